using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Proposals from changes of the text, tracked or typed over. One paragraph gives one proposal; paragraphs inserted one
/// after the other give one together; a whole paragraph moved is a move; a note that came or went with its paragraph is part
/// of it. The existing wording is always the passage's, with its number where that was changed too.
/// </summary>
internal sealed class TextChanges(ReturnedFile file)
{
    private readonly TypedNumbers numbers = new(file);
    private readonly List<Located> found = [];
    private readonly List<NotUnderstood> not = [];
    private readonly Dictionary<int, int> addedWith = [];
    private readonly Dictionary<int, int> deletedWith = [];
    private readonly MissingPassages missing = new(file);

    /// <summary>The paragraphs of the file that a line which is no proposal speaks of.</summary>
    public HashSet<int> Listed { get; } = [];

    public (IReadOnlyList<Located> Proposals, IReadOnlyList<NotUnderstood> NotUnderstood) All()
    {
        if (file.IsExtract && !file.IsReported)
        {
            var held = file.Groups.SelectMany(g => g.Passages).Distinct().Count();
            not.Add(new NotUnderstood(
                new Remark("returned.extract", ("found", held), ("of", file.Draft.Passages.Length)), new Remark("returned.at.file")));
        }

        foreach (var group in file.Groups.Where(g => !g.AsDrafted))
        {
            Read(group);
        }

        Missing();
        return (Together(Moves.Paired(WithoutNotesThatStayed(), file.Draft)), not);
    }

    private void Read(Group group)
    {
        if (group.Originals.Count == 0)
        {
            Inserted(group.Results, ProposedComment.Tracked);
        }
        else if (group.Originals.Any(o => file.PassagesOf[o].Count == 0))
        {
            Foreign(group.Originals, group.Results);
        }
        else
        {
            Reworded(group);
        }
    }

    private void Reworded(Group group)
    {
        List<Passage> passages = [.. group.Passages.Select(p => file.Draft.Passages[p])];
        List<Unit> before = [.. group.Originals.Select(o => file.Originals[o])];
        List<Unit> after = [.. group.Results.Select(r => file.Results[r])];
        var number = (Tracked: Differ(before, after, TypedNumbers.Tracked) || after.Skip(before.Count).Any(TypedNumbers.IsTyped),
            Retyped: Differ(before, passages, numbers.Retyped) || before.Skip(passages.Count).Any(TypedNumbers.IsTyped));
        var tracked = number.Tracked || before.Count != after.Count || Differ(before, after, (b, a) => b.Text != a.Text);
        var retyped = number.Retyped || before.Count != passages.Count || Differ(before, passages, (b, p) => !Same(b.Text, p.Text));
        var numbered = after.Count > 0 && (number.Tracked || number.Retyped);
        if (passages.Count == after.Count
            && !Differ(passages, after, (p, a) => tracked ? Canonical.Of(p.Text) != Canonical.Of(a.Text) : !Same(p.Text, a.Text))
            && !(numbered && Differ(after, passages, numbers.Retyped)))
        {
            return;
        }

        var proposal = Proposal(
            group.Passages[0],
            [.. passages.Select(p => Place.At(p.Id))],
            after.Count == 0 ? CommentKind.Delete : CommentKind.Replace,
            string.Join('\n', passages.Select(p => numbered ? TypedNumbers.Shown(p.Marker, p.Text) : p.Text)),
            after.Count == 0 ? null : string.Join('\n', after.Select(r => numbered ? TypedNumbers.Shown(r.Marker, r.Text) : r.Text)),
            group.Originals,
            group.Results,
            (tracked, retyped) switch
            {
                (true, true) => ProposedComment.TrackedAndUntracked,
                (true, false) => ProposedComment.Tracked,
                _ => ProposedComment.Untracked,
            });
        if (after.Count == 0)
        {
            Deleted(proposal, group.Originals);
        }
        else
        {
            found.Add(proposal);
        }
    }

    private void Deleted(Located proposal, IReadOnlyList<int> originals)
    {
        var anchor = file.Originals[originals[0]].Source.Spot.Anchor;
        var holder = anchor < 0 ? -1 : file.OriginalAt(anchor);
        if (deletedWith.TryGetValue(holder, out var with))
        {
            found[with] = With(found[with], proposal);
            return;
        }

        foreach (var original in originals)
        {
            deletedWith[original] = found.Count;
        }

        found.Add(proposal with { NoteIn = holder < 0 ? -1 : file.PassageOf(holder) });
    }

    private void Inserted(IReadOnlyList<int> results, string source)
    {
        var first = file.Results[results[0]].Source;
        var place = file.WhereInserted(first.Sources[0]);
        var passage = place.Passage is { } id ? file.Draft.PositionOf(id)!.Value : -1;
        var proposal = Proposal(
            passage + (place.Scope == PlaceScope.Between ? 0.5 : 0),
            [place],
            CommentKind.Add,
            null,
            string.Join('\n',
                results.Select(r => file.Results[r]).Select(r => r.MarkerLength > 0 ? TypedNumbers.Shown(r.Marker, r.Text) : r.Text)),
            [],
            results,
            source);
        if (first.Spot.Anchor >= 0 && addedWith.TryGetValue(file.ResultAt(first.Spot.Anchor), out var with))
        {
            found[with] = With(found[with], proposal);
            return;
        }

        foreach (var result in results)
        {
            addedWith[result] = found.Count;
        }

        found.Add(proposal with { NoteIn = first.Spot.Anchor >= 0 ? passage : -1 });
    }

    // A note goes where its paragraph goes.
    private static Located With(Located paragraph, Located note) => paragraph with
    {
        Comment = paragraph.Comment with
        {
            Places =
                paragraph.Comment.Kind == CommentKind.Delete
                    ? [.. paragraph.Comment.Places, .. note.Comment.Places]
                    : paragraph.Comment.Places,
            ExistingWording = Lines(paragraph.Comment.ExistingWording, note.Comment.ExistingWording),
            ProposedWording = Lines(paragraph.Comment.ProposedWording, note.Comment.ProposedWording),
            Author = Authors.Together(paragraph.Comment.Author, note.Comment.Author),
        },
        Sources = [.. paragraph.Sources, .. note.Sources],
        Text = $"{paragraph.Text}\n{note.Text}",
    };

    private static string? Lines(string? one, string? other) => one is null ? other : other is null ? one : $"{one}\n{other}";

    // Whoever retypes a sentence takes its note along: gone and come back as it was, in the same passage.
    private List<Located> WithoutNotesThatStayed()
    {
        var come = found.Where(f => f.NoteIn >= 0 && f.Comment.Kind == CommentKind.Add)
            .GroupBy(f => (f.NoteIn, QuotationMatch.FoldText(f.Text)))
            .ToDictionary(g => g.Key, g => new Queue<Located>(g));
        var stayed = new HashSet<Located>(ReferenceEqualityComparer.Instance);
        foreach (var gone in found.Where(f => f.NoteIn >= 0 && f.Comment.Kind == CommentKind.Delete))
        {
            if (come.TryGetValue((gone.NoteIn, QuotationMatch.FoldText(gone.Text)), out var same) && same.TryDequeue(out var back))
            {
                stayed.UnionWith([gone, back]);
            }
        }

        return [.. found.Where(f => !stayed.Contains(f))];
    }

    private void Foreign(IReadOnlyList<int> originals, IReadOnlyList<int> results)
    {
        // What is not in the draft and was deleted leaves the draft as it is.
        if (results.Count == 0)
        {
            return;
        }

        var first = file.Originals[originals[0]];
        var before = file.PassageBefore(first.Source.Sources[0]);
        var where = Where(before);
        var changed = originals.Count != results.Count || originals.Zip(results).Any(p =>
            file.Originals[p.First].Text != file.Results[p.Second].Text
                || TypedNumbers.Tracked(file.Originals[p.First], file.Results[p.Second]));
        var within = first.Source.Spot.Kind == SpotKind.Note || (before is not null && file.AnyAfter(originals[^1]));
        if (!changed && (within || results.All(r => missing.Hold(file.Results[r].Text))))
        {
            Inserted(results, ProposedComment.Untracked);
            return;
        }

        not.Add(new NotUnderstood(
            new Remark(changed ? "returned.foreign-change" : "returned.foreign", ("words", Wording.Shortened(first.Text))), where));
        Listed.UnionWith(Sources(originals, results));
    }

    private void Missing()
    {
        missing.Moved(found).ForEach(Gone);
        var passages = file.Draft.Passages;
        foreach (var (from, to) in missing.Stretches())
        {
            if (to - from <= Placement.MostMissingInARow && from > 0 && to < passages.Length)
            {
                Enumerable.Range(from, to - from).ToList().ForEach(Gone);
                continue;
            }

            not.Add(to - from == 1
                ? new NotUnderstood(
                    new Remark("returned.missing-one"), new Remark("returned.at.passage", ("passage", passages[from].Id.Value)))
                : new NotUnderstood(
                    new Remark("returned.missing", ("count", to - from)),
                    new Remark("returned.at.passages", ("first", passages[from].Id.Value), ("last", passages[to - 1].Id.Value))));
        }
    }

    private void Gone(int at)
    {
        var passage = file.Draft.Passages[at];
        found.Add(Proposal(at, [Place.At(passage.Id)], CommentKind.Delete, passage.Text, null, [], [], ProposedComment.Untracked));
    }

    // Paragraphs typed one after the other are one addition.
    private static List<Located> Together(List<Located> found)
    {
        var joined = new List<Located>();
        for (var from = 0; from < found.Count;)
        {
            var (to, first) = (from + 1, found[from]);
            while (to < found.Count && first.Comment.Kind == CommentKind.Add && found[to].Comment.Kind == CommentKind.Add
                && found[to].At.Equals(first.At)
                && found[to].Comment.Source == first.Comment.Source && found[to].Comment.Author == first.Comment.Author)
            {
                to++;
            }

            joined.Add(to == from + 1 ? first : first with
            {
                Comment =
                    first.Comment with { ProposedWording = string.Join('\n', found[from..to].Select(f => f.Comment.ProposedWording)) },
                Sources = [.. found[from..to].SelectMany(f => f.Sources)],
            });
            from = to;
        }

        return joined;
    }

    private Located Proposal(
        double at, ImmutableArray<Place> places, CommentKind kind, string? existing, string? proposed, IReadOnlyList<int> originals,
        IReadOnlyList<int> results, string source)
    {
        var sources = Sources(originals, results);
        var paragraphs = sources.Select(s => file.Story.Paragraphs[s]).ToList();
        var (gone, come) = source == ProposedComment.Tracked ? MovedIn(paragraphs, kind) : (null, null);
        var authors = paragraphs.SelectMany(p => p.Changed.Select(t => t.Author).Append(p.Author));
        var text = kind == CommentKind.Delete ? existing! : string.Join('\n', results.Select(r => file.Results[r].Text));
        return new Located(at, new ProposedComment(places, kind, "", existing, proposed, Authors.Named(authors), source), sources, text,
            gone, come);
    }

    private List<int> Sources(IReadOnlyList<int> originals, IReadOnlyList<int> results) =>
        [.. originals.SelectMany(o => file.Originals[o].Source.Sources).Concat(results.SelectMany(r => file.Results[r].Source.Sources))
            .Distinct()];

    // A new paragraph may have been reworded after it was moved; elsewhere the move must be the only change.
    private static (string? Out, string? In) MovedIn(List<StoryParagraph> sources, CommentKind kind)
    {
        if (!sources.Exists(p => p.Pieces.Exists(t => t.Move is not null)))
        {
            return (null, null);
        }

        var changed = sources.SelectMany(p => p.Changed)
            .Where(p => p.Kind == PieceKind.Text && !string.IsNullOrWhiteSpace(p.Text)
                && (p.Revisions & (Revisions.Inserted | Revisions.Deleted)) != (Revisions.Inserted | Revisions.Deleted))
            .ToList();
        var moved = changed.Where(p => p.Move is not null && (kind != CommentKind.Add || p.Revisions.HasFlag(Revisions.Inserted))).ToList();
        var single =
            moved.Count > 0 && moved.TrueForAll(p => p.Move == moved[0].Move) && (kind == CommentKind.Add || moved.Count == changed.Count);
        return !single ? (null, null)
            : moved.TrueForAll(p => p.Revisions.HasFlag(Revisions.Deleted)) ? (moved[0].Move, null)
            : moved.TrueForAll(p => p.Revisions.HasFlag(Revisions.Inserted)) ? (null, moved[0].Move)
            : (null, null);
    }

    private static Remark Where(PassageId? after) => after is { } id
        ? new Remark("returned.at.after", ("passage", id.Value))
        : new Remark("returned.at.beginning");

    private static bool Differ<TOne, TOther>(List<TOne> one, List<TOther> other, Func<TOne, TOther, bool> differ)
    {
        for (var i = 0; i < one.Count && i < other.Count; i++)
        {
            if (differ(one[i], other[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string a, string b) => QuotationMatch.FoldText(a) == QuotationMatch.FoldText(b);
}
