using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>Papers on their way to everybody: prepared by the Secretariat, cleared by the Chair, circulated.</summary>
public static class IssuedPaperEndpoints
{
    public static void MapIssuedPapers(this RouteGroupBuilder api)
    {
        var papers = api.MapGroup("/consultations/{c}/papers");
        papers.MapGet("", ListAsync).Produces<PaperList>().ProducesProblem(404)
            .WithSummary("The papers that were circulated; for the Secretariat and the Chair also those on their way");
        papers.MapGet("/contradictions", ContradictionsAsync).Produces<ContradictionList>().ProducesProblem(403)
            .WithSummary("Outcomes that were circulated and that the newest draft seems to contradict");
        papers.MapPost("/contradictions", SettleAsync).Accepts<SettleContradictionBody>("application/json").Produces<ContradictionList>()
            .ProducesProblem(403).WithSummary("Says why an outcome stands though the newest draft seems to contradict it");
        api.MapGet("/consultations/{c}/comments/{id}/papers", WhereAsync).Produces<StandsList>().ProducesProblem(404)
            .WithSummary("Every place of a comment in every paper there is for me");
        papers.MapPost("/{paper}", StepAsync).Accepts<PaperStepBody>("application/json").Produces<PaperLine>().Produces<PaperLine>(201)
            .ProducesProblem(403).ProducesProblem(409)
            .WithSummary("The Secretariat prepares or circulates a paper, the Chair clears it, either takes it back")
            .WithDescription($"One of {string.Join(", ", PaperTable.Circulating)}; frozen when it is prepared.");
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null
            ? Problems.Result(refusal!)
            : Results.Json(new PaperList([.. reader.Papers().Select(PaperLine.Of)]), ApiJson.Plain.PaperList);
    }

    private static async Task<IResult> WhereAsync(string c, string id, HttpContext context, Caller caller, PaperIssuing issuing)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.See(new CommentId(id)) is not { Comment: var comment } seen || seen.IsThrownAway)
        {
            return Problems.Result(refusal ?? Refusals.NoComment);
        }

        var language = PaperLanguage.Find(context.Request.Query["language"]);
        return language is null
            ? Problems.Result(PaperLanguage.Bad)
            : Results.Json(
                new StandsList(await issuing.WhereAsync(reader, comment.Id, language, context.RequestAborted)), ApiJson.Plain.StandsList);
    }

    private static async Task<IResult> StepAsync(string c, string paper, HttpContext context, Caller caller, PaperIssuing issuing)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.PaperStepBody);
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        // What is wrong with a request is told to nobody for whom it is not to do.
        if (!reader.SeesPrepared || body.Refusal is not null)
        {
            return Problems.Result(reader.SeesPrepared ? body.Refusal! : Refusals.ForSecretariat);
        }

        if (PaperTable.Find(paper) is not { } name || name != paper || !PaperTable.Circulating.Contains(name))
        {
            return Problems.Result(DoorRefusals.NoPaper(string.Join(", ", PaperTable.Circulating)));
        }

        if (body.Value is not { Step: { } step } said)
        {
            return Problems.Result(Refusals.Missing("refusals.not-bulk", "step"));
        }

        if (step == PaperStep.Prepare)
        {
            return await PrepareAsync(context, reader, (name, body), issuing, caller);
        }

        var id = new PaperId(said.Id ?? Waiting(reader, name) ?? "");
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, step.Asked(id));
        return result.Refusal is { } no ? Problems.Result(no)
            : result.After(reader).Paper(id) is { } line ? Results.Json(PaperLine.Of(line), ApiJson.Plain.PaperLine)
            : Results.NoContent();
    }

    private static async Task<IResult> PrepareAsync(
        HttpContext context, Attribution reader, (string Name, Body<PaperStepBody> Body) said, PaperIssuing issuing, Caller caller)
    {
        if (caller.Forbidden(reader, Verbs.PreparePaper) is { } forbidden)
        {
            return Problems.Result(forbidden);
        }

        var (asked, bad) = PaperAsked.Of(said.Body.Value!.Said, reader);
        if (asked is null)
        {
            return Problems.Result(bad!);
        }

        var result = await issuing.PrepareAsync(
            reader, Doors.Of(context), said.Body.Client, (said.Name, asked), context.RequestAborted);
        return result.Refusal is { } no ? Problems.Result(no) : Results.Json(
            PaperLine.Of(result.After(reader).Paper(new PaperId(result.Subject!))!), ApiJson.Plain.PaperLine, statusCode: 201);
    }

    private static string? Waiting(Attribution reader, string name) =>
        reader.Papers().FirstOrDefault(p => p.Paper.State != PaperState.Circulated && p.Paper.Title.Name == name)?.Paper.Id.Value;

    private static async Task<IResult> ContradictionsAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!) : reader.SeesPrepared ? Left(reader) : Problems.Result(Refusals.ForSecretariat);
    }

    private static async Task<IResult> SettleAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.SettleContradictionBody);
        if (reader is null || !reader.SeesPrepared)
        {
            return Problems.Result(refusal ?? Refusals.ForSecretariat);
        }

        if (body.Refusal is not null)
        {
            return Problems.Result(body.Refusal);
        }

        var of = new PointId(new CommentId(body.Value?.Comment ?? ""), body.Value?.Point);
        var result = await caller.AskAsync(
            reader, Doors.Of(context), body.Client, new SettleContradiction(of, body.Value?.Why?.Trim() ?? ""));
        return result.Refusal is { } no ? Problems.Result(no) : Left(result.After(reader));
    }

    private static IResult Left(Attribution reader) => Results.Json(
        new ContradictionList([.. Contradictions.Of(reader).Select(OpenContradictionView.Of)]), ApiJson.Plain.ContradictionList);
}
