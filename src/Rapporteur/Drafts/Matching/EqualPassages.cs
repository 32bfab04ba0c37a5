namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Pairs passages of one text. Those that stand once on each side are one wherever they stand; repeated ones are told apart
/// by what stands beside them, then by their order between those that did not move.
/// </summary>
internal sealed class EqualPassages
{
    // Fewer words stand in many places: a pair of such that crosses others would be a guess; less so when nothing else is equal.
    private const int EnoughWords = 5;
    private const int EnoughWordsOfOne = 3;
    private readonly WordSequence earlier;
    private readonly WordSequence later;

    public EqualPassages(WordSequence earlier, WordSequence later)
    {
        (this.earlier, this.later) = (earlier, later);
        (To, From, Spine) = (Unpaired(earlier.Count), Unpaired(later.Count), Unpaired(earlier.Count));
        var single = Single();
        foreach (var (a, b, _) in Chain.Heaviest(single, 0, later.Count))
        {
            Spine[a] = b;
        }

        foreach (var (a, b, _) in single.Where(s => Spine[s.A] >= 0 || earlier.Length(s.A) >= EnoughWordsOfOne))
        {
            Take(a, b);
        }

        Extend();
        foreach (var gap in new Gap(0, earlier.Count, 0, later.Count).Within(Spine).Where(g => g.Pairs > 0).ToList())
        {
            Between(gap);
        }

        Extend();
        Leftover();
    }

    /// <summary>For each earlier passage its later one, or -1.</summary>
    public int[] To { get; }

    /// <summary>For each later passage its earlier one, or -1.</summary>
    public int[] From { get; }

    /// <summary>Of <see cref="To"/> those that cross no other.</summary>
    public int[] Spine { get; }

    /// <summary>Earlier passages of a repeated text that only their order tells apart, and not all of them are there.</summary>
    public HashSet<int> Guessed { get; } = [];

    private static int[] Unpaired(int count)
    {
        var pairs = new int[count];
        Array.Fill(pairs, -1);
        return pairs;
    }

    private List<Candidate> Single()
    {
        var (once, there) = (Once(earlier), Once(later));
        return [.. once.Where(t => t.Value >= 0 && there.GetValueOrDefault(t.Key, -1) >= 0)
            .Select(t => new Candidate(t.Value, there[t.Key], earlier.Length(t.Value)))];
    }

    private static Dictionary<int, int> Once(WordSequence side)
    {
        var once = new Dictionary<int, int>();
        for (var passage = 0; passage < side.Count; passage++)
        {
            once[side.Texts[passage]] = once.ContainsKey(side.Texts[passage]) ? -1 : passage;
        }

        return once;
    }

    // What stands beside a pair and is equal is a pair.
    private void Extend()
    {
        for (var a = 0; a + 1 < earlier.Count; a++)
        {
            Beside(a, 1);
        }

        for (var a = earlier.Count - 1; a > 0; a--)
        {
            Beside(a, -1);
        }
    }

    private void Beside(int a, int step)
    {
        var (next, there) = (a + step, To[a] + step);
        if (To[a] >= 0 && To[next] < 0 && there >= 0 && there < later.Count && From[there] < 0 && earlier.Texts[next] == later.Texts[there])
        {
            Take(next, there);
            Spine[next] = Spine[a] >= 0 ? there : -1;
        }
    }

    private void Between(Gap gap)
    {
        var (left, right) = (Free(gap.A, gap.AEnd, To), Free(gap.B, gap.BEnd, From));
        var found = InOrder.Pair([.. left.Select(a => earlier.Texts[a])], [.. right.Select(b => later.Texts[b])]);
        var (here, there) = (left.CountBy(a => earlier.Texts[a]).ToDictionary(), right.CountBy(b => later.Texts[b]).ToDictionary());
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0)
            {
                Take(left[i], right[found[i]]);
                Spine[left[i]] = right[found[i]];
                if (here[earlier.Texts[left[i]]] != there[earlier.Texts[left[i]]])
                {
                    Guessed.Add(left[i]);
                }
            }
        }
    }

    private void Leftover()
    {
        var open = Free(0, later.Count, From).GroupBy(b => later.Texts[b]).ToDictionary(g => g.Key, g => new Queue<int>(g));
        foreach (var a in Free(0, earlier.Count, To).Where(a => earlier.Length(a) >= EnoughWords))
        {
            if (open.TryGetValue(earlier.Texts[a], out var there) && there.TryDequeue(out var b))
            {
                Take(a, b);
                Guessed.Add(a);
            }
        }
    }

    private void Take(int a, int b) => (To[a], From[b]) = (b, a);

    private static List<int> Free(int from, int to, int[] taken) => [.. Enumerable.Range(from, to - from).Where(i => taken[i] < 0)];
}
