using System.Collections.Concurrent;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Addin.Revising;

/// <summary>
/// Versions of drafts laid beside each other. Two frozen texts always compare the same and a long one takes seconds, so the last few
/// are remembered, and who asks for what is being compared waits for it.
/// </summary>
public sealed class Comparisons
{
    private const int MostRemembered = 6;

    private readonly ConcurrentDictionary<(string Earlier, string Later), Lazy<Comparison>> remembered = new();

    public Comparison Of(Draft earlier, Draft later)
    {
        var key = (earlier.Hash, later.Hash);
        if (!remembered.ContainsKey(key) && remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered.GetOrAdd(key, _ => new Lazy<Comparison>(() => Comparison.OfVersions(earlier, later))).Value;
    }
}
