using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Rapporteur.Words;

/// <summary>How days and instants are written in a language. An instant always names the city whose clock it is.</summary>
public static class Dates
{
    private static readonly Phrasebook Book = new(typeof(Dates).Assembly, "time");

    /// <summary>"22 December 2017", "1er décembre 2017", "22 декабря 2017 г."</summary>
    public static string Day(this Language language, LocalDate day) => language.Tag switch
    {
        "ru" => $"{Written(language, day)} г.",
        "fr" when day.Day == 1 => $"1er {language.Culture.DateTimeFormat.MonthNames[day.Month - 1]} {Year(day)}",
        _ => Written(language, day),
    };

    /// <summary>"17:59", alike in every language the product speaks.</summary>
    public static string Clock(this Language language, LocalTime time) => time.ToTimeOnly().ToString("HH:mm", language.Culture);

    /// <summary>"22 December 2017, 17:59 (Istanbul)".</summary>
    public static string At(this Language language, Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return $"{language.Day(local.Date)}, {language.Clock(local.TimeOfDay)} ({language.City(zone)})";
    }

    /// <summary>"22 Dec 2017": where there is little room.</summary>
    public static string ShortDay(this Language language, LocalDate day) =>
        LocalDatePattern.Create("d MMM uuuu", language.Shortening).Format(day);

    /// <summary>"22 Dec 2017, 17:59", where the page says whose clock it is.</summary>
    public static string DayAndHour(this Language language, Instant instant, DateTimeZone zone) =>
        LocalDateTimePattern.Create("d MMM uuuu, HH:mm", language.Shortening).Format(instant.InZone(zone).LocalDateTime);

    /// <summary>"Sat 23 Dec 2017, 00:00": weekdays matter where rest days do.</summary>
    public static string WeekdayAndHour(this Language language, Instant instant, DateTimeZone zone) =>
        LocalDateTimePattern.Create("ddd d MMM uuuu, HH:mm", language.Shortening).Format(instant.InZone(zone).LocalDateTime);

    /// <summary>"Dec"; with its day "22 Dec".</summary>
    public static string Month(this Language language, LocalDate day, bool withDay = false) =>
        LocalDatePattern.Create(withDay ? "d MMM" : "MMM", language.Shortening).Format(day);

    /// <summary>"Friday".</summary>
    public static string Weekday(this Language language, IsoDayOfWeek day) => language.Culture.DateTimeFormat.GetDayName(day.ToDayOfWeek());

    /// <summary>"Fri".</summary>
    public static string ShortWeekday(this Language language, IsoDayOfWeek day) =>
        language.Shortening.DateTimeFormat.GetAbbreviatedDayName(day.ToDayOfWeek());

    /// <summary>
    /// The same as <see cref="At"/> for an end: one that falls on midnight is said as the end of the day before it. As it stands after
    /// "until" or "до"; in French after a colon, since "jusqu’au" or "jusqu’à" would depend on which of the two it is.
    /// </summary>
    public static string Until(this Language language, Instant end, DateTimeZone zone)
    {
        var local = end.InZone(zone).LocalDateTime;
        return local.TimeOfDay == LocalTime.Midnight
            ? Book.In(language).Say("time.end-of-day", ("day", language.Day(local.Date.PlusDays(-1))), ("city", language.City(zone)))
            : language.At(end, zone);
    }

    /// <summary>The time left in the largest unit that says enough: "24 days left"; null when the end has passed.</summary>
    public static string? Left(this Language language, Instant end, Instant now)
    {
        var (left, said) = (end - now, Book.In(language));
        if (left < Duration.Zero)
        {
            return null;
        }

        if (left >= Duration.FromDays(2))
        {
            return said.Say("time.left.days", ("count", (long)left.TotalDays));
        }

        if (left >= Duration.FromHours(2))
        {
            return said.Say("time.left.hours", ("count", (long)left.TotalHours));
        }

        if (left >= Duration.FromMinutes(1))
        {
            return said.Say("time.left.minutes", ("count", (long)left.TotalMinutes));
        }

        return said["time.left.moment"];
    }

    // Not by a pattern of NodaTime's, which is compiled anew in every process that writes a date.
    private static string Written(Language language, LocalDate day) =>
        $"{day.Day} {language.Culture.DateTimeFormat.MonthGenitiveNames[day.Month - 1]} {Year(day)}";

    private static string Year(LocalDate day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);
}
