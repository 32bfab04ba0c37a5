using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Rolls;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>Lists of names through the API: who attended, and who is put on the roster. Without <c>take</c> a list is only read.</summary>
public static class RollEndpoints
{
    public static void MapRolls(this RouteGroupBuilder api)
    {
        var here = api.MapGroup("/consultations/{c}");
        here.MapGet("/attendance", AttendancesAsync).Produces<AttendanceList>().ProducesProblem(403)
            .WithSummary("For the Secretariat and the Chair: who attended which meeting, with what is to be verified");
        here.MapPost("/attendance", TakeAttendanceAsync).TakesFile(RollTaking.LongestForm).DisableAntiforgery()
            .Produces<RollView>().Produces<RollView>(201).ProducesProblem(400)
            .WithSummary("For the Secretariat: a list from a workbook, a table or a pasted text, read; with take=true taken");
        here.MapGet("/roster", RosterAsync).Produces<RosterView>().ProducesProblem(403)
            .WithSummary("For the Secretariat and the Chair: delegations with their names by date and their consent to be named");
        here.MapPost("/roster", TakeRosterAsync).TakesFile(RollTaking.LongestForm).DisableAntiforgery()
            .Produces<RollView>().Produces<RollView>(201).ProducesProblem(400)
            .WithSummary("For the Secretariat: who would be new on the roster; with take=true put on it. A list takes nobody off");
    }

    private static async Task<IResult> AttendancesAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is not { SeesLateness: true } ? Problems.Result(refusal ?? Refusals.ForSecretariat)
            : Results.Json(new AttendanceList(
                [.. reader.Attendances().Select(a =>
                    AttendanceView.Of(a, reader.Consultation.Roster, ReadingLanguage.Of(context)))]), ApiJson.Plain.AttendanceList);
    }

    private static async Task<IResult> RosterAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is not { SeesLateness: true } ? Problems.Result(refusal ?? Refusals.ForSecretariat)
            : Results.Json(new RosterView(
                [.. reader.Consultation.Roster.Delegations.Select(d => new RosterDelegationView(
                    d.Id, d.Category, d.OfficialName, d.ShortName,
                    [.. d.Renamed.Select(n => new RenamedView(n.OfficialName, n.ShortName, n.From))],
                    reader.NamingConsentOf(d.Id)?.Consents))]), ApiJson.Plain.RosterView);
    }

    private static async Task<IResult> TakeAttendanceAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await OfficerAsync(context, c, caller);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var form = await Forms.ReadAsync(context);
        var takes = form["take"] == "true";
        var (meeting, noMeeting) = RollTaking.MeetingOf(form);
        if (takes && meeting is null)
        {
            return Problems.Result(noMeeting!);
        }

        var (handed, no) = await RollTaking.ReadAsync(context, form, reader, meeting?.First ?? clock.Today(reader));
        if (handed is null)
        {
            return Problems.Result(no!);
        }

        var result = !takes ? new Result(null, null) : await caller.AskAsync(reader, Door.Api, null, new ListAttendance(
            form["id"].ToString() is { Length: > 0 } id ? new AttendanceId(id) : null, meeting!, handed.Names)
        {
            Stated = handed.Roll.Stated,
            Source = handed.Source,
        });
        return Answer(context, handed, null, result);
    }

    private static async Task<IResult> TakeRosterAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await OfficerAsync(context, c, caller);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var form = await Forms.ReadAsync(context);
        var (handed, no) = await RollTaking.ReadAsync(context, form, reader, clock.Today(reader));
        if (handed is null)
        {
            return Problems.Result(no!);
        }

        var plan = RosterTaking.Plan(handed, reader);
        var result = form["take"] == "true" ? await RosterTaking.TakeAsync(caller, reader, Door.Api, plan) : new Result(null, null);
        return Answer(context, handed, plan, result);
    }

    private static async Task<(Attribution? Reader, Refusal? No)> OfficerAsync(HttpContext context, string c, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is { Asker.Function: not Function.Secretariat } ? (null, Refusals.ForSecretariat) : (reader, refusal);
    }

    private static IResult Answer(HttpContext context, HandedRoll handed, RosterPlan? plan, Result result) =>
        result.Refusal is { } refusal ? Problems.Result(refusal) : Results.Json(
            RollView.Of(handed.Roll, handed.Check, ReadingLanguage.Of(context), result.Subject) with
            {
                Roster = plan is null ? null : RosterPlanView.Of(plan),
            },
            ApiJson.Plain.RollView,
            statusCode: result.Subject is null ? StatusCodes.Status200OK : StatusCodes.Status201Created);
}
