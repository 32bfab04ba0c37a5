using Rapporteur.Addin.Workers;
using Rapporteur.Consultations;
using Rapporteur.Graph.Register;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// How the installation stands: <see cref="Away"/> is for how long the register has not answered and <see cref="Why"/> what it said last,
/// both null while it does; <see cref="Alarmed"/>, that it holds something other than the journal; <see cref="InFiles"/>, keys of what was
/// sent that its list refused and that stands there as a file; which channels take nothing.
/// </summary>
public sealed record InstallationState(TimeSpan? Away, FaultKind? Why, bool Alarmed, IReadOnlyCollection<string> InFiles,
    IReadOnlyList<ChannelFault> Channels)
{
    /// <summary>How many acts of that consultation stand in the register as a file.</summary>
    public int InFilesOf(ConsultationId consultation) => InFiles.Count(k => k.StartsWith($"{consultation}/", StringComparison.Ordinal));
}

/// <summary>Tells it on whichever host it is asked; here by the host that ships and reminds itself.</summary>
public class Installation(Shipping shipping, ChannelHealth channels)
{
    public virtual InstallationState State => new(shipping.Away, shipping.Why, shipping.Alarmed, shipping.State.InFiles, channels.Faults);
}
