using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>One comment and its life. The same request under the same <c>Idempotency-Key</c> gets the first answer.</summary>
public static class CommentEndpoints
{
    private const int LargestPage = 1_000;

    // Parsing an enumeration would also take numbers and lists.
    private static readonly Dictionary<string, CommentState> States =
        Enum.GetValues<CommentState>().ToDictionary(s => s.ToString(), StringComparer.OrdinalIgnoreCase);

    public static void MapComments(this RouteGroupBuilder api)
    {
        var comments = api.MapGroup("/consultations/{c}/comments");
        comments.MapGet("", ListAsync).Produces<CommentList>().ProducesProblem(404)
            .WithSummary("What this reader may see; filters passage, state, mine; paging by pageSize, after");
        comments.MapPost("", SaveAsync).Accepts<CommentBody>("application/json").Produces<CommentView>(201).ProducesProblem(400)
            .WithSummary("Saves a comment inside my delegation");
        comments.MapGet("/{id}", GetAsync).Produces<CommentView>().ProducesProblem(404);
        comments.MapPut("/{id}", ChangeAsync).Accepts<CommentBody>("application/json").Produces<CommentView>().ProducesProblem(409);
        comments.MapDelete("/{id}", DiscardAsync).Produces(204).ProducesProblem(409).WithSummary("Throws away what was not sent");
        comments.MapPost("/{id}/approve", ApproveAsync).Accepts<RevisionBody>("application/json").Produces<CommentView>()
            .ProducesProblem(403);
        comments.MapPost("/{id}/withdraw", WithdrawAsync).Produces<CommentView>().ProducesProblem(403)
            .WithSummary("Takes a sent comment back");
        comments.MapPost("/{id}/align", AlignAsync).Produces<CommentView>().ProducesProblem(403)
            .WithSummary("My delegation aligns itself with it");
        comments.MapPost("/{id}/dissociate", DissociateAsync).Produces<CommentView>().ProducesProblem(403)
            .WithSummary("This joint comment does not speak for my delegation");
        comments.MapPost("/{id}/clarification", ClarifyAsync).Accepts<ClarificationBody>("application/json").Produces<CommentView>()
            .ProducesProblem(403)
            .WithSummary("The Secretariat asks the delegation to complete what it sent (question); the delegation answers (answer)");
    }

    private static async Task<IResult> ListAsync(
        string c, [FromQuery] string? passage, [FromQuery] string? state, [FromQuery] string? mine, [FromQuery] string? pageSize,
        [FromQuery] string? after, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var size = LargestPage;
        if (pageSize is not null
            && (!int.TryParse(pageSize, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out size)
                || size is < 1 or > LargestPage))
        {
            return Problems.Result(DoorRefusals.BadPageSize(LargestPage));
        }

        CommentState? wanted = States.TryGetValue(state ?? "", out var named) ? named : null;
        if (state is not null && wanted is null)
        {
            return Problems.Result(DoorRefusals.BadState);
        }

        var own = mine is "true" or "1";
        CommentId? last = after is null ? null : new CommentId(after);
        if ((own ? reader.Mine(last) : reader.Comments(last)) is not { } seen)
        {
            return Problems.Result(Refusals.BadAfter);
        }

        if (passage is not null)
        {
            seen = seen.Where(s => s.Content.Places.Any(p => p.Passage?.Value == passage));
        }

        if (wanted is not null)
        {
            seen = seen.Where(s => s.State == wanted);
        }

        var page = seen.Take(size + 1).ToList();
        var more = page.Count > size;
        return new CommentPage(more ? page[..size] : page, more ? page[size - 1].Comment.Id.Value : null, reader,
            ReadingLanguage.Of(context));
    }

    private static async Task<IResult> GetAsync(string c, string id, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.See(new CommentId(id)) is not { } seen || seen.IsThrownAway)
        {
            return Problems.Result(refusal ?? Refusals.NoComment);
        }

        var may = Verbs.OpenOn(reader, seen, clock.Now, Door.Api).Select(v => v.Name);
        return Results.Json(CommentView.Of(seen, reader, ReadingLanguage.Of(context)) with { May = [.. may] }, ApiJson.Plain.CommentView);
    }

    private static async Task<IResult> SaveAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.CommentBody);
        if (reader is null || body.Refusal is not null || body.Value is null)
        {
            return Problems.Result(refusal ?? body.Refusal ?? Refusals.Empty);
        }

        ReceiptReference? from = body.Value.Return is { Length: > 0 } named ? new ReceiptReference(named) : null;
        var request =
            new SaveComment(body.Value.Content(reader), body.Value.Submit ?? false, from, SubmissionBody.NoteText(body.Value.Note));
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        return Answer(context, reader, result, created: true);
    }

    private static async Task<IResult> ChangeAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.CommentBody);
        if (reader is null || body.Refusal is not null || body.Value is null)
        {
            return Problems.Result(refusal ?? body.Refusal ?? Refusals.Empty);
        }

        var request = new ChangeComment(new CommentId(id), body.Value.Revision, body.Value.Content(reader));
        return Answer(context, reader, await caller.AskAsync(reader, Doors.Of(context), body.Client, request));
    }

    private static async Task<IResult> ApproveAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.RevisionBody);
        return reader is null || body.Refusal is not null
            ? Problems.Result(refusal ?? body.Refusal!)
            : Answer(context, reader,
                await caller.AskAsync(reader, Doors.Of(context), body.Client, new ApproveComment(new CommentId(id), body.Value?.Revision)));
    }

    private static async Task<IResult> DiscardAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (refused, _) = await ActAsync(c, context, caller, new DiscardComment(new CommentId(id)));
        return refused ?? Results.NoContent();
    }

    private static Task<IResult> WithdrawAsync(string c, string id, HttpContext context, Caller caller) =>
        AnswerAsync(c, context, caller, new WithdrawComment(new CommentId(id)));

    private static Task<IResult> AlignAsync(string c, string id, HttpContext context, Caller caller) =>
        AnswerAsync(c, context, caller, new Align(new CommentId(id)));

    private static Task<IResult> DissociateAsync(string c, string id, HttpContext context, Caller caller) =>
        AnswerAsync(c, context, caller, new Dissociate(new CommentId(id)));

    private static async Task<IResult> ClarifyAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.ClarificationBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        return body.Value is { } said && said.Request(new CommentId(id)) is { } request
            ? Answer(context, reader, await caller.AskAsync(reader, Doors.Of(context), body.Client, request))
            : Problems.Result(Refusals.Missing("refusals.missing.question-or-answer", "question"));
    }

    internal static async Task<IResult> AnswerAsync(string c, HttpContext context, Caller caller, Request request)
    {
        var (refused, answer) = await ActAsync(c, context, caller, request);
        return refused ?? answer!;
    }

    // Acts without a body: only the client's id is read.
    private static async Task<(IResult? Refused, IResult? Answer)> ActAsync(string c, HttpContext context, Caller caller, Request request)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var (client, bad) = BodyReader.ClientOf(context.Request, []);
        if (reader is null || bad is not null)
        {
            return (Problems.Result(refusal ?? bad!), null);
        }

        var result = await caller.AskAsync(reader, Doors.Of(context), client, request);
        return result.Refusal is { } no ? (Problems.Result(no), null) : (null, Answer(context, reader, result));
    }

    internal static IResult Answer(HttpContext context, Attribution reader, Result result, bool created = false)
    {
        if (result.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        var after = result.After(reader);
        return after.See(new CommentId(result.Subject!)) is { } seen
            ? Results.Json(CommentView.Of(seen, after, ReadingLanguage.Of(context)), ApiJson.Plain.CommentView,
                statusCode: created ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : Problems.Result(Refusals.WithdrawnSince);
    }
}
