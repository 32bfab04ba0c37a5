using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The brackets, the passage one is being put into, and what was just done.</summary>
public sealed record BracketsView(DeskView View, Passage? Here, DoneInBulk? Done = null);

/// <summary>Alternatives the Chair puts into the text that follows; the Secretariat reads them.</summary>
internal static class BracketEndpoints
{
    public static void MapBrackets(this RouteGroupBuilder desk)
    {
        desk.MapGet("/brackets", ShowAsync);
        desk.MapPost("/brackets", DoAsync);
    }

    private static async Task<IResult> ShowAsync(string c, string? passage, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : Page.Of<BracketsPage>(nameof(BracketsPage.Brackets), new BracketsView(
                new DeskView(reader, clock.Now), passage is null ? null : reader.CurrentDraft?.Draft.Find(new PassageId(passage))));
    }

    private static async Task<IResult> DoAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var say = ReadingLanguage.Say(context);
        var form = await Forms.ReadAsync(context);
        var known = reader.Brackets().FirstOrDefault(b => b.Id.Value == form["bracket"]);
        var (request, wrong) = Asked(form, reader, say.Language);
        var result = request is null ? new Result(null, wrong)
            : await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        if (result.Refusal is { } refusal)
        {
            return DeskDoor.NotDone(context, refusal);
        }

        IReadOnlyList<(string, string)> undo = (request, known) switch
        {
            (LiftBracket, { } was) => Again(was, reader, say.Language),
            (PutBracket { Id: null }, _) => [("do", "lift"), ("bracket", result.Subject ?? "")],
            _ => [],
        };
        return Page.WantsFragment(context.Request)
            ? Page.Of<BracketsList>(nameof(BracketsList.Brackets), new BracketsView(
                new DeskView(result.After(reader), clock.Now), null, new DoneInBulk(say["work.one.done"], [], undo)))
            : Results.LocalRedirect($"/desk/{c}/brackets");
    }

    private static (string, string)[] Again(Bracket was, Attribution reader, Language language) =>
    [
        ("do", "put"), ("place", reader.CurrentDraft!.Draft.In(language).Of(was.Place.Passage!.Value) ?? ""),
        ("words", was.Place.Quotation?.Exact ?? ""), ("behind", was.Place.Scope == PlaceScope.Between ? "true" : ""),
        ("alternatives", string.Join('\n', was.Alternatives)),
    ];

    private static (Request? Request, Refusal? Refusal) Asked(IFormCollection form, Attribution officer, Language language)
    {
        BracketId? id = form["bracket"].ToString() is { Length: > 0 } named ? new(named) : null;
        if (form["do"] == "lift")
        {
            return (new LiftBracket(id ?? default), null);
        }

        if (officer.CurrentDraft is not { } draft)
        {
            return (null, Refusals.NoDraft);
        }

        var (places, unknown) = TypedPlace.Read(form["place"], draft.Draft, language);
        if (unknown is not null || places is not [{ Passage: { } passage }])
        {
            return (null, DoorRefusals.UnknownPlace("place", draft.Label, unknown ?? form["place"].ToString()));
        }

        var words = form["words"].ToString().Trim();
        var at = form["behind"] == "true" ? Place.Between(passage)
            : words.Length > 0 ? Place.Words(passage, new Quotation(words)) : Place.At(passage);
        ImmutableArray<string> alternatives = [.. form["alternatives"].ToString().ReplaceLineEndings("\n").Split('\n')];
        return (new PutBracket(id, at, alternatives), null);
    }
}
