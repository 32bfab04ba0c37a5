using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>Where the place of a comment is in the next draft, from the best to the worst.</summary>
public enum CarryState
{
    /// <summary>What it points at stands there unchanged, in its place.</summary>
    Resolved,

    /// <summary>It stands unchanged elsewhere.</summary>
    Moved,

    /// <summary>It was reworded, split or merged, or a person has to say whether this is it.</summary>
    Changed,

    /// <summary>It is no longer there; the comment stays, without a place.</summary>
    Orphaned,
}

/// <summary>Why a place is where it is now.</summary>
public enum CarryReason
{
    Same,
    InAnotherDocument,
    Elsewhere,
    Reworded,
    Split,
    Merged,

    /// <summary>Its words stand in passages that were put together anew.</summary>
    Regrouped,

    /// <summary>The text stands several times, and not as often as before.</summary>
    Repeated,

    /// <summary>Another passage is about as likely.</summary>
    NotClear,

    /// <summary>Other words stand in its stead.</summary>
    Replaced,

    /// <summary>What stood beside it is no longer beside it.</summary>
    BesideOthers,

    Deleted,
    WordsDeleted,
    TermGone,

    /// <summary>It pointed at nothing in the earlier draft.</summary>
    NeverThere,

    /// <summary>A person said where it is.</summary>
    Settled,
}

/// <summary>A place in the draft of one document; documents count as they were compared.</summary>
public sealed record PlaceIn(int Document, Place Place);

/// <summary>
/// Where a place is now. <paramref name="Now"/> has several places after a split and none for what is orphaned.
/// <paramref name="Score"/> is the share of what it said that is still there, from 0 to 1. Unless <paramref name="Sure"/> a
/// person settles it; only what changed or is orphaned is ever unsure.
/// </summary>
public sealed record CarriedPlace(Place Was, ImmutableArray<PlaceIn> Now, CarryState State, CarryReason Reason, double Score, bool Sure);

/// <summary>Where all places of a comment are now; the comment is in the worst of their states.</summary>
public sealed record Carried(ImmutableArray<CarriedPlace> Places)
{
    public CarryState State => Places.IsEmpty ? CarryState.Orphaned : Places.Max(p => p.State);

    public bool Sure => Places.All(p => p.Sure);
}
