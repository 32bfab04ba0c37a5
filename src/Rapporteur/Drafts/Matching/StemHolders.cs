using System.Runtime.InteropServices;

namespace Rapporteur.Drafts.Matching;

/// <summary>The stems of a passage of one side.</summary>
internal delegate ReadOnlySpan<int> StemsOf(int passage);

/// <summary>Which few of some passages of a side share most of what is rare.</summary>
internal sealed class StemHolders
{
    // Stems that more passages hold say nothing of one; and a passage is never one of so many.
    private const int MostHolders = 32;
    private const int Most = 8;
    private readonly Stems stems;
    private readonly Dictionary<int, List<int>> holders = [];
    private readonly float[] shared;

    public StemHolders(Stems stems, StemsOf of, IEnumerable<int> passages, int count)
    {
        (this.stems, shared) = (stems, new float[count]);
        foreach (var passage in passages)
        {
            foreach (var stem in of(passage))
            {
                ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, stem, out _);
                held ??= [];
                if (held.Count <= MostHolders && (held.Count == 0 || held[^1] != passage))
                {
                    held.Add(passage);
                }
            }
        }
    }

    /// <summary>The likeliest first.</summary>
    public List<int> Sharing(ReadOnlySpan<int> wanted)
    {
        var touched = new List<int>();
        foreach (var stem in wanted)
        {
            foreach (var passage in holders.GetValueOrDefault(stem) is { Count: <= MostHolders } held ? held : [])
            {
                if (shared[passage] == 0)
                {
                    touched.Add(passage);
                }

                shared[passage] += stems.WeightOf(stem) + float.Epsilon;
            }
        }

        touched.Sort((x, y) => shared[y] != shared[x] ? shared[y].CompareTo(shared[x]) : x.CompareTo(y));
        touched.ForEach(p => shared[p] = 0);
        return touched.Count > Most ? touched.GetRange(0, Most) : touched;
    }
}
