using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Mail.Parts;
using Rapporteur.Record;

namespace Rapporteur.Addin.Local;

/// <summary>
/// The Secretariat's mailbox of this machine: what is posted here, a mail as it travels, has arrived at that instant of the forum's clock.
/// </summary>
public static class Inbox
{
    /// <summary>Which consultation it is to, where there are several, in the address; else the one this start is for.</summary>
    public const string Query = "consultation";

    public static async Task<IResult> ReceiveAsync(
        HttpContext context, MailTaking taking, HostSettings settings, IJournal journal, Intake.Intake intake, StoryPlayer player)
    {
        var most = (int)MailLimits.Default.MostBytes;
        var (mail, tooLong) = await BodyReader.BytesAsync(context.Request, most, context.RequestAborted);
        if (tooLong)
        {
            return Problems.Result(Refusals.OfMail(new("arrivals.mail-too-large.bytes", ("megabytes", most / (1024 * 1024)))));
        }

        var (client, fault) = BodyReader.ClientOf(context.Request, mail.Span);
        if (fault is not null)
        {
            return Problems.Result(fault);
        }

        var consultation = context.Request.Query[Query].ToString() is { Length: > 0 } named ? new ConsultationId(named)
            : (await StartEndpoints.OpenedAsync(settings, journal, intake, player, context.RequestAborted)).Consultation.Id;
        if (await taking.OfficerAsync(consultation, context.RequestAborted) is not { } officer)
        {
            return Problems.Result(Refusals.NoConsultation);
        }

        var (id, refusal) = await taking.TakeAsync(
            officer, Door.Host, ArrivalWay.Mailbox, null, mail.ToArray(), client, context.RequestAborted);
        return id is not { } arrived
            ? Problems.Result(refusal!)
            : Results.Json(
                new
                {
                    id = arrived.Value,
                    consultation = consultation.Value,
                    receivedAt = NodaTime.Text.InstantPattern.ExtendedIso.Format(await AtAsync(taking, consultation, arrived, context)),
                },
                statusCode: StatusCodes.Status201Created);
    }

    private static async Task<NodaTime.Instant> AtAsync(
        MailTaking taking, ConsultationId consultation, ArrivalId id, HttpContext context) =>
        (await taking.OfficerAsync(consultation, context.RequestAborted))!.Arrival(id)!.At;
}
