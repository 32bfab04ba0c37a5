using NodaTime;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Mail;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// Takes a mail in, the same way whichever way it comes: its bytes first, then the act that names them. What is no mail, or asks for too
/// much, is refused at the door and changes nothing; what the mailbox took already is kept as it is, and shown with the reason.
/// </summary>
public sealed class MailTaking(
    Intake.Intake intake, IJournal journal, FileStore files, ArrivedMails mails, SendingLog sent, ForumClock clock)
{
    private const string Unnamed = "mail.eml";

    /// <summary>A mail somebody lays down: an officer, or whoever tries the local inbox.</summary>
    public async Task<(ArrivalId? Id, Refusal? Refusal)> TakeAsync(
        Attribution officer, Door door, ArrivalWay way, string? name, byte[] mail, ClientRequest? client,
        CancellationToken cancellationToken)
    {
        var reading = await mails.ReadAsync(mail, cancellationToken);
        if (reading is MailReading.Refused refused)
        {
            return (null, Refusals.OfMail(refused.Why));
        }

        await ConfirmsAsync(reading, cancellationToken);

        var kept = await KeptAsync(name ?? Unnamed, mail, cancellationToken);
        var asked = new Asked(officer.Asker.Id, door, clock.Now, client, Caller.Fresh());
        return Answer(await AskAsync(officer.Id, asked, new ReceiveMail(way, kept)));
    }

    /// <summary>
    /// A mail the mailbox or a folder holds under a key that stays; however often it is read, it arrives once. A report on a notice of ours
    /// is no delegation's mail and is read into the ledger elsewhere; nor is the one word a test message asked for. Null where nothing was
    /// taken.
    /// </summary>
    public async Task<Result?> TakeOnceAsync(
        ArrivalWay way, string name, byte[] mail, string key, Duration ago, CancellationToken cancellationToken)
    {
        var reading = await mails.ReadAsync(mail, cancellationToken);
        if (reading is MailReading.Read { Mail: { Kind: MailKind.Bounce, Report.About: { } about } }
            && await sent.OfMailAsync(about, cancellationToken) is not null)
        {
            return null;
        }

        if (await ConfirmsAsync(reading, cancellationToken))
        {
            return null;
        }

        if (await AimAsync(cancellationToken) is not { } officer)
        {
            return null;
        }

        var consultation = officer.Id;
        var kept = await KeptAsync(name, mail, cancellationToken);
        var now = clock.Now;
        var asked = new Asked(officer.Asker.Id, Door.Host, now, null, Caller.Fresh());
        return await intake.AskAsync(consultation, asked, new ReceiveMail(way, kept, now - Duration.Max(ago, Duration.Zero), key));
    }

    /// <summary>In whose name the host takes mails in: the first of the Secretariat.</summary>
    public async Task<Attribution?> OfficerAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        (await intake.EntranceAsync(consultation, cancellationToken))?.Consultation.Roster.People
            .FirstOrDefault(p => p.Function == Function.Secretariat) is { } first
            ? await intake.SeenByAsync(consultation, first.Id, cancellationToken)
            : null;

    // The consultation whose closing comes next; with all of them closed, the one opened last.
    private async Task<Attribution?> AimAsync(CancellationToken cancellationToken)
    {
        var open = new List<Attribution>();
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if (await OfficerAsync(id, cancellationToken) is { } officer)
            {
                open.Add(officer);
            }
        }

        var now = clock.Now;
        return open.OrderBy(r => r.Consultation.ClosingForAll() is { } end && end >= now ? end : Instant.MaxValue)
            .ThenByDescending(r => r.Consultation.Opened).FirstOrDefault();
    }

    // Whatever answers a test message shows that it came. It is no more than that where it is the word asked for and nothing beside it.
    private async Task<bool> ConfirmsAsync(MailReading reading, CancellationToken cancellationToken)
    {
        if (reading is not MailReading.Read { Mail: { Kind: MailKind.Answer } answer })
        {
            return false;
        }

        foreach (var id in answer.Thread.References.Take(ArrivedMails.MostReferences))
        {
            if (await sent.OfMailAsync(id, cancellationToken) is { Key: NoticeKey.Reached check } sending
                && await OfficerAsync(sending.Consultation, cancellationToken) is { } officer)
            {
                var asked = new Asked(officer.Asker.Id, Door.Host, clock.Now, null, Caller.Fresh());
                await AskAsync(sending.Consultation, asked, new ConfirmReach(sending.Person, NoticeChannel.Mail, check.Call));
                return answer.Inner.IsEmpty && !answer.AllAttachments.Any() && Command.IsReceived(answer.Text.Kept);
            }
        }

        return false;
    }

    private async Task<OriginalFile> KeptAsync(string name, byte[] mail, CancellationToken cancellationToken) =>
        new(await files.PutAsync(mail, cancellationToken), FileName.Of(name, Unnamed), mail.Length);

    private async Task<Result> AskAsync(ConsultationId consultation, Asked asked, Request request)
    {
        try
        {
            return await intake.AskAsync(consultation, asked, request);
        }
        catch (Exception fault) when (NotKept.Of(fault) is { } refusal)
        {
            return new Result(null, refusal);
        }
    }

    private static (ArrivalId? Id, Refusal? Refusal) Answer(Result result) =>
        result.Refusal is { } refusal ? (null, refusal) : (new ArrivalId(result.Subject!), null);
}
