using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Notices;
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
    Intake.Intake intake, IJournal journal, ArrivedMails mails, MailMarks marks, NoticeMails ours, ForumClock clock)
{
    private const string Unnamed = "mail.eml";

    // Who was told beforehand may have written already.
    private static readonly Duration Early = Duration.FromDays(1);

    /// <summary>A mail somebody lays down: an officer, or whoever tries the local inbox.</summary>
    public async Task<(ArrivalId? Id, Refusal? Refusal)> TakeAsync(
        Attribution officer, Door door, ArrivalWay way, string? name, ReadOnlyMemory<byte> mail, ClientRequest? client,
        CancellationToken cancellationToken)
    {
        var reading = await mails.ReadAsync(mail, cancellationToken);
        if (reading is MailReading.Refused refused)
        {
            return (null, Refusals.OfMail(refused.Why));
        }

        // Laid down by hand it waits for the officer, whatever else it is: what is seen is never lost.
        await ours.TakeAsync(reading, cancellationToken);
        var kept = await KeptAsync(name ?? Unnamed, mail, reading, cancellationToken);

        // Who lays one down looks at it next, so all of it is read while its bytes are at hand; of thousands that come by themselves, each
        // would be held for nobody.
        mails.Remember(kept.Hash, reading);
        var asked = new Asked(officer.Asker.Id, door, clock.Now, client, Caller.Fresh());
        var arrived = await AskAsync(officer.Id, asked, new ReceiveMail(way, kept));
        var answer = Answer(arrived);
        if (answer.Id is { } id && arrived.After(officer) is var after && after.Arrival(id) is { } arrival)
        {
            await AheadAsync(after, arrival, mail, cancellationToken);
        }

        return answer;
    }

    // It has arrived: should the time of the request be over meanwhile, it is read by who looks at it.
    private async Task AheadAsync(Attribution officer, Arrival arrival, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        try
        {
            await mails.ReadAsync(officer, arrival, mail, cancellationToken);
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>
    /// A mail a mailbox or a folder holds under a key that stays; however often it is read, it arrives once. A report on a notice of ours
    /// is no delegation's mail and goes into the ledger of notices; nor is the one word a test message asked for.
    /// </summary>
    public async Task<MailTaken> TakeOnceAsync(
        ArrivalWay way, string name, ReadOnlyMemory<byte> mail, string key, Duration ago, CancellationToken cancellationToken)
    {
        var reading = await mails.ReadAsync(mail, cancellationToken);
        var fate = await ours.TakeAsync(reading, cancellationToken);
        if (fate != ReportFate.None)
        {
            return new(fate != ReportFate.TooEarly, fate == ReportFate.Noted);
        }

        var now = clock.Now;
        var at = now - Duration.Max(ago, Duration.Zero);
        if (await AimAsync(at, cancellationToken) is not { } officer)
        {
            return new(IsRead: true);
        }

        var kept = await KeptAsync(name, mail, reading, cancellationToken);
        var asked = new Asked(officer.Asker.Id, Door.Host, now, null, Caller.Fresh());
        var arrived = await intake.AskAsync(officer.Id, asked, new ReceiveMail(way, kept, at, key));
        return new(IsRead: true, Refusal: arrived.Refusal);
    }

    /// <summary>A mail of a mailbox that only sends: nothing but what speaks of a notice of ours is of use there.</summary>
    public async Task<MailTaken> TakeReportAsync(ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        var fate = await ours.TakeAsync(await mails.ReadAsync(mail, cancellationToken), cancellationToken);
        return new(fate != ReportFate.TooEarly, fate == ReportFate.Noted);
    }

    /// <summary>In whose name the host takes mails in: the first of the Secretariat.</summary>
    public async Task<Attribution?> OfficerAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        (await intake.EntranceAsync(consultation, cancellationToken))?.Consultation.Roster.People
            .FirstOrDefault(p => p.Function == Function.Secretariat) is { } first
            ? await intake.SeenByAsync(consultation, first.Id, cancellationToken)
            : null;

    // The consultation whose closing comes next; with all of them closed, the one opened last. A mailbox may be older than any of them:
    // what lay there before is nobody's answer.
    private async Task<Attribution?> AimAsync(Instant at, CancellationToken cancellationToken)
    {
        var open = new List<Attribution>();
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if (await OfficerAsync(id, cancellationToken) is { } officer && officer.Consultation.Opened - Early <= at)
            {
                open.Add(officer);
            }
        }

        var now = clock.Now;
        return open.OrderBy(r => r.Consultation.ClosingForAll() is { } end && end >= now ? end : Instant.MaxValue)
            .ThenByDescending(r => r.Consultation.Opened).FirstOrDefault();
    }

    private async Task<OriginalFile> KeptAsync(
        string name, ReadOnlyMemory<byte> mail, MailReading reading, CancellationToken cancellationToken)
    {
        var kept = await mails.KeepAsync(FileName.Of(name, Unnamed), mail, cancellationToken);
        marks.Remember(kept.Hash, reading);
        return kept;
    }

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
