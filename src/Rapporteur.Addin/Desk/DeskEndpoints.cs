using System.Text.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Addin.Workers;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>The Secretariat's and the Chair's page; reading it makes no call beyond this process.</summary>
public static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/desk", ChooseAsync).ExcludeFromDescription();
        var desk = endpoints.MapGroup("/desk/{c}").ExcludeFromDescription();
        desk.MapGet("", ShowAsync);
        desk.MapGet("/now", NowAsync);
        desk.MapNews();
        desk.MapGet("/submissions/{reference}", InsideAsync);
        desk.MapGet("/receipts/{reference}", ReceiptAsync);
        desk.MapGet("/receipts/{reference}.json", ReceiptJsonAsync);
        desk.MapGet("/originals/{reference}", OriginalAsync);
        desk.MapClarifications();
        desk.MapPeople();
        desk.MapFiling();
        desk.MapTime();
    }

    // The one consultation somebody has a desk in; with several, the one whose closing comes next, and the others one click away.
    private static async Task<IResult> ChooseAsync(string? c, HttpContext context, Caller caller, ForumClock clock, IJournal journal)
    {
        if (!string.IsNullOrEmpty(c))
        {
            return Results.LocalRedirect($"/desk/{Uri.EscapeDataString(c)}");
        }

        List<Attribution> readers = [];
        Refusal? refusal = null;
        foreach (var id in await journal.ConsultationsAsync(context.RequestAborted))
        {
            var (reader, no) = await caller.InAsync(context, id.Value);
            refusal ??= no;
            readers.AddRange(reader is null ? [] : [reader]);
        }

        var now = clock.Now;
        var next = readers
            .OrderBy(r => r.Consultation.ClosingForAll() is { } end && end >= now ? end : NodaTime.Instant.MaxValue)
            .ThenByDescending(r => r.Consultation.Opened)
            .FirstOrDefault();
        return next is not null
            ? (await DeskDoor.OpenAsync(context, next.Id.Value, caller)).No ?? Results.LocalRedirect($"/desk/{next.Id}")
            : DeskDoor.Closed(context, refusal ?? Refusals.NoConsultation);
    }

    private static async Task<IResult> ShowAsync(string c, string? act, HttpContext context, Caller caller, ForumClock clock,
        IJournal journal)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var others =
            (await Visible.Async(context, journal, caller)).Where(r => r.Asker.Function is not null && r.Id != reader.Id)
                .Select(r => r.Consultation);
        return Page.Of<DeskPage>(nameof(DeskPage.Desk), new DeskOpening(View(context, reader, clock), act, [.. others]));
    }

    private static async Task<IResult> NowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        return reader is null ? no! : Page.Of<DeskNow>(nameof(DeskNow.View), View(context, reader, clock));
    }

    private static async Task<IResult> InsideAsync(string c, string reference, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, submission, no) = await FindAsync(c, reference, context, caller);
        return submission is null
            ? no!
            : Page.Of<SubmissionInside>(nameof(SubmissionInside.Sheet), new ReceiptView(View(context, reader!, clock), submission));
    }

    private static async Task<IResult> ReceiptAsync(string c, string reference, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, submission, no) = await FindAsync(c, reference, context, caller);
        return submission is null
            ? no!
            : Page.Of<ReceiptPage>(nameof(ReceiptPage.Sheet), new ReceiptView(View(context, reader!, clock), submission));
    }

    private static async Task<IResult> ReceiptJsonAsync(string c, string reference, HttpContext context, Caller caller)
    {
        var (reader, submission, no) = await FindAsync(c, reference, context, caller);
        return submission is null ? no! : Results.File(reader!.ReceiptOf(submission), "application/json", $"{submission.Reference}.json");
    }

    // Never shown in the browser: a file from outside is only ever handed over.
    private static async Task<IResult> OriginalAsync(string c, string reference, HttpContext context, Caller caller, FileStore files)
    {
        var (_, submission, no) = await FindAsync(c, reference, context, caller);
        return submission is null ? no!
            : submission.Original is { } original && files.Open(original.Hash) is { } kept
                ? Results.File(kept, "application/octet-stream", original.Name)
            : DeskDoor.Closed(context, DoorRefusals.NoFileCame);
    }

    private static async Task<(Attribution? Reader, Submission? Submission, IResult? No)> FindAsync(string c, string reference,
        HttpContext context, Caller caller)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        var found = reader?.Submission(new ReceiptReference(reference));
        return found is not null ? (reader, found, null) : (reader, null, no ?? DeskDoor.Closed(context, DoorRefusals.NoSubmission));
    }

    internal static DeskView View(HttpContext context, Attribution reader, ForumClock clock)
    {
        var services = context.RequestServices;
        var state = services.GetRequiredService<Installation>().State;
        return new DeskView(reader, clock.Now, state.Away, state.Alarmed, services.GetRequiredService<NoticeAddress>().Value,
            services.GetRequiredService<RecordState>().Closed is not null)
        {
            Whole = context.Request.Query["of"].ToString() is { Length: > 0 } of ? new DelegationId(of) : null,
        };
    }
}

/// <summary>The Desk as it is opened; <see cref="Act"/> names the form that stands open on it, if any. <see cref="Others"/> are the
/// consultations the same person has a desk in.</summary>
public sealed record DeskOpening(DeskView View, string? Act, IReadOnlyList<Consultation> Others);
