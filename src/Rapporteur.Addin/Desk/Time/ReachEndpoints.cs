using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>Who can be reached by what, before the consultation opens and after, and the test message each can answer with one
/// word.</summary>
internal static class ReachEndpoints
{
    public static void MapReach(this RouteGroupBuilder desk)
    {
        desk.MapGet("/reach", ShowAsync);
        desk.MapPost("/reach/check", CheckAsync);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock, WaysTaken taken)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        await taken.ReadOnAsync(context.RequestAborted);
        return Page.Of<ReachPage>(nameof(ReachPage.View), DeskEndpoints.View(context, reader, clock));
    }

    private static async Task<IResult> CheckAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.PlanReminders);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var request = new CheckReach([.. form["to"].OfType<string>().Select(d => new DelegationId(d))]);
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        return result.Refusal is { } refused ? RefusalPage.Answer(context, refused)
            : Page.WantsFragment(context.Request)
                ? Page.Of<ReachDone>(nameof(ReachDone.View), DeskEndpoints.View(context, result.After(reader), clock))
            : Results.LocalRedirect($"/desk/{c}/reach");
    }
}
