using System.Collections.Immutable;
using NodaTime;

namespace Rapporteur.Graph.Register;

/// <summary>
/// How the shipping goes, for the Desk: entries not yet known to be in the register, the instant of the oldest of them,
/// and why the last attempt failed (null after one that did not). <see cref="Alarms"/> are keys whose item in the register
/// is another than the journal's entry, or that no way into the register was found for; each needs a person.
/// <see cref="LookUps"/> counts looking keys up, which fair weather never needs, and <see cref="Failures"/> what Graph did not take;
/// both since this shipper began. <see cref="UnitsLeft"/> may still be spent in the minute that runs.
/// </summary>
public sealed record ShippingState(long Unshipped, Instant? Oldest, string? LastFault, ImmutableSortedSet<string> Alarms, long LookUps)
{
    public static ShippingState Unknown { get; } = new(0, null, null, [], 0);

    public long Failures { get; init; }

    public int UnitsLeft { get; init; }

    /// <summary>Keys of acts in which something was sent that the list refused as they are: they stand in it as a file and a pointer to
    /// that, and count like any other. Since this shipper began; what stood so before, <see cref="Follower.InFiles"/> knows.</summary>
    public ImmutableSortedSet<string> InFiles { get; init; } = [];
}
