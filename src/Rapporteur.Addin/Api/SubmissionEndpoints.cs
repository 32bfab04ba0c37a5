using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>What was sent, sending it, and what the Secretariat enters of what came another way.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissions(this RouteGroupBuilder api)
    {
        var submissions = api.MapGroup("/consultations/{c}/submissions");
        submissions.MapGet("", ListAsync).Produces<SubmissionList>().ProducesProblem(404);
        submissions.MapPost("", SubmitAsync).Accepts<SubmissionBody>("application/json").Produces<SubmissionView>(201).ProducesProblem(409)
            .WithSummary("Sends comments in one act and answers with the receipt");
        submissions.MapPost("/on-behalf", OnBehalfAsync).Accepts<OnBehalfBody>("application/json").Produces<SubmissionView>(201)
            .ProducesProblem(403).WithSummary("For the Secretariat: enters what came another way");
        api.MapPost("/consultations/{c}/meeting-comments", RecordAsync).Accepts<MeetingBody>("application/json").Produces<CommentView>(201)
            .ProducesProblem(403).WithSummary("For the Secretariat: records a comment made at the meeting");
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null
            ? Problems.Result(refusal!)
            : Results.Json(new SubmissionList([.. reader.Submissions().Select(s => Present.Submission(s, reader))]),
                ApiJson.Plain.SubmissionList);
    }

    private static async Task<IResult> SubmitAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.SubmissionBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        var request = body.Value?.Request() ?? new Submit();
        return Answer(reader, await caller.AskAsync(reader, Doors.Of(context), body.Client, request));
    }

    private static async Task<IResult> OnBehalfAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.FileOnBehalf);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.OnBehalfBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (Missing(body.Value) is { } missing)
        {
            return Problems.Result(missing);
        }

        var said = body.Value!;
        var original = said.Original is { } named ? context.RequestServices.GetRequiredService<Uploads>().Of(reader, named.Handle) : null;
        if (said.Original is not null && original is null)
        {
            return Problems.Result(Uploads.NotYours);
        }

        var request =
            new FileOnBehalf(new DelegationId(said.Delegation!), said.Arrived!.Value, said.Sender ?? "", said.Channel ?? "e-mail",
                [.. (said.Comments ?? []).Select(b => b.Content(reader))])
            {
                Original = original,
                Note = SubmissionBody.NoteText(said.Note),
                None = said.None ?? false,
                NotForCirculation = said.NotForCirculation ?? false,
            };
        return Answer(reader, await caller.AskAsync(reader, Doors.Of(context), body.Client, request));
    }

    private static async Task<IResult> RecordAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.MeetingBody);
        if (reader is null || body.Refusal is not null || body.Value?.Comment is null)
        {
            return Problems.Result(refusal ?? body.Refusal ?? Refusals.Missing("refusals.missing.meeting", "comment"));
        }

        var said = body.Value;
        DelegationId? named = string.IsNullOrEmpty(said.Delegation) ? null : new DelegationId(said.Delegation);
        var request = new RecordMeetingComment(said.Comment.Content(reader), named, said.Attribution, said.Paragraph);
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        if (result.Refusal is { } no)
        {
            return Problems.Result(no);
        }

        var after = result.After(reader);
        return Results.Json(
            CommentView.Of(after.See(new CommentId(result.Subject!))!, after, ReadingLanguage.Of(context)),
            ApiJson.Plain.CommentView,
            statusCode: StatusCodes.Status201Created);
    }

    private static Refusal? Missing(OnBehalfBody? body) =>
        string.IsNullOrWhiteSpace(body?.Delegation) ? Refusals.Missing("refusals.missing.delegation", "delegation")
        : body.Arrived is null ? Refusals.Missing("refusals.missing.arrived", "arrived")
        : null;

    private static IResult Answer(Attribution reader, Result result)
    {
        if (result.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        var after = result.After(reader);
        var submission = result.After(reader).Submission(new ReceiptReference(result.Subject!))!;
        return Results.Json(Present.Submission(submission, after), ApiJson.Plain.SubmissionView, statusCode: StatusCodes.Status201Created);
    }
}
