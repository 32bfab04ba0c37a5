using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Rolls;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Rolls;

/// <summary>
/// Lists of names on the Desk: who attended a meeting, and the roster with names by date and consent to be named. A list is read and shown
/// with what is to be verified, corrected by hand, and taken only then. The Chair reads.
/// </summary>
internal static class RollPages
{
    public static void MapRollPages(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("/desk/{c}").ExcludeFromDescription();
        desk.MapGet("/attendance", AttendanceAsync);
        desk.MapPost("/attendance", TakeAttendanceAsync).TakesFile(RollTaking.LongestForm);
        desk.MapGet("/roster", RosterAsync);
        desk.MapPost("/roster", TakeRosterAsync).TakesFile(RollTaking.LongestForm);
        desk.MapPost("/roster/name", NameAsync);
        desk.MapPost("/roster/consent", ConsentAsync);
    }

    private static async Task<IResult> AttendanceAsync(string c, string? list, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Attendance(new RollViewed(new DeskView(reader, clock.Now), new())
        {
            Shown = list is null ? null : reader.Attendance(new(list)),
        });
    }

    private static async Task<IResult> RosterAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Roster(new RollViewed(new DeskView(reader, clock.Now), new()));
    }

    private static async Task<IResult> TakeAttendanceAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await OfficerAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var page = new RollViewed(new DeskView(reader, clock.Now), Typed(form));
        var (meeting, noMeeting) = RollTaking.MeetingOf(form);
        var (handed, refusal) = await RollTaking.ReadAsync(context, form, reader, meeting?.First ?? page.View.Today);
        if (handed is null)
        {
            return Attendance(page with { Refusal = refusal });
        }

        var read = Read(context, page, handed);
        if (form["do"] != "take" || meeting is null)
        {
            return Attendance(read with { Refusal = form["do"] == "take" ? noMeeting : null });
        }

        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form),
            new ListAttendance(null, meeting, handed.Names) { Stated = handed.Roll.Stated, Source = handed.Source });
        return result.Refusal is { } wrong ? Attendance(read with { Refusal = wrong })
            : Results.LocalRedirect($"/desk/{c}/attendance?list={result.Subject}");
    }

    private static async Task<IResult> TakeRosterAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await OfficerAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var page = new RollViewed(new DeskView(reader, clock.Now), Typed(form));
        var (handed, refusal) = await RollTaking.ReadAsync(context, form, reader, page.View.Today);
        if (handed is null)
        {
            return Roster(page with { Refusal = refusal });
        }

        var plan = RosterTaking.Plan(handed, reader);
        var read = Read(context, page, handed) with { Plan = plan };
        if (form["do"] != "take")
        {
            return Roster(read);
        }

        var result = await RosterTaking.TakeAsync(caller, reader, Door.Desk, plan);
        return result.Refusal is { } wrong ? Roster(read with { Refusal = wrong })
            : await DoneAsync(context, caller, reader, clock, ReadingLanguage.Say(context).Say("lists.roster.taken",
                ("delegations", plan.Delegations.Length), ("people", plan.People.Length), ("names", plan.Names.Length)));
    }

    private static async Task<IResult> NameAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await OfficerAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var brief = form["shortName"].ToString().Trim();
        var from = LocalDatePattern.Iso.Parse(form["from"].ToString().Trim());
        var result = !from.Success ? new Result(null, DoorRefusals.BadDay("from"))
            : await caller.AskAsync(reader, Door.Desk, null, new NameDelegation(new(form["delegation"].ToString()), new DelegationName(
                form["officialName"].ToString().Trim(), brief,
                form["sortKey"].ToString().Trim() is { Length: > 0 } key ? key : RosterPlan.SortKey(brief), from.Value)));
        return result.Refusal is { } wrong ? Roster(new RollViewed(new DeskView(reader, clock.Now), new()) { Refusal = wrong })
            : await DoneAsync(context, caller, reader, clock, ReadingLanguage.Say(context)["lists.name.done"]);
    }

    private static async Task<IResult> ConsentAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await OfficerAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var result = await caller.AskAsync(reader, Door.Desk, null,
            new ConsentToNaming(new(form["delegation"].ToString()), form["consents"] == "yes", form["words"].ToString().Trim()));
        return result.Refusal is { } wrong ? Roster(new RollViewed(new DeskView(reader, clock.Now), new()) { Refusal = wrong })
            : await DoneAsync(context, caller, reader, clock, ReadingLanguage.Say(context)["lists.consent.done"]);
    }

    private static async Task<(Attribution? Reader, IResult? No)> OfficerAsync(HttpContext context, string c, Caller caller)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is { Asker.Function: not Function.Secretariat } ? (null, DeskDoor.Closed(context, Refusals.ForSecretariat))
            : (reader, no);
    }

    private static async Task<IResult> DoneAsync(HttpContext context, Caller caller, Attribution reader, ForumClock clock, string done) =>
        Roster(new RollViewed(new DeskView(await caller.AgainAsync(reader), clock.Now), new()) { Done = done });

    // What can be corrected by hand is the list as it was read, and the file it came in goes with it.
    private static RollViewed Read(HttpContext context, RollViewed page, HandedRoll handed) => page with
    {
        Handed = handed,
        Typed = page.Typed with
        {
            Text = RollText.Of(handed.Roll.Lines, ReadingLanguage.Of(context)),
            Source = handed.Source is { } source
                ? context.RequestServices.GetRequiredService<Uploads>().HandleOf(page.View.Reader, source) : "",
        },
    };

    private static RollTyped Typed(IFormCollection form) => new(
        form["meeting"].ToString(), form["place"].ToString(), form["first"].ToString(), form["last"].ToString(), form["text"].ToString(),
        form["source"].ToString());

    private static IResult Attendance(RollViewed page) => Page.Of<AttendancePage>(nameof(AttendancePage.Roll), page, StatusOf(page));

    private static IResult Roster(RollViewed page) => Page.Of<RosterPage>(nameof(RosterPage.Roll), page, StatusOf(page));

    private static int StatusOf(RollViewed page) => page.Refusal is { } no ? Problems.StatusOf(no) : StatusCodes.Status200OK;
}
