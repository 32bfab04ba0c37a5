using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Makes one proposal of what went at one place and came at another. The same text gone and come is a move whoever tracked
/// it; otherwise the file's own name for a tracked move ties its two ends, also when words within paragraphs were moved or
/// the text was reworded on the way.
/// </summary>
internal static class Moves
{
    public static List<TextChanges.Located> Paired(List<TextChanges.Located> found)
    {
        var byText = ByText(found);
        return ByName(byText);
    }

    private static List<TextChanges.Located> ByText(List<TextChanges.Located> found)
    {
        var added = found.Where(f => f.Comment.Kind == CommentKind.Add)
            .GroupBy(f => QuotationMatch.FoldText(f.Comment.ProposedWording!))
            .ToDictionary(g => g.Key, g => new Queue<TextChanges.Located>(g));
        return Joined(found, gone =>
            gone.Comment.Kind == CommentKind.Delete && added.TryGetValue(QuotationMatch.FoldText(gone.Comment.ExistingWording!), out var same) && same.TryDequeue(out var come)
                ? come
                : null);
    }

    private static List<TextChanges.Located> ByName(List<TextChanges.Located> found)
    {
        var gone = found.Where(f => f.Out is not null).CountBy(f => f.Out!).ToDictionary();
        var come = found.Where(f => f.In is not null).GroupBy(f => f.In!).ToDictionary(g => g.Key, g => new Queue<TextChanges.Located>(g));
        foreach (var (name, times) in gone)
        {
            // Paragraphs moved together are told apart by their order; where the ends do not match, neither is a move.
            if (come.TryGetValue(name, out var there) && there.Count != times)
            {
                come.Remove(name);
            }
        }

        return Joined(found, from => from.Out is { } name && come.TryGetValue(name, out var there) ? there.Dequeue() : null);
    }

    private static List<TextChanges.Located> Joined(List<TextChanges.Located> found, Func<TextChanges.Located, TextChanges.Located?> counterpart)
    {
        var paired = new HashSet<TextChanges.Located>(ReferenceEqualityComparer.Instance);
        var joined = new List<TextChanges.Located>(found.Count);
        foreach (var gone in found)
        {
            if (counterpart(gone) is not { } come)
            {
                joined.Add(gone);
                continue;
            }

            paired.Add(come);
            joined.Add(new TextChanges.Located(gone.At, gone.Comment with
            {
                Kind = CommentKind.Move,
                Places = [.. gone.Comment.Places, .. come.Comment.Places],
                ExistingWording = Lines(gone.Comment.ExistingWording, come.Comment.ExistingWording),
                ProposedWording = Lines(gone.Comment.ProposedWording, come.Comment.ProposedWording),
                Author = Authors.Together(gone.Comment.Author, come.Comment.Author),
            }));
        }

        joined.RemoveAll(paired.Contains);
        return joined;
    }

    private static string? Lines(string? one, string? other) => one is null ? other : other is null ? one : $"{one}\n{other}";
}
