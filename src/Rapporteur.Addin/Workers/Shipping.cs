using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapporteur.Addin.Local;
using Rapporteur.Graph.Drafts;
using Rapporteur.Graph.Journal;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Keeps the shipper running: waits until the host listens (its own LocalGraph is behind the same door), makes sure the
/// register is there, and ships until the host stops. Nothing anybody asks of the host waits for this.
/// </summary>
public sealed partial class Shipping(
    SqliteJournal journal, FileStore files, IDataProtectionProvider protection, RegisterAddress address, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : BackgroundService
{
    private readonly ILogger log = loggers.CreateLogger<Shipping>();
    private Shipper? shipper;

    /// <summary>How the shipping goes; before the register was reached, nothing is known.</summary>
    public ShippingState State => shipper?.State ?? ShippingState.Unknown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListeningAsync(stoppingToken);
        var settings = address.Settings();
        using var run = GraphClients.ForLocal(settings, address.RunBearer);
        var place = await ProvisionAsync(settings, stoppingToken);
        var record = new Record(new RegisterList(run, place), new DraftLibrary(run, place), files, new Sealing(protection));
        shipper = new Shipper(journal, record, new UnitBudget(settings.UnitsForShipping, TimeProvider.System), TimeProvider.System, loggers.CreateLogger<Shipper>());
        await shipper.RunAsync(stoppingToken);
    }

    private async Task<RegisterPlace> ProvisionAsync(GraphSettings settings, CancellationToken stoppingToken)
    {
        using var privileged = GraphClients.ForLocal(settings, address.ProvisionBearer);
        var backOff = new BackOff(TimeProvider.System);
        while (true)
        {
            try
            {
                return await new Provisioning(privileged).ProvisionAsync(settings, stoppingToken);
            }
            catch (Exception fault) when (RegisterFault.Of(fault, stoppingToken) is { } known)
            {
                backOff.Failed(known.RetryAfter);
                Waits(known.Sentence);
                await Task.Delay(backOff.Left, stoppingToken);
            }
        }
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The register cannot be reached yet: {Sentence}")]
    private partial void Waits(string sentence);
}

/// <summary>
/// Where the register is: in the LocalGraph of this process, or in one that runs by itself (<c>Graph:BaseUrl</c>). The
/// bearers carry the secret, as LocalGraph asks.
/// </summary>
public sealed class RegisterAddress(HostSettings settings, LocalMode local, IServer server)
{
    private string Secret => settings.GraphBaseUrl is null ? local.Secret : settings.GraphSecret ?? "";

    public string RunBearer => Bearer("run");

    public string ProvisionBearer => Bearer("provision");

    public GraphSettings Settings() => new()
    {
        BaseUrl = settings.GraphBaseUrl ?? $"{OwnUrl()}/graph/v1.0",
        Site = "localhost:/sites/register",
        PapersSite = "localhost:/sites/papers",
        UnitsPerMinute = settings.GraphUnitsPerMinute,
    };

    private string OwnUrl() =>
        server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/').Replace("://localhost", "://127.0.0.1", StringComparison.Ordinal);

    private string Bearer(string principal) => Secret.Length == 0 ? principal : $"{principal}.{Secret}";
}
