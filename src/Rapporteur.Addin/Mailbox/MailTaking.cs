using NodaTime;
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
public sealed class MailTaking(Intake.Intake intake, FileStore files, ArrivedMails mails, ForumClock clock)
{
    private const string Unnamed = "mail.eml";

    /// <summary>A mail somebody lays down: an officer, or whoever tries the local inbox.</summary>
    public async Task<(ArrivalId? Id, Refusal? Refusal)> TakeAsync(
        Attribution officer, Door door, ArrivalWay way, string? name, byte[] mail, ClientRequest? client,
        CancellationToken cancellationToken)
    {
        if (await mails.ReadAsync(mail, cancellationToken) is MailReading.Refused refused)
        {
            return (null, Refusals.OfMail(refused.Why));
        }

        var kept = await KeptAsync(name ?? Unnamed, mail, cancellationToken);
        var asked = new Asked(officer.Asker.Id, door, clock.Now, client, Caller.Fresh());
        return Answer(await AskAsync(officer.Id, asked, new ReceiveMail(way, kept)));
    }

    /// <summary>
    /// A mail the mailbox or a folder holds under a key that stays; however often it is read, it arrives once. Null where the consultation
    /// has no Secretariat.
    /// </summary>
    public async Task<Result?> TakeOnceAsync(
        ConsultationId consultation, ArrivalWay way, string name, byte[] mail, string key, Instant? at, CancellationToken cancellationToken)
    {
        if (await OfficerAsync(consultation, cancellationToken) is not { } officer)
        {
            return null;
        }

        var kept = await KeptAsync(name, mail, cancellationToken);
        var now = clock.Now;
        var asked = new Asked(officer.Asker.Id, Door.Host, now, null, Caller.Fresh());
        return await intake.AskAsync(consultation, asked, new ReceiveMail(way, kept, at is { } then ? Instant.Min(then, now) : null, key));
    }

    /// <summary>In whose name the host takes mails in: the first of the Secretariat.</summary>
    public async Task<Attribution?> OfficerAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        (await intake.EntranceAsync(consultation, cancellationToken))?.Consultation.Roster.People
            .FirstOrDefault(p => p.Function == Function.Secretariat) is { } first
            ? await intake.SeenByAsync(consultation, first.Id, cancellationToken)
            : null;

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
