using Rapporteur.Addin.Doors;
using Rapporteur.Journal;


namespace Rapporteur.Addin.Notices;

/// <summary>
/// Reads on what another process appended to the same journal, and where it has moved the forum clock. Asking costs no
/// read of the file, so it is asked often; nobody here waits for it, since every write looks at the head by itself.
/// </summary>
public sealed partial class JournalWatch(IJournalStore journal, Intake.Intake intake, ForumClock clock, Reminding reminding,
    TimeProvider time, ILogger<JournalWatch> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            clock.ReadOn();
            if (!await journal.ChangedElsewhereAsync())
            {
                continue;
            }

            try
            {
                await ReadOnAsync(stoppingToken);
            }
            catch (JournalException away) when (away.MayPass)
            {
                NotRead(away.Message);
            }
        }
    }

    private async Task ReadOnAsync(CancellationToken stoppingToken)
    {
        foreach (var consultation in await journal.ConsultationsAsync(stoppingToken))
        {
            if (await intake.ReadOnAsync(consultation, stoppingToken))
            {
                reminding.Look();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What others appended cannot be read yet: {Sentence}")]
    private partial void NotRead(string sentence);
}
