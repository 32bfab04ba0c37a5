using System.Diagnostics;
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
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenAudits = TimeSpan.FromHours(24);

    private readonly ILogger log = loggers.CreateLogger<Shipping>();
    private Shipper? shipper;
    private long waitingSince;

    /// <summary>
    /// For how long, by the machine's clock, entries have waited without the register taking one; null while it keeps up.
    /// Not measured from their own instants: those are the forum's, which may run years apart.
    /// </summary>
    public TimeSpan? Behind => Volatile.Read(ref waitingSince) is var since and not 0 ? Stopwatch.GetElapsedTime(since) : null;

    /// <summary>Whether an entry in the register is another than the journal's; somebody must look.</summary>
    public bool Alarmed => shipper?.State.Alarms.IsEmpty == false;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Volatile.Write(ref waitingSince, Stopwatch.GetTimestamp());
        await ListeningAsync(stoppingToken);
        if (stoppingToken.IsCancellationRequested)
        {
            return;
        }

        var record = await access.OpenAsync(stoppingToken);
        var units = new UnitBudget(address.Settings().UnitsForShipping, TimeProvider.System);
        shipper = new Shipper(journal, record, units, TimeProvider.System, loggers.CreateLogger<Shipper>());
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] parts = [shipper.RunAsync(together.Token), WatchAsync(shipper, together.Token), AuditAsync(new Follower(record), together.Token)];

        // Whichever ends first ends all: a part that failed must not be kept silent by the others going on.
        var first = await Task.WhenAny(parts);
        await together.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task WatchAsync(Shipper running, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        var before = running.State;
        do
        {
            var now = running.State;
            if (now.Unshipped == 0)
            {
                Volatile.Write(ref waitingSince, 0);
            }
            else if (before.Unshipped == 0 || now.Oldest != before.Oldest)
            {
                Volatile.Write(ref waitingSince, Stopwatch.GetTimestamp());
            }

            before = now;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
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
