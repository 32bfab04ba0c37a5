namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Lines and passages that are one text although its paragraphs were split or joined: what is left over beside a pair goes
/// with it when it holds the words the pair lacks; several that are left over beside each other when they are one together.
/// </summary>
public sealed class Runs(Alignment found, IReadOnlyList<Line> lines, IReadOnlyList<Line> passages, IReadOnlySet<int> linesTaken,
    IReadOnlySet<int> passagesTaken)
{
    private const int MostParts = 6;

    // Of the words of a part, how many the whole must hold; and how like the parts together must be to it.
    private const double Held = 0.5;
    private const double Whole = 0.6;
    private const long ManyPairs = 10_000;
    private readonly HashSet<int> linesUsed = [.. linesTaken];
    private readonly HashSet<int> passagesUsed = [.. passagesTaken];
    private readonly List<(int Line, int Passage)> more = [];
    private readonly Likeness likeness = found.Likeness;

    /// <summary>The lines and passages that belong together beyond the pairs.</summary>
    public IReadOnlyList<(int Line, int Passage)> Of()
    {
        foreach (var gap in found.Gaps.ToList())
        {
            var (above, below) = (gap.A - 1, gap.AEnd < lines.Count ? gap.AEnd : -1);
            foreach (var (pair, step) in new[] { (above, 1), (below, -1) }.Where(p => p.Item1 >= 0))
            {
                var passage = found.Pairs[pair];
                Grow(passage, pair, step, gap.A, gap.AEnd, likeness.Right, likeness.Left, i => Free(i, passage), i => Link(i, passage));
                Grow(pair, passage, step, gap.B, gap.BEnd, likeness.Left, likeness.Right, j => Free(pair, j, ofLine: false),
                    j => Link(pair, j));
            }

            if (gap.Pairs is > 0 and <= ManyPairs)
            {
                Alone(gap);
            }
        }

        return more;
    }

    // From the pair outwards, as long as each next part brings words of the whole that it lacked so far.
    private void Grow(
        int whole, int first, int step, int from, int to, Func<int, int[]> wholes, Func<int, int[]> parts, Func<int, bool> free,
        Action<int> link)
    {
        var held = parts(first);
        for (var (next, count) = (first + step, 1); next >= from && next < to && count < MostParts && free(next)
            && Gains(wholes(whole), held, parts(next)); next += step, count++)
        {
            held = Together(held, parts(next));
            link(next);
        }
    }

    private void Alone(Gap gap)
    {
        for (var j = gap.B; j < gap.BEnd; j++)
        {
            Gather(j, gap.A, gap.AEnd, likeness.Right, likeness.Left, i => Free(i, j) && !passagesUsed.Contains(j), i => Link(i, j));
        }

        for (var i = gap.A; i < gap.AEnd; i++)
        {
            Gather(i, gap.B, gap.BEnd, likeness.Left, likeness.Right, j => Free(i, j, ofLine: false) && !linesUsed.Contains(i),
                j => Link(i, j));
        }
    }

    private void Gather(int whole, int from, int to, Func<int, int[]> wholes, Func<int, int[]> parts, Func<int, bool> free,
        Action<int> link)
    {
        for (var first = from; first < to; first++)
        {
            if (!free(first) || !Gains(wholes(whole), [], parts(first)))
            {
                continue;
            }

            var (held, next) = (parts(first), first + 1);
            while (next < to && next - first < MostParts && free(next) && Gains(wholes(whole), held, parts(next)))
            {
                held = Together(held, parts(next++));
            }

            if (next - first > 1 && likeness.Share(held, wholes(whole)) >= Whole)
            {
                Enumerable.Range(first, next - first).ToList().ForEach(link);
                return;
            }
        }
    }

    private bool Gains(int[] whole, int[] held, int[] part) =>
        part.Length > 0
            && likeness.Common(whole, Together(held, part)) - likeness.Common(whole, held) >= Math.Max(Held * part.Length,
                Math.Min(2, part.Length));

    private bool Free(int line, int passage, bool ofLine = true) =>
        lines[line].Kind == passages[passage].Kind && (ofLine ? !linesUsed.Contains(line) : !passagesUsed.Contains(passage));

    private void Link(int line, int passage)
    {
        more.Add((line, passage));
        linesUsed.Add(line);
        passagesUsed.Add(passage);
    }

    private static int[] Together(int[] one, int[] other)
    {
        int[] both = [.. one, .. other];
        Array.Sort(both);
        return both;
    }
}
