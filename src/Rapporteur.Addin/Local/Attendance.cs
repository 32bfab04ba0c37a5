using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Local;

/// <summary>
/// Who attended the meeting, as its record lists them, with what in that list is to be verified. It gives no right and is
/// not the roster.
/// </summary>
public sealed record Attendance
{
    public required string Note { get; init; }

    public required string Meeting { get; init; }

    public required string Place { get; init; }

    public required ImmutableArray<string> Days { get; init; }

    public required string Source { get; init; }

    public required AttendanceStated Stated { get; init; }

    public required ImmutableArray<string> Countries { get; init; }

    public required ImmutableArray<string> Organisations { get; init; }

    public required ImmutableArray<string> ToVerify { get; init; }

    /// <summary>"27 and 28 November 2017".</summary>
    public string InWords(Phrases say)
    {
        var days = Days.Select(d => LocalDatePattern.Iso.Parse(d).Value).ToList();
        return days is [var first, var last] && first.Month == last.Month
            ? say.Say("desk.attendance.two-days", ("first", first.Day), ("last", say.Language.Day(last)))
            : string.Join(", ", days.Select(say.Language.Day));
    }

    public bool StandsTwice(string country) => Countries.Count(c => c == country) > 1;
}

/// <summary>The numbers the record states, which its list may not bear out.</summary>
public sealed record AttendanceStated(int Participants, int Countries);

public sealed record AttendanceView(Attribution Reader, Attendance Attendance);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Attendance))]
internal sealed partial class AttendanceJson : JsonSerializerContext;
