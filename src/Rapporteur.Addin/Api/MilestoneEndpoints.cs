using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>Dates: prepared by the Secretariat, cleared by the Chair, read by everybody in the Chair's words.</summary>
public static class MilestoneEndpoints
{
    public static void MapMilestones(this RouteGroupBuilder api)
    {
        var milestones = api.MapGroup("/consultations/{c}/milestones");
        milestones.MapGet("", ListAsync).Produces<MilestoneList>().ProducesProblem(404)
            .WithSummary("The dates as the Chair put them; with every version for the Secretariat and the Chair");
        milestones.MapPost("", SetAsync).Accepts<MilestoneBody>("application/json").Produces<MilestoneDetail>(201).ProducesProblem(403)
            .WithSummary("Prepares a date or another version of one; for the Secretariat and the Chair");
        milestones.MapPost("/{milestone}/clear", ClearAsync).Accepts<VersionBody>("application/json").Produces<MilestoneDetail>()
            .ProducesProblem(403).ProducesProblem(409).WithSummary("Releases the version that was looked at; for the Chair");
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!) : Results.Json(
            new MilestoneList([.. reader.Milestones().Select(m => Detail(reader, m))]), ApiJson.Plain.MilestoneList);
    }

    private static async Task<IResult> SetAsync(string c, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.MilestoneBody);
        var (reader, no) = await caller.InAsync(context, c, Verbs.SetDate);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(no ?? body.Refusal!);
        }

        var (request, missing) = (body.Value ?? new MilestoneBody()).Read();
        return request is null
            ? Problems.Result(missing!)
            : await AnswerAsync(context, caller, reader, body.Client, request, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ClearAsync(string c, string milestone, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.VersionBody);
        var (reader, no) = await caller.InAsync(context, c, Verbs.ClearDate);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(no ?? body.Refusal!);
        }

        return body.Value?.Version is not { } version
            ? Problems.Result(Refusals.Missing("refusals.missing.version", "version"))
            : await AnswerAsync(context, caller, reader, body.Client, new ClearMilestone(new MilestoneId(milestone), version),
                StatusCodes.Status200OK);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Caller caller, Attribution reader, ClientRequest? client,
        Request request, int status)
    {
        var result = await caller.AskAsync(reader, Doors.Of(context), client, request);
        return result.Refusal is { } no
            ? Problems.Result(no)
            : Results.Json(Detail(reader, result.After(reader).Milestone(new(result.Subject!))!), ApiJson.Plain.MilestoneDetail,
                statusCode: status);
    }

    private static MilestoneDetail Detail(Attribution reader, SeenMilestone seen) =>
        new(seen.Id.Value, seen.Cleared?.What, seen.Cleared?.Words, reader.SeesLateness ? [.. seen.Versions.Select(Version)] : null);

    private static MilestoneVersionView Version(MilestoneVersion version) => new()
    {
        Version = version.Version,
        Kind = version.Milestone.Kind,
        What = version.Milestone.What,
        Words = version.Milestone.Words,
        Earliest = version.Milestone.Earliest,
        Latest = version.Milestone.Latest,
        Time = version.Milestone.Time,
        Zone = version.Milestone.Zone?.Value,
        Why = version.Why,
        By = version.By,
        At = version.At,
        ClearedBy = version.ClearedBy,
        ClearedAt = version.ClearedAt,
    };
}
