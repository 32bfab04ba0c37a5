using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>What a chosen paragraph was placed by, from the surest to the least sure.</summary>
public enum PlacedBy
{
    /// <summary>A bookmark named the passage, and the text agrees.</summary>
    Marker,

    /// <summary>Its whole text is the passage's, and no other's that its surroundings allow.</summary>
    Text,

    /// <summary>Its text was changed; the words chosen, most of its other words and its surroundings point to one passage.</summary>
    Quotation,
}

/// <summary>Where in a draft a chosen paragraph is: at one passage, or not placed and a person has to choose.</summary>
public abstract record Placed
{
    private Placed()
    {
    }

    /// <summary>
    /// At that passage. <paramref name="Words"/> are the chosen words as the passage has them, widened to whole words; null
    /// when none were chosen, when they are the whole passage, or when the passage does not hold them.
    /// </summary>
    public sealed record At(PassageId Passage, Quotation? Words, PlacedBy By) : Placed;

    /// <summary>Not placed: the likeliest passages, best first, at most <see cref="Placing.MostCandidates"/>; perhaps none.</summary>
    public sealed record Choose(ImmutableArray<PassageId> Candidates) : Placed;
}
