namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Which passage each line of a returned file is. Equal text decides; what remains between two that are found is paired
/// where one stands against one, or by likeness in order. Nothing is paired across others. A hint (a bookmark) tells equal
/// texts apart and finds a text that was retyped beyond likeness, but only between what the texts have settled, and never
/// against them.
/// </summary>
public sealed class Alignment
{
    // Below this share of common words two paragraphs are two texts, not one reworded; a bookmark makes do with less.
    public const double Alike = 0.5;
    private const double AlikeWithHint = 0.25;

    // Beyond this each line is compared only with the passages it most likely is.
    private const long ManyPairs = 250_000;
    private const int MostRounds = 4;
    private readonly IReadOnlyList<Line> lines;
    private readonly IReadOnlyList<Line> passages;
    private readonly IReadOnlyList<int> hints;

    public Alignment(IReadOnlyList<Line> lines, IReadOnlyList<Line> passages, IReadOnlyList<int> hints)
    {
        (this.lines, this.passages, this.hints) = (lines, passages, hints);
        Likeness = new Likeness(lines, passages);
        Pairs = new int[lines.Count];
        Array.Fill(Pairs, -1);
    }

    public Likeness Likeness { get; }

    /// <summary>For each line the position of its passage, or -1.</summary>
    public int[] Pairs { get; }

    public IEnumerable<Gap> Gaps => new Gap(0, lines.Count, 0, passages.Count).Within(Pairs);

    /// <summary>
    /// Pairs equal lines. Those that stand once on each side are tied first, among them first the lines that
    /// <paramref name="stay"/>: what somebody moved never ties what he left alone.
    /// </summary>
    public void Equal(Func<int, bool> stay)
    {
        var (left, right) = (Folded(lines), Folded(passages));
        InOrder.Tie(left, right, Pairs, stay);
        if (hints.Any(h => h >= 0))
        {
            foreach (var gap in Both())
            {
                var tied = new int[gap.AEnd - gap.A];
                Array.Fill(tied, -1);
                InOrder.Tie(left[gap.A..gap.AEnd], right[gap.B..gap.BEnd], tied, _ => true);
                Fill(gap, tied);
            }

            foreach (var gap in Both())
            {
                ByHint(gap, (i, h) => left[i] == right[h]);
            }
        }

        foreach (var gap in Both())
        {
            Fill(gap, InOrder.Pair(left[gap.A..gap.AEnd], right[gap.B..gap.BEnd]));
        }
    }

    /// <summary>Pairs what is not equal, but for the lines and passages that are taken otherwise.</summary>
    public void Alikes(IReadOnlySet<int> linesTaken, IReadOnlySet<int> passagesTaken)
    {
        bool MayBe(int i, int j) => !linesTaken.Contains(i) && !passagesTaken.Contains(j) && lines[i].Kind == passages[j].Kind;
        foreach (var gap in Both())
        {
            var nearest = gap.Pairs > ManyPairs ? new Nearest(gap, lines, passages, Likeness) : null;
            ByHint(gap, (i, h) => MayBe(i, h) && Retyped(i, h, nearest?.Of(i) ?? Enumerable.Range(gap.B, gap.BEnd - gap.B)));
        }

        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var gap in Both().Where(g => g.Pairs > ManyPairs))
            {
                var nearest = new Nearest(gap, lines, passages, Likeness);
                Tie(gap, Enumerable.Range(gap.A, gap.AEnd - gap.A).SelectMany(i => nearest.Of(i).Select(j => (i, j))), MayBe);
            }
        }

        foreach (var gap in Both())
        {
            var (free, open) = (Free(gap.A, gap.AEnd, linesTaken), Free(gap.B, gap.BEnd, passagesTaken));
            if (free.Count == 1 && open.Count == 1 && MayBe(free[0], open[0]) && (gap.B > 0 || gap.BEnd < passages.Count))
            {
                Pairs[free[0]] = open[0];
            }
            else if (gap.Pairs <= ManyPairs && Likeness.Affords(gap))
            {
                Tie(gap, free.SelectMany(i => open.Select(j => (i, j))), MayBe);
            }
        }
    }

    private List<Gap> Both() => [.. Gaps.Where(g => g.Pairs > 0)];

    private static List<string> Folded(IReadOnlyList<Line> lines) => [.. lines.Select(l => l.Folded)];

    private static List<int> Free(int from, int to, IReadOnlySet<int> taken) =>
        [.. Enumerable.Range(from, to - from).Where(i => !taken.Contains(i))];

    private void Tie(Gap gap, IEnumerable<(int A, int B)> candidates, Func<int, int, bool> mayBe)
    {
        var alike =
            candidates.Where(c => mayBe(c.A, c.B)).Select(c => new Candidate(c.A, c.B, Likeness.Of(c.A, c.B))).Where(c => c.Like >= Alike);
        foreach (var (a, b, _) in Chain.Heaviest(alike, gap.B, gap.BEnd))
        {
            Pairs[a] = b;
        }
    }

    private void Fill(Gap gap, int[] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            Pairs[gap.A + i] = found[i] < 0 ? -1 : gap.B + found[i];
        }
    }

    private void ByHint(Gap gap, Func<int, int, bool> agrees)
    {
        var hinted = Enumerable.Range(gap.A, gap.AEnd - gap.A)
            .Where(i => hints[i] >= gap.B && hints[i] < gap.BEnd && agrees(i, hints[i]))
            .Select(i => (i, hints[i]))
            .ToList();
        foreach (var (i, hint) in InOrder.Rising(hinted))
        {
            Pairs[i] = hint;
        }
    }

    // Like enough, and no other passage in question is liker: a bookmark carried along to another text says nothing.
    private bool Retyped(int line, int hint, IEnumerable<int> rivals) =>
        Likeness.Of(line, hint) is var like && like >= AlikeWithHint && rivals.All(b => Likeness.Of(line, b) <= like);
}
