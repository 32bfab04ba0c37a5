using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Makes one proposal of what went at one place and came at another. The same text gone and come is a move whoever tracked
/// it, and nothing at all when it came where it was; otherwise the file's own name for a tracked move ties its two ends, also
/// when words within paragraphs were moved or the text was reworded on the way.
/// </summary>
internal static class Moves
{
    public static List<Located> Paired(List<Located> all, Draft draft)
    {
        var found = TypedAgain(all, draft);
        var come = ByText(found);
        var gone =
            found.Where(f => f.Comment.Kind == CommentKind.Delete).SelectMany(f => f.Comment.Places.Select((_, i) => (int)f.At + i))
                .ToHashSet();
        var stayed = Stayed(found, come, gone);
        var left = found.Where(f => !stayed.Contains(f)).ToList();
        var byText = Joined(left, draft, from => come.GetValueOrDefault(from), (_, _) => false);
        return ByName(byText, draft, gone);
    }

    // A passage that was replaced and stands as it was right before or after: what replaced it was added on its other side.
    private static List<Located> TypedAgain(List<Located> found, Draft draft)
    {
        var added = found.Where(f => f.Comment.Kind == CommentKind.Add).ToLookup(f => f.At);
        var again = new HashSet<Located>(ReferenceEqualityComparer.Instance);
        var left = found.Select(f => Again(f) is { } other && again.Add(other) ? Beside(f, other, draft) : f).ToList();
        left.RemoveAll(again.Contains);
        return left;

        Located? Again(Located replaced) =>
            replaced.Comment is { Kind: CommentKind.Replace, Places: [{ Scope: PlaceScope.Passage }], ExistingWording: { } drafted }
                ? added[replaced.At - 0.5].Concat(added[replaced.At + 0.5])
                    .FirstOrDefault(a => a.Comment.ProposedWording == drafted && !again.Contains(a))
                : null;
    }

    private static Located Beside(Located replaced, Located again, Draft draft)
    {
        var at = (int)replaced.At - (again.At < replaced.At ? 0 : 1);
        return replaced with
        {
            At = at + 0.5,
            Comment = replaced.Comment with
            {
                Kind = CommentKind.Add,
                Places = [Place.Between(at < 0 ? null : draft.Passages[at].Id)],
                ExistingWording = null,
            },
            Sources = [.. replaced.Sources, .. again.Sources],
        };
    }

    private static Dictionary<Located, Located> ByText(List<Located> found)
    {
        var added = found.Where(f => f.Comment.Kind == CommentKind.Add)
            .GroupBy(f => QuotationMatch.FoldText(f.Text))
            .ToDictionary(g => g.Key, g => new Queue<Located>(g));
        var come = new Dictionary<Located, Located>(ReferenceEqualityComparer.Instance);
        foreach (var gone in found.Where(f => f.Comment.Kind == CommentKind.Delete))
        {
            if (added.TryGetValue(QuotationMatch.FoldText(gone.Text), out var same) && same.TryDequeue(out var there))
            {
                come[gone] = there;
            }
        }

        return come;
    }

    // Both ends of the moves that move nothing: no passage that is still there stands between, and those beside keep their order.
    private static HashSet<Located> Stayed(List<Located> found, Dictionary<Located, Located> come, HashSet<int> gone)
    {
        var ends = found.Where(come.ContainsKey).ToList();
        var near =
            ends.Index().Where(f => InPlace(f.Item, come[f.Item], gone)).OrderBy(f => come[f.Item].At)
                .ThenBy(f => found.IndexOf(come[f.Item])).ToList();
        var kept = InOrder.Rising([.. near.Select(f => (f.Index, (int)f.Item.At))]);
        return new HashSet<Located>(kept.SelectMany(k => new[] { ends[k.A], come[ends[k.A]] }), ReferenceEqualityComparer.Instance);
    }

    private static bool InPlace(Located from, Located to, HashSet<int> gone)
    {
        var (first, last) = to.At > from.At ? ((int)from.At + 1, (int)Math.Floor(to.At)) : ((int)Math.Ceiling(to.At), (int)from.At - 1);
        return from.NoteIn < 0 && to.NoteIn < 0 && Enumerable.Range(first, Math.Max(0, last - first + 1)).All(gone.Contains);
    }

    private static List<Located> ByName(List<Located> found, Draft draft, HashSet<int> left)
    {
        var gone = found.Where(f => f.Out is not null).CountBy(f => f.Out!).ToDictionary();
        var come = found.Where(f => f.In is not null).GroupBy(f => f.In!).ToDictionary(g => g.Key, g => new Queue<Located>(g));
        foreach (var (name, times) in gone)
        {
            // Paragraphs moved together are told apart by their order; where the ends do not match, neither is a move.
            if (come.TryGetValue(name, out var there) && there.Count != times)
            {
                come.Remove(name);
            }
        }

        return Joined(
            found,
            draft,
            from => from.Out is { } name && come.TryGetValue(name, out var there) ? there.Dequeue() : null,
            (from, to) => from.Comment.Kind == CommentKind.Delete && to.Comment.Kind == CommentKind.Add && InPlace(from, to, left));
    }

    private static List<Located> Joined(
        List<Located> found, Draft draft, Func<Located, Located?> counterpart, Func<Located, Located, bool> inPlace)
    {
        var paired = new HashSet<Located>(ReferenceEqualityComparer.Instance);
        var joined = new List<Located>(found.Count);
        foreach (var gone in found)
        {
            if (counterpart(gone) is not { } come)
            {
                joined.Add(gone);
                continue;
            }

            paired.Add(come);
            var reworded = inPlace(gone, come);
            var (existing, proposed) = Numbered(gone, come, draft);
            joined.Add(new Located(
                gone.At,
                gone.Comment with
                {
                    Kind = reworded ? CommentKind.Replace : CommentKind.Move,
                    Places = reworded ? gone.Comment.Places : [.. gone.Comment.Places, .. come.Comment.Places],
                    ExistingWording = existing,
                    ProposedWording = proposed,
                    Author = Authors.Together(gone.Comment.Author, come.Comment.Author),
                },
                [.. gone.Sources, .. come.Sources]));
        }

        joined.RemoveAll(paired.Contains);
        return joined;
    }

    // A number that was typed before a new paragraph is a change only where it is not the one that went.
    private static (string? Existing, string? Proposed) Numbered(Located gone, Located come, Draft draft)
    {
        var (existing, proposed) =
            (Lines(gone.Comment.ExistingWording, come.Comment.ExistingWording),
                Lines(gone.Comment.ProposedWording, come.Comment.ProposedWording));
        if (gone.Comment.Kind != CommentKind.Delete || come.Comment.Kind != CommentKind.Add || come.Text == come.Comment.ProposedWording)
        {
            return (existing, proposed);
        }

        var passages = gone.Comment.Places.Select((_, i) => draft.Passages[(int)gone.At + i]).ToList();
        var numbered = string.Join('\n', passages.Select(p => TypedNumbers.Shown(p.Marker, p.Text)));
        return QuotationMatch.FoldText(numbered) == QuotationMatch.FoldText(proposed!) ? (existing, come.Text) : (numbered, proposed);
    }

    private static string? Lines(string? one, string? other) => one is null ? other : other is null ? one : $"{one}\n{other}";
}
