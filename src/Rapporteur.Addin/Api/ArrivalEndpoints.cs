using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>Mails to the Secretariat: what arrived and what it proposes, filed on behalf or set aside by an officer.</summary>
public static class ArrivalEndpoints
{
    private const int LargestPage = 1_000;
    private const int UsualPage = 100;

    private static readonly string[] States = ["waiting", "filed", "set-aside"];

    public static void MapArrivals(this RouteGroupBuilder api)
    {
        var arrivals = api.MapGroup("/consultations/{c}/arrivals");
        arrivals.MapGet("", ListAsync).Produces<ArrivalList>().ProducesProblem(403)
            .WithSummary("For the Secretariat and the Chair: mails that arrived, newest first; filter state; paging by pageSize, after");
        arrivals.MapGet("/{id}", GetAsync).Produces<ArrivalView>().ProducesProblem(404);
        arrivals.MapPost("/{id}/file", FileAsync).Accepts<FileArrivalBody>("application/json").Produces<SubmissionView>(201)
            .ProducesProblem(409).WithSummary("For the Secretariat: files it on behalf of a delegation; the instant it arrived counts");
        arrivals.MapPost("/{id}/answer", AnswerQuestionAsync).Accepts<TakeReplyBody>("application/json").Produces<ArrivalView>()
            .ProducesProblem(409).WithSummary("For the Secretariat: takes it as the answer to the question it replies to");
        arrivals.MapPost("/{id}/write-back", WriteBackAsync).Accepts<WriteBackBody>("application/json").Produces<ArrivalView>()
            .ProducesProblem(409).WithSummary("For the Secretariat: a phrase the Chair approved goes to the delegation's focal point");
        arrivals.MapPost("/{id}/set-aside", SetAsideAsync).Accepts<SetAsideBody>("application/json").Produces<ArrivalView>()
            .ProducesProblem(409).WithSummary("For the Secretariat: says why it is not filed");
        arrivals.MapPost("/{id}/take-up", TakeUpAsync).Produces<ArrivalView>().ProducesProblem(409)
            .WithSummary("For the Secretariat: takes up again what was set aside");
    }

    private static async Task<IResult> ListAsync(
        string c, [FromQuery] string? state, [FromQuery] string? pageSize, [FromQuery] string? after, HttpContext context, Caller caller,
        ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.ArrivalBalance is not { } balance)
        {
            return Problems.Result(refusal ?? Refusals.ForSecretariat);
        }

        var size = UsualPage;
        if (pageSize is not null
            && (!int.TryParse(pageSize, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestPage))
        {
            return Problems.Result(DoorRefusals.BadPageSize(LargestPage));
        }

        if (state is not null && !States.Contains(state))
        {
            return Problems.Result(DoorRefusals.BadArrivalState);
        }

        if (after is not null && reader.Arrival(new(after)) is null)
        {
            return Problems.Result(Refusals.BadAfter);
        }

        var all = reader.Arrivals().ToList();
        var from = all.Skip(after is null ? 0 : all.FindIndex(a => a.Id.Value == after) + 1)
            .Where(a => state is null || ArrivalPresent.State(a.State) == state).Take(size + 1).ToList();
        var shown = new List<ArrivalView>();
        foreach (var arrival in from.Take(size))
        {
            shown.Add(await ViewAsync(context, reader, all, arrival, mails));
        }

        return Results.Json(
            new ArrivalList(shown, new(balance.Arrived, balance.Filed, balance.SetAside, balance.Waiting),
                from.Count > size ? from[size - 1].Id.Value : null),
            ApiJson.Plain.ArrivalList);
    }

    private static async Task<IResult> GetAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is not { SeesLateness: true } ? Problems.Result(refusal ?? Refusals.ForSecretariat)
            : reader.Arrival(new(id)) is not { } arrival ? Problems.Result(Refusals.NoArrival)
            : Results.Json(await ViewAsync(context, reader, [.. reader.Arrivals()], arrival, mails), ApiJson.Plain.ArrivalView);
    }

    private static async Task<IResult> FileAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.FileOnBehalf);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.FileArrivalBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (reader.Arrival(new(id)) is not { } arrival)
        {
            return Problems.Result(Refusals.NoArrival);
        }

        var read = await mails.ReadAsync(reader, arrival, context.RequestAborted);
        var (request, wrong) = ArrivalFiling.Read(body.Value ?? new FileArrivalBody(), reader, arrival, read);
        if (request is null)
        {
            return Problems.Result(wrong!);
        }

        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        if (result.Refusal is { } no)
        {
            return Problems.Result(no);
        }

        var reached = result.After(reader);
        return Results.Json(
            Present.Submission(reached.Submission(new(result.Subject!))!, reached), ApiJson.Plain.SubmissionView,
            statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> AnswerQuestionAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.FileOnBehalf);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.TakeReplyBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (reader.Arrival(new(id)) is not { } arrival)
        {
            return Problems.Result(Refusals.NoArrival);
        }

        var read = await mails.ReadAsync(reader, arrival, context.RequestAborted);
        var (request, wrong) = ArrivalReplies.Read(body.Value ?? new(null, null, null), reader, arrival, read);
        return request is null
            ? Problems.Result(wrong!)
            : await AnswerAsync(context, reader, id, request, body.Client, caller, mails);
    }

    private static async Task<IResult> WriteBackAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.FileOnBehalf);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.WriteBackBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (reader.Arrival(new(id)) is not { } arrival)
        {
            return Problems.Result(Refusals.NoArrival);
        }

        var read = await mails.ReadAsync(reader, arrival, context.RequestAborted);
        var (request, wrong) = ArrivalFiling.Back(body.Value ?? new(null, null), reader, arrival, read);
        return request is null
            ? Problems.Result(wrong!)
            : await AnswerAsync(context, reader, id, request, body.Client, caller, mails);
    }

    private static async Task<IResult> SetAsideAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.FileOnBehalf);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.SetAsideBody);
        return reader is null || body.Refusal is not null
            ? Problems.Result(refusal ?? body.Refusal!)
            : await AnswerAsync(context, reader, id, ArrivalFiling.SetAside(new(id), body.Value?.Reason, body.Value?.Words), body.Client,
                caller, mails);
    }

    private static async Task<IResult> TakeUpAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.FileOnBehalf);
        return reader is null ? Problems.Result(refusal!)
            : await AnswerAsync(context, reader, id, new TakeMailUp(new(id)), null, caller, mails);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Attribution reader, string id, Request request,
        Record.ClientRequest? client, Caller caller, ArrivedMails mails)
    {
        var result = await caller.AskAsync(reader, Doors.Of(context), client, request);
        if (result.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        var after = result.After(reader);
        return Results.Json(
            await ViewAsync(context, after, [.. after.Arrivals()], after.Arrival(new(id))!, mails), ApiJson.Plain.ArrivalView);
    }

    private static async Task<ArrivalView> ViewAsync(
        HttpContext context, Attribution reader, IReadOnlyList<Arrival> all, Arrival arrival, ArrivedMails mails) =>
        ArrivalPresent.View(
            reader, arrival, await mails.ReadAsync(reader, arrival, context.RequestAborted), ReadingLanguage.Of(context)) with
        {
            Alike =
            [
                .. (await AlikeMails.OfAsync(
                    all, arrival, context.RequestServices.GetRequiredService<MailMarks>(), context.RequestAborted)
                ).Select(a => new AlikeView(
                    a.Arrival.Id.Value, JsonNamingPolicy.CamelCase.ConvertName(a.How.ToString()), a.Arrival.At,
                    ArrivalPresent.State(a.Arrival.State))),
            ],
        };
}
