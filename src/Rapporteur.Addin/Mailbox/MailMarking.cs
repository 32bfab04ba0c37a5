using Rapporteur.Addin.Workers;
using Rapporteur.Record;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// After a start, has at hand of every mail there is what tells whether another is the same, and reads those of which nothing is kept, as
/// after a rebuild from the register: so the first who looks at one does not wait for thousands to be read.
/// </summary>
public sealed partial class MailMarking(
    StartUp start, IJournal journal, MailTaking taking, MailMarks marks, ILogger<MailMarking> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Open.WaitAsync(stoppingToken);
        try
        {
            foreach (var consultation in await journal.ConsultationsAsync(stoppingToken))
            {
                foreach (var arrival in (await taking.OfficerAsync(consultation, stoppingToken))?.Arrivals() ?? [])
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await marks.OfAsync(arrival.Original, stoppingToken);
                }
            }
        }
#pragma warning disable CA1031 // The border of a background worker: what is missing is read when it is asked for.
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not every mail was read after the start; each is when somebody looks")]
    private partial void Failed(Exception fault);
}
