using System.Collections.Immutable;
using System.Diagnostics;
using Rapporteur.Graph.Register;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Keeps the shipper running: waits until everything is open, makes sure the register is there, compares it with the
/// journal, and ships until the host stops. Once a day both are compared again. Nothing anybody asks of the host waits
/// for this, and nothing is shipped from a record that is closed.
/// </summary>
public sealed partial class Shipping(
    IJournalStore journal, RegisterAccess access, Comparison comparison, SealingKeys keys, Duty duty, ILoggerFactory loggers)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenAudits = TimeSpan.FromHours(24);
    private static readonly TimeSpan UntilTriedAgain = TimeSpan.FromSeconds(5);

    private readonly ILogger log = loggers.CreateLogger<Shipping>();
    private Shipper? shipper;
    private long awaySince = Stopwatch.GetTimestamp();
    private RegisterFault? away;

    // What stood in files before this start, as the audit found it.
    private ImmutableSortedSet<string> inFiles = [];

    /// <summary>
    /// For how long, by the machine's clock, the register has not answered; null while it does, or another host asks it. Asked whether
    /// or not anything waits to be shipped: what waits would be a sign of unsent work.
    /// </summary>
    public TimeSpan? Away =>
        duty.IsMine && Volatile.Read(ref awaySince) is var since and not 0 ? Stopwatch.GetElapsedTime(since) : null;

    /// <summary>Why it does not, as it said when it was asked last; null before that.</summary>
    public FaultKind? Why => duty.IsMine ? Volatile.Read(ref away)?.Kind : null;

    /// <summary>How the shipping goes, of what is not sent too: for those who run the host, never for the Desk.</summary>
    public ShippingState State => duty.IsMine && shipper is { } running
        ? running.State with { InFiles = running.State.InFiles.Union(inFiles) }
        : ShippingState.Unknown;

    /// <summary>Whether an entry in the register is another than the journal's; somebody must look.</summary>
    public bool Alarmed => !State.Alarms.IsEmpty;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            using var mine = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, await duty.TakenAsync(stoppingToken));
            try
            {
                await OnDutyAsync(mine.Token);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // Another host does it now.
            }
        }
    }

    private async Task OnDutyAsync(CancellationToken stoppingToken)
    {
        Volatile.Write(ref away, null);
        Volatile.Write(ref awaySince, Stopwatch.GetTimestamp());
        var register = await access.OpenAsync(stoppingToken);
        var units = new UnitBudget(access.UnitsForShipping, TimeProvider.System);
        shipper = new Shipper(journal, register, units, TimeProvider.System, loggers.CreateLogger<Shipper>());
        var follower = new Follower(register);
        await AuditAsync(follower, stoppingToken);
        using var together = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] parts =
            [ShipAsync(shipper, together.Token), WatchAsync(register, together.Token), AuditDailyAsync(follower, together.Token)];

        // Whichever ends first ends all: a part that failed must not be kept silent by the others going on.
        var first = await Task.WhenAny(parts);
        await together.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task ShipAsync(Shipper running, CancellationToken stoppingToken)
    {
        while (duty.IsNow)
        {
            try
            {
                await running.RunAsync(stoppingToken);
            }
            catch (RecordClosedException)
            {
                // The keys went while something was about to be sealed.
            }
            catch (JournalException full) when (full.MayPass)
            {
                NotMarked(full.Message);
                await Task.Delay(UntilTriedAgain, stoppingToken);
            }
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken);
    }

    private async Task WatchAsync(RegisterStore register, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks);
        do
        {
            keys.Look();

            try
            {
                await register.ReachAsync(stoppingToken);
                Volatile.Write(ref away, null);
                Volatile.Write(ref awaySince, 0);
            }
            catch (Exception fault) when (RegisterFault.Of(fault, stoppingToken) is { } known)
            {
                Volatile.Write(ref away, known);
                Interlocked.CompareExchange(ref awaySince, Stopwatch.GetTimestamp(), 0);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AuditDailyAsync(Follower follower, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenAudits);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await AuditAsync(follower, stoppingToken);
        }
    }

    private async Task AuditAsync(Follower follower, CancellationToken stoppingToken)
    {
        try
        {
            await comparison.AuditAsync(follower, stoppingToken);
            inFiles = follower.InFiles;
        }
        catch (Exception fault) when (RegisterFault.Of(fault, stoppingToken) is { } known)
        {
            NotAudited(known.Sentence);
        }
        catch (JournalException away) when (away.MayPass)
        {
            NotAudited(away.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Journal and register were not compared today: {Sentence}")]
    private partial void NotAudited(string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far shipping has come cannot be kept, it is tried again: {Sentence}")]
    private partial void NotMarked(string sentence);
}
