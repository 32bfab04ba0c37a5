using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>What becomes of comments: prepared by the Secretariat, cleared by the Chair, circulated, answered to.</summary>
public static class OutcomeEndpoints
{
    public static void MapOutcomes(this RouteGroupBuilder api)
    {
        api.MapGet("/consultations/{c}/comments/{id}/outcome", PreviewAsync).Produces<OutcomePreview>().ProducesProblem(403)
            .WithSummary("Versions, who reads it once circulated, what its response should not say; for the Secretariat and the Chair");
        api.MapPost("/consultations/{c}/comments/{id}/outcome", StepAsync).Accepts<OutcomeBody>("application/json").Produces<CommentView>()
            .ProducesProblem(403)
            .WithSummary("The Secretariat prepares or circulates, the Chair clears, either takes back; the delegation answers");
        api.MapPost("/consultations/{c}/outcomes", BulkAsync).Accepts<BulkBody>("application/json").Produces<BulkView>()
            .ProducesProblem(403).WithSummary("One step with the outcomes of many comments");
        api.MapGet("/consultations/{c}/reflected", ReflectedAsync).Produces<ReflectedView>().ProducesProblem(403)
            .WithSummary("How the comments of my delegation were reflected");
    }

    private static async Task<IResult> PreviewAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.See(new CommentId(id)) is not { } seen || seen.IsThrownAway)
        {
            return Problems.Result(refusal ?? Refusals.NoComment);
        }

        return reader.SeesPrepared
            ? Results.Json(OutcomePreview.Of(seen, reader, ReadingLanguage.Of(context)), ApiJson.Plain.OutcomePreview)
            : Problems.Result(Refusals.ForSecretariat);
    }

    private static async Task<IResult> StepAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.OutcomeBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        // A comment that is not for the asker is told from one that never was by nothing, the body included.
        if (reader.See(new CommentId(id)) is null or { IsThrownAway: true })
        {
            return Problems.Result(Refusals.NoComment);
        }

        return body.Value is { } said && said.Request(new CommentId(id), reader.CurrentDraft?.Number ?? 0) is { } request
            ? CommentEndpoints.Answer(context, reader, await caller.AskAsync(reader, Doors.Of(context), body.Client, request))
            : Problems.Result(Refusals.Missing("refusals.missing.outcome", "outcome"));
    }

    private static async Task<IResult> BulkAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.BulkBody);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        if (!reader.SeesPrepared)
        {
            return Problems.Result(Refusals.ForSecretariat);
        }

        if (body.Value?.Request(reader.CurrentDraft?.Number ?? 0) is not { } request)
        {
            return Problems.Result(Refusals.Missing("refusals.not-bulk", "step"));
        }

        var left = request.LeftOut(reader).ToList();
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        return result.Refusal is { } no ? Problems.Result(no) : Results.Json(
            new BulkView([.. request.Of.Distinct().Except(left.Select(l => l.Of)).Select(of => of.ToString())],
                [.. left.Select(l => new NotDoneView(l.Of.ToString(), l.Why.Code, l.Why.In(ReadingLanguage.Of(context))))]),
            ApiJson.Plain.BulkView);
    }

    private static async Task<IResult> ReflectedAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var language = ReadingLanguage.Of(context);
        return reader.Asker.Delegation is null ? Problems.Result(Refusals.ForDelegations)
            : Results.Json(
                new ReflectedView([.. reader.Mine().Where(m => m.Comment.Sent is not null).Select(Line)]), ApiJson.Plain.ReflectedView);

        ReflectedLine Line(SeenComment seen)
        {
            var sent = seen.Comment.Sent!.Content;
            var current = reader.CurrentDraft!;
            var carried = CarriedComments.UpTo(reader, current.Number, [seen with { Content = sent }]).Single();
            return new ReflectedLine(
                seen.Comment.Id, seen.Comment.Reference,
                [.. sent.Places.Select(p => Present.Place(p, reader.DraftNumbered(sent.Draft)?.Draft, language))],
                OutcomeView.All(seen.Comment, seen.Comment.Outcomes, reader, language)?[^1])
            {
                Now = [.. carried.Places.Select(p => Present.Place(p, current.Draft, language))],
                State = carried.Carried.State,
                Sure = carried.Carried.Sure,
            };
        }
    }
}
