using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>What became of passages from one draft to the next. A label that changed is no change.</summary>
public enum PassageFate
{
    Same,
    Edited,
    Split,
    Merged,
    Deleted,
    New,
}

/// <summary>
/// An earlier passage and a later one that are one text, or of which one is a part of the other; both by their position.
/// <paramref name="Kept"/> is the share, from 0 to 1, of what the lesser of them says that the other holds.
/// <paramref name="Moved"/>: it stands elsewhere among the passages that kept their order, or in another document.
/// <paramref name="Sure"/>: no other passage is about as likely.
/// </summary>
public sealed record PassageLink(int Earlier, int Later, double Kept, bool Moved, bool Sure);

/// <summary>
/// What became of one passage, of one that was split or of several that were merged. <paramref name="Earlier"/> and
/// <paramref name="Later"/> are positions in rising order, one of them empty for what is new or deleted; each passage of
/// either draft stands in exactly one change.
/// </summary>
public sealed record PassageChange(
    PassageFate Fate, ImmutableArray<int> Earlier, ImmutableArray<int> Later, ImmutableArray<PassageLink> Links)
{
    /// <summary>Whether all of it stands elsewhere.</summary>
    public bool Moved => !Links.IsEmpty && Links.All(l => l.Moved);
}
