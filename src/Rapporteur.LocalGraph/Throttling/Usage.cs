using System.Collections.Immutable;

namespace Rapporteur.LocalGraph.Throttling;

/// <summary>
/// What was asked of LocalGraph since it started or was last reset: requests by kind (<c>listItem.create</c>), each part
/// of a batch for itself and the envelope as <c>batch</c>; a throttled request is counted and charged too.
/// </summary>
public sealed record Usage(long Units, long Requests, long Throttled, ImmutableSortedDictionary<string, long> ByKind);
