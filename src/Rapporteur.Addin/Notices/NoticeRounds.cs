using Rapporteur.Addin.Workers;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// One look at all there is to send, consultation by consultation, and at what bounced; again while that makes more to do. One at a
/// time in this process, and none where another host looks for all or the record is closed.
/// </summary>
public sealed partial class NoticeRounds(
    NoticeSender sender, Chats chats, MailUpkeep mail, IJournalStore journal, Duty duty, ILogger<NoticeRounds> logger) : IDisposable
{
    private const int Most = 3;

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary><paramref name="mayHaveBounced"/> has the mailbox asked also where nothing was sent.</summary>
    public async Task RunAsync(bool mayHaveBounced, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested || !duty.IsNow)
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            var sent = mayHaveBounced;
            for (var round = 0; round < Most; round++)
            {
                var did = await SendAsync(cancellationToken);
                sent |= did;
                if (!await mail.LookAsync(sent, cancellationToken) && !did)
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

    public void Dispose() => gate.Dispose();

    private async Task<bool> SendAsync(CancellationToken cancellationToken)
    {
        var (did, moved) = (false, new List<ConsultationId>());
        foreach (var consultation in await journal.ConsultationsAsync(cancellationToken))
        {
            if (!await DoAsync(() => sender.RestsAsync(consultation, cancellationToken), cancellationToken))
            {
                moved.Add(consultation);
            }
        }

        await chats.ShareAsync(moved, cancellationToken);
        foreach (var consultation in moved)
        {
            did |= await DoAsync(() => sender.RoundAsync(consultation, cancellationToken), cancellationToken);
        }

        return did;
    }

    private async Task<bool> DoAsync(Func<Task<bool>> what, CancellationToken cancellationToken)
    {
        try
        {
            return await what();
        }
#pragma warning disable CA1031 // The border of a background loop: what is wrong with one consultation must not silence the others.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The notices of one consultation were not looked after; the next look will")]
    private partial void Failed(Exception fault);
}
