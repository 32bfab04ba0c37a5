using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Addin.Api;

/// <summary>The papers a Secretariat owes, made from what stands now.</summary>
public static class PaperEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapPapers(this RouteGroupBuilder api)
    {
        api.MapGet("/consultations/{c}/papers/draft.docx", DraftAsync).Produces(200, contentType: Docx).ProducesProblem(404)
            .WithSummary("The draft as it circulates, marked so that what comes back is known; version counts from 0");
        api.MapGet("/consultations/{c}/papers/{paper}", GetAsync).Produces(200, contentType: Docx).ProducesProblem(403).ProducesProblem(404)
            .WithSummary(
                "compilation.docx, as received; with use=secretariat also what is not for circulation; language is that of its own words");
    }

    private static async Task<IResult> DraftAsync(string c, [FromQuery] string? version, HttpContext context, Caller caller,
        CirculatedFiles files)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var (draft, no) = ConsultationEndpoints.VersionOf(reader, version);
        return draft is null
            ? Problems.Result(no!)
            : Results.File(await files.OfAsync(reader.Id, draft, context.RequestAborted), Docx, $"{Slug(draft.Label)}-{reader.Id}.docx");
    }

    private static string Slug(string label)
    {
        var words =
            string.Concat(label.ToLowerInvariant().Select(ch => char.IsAsciiLetterOrDigit(ch) ? ch : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "draft" : string.Join('-', words);
    }

    private static async Task<IResult> GetAsync(string c, string paper, [FromQuery] string? use, [FromQuery] string? language,
        HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!)
            : paper != "compilation.docx" ? Problems.Result(DoorRefusals.NoPaper)
            : use is not (null or "circulation" or "secretariat") ? Problems.Result(DoorRefusals.BadUse)
            : PaperLanguage.Find(language) is not { } spoken ? Problems.Result(PaperLanguage.Bad)
            : CompilationOf(reader, use == "secretariat" ? PaperUse.SecretariatOnly : PaperUse.Circulation, spoken, clock);
    }

    private static IResult CompilationOf(Attribution reader, PaperUse use, Language language, ForumClock clock)
    {
        if (Compilation.For(reader, clock.Now, use, language) is not { } compilation)
        {
            return Problems.Result(Refusals.ForSecretariat);
        }

        var name = $"compilation-{reader.Id}-{compilation.Cover.Receivings}.docx";
        var whole = new MemoryStream();
        CompilationWriter.Write(compilation, whole);
        whole.Position = 0;
        return Results.File(whole, Docx, name);
    }
}
