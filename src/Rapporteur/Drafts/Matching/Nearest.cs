namespace Rapporteur.Drafts.Matching;

/// <summary>
/// The few passages each line may be, where comparing each with each would take too long: those that share its rarest
/// words and pairs of words, and those as far along.
/// </summary>
internal sealed class Nearest
{
    // Words that more passages hold say nothing; a line is never one of so many.
    private const int MostHolders = 32;
    private const int MostSharing = 8;
    private const int Beside = 16;
    private readonly Gap gap;
    private readonly Likeness likeness;
    private readonly IReadOnlyList<Line> lines;
    private readonly Dictionary<long, List<int>> holders = [];

    public Nearest(Gap gap, IReadOnlyList<Line> lines, IReadOnlyList<Line> passages, Likeness likeness)
    {
        (this.gap, this.likeness, this.lines) = (gap, likeness, lines);
        for (var b = gap.B; b < gap.BEnd; b++)
        {
            foreach (var sign in Signs(likeness.Words(passages[b].Folded)))
            {
                var held = holders.TryGetValue(sign, out var list) ? list : holders[sign] = [];
                if (held.Count <= MostHolders)
                {
                    held.Add(b);
                }
            }
        }
    }

    public IEnumerable<int> Of(int line)
    {
        var weight = new Dictionary<int, double>();
        foreach (var sign in Signs(likeness.Words(lines[line].Folded)))
        {
            if (holders.TryGetValue(sign, out var held) && held.Count <= MostHolders)
            {
                foreach (var b in held)
                {
                    weight[b] = weight.GetValueOrDefault(b) + (1.0 / held.Count);
                }
            }
        }

        var along = gap.B + (int)((long)(line - gap.A) * (gap.BEnd - gap.B) / (gap.AEnd - gap.A));
        var from = Math.Max(gap.B, along - Beside);
        return weight.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(MostSharing).Select(w => w.Key)
            .Union(Enumerable.Range(from, Math.Min(gap.BEnd, along + Beside + 1) - from));
    }

    private static IEnumerable<long> Signs(int[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            yield return WordSign.Of(words[i]);
            if (i > 0)
            {
                yield return WordSign.Of(words[i - 1], words[i]);
            }
        }
    }
}
