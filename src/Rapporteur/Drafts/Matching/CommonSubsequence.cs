using System.Buffers;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// The most words two texts have in common in the same order, words being numbers. Among several ways the earlier word of the
/// first text is left out first.
/// </summary>
internal static class CommonSubsequence
{
    // Beyond this many pairs of words the table would not fit a request; only words that stand once on each side are then paired.
    public const long MostPairs = 4_000_000;

    /// <summary>For each word of <paramref name="a"/> the place of its counterpart in <paramref name="b"/>, or -1.</summary>
    public static void Pair(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> partner)
    {
        var start = a.CommonPrefixLength(b);
        var end = CommonEnd(a[start..], b[start..]);
        var middleA = a[start..^end];
        var middleB = b[start..^end];
        for (var i = 0; i < start; i++)
        {
            partner[i] = i;
        }

        for (var i = 1; i <= end; i++)
        {
            partner[a.Length - i] = b.Length - i;
        }

        var middle = partner[start..(a.Length - end)];
        middle.Fill(-1);
        if (!middleA.IsEmpty && !middleB.IsEmpty)
        {
            if ((long)middleA.Length * middleB.Length <= MostPairs)
            {
                ByTable(middleA, middleB, middle);
            }
            else
            {
                ByTies(middleA, middleB, middle);
            }
        }

        for (var i = 0; i < middle.Length; i++)
        {
            middle[i] += middle[i] < 0 ? 0 : start;
        }
    }

    private static int CommonEnd(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        return end;
    }

    private static void ByTable(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> partner)
    {
        var width = b.Length + 1;
        var table = ArrayPool<int>.Shared.Rent((a.Length + 1) * width);
        table.AsSpan(a.Length * width, width).Clear();
        for (var i = a.Length - 1; i >= 0; i--)
        {
            var row = table.AsSpan(i * width, width);
            var below = table.AsSpan((i + 1) * width, width);
            row[b.Length] = 0;
            for (var j = b.Length - 1; j >= 0; j--)
            {
                row[j] = a[i] == b[j] ? below[j + 1] + 1 : Math.Max(below[j], row[j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                partner[i++] = j++;
            }
            else if (table[((i + 1) * width) + j] >= table[(i * width) + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        ArrayPool<int>.Shared.Return(table);
    }

    private static void ByTies(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> partner)
    {
        var (once, there) = (Once(a), Once(b));
        var ties = new List<(int A, int B)>();
        for (var i = 0; i < a.Length; i++)
        {
            if (once[a[i]] == i && there.GetValueOrDefault(a[i], -1) is >= 0 and var j)
            {
                ties.Add((i, j));
            }
        }

        var (fromA, fromB) = (0, 0);
        foreach (var (tieA, tieB) in ties.Count == 0 ? [] : InOrder.Rising(ties).Append((a.Length, b.Length)))
        {
            Between(a[fromA..tieA], b[fromB..tieB], partner[fromA..tieA], fromB);
            if (tieA < a.Length)
            {
                partner[tieA] = tieB;
            }

            (fromA, fromB) = (tieA + 1, tieB + 1);
        }
    }

    private static void Between(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> partner, int shift)
    {
        Pair(a, b, partner);
        for (var i = 0; i < partner.Length; i++)
        {
            partner[i] += partner[i] < 0 ? 0 : shift;
        }
    }

    private static Dictionary<int, int> Once(ReadOnlySpan<int> words)
    {
        var once = new Dictionary<int, int>();
        for (var i = 0; i < words.Length; i++)
        {
            once[words[i]] = once.ContainsKey(words[i]) ? -1 : i;
        }

        return once;
    }
}
