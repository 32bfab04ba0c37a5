using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>The Secretariat's work on what was received: coding, points of a comment, common points of several.</summary>
public static class PointEndpoints
{
    public static void MapPoints(this RouteGroupBuilder api)
    {
        var comments = api.MapGroup("/consultations/{c}/comments/{id}");
        comments.MapPost("/coding", CodeAsync).Accepts<CodingBody>("application/json").Produces<CommentView>().ProducesProblem(403)
            .WithSummary("The Secretariat's own kinds of a comment or a point, altering nothing of it");
        comments.MapPost("/points", SplitAsync).Accepts<PointsBody>("application/json").Produces<CommentView>().ProducesProblem(403)
            .WithSummary("Splits a comment into points that are placed, coded and answered on their own; its words untouched");
        comments.MapGet("/candidates", CandidatesAsync).Produces<CandidateList>().ProducesProblem(403)
            .WithSummary("At most five others that may make the same point, each with its reason; for the Secretariat and the Chair");
        api.MapGet("/consultations/{c}/conflicts", ConflictsAsync).Produces<ConflictList>().ProducesProblem(403)
            .WithSummary("Comments that cannot be taken up together, by which rule and why; for the Secretariat and the Chair");
        api.MapGet("/consultations/{c}/common-points", ListAsync).Produces<CommonPointList>().ProducesProblem(403)
            .WithSummary("Comments a person confirmed as making one point; for the Secretariat and the Chair");
        api.MapPost("/consultations/{c}/common-points", ConfirmAsync).Accepts<CommonPointBody>("application/json")
            .Produces<CommonPointView>(201).Produces(204).ProducesProblem(403)
            .WithSummary("Confirms a common point, changes or undoes it, chooses its quantifier, or dismisses a suggestion");
    }

    private static Task<IResult> CodeAsync(string c, string id, HttpContext context, Caller caller) =>
        WorkAsync(c, id, context, caller, ApiJson.Plain.CodingBody, b => b.Request(new CommentId(id)),
            Refusals.Missing("refusals.missing.coding", "kinds"));

    private static Task<IResult> SplitAsync(string c, string id, HttpContext context, Caller caller) =>
        WorkAsync(c, id, context, caller, ApiJson.Plain.PointsBody, b => b.Request(new CommentId(id)),
            Refusals.Missing("refusals.missing.points", "points"));

    private static async Task<IResult> WorkAsync<T>(
        string c, string id, HttpContext context, Caller caller, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type,
        Func<T, Request?> asked, Refusal missing)
        where T : class
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, type);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        // A comment that is not for the asker is told from one that never was by nothing.
        if (reader.See(new CommentId(id)) is null or { IsThrownAway: true })
        {
            return Problems.Result(Refusals.NoComment);
        }

        return body.Value is { } said && asked(said) is { } request
            ? CommentEndpoints.Answer(context, reader, await caller.AskAsync(reader, Doors.Of(context), body.Client, request))
            : Problems.Result(missing);
    }

    private static async Task<IResult> CandidatesAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.See(new CommentId(id)) is not { } seen || seen.IsThrownAway)
        {
            return Problems.Result(refusal ?? Refusals.NoComment);
        }

        var language = ReadingLanguage.Of(context);
        return !reader.SeesPrepared ? Problems.Result(Refusals.ForSecretariat) : Results.Json(
            new CandidateList([.. Candidates.For(reader, seen.Comment.Id)
                .Select(l => new CandidateView(l.Seen.Comment.Id, l.Seen.Comment.Reference, l.Reason(language)))]),
            ApiJson.Plain.CandidateList);
    }

    private static async Task<IResult> ConflictsAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var language = ReadingLanguage.Of(context);
        return reader is null ? Problems.Result(refusal!)
            : !reader.SeesPrepared ? Problems.Result(Refusals.ForSecretariat)
            : Results.Json(
                new ConflictList([.. Conflicts.In(reader)
                    .Select(f => new ConflictView([f.One.Comment.Id, f.Other.Comment.Id], f.Rule, f.Reason(language)))]),
                ApiJson.Plain.ConflictList);
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!)
            : !reader.SeesPrepared ? Problems.Result(Refusals.ForSecretariat)
            : Results.Json(new CommonPointList([.. reader.CommonPoints().Select(CommonPointView.Of)]), ApiJson.Plain.CommonPointList);
    }

    private static async Task<IResult> ConfirmAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.CommonPointBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (!reader.SeesPrepared)
        {
            return Problems.Result(Refusals.ForSecretariat);
        }

        if (body.Value?.Request() is not { } request)
        {
            return Problems.Result(Refusals.Missing("refusals.missing.common", "comments"));
        }

        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        return result.Refusal is { } no ? Problems.Result(no)
            : result.After(reader).CommonPoints().FirstOrDefault(p => p.Id.Value == result.Subject) is { } confirmed
                ? Results.Json(CommonPointView.Of(confirmed), ApiJson.Plain.CommonPointView, statusCode: StatusCodes.Status201Created)
            : Results.NoContent();
    }
}
