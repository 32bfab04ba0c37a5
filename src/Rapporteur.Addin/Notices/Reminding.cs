using Rapporteur.Addin.Workers;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Looks every few seconds, and at once when it is told to, whether notices are due, and what bounced. It begins when the
/// host listens and everything is open: its own LocalGraph is behind the same door.
/// </summary>
public sealed partial class Reminding(
    NoticeRounds rounds, IJournalStore journal, StartUp start, TimeProvider time, ILogger<Reminding> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim told = new(0, 1);
    private CancellationToken stopping = new(canceled: true);

    /// <summary>Something changed: look soon.</summary>
    public void Look()
    {
        if (told.CurrentCount == 0)
        {
            try
            {
                told.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has said so at the same time.
            }
        }
    }

    /// <summary>Ends when everything that is due now has been sent or refused, but waits no longer than that for it.</summary>
    public async Task LookAsync(TimeSpan most)
    {
        var look = rounds.RunAsync(mayHaveBounced: true, stopping);
        await Task.WhenAny(look, Task.Delay(most, time));
        if (look.IsFaulted)
        {
            await look;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        told.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Open.WaitAsync(stoppingToken);
        stopping = stoppingToken;
        journal.Appended += (_, _) => Look();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rounds.RunAsync(mayHaveBounced: false, stoppingToken);
            }
#pragma warning disable CA1031 // The border of a background loop: it goes on at the next look.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(fault);
            }

            // Entries come in by the thousand when delegations are busy; not each of them needs a look.
            await Task.Delay(AtMostEvery, time, stoppingToken);
            await told.WaitAsync(BetweenLooks, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Notices were not looked after; the next look will")]
    private partial void Failed(Exception fault);
}
