using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Revising;
using Rapporteur.Addin.Shapes;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Word.Redline;
using Rapporteur.Words;

namespace Rapporteur.Addin.Api;

/// <summary>The papers of a revised draft: itself, what changed marked in it, and old and new labels side by side.</summary>
public static class RevisedPaperEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapRevisedPapers(this RouteGroupBuilder api)
    {
        var papers = api.MapGroup("/consultations/{c}/papers");
        papers.MapGet($"/{PaperTable.ChangesMarked}", MarkedAsync).Produces(200, contentType: Docx).ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary("The later of two drafts with every change since the earlier tracked and numbered; list=none without the list");
        papers.MapGet($"/{PaperTable.Concordance}", ConcordanceAsync).Produces(200, contentType: Docx).ProducesProblem(404)
            .WithSummary("Old label and new label of every passage of two drafts");
        papers.MapGet($"/{PaperTable.RevisedDraft}", RevisedAsync).Produces(200, contentType: Docx).ProducesProblem(404)
            .WithSummary("The newest draft there is for me, or version, as it circulates")
            .WithDescription("For the Secretariat and the Chair, while no next draft is prepared, the draft on the table with the " +
                "wordings the Chair took up since (outcomes it cleared as reflected) as tracked changes; applied=false without them.");
        papers.MapGet("/revised-draft.json", AppliedAsync).Produces<AppliedView>().ProducesProblem(403)
            .WithSummary("Which wordings the Chair took up stand in the revised draft, and which are left to a person with the reason");
    }

    private static async Task<IResult> MarkedAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller, MarkedVersions marked)
    {
        var (pair, language, no) = await PairAsync(c, from, to, context, caller);
        if (pair is null)
        {
            return Problems.Result(no!);
        }

        var made = await marked.OfAsync(
            new(c), pair, language!, listed: context.Request.Query["list"] != "none", context.RequestAborted);
        return made.Proof.Holds
            ? Results.File(made.File, Docx, $"changes-{c}-{pair.Earlier.Number}-{pair.Later.Number}.docx")
            : Problems.Result(DoorRefusals.NotProved);
    }

    private static async Task<IResult> ConcordanceAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        var (pair, language, no) = await PairAsync(c, from, to, context, caller);
        if (pair is null)
        {
            return Problems.Result(no!);
        }

        var whole = new MemoryStream();
        ConcordanceWriter.Write(
            pair.Comparison, (pair.Earlier.Label, pair.Earlier.Draft), (pair.Later.Label, pair.Later.Draft), pair.Later.At, language!,
            whole);
        whole.Position = 0;
        return Results.File(whole, Docx, $"concordance-{c}-{pair.Earlier.Number}-{pair.Later.Number}.docx");
    }

    private static async Task<IResult> RevisedAsync(
        string c, [FromQuery] string? version, HttpContext context, Caller caller, CirculatedFiles files, AppliedDrafts applied)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        if (version is null && context.Request.Query["applied"] != "false" && reader.Versions().LastOrDefault() is { IsCirculated: true })
        {
            var language = PaperLanguage.Find(context.Request.Query["language"]) ?? Language.English;
            var written = await applied.WrittenAsync(reader, language, context.RequestAborted);
            if (written is not null)
            {
                return written.Proof.Holds
                    ? Results.File(written.File, Docx, $"draft-{c}-{reader.CurrentDraft!.Number}-taken-up.docx")
                    : Problems.Result(DoorRefusals.NotProved);
            }
        }

        var (draft, no) = version is null ? (reader.Versions().LastOrDefault(), DoorRefusals.NoDraftYet)
            : ConsultationEndpoints.VersionOf(reader, version);
        return draft is null ? Problems.Result(no!)
            : Results.File(await files.OfAsync(reader.Id, draft, context.RequestAborted), Docx, $"draft-{c}-{draft.Number}.docx");
    }

    private static async Task<IResult> AppliedAsync(string c, HttpContext context, Caller caller, AppliedDrafts applied)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null || !reader.SeesPrepared)
        {
            return Problems.Result(refusal ?? Refusals.ForSecretariat);
        }

        var written = await applied.WrittenAsync(reader, Language.English, context.RequestAborted);
        return Results.Json(
            written is null ? new AppliedView(reader.CurrentDraft?.Number ?? 0, true, [], [])
                : AppliedView.Of(written.Applied, reader.CurrentDraft!.Number, written.Proof.Holds),
            ApiJson.Plain.AppliedView);
    }

    private static async Task<(VersionPair? Pair, Language? Language, Refusal? Refusal)> PairAsync(
        string c, string? from, string? to, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return (null, null, refusal);
        }

        if (PaperLanguage.Find(context.Request.Query["language"]) is not { } language)
        {
            return (null, null, PaperLanguage.Bad);
        }

        var (pair, no) = VersionPair.Of(reader, from, to, context.Request.Query["in"]);
        return (pair, language, no);
    }
}
