using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Views;

namespace Rapporteur.Addin.Live;

/// <summary>
/// One address: to who takes server-sent events, the state of the reader's news and whatever it becomes; to anybody else the state now,
/// and how much of it came since that reader says to have looked. That is in no list and no log here.
/// </summary>
public static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/live/{c}", LiveAsync).RequireAuthorization().DisableRequestTimeout().ExcludeFromDescription();

    private static async Task<IResult> LiveAsync(string c, HttpContext context, Caller caller, LiveFeed feed)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        if (context.Request.Headers[Page.PersonHeader].ToString() is { Length: > 0 } person && person != reader.Asker.Id.Value)
        {
            return Problems.Result(DoorRefusals.OtherPerson);
        }

        if (!context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            return Results.Json(new LiveNow(News.State(reader), NewsSeen.Count(context.Request, reader)), LiveJson.Default.LiveNow);
        }

        context.Response.Headers["X-Accel-Buffering"] = "no";
        var account = TokenAuthentication.IdentityOf(context.User)!.Value;
        return feed.Hear(reader.Id, account) is { } states ? TypedResults.ServerSentEvents(states)
            : Problems.Result(DoorRefusals.TooOften);
    }
}
