using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Papers;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The glossary or the phrases, and what was just done with them.</summary>
public sealed record WordingView(DeskView View, DoneInBulk? Done = null);

/// <summary>The forum's terms: kept by officers, taken from a table and given as one.</summary>
internal static class GlossaryEndpoints
{
    public static void MapGlossary(this RouteGroupBuilder desk)
    {
        desk.MapGet("/glossary", ShowAsync);
        desk.MapPost("/glossary", DoAsync);
        desk.MapPost("/glossary/table", ImportAsync).TakesFile(FileLimits.Default.MostFileBytes + 1_048_576);
        desk.MapGet("/glossary.xlsx", WorkbookAsync);
        desk.MapGet("/glossary.csv", ValuesAsync);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : Page.Of<GlossaryPage>(nameof(GlossaryPage.Wording), new WordingView(new DeskView(reader, clock.Now)));
    }

    private static async Task<IResult> DoAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var known = reader.Glossary.Find(t => t.Id.Value == form["term"]);
        GlossaryTermId? id = form["term"].ToString() is { Length: > 0 } named ? new(named) : null;
        var forms = form["do"] == "remove" ? [] : GlossaryTable.Typed(reader, form);
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), new SetGlossaryTerm(id, forms));
        return Answer(context, reader, result, clock, known is null ? [] : GlossaryTable.Again(known, form["do"] == "remove"));
    }

    private static async Task<IResult> ImportAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        if (form.Files.GetFile("file") is not { Length: > 0 } file || file.Length > FileLimits.Default.MostFileBytes)
        {
            return DeskDoor.NotDone(context, DoorRefusals.NoFileFor(FileLimits.Default.MostFileBytes / 1_048_576));
        }

        var whole = await context.RequestServices.GetRequiredService<UploadRoom>().HoldAsync(context, file);
        var (table, unread) = await context.RequestServices.GetRequiredService<ReadingTurns>()
            .InTurnAsync(whole, () => TableFile.Read(whole), context.RequestAborted);
        var (rows, wrong) = unread is null ? GlossaryTable.Read(reader, table) : ([], unread);
        var result = wrong is not null ? new Result(null, wrong)
            : await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), new ImportGlossary(rows));
        return Answer(context, reader, result, clock, []);
    }

    private static IResult Answer(
        HttpContext context, Attribution reader, Result result, ForumClock clock, ImmutableArray<(string, string)> undo)
    {
        if (result.Refusal is { } refusal)
        {
            return DeskDoor.NotDone(context, refusal);
        }

        var view = new WordingView(
            new DeskView(result.After(reader), clock.Now), new DoneInBulk(ReadingLanguage.Say(context)["work.one.done"], [], undo));
        return Page.WantsFragment(context.Request)
            ? Page.Of<GlossaryList>(nameof(GlossaryList.Wording), view)
            : Results.LocalRedirect($"/desk/{reader.Id}/glossary");
    }

    private static async Task<IResult> WorkbookAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var whole = new MemoryStream();
        SheetWriter.Write(GlossaryTable.Sheet(reader, ReadingLanguage.Say(context), clock.Now), whole);
        return Results.File(
            whole.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"glossary-{reader.Id}.xlsx");
    }

    private static async Task<IResult> ValuesAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var sheet = GlossaryTable.Sheet(reader, ReadingLanguage.Say(context), clock.Now);
        return Results.File(
            TableFile.Separated(sheet.Rows.Prepend([.. sheet.Columns.Select(h => h.Heading)])), "text/csv; charset=utf-8",
            $"glossary-{reader.Id}.csv");
    }
}
