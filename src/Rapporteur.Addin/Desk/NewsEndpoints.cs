using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;

namespace Rapporteur.Addin.Desk;

/// <summary>What delegations and colleagues did, newest first, for whom the Desk is.</summary>
internal static class NewsEndpoints
{
    public static void MapNews(this IEndpointRouteBuilder desk) => desk.MapGet("/news", ShowAsync);

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        return reader is null ? no! : Page.Of<NewsPage>(nameof(NewsPage.View), DeskEndpoints.View(context, reader, clock));
    }
}
