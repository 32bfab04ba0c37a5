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
/// stay inside and are never shown.
/// </summary>
public sealed record Milestone(MilestoneKind Kind, string What, string Words, LocalDate? Earliest = null, LocalDate? Latest = null);
