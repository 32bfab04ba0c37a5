namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Which document of the later side goes on from which of the earlier: of those that share passages the two that share most, each once.
/// A document that is divided goes on where most of it is; the rest of it went to another document.
/// </summary>
internal sealed class DocumentPairs
{
    private readonly Dictionary<int, int> laterOf = [];

    /// <summary>By the documents of every two passages that are one text, or of which one is a part of the other.</summary>
    public DocumentPairs(IEnumerable<(int Earlier, int Later)> shared)
    {
        var taken = new HashSet<int>();
        foreach (var ((earlier, later), _) in shared.CountBy(s => s)
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key.Earlier + s.Key.Later).ThenBy(s => Math.Min(s.Key.Earlier, s.Key.Later)))
        {
            if (!laterOf.ContainsKey(earlier) && taken.Add(later))
            {
                laterOf.Add(earlier, later);
            }
        }
    }

    public bool GoesOn(int earlier, int later) => laterOf.TryGetValue(earlier, out var there) && there == later;
}
