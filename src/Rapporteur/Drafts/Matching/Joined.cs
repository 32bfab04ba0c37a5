namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Which passages are said to be one so far, or one a part of the other. Several are never parts of several: a passage that has two
/// counterparts is a whole, and each of these has no other.
/// </summary>
internal sealed class Joined
{
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly EqualPassages equal;
    private readonly List<int>[] to;
    private readonly List<int>[] from;

    public Joined(WordSequence earlier, WordSequence later, EqualPassages equal, IEnumerable<(int A, int B)> found)
    {
        (this.earlier, this.later, this.equal) = (earlier, later, equal);
        (to, from) = (Empty(earlier.Count), Empty(later.Count));
        foreach (var (a, b) in equal.To.Index().Where(p => p.Item >= 0).Select(p => (p.Index, p.Item)).Concat(found))
        {
            Join(a, b);
        }
    }

    /// <summary>What was joined by less than rows of words: never certain where it does not keep its place and most of its words.</summary>
    public HashSet<(int A, int B)> Loose { get; } = [];

    /// <summary>All of them.</summary>
    public List<(int A, int B)> All => [.. to.SelectMany((all, a) => all.Select(b => (a, b)))];

    /// <summary>Those of which the words are not linked one by one already.</summary>
    public List<(int A, int B)> Found => All.FindAll(p =>
        equal.To[p.A] != p.B || (earlier.Texts[p.A] != later.Texts[p.B] && equal.KeepsWords(p.A)));

    public IReadOnlyList<int> OfEarlier(int a) => to[a];

    public IReadOnlyList<int> OfLater(int b) => from[b];

    public bool IsOpenEarlier(int a) => to[a].Count == 0 && !equal.ClosedEarlier.Contains(a);

    public bool IsOpenLater(int b) => from[b].Count == 0 && !equal.ClosedLater.Contains(b);

    /// <summary>Whether they may be one, or one a further part of the other.</summary>
    public bool May(int a, int b) => !to[a].Contains(b) && (to[a].Count == 0
        ? from[b].TrueForAll(other => to[other].Count == 1)
        : from[b].Count == 0 && to[a].TrueForAll(other => from[other].Count == 1));

    public void Join(int a, int b)
    {
        to[a].Add(b);
        from[b].Add(a);
    }

    public void JoinLoosely(int a, int b)
    {
        Join(a, b);
        Loose.Add((a, b));
    }

    /// <summary>Joins an open passage to a whole it may be a part of, loosely; false where it may not, and nothing is joined.</summary>
    public bool JoinPart(int part, int whole, bool isSplit)
    {
        var (a, b) = isSplit ? (whole, part) : (part, whole);
        var may = (isSplit ? IsOpenLater(b) : IsOpenEarlier(a)) && May(a, b);
        if (may)
        {
            JoinLoosely(a, b);
        }

        return may;
    }

    /// <summary>Takes back what was found of two that are not equal.</summary>
    public void Part(int a, int b)
    {
        to[a].Remove(b);
        from[b].Remove(a);
    }

    private static List<int>[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>(1))];
}
