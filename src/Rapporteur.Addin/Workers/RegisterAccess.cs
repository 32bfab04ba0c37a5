using Rapporteur.Graph.Drafts;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Workers;

/// <summary>Reaches the register, making its list and columns when they are missing; waits as long as Graph cannot be reached.</summary>
public sealed partial class RegisterAccess(RegisterAddress address, GraphClients clients, FileStore files, SealingKeys keys,
    ILogger<RegisterAccess> log)
{
    private RegisterStore? opened;

    /// <summary>The resource units a minute that may be spent on bringing acts into it.</summary>
    public int UnitsForShipping => address.Settings().UnitsForShipping;

    public async Task<RegisterStore> OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref opened) is { } known)
        {
            return known;
        }

        var settings = address.Settings();
        var place = await ProvisionAsync(settings, cancellationToken);
#pragma warning disable CA2000 // The client lives as long as the host, with the record it is given to.
        var run = clients.Of(settings, address.RunBearer);
#pragma warning restore CA2000
        var made = new RegisterStore(new RegisterList(run, place), new DraftLibrary(run, place), files, new Sealing(keys.Watched));
        return Interlocked.CompareExchange(ref opened, made, null) ?? made;
    }

    private async Task<RegisterPlace> ProvisionAsync(GraphSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Place is { } printed)
        {
            return printed;
        }

        using var privileged = clients.Of(settings, address.ProvisionBearer);
        var backOff = new BackOff(TimeProvider.System);
        while (true)
        {
            try
            {
                return await new Provisioning(privileged).ProvisionAsync(settings, cancellationToken);
            }
            catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
            {
                backOff.Failed(known.RetryAfter);
                Waits(log, known.Sentence);
                await Task.Delay(backOff.Left, cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The register cannot be reached yet: {Sentence}")]
    private static partial void Waits(ILogger log, string sentence);
}
