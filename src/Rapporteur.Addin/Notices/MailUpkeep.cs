using Rapporteur.Journal;

namespace Rapporteur.Addin.Notices;

/// <summary>What the mailboxes need while notices go out: reports that came back are read, drafts that were left are cleared.</summary>
public sealed class MailUpkeep(Mailboxes boxes, LeftDrafts drafts, SendingLog log, TimeProvider time)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    private long? read;
    private long? cleared;

    /// <summary>Reads at once when something was <paramref name="sent"/>; true when the ledger has learnt something new.</summary>
    public async Task<bool> LookAsync(bool sent, CancellationToken cancellationToken)
    {
        if ((!sent && !IsDue(read, BetweenReports)) || !await log.HasMailAsync(cancellationToken))
        {
            return false;
        }

        read = time.GetTimestamp();
        if (IsDue(cleared, BetweenClearings))
        {
            cleared = read;
            await drafts.ClearAsync(cancellationToken);
        }

        return (await boxes.LookAsync(cancellationToken)).IsNews;
    }

    private bool IsDue(long? last, TimeSpan between) => last is not { } then || time.GetElapsedTime(then) > between;
}
