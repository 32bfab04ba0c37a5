using System.Collections.Immutable;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

// Dates: everybody reads what the Chair cleared, the Secretariat and the Chair how it came to be.
public sealed partial class Attribution
{
    /// <summary>The milestones there are for this reader, by their ids.</summary>
    public IEnumerable<SeenMilestone> Milestones() => board.Milestones.Select(m => Seen(m.Key, m.Value)).OfType<SeenMilestone>();

    /// <summary>One of <see cref="Milestones"/>; null when there is none for this reader.</summary>
    public SeenMilestone? Milestone(MilestoneId id) => board.Milestones.TryGetValue(id, out var versions) ? Seen(id, versions) : null;

    /// <summary>The plan of the reminders, for the Secretariat and the Chair; null for others.</summary>
    public StandingPlan? Plan => SeesLateness ? board.Plan : null;

    private SeenMilestone? Seen(MilestoneId id, ImmutableList<MilestoneVersion> versions)
    {
        var cleared = versions.FindLast(v => v.ClearedBy is not null)?.Milestone;
        return cleared is null && !SeesLateness ? null : new SeenMilestone(id, cleared, SeesLateness ? versions : []);
    }
}
