using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Record.Stored;

/// <summary>Instants, days and hours as texts, to the precision they have; what is none of them is a <see cref="JsonException"/>.</summary>
internal static class Times
{
    public static string Of(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static string? Of(LocalTime? time) => time is { } known ? LocalTimePattern.ExtendedIso.Format(known) : null;

    public static Instant Instant(string text) => Read(InstantPattern.ExtendedIso.Parse(text));

    public static LocalDate Day(string text) => Read(LocalDatePattern.Iso.Parse(text));

    public static LocalTime Hour(string text) => Read(LocalTimePattern.ExtendedIso.Parse(text));

    public static LocalDate? DayOrNone(string? text) => text is null ? null : Day(text);

    public static LocalTime? HourOrNone(string? text) => text is null ? null : Hour(text);

    private static T Read<T>(ParseResult<T> result) => result.Success ? result.Value : throw new JsonException(result.Exception.Message);
}
