using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Desk;

/// <summary>
/// What the Secretariat enters from the Desk: what came another way, with the file it came in, and what was said at the
/// meeting. The requests are the API's, decided by the same rules.
/// </summary>
internal static class FilingEndpoints
{
    // Kept as they came; only a Word document is read, and macros are refused there.
    private static readonly string[] KeptUnread = [".pdf", ".eml", ".msg", ".txt", ".png", ".jpg", ".jpeg"];

    private static readonly long LongestForm = FileLimits.Default.MostFileBytes + 1_048_576;

    public static void MapFiling(this RouteGroupBuilder desk)
    {
        desk.MapGet("/on-behalf", FormAsync);
        desk.MapPost("/on-behalf", FileAsync);
        desk.MapGet("/row", RowAsync);
        desk.MapPost("/read", ReadAsync).TakesFile(LongestForm);
        desk.MapGet("/meeting", MeetingAsync);
        desk.MapPost("/meeting", RecordAsync);
    }

    private static Task<IResult> FormAsync(string c, HttpContext context, Caller caller, ForumClock clock) =>
        ShowAsync<OnBehalfForm>("on-behalf", c, context, caller, clock);

    private static Task<IResult> MeetingAsync(string c, HttpContext context, Caller caller, ForumClock clock) =>
        ShowAsync<MeetingForm>("meeting", c, context, caller, clock);

    // Asked for as a page, the form stands open on the Desk.
    private static async Task<IResult> ShowAsync<T>(string act, string c, HttpContext context, Caller caller, ForumClock clock)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.FileOnBehalf);
        return reader is null ? no!
            : reader.CurrentDraft is null ? DeskDoor.Closed(context, Refusals.NoDraft)
            : Page.WantsFragment(context.Request) ? Page.Of<T>("View", new DeskView(reader, clock.Now))
            : Results.LocalRedirect($"/desk/{c}?act={act}");
    }

    private static async Task<IResult> RowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.FileOnBehalf);
        return reader?.CurrentDraft is null
            ? no ?? DeskDoor.Closed(context, Refusals.NoDraft)
            : Page.Of<CommentFields>(nameof(CommentFields.View), new DeskView(reader, clock.Now));
    }

    private static async Task<IResult> ReadAsync(string c, HttpContext context, Caller caller, FileStore files)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.FileOnBehalf);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        if (form.Files.GetFile("file") is not { Length: > 0 } file || file.Length > FileLimits.Default.MostFileBytes)
        {
            return DeskDoor.Refused(context, DoorRefusals.NoFileFor(FileLimits.Default.MostFileBytes / 1_048_576));
        }

        var whole = await context.RequestServices.GetRequiredService<UploadRoom>().HoldAsync(context, file);
        var name = FileName.Of(file.FileName, "original.docx");
        if (KeptUnread.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            var kept = new OriginalFile(await files.PutAsync(whole, context.RequestAborted), name, file.Length);
            return Page.Of<Proposals>(nameof(Proposals.Return),
                new ReturnView(null, null, name, kept.Hash.Value, file.Length, [], [])
                {
                    Handle = context.RequestServices.GetRequiredService<Uploads>().HandleOf(reader, kept),
                });
        }

        // The same reading as at the API's address.
        var (read, refusal) = await ReturnTaking.TakeAsync(context, reader, Door.Desk, null, name, whole, caller, files);
        return read is null
            ? DeskDoor.Refused(context, refusal! with { Field = "file" })
            : Page.Of<Proposals>(nameof(Proposals.Return), read);
    }

    private static async Task<IResult> FileAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.FileOnBehalf);
        if (reader?.CurrentDraft is null)
        {
            return no ?? DeskDoor.Closed(context, Refusals.NoDraft);
        }

        var form = await Forms.ReadAsync(context);
        var (request, wrong) = FilingForm.Read(form, reader, context.RequestServices.GetRequiredService<Uploads>());
        if (request is null)
        {
            return DeskDoor.Refused(context, wrong!, "#refusal");
        }

        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        if (result.Refusal is { } refusal)
        {
            return DeskDoor.Refused(context, refusal, "#refusal");
        }

        var after = new DeskView(result.After(reader), clock.Now);
        return Page.Of<Filed>(nameof(Filed.Sheet), new ReceiptView(after, after.Reader.Submission(new ReceiptReference(result.Subject!))!));
    }

    private static async Task<IResult> RecordAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Record);
        if (reader?.CurrentDraft is null)
        {
            return no ?? DeskDoor.Closed(context, Refusals.NoDraft);
        }

        var form = await Forms.ReadAsync(context);
        var (content, wrong) = TypedComment.Read(form, form["row"].ToString(), reader);
        if (content is null)
        {
            return DeskDoor.Refused(context, wrong!, "#refusal");
        }

        DelegationId? named = form["delegation"].ToString() is { Length: > 0 } id ? new DelegationId(id) : null;
        var request = new RecordMeetingComment(content, named, Typed(form["attribution"]), Typed(form["paragraph"]));
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        if (result.Refusal is { } refusal)
        {
            return DeskDoor.Refused(context, refusal, "#refusal");
        }

        var after = result.After(reader);
        return Page.Of<Recorded>(nameof(Recorded.Seen),
            new RecordedView(new DeskView(after, clock.Now), after.See(new CommentId(result.Subject!))!));
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A submission with the Desk it is shown on.</summary>
public sealed record ReceiptView(DeskView View, Submission Submission);

/// <summary>A comment made at the meeting as it was just recorded.</summary>
public sealed record RecordedView(DeskView View, SeenComment Comment);
