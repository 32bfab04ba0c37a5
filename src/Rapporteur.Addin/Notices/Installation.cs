using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Register;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// How the installation stands: <see cref="Away"/> is for how long the register has not answered and <see cref="Why"/> what it said last,
/// both null while it does; <see cref="Alarmed"/>, that it holds something other than the journal; which channels take nothing.
/// </summary>
public sealed record InstallationState(TimeSpan? Away, FaultKind? Why, bool Alarmed, IReadOnlyList<ChannelFault> Channels);

/// <summary>Tells it on whichever host it is asked; here by the host that ships and reminds itself.</summary>
public class Installation(Shipping shipping, ChannelHealth channels)
{
    public virtual InstallationState State => new(shipping.Away, shipping.Why, shipping.Alarmed, channels.Faults);
}
