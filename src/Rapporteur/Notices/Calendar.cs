using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;

namespace Rapporteur.Notices;

/// <summary>
/// A date as an iCalendar file (RFC 5545). A date that is moved replaces the event: the id stays, the sequence counts up.
/// </summary>
public static class Calendar
{
    private const int LongestLine = 75;

    private static readonly LocalDatePattern WholeDay = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The closing: one event that lasts the last hour, in UTC, so that every calendar shows it on its own clock.</summary>
    public static string Closing(Consultation consultation, Delegation delegation, Instant end, string summary)
    {
        var moved = consultation.Extensions.Count(e => e.To is null || e.To == delegation.Id);
        return File(
            $"closing-{consultation.Id}-{delegation.Id}",
            moved,
            moved == 0 ? consultation.Opened : consultation.ExtensionOf(delegation.Id)!.At,
            [$"DTSTART:{Utc.Format(end - Duration.FromHours(1))}", $"DTEND:{Utc.Format(end)}"],
            summary);
    }

    /// <summary>
    /// A milestone known to the day: with an hour it begins then and lasts an hour, without one it is the whole day.
    /// <paramref name="sequence"/> counts the dates told before.
    /// </summary>
    public static string Of(Consultation consultation, Milestone milestone, int sequence, Instant stamp)
    {
        var day = milestone.Earliest!.Value;
        var last = milestone.Latest ?? day;
        string[] when = milestone.Time is { } time
            && (milestone.Zone ?? consultation.Zone).Rules.AtLeniently(day + time).ToInstant() is var begins
            ? [$"DTSTART:{Utc.Format(begins)}", $"DTEND:{Utc.Format(begins + Duration.FromHours(1))}"]
            : [$"DTSTART;VALUE=DATE:{WholeDay.Format(day)}", $"DTEND;VALUE=DATE:{WholeDay.Format(last.PlusDays(1))}"];
        return File(
            $"milestone-{consultation.Id}-{milestone.Id}",
            sequence,
            stamp,
            when,
            milestone.What);
    }

    private static string File(string id, int sequence, Instant stamp, string[] when, string summary)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Rapporteur//Dates//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{id}@rapporteur",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{sequence}"),
            $"DTSTAMP:{Utc.Format(stamp)}",
            .. when,
            $"SUMMARY:{Escaped(summary)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(l => Folded(l) + "\r\n"));
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // Lines are counted in octets and never broken inside a character.
    private static string Folded(string line)
    {
        var (folded, octets) = (new StringBuilder(line.Length), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
