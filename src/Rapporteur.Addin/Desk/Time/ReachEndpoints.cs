using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>Who can be reached by what, before the consultation opens and after.</summary>
internal static class ReachEndpoints
{
    public static void MapReach(this RouteGroupBuilder desk) => desk.MapGet("/reach", ShowAsync);

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Page.Of<ReachPage>(nameof(ReachPage.View), DeskEndpoints.View(context, reader, clock));
    }
}
