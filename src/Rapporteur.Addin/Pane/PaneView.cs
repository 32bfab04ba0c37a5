using NodaTime;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Pane;

/// <summary>What the pane shows below its head.</summary>
public enum Panel
{
    Here,
    Outline,
    Ours,
    Send,
    News,
    Questions,
    Receipt,
    Return,
}

/// <summary>
/// One look at the pane: who reads, the passage under the cursor, which panel, and what came of the last act (a
/// refusal beside what was typed, words of success, or the receipt).
/// </summary>
public sealed record PaneView(Attribution Reader, Instant Now, Panel Panel)
{
    public const int LinesAPage = 200;

    public const int ProposalsAPage = 50;

    /// <summary>What it says, in its reader's language.</summary>
    public required Phrases Say { get; init; }

    /// <summary>The passage under the cursor; null for the whole document.</summary>
    public Passage? Here { get; init; }

    /// <summary>What of the passage a new comment is about; null where nothing was chosen.</summary>
    public PlaceScope? Scope { get; init; }

    /// <summary>The version in another language it was chosen in; null for the draft itself.</summary>
    public LanguageVersion? Version { get; init; }

    public CommentState? Filter { get; init; }

    /// <summary>What the own comments are searched for; null where nothing is.</summary>
    public string? Among { get; init; }

    /// <summary>Whether all receipts are asked for, and not only the newest.</summary>
    public bool AllReceipts { get; init; }

    /// <summary>Which page of a list, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The one comment of the list that is unfolded.</summary>
    public CommentId? Open { get; init; }

    /// <summary>The comment whose card is shown first of all: what was just changed.</summary>
    public CommentId? Pointed { get; init; }

    /// <summary>The own comment being changed; null while a new one is written.</summary>
    public CommentId? Editing { get; init; }

    /// <summary>Whether the frame is put into another page: it says then who is acting, as no page around it does.</summary>
    public bool Framed { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>What a refused form held, so that nothing typed is lost; null otherwise.</summary>
    public CommentBody? Written { get; init; }

    /// <summary>An answer that was refused, so that nothing typed is lost; null otherwise.</summary>
    public TypedAnswer? Answering { get; init; }

    /// <summary>A note that was refused, so that nothing typed is lost; null otherwise.</summary>
    public TypedAnswer? Noting { get; init; }

    /// <summary>A question of the own delegation that was refused, so that nothing typed is lost; null otherwise.</summary>
    public string? Asking { get; init; }

    /// <summary>The comment about which something was just said inside.</summary>
    public CommentId? Talking { get; init; }

    /// <summary>What was just thrown away or withdrawn and can be brought back.</summary>
    public SeenComment? Undo { get; init; }

    public string? Done { get; init; }

    /// <summary>What is searched, and what was found; null where nothing is.</summary>
    public string? Sought { get; init; }

    public Found? Found { get; init; }

    /// <summary>The key of unsent text that this answer replaces; the page forgets it then.</summary>
    public string? Settled { get; init; }

    public Submission? Receipt { get; init; }

    /// <summary>How many news came since this reader looked, as its page says; 0 where it says nothing.</summary>
    public int NewsCount { get; init; }

    /// <summary>The state of this reader's news, for a page that will hear of the next; null with what goes into one.</summary>
    public string? NewsState { get; init; }

    /// <summary>A returned file with what it proposes; only with the panel of that name.</summary>
    public ReturnView? Return { get; init; }

    /// <summary>Saving all of a return goes on by itself without these numbers; null while nothing goes on.</summary>
    public IReadOnlyList<int>? GoesOn { get; init; }

    public Consultation Consultation => Reader.Consultation;

    public CirculatedDraft Draft =>
        Reader.CurrentDraft ?? throw new InvalidOperationException($"Consultation \"{Reader.Id}\" has no draft to show.");

    public Delegation? Mine => Consultation.Roster.DelegationOf(Reader.Asker);

    public bool MayComment => Verbs.Comment.IsOpen(Reader, Now);

    /// <summary>Whether this reader sends what its delegation says.</summary>
    public bool Speaks => Verbs.Submit.IsOpen(Reader, Now);

    public string Address => $"/pane/{Reader.Id}";

    /// <summary>Where an act leads back to: the same panel at the same passage, the same page of its list.</summary>
    public string Back =>
        $"panel={Panel.ToString().ToLowerInvariant()}{(Here is { } here ? $"&passage={here.Id}" : "")}{PlaceAsked}{(Filter is { } state ? $"&state={state.ToString().ToLowerInvariant()}" : "")}{(Among is { Length: > 0 } sought ? $"&among={Uri.EscapeDataString(sought)}" : "")}{(Page > 0 ? $"&page={Page}" : "")}{InAsked}";

    /// <summary>What shows the same once more.</summary>
    public string Again => Open is { } open ? $"{Back}&open={open}" : Back;

    public string To(Panel panel) =>
        $"{Address}?panel={panel.ToString().ToLowerInvariant()}{(Here is { } here ? $"&passage={here.Id}" : "")}{InAsked}";

    /// <summary>The version of the draft on the table in the language an address asks for; null for none.</summary>
    public static LanguageVersion? VersionOf(Attribution reader, string? asked) =>
        asked is { Length: > 0 } && reader.CurrentDraft is { } draft ? reader.LanguageVersion(draft.Number, asked) : null;

    /// <summary>What of a passage an address asks for; null for what there is not of it.</summary>
    public static PlaceScope? ScopeOf(string? asked, Passage? here) => (asked, here?.Kind) switch
    {
        ("passage", not null) => PlaceScope.Passage,
        ("between", not null) => PlaceScope.Between,
        ("section", PassageKind.Heading or PassageKind.Title) => PlaceScope.Section,
        _ => null,
    };

    private string InAsked => Version is { } version ? $"&in={version.Language}" : "";

    private string PlaceAsked => Scope is { } scope ? $"&place={scope.ToString().ToLowerInvariant()}" : "";

    public string At(PassageId? passage) => $"{Address}?panel=here{(passage is { } id ? $"&passage={id}" : "")}{InAsked}";

    /// <summary>
    /// What this reader may see on the passage under the cursor; without one, what is about the whole document. Comments made on
    /// earlier drafts stand where they are in this one, those that are nowhere any more with the whole document.
    /// </summary>
    public IEnumerable<SeenComment> On() => CarriedComments.UpTo(Reader, Draft.Number, Reader.Comments())
        .Where(c => c.Places.Any(IsHere) || (Here is null && !c.Places.Any()))
        .Select(c => c.Seen);

    /// <summary>The own delegation's, of the state and with the words asked for, in the order of the draft.</summary>
    public IEnumerable<SeenComment> Ours()
    {
        var own = Reader.Mine().Where(s => Filter is not { } state || Is(s, state));
        return Reader.InDraftOrder(string.IsNullOrWhiteSpace(Among) ? own : OwnWith(own.ToList(), Among));
    }

    // By words and reference as everywhere, and by the place as people cite it.
    private IEnumerable<SeenComment> OwnWith(List<SeenComment> own, string sought)
    {
        var named = Search.Among(own, sought).Select(s => s.Comment.Id).ToHashSet();
        var cited = Search.Cited(Draft.Draft, sought, Say.Language).Select(p => p.Passage).ToHashSet();
        return own.Where(s => named.Contains(s.Comment.Id)
            || (s.Content.Draft == Draft.Number && s.Content.Places.Any(p => p.Passage is not null && cited.Contains(p.Passage))));
    }

    /// <summary>The own delegation's comments about which a question of the Secretariat waits.</summary>
    public IReadOnlyList<SeenComment> Asked() => [.. Reader.Mine().Where(s => s.Comment.OpenQuestion is not null)];

    public int CountOf(CommentState state) => Reader.Mine().Count(s => Is(s, state));

    /// <summary>How many comments stand beside a passage, in words: a delegation's own, or those a function reads.</summary>
    public string Counted(int count) => Mine is null ? Say.Language.Comments(count) : Say.Say("pane.outline.own", ("count", count));

    /// <summary>The numbers of the proposals on a page; the last page for any beyond it.</summary>
    public static IEnumerable<int> ProposalsOn(int page, ReturnView returned)
    {
        var first = Math.Min(page, Math.Max(0, (returned.Proposals.Count - 1) / ProposalsAPage)) * ProposalsAPage;
        return Enumerable.Range(first, Math.Min(ProposalsAPage, returned.Proposals.Count - first));
    }

    /// <summary>What the passage under the cursor is called in this reader's language; null without one.</summary>
    public string? Label => Here is { } here ? Draft.Draft.In(Say.Language).Of(here.Id) : null;

    // A sent comment whose change is not sent is both.
    private static bool Is(SeenComment seen, CommentState state) =>
        seen.State == state || (state == CommentState.Sent && seen.ChangePending);

    private bool IsHere(Place place) => Here is { } here ? place.Passage == here.Id : place.Passage is null;
}

/// <summary>What was typed as the answer to the question about a comment.</summary>
public sealed record TypedAnswer(CommentId Comment, string Typed);
