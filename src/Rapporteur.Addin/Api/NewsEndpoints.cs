using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;

namespace Rapporteur.Addin.Api;

/// <summary>What others did, as pages list it and as it comes.</summary>
public static class NewsEndpoints
{
    public static void MapNews(this RouteGroupBuilder api) =>
        api.MapGet("/consultations/{c}/news", NewsAsync).Produces<NewsView>().ProducesProblem(404)
            .WithSummary("Questions, answers, colleagues' saves, dates moved, more time: what others did of what I may see, newest first")
            .WithDescription("/live/{c} tells the state as server-sent events whenever it becomes another one.");

    private static async Task<IResult> NewsAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!) : Results.Json(NewsView.Of(reader), ApiJson.Plain.NewsView);
    }
}
