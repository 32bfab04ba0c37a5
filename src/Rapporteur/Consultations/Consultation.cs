using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>
/// One round of comments on a draft: the forum's name, zone and languages, the roster as it stands, who may comment,
/// the closing, the milestones and who will read what. <see cref="Note"/>, when there is one, heads every page and paper.
/// </summary>
public sealed record Consultation
{
    public required ConsultationId Id { get; init; }

    public required string Forum { get; init; }

    public required ZoneId Zone { get; init; }

    public required string Title { get; init; }

    public required string Document { get; init; }

    public string? Note { get; init; }

    public required Instant Opened { get; init; }

    /// <summary>Null when no day was set; then <see cref="ClosingWords"/> says how soon comments are asked for.</summary>
    public Closing? Closing { get; init; }

    /// <summary>"as soon as possible": in the Chair's words, where there is no day.</summary>
    public string? ClosingWords { get; init; }

    /// <summary>More time given, oldest first; what was said first stays in <see cref="Closing"/>.</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];

    public required VisibilityRule Visibility { get; init; }

    public ImmutableArray<string> Languages { get; init; } = ["en"];

    public ImmutableArray<Milestone> Milestones { get; init; } = [];

    public ImmutableArray<DelegationCategory> MayComment { get; init; } =
        [DelegationCategory.State, DelegationCategory.Organisation, DelegationCategory.Observer];

    public required Roster Roster { get; init; }

    public DateTimeZone ForumZone => Zone.Rules;

    /// <summary>The consultation with the names in force on that day: one object for each day, the same where no name ever
    /// changed.</summary>
    public Consultation On(LocalDate day) => Roster.On(day) is var roster && ReferenceEquals(roster, Roster) ? this
        : Named.GetOrCreateValue(this).GetOrAdd(day, _ => this with { Roster = roster });

    private static readonly ConditionalWeakTable<Consultation, ConcurrentDictionary<LocalDate, Consultation>> Named = [];

    /// <summary>The zone of a delegation's capital where it is named otherwise than the forum's; null where it is the same.</summary>
    public DateTimeZone? CapitalOf(Delegation? delegation) =>
        delegation is null || delegation.Zone == Zone ? null : delegation.Zone.Rules;

    /// <summary>
    /// The closing in force for a delegation: the last extension to all or to it, else the first one; null asks for who has
    /// none of its own. Null when no day was set.
    /// </summary>
    public Closing? ClosingOf(DelegationId? delegation) => ExtensionOf(delegation)?.Closing ?? Closing;

    /// <summary>The extension the closing in force rests on; null while it is the first one.</summary>
    public Extension? ExtensionOf(DelegationId? delegation) => Extensions.LastOrDefault(e => e.To is null || e.To == delegation);

    /// <summary>The last instant on time for that delegation; null when no day was set, and then nothing is late.</summary>
    public Instant? ClosingFor(Delegation delegation) =>
        ClosingOf(delegation.Id)?.EndFor(ForumZone, delegation.Zone.Rules);

    /// <summary>The last instant on time for everybody, in the forum's zone: what functions are shown.</summary>
    public Instant? ClosingForAll() => ClosingOf(null)?.EndFor(ForumZone, ForumZone);
}
