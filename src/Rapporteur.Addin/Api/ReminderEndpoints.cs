using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>The reminders' plan with who would get what, its approval, reminding by hand, and the Chair's word on what came late.</summary>
public static class ReminderEndpoints
{
    private static readonly OffsetDateTimePattern WithOffset = OffsetDateTimePattern.Rfc3339;

    public static void MapReminderPlan(this RouteGroupBuilder api)
    {
        var reminders = api.MapGroup("/consultations/{c}/reminders");
        reminders.MapGet("", GetAsync).Produces<RemindersView>().ProducesProblem(403)
            .WithSummary("The plan and who would get what; for the Secretariat and the Chair");
        reminders.MapPut("", PlanAsync).Accepts<PlanBody>("application/json").Produces<RemindersView>().ProducesProblem(403)
            .WithSummary("Sets a new version of the plan, which waits for approval; for the Secretariat");
        reminders.MapPost("/approve", ApproveAsync).Accepts<VersionBody>("application/json").Produces<RemindersView>().ProducesProblem(403)
            .ProducesProblem(409).WithSummary("Approves the version that was looked at; for the Secretariat");
        reminders.MapPost("/now", RemindAsync).Accepts<RemindBody>("application/json").Produces<RemindedView>(201).ProducesProblem(403)
            .ProducesProblem(409).WithSummary("Reminds now those who have sent nothing; for the Secretariat");
        api.MapPost("/consultations/{c}/submissions/{reference}/considered", ConsiderAsync).Accepts<ConsideredBody>("application/json")
            .Produces(204).ProducesProblem(403).ProducesProblem(404)
            .WithSummary("Whether what came after the closing is considered; for the Chair");
    }

    private static async Task<IResult> GetAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null || !reader.SeesLateness
            ? Problems.Result(refusal ?? Refusals.ForSecretariat)
            : Shown(reader, clock);
    }

    private static async Task<IResult> PlanAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.PlanBody);
        var (reader, no) = await caller.InAsync(context, c, Verbs.PlanReminders);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(no ?? body.Refusal!);
        }

        var (plan, missing) = (body.Value ?? new PlanBody(null, null, null, null, null)).Read();
        return plan is null
            ? Problems.Result(missing!)
            : await AnswerAsync(context, caller, clock, reader, body.Client, new PlanReminders(plan));
    }

    private static async Task<IResult> ApproveAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.VersionBody);
        var (reader, no) = await caller.InAsync(context, c, Verbs.ApproveReminders);
        return reader is null || body.Refusal is not null ? Problems.Result(no ?? body.Refusal!)
            : body.Value?.Version is not { } version ? Problems.Result(Refusals.Missing("refusals.missing.version", "version"))
            : await AnswerAsync(context, caller, clock, reader, body.Client, new ApproveReminders(version));
    }

    private static async Task<IResult> RemindAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.RemindBody);
        var (reader, no) = await caller.InAsync(context, c, Verbs.PlanReminders);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(no ?? body.Refusal!);
        }

        var request = new RemindNow([.. (body.Value?.To ?? []).Select(d => new DelegationId(d))]);
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        return result.Refusal is { } refused
            ? Problems.Result(refused)
            : Results.Json(new RemindedView(result.Subject!, Planned.Now(result.After(reader), request.To, clock.Now).Length),
                ApiJson.Plain.RemindedView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ConsiderAsync(string c, string reference, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.ConsideredBody);
        var (reader, no) = await caller.InAsync(context, c, Verbs.Consider);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(no ?? body.Refusal!);
        }

        if (body.Value?.Considered is not { } considered)
        {
            return Problems.Result(Refusals.Missing("refusals.missing.considered", "considered"));
        }

        var request = new ConsiderLate(new ReceiptReference(reference), considered, (body.Value.Why ?? "").ReplaceLineEndings("\n"));
        var result = await caller.AskAsync(reader, Doors.Of(context), body.Client, request);
        return result.Refusal is { } refused ? Problems.Result(refused) : Results.NoContent();
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Caller caller, ForumClock clock, Attribution reader,
        ClientRequest? client, Request request)
    {
        var result = await caller.AskAsync(reader, Doors.Of(context), client, request);
        return result.Refusal is { } no ? Problems.Result(no) : Shown(result.After(reader), clock);
    }

    private static IResult Shown(Attribution reader, ForumClock clock)
    {
        var standing = reader.Plan!;
        return Results.Json(
            new RemindersView(
                standing.Version,
                standing.ApprovedBy is not null,
                standing.ApprovedBy,
                standing.ApprovedAt,
                PlanBody.Of(standing.Plan),
                [.. Planned.Reminders(reader, clock.Now).Select(p => new PlannedView(
                    ((NoticeKey.Reminder)p.Occasion.Key).Step.Key,
                    p.Delegation.Id,
                    p.Person.Id,
                    p.Occasion.Due,
                    WithOffset.Format(p.Occasion.Due.InZone(p.Delegation.Zone.Rules).ToOffsetDateTime()),
                    p.AtOnce,
                    p.Channel))]),
            ApiJson.Plain.RemindersView);
    }
}
