using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Lays two texts beside each other in order so that most speaks for each pair; bounded at some four million pairs looked at, in a band
/// around the way from beginning to end. Texts too different in length for the band are not laid beside each other at all.
/// </summary>
internal static class SideBySide
{
    private const int MostPairs = 4_000_000;
    private const double Alone = -1;

    private enum Step : byte
    {
        None,
        Both,
        One,
        Other,
    }

    public static IEnumerable<Counterpart> Lay(ImmutableArray<Passage> text, ImmutableArray<Passage> other)
    {
        var (one, two) = (text.Select(p => new Traits(p)).ToArray(), other.Select(p => new Traits(p)).ToArray());
        var pairs = Way(one, two).ToList();
        return pairs.Zip(Sure(one, two, pairs), (pair, sure) =>
            new Counterpart(pair.A < 0 ? null : text[pair.A], pair.B < 0 ? null : other[pair.B], sure));
    }

    // Numbers that a program counts go on by one where a passage was left out, so nothing is certain between one that stands alone and
    // what the words themselves prove; where none stands alone, order does.
    private static bool[] Sure(Traits[] one, Traits[] two, List<(int A, int B)> pairs)
    {
        var (proofs, sure) = (new Proofs(one, two), new bool[pairs.Count]);
        for (var from = 0; from < pairs.Count;)
        {
            var end = from;
            while (end < pairs.Count && !IsProved(pairs[end]))
            {
                end++;
            }

            var whole = pairs[from..end].TrueForAll(p => p is { A: >= 0, B: >= 0 });
            for (var at = from; at < end; at++)
            {
                sure[at] = whole && !one[pairs[at].A].Denies(two[pairs[at].B]) && IsPlausible(one[pairs[at].A], two[pairs[at].B]);
            }

            if (end < pairs.Count)
            {
                sure[end] = true;
            }

            from = end + 1;
        }

        return sure;

        bool IsProved((int A, int B) pair) => pair is { A: >= 0, B: >= 0 } && proofs.Holds(one[pair.A], two[pair.B]);
    }

    private static bool IsPlausible(Traits one, Traits two) =>
        Math.Abs(Math.Log((one.Length + 20.0) / (two.Length + 20.0))) < Math.Log(2.5);

    private static IEnumerable<(int A, int B)> Way(Traits[] one, Traits[] two)
    {
        var band = one.Length == 0 ? 0 : Math.Min(one.Length + two.Length, Math.Max(16, MostPairs / one.Length / 2));
        var (wide, usual) = ((2 * band) + 1, Usual(one, two));
        if (one.Length == 0 || two.Length == 0 || Math.Abs(one.Length - two.Length) >= band)
        {
            return Enumerable.Range(0, one.Length).Select(a => (a, -1)).Concat(Enumerable.Range(0, two.Length).Select(b => (-1, b)));
        }

        // Row by row; a column counts from the left edge of the band of its row.
        var steps = new Step[one.Length + 1][];
        var before = new double[wide];
        for (var a = 0; a <= one.Length; a++)
        {
            (var scores, steps[a]) = (new double[wide], new Step[wide]);
            for (var column = 0; column < wide; column++)
            {
                var b = a + column - band;
                scores[column] = double.NegativeInfinity;
                if (b < 0 || b > two.Length)
                {
                    continue;
                }

                if (a == 0 && b == 0)
                {
                    scores[column] = 0;
                    continue;
                }

                if (a > 0 && b > 0)
                {
                    Try(before[column] + one[a - 1].Likeness(two[b - 1], usual), Step.Both);
                }

                if (a > 0 && column + 1 < wide)
                {
                    Try(before[column + 1] + Alone, Step.One);
                }

                if (b > 0 && column > 0)
                {
                    Try(scores[column - 1] + Alone, Step.Other);
                }

                void Try(double score, Step step)
                {
                    if (score > scores[column])
                    {
                        (scores[column], steps[a][column]) = (score, step);
                    }
                }
            }

            before = scores;
        }

        return Back(steps, one.Length, two.Length, band);
    }

    private static List<(int A, int B)> Back(Step[][] steps, int a, int b, int band)
    {
        var way = new List<(int A, int B)>(Math.Max(a, b));
        while (a > 0 || b > 0)
        {
            var step = steps[a][b - a + band];
            way.Add((step == Step.Other ? -1 : a - 1, step == Step.One ? -1 : b - 1));
            (a, b) = (step == Step.Other ? a : a - 1, step == Step.One ? b : b - 1);
        }

        way.Reverse();
        return way;
    }

    // One language says the same in more letters than another.
    private static double Usual(Traits[] one, Traits[] two) =>
        Math.Clamp((one.Sum(t => (double)t.Length) + 1) / (two.Sum(t => (double)t.Length) + 1), 0.4, 2.5);
}
