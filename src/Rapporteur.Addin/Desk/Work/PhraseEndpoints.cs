using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The forum's own phrases for answers: worded by the Secretariat, approved by the Chair.</summary>
internal static class PhraseEndpoints
{
    public static void MapPhrases(this RouteGroupBuilder desk)
    {
        desk.MapGet("/phrases", ShowAsync);
        desk.MapPost("/phrases", DoAsync);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : Page.Of<PhrasesPage>(nameof(PhrasesPage.Wording), new WordingView(new DeskView(reader, clock.Now)));
    }

    private static async Task<IResult> DoAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var words = form["words"].ToString().ReplaceLineEndings("\n").Trim();
        PhraseId? id = form["phrase"].ToString() is { Length: > 0 } named ? new(named) : null;
        var known = reader.Phrases.Find(p => p.Id == id);
        Request request = (form["do"].ToString(), id) switch
        {
            ("approve", { } of) => new ApprovePhrase(of, words),
            ("drop", { } of) => new DropPhrase(of),
            _ => new WordPhrase(id, form["language"].ToString(), words),
        };
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        if (result.Refusal is { } refusal)
        {
            return DeskDoor.NotDone(context, refusal);
        }

        IReadOnlyList<(string, string)> undo = (request, known) switch
        {
            (DropPhrase, { } was) => [("do", "word"), ("language", was.Language), ("words", was.Words)],
            (WordPhrase, { } was) => [("do", "word"), ("phrase", was.Id.Value), ("language", was.Language), ("words", was.Words)],
            _ => [],
        };
        var view = new WordingView(
            new DeskView(result.After(reader), clock.Now), new DoneInBulk(ReadingLanguage.Say(context)["work.one.done"], [], undo));
        return Page.WantsFragment(context.Request) ? Page.Of<PhrasesList>(nameof(PhrasesList.Wording), view)
            : Results.LocalRedirect($"/desk/{c}/phrases");
    }
}
