using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Pages;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The draft summary before it is issued: looked at, and sentences of it written by hand.</summary>
internal static class SummaryEndpoints
{
    public static void MapSummary(this RouteGroupBuilder desk)
    {
        desk.MapGet("/summary", ShowAsync);
        desk.MapPost("/summary", WriteAsync);
    }

    private static async Task<IResult> ShowAsync(
        string c, [FromQuery] string? language, [FromQuery] string? edit, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        return ViewOf(reader, clock, language ?? PaperLanguage.For(ReadingLanguage.Of(context)).Tag) is not { } view
            ? RefusalPage.Answer(context, reader.CurrentDraft is null ? Refusals.NoDraft : PaperLanguage.Bad)
            : Answer(context, view with { Edited = edit }, edit);
    }

    private static async Task<IResult> WriteAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (unit, language) = (form["unit"].ToString(), form["language"].ToString());
        var text = form["text"].ToString().ReplaceLineEndings("\n").Trim();
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), new WriteSummarySentence(
            new(unit), language, form["do"] == "takeBack" ? null : text, form["basis"].ToString(), NumberIn(form["version"].ToString())));
        var after = result.After(reader);
        if (ViewOf(after, clock, language) is not { } view)
        {
            return RefusalPage.Answer(context, result.Refusal ?? PaperLanguage.Bad);
        }

        if (result.Refusal is { } refusal)
        {
            return Has(view, unit)
                ? Answer(context, view with { Edited = unit, Typed = text, Refusal = refusal }, unit, Problems.StatusOf(refusal))
                : RefusalPage.Answer(context, refusal);
        }

        return Page.WantsFragment(context.Request) && Has(view, unit)
            ? Answer(context, view, unit)
            : Results.LocalRedirect($"/desk/{c}/summary?language={language}#s-{unit.Replace('/', '-')}");
    }

    private static bool Has(SummaryView view, string unit) => view.Paper.Sentences.Any(s => s.Unit.Value == unit);

    // As delegations would have it: what is not for circulation is in no sentence.
    private static SummaryView? ViewOf(Attribution reader, ForumClock clock, string language) =>
        Language.Spoken.FirstOrDefault(l => l.Tag == language) is { } spoken
        && DraftSummary.For(reader, clock.Now, PaperUse.Circulation, spoken) is { } paper
            ? new SummaryView(new DeskView(reader, clock.Now), paper) : null;

    private static IResult Answer(HttpContext context, SummaryView view, string? unit, int status = StatusCodes.Status200OK) =>
        Page.WantsFragment(context.Request) && view.Paper.Sentences.FirstOrDefault(s => s.Unit.Value == unit) is { } sentence
            ? Page.Of<SummaryPart>(nameof(SummaryPart.Part), new SummaryPartView(view, sentence), StatusCodes.Status200OK)
            : Page.Of<SummaryPage>(nameof(SummaryPage.Summary), view, status);

    private static int NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
