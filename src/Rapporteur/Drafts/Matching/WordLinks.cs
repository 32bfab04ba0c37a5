using System.Buffers;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// How much two passages have in common: what their common words say, those in a run more than those alone; and the same
/// where a word alone says nothing.
/// </summary>
internal readonly record struct Common(float Weight, float InRuns, int Words);

/// <summary>Which word of the later drafts each word of the earlier ones is, each used once.</summary>
internal sealed class WordLinks
{
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly float[] weights;

    public WordLinks(WordSequence earlier, WordSequence later, float[] weights)
    {
        (this.earlier, this.later, this.weights) = (earlier, later, weights);
        (To, From) = (new int[earlier.All.Length], new int[later.All.Length]);
        Array.Fill(To, -1);
        Array.Fill(From, -1);
    }

    private WordLinks(WordSequence earlier, WordSequence later, float[] weights, int[] to, int[] from) =>
        (this.earlier, this.later, this.weights, To, From) = (earlier, later, weights, to, from);

    public int[] To { get; }

    public int[] From { get; }

    /// <summary>The same words whatever their order.</summary>
    public Bags Unordered() => new(earlier, later, weights);

    /// <summary>What a passage says in all.</summary>
    public float Weight(ReadOnlySpan<int> words)
    {
        var sum = 0f;
        foreach (var word in words)
        {
            sum += weights[word];
        }

        return sum;
    }

    /// <summary>What the linked words of two passages say.</summary>
    public Common Kept(int a, int b)
    {
        var (weight, kept) = (0f, 0);
        for (var word = earlier.First(a); word < earlier.First(a + 1); word++)
        {
            if (To[word] >= 0 && later.Holders[To[word]] == b)
            {
                (weight, kept) = (weight + weights[earlier.All[word]], kept + 1);
            }
        }

        return new Common(weight, weight, kept);
    }

    /// <summary>What an earlier word says.</summary>
    public float WeightOf(int word) => weights[earlier.All[word]];

    /// <summary>The same from the other side.</summary>
    public WordLinks Turned() => new(later, earlier, weights, From, To);

    /// <summary>Links two passages of one text, word by word.</summary>
    public void Equal(int a, int b)
    {
        for (var i = 0; i < earlier.Length(a); i++)
        {
            Take(earlier.First(a) + i, later.First(b) + i);
        }
    }

    /// <summary>What two passages have in common of the words not linked yet.</summary>
    public Common Compare(int a, int b) => Aligned([a], [b], 1, take: false);

    /// <summary>Links the words two passages have in common, of those not linked yet, in runs of at least so many.</summary>
    public Common Link(int a, int b, int shortest) => Aligned([a], [b], shortest, take: true);

    /// <summary>Links the words that passages read in that order have in common with others read in theirs.</summary>
    public void Link(IReadOnlyList<int> a, IReadOnlyList<int> b) => Aligned(a, b, 1, take: true);

    public void Take(int word, int there) => (To[word], From[there]) = (there, word);

    /// <summary>Unlinks the words of two passages.</summary>
    public void Free(int a, int b)
    {
        for (var word = earlier.First(a); word < earlier.First(a + 1); word++)
        {
            if (To[word] >= 0 && later.Holders[To[word]] == b)
            {
                (From[To[word]], To[word]) = (-1, -1);
            }
        }
    }

    private Common Aligned(IReadOnlyList<int> a, IReadOnlyList<int> b, int shortest, bool take)
    {
        var (n, m) = (a.Sum(earlier.Length), b.Sum(later.Length));
        var row = ArrayPool<int>.Shared.Rent((2 * n) + m);
        var left = row.AsSpan(0, n);
        var right = row.AsSpan(n, m);
        var partner = row.AsSpan(n + m, n);
        Open(earlier, a, To, -1, left);
        Open(later, b, From, -2, right);
        CommonSubsequence.Pair(left, right, partner);
        var (weight, inRuns, words) = (0f, 0f, 0);
        for (var (i, end) = (0, 0); i < n; i = Math.Max(end, i + 1))
        {
            var said = 0f;
            for (end = i; end < n && partner[end] >= 0 && partner[end] - partner[i] == end - i; end++)
            {
                said += weights[left[end]];
            }

            if (end - i >= shortest)
            {
                weight += said * (end - i) / (end - i + 1);
                inRuns += said * (end - i - 1) / (end - i);
                words += end - i;
                Take(a, b, i, take ? end : i, partner);
            }
        }

        ArrayPool<int>.Shared.Return(row);
        return new Common(weight, inRuns, words);
    }

    // Words that are linked already are equal to none.
    private static void Open(WordSequence side, IReadOnlyList<int> passages, int[] links, int none, Span<int> into)
    {
        var at = 0;
        foreach (var passage in passages)
        {
            var words = side.Of(passage);
            for (var i = 0; i < words.Length; i++)
            {
                into[at++] = links[side.First(passage) + i] < 0 ? words[i] : none;
            }
        }
    }

    private void Take(IReadOnlyList<int> a, IReadOnlyList<int> b, int from, int to, ReadOnlySpan<int> partner)
    {
        for (var i = from; i < to; i++)
        {
            Take(At(earlier, a, i), At(later, b, partner[i]));
        }
    }

    private static int At(WordSequence side, IReadOnlyList<int> passages, int at)
    {
        var passage = 0;
        for (; at >= side.Length(passages[passage]); passage++)
        {
            at -= side.Length(passages[passage]);
        }

        return side.First(passages[passage]) + at;
    }
}
