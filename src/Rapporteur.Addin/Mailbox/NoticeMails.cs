using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Mail;
using Rapporteur.Record;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// What a mail is to the notices of ours it speaks of: a report on one, or what answers a test message. Neither is a delegation's mail.
/// </summary>
public sealed class NoticeMails(NoticeReports reports, Intake.Intake intake, SendingLog sent, ForumClock clock)
{
    /// <summary>None where it is a mail of its own, which arrives, whatever it has confirmed beside.</summary>
    public async Task<ReportFate> TakeAsync(MailReading reading, CancellationToken cancellationToken) => reading switch
    {
        MailReading.Read { Mail: { Kind: MailKind.Answer } answer } =>
            await ConfirmsAsync(answer, cancellationToken) ? ReportFate.Known : ReportFate.None,
        MailReading.Read { Mail: var mail } => await reports.TakeAsync(mail, cancellationToken),
        _ => ReportFate.None,
    };

    // Whatever answers a test message shows that it came. It is no more than that where it is the word asked for and nothing beside it.
    private async Task<bool> ConfirmsAsync(ArrivedMail answer, CancellationToken cancellationToken)
    {
        foreach (var id in answer.Thread.References.Take(ArrivedMails.MostReferences))
        {
            if (await sent.OfMailAsync(id, cancellationToken) is { Key: NoticeKey.Reached check } sending
                && (await intake.EntranceAsync(sending.Consultation, cancellationToken))?.Consultation.Roster.People
                    .FirstOrDefault(p => p.Function == Function.Secretariat) is { } officer)
            {
                var asked = new Asked(officer.Id, Door.Host, clock.Now, null, Caller.Fresh());
                await intake.AskAsync(sending.Consultation, asked, new ConfirmReach(sending.Person, NoticeChannel.Mail, check.Call));
                return answer.Inner.IsEmpty && !answer.AllAttachments.Any() && Command.IsReceived(answer.Text.Kept);
            }
        }

        return false;
    }
}
