using System.Runtime.InteropServices;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Which few of some passages of a side share most of what is rare with one of the other. <paramref name="says"/> is how much it says that
/// a sign is shared, from the sign and how many passages hold it: more than nought.
/// </summary>
internal sealed class Holders<TSign>(int passages, int most, Func<TSign, int, float> says)
    where TSign : notnull
{
    // Signs that more passages hold say nothing of one.
    private const int MostHolders = 32;
    private readonly Dictionary<TSign, List<int>> holders = [];
    private readonly float[] shared = new float[passages];

    /// <summary>Passages are added in their order.</summary>
    public void Add(int passage, ReadOnlySpan<TSign> signs)
    {
        foreach (var sign in signs)
        {
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, sign, out _);
            held ??= [];
            if (held.Count <= MostHolders && (held.Count == 0 || held[^1] != passage))
            {
                held.Add(passage);
            }
        }
    }

    /// <summary>The likeliest first.</summary>
    public List<int> Sharing(ReadOnlySpan<TSign> wanted)
    {
        var touched = new List<int>();
        foreach (var sign in wanted)
        {
            if (!holders.TryGetValue(sign, out var held) || held.Count > MostHolders)
            {
                continue;
            }

            var more = says(sign, held.Count);
            foreach (var passage in held)
            {
                if (shared[passage] == 0)
                {
                    touched.Add(passage);
                }

                shared[passage] += more;
            }
        }

        touched.Sort((x, y) => shared[y] != shared[x] ? shared[y].CompareTo(shared[x]) : x.CompareTo(y));
        touched.ForEach(p => shared[p] = 0);
        return touched.Count > most ? touched.GetRange(0, most) : touched;
    }
}
