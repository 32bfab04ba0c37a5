using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Clears from the mailbox notices go out from the drafts a sender that died has left: made and never noted, or of a notice that ended
/// another way. What is still to be sent stays, and so does everything a person wrote.
/// </summary>
public sealed class LeftDrafts(NoticeSettings settings, MailGraph graph, SendingLog log, Intake.Intake intake, TimeProvider time)
{
    private const string Mark = "<notice.";

    // Longer than from making a draft to noting it.
    private static readonly TimeSpan Untouched = TimeSpan.FromHours(1);

    /// <summary>The Message-ID of a notice (RFC 5322): the same for the same notice to the same person, and like nobody else's.</summary>
    public static string MessageId(ReadOnlySpan<byte> what, string from) =>
        $"{Mark}{Convert.ToHexStringLower(what)}{from[from.LastIndexOf('@')..]}>";

    /// <summary>How many were cleared.</summary>
    public async Task<int> ClearAsync(CancellationToken cancellationToken)
    {
        var (box, cleared) = (graph.BoxOf(settings.Sender), 0);
        foreach (var draft in await box.DraftsAsync(time.GetUtcNow() - Untouched, cancellationToken) ?? [])
        {
            if (draft.MessageId?.StartsWith(Mark, StringComparison.Ordinal) == true
                && !await IsWantedAsync(draft.MessageId, draft.Id, cancellationToken)
                && await box.RemoveDraftAsync(draft.Id, cancellationToken))
            {
                cleared++;
            }
        }

        return cleared;
    }

    private async Task<bool> IsWantedAsync(string mail, string draft, CancellationToken cancellationToken) =>
        await log.OfMailAsync(mail, cancellationToken) is { } sending && sending.Message == draft
        && await NoticeBook.OfAsync(intake, sending.Consultation, cancellationToken) is var book
        && book?.Ledger(sending.Key)?.Outcomes.ContainsKey(sending.Person) != true;
}
