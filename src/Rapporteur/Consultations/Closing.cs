using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>
/// The day comments are requested by, in the forum's zone, with an hour or without. Without an hour the day ends when it
/// has ended both in the forum's zone and in the delegation's capital. The end is inclusive: a comment stamped exactly
/// 00:00:00.000 of the next day (or exactly at the hour) is on time.
/// </summary>
public sealed record Closing(LocalDate Day, LocalTime? Time = null)
{
    /// <summary>The last instant that is on time for a delegation whose capital lies in that zone.</summary>
    public Instant EndFor(DateTimeZone forum, DateTimeZone capital)
    {
        if (Time is { } time)
        {
            return forum.AtLeniently(Day + time).ToInstant();
        }

        return Instant.Max(EndOfDay(forum), EndOfDay(capital));
    }

    public bool IsOnTime(Instant at, DateTimeZone forum, DateTimeZone capital) => at <= EndFor(forum, capital);

    // Leniently, because a zone that crossed the date line may have no such day at all.
    private Instant EndOfDay(DateTimeZone zone) => zone.AtLeniently(Day.PlusDays(1).AtMidnight()).ToInstant();
}
