using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>The one search, in the text and in what this reader may see.</summary>
public static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/consultations/{c}/search", SearchAsync).Produces<FoundView>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Passages and comments by a citation, by words or by reference; marks count UTF-16 units of the snippet");

    private static async Task<IResult> SearchAsync(string c, [FromQuery] string? q, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? Problems.Result(refusal!)
            : q?.Length > Search.LongestQuery ? Problems.Result(DoorRefusals.LongSearch(Search.LongestQuery))
            : Results.Json(FoundView.Of(Search.For(reader, q ?? "", ReadingLanguage.Of(context))), ApiJson.Plain.FoundView);
    }
}
