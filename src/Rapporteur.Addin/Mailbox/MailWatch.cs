using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Register;

namespace Rapporteur.Addin.Mailbox;

/// <summary>Looks every few seconds for what lies in the folder, and twice a minute for what came to the mailbox.</summary>
public sealed partial class MailWatch(
    MailFolder folder, Mailboxes mailboxes, StartUp start, Duty duty, TimeProvider time, ILogger<MailWatch> logger)
        : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenMailboxes = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Open.WaitAsync(stoppingToken);
        long? looked = null;
        while (true)
        {
            await Task.Delay(BetweenLooks, time, stoppingToken);
            if (!duty.IsNow)
            {
                continue;
            }

            try
            {
                await folder.LookAsync(stoppingToken);
                if (mailboxes.IsWrittenTo && (looked is not { } last || time.GetElapsedTime(last) >= BetweenMailboxes))
                {
                    looked = time.GetTimestamp();
                    if ((await mailboxes.LookAsync(stoppingToken)).Fault is { } fault)
                    {
                        NotRead(fault.Kind, fault.Sentence);
                    }
                }
            }
#pragma warning disable CA1031 // The border of a background loop: it goes on at the next look.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mailbox was not read ({Kind}): {Sentence} The next look will.")]
    private partial void NotRead(FaultKind kind, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails were not looked after; the next look will")]
    private partial void Failed(Exception fault);
}
