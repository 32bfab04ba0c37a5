using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>A passage of the draft of one document; documents count as they were compared.</summary>
public sealed record PassageIn(int Document, Passage Passage);

/// <summary>
/// One line of a concordance: the passages before and after. Several before are merged, several after are split; none
/// before is new, none after deleted. The labels are worded where they are printed.
/// </summary>
public sealed record ConcordanceRow(
    PassageFate Fate, ImmutableArray<PassageIn> Earlier, ImmutableArray<PassageIn> Later, bool Moved, bool Sure);

/// <summary>Which passage is now which: every passage of either side stands in exactly one row, in the order of the later draft.</summary>
public static class Concordance
{
    public static ImmutableArray<ConcordanceRow> Of(Comparison comparison) =>
    [
        .. comparison.Changes.Select(change => new ConcordanceRow(
            change.Fate,
            [.. change.Earlier.Select(a => new PassageIn(comparison.DocumentOfEarlier(a), comparison.Earlier[a]))],
            [.. change.Later.Select(b => new PassageIn(comparison.DocumentOfLater(b), comparison.Later[b]))],
            change.Moved,
            change.Links.All(l => l.Sure))),
    ];
}
