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

    // A list for each of so many signs, most of them held once, would be most of what a comparison holds: each holder tells the one before.
    private readonly Dictionary<TSign, (int Count, int Last)> signs = [];
    private readonly List<(int Passage, int Before)> holders = [];
    private readonly float[] shared = new float[passages];
    private readonly List<int> touched = [];

    /// <summary>Passages are added in their order.</summary>
    public void Add(int passage, ReadOnlySpan<TSign> held)
    {
        foreach (var sign in held)
        {
            ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(signs, sign, out var known);
            if (!known || (of.Count <= MostHolders && holders[of.Last].Passage != passage))
            {
                holders.Add((passage, known ? of.Last : -1));
                of = (of.Count + 1, holders.Count - 1);
            }
        }
    }

    /// <summary>The likeliest first.</summary>
    public List<int> Sharing(ReadOnlySpan<TSign> wanted)
    {
        touched.Clear();
        foreach (var sign in wanted)
        {
            if (!signs.TryGetValue(sign, out var of) || of.Count > MostHolders)
            {
                continue;
            }

            var more = says(sign, of.Count);
            for (var at = of.Last; at >= 0; at = holders[at].Before)
            {
                var passage = holders[at].Passage;
                if (shared[passage] == 0)
                {
                    touched.Add(passage);
                }

                shared[passage] += more;
            }
        }

        var likeliest = Likeliest();
        foreach (var passage in touched)
        {
            shared[passage] = 0;
        }

        return likeliest;
    }

    // Of hundreds a few: these are kept in their order, nothing else is.
    private List<int> Likeliest()
    {
        var likeliest = new List<int>(most + 1);
        foreach (var passage in touched)
        {
            var at = likeliest.Count;
            while (at > 0 && IsLikelier(passage, likeliest[at - 1]))
            {
                at--;
            }

            if (at < most)
            {
                likeliest.Insert(at, passage);
                if (likeliest.Count > most)
                {
                    likeliest.RemoveAt(most);
                }
            }
        }

        return likeliest;
    }

    private bool IsLikelier(int one, int other) =>
        shared[one] > shared[other] || (shared[one] == shared[other] && one < other);
}
