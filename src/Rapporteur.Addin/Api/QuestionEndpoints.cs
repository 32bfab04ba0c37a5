using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Api;

/// <summary>What delegations ask the Secretariat apart from any comment, and its answers.</summary>
public static class QuestionEndpoints
{
    public static void MapQuestions(this RouteGroupBuilder api)
    {
        var questions = api.MapGroup("/consultations/{c}/questions");
        questions.MapGet("", ListAsync).Produces<QuestionList>().ProducesProblem(404)
            .WithSummary("The questions there are for this reader; those answered to all in words that name nobody");
        questions.MapPost("", AskAsync).Accepts<QuestionBody>("application/json").Produces<QuestionView>(201).ProducesProblem(403)
            .WithSummary("Asks the Secretariat, about a passage of the draft if it is about one");
        questions.MapPost("/{question}/answer", AnswerAsync).Accepts<GuidanceBody>("application/json").Produces<QuestionView>()
            .ProducesProblem(403).WithSummary("Answers who asked alone; with the question in words that name nobody, prepares an answer to all");
        questions.MapPost("/{question}/clear", ClearAsync).Accepts<GuidanceClearBody>("application/json").Produces<QuestionView>()
            .ProducesProblem(403).WithSummary("The Chair clears an answer to all; question and answer are circulated by it");
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!)
            : Results.Json(new QuestionList([.. reader.Questions().Select(QuestionView.Of)]), ApiJson.Plain.QuestionList);
    }

    private static Task<IResult> AskAsync(string c, HttpContext context, Caller caller) => DoAsync(
        c, context, caller, ApiJson.Plain.QuestionBody, b => new PutQuestion(Typed(b.Question), b.Passage), StatusCodes.Status201Created);

    private static Task<IResult> AnswerAsync(string c, string question, HttpContext context, Caller caller) => DoAsync(
        c, context, caller, ApiJson.Plain.GuidanceBody,
        b => new GiveGuidance(new QuestionId(question), Typed(b.Answer), b.AsCirculated is { } told ? Typed(told) : null),
        StatusCodes.Status200OK);

    private static Task<IResult> ClearAsync(string c, string question, HttpContext context, Caller caller) => DoAsync(
        c, context, caller, ApiJson.Plain.GuidanceClearBody,
        b => new ClearGuidance(new QuestionId(question), b.Number ?? 0), StatusCodes.Status200OK);

    private static async Task<IResult> DoAsync<T>(
        string c, HttpContext context, Caller caller, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type,
        Func<T, Request> asked, int status)
        where T : class
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, type);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (body.Value is not { } said)
        {
            return Problems.Result(Refusals.Missing("refusals.missing.own-question", "question"));
        }

        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, asked(said));
        return result.Refusal is { } no ? Problems.Result(no)
            : Results.Json(
                QuestionView.Of(result.After(reader).Questions().Single(q => q.Id.Value == result.Subject)), ApiJson.Plain.QuestionView,
                statusCode: status);
    }

    private static string Typed(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
