namespace Rapporteur.Addin.Desk.Time;

/// <summary>The Desk's pages of dates, reminders and ways of reaching people, and what is done on them.</summary>
public static class DeskTime
{
    public static void MapDeskTime(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("/desk/{c}").ExcludeFromDescription();
        desk.MapTimeline();
        desk.MapStatus();
        desk.MapReminders();
        desk.MapLate();
        desk.MapReach();
    }
}
