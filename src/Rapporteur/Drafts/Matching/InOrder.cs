namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Pairs equal lines of two texts without crossing: lines that occur once in both are tied first, as in a patience diff,
/// and between them the longest common run of lines, so that repeated lines are settled by their order.
/// </summary>
public static class InOrder
{
    // Beyond this the table would not fit an upload.
    private const long MostPairs = 4_000_000;

    /// <summary>For each line of <paramref name="left"/> the position of its counterpart in <paramref name="right"/>, or -1.</summary>
    public static int[] Pair<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : notnull, IEquatable<T>
    {
        var pairs = new int[left.Count];
        Array.Fill(pairs, -1);
        var work = new Stack<(int A, int AEnd, int B, int BEnd)>([(0, left.Count, 0, right.Count)]);
        while (work.TryPop(out var range))
        {
            var (a, aEnd, b, bEnd) = range;
            while (a < aEnd && b < bEnd && left[a].Equals(right[b]))
            {
                pairs[a++] = b++;
            }

            while (a < aEnd && b < bEnd && left[aEnd - 1].Equals(right[bEnd - 1]))
            {
                pairs[--aEnd] = --bEnd;
            }

            if (a == aEnd || b == bEnd)
            {
                continue;
            }

            var ties = Ties(left, a, aEnd, right, b, bEnd);
            if (ties.Count == 0)
            {
                Longest(left, a, aEnd, right, b, bEnd, pairs);
                continue;
            }

            foreach (var (tieA, tieB) in ties)
            {
                pairs[tieA] = tieB;
                work.Push((a, tieA, b, tieB));
                (a, b) = (tieA + 1, tieB + 1);
            }

            work.Push((a, aEnd, b, bEnd));
        }

        return pairs;
    }

    /// <summary>Ties only lines that stand once on each side and may be tied, as many as do not cross.</summary>
    public static void Tie<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, int[] pairs, Func<int, bool> may)
        where T : notnull, IEquatable<T>
    {
        foreach (var (a, b) in Rising([.. Single(left, 0, left.Count, right, 0, right.Count).Where(t => may(t.A))]))
        {
            pairs[a] = b;
        }
    }

    /// <summary>The longest run of pairs, given in the order of their left sides, whose right sides rise.</summary>
    public static List<(int A, int B)> Rising(List<(int A, int B)> candidates)
    {
        var (ends, before) = (new List<int>(), new int[candidates.Count]);
        for (var i = 0; i < candidates.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = candidates[ends[middle]].B < candidates[i].B ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var rising = new List<(int, int)>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i])
        {
            rising.Add(candidates[i]);
        }

        rising.Reverse();
        return rising;
    }

    private static List<(int A, int B)> Ties<T>(IReadOnlyList<T> left, int a, int aEnd, IReadOnlyList<T> right, int b, int bEnd)
        where T : notnull, IEquatable<T> =>
        Rising([.. Single(left, a, aEnd, right, b, bEnd)]);

    private static IEnumerable<(int A, int B)> Single<T>(IReadOnlyList<T> left, int a, int aEnd, IReadOnlyList<T> right, int b, int bEnd)
        where T : notnull, IEquatable<T>
    {
        var (once, onceRight) = (Once(left, a, aEnd), Once(right, b, bEnd));
        return Enumerable.Range(a, aEnd - a)
            .Where(i => once[left[i]] >= 0 && onceRight.GetValueOrDefault(left[i], -1) >= 0)
            .Select(i => (i, onceRight[left[i]]));
    }

    private static Dictionary<T, int> Once<T>(IReadOnlyList<T> lines, int from, int to)
        where T : notnull, IEquatable<T>
    {
        var once = new Dictionary<T, int>();
        for (var i = from; i < to; i++)
        {
            once[lines[i]] = once.ContainsKey(lines[i]) ? -1 : i;
        }

        return once;
    }

    // Too many repeated lines for a table: the third "Yes" of one side is the third of the other.
    private static void Counted<T>(IReadOnlyList<T> left, int a, int aEnd, IReadOnlyList<T> right, int b, int bEnd, int[] pairs)
        where T : notnull, IEquatable<T>
    {
        var places = Enumerable.Range(b, bEnd - b).GroupBy(j => right[j]).ToDictionary(g => g.Key, g => new Queue<int>(g));
        var candidates = new List<(int, int)>();
        for (var i = a; i < aEnd; i++)
        {
            if (places.TryGetValue(left[i], out var there) && there.TryDequeue(out var j))
            {
                candidates.Add((i, j));
            }
        }

        foreach (var (i, j) in Rising(candidates))
        {
            pairs[i] = j;
        }
    }

    private static void Longest<T>(IReadOnlyList<T> left, int a, int aEnd, IReadOnlyList<T> right, int b, int bEnd, int[] pairs)
        where T : notnull, IEquatable<T>
    {
        var (n, m) = (aEnd - a, bEnd - b);
        if ((long)n * m > MostPairs)
        {
            Counted(left, a, aEnd, right, b, bEnd, pairs);
            return;
        }

        var common = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                common[i, j] = left[a + i].Equals(right[b + j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (left[a + i].Equals(right[b + j]))
            {
                pairs[a + i++] = b + j++;
            }
            else if (common[i + 1, j] >= common[i, j + 1])
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
