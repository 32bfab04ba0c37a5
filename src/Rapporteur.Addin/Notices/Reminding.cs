using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Workers;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Looks every few seconds, and at once when it is told to, whether notices are due, and what bounced. It begins when the
/// host listens and everything is open: its own LocalGraph is behind the same door.
/// </summary>
public sealed partial class Reminding(
    NoticeSender sender, Chats chats, MailUpkeep mail, IJournalStore journal, RecordState record, StartUp start, Duty duty,
    TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Reminding> logger) : BackgroundService
{
    private const int MostRounds = 3;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim gate = new(1, 1);
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
        var look = RoundAsync(mayHaveBounced: true);
        await Task.WhenAny(look, Task.Delay(most, time));
        if (look.IsFaulted)
        {
            await look;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        gate.Dispose();
        told.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListeningAsync(stoppingToken);
        await start.Open.WaitAsync(stoppingToken);
        stopping = stoppingToken;
        journal.Appended += (_, _) => Look();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(mayHaveBounced: false);
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

    private async Task RoundAsync(bool mayHaveBounced)
    {
        if (stopping.IsCancellationRequested || record.Closed is not null || !duty.IsMine)
        {
            return;
        }

        await gate.WaitAsync(stopping);
        try
        {
            var sent = mayHaveBounced;
            for (var round = 0; round < MostRounds; round++)
            {
                var did = false;
                var moved = new List<ConsultationId>();
                foreach (var consultation in await journal.ConsultationsAsync(stopping))
                {
                    moved.AddRange(await DoAsync(() => sender.RestsAsync(consultation, stopping)) ? [] : [consultation]);
                }

                await chats.ShareAsync(moved, stopping);
                foreach (var consultation in moved)
                {
                    did |= await DoAsync(() => sender.RoundAsync(consultation, stopping));
                }

                sent |= did;
                if (await mail.LookAsync(sent, stopping))
                {
                    continue;
                }

                if (!did)
                {
                    return;
                }
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<bool> DoAsync(Func<Task<bool>> what)
    {
        try
        {
            return await what();
        }
#pragma warning disable CA1031 // The border of a background loop: what is wrong with one consultation must not silence the others.
        catch (Exception fault) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(fault);
            return false;
        }
    }

    private async Task ListeningAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Notices were not looked after; the next look will")]
    private partial void Failed(Exception fault);
}
