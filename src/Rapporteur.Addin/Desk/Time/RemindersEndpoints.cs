using System.Globalization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>
/// The reminders: what is planned and exactly who would get it, approved once by the Secretariat, or called for by hand.
/// The Chair looks on. The requests are the API's, decided by the same rules.
/// </summary>
internal static class RemindersEndpoints
{
    public static void MapReminders(this RouteGroupBuilder desk)
    {
        desk.MapGet("/reminders", ShowAsync);
        desk.MapPost("/reminders", PlanAsync);
        desk.MapGet("/reminders/sheet", SheetAsync);
        desk.MapGet("/reminders/plan", FormAsync);
        desk.MapPost("/reminders/approve", ApproveAsync);
        desk.MapGet("/reminders/now", NowAsync);
        desk.MapPost("/reminders/now", RemindAsync);
        desk.MapGet("/reminders/now/who", NowWhoAsync);
        desk.MapGet("/recipients", RecipientsAsync);
        desk.MapGet("/recipients/text", TextAsync);
    }

    private static async Task<IResult> ShowAsync(string c, string? act, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null
            ? no!
            : Page.Of<RemindersPage>(nameof(RemindersPage.Opening), new RemindersOpening(DeskEndpoints.View(context, reader, clock), act));
    }

    private static async Task<IResult> SheetAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Page.Of<PlanSheet>(nameof(PlanSheet.View), DeskEndpoints.View(context, reader, clock));
    }

    private static Task<IResult> FormAsync(string c, HttpContext context, Caller caller, ForumClock clock) =>
        OpenAsync<PlanForm>("plan", c, context, caller, clock);

    private static Task<IResult> NowAsync(string c, HttpContext context, Caller caller, ForumClock clock) =>
        OpenAsync<RemindForm>("now", c, context, caller, clock);

    // Asked for as a page, the form stands open above the plan.
    private static async Task<IResult> OpenAsync<T>(string act, string c, HttpContext context, Caller caller, ForumClock clock)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.PlanReminders);
        return reader is null ? no!
            : Page.WantsFragment(context.Request) ? Page.Of<T>("View", DeskEndpoints.View(context, reader, clock))
            : Results.LocalRedirect($"/desk/{c}/reminders?act={act}");
    }

    private static async Task<IResult> PlanAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.PlanReminders);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (plan, wrong) = PlanReading.Read(form);
        return plan is null
            ? DeskDoor.Refused(context, wrong!, "#refusal")
            : await AnswerAsync(context, caller, clock, reader, form, new PlanReminders(plan),
                (ReadingLanguage.Say(context)["agenda.plan.done"], ReadingLanguage.Say(context)["agenda.plan.done-more"]));
    }

    private static async Task<IResult> ApproveAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.ApproveReminders);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        if (!int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return DeskDoor.Refused(context, Refusals.OtherPlan, "#plan-refusal");
        }

        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), new ApproveReminders(version));
        return result.Refusal is { } refused
            ? DeskDoor.Refused(context, refused, "#plan-refusal")
            : Page.Of<PlanSheet>(nameof(PlanSheet.View), DeskEndpoints.View(context, result.After(reader), clock));
    }

    private static async Task<IResult> RemindAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.PlanReminders);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        return await AnswerAsync(
            context, caller, clock, reader, form, new RemindNow([.. form["to"].OfType<string>().Select(d => new DelegationId(d))]),
            (ReadingLanguage.Say(context)["agenda.remind.done"], ReadingLanguage.Say(context)["agenda.remind.done-more"]));
    }

    private static async Task<IResult> NowWhoAsync(string c, string[] to, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.PlanReminders);
        return reader is null ? no! : ListOf<RemindWho>(context, reader, clock, $"now:{string.Join(',', to)}", 0);
    }

    private static async Task<IResult> RecipientsAsync(string c, string? of, int? page, HttpContext context, Caller caller,
        ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : ListOf<Recipients>(context, reader, clock, of, Math.Clamp(page ?? 0, 0, 10_000));
    }

    private static IResult ListOf<T>(HttpContext context, Attribution reader, ForumClock clock, string? of, int page)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var view = DeskEndpoints.View(context, reader, clock);
        return Preview.Find(view, of) is { } found
            ? Page.Of<T>("List", new RecipientList(view, of!, found, page))
            : DeskDoor.Closed(context, Refusals.NoNotice);
    }

    private static async Task<IResult> TextAsync(string c, string? of, string? person, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var view = DeskEndpoints.View(context, reader, clock);
        return Preview.Find(view, of) is { } found && found.FirstOrDefault(p => p.Person.Id.Value == person) is { } planned
            ? Page.Of<NoticeSheet>(nameof(NoticeSheet.Notice), planned.Text(view.Host))
            : DeskDoor.Closed(context, Refusals.NoNotice);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, Caller caller, ForumClock clock, Attribution reader, IFormCollection form, Request request,
        (string Words, string More) done)
    {
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        return result.Refusal is { } refused
            ? DeskDoor.Refused(context, refused, "#refusal")
            : Page.Of<Reminded>(nameof(Reminded.Done),
                new RemindersDone(DeskEndpoints.View(context, result.After(reader), clock), done.Words, done.More));
    }
}

/// <summary>The reminders as they are opened; <see cref="Act"/> names the form that stands open, if any.</summary>
public sealed record RemindersOpening(DeskView View, string? Act);

/// <summary>What was just done about the reminders.</summary>
public sealed record RemindersDone(DeskView View, string Words, string More);
