namespace Rapporteur.Drafts.Matching;

/// <summary>A line that may be a passage, and how like they are.</summary>
internal readonly record struct Candidate(int A, int B, double Like);

/// <summary>The pairs that together are likest and do not cross, of all that may be; n log n.</summary>
internal static class Chain
{
    public static List<Candidate> Heaviest(IEnumerable<Candidate> candidates, int from, int to)
    {
        // Of one line the later passages first, so that it is never chained to itself.
        var sorted = candidates.OrderBy(c => c.A).ThenByDescending(c => c.B).ToList();
        var (weight, before) = (new double[sorted.Count], new int[sorted.Count]);
        var best = new int[to - from + 1];
        Array.Fill(best, -1);
        var heaviest = -1;
        for (var c = 0; c < sorted.Count; c++)
        {
            before[c] = -1;
            for (var i = sorted[c].B - from; i > 0; i -= i & -i)
            {
                before[c] = best[i] >= 0 && (before[c] < 0 || weight[best[i]] > weight[before[c]]) ? best[i] : before[c];
            }

            weight[c] = sorted[c].Like + (before[c] < 0 ? 0 : weight[before[c]]);
            for (var i = sorted[c].B - from + 1; i < best.Length; i += i & -i)
            {
                best[i] = best[i] < 0 || weight[c] > weight[best[i]] ? c : best[i];
            }

            heaviest = heaviest < 0 || weight[c] > weight[heaviest] ? c : heaviest;
        }

        var chain = new List<Candidate>();
        for (var c = heaviest; c >= 0; c = before[c])
        {
            chain.Add(sorted[c]);
        }

        chain.Reverse();
        return chain;
    }
}
