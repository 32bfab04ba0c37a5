using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Proposals from changes of the text, tracked or typed over. One paragraph gives one proposal; paragraphs inserted one
/// after the other give one together; a whole paragraph moved is a move. The existing wording is always the passage's.
/// </summary>
internal sealed class TextChanges(ReturnedFile file)
{
    // A longer stretch missing is a file cut to what concerns its sender, not a wish to delete it all.
    private const int MostMissingInARow = 3;
    private readonly List<Located> found = [];
    private readonly List<NotUnderstood> not = [];

    /// <summary>
    /// A proposal with its position in the draft, for sorting, and the tracked move whose old or new place is all that
    /// changed there.
    /// </summary>
    internal sealed record Located(double At, ProposedComment Comment, string? Out = null, string? In = null);

    public (IReadOnlyList<Located> Proposals, IReadOnlyList<NotUnderstood> NotUnderstood) All()
    {
        foreach (var (originals, results) in file.Groups)
        {
            Group(originals, results);
        }

        Missing();
        return (Together(Moves.Paired(found)), not);
    }

    private void Group(IReadOnlyList<int> originals, IReadOnlyList<int> results)
    {
        if (originals.Count == 0)
        {
            Inserted(results, ProposedComment.Tracked);
        }
        else if (originals.Any(o => file.PassageOf[o] < 0))
        {
            Foreign(originals, results);
        }
        else
        {
            Reworded([.. originals.Select(o => file.Draft.Passages[file.PassageOf[o]])], originals, results);
        }
    }

    private void Reworded(List<Passage> passages, IReadOnlyList<int> originals, IReadOnlyList<int> results)
    {
        var tracked = originals.Count != results.Count || originals.Zip(results).Any(p => file.Originals[p.First].Text != file.Results[p.Second].Text);
        var retyped = originals.Zip(passages).Any(p => !Same(file.Originals[p.First].Text, p.Second.Text));
        if (passages.Count == results.Count && passages.Zip(results).All(p =>
            tracked ? p.First.Text == file.Results[p.Second].Text : Same(p.First.Text, file.Results[p.Second].Text)))
        {
            return;
        }

        Add(
            file.PassageOf[originals[0]],
            [.. passages.Select(p => Place.At(p.Id))],
            results.Count == 0 ? CommentKind.Delete : CommentKind.Replace,
            string.Join('\n', passages.Select(p => p.Text)),
            results.Count == 0 ? null : Wording(results),
            originals,
            results,
            (tracked, retyped) switch
            {
                (true, true) => ProposedComment.TrackedAndUntracked,
                (true, false) => ProposedComment.Tracked,
                _ => ProposedComment.Untracked,
            });
    }

    private void Inserted(IReadOnlyList<int> results, string source)
    {
        var place = file.WhereInserted(file.Results[results[0]].Source.Sources[0]);
        var at = place.Passage is { } id ? file.Draft.PositionOf(id)!.Value + (place.Scope == PlaceScope.Between ? 0.5 : 0) : -0.5;
        Add(at, [place], CommentKind.Add, null, Wording(results), [], results, source);
    }

    private void Foreign(IReadOnlyList<int> originals, IReadOnlyList<int> results)
    {
        var first = file.Originals[originals[0]];
        var before = file.PassageBefore(first.Source.Sources[0]);
        var where = Where(before);
        var changed = originals.Count != results.Count || originals.Zip(results).Any(p => file.Originals[p.First].Text != file.Results[p.Second].Text);
        if (changed)
        {
            not.Add(new NotUnderstood($"A change in a paragraph that is not in the draft: \"{Shortened(first.Text)}\".", where));
        }
        else if (first.Source.Spot.Kind == SpotKind.Note || (before is not null && file.AnyAfter(originals[^1])))
        {
            Inserted(results, ProposedComment.Untracked);
        }
        else
        {
            not.Add(new NotUnderstood($"A paragraph outside the draft's text: \"{Shortened(first.Text)}\".", where));
        }
    }

    private void Missing()
    {
        var present = file.PassageOf.Where(p => p >= 0).ToHashSet();
        var passages = file.Draft.Passages;
        for (var from = 0; from < passages.Length; from++)
        {
            var to = from;
            while (to < passages.Length && !present.Contains(to))
            {
                to++;
            }

            if (to - from > MostMissingInARow || (to > from && (from == 0 || to == passages.Length)))
            {
                not.Add(new NotUnderstood(
                    to - from == 1 ? "This passage is not in the file; nothing is proposed for it." : $"{to - from} passages in a row are not in the file; nothing is proposed for them.",
                    to - from == 1 ? passages[from].Label : $"{passages[from].Label} to {passages[to - 1].Label}"));
            }
            else
            {
                for (var i = from; i < to; i++)
                {
                    Add(i, [Place.At(passages[i].Id)], CommentKind.Delete, passages[i].Text, null, [], [], ProposedComment.Untracked);
                }
            }

            from = to;
        }
    }

    // Paragraphs typed one after the other are one addition.
    private static List<Located> Together(List<Located> found)
    {
        var joined = new List<Located>();
        for (var from = 0; from < found.Count;)
        {
            var (to, first) = (from + 1, found[from]);
            while (to < found.Count && first.Comment.Kind == CommentKind.Add && found[to].Comment.Kind == CommentKind.Add && found[to].At.Equals(first.At)
                && found[to].Comment.Source == first.Comment.Source && found[to].Comment.Author == first.Comment.Author)
            {
                to++;
            }

            joined.Add(to == from + 1 ? first : first with
            {
                Comment = first.Comment with { ProposedWording = string.Join('\n', found[from..to].Select(f => f.Comment.ProposedWording)) },
            });
            from = to;
        }

        return joined;
    }

    private void Add(
        double at, ImmutableArray<Place> places, CommentKind kind, string? existing, string? proposed, IReadOnlyList<int> originals, IReadOnlyList<int> results, string source)
    {
        var sources = originals.SelectMany(o => file.Originals[o].Source.Sources).Concat(results.SelectMany(r => file.Results[r].Source.Sources))
            .Distinct()
            .Select(s => file.Story.Paragraphs[s])
            .ToList();
        var (gone, come) = source == ProposedComment.Tracked ? MovedIn(sources, kind) : (null, null);
        var authors = sources.SelectMany(p => p.Pieces.Where(t => t.Revisions != Revisions.None).Select(t => t.Author).Append(p.Author));
        found.Add(new Located(at, new ProposedComment(places, kind, "", existing, proposed, Authors.Named(authors), source), gone, come));
    }

    // A new paragraph may have been reworded after it was moved; elsewhere the move must be the only change.
    private static (string? Out, string? In) MovedIn(List<StoryParagraph> sources, CommentKind kind)
    {
        var changed = sources.SelectMany(p => p.Pieces)
            .Where(p => p.Kind == PieceKind.Text && p.Revisions != Revisions.None && !string.IsNullOrWhiteSpace(p.Text)
                && (p.Revisions & (Revisions.Inserted | Revisions.Deleted)) != (Revisions.Inserted | Revisions.Deleted))
            .ToList();
        var moved = changed.Where(p => p.Move is not null && (kind != CommentKind.Add || p.Revisions.HasFlag(Revisions.Inserted))).ToList();
        var single = moved.Count > 0 && moved.TrueForAll(p => p.Move == moved[0].Move) && (kind == CommentKind.Add || moved.Count == changed.Count);
        return !single ? (null, null)
            : moved.TrueForAll(p => p.Revisions.HasFlag(Revisions.Deleted)) ? (moved[0].Move, null)
            : moved.TrueForAll(p => p.Revisions.HasFlag(Revisions.Inserted)) ? (null, moved[0].Move)
            : (null, null);
    }

    private string Wording(IEnumerable<int> results) => string.Join('\n', results.Select(r => file.Results[r].Text));

    private string Where(PassageId? after) => after is { } id ? $"after {file.Draft.Find(id)!.Label}" : "at the beginning";

    private static bool Same(string a, string b) => QuotationMatch.FoldText(a) == QuotationMatch.FoldText(b);

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
