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
    public static List<Located> Paired(List<Located> found, int passages)
    {
        var come = ByText(found);
        var gone =
            found.Where(f => f.Comment.Kind == CommentKind.Delete).SelectMany(f => f.Comment.Places.Select((_, i) => (int)f.At + i))
                .ToHashSet();
        var stayed = Stayed(found, come, gone);
        var left = found.Where(f => !stayed.Contains(f)).ToList();
        var byText = Joined(left, from => come.GetValueOrDefault(from), (_, _) => false);
        return ByName(byText, gone);
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

    private static List<Located> ByName(List<Located> found, HashSet<int> left)
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
            from => from.Out is { } name && come.TryGetValue(name, out var there) ? there.Dequeue() : null,
            (from, to) => from.Comment.Kind == CommentKind.Delete && to.Comment.Kind == CommentKind.Add && InPlace(from, to, left));
    }

    private static List<Located> Joined(List<Located> found, Func<Located, Located?> counterpart, Func<Located, Located, bool> inPlace)
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
            joined.Add(new Located(
                gone.At,
                gone.Comment with
                {
                    Kind = reworded ? CommentKind.Replace : CommentKind.Move,
                    Places = reworded ? gone.Comment.Places : [.. gone.Comment.Places, .. come.Comment.Places],
                    ExistingWording = Lines(gone.Comment.ExistingWording, come.Comment.ExistingWording),
                    ProposedWording = Lines(gone.Comment.ProposedWording, come.Comment.ProposedWording),
                    Author = Authors.Together(gone.Comment.Author, come.Comment.Author),
                },
                [.. gone.Sources, .. come.Sources]));
        }

        joined.RemoveAll(paired.Contains);
        return joined;
    }

    private static string? Lines(string? one, string? other) => one is null ? other : other is null ? one : $"{one}\n{other}";
}
