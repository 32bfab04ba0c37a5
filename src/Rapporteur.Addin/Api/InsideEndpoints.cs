using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Api;

/// <summary>What people of one delegation say and do about their comments among themselves; none of it exists for anybody else.</summary>
public static class InsideEndpoints
{
    public static void MapInside(this RouteGroupBuilder api)
    {
        var comment = api.MapGroup("/consultations/{c}/comments/{id}");
        comment.MapPost("/notes", NoteAsync).Accepts<NoteBody>("application/json").Produces<CommentView>().ProducesProblem(404)
            .WithSummary("A note for my delegation's people; never sent");
        comment.MapPost("/stance", StanceAsync).Accepts<StanceBody>("application/json").Produces<CommentView>().ProducesProblem(404)
            .WithSummary("Whether I would send it as it stands; for my delegation");
        comment.MapGet("/versions", VersionsAsync).Produces<VersionList>().ProducesProblem(404)
            .WithSummary("Every text of a comment of my delegation, who wrote and who approved it");
        comment.MapPost("/restore", RestoreAsync).Accepts<RestoreBody>("application/json").Produces<CommentView>().ProducesProblem(409)
            .WithSummary("Makes an earlier text the working one again");
        comment.MapPost("/bring-back", BringBackAsync).Produces<CommentView>().ProducesProblem(409)
            .WithSummary("Takes back, for ten minutes, that it was thrown away or withdrawn");
        api.MapGet("/consultations/{c}/contributors", ContributorsAsync).Produces<ContributorsBody>().ProducesProblem(403)
            .WithSummary("Until when the contributors of my delegation write");
        api.MapPut("/consultations/{c}/contributors", RuleAsync).Accepts<ContributorsBody>("application/json")
            .Produces<ContributorsBody>().ProducesProblem(403).WithSummary("Sets an own closing for them, and pauses them");
    }

    private static async Task<IResult> NoteAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.NoteBody);
        return reader is null || body.Refusal is not null
            ? Problems.Result(refusal ?? body.Refusal!)
            : CommentEndpoints.Answer(context, reader, await caller.AskAsync(
                reader, Doors.Of(context), body.Client, (body.Value ?? new NoteBody(null)).Request(new CommentId(id))));
    }

    private static async Task<IResult> StanceAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.StanceBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        return reader.See(new CommentId(id)) is not { Own: true } ? Problems.Result(Refusals.NoComment)
            : body.Value?.Supports is not { } supports ? Problems.Result(Refusals.Missing("refusals.missing.supports", "supports"))
            : CommentEndpoints.Answer(context, reader, await caller.AskAsync(
                reader, Doors.Of(context), body.Client, new TakeStance(new CommentId(id), supports)));
    }

    private static async Task<IResult> VersionsAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.See(new CommentId(id)) is not { Own: true, IsThrownAway: false } seen
            ? Problems.Result(refusal ?? Refusals.NoComment)
            : Results.Json(
                new VersionList([.. seen.Comment.Versions().Select(v => VersionView.Of(v, reader))]), ApiJson.Plain.VersionList);
    }

    private static async Task<IResult> RestoreAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.RestoreBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        return reader.See(new CommentId(id)) is not { Own: true } ? Problems.Result(Refusals.NoComment)
            : body.Value?.Version is not { } version ? Problems.Result(Refusals.Missing("refusals.missing.version", "version"))
            : CommentEndpoints.Answer(context, reader, await caller.AskAsync(
                reader, Doors.Of(context), body.Client, new RestoreText(new CommentId(id), version, body.Value.Revision)));
    }

    private static Task<IResult> BringBackAsync(string c, string id, HttpContext context, Caller caller) =>
        CommentEndpoints.AnswerAsync(c, context, caller, new BringBack(new CommentId(id)));

    private static async Task<IResult> ContributorsAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.Asker.Delegation is null
            ? Problems.Result(refusal ?? Refusals.ForDelegations)
            : Results.Json(ContributorsBody.Of(reader.Contributors), ApiJson.Plain.ContributorsBody);
    }

    private static async Task<IResult> RuleAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.ContributorsBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        var request = (body.Value ?? new ContributorsBody(null, null, null)).Request();
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        return result.Refusal is { } no ? Problems.Result(no)
            : Results.Json(ContributorsBody.Of(result.After(reader).Contributors), ApiJson.Plain.ContributorsBody);
    }
}
