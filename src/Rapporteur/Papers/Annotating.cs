using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Lays the comments that one reader may have printed over the newest draft.</summary>
internal sealed class Annotating
{
    private readonly Attribution reader;
    private readonly Printable printable;
    private readonly Board board;
    private readonly CirculatedDraft current;
    private readonly Phrases words;
    private readonly AskedFor asked;
    private readonly Notes notes;
    private readonly InDraft places;
    private readonly List<Annotation>?[] on;
    private readonly List<Annotation>?[] after;
    private readonly List<Annotation> whole = [];
    private readonly List<(Annotation Note, string Text)> leftBehind = [];
    private readonly List<(string Reference, PrintedAt At)> printed = [];
    private readonly Dictionary<string, PrintedAt> at = new(StringComparer.Ordinal);
    private readonly HashSet<DelegationId> named = [];

    public Annotating(Attribution reader, Printable printable, PaperFilter filter)
    {
        (this.reader, this.printable, board, words) = (reader, printable, reader.Board, printable.Words);
        current = board.CurrentDraft!;
        asked = new AskedFor(filter, printable, current);
        notes = new Notes(board, printable);
        places = new InDraft(reader, current);
        on = new List<Annotation>?[current.Draft.Passages.Length];
        after = new List<Annotation>?[current.Draft.Passages.Length + 1];
    }

    public DraftWithComments Paper(Instant now)
    {
        var received = 0;
        foreach (var comment in reader.Comments().Select(seen => seen.Comment))
        {
            received++;
            var (onTime, late) = asked.Of(comment, printable.Texts(comment));
            if ((late ?? onTime) is { } text)
            {
                var from = printable.Named(comment, text);
                Place(new Noted(comment, text, received, late is not null, notes.AuthorOf(comment, from)));
                if (from is { Footnote: not null })
                {
                    named.Add(from.Id);
                }
            }
        }

        Array.ForEach(on, Sort);
        Array.ForEach(after, Sort);
        Sort(whole);
        var balance = Accounting.Of(board.Received.Select(id => board.Comments[id]), asked.Why, printed);
        return new DraftWithComments(Heads.Of(board, printable, now, words["papers.annotated.title"]), new Made(Blocks))
        {
            Balance = balance,
            Account = Accounting.Printed(balance, printable.Use, words),
            Designations =
            [
                .. from delegation in board.Consultation!.Roster.Delegations
                   where named.Contains(delegation.Id)
                   select words.Say("papers.designation", ("name", delegation.ShortName), ("footnote", delegation.Footnote)),
            ],
        };
    }

    private void Place(Noted noted)
    {
        var targets = places.Of(noted.Comment.Id, noted.Text.Content);
        for (var i = 0; i < targets.Length; i++)
        {
            var cited = new PlaceInDraft(current, targets[i]).Cited(words);
            noted.First = i == 0 ? cited : noted.First;
            printed.Add((noted.Comment.Reference, At(cited)));
            Place(noted, targets[i], i == 0);
        }

        if (targets.IsEmpty)
        {
            var was = new PlaceInDraft(board.DraftNumbered(noted.Text.Content.Draft)!, noted.Text.Content.Places[0]);
            var (quoted, passage) = was.Words;
            var text = words.Say("papers.annotated.was",
                ("draft", was.Of.Label), ("place", was.Cited(words)), ("words", quoted ?? passage ?? ""));
            leftBehind.Add((new Annotation(notes, noted, null, text, true), text));
            printed.Add((noted.Comment.Reference, new PrintedAt(words["papers.annotated.left"], was.Cited(words))));
        }
    }

    // One for all comments at a place.
    private PrintedAt At(string cited) =>
        at.TryGetValue(cited, out var known) ? known : at[cited] = new PrintedAt(words["papers.annotated.text"], cited);

    private void Place(Noted noted, Place place, bool first)
    {
        if (place.Scope == PlaceScope.Document || PositionOf(place) is not { } at)
        {
            whole.Add(new Annotation(notes, noted, null, words["papers.place.document"], first));
        }
        else if (first && Adds(place, noted.Text.Content))
        {
            (after[place.Passage is null ? 0 : at + 1] ??= []).Add(
                new Annotation(notes, noted, null, noted.Text.Content.ProposedWording!, true));
        }
        else
        {
            (on[at] ??= []).Add(new Annotation(notes, noted, place, current.Draft.Passages[at].Text, first));
        }
    }

    // Wording for a whole section that does not say in whose place it is to stand is a paragraph beneath its heading, no part of that.
    private bool Adds(Place place, CommentContent content) => ProposedWording.Given(content.ProposedWording) is not null
        && (place.Scope == PlaceScope.Between
            || (place.Scope == PlaceScope.Section
                && ProposedWording.Existing(current.Draft.Find(place.Passage!.Value)!.Text, content) is null));

    // A term stands at the first passage that has it.
    private int? PositionOf(Place place) => place switch
    {
        { Scope: PlaceScope.Term, Term: { } term } =>
            (place.Passage is { } heading ? current.Draft.SectionFrom(heading) : current.Draft.Passages)
                .FirstOrDefault(p => ProposedWording.RangeOf(place, p.Text) != (0, p.Text.Length) || p.Text == term) is { } found
                ? current.Draft.PositionOf(found.Id)
                : null,
        { Passage: { } passage } => current.Draft.PositionOf(passage),
        { Scope: PlaceScope.Between } => 0,
        _ => null,
    };

    private static void Sort(List<Annotation>? notes) => notes?.Sort((a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : a.End != b.End ? b.End.CompareTo(a.End)
        : a.Noted.Received.CompareTo(b.Noted.Received));

    private IEnumerable<DraftBlock> Blocks()
    {
        if (whole.Count > 0)
        {
            yield return new DraftBlock(DraftBlockKind.Whole, null, words["papers.place.document"], whole);
        }

        for (var at = 0; at <= on.Length; at++)
        {
            foreach (var added in after[at] ?? [])
            {
                yield return new DraftBlock(DraftBlockKind.Added, null, added.Noted.Text.Content.ProposedWording!, [added], added.Author);
            }

            if (at < on.Length)
            {
                var passage = current.Draft.Passages[at];
                yield return new DraftBlock(DraftBlockKind.Passage, passage, passage.Text, on[at] ?? []);
            }
        }

        if (leftBehind.Count > 0)
        {
            yield return new DraftBlock(DraftBlockKind.LeftBehindTitle, null, words["papers.annotated.left"], []);
        }

        foreach (var (note, text) in leftBehind)
        {
            yield return new DraftBlock(DraftBlockKind.LeftBehind, null, text, [note]);
        }
    }

    private sealed class Made(Func<IEnumerable<DraftBlock>> blocks) : IEnumerable<DraftBlock>
    {
        public IEnumerator<DraftBlock> GetEnumerator() => blocks().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
