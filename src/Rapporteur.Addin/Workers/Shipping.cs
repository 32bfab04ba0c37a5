using Rapporteur.Graph.Journal;
using Rapporteur.Graph.Register;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Keeps the shipper running: waits until the host listens (its own LocalGraph is behind the same door), makes sure the
/// register is there, and ships until the host stops. Once a day the follower holds journal and register against each
/// other. Nothing anybody asks of the host waits for this.
/// </summary>
public sealed partial class Shipping(SqliteJournal journal, RegisterAccess access, RegisterAddress address, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : BackgroundService
{
    private static readonly TimeSpan BetweenAudits = TimeSpan.FromHours(24);

    private readonly ILogger log = loggers.CreateLogger<Shipping>();
    private Shipper? shipper;

    /// <summary>How the shipping goes; before the register was reached, nothing is known.</summary>
    public ShippingState State => shipper?.State ?? ShippingState.Unknown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListeningAsync(stoppingToken);
        if (stoppingToken.IsCancellationRequested)
        {
            return;
        }

        var record = await access.OpenAsync(stoppingToken);
        var units = new UnitBudget(address.Settings().UnitsForShipping, TimeProvider.System);
        shipper = new Shipper(journal, record, units, TimeProvider.System, loggers.CreateLogger<Shipper>());
        await Task.WhenAll(shipper.RunAsync(stoppingToken), AuditAsync(new Follower(record), stoppingToken));
    }

    private async Task AuditAsync(Follower follower, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenAudits);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var difference in await follower.AuditAsync(journal, stoppingToken))
                {
                    Differs(difference.Key, difference.Kind);
                }
            }
            catch (Exception fault) when (RegisterFault.Of(fault, stoppingToken) is { } known)
            {
                NotAudited(known.Sentence);
            }
        }
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await Task.WhenAny(listening.Task, Task.Delay(Timeout.Infinite, stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Journal and register differ at {Key}: {Kind}")]
    private partial void Differs(string key, DifferenceKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Journal and register were not compared today: {Sentence}")]
    private partial void NotAudited(string sentence);
}
