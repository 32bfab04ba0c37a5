using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>How exactly a date is known.</summary>
public enum MilestoneKind
{
    OnDay,
    Around,
    InMonth,
    DependsOn,
    ToBeAnnounced,
}

/// <summary>
/// Something with a date. <see cref="Words"/> is the date as the Chair put it and the only form ever printed; for
/// <see cref="MilestoneKind.Around"/> and <see cref="MilestoneKind.InMonth"/> earliest and latest (both days included)
/// stay inside and are never shown. <see cref="MilestoneKind.OnDay"/> has its day in <see cref="Earliest"/>, an hour or none,
/// and the IANA zone of both, the forum's when null. <see cref="Id"/> stays the same through all versions;
/// null until the milestone was set.
/// </summary>
public sealed record Milestone(
    MilestoneKind Kind, string What, string Words, LocalDate? Earliest = null, LocalDate? Latest = null, LocalTime? Time = null,
    ZoneId? Zone = null, MilestoneId? Id = null);

/// <summary>
/// One version of a milestone, counted from 1, with who set it and why; null <see cref="ClearedBy"/> until the Chair clears
/// it, and until then it is for the Secretariat and the Chair alone.
/// </summary>
public sealed record MilestoneVersion(int Version, Milestone Milestone, string Why, PersonId By, Instant At, PersonId? ClearedBy = null,
    Instant? ClearedAt = null);
