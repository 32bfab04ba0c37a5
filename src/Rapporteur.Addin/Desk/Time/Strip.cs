using System.Globalization;
using NodaTime;
using Rapporteur.Notices;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>Where instants lie on the picture, as percentages of its width, and what stands on its axis.</summary>
public sealed class Strip(Timeline timeline, DateTimeZone zone)
{
    // Marks at either end keep their whole size.
    private const double Margin = 1.5;

    public string Now => At(timeline.Now);

    public string At(Instant instant) => Percent(Of(instant));

    /// <summary>Months, or weeks where the whole time is short; a year is named where it begins.</summary>
    public IEnumerable<(string X, string Label)> Ticks(Language language)
    {
        var (first, last) = (timeline.Begins.InZone(zone).Date, timeline.Ends.InZone(zone).Date);
        var months = Period.DaysBetween(first, last) > 60;
        var step = months ? Math.Max(1, Period.Between(first, last, PeriodUnits.Months).Months / 8) : 1;
        var day = months ? new LocalDate(first.Year, first.Month, 1).PlusMonths(1) : first.Next(IsoDayOfWeek.Monday);
        while (day <= last)
        {
            var label =
                months
                    ? language.Month(day) + (day.Month <= step ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : "")
                    : language.Month(day, withDay: true);
            yield return (At(zone.AtStartOfDay(day).ToInstant()), label);
            day = months ? day.PlusMonths(step) : day.PlusWeeks(1);
        }
    }

    private double Of(Instant instant) =>
        Margin + ((100 - (2 * Margin)) * (instant - timeline.Begins).TotalSeconds / Math.Max(1,
            (timeline.Ends - timeline.Begins).TotalSeconds));

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");
}
