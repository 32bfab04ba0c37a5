using System.Runtime.InteropServices;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Sentences that went elsewhere: rows of words left over on one side that stand once among what is left over on the other,
/// in whatever passages.
/// </summary>
internal static class LeftoverRuns
{
    private const int Shortest = 6;

    /// <summary>Links them and tells which passages they tie.</summary>
    public static HashSet<(int A, int B)> Link(WordSequence earlier, WordSequence later, WordLinks words)
    {
        var (rows, there) = (Rows(earlier, words.To), Rows(later, words.From));
        var tied = new HashSet<(int A, int B)>();
        foreach (var (row, first) in rows.OrderBy(r => r.Value))
        {
            if (first >= 0 && words.To[first] < 0 && there.GetValueOrDefault(row, -1) is >= 0 and var other && words.From[other] < 0)
            {
                Grow(earlier, later, words, first, other, tied);
            }
        }

        return tied;
    }

    private static void Grow(WordSequence earlier, WordSequence later, WordLinks words, int first, int there, HashSet<(int A, int B)> tied)
    {
        var (a, b) = (earlier.Holders[first], later.Holders[there]);
        var length = 0;
        while (first + length < earlier.First(a + 1) && there + length < later.First(b + 1)
            && words.To[first + length] < 0 && words.From[there + length] < 0
            && earlier.All[first + length] == later.All[there + length])
        {
            length++;
        }

        if (length < Shortest || earlier.Kind(a) != later.Kind(b))
        {
            return;
        }

        tied.Add((a, b));
        for (var i = 0; i < length; i++)
        {
            words.Take(first + i, there + i);
        }
    }

    // Where each row of so many words left over begins; -1 when it stands more than once.
    private static Dictionary<UInt128, int> Rows(WordSequence side, int[] links)
    {
        var rows = new Dictionary<UInt128, int>();
        for (var passage = 0; passage < side.Count; passage++)
        {
            var free = 0;
            for (var word = side.First(passage); word < side.First(passage + 1); word++)
            {
                free = links[word] < 0 ? free + 1 : 0;
                if (free >= Shortest)
                {
                    var sign = Sign(side.All.Slice(word - Shortest + 1, Shortest));
                    ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, sign, out var known);
                    at = known ? -1 : word - Shortest + 1;
                }
            }
        }

        return rows;
    }

    // Twenty bits a word; Grow compares the words themselves.
    private static UInt128 Sign(ReadOnlySpan<int> words)
    {
        var sign = UInt128.Zero;
        foreach (var word in words)
        {
            sign = (sign << 20) | (uint)(word & 0xFFFFF);
        }

        return sign;
    }
}
