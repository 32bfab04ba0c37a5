using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Shapes;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>The papers a Secretariat owes, made from what stands now.</summary>
public static class PaperEndpoints
{
    private const string Docx = PaperTable.Docx;

    public static void MapPapers(this RouteGroupBuilder api)
    {
        api.MapGet("/consultations/{c}/papers/" + PaperTable.Draft, DraftAsync).Produces(200, contentType: Docx).ProducesProblem(404)
            .WithSummary("The draft as it circulates, marked so that what comes back is known; version counts from 0");
        api.MapGet("/consultations/{c}/papers/{paper}", GetAsync).Produces(200, contentType: Docx).Produces<PaperView>()
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .WithSummary($"{PaperTable.Names}; with the ending .json the account of the paper")
            .WithDescription(
                "With use=secretariat also what is not for circulation; language is that of the paper's own words; section (a heading " +
                "of the newest draft), delegation and kind ask for a part, order=delegation for one delegation after the other. id names " +
                "one that was prepared or circulated, as it was frozen; who may not have a paper made gets the one circulated last.");
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

    private static async Task<IResult> GetAsync(
        string c, string paper, HttpContext context, Caller caller, ForumClock clock, PaperIssuing issuing)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        if (PaperTable.Find(paper) is not { } name)
        {
            return Problems.Result(DoorRefusals.NoPaper(PaperTable.Names));
        }

        var query = context.Request.Query;
        var (asked, bad) = PaperAsked.Of(field => query[field].ToString(), reader);
        if (asked is null)
        {
            return Problems.Result(bad!);
        }

        var twin = name != paper;
        if (query["id"].ToString() is { Length: > 0 } id)
        {
            return reader.Paper(new PaperId(id)) is { } frozen && frozen.Paper.Title.Name == name
                ? await issuing.FileAsync(frozen, twin, context.RequestAborted)
                : Problems.Result(Refusals.NoSuchPaper);
        }

        var now = clock.Now;
        var (made, no) = PaperTable.Make(name, reader, asked, now);
        return made is not null ? (twin ? Twin(made, name, reader, asked, now) : File(made, name, reader))
            : reader.Circulated(name, asked.Language.Tag) is { } circulated
                ? await issuing.FileAsync(circulated, twin, context.RequestAborted)
            : Problems.Result(no!);
    }

    private static IResult Twin(MadePaper made, string name, Attribution reader, PaperAsked asked, Instant now) => Results.Json(
        new PaperView(name, reader.Id, reader.CurrentDraft?.Number, asked.Language.Tag, now,
            made.State, BalanceView.Of(made.Balance))
        {
            Contradictions = made.Contradictions is { Count: > 0 } ? made.Contradictions : null,
            Comments = name == "comments.xlsx"
                ? [.. reader.Comments().Select(seen => CommentView.Of(seen, reader, asked.Language))] : null,
        },
        ApiJson.Plain.PaperView);

    private static IResult File(MadePaper made, string name, Attribution reader)
    {
        var whole = new MemoryStream();
        made.Write(whole);
        whole.Position = 0;
        return Results.File(whole, PaperTable.MediaType(name), PaperTable.FileName(name, reader.Id, made.State is not null, made.State));
    }
}
