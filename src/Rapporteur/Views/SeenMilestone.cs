using System.Collections.Immutable;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>
/// A milestone as one reader may see it: the version the Chair cleared last, and for the Secretariat and the Chair every
/// version, oldest first. One that was never cleared is for those two alone; then <see cref="Cleared"/> is null.
/// </summary>
public sealed record SeenMilestone(MilestoneId Id, Milestone? Cleared, ImmutableList<MilestoneVersion> Versions)
{
    /// <summary>The last version this reader knows of.</summary>
    public Milestone Last => Versions.IsEmpty ? Cleared! : Versions[^1].Milestone;

    /// <summary>Whether its last version waits for the Chair; false for whom that is not to know.</summary>
    public bool Waits => !Versions.IsEmpty && Versions[^1].ClearedBy is null;
}
