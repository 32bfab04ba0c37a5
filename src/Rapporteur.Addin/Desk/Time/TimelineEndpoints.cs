using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>
/// The timeline, and the dates on it: prepared by the Secretariat, cleared by the Chair. The requests are the API's,
/// decided by the same rules.
/// </summary>
internal static class TimelineEndpoints
{
    public static void MapTimeline(this RouteGroupBuilder desk)
    {
        desk.MapGet("/timeline", ShowAsync);
        desk.MapGet("/timeline/now", NowAsync);
        desk.MapGet("/timeline/sent", SentAsync);
        desk.MapGet("/sending", SendingAsync);
        desk.MapGet("/milestones", FormAsync);
        desk.MapPost("/milestones", SetAsync);
        desk.MapGet("/milestones/{milestone}", SheetAsync);
        desk.MapPost("/milestones/{milestone}/clear", ClearAsync);
    }

    private static async Task<IResult> ShowAsync(string c, string? act, string? id, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var view = DeskEndpoints.View(context, reader, clock);
        var opened = act is null || !reader.SeesLateness ? null : Opened(view, id);
        return Page.Of<TimelinePage>(nameof(TimelinePage.Opening), new TimelineOpening(
            view,
            act == "milestone" && opened?.Versions is not null ? opened : null,
            act is "milestone" or "change" ? opened : null,
            reader.SeesLateness ? FanOutView.Of(context, view, null) : null));
    }

    private static async Task<IResult> NowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        return reader is null ? no! : Page.Of<TimelinePicture>(nameof(TimelinePicture.View), DeskEndpoints.View(context, reader, clock));
    }

    private static async Task<IResult> SentAsync(string c, string? key, int? page, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : NoticeKey.Read(key ?? "") is { } notice && Timeline.Sent(reader, notice) is { } ledger
                ? Page.Of<SentList>(nameof(SentList.Sent),
                    new SentOpened(DeskEndpoints.View(context, reader, clock), ledger, Math.Clamp(page ?? 0, 0, 10_000)))
                : DeskDoor.Closed(context, Refusals.NoNotice);
    }

    private static async Task<IResult> SendingAsync(string c, int? seen, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null
            ? no!
            : Page.Of<FanOutNow>(nameof(FanOutNow.Now), FanOutView.Of(context, DeskEndpoints.View(context, reader, clock), seen));
    }

    private static async Task<IResult> FormAsync(string c, string? id, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.SetDate);
        return reader is null ? no!
            : !Page.WantsFragment(context.Request)
                ? Results.LocalRedirect($"/desk/{c}/timeline?act=change&id={Uri.EscapeDataString(id ?? "")}")
            : Page.Of<MilestoneForm>(nameof(MilestoneForm.Form), Opened(DeskEndpoints.View(context, reader, clock), id));
    }

    private static async Task<IResult> SheetAsync(string c, string milestone, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var opened = Opened(DeskEndpoints.View(context, reader, clock), milestone);
        return opened.Versions is null ? DeskDoor.Closed(context, Refusals.NoMilestone)
            : Page.WantsFragment(context.Request) ? Page.Of<MilestoneSheet>(nameof(MilestoneSheet.Sheet), opened)
            : Results.LocalRedirect($"/desk/{c}/timeline?act=milestone&id={Uri.EscapeDataString(milestone)}");
    }

    private static async Task<IResult> SetAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.SetDate);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (request, wrong) = Read(form).Read();
        return request is null
            ? DeskDoor.Refused(context, Typed(form) ?? wrong!, "#refusal")
            : Typed(form) is { } typed ? DeskDoor.Refused(context, typed, "#refusal")
            : await AnswerAsync(context, caller, clock, reader, form, request, ReadingLanguage.Say(context)["agenda.date.prepared"]);
    }

    private static async Task<IResult> ClearAsync(string c, string milestone, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.ClearDate);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        _ = int.TryParse(form["version"], System.Globalization.CultureInfo.InvariantCulture, out var version);
        return await AnswerAsync(context, caller, clock, reader, form, new ClearMilestone(new MilestoneId(milestone), version),
            ReadingLanguage.Say(context)["agenda.date.cleared"]);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Caller caller, ForumClock clock, Attribution reader,
        IFormCollection form, Request request, string done)
    {
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        return result.Refusal is { } refused
            ? DeskDoor.Refused(context, refused, "#refusal")
            : Page.Of<MilestoneSheet>(nameof(MilestoneSheet.Sheet),
                Opened(DeskEndpoints.View(context, result.After(reader), clock), result.Subject) with { Done = done });
    }

    private static MilestoneOpened Opened(DeskView view, string? id) =>
        new(view, view.Reader.Milestone(new MilestoneId(id ?? ""))?.Versions);

    // Fields of another kind than the one chosen are out of sight and mean nothing.
    private static MilestoneBody Read(IFormCollection form)
    {
        MilestoneKind? kind = Enum.TryParse<MilestoneKind>(form["kind"], out var known) && Enum.IsDefined(known) ? known : null;
        var (dated, day) = (kind is MilestoneKind.OnDay or MilestoneKind.Around or MilestoneKind.InMonth, kind is MilestoneKind.OnDay);
        return new MilestoneBody
        {
            Id = form["id"],
            Kind = kind,
            What = form["what"].ToString().Trim(),
            Words = form["words"].ToString().Trim(),
            Earliest = dated ? Typing.Day(form["earliest"]) : null,
            Latest = dated ? Typing.Day(form["latest"]) : null,
            Time = day ? Typing.Hour(form["time"]) : null,
            Zone = day ? form["zone"].ToString() : null,
            Why = form["why"].ToString().Trim(),
        };
    }

    private static Refusal? Typed(IFormCollection form) =>
        form["kind"] == nameof(MilestoneKind.OnDay) && form["time"].ToString().Length > 0 && Typing.Hour(form["time"]) is null
            ? Refusals.Missing("refusals.missing.hour", "time")
            : null;
}

/// <summary>The timeline as it is opened; a milestone's sheet or its form stands open on it, or neither; what goes out now is for those who
/// may know.</summary>
public sealed record TimelineOpening(DeskView View, MilestoneOpened? Sheet, MilestoneOpened? Form, FanOutView? FanOut);

/// <summary>What goes out at this moment and which channel is down; <see cref="Seen"/> is what the page that asks has shown.</summary>
public sealed record FanOutView(DeskView View, IReadOnlyList<FanOut> Running, IReadOnlyList<ChannelFault> Faults, int? Seen)
{
    public static FanOutView Of(HttpContext context, DeskView view, int? seen) => new(
        view, context.RequestServices.GetRequiredService<NoticeProgress>().Of(view.Reader.Id),
        context.RequestServices.GetRequiredService<Installation>().State.Channels, seen);
}

/// <summary>A milestone with all its versions, oldest first; a new one has none. <see cref="Done"/> says what was just done.</summary>
public sealed record MilestoneOpened(DeskView View, ImmutableList<MilestoneVersion>? Versions, string? Done = null);

/// <summary>What became of one notice, so many people a page.</summary>
public sealed record SentOpened(DeskView View, NoticeLedger Ledger, int Page)
{
    public const int PeopleAPage = 100;
}
