using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// A change as it is counted in the margin: its number from 1 in the order of the later draft. A passage that only got another
/// label has none.
/// </summary>
public sealed record NumberedChange(int Number, PassageChange Change)
{
    /// <summary>Every change of a comparison that a reader has to see.</summary>
    public static ImmutableArray<NumberedChange> Of(Comparison comparison) =>
        [.. comparison.Changes.Where(c => c.Fate != PassageFate.Same || c.Moved).Select((c, at) => new NumberedChange(at + 1, c))];

    /// <summary>Whether all of it went from one document to another.</summary>
    public static bool IsTransfer(Comparison comparison, PassageChange change) => change.Moved
        && change.Links.All(l => !comparison.InSameDocument(l));
}
