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
    private readonly HashSet<int> ofTables;

    public EqualPassages(WordSequence earlier, WordSequence later, TableRows tables)
    {
        (this.earlier, this.later) = (earlier, later);
        (To, From, Spine) = (Unpaired(earlier.Count), Unpaired(later.Count), Unpaired(earlier.Count));
        (ClosedEarlier, ClosedLater, Guessed) = (tables.ClosedEarlier, tables.ClosedLater, tables.Guessed);
        ofTables = [.. tables.Found.Select(f => f.A)];
        foreach (var (a, b) in tables.Found)
        {
            Take(a, b);
        }

        var single = Single();
        foreach (var (a, b, _) in Chain.Heaviest(
            single.Concat(tables.Found.Select(f => new Candidate(f.A, f.B, earlier.Length(f.A)))), 0, later.Count))
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

    /// <summary>For each earlier passage its later one, or -1; a cell of a table that stands for another may say something else.</summary>
    public int[] To { get; }

    /// <summary>For each later passage its earlier one, or -1.</summary>
    public int[] From { get; }

    /// <summary>Of <see cref="To"/> those that cross no other.</summary>
    public int[] Spine { get; }

    /// <summary>Earlier passages of a repeated text that only their order tells apart, and not all of them are there.</summary>
    public HashSet<int> Guessed { get; }

    /// <summary>Passages that have no counterpart whatever others say.</summary>
    public HashSet<int> ClosedEarlier { get; }

    public HashSet<int> ClosedLater { get; }

    /// <summary>Whether the words of a passage go where it goes: the few of a cell whose row moved are deleted and new.</summary>
    public bool KeepsWords(int a) => Spine[a] >= 0 || !ofTables.Contains(a) || earlier.Length(a) >= EnoughWordsOfOne;

    public bool IsOpenEarlier(int a) => To[a] < 0 && !ClosedEarlier.Contains(a);

    public bool IsOpenLater(int b) => From[b] < 0 && !ClosedLater.Contains(b);

    private static int[] Unpaired(int count)
    {
        var pairs = new int[count];
        Array.Fill(pairs, -1);
        return pairs;
    }

    private List<Candidate> Single()
    {
        var (once, there) = (Once(earlier), Once(later));
        return [.. once.Where(t => t.Value >= 0 && there.GetValueOrDefault(t.Key, -1) is >= 0 and var b && MayPair(t.Value, b))
            .Select(t => new Candidate(t.Value, there[t.Key], earlier.Length(t.Value)))];
    }

    // What introduces a list goes where the list goes.
    private bool MayPair(int a, int b) => IsOpenEarlier(a) && IsOpenLater(b) && !Introductions.IsShort(earlier, a);

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
        if (To[a] >= 0 && there >= 0 && there < later.Count && IsOpenEarlier(next) && IsOpenLater(there)
            && earlier.Texts[next] == later.Texts[there])
        {
            Take(next, there);
            Spine[next] = Spine[a] >= 0 ? there : -1;
        }
    }

    private void Between(Gap gap)
    {
        var (left, right) = (Free(gap.A, gap.AEnd, earlier, IsOpenEarlier), Free(gap.B, gap.BEnd, later, IsOpenLater));
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
        var open = Free(0, later.Count, later, IsOpenLater).GroupBy(b => later.Texts[b]).ToDictionary(g => g.Key, g => new Queue<int>(g));
        foreach (var a in Free(0, earlier.Count, earlier, IsOpenEarlier).Where(a => earlier.Length(a) >= EnoughWords))
        {
            if (open.TryGetValue(earlier.Texts[a], out var there) && there.TryDequeue(out var b))
            {
                Take(a, b);
                Guessed.Add(a);
            }
        }
    }

    private void Take(int a, int b) => (To[a], From[b]) = (b, a);

    private static List<int> Free(int from, int to, WordSequence side, Func<int, bool> open) =>
        [.. Enumerable.Range(from, to - from).Where(i => open(i) && !Introductions.IsShort(side, i))];
}
