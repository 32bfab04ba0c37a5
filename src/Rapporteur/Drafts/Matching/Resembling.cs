namespace Rapporteur.Drafts.Matching;

/// <summary>
/// The few later passages that an earlier one may be, or be part of: those that share its rarest words and pairs of words,
/// and those that stand where it stood.
/// </summary>
internal sealed class Resembling
{
    // A passage is never one of so many.
    private const int MostSharing = 12;
    private const int Beside = 8;
    private const long FewPairs = 400;
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly EqualPassages equal;
    private readonly Holders<long> holders;

    public Resembling(WordSequence earlier, WordSequence later, EqualPassages equal)
    {
        (this.earlier, this.later, this.equal) = (earlier, later, equal);
        holders = new Holders<long>(later.Count, MostSharing, (_, count) => 1f / count);
        for (var b = 0; b < later.Count; b++)
        {
            if (IsOpenLater(b))
            {
                holders.Add(b, Signs(later.Of(b)));
            }
        }
    }

    /// <summary>All pairs worth comparing, each once.</summary>
    public IEnumerable<(int A, int B, bool InPlace)> Pairs()
    {
        foreach (var gap in new Gap(0, earlier.Count, 0, later.Count).Within(equal.Spine).Where(g => g.AEnd > g.A).ToList())
        {
            List<int> here = [.. Enumerable.Range(gap.B, gap.BEnd - gap.B).Where(IsOpenLater)];
            List<int> open = [.. Enumerable.Range(gap.A, gap.AEnd - gap.A).Where(IsOpenEarlier)];
            for (var i = 0; i < open.Count; i++)
            {
                var beside = (long)open.Count * here.Count <= FewPairs ? here : Around(here, (int)((long)i * here.Count / open.Count));
                var sharing = holders.Sharing(Signs(earlier.Of(open[i])));
                foreach (var b in beside.Union(sharing).Where(b => earlier.Kind(open[i]) == later.Kind(b)))
                {
                    yield return (open[i], b, b >= gap.B && b < gap.BEnd);
                }
            }
        }
    }

    private bool IsOpenEarlier(int a) => equal.IsOpenEarlier(a) && !Introductions.IsShort(earlier, a);

    private bool IsOpenLater(int b) => equal.IsOpenLater(b) && !Introductions.IsShort(later, b);

    private static List<int> Around(List<int> here, int middle)
    {
        var from = Math.Clamp(middle - Beside, 0, here.Count);
        return here.GetRange(from, Math.Min(here.Count, middle + Beside + 1) - from);
    }

    private static long[] Signs(ReadOnlySpan<int> words)
    {
        var signs = new long[Math.Max(0, (2 * words.Length) - 1)];
        for (var i = 0; i < words.Length; i++)
        {
            signs[2 * i] = WordSign.Of(words[i]);
            if (i > 0)
            {
                signs[(2 * i) - 1] = WordSign.Of(words[i - 1], words[i]);
            }
        }

        return signs;
    }
}
