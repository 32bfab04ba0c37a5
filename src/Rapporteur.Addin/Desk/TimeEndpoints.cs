using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk;

/// <summary>More time, given by the Chair from the Desk. The request is the API's, decided by the same rules.</summary>
internal static class TimeEndpoints
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static void MapTime(this RouteGroupBuilder desk)
    {
        desk.MapGet("/time", FormAsync);
        desk.MapPost("/time", ExtendAsync);
    }

    private static async Task<IResult> FormAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Extend);
        return reader is null ? no!
            : Page.WantsFragment(context.Request) ? Page.Of<TimeForm>(nameof(TimeForm.View), new DeskView(reader, clock.Now))
            : Results.LocalRedirect($"/desk/{c}?act=time");
    }

    private static async Task<IResult> ExtendAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Extend);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (request, missing) = new ExtensionBody(Day(form["day"]), Time(form["time"]), form["delegation"], form["why"]).Read();
        var refusal =
            form["time"].ToString().Length > 0 && Time(form["time"]) is null ? Refusals.Missing("refusals.missing.hour", "time") : missing;
        if (request is null || refusal is not null)
        {
            return DeskDoor.Refused(context, refusal!, "#refusal");
        }

        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        return result.Refusal is { } refused
            ? DeskDoor.Refused(context, refused, "#refusal")
            : Page.Of<TimeGiven>(nameof(TimeGiven.View), new DeskView(result.After(reader), clock.Now));
    }

    private static LocalDate? Day(string? typed) =>
        LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true, Value: var day } ? day : null;

    private static LocalTime? Time(string? typed) => Hour.Parse(typed ?? "") is { Success: true, Value: var time } ? time : null;
}
