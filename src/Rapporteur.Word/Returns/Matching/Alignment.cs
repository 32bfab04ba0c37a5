using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Which passage of the draft each paragraph of a returned file is. The paragraphs' original text decides, folded as
/// quotations are compared; what remains between two that are found is paired where one stands against one, or by
/// likeness in order. Nothing is paired across others. A bookmark is a hint: it tells equal texts apart and finds a text
/// that was retyped beyond likeness, but only between what the texts have settled, and never against them.
/// </summary>
internal static class Alignment
{
    // Below this share of common words two paragraphs are two texts, not one reworded; a bookmark makes do with less.
    private const double Alike = 0.5;
    private const double AlikeWithHint = 0.25;
    private const long MostPairs = 4_000_000;
    private const long ManyPairs = 40_000;

    // Most rewording leaves how a paragraph begins or how it ends.
    private const int EndLength = 40;

    /// <summary>For each original paragraph the position of its passage, or -1; hints are positions too.</summary>
    public static int[] Of(IReadOnlyList<Unit> originals, Draft draft, Func<int, string?> acceptedText, IReadOnlyList<int> hints)
    {
        List<string> lines = [.. originals.Select(u => QuotationMatch.FoldText(u.Text))];
        List<string> passages = [.. draft.Passages.Select(p => QuotationMatch.FoldText(p.Text))];
        var likeness = new Likeness(originals, draft);
        var pairs = Equal(lines, passages, hints);
        foreach (var (a, aEnd, b, bEnd) in Gaps(pairs, passages.Count).ToList())
        {
            // A draft circulated with tracked changes in it was frozen as if they were accepted.
            Fill(
                pairs, a, b,
                InOrder.Pair([.. Enumerable.Range(a, aEnd - a).Select(i => acceptedText(i) is { } text ? QuotationMatch.FoldText(text) : $"\0{i}")], passages.GetRange(b, bEnd - b)));
        }

        foreach (var gap in Gaps(pairs, passages.Count).ToList())
        {
            ByHint(hints, gap, pairs, (i, h) => SameKind(originals[i], draft.Passages[h]) && Retyped(likeness, i, h, gap));
        }

        foreach (var gap in Gaps(pairs, passages.Count).Where(g => (long)(g.AEnd - g.A) * (g.BEnd - g.B) > ManyPairs).ToList())
        {
            ByEnds(lines, passages, gap, pairs, (i, j) => SameKind(originals[i], draft.Passages[j]) && likeness.Of(i, j) >= Alike);
        }

        foreach (var (a, aEnd, b, bEnd) in Gaps(pairs, passages.Count).ToList())
        {
            if (aEnd - a == 1 && bEnd - b == 1 && SameKind(originals[a], draft.Passages[b]) && (b > 0 || bEnd < passages.Count))
            {
                pairs[a] = b;
            }
            else if ((long)(aEnd - a) * (bEnd - b) <= MostPairs && likeness.Affords(a, aEnd, b, bEnd))
            {
                ByLikeness(originals, a, aEnd, draft, b, bEnd, likeness, pairs);
            }
        }

        return pairs;
    }

    // Lines that stand once on each side are tied first, so that a bookmark can only choose among equal lines between them.
    private static int[] Equal(List<string> lines, List<string> passages, IReadOnlyList<int> hints)
    {
        var pairs = new int[lines.Count];
        Array.Fill(pairs, -1);
        if (hints.Any(h => h >= 0))
        {
            InOrder.Tie(lines, passages, pairs);
            foreach (var gap in Gaps(pairs, passages.Count).ToList())
            {
                ByHint(hints, gap, pairs, (i, h) => lines[i] == passages[h]);
            }
        }

        foreach (var (a, aEnd, b, bEnd) in Gaps(pairs, passages.Count).ToList())
        {
            Fill(pairs, a, b, InOrder.Pair(lines.GetRange(a, aEnd - a), passages.GetRange(b, bEnd - b)));
        }

        return pairs;
    }

    private static void Fill(int[] pairs, int a, int b, int[] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            pairs[a + i] = found[i] < 0 ? -1 : b + found[i];
        }
    }

    private static void ByHint(IReadOnlyList<int> hints, (int A, int AEnd, int B, int BEnd) gap, int[] pairs, Func<int, int, bool> agrees)
    {
        var hinted = Enumerable.Range(gap.A, gap.AEnd - gap.A)
            .Where(i => hints[i] >= gap.B && hints[i] < gap.BEnd && agrees(i, hints[i]))
            .Select(i => (i, hints[i]))
            .ToList();
        foreach (var (i, hint) in InOrder.Rising(hinted))
        {
            pairs[i] = hint;
        }
    }

    // Like enough, and no other passage in question is liker: a bookmark carried along to another text says nothing.
    private static bool Retyped(Likeness likeness, int original, int hint, (int A, int AEnd, int B, int BEnd) gap)
    {
        if (!likeness.Affords(original, original + 1, gap.B, gap.BEnd) || likeness.Of(original, hint) is var like && like < AlikeWithHint)
        {
            return false;
        }

        for (var b = gap.B; b < gap.BEnd; b++)
        {
            if (likeness.Of(original, b) > like)
            {
                return false;
            }
        }

        return true;
    }

    // Too many to compare each with each: those whose beginning, then those whose end stands once on each side.
    private static void ByEnds(List<string> lines, List<string> passages, (int A, int AEnd, int B, int BEnd) gap, int[] pairs, Func<int, int, bool> alike)
    {
        foreach (var end in new Func<string, string>[] { t => t[..Math.Min(EndLength, t.Length)], t => t[^Math.Min(EndLength, t.Length)..] })
        {
            foreach (var (a, aEnd, b, bEnd) in Gaps(pairs[gap.A..gap.AEnd], gap.B, gap.BEnd).ToList())
            {
                var tied = new int[aEnd - a];
                Array.Fill(tied, -1);
                InOrder.Tie([.. lines.GetRange(gap.A + a, aEnd - a).Select(end)], [.. passages.GetRange(b, bEnd - b).Select(end)], tied);
                for (var i = 0; i < tied.Length; i++)
                {
                    if (tied[i] >= 0 && alike(gap.A + a + i, b + tied[i]))
                    {
                        pairs[gap.A + a + i] = b + tied[i];
                    }
                }
            }
        }
    }

    private static bool SameKind(Unit unit, Passage passage) =>
        (unit.Source.Spot.Kind == SpotKind.Cell) == (passage.Kind == PassageKind.TableCell)
        && (unit.Source.Spot.Kind == SpotKind.Note) == (passage.Kind == PassageKind.Footnote);

    private static IEnumerable<(int A, int AEnd, int B, int BEnd)> Gaps(int[] pairs, int passages) => Gaps(pairs, 0, passages);

    private static IEnumerable<(int A, int AEnd, int B, int BEnd)> Gaps(int[] pairs, int first, int passages)
    {
        var (a, b) = (0, first);
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

    private static void ByLikeness(IReadOnlyList<Unit> originals, int a, int aEnd, Draft draft, int b, int bEnd, Likeness likeness, int[] pairs)
    {
        var (n, m) = (aEnd - a, bEnd - b);
        var like = new float[n, m];
        var best = new float[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                var found = SameKind(originals[a + i], draft.Passages[b + j]) ? likeness.Of(a + i, b + j) : 0;
                like[i, j] = found >= Alike ? (float)found : 0;
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), like[i, j] + best[i + 1, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < n && j < m;)
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
}
