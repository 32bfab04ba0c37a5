using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;

namespace Rapporteur.Notices;

/// <summary>
/// The closing as an iCalendar file (RFC 5545): one event that lasts the last hour, in UTC, so that every calendar shows it
/// on its own clock. A date that is moved replaces the event: the id stays, the sequence counts up.
/// </summary>
public static class Calendar
{
    private const int LongestLine = 75;

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string Closing(Consultation consultation, Delegation delegation, string summary)
    {
        var end = consultation.ClosingFor(delegation);
        var moved = consultation.Extensions.Count(e => e.To is null || e.To == delegation.Id);
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Rapporteur//Closing//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:closing-{consultation.Id}-{delegation.Id}@rapporteur",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{moved}"),
            $"DTSTAMP:{Utc.Format(moved == 0 ? consultation.Opened : consultation.Extensions.Last(e => e.To is null || e.To == delegation.Id).At)}",
            $"DTSTART:{Utc.Format(end - Duration.FromHours(1))}",
            $"DTEND:{Utc.Format(end)}",
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
