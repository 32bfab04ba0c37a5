using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A milestone: what everybody reads of it, absent until it was cleared. <c>versions</c>, oldest first, with who, why and
/// the days kept inside are for the Secretariat and the Chair.
/// </summary>
public sealed record MilestoneDetail(string Id, string? What, string? Words, IReadOnlyList<MilestoneVersionView>? Versions);

public sealed record MilestoneVersionView
{
    public required int Version { get; init; }

    public required MilestoneKind Kind { get; init; }

    public required string What { get; init; }

    public required string Words { get; init; }

    public required LocalDate? Earliest { get; init; }

    public required LocalDate? Latest { get; init; }

    public required LocalTime? Time { get; init; }

    public required string? Zone { get; init; }

    public required string Why { get; init; }

    public required PersonId By { get; init; }

    public required Instant At { get; init; }

    public required PersonId? ClearedBy { get; init; }

    public required Instant? ClearedAt { get; init; }
}

public sealed record MilestoneList(IReadOnlyList<MilestoneDetail> Milestones);

/// <summary>
/// The plan as it stands, whether it is approved, and who would get what as things stand: nothing goes out before approval.
/// </summary>
public sealed record RemindersView(int Version, bool Approved, PersonId? ApprovedBy, Instant? ApprovedAt, PlanBody Plan,
    IReadOnlyList<PlannedView> Planned);

/// <summary>
/// One notice that would go to one person: when (<c>at</c>, and on the capital's clock), by what, and whether it is due at
/// once. <c>step</c> names the step of the plan.
/// </summary>
public sealed record PlannedView(string Step, DelegationId Delegation, PersonId Person, Instant At, string AtCapital, bool AtOnce,
    NoticeChannel Channel);

/// <summary>What was called for, and how many people get it as things stand.</summary>
public sealed record RemindedView(string Id, int People);
