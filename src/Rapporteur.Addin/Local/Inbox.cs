using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Mail;
using Rapporteur.Mail.Parts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Local;

/// <summary>The page a mail is sent in from: whom one may be, and what became of the last one.</summary>
public sealed record InboxForm(
    string Secret, string Consultation, IReadOnlyList<string> Senders, string? Arrived = null, string? Refused = null);

/// <summary>
/// The Secretariat's mailbox of this machine: what is posted here, a mail as it travels or as it is typed on the page, has arrived at that
/// instant of the forum's clock.
/// </summary>
public static class Inbox
{
    /// <summary>Which consultation it is to, where there are several, in the address; else the one this start is for.</summary>
    public const string Query = "consultation";

    private static readonly int Most = (int)MailLimits.Default.MostBytes;

    internal static readonly long LongestForm = MailLimits.Default.MostBytes + 65_536;

    public static async Task<IResult> ShowAsync(HttpContext context, MailTaking taking, LocalConsultation here, LocalMode local) =>
        await OfficerAsync(context, taking, here) is { } officer
            ? Shown(officer, local, context.Request.Query["arrived"].ToString() is { Length: > 0 } id ? id : null)
            : Problems.Result(Refusals.NoConsultation);

    public static async Task<IResult> ReceiveAsync(
        HttpContext context, MailTaking taking, LocalConsultation here, LocalMode local, NoticeSettings settings)
    {
        if (await OfficerAsync(context, taking, here) is not { } officer)
        {
            return Problems.Result(Refusals.NoConsultation);
        }

        return context.Request.HasFormContentType
            ? await TypedAsync(context, officer, taking, local, settings)
            : await PostedAsync(context, officer, taking);
    }

    private static async Task<IResult> PostedAsync(HttpContext context, Attribution officer, MailTaking taking)
    {
        var (mail, tooLong) = await BodyReader.BytesAsync(context.Request, Most, context.RequestAborted);
        if (tooLong)
        {
            return Problems.Result(Refusals.OfMail(new("arrivals.mail-too-large.bytes", ("megabytes", Most / (1024 * 1024)))));
        }

        var (client, fault) = BodyReader.ClientOf(context.Request, mail.Span);
        if (fault is not null)
        {
            return Problems.Result(fault);
        }

        var (id, refusal) = await taking.TakeAsync(
            officer, Door.Host, ArrivalWay.Mailbox, null, mail, client, context.RequestAborted);
        return id is not { } arrived
            ? Problems.Result(refusal!)
            : Results.Json(
                new
                {
                    id = arrived.Value,
                    consultation = officer.Id.Value,
                    receivedAt = InstantPattern.ExtendedIso.Format(
                        (await taking.OfficerAsync(officer.Id, context.RequestAborted))!.Arrival(arrived)!.At),
                },
                statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> TypedAsync(
        HttpContext context, Attribution officer, MailTaking taking, LocalMode local, NoticeSettings settings)
    {
        var form = await Forms.ReadAsync(context);
        if (await MailAsync(context, form, settings) is not { } mail)
        {
            return Shown(officer, local, null, ReadingLanguage.Say(context)["local.inbox.no-sender"]);
        }

        var (id, refusal) = await taking.TakeAsync(
            officer, Door.Host, ArrivalWay.Mailbox, null, mail, null, context.RequestAborted);
        return id is { } arrived
            ? Results.LocalRedirect($"/local/inbox?{LocalGuard.Query}={local.Secret}&{Query}={officer.Id}&arrived={arrived}")
            : Shown(officer, local, null, refusal!.In(ReadingLanguage.Of(context)));
    }

    // The whole mail where there is one, else what was typed; null where it says no sender.
    private static async Task<byte[]?> MailAsync(HttpContext context, IFormCollection form, NoticeSettings settings)
    {
        var room = context.RequestServices.GetRequiredService<UploadRoom>();
        if (form.Files.GetFile("mail") is { Length: > 0 } whole)
        {
            return await room.HoldAsync(context, whole);
        }

        var files = new List<(string, byte[])>();
        foreach (var file in form.Files.GetFiles("files").Where(f => f.Length > 0))
        {
            files.Add((FileName.Of(file.FileName, "file"), await room.HoldAsync(context, file)));
        }

        try
        {
            return MailWriter.Write(form["from"].ToString(), settings.Sender, form["subject"].ToString(), form["text"].ToString(), files);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IResult Shown(Attribution officer, LocalMode local, string? arrived, string? refused = null) => Page.Of<InboxPage>(
        nameof(InboxPage.Form),
        new InboxForm(
            local.Secret, officer.Id.Value, [.. officer.Consultation.Roster.People.Select(p => p.Address).OfType<string>()], arrived,
            refused),
        refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<Attribution?> OfficerAsync(HttpContext context, MailTaking taking, LocalConsultation here) =>
        await taking.OfficerAsync(
            context.Request.Query[Query].ToString() is { Length: > 0 } named ? new ConsultationId(named)
                : await here.IdAsync(context.RequestAborted),
            context.RequestAborted);
}
