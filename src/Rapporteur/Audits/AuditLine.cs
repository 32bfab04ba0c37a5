using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Audits;

/// <summary>
/// One thing an act made happen, by the name its kind has in the record; what it was about, as people name it, and on whose behalf it was
/// done. Never the words of anybody.
/// </summary>
public sealed record AuditEntry(string Kind, string? About, DelegationId? OnBehalfOf);

/// <summary>
/// One act as one reader may know of it: when, by whom, in which capacity and through which door. <see cref="Who"/> is null where the
/// person is its delegation's own affair.
/// </summary>
public sealed record AuditLine(Instant At, Person? Who, Capacity Capacity, Door Door, ImmutableArray<AuditEntry> What);

/// <summary>Which lines somebody looks for; what is null or empty keeps none out.</summary>
public sealed record AuditQuery
{
    public static AuditQuery All { get; } = new();

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public Door? Door { get; init; }

    public Function? Function { get; init; }

    /// <summary>What that delegation did, or what was done on its behalf.</summary>
    public DelegationId? Delegation { get; init; }

    public string? Kind { get; init; }

    /// <summary>A reference, a name of a paper, a person: what it was about or who did it holds these letters.</summary>
    public string Words { get; init; } = "";
}
