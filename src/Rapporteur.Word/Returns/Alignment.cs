using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Which passage of the draft each paragraph of a returned file is. The paragraphs' original text decides, folded as
/// quotations are compared; what remains between two that are found is paired where one stands against one, or by
/// likeness in order. Nothing is paired across others.
/// </summary>
internal static class Alignment
{
    // Below this share of common words two paragraphs are two texts, not one reworded.
    private const double Alike = 0.5;
    private const int MostPairs = 40_000;

    /// <summary>For each original paragraph the position of its passage, or -1.</summary>
    public static int[] Of(IReadOnlyList<Unit> originals, Draft draft, Func<int, string?> acceptedText)
    {
        var passages = draft.Passages.Select(p => QuotationMatch.FoldText(p.Text)).ToList();
        var pairs = InOrder.Pair([.. originals.Select(u => QuotationMatch.FoldText(u.Text))], passages);
        foreach (var (a, aEnd, b, bEnd) in Gaps(pairs, passages.Count).ToList())
        {
            // A draft circulated with tracked changes in it was frozen as if they were accepted.
            var accepted = InOrder.Pair(
                [.. Enumerable.Range(a, aEnd - a).Select(i => acceptedText(i) is { } text ? QuotationMatch.FoldText(text) : $"\0{i}")],
                passages.GetRange(b, bEnd - b));
            for (var i = 0; i < accepted.Length; i++)
            {
                pairs[a + i] = accepted[i] < 0 ? -1 : b + accepted[i];
            }
        }

        foreach (var (a, aEnd, b, bEnd) in Gaps(pairs, passages.Count).ToList())
        {
            if (aEnd - a == 1 && bEnd - b == 1 && SameKind(originals[a], draft.Passages[b]) && (b > 0 || bEnd < passages.Count))
            {
                pairs[a] = b;
            }
            else if ((long)(aEnd - a) * (bEnd - b) <= MostPairs)
            {
                ByLikeness(originals, a, aEnd, draft, b, bEnd, pairs);
            }
        }

        return pairs;
    }

    private static bool SameKind(Unit unit, Passage passage) =>
        (unit.Source.Spot.Kind == SpotKind.Cell) == (passage.Kind == PassageKind.TableCell)
        && (unit.Source.Spot.Kind == SpotKind.Note) == (passage.Kind == PassageKind.Footnote);

    private static IEnumerable<(int A, int AEnd, int B, int BEnd)> Gaps(int[] pairs, int passages)
    {
        var (a, b) = (0, 0);
        for (var i = 0; i <= pairs.Length; i++)
        {
            if (i < pairs.Length && pairs[i] < 0)
            {
                continue;
            }

            var next = i < pairs.Length ? pairs[i] : passages;
            if (i > a && next > b)
            {
                yield return (a, i, b, next);
            }

            (a, b) = (i + 1, next + 1);
        }
    }

    private static void ByLikeness(IReadOnlyList<Unit> originals, int a, int aEnd, Draft draft, int b, int bEnd, int[] pairs)
    {
        var left = Enumerable.Range(a, aEnd - a).Select(i => Words(originals[i].Text)).ToList();
        var right = Enumerable.Range(b, bEnd - b).Select(i => Words(draft.Passages[i].Text)).ToList();
        var like = new double[left.Count, right.Count];
        var best = new double[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                var likeness = SameKind(originals[a + i], draft.Passages[b + j]) ? Likeness(left[i], right[j]) : 0;
                like[i, j] = likeness >= Alike ? likeness : 0;
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), like[i, j] + best[i + 1, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < left.Count && j < right.Count;)
        {
            if (like[i, j] > 0 && like[i, j] + best[i + 1, j + 1] >= Math.Max(best[i + 1, j], best[i, j + 1]))
            {
                pairs[a + i++] = b + j++;
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static Dictionary<string, int> Words(string text) =>
        QuotationMatch.FoldText(text).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).CountBy(w => w).ToDictionary();

    private static double Likeness(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        var common = a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key)));
        return 2.0 * common / (a.Values.Sum() + b.Values.Sum());
    }
}
