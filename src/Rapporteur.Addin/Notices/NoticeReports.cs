using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>What a mail is to the ledger of notices.</summary>
public enum ReportFate
{
    /// <summary>It reports on no notice of ours, or in words a person has to read.</summary>
    None,

    /// <summary>The ledger knows what it says.</summary>
    Known,

    /// <summary>The ledger has learnt it now.</summary>
    Noted,

    /// <summary>What became of its notice is not told yet: it is to be read again.</summary>
    TooEarly,
}

/// <summary>
/// The one reading of reports on notices, whichever way they come and however late: a failure that its report names by a code is a bounce
/// in the ledger; that a mail is still tried, or was delivered, is not.
/// </summary>
public sealed class NoticeReports(Intake.Intake intake, SendingLog log, ForumClock clock)
{
    private const int MostReferences = 20;
    private const string NoCode = "bounced";

    public async Task<ReportFate> TakeAsync(ArrivedMail mail, CancellationToken cancellationToken)
    {
        if (mail is not { Kind: MailKind.Bounce, Report: { } report }
            || await AboutAsync(mail, report, cancellationToken) is not { } sending
            || await NoticeBook.OfAsync(intake, sending.Consultation, cancellationToken) is not { } book)
        {
            return ReportFate.None;
        }

        var failed = report.Recipients.FirstOrDefault(r => r.Action == DeliveryAction.Failed) ?? InWords(report, book, sending.Person);
        if (failed is null)
        {
            return report.Recipients.Any(r => r.Action != DeliveryAction.Unknown) ? ReportFate.Known : ReportFate.None;
        }

        return book.Ledger(sending.Key) is not { } ledger || !ledger.Outcomes.ContainsKey(sending.Person) ? ReportFate.TooEarly
            : ledger.Bounced.ContainsKey(sending.Person) ? ReportFate.Known
            : await NoteAsync(book, sending, failed.Status ?? NoCode) ? ReportFate.Noted
            : ReportFate.TooEarly;
    }

    // A report without codes counts where it names the very address the notice went to.
    private static ReportedRecipient? InWords(MailReport report, NoticeBook book, PersonId person) =>
        book.Roster.Find(person)?.Address is { } address
            ? report.Recipients.FirstOrDefault(r => r.Action == DeliveryAction.Unknown && r.IsAt(address))
            : null;

    private async Task<Sending?> AboutAsync(ArrivedMail mail, MailReport report, CancellationToken cancellationToken)
    {
        ImmutableArray<string> about = report.About is { } named ? [named, .. mail.Thread.References] : mail.Thread.References;
        foreach (var id in about.Take(MostReferences))
        {
            if (await log.OfMailAsync(id, cancellationToken) is { } sending)
            {
                return sending;
            }
        }

        return null;
    }

    private async Task<bool> NoteAsync(NoticeBook book, Sending sending, string reason)
    {
        var asked = new Asked(book.Releaser(sending.Key), Door.Host, clock.Now, null, Caller.Fresh());
        return (await intake.AskAsync(sending.Consultation, asked, new NoteBounce(sending.Key, sending.Person, reason))).Refusal is null;
    }
}
