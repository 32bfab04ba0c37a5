using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>Days and hours as the browser's fields send them; null for what is none.</summary>
internal static class Typing
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static LocalDate? Day(string? typed) =>
        LocalDatePattern.Iso.Parse(typed?.Trim() ?? "") is { Success: true, Value: var day } ? day : null;

    public static LocalTime? Hour(string? typed) => Clock.Parse(typed?.Trim() ?? "") is { Success: true, Value: var time } ? time : null;
}
