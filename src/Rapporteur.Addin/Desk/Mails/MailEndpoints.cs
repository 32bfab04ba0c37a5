using System.Globalization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Mail;
using Rapporteur.Mail.Parts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Mails;

/// <summary>
/// Mails that arrived, on the Desk: seen by the Secretariat and the Chair, filed on behalf or set aside by the Secretariat. The requests
/// are the API's, decided by the same rules.
/// </summary>
internal static class MailEndpoints
{
    private const int MostShown = 100;

    private static readonly long LongestForm = MailLimits.Default.MostBytes + 65_536;

    public static void MapMail(this IEndpointRouteBuilder endpoints)
    {
        var mail = endpoints.MapGroup("/desk/{c}/mail").ExcludeFromDescription();
        mail.MapGet("", ListAsync);
        mail.MapPost("", DropAsync).TakesFile(LongestForm);
        mail.MapGet("/{id}", ShowAsync);
        mail.MapGet("/{id}/original", OriginalAsync);
        mail.MapGet("/{id}/files/{number:int}", FileAsync);
        mail.MapGet("/{id}/files/{number:int}/words", WordsAsync);
        mail.MapPost("/{id}/file", FiledAsync);
        mail.MapPost("/{id}/answer", AnswerAsync);
        mail.MapPost("/{id}/write-back", BackAsync);
        mail.MapPost("/{id}/set-aside", AsideAsync);
        mail.MapPost("/{id}/take-up", UpAsync);
    }

    private static async Task<IResult> ListAsync(
        string c, string? after, HttpContext context, Caller caller, ForumClock clock, ArrivedMails mails)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        // What waits comes first, the oldest on top: it has waited longest.
        var all = reader.Arrivals().Where(a => a.State is ArrivalState.Waiting).Reverse()
            .Concat(reader.Arrivals().Where(a => a.State is not ArrivalState.Waiting)).ToList();
        var from = all.Skip(after is null ? 0 : all.FindIndex(a => a.Id.Value == after) + 1).Take(MostShown + 1).ToList();
        var lines = new List<MailLine>();
        foreach (var arrival in from.Take(MostShown))
        {
            var reading = await mails.ReadAsync(arrival.Original, context.RequestAborted);
            lines.Add(new MailLine(arrival, (reading as MailReading.Read)?.Mail));
        }

        return Page.Of<MailsPage>(nameof(MailsPage.Mails),
            new MailsView(new DeskView(reader, clock.Now), lines, from.Count > MostShown ? from[MostShown - 1].Id : null));
    }

    private static async Task<IResult> DropAsync(string c, HttpContext context, Caller caller, MailTaking taking)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.FileOnBehalf);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        if (form.Files.GetFile("file") is not { Length: > 0 } file || file.Length > MailLimits.Default.MostBytes)
        {
            return DeskDoor.Refused(context, DoorRefusals.NoFileFor(MailLimits.Default.MostBytes / 1_048_576), "#refusal");
        }

        var whole = await context.RequestServices.GetRequiredService<UploadRoom>().HoldAsync(context, file);
        var (id, refusal) = await taking.TakeAsync(
            reader, Door.Desk, ArrivalWay.Dropped, file.FileName, whole, null, context.RequestAborted);
        return id is { } arrived ? Onward(context, $"/desk/{c}/mail/{arrived}") : DeskDoor.Refused(context, refusal!, "#refusal");
    }

    private static async Task<IResult> ShowAsync(
        string c, string id, HttpContext context, Caller caller, ForumClock clock, ArrivedMails mails, MailMarks marks)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller);
        if (arrival is null)
        {
            return no!;
        }

        var read = await mails.ReadAsync(reader!, arrival, context.RequestAborted);
        return Page.Of<MailPage>(nameof(MailPage.Mail), new MailView(
            new DeskView(reader!, clock.Now),
            arrival,
            ArrivalPresent.View(reader!, arrival, read, ReadingLanguage.Of(context)),
            read,
            read.Mail is null ? "" : await mails.SightAsync(arrival, context.RequestAborted))
        {
            Alike = await AlikeMails.OfAsync([.. reader!.Arrivals()], arrival, marks, context.RequestAborted),
            SaidBefore = AlikeMails.Said(reader!, ArrivalPresent.SendersOf(reader!, read)?.Suggested, arrival, read),
        });
    }

    // Never shown in the browser: what comes from outside is only ever handed over.
    private static async Task<IResult> OriginalAsync(string c, string id, HttpContext context, Caller caller, FileStore files)
    {
        var (_, arrival, no) = await FindAsync(c, id, context, caller);
        return arrival is null ? no!
            : Results.File(files.Open(arrival.Original.Hash)!, "application/octet-stream", arrival.Original.Name);
    }

    private static async Task<IResult> FileAsync(string c, string id, int number, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (_, arrival, no) = await FindAsync(c, id, context, caller);
        return arrival is null ? no!
            : await mails.FileAsync(arrival, number, context.RequestAborted) is { } file
                ? Results.File(file.Bytes, "application/octet-stream", file.File.Name)
            : DeskDoor.Closed(context, DoorRefusals.NoFileCame);
    }

    // For copying, and for nothing else: what is copied is typed by an officer, and filed as every comment is.
    private static async Task<IResult> WordsAsync(
        string c, string id, int number, HttpContext context, Caller caller, ForumClock clock, ArrivedMails mails, PdfProcess pdfs)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller);
        if (arrival is null)
        {
            return no!;
        }

        if (await mails.FileAsync(arrival, number, context.RequestAborted) is not { File.Kind: AttachmentKind.Pdf } pdf)
        {
            return DeskDoor.Closed(context, DoorRefusals.NoFileCame);
        }

        var words = await pdfs.ReadAsync(pdf.Bytes, context.RequestAborted);
        return Page.WantsFragment(context.Request)
            ? Page.Of<PdfCopy>(nameof(PdfCopy.Words), words)
            : Page.Of<PdfPage>(nameof(PdfPage.Pdf), new PdfView(new DeskView(reader!, clock.Now), arrival, pdf.File.Name, words));
    }

    private static async Task<IResult> FiledAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller, Verbs.FileOnBehalf);
        if (arrival is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (request, wrong) = MailForm.Read(form, reader!, arrival);
        return request is null ? DeskDoor.Refused(context, wrong!, "#refusal")
            : await AskedAsync(context, reader!, arrival, request, FilingForm.ClientOf(form), caller);
    }

    private static async Task<IResult> AnswerAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller, Verbs.FileOnBehalf);
        if (arrival is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var said = new TakeReplyBody(
            form["comment"], int.TryParse(form["number"], CultureInfo.InvariantCulture, out var number) ? number : null, form["text"]);
        var read = await mails.ReadAsync(reader!, arrival, context.RequestAborted);
        var (request, wrong) = ArrivalReplies.Read(said, reader!, arrival, read);
        return request is null ? DeskDoor.Refused(context, wrong!, "#refusal-answer")
            : await AskedAsync(context, reader!, arrival, request, FilingForm.ClientOf(form), caller, "#refusal-answer");
    }

    private static async Task<IResult> BackAsync(string c, string id, HttpContext context, Caller caller, ArrivedMails mails)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller, Verbs.FileOnBehalf);
        if (arrival is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        if (string.IsNullOrEmpty(form["delegation"]))
        {
            return DeskDoor.Refused(context, DoorRefusals.NoDelegation, "#refusal-back");
        }

        var read = await mails.ReadAsync(reader!, arrival, context.RequestAborted);
        var (request, wrong) = ArrivalFiling.Back(new(form["delegation"], form["phrase"]), reader!, arrival, read);
        return request is null ? DeskDoor.Refused(context, wrong!, "#refusal-back")
            : await AskedAsync(context, reader!, arrival, request, FilingForm.ClientOf(form), caller, "#refusal-back");
    }

    private static async Task<IResult> AsideAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller, Verbs.FileOnBehalf);
        if (arrival is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        return await AskedAsync(
            context, reader!, arrival, ArrivalFiling.SetAside(arrival.Id, form["reason"], form["words"]), null, caller, "#refusal-aside");
    }

    private static async Task<IResult> UpAsync(string c, string id, HttpContext context, Caller caller)
    {
        var (reader, arrival, no) = await FindAsync(c, id, context, caller, Verbs.FileOnBehalf);
        return arrival is null ? no!
            : await AskedAsync(context, reader!, arrival, new TakeMailUp(arrival.Id), null, caller, "#refusal-aside");
    }

    private static async Task<IResult> AskedAsync(HttpContext context, Attribution reader, Arrival arrival, Request request,
        ClientRequest? client, Caller caller, string refusals = "#refusal")
    {
        var result = await caller.AskAsync(reader, Door.Desk, client, request);
        return result.Refusal is { } refusal
            ? DeskDoor.Refused(context, refusal, refusals)
            : Onward(context, $"/desk/{reader.Id}/mail/{arrival.Id}");
    }

    private static async Task<(Attribution? Reader, Arrival? Arrival, IResult? No)> FindAsync(
        string c, string id, HttpContext context, Caller caller, ConsultationVerb? verb = null)
    {
        var (reader, no) = verb is null
            ? await DeskDoor.OpenToBothAsync(context, c, caller) : await DeskDoor.OpenAsync(context, c, caller, verb);
        return reader is null ? (null, null, no)
            : reader.Arrival(new(id)) is { } arrival ? (reader, arrival, null)
            : (reader, null, DeskDoor.Closed(context, Refusals.NoArrival));
    }

    private static IResult Onward(HttpContext context, string address)
    {
        if (!Page.WantsFragment(context.Request))
        {
            return Results.LocalRedirect(address);
        }

        context.Response.Headers["HX-Redirect"] = address;
        return Results.Ok();
    }
}
