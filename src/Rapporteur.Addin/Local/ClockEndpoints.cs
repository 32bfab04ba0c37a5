using NodaTime;
using Rapporteur.Addin.Desk;
using Rapporteur.Addin.Desk.Time;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Notices;

namespace Rapporteur.Addin.Local;

/// <summary>The forum clock moved forward from the Desk: in local mode only, elsewhere there is no such address.</summary>
internal static class ClockEndpoints
{
    private const int FurthestDays = 400;

    public static void MapClock(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/desk/{c}/clock", MoveAsync).ExcludeFromDescription();

    private static async Task<IResult> MoveAsync(string c, HttpContext context, Caller caller, ForumClock clock, StoryPlayer player,
        Reminding reminding)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var view = DeskEndpoints.View(context, reader, clock);
        if (!LocalSignIn.MayChoose(context))
        {
            return DeskDoor.Closed(context, Problems.OfRouting(StatusCodes.Status404NotFound)!);
        }

        var form = await Forms.ReadAsync(context);
        if (To(view, form) is { } to && to > view.Now && to < view.Now + Duration.FromDays(FurthestDays) && clock.MoveTo(to))
        {
            await player.PlayAsync(context.RequestAborted);
            await reminding.LookAsync(LocalEndpoints.UntilSent);
        }

        return Results.LocalRedirect(LocalAddress.OrRoot(form["then"]));
    }

    private static Instant? To(DeskView view, IFormCollection form) => form["to"].ToString() switch
    {
        "next" => Timeline.NextNotice(view.Reader, view.Now),
        "day" => view.Now + Duration.FromDays(1),
        "closing" => view.Consultation.ClosingForAll(),
        "date" when Typing.Day(form["date"]) is { } day => view.Consultation.ForumZone.AtLeniently(day + new LocalTime(12, 0)).ToInstant(),
        _ => null,
    };
}
