using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>When a reminder of the closing is due, told from the closing backwards.</summary>
public enum StepKind
{
    /// <summary>When the consultation opens.</summary>
    Opening,

    /// <summary>So many days before the closing day.</summary>
    DaysBefore,

    /// <summary>So many working days of the capital before the closing day.</summary>
    WorkingDaysBefore,

    /// <summary>On the closing day.</summary>
    ClosingDay,
}

/// <summary>One step of the plan. A step that falls on a rest day of the capital comes on the working day before it.</summary>
public sealed record ReminderStep(StepKind Kind, int Days = 0)
{
    /// <summary>Names the step in the ledger; steps of one plan have different keys.</summary>
    [JsonIgnore]
    public string Key => Kind switch
    {
        StepKind.Opening => "opening",
        StepKind.DaysBefore => string.Create(CultureInfo.InvariantCulture, $"days-{Days}"),
        StepKind.WorkingDaysBefore => string.Create(CultureInfo.InvariantCulture, $"working-days-{Days}"),
        _ => "closing-day",
    };

    /// <summary>The step of that key; null when it is none.</summary>
    public static ReminderStep? Read(string key) => key switch
    {
        "opening" => new(StepKind.Opening),
        "closing-day" => new(StepKind.ClosingDay),
        _ when Counted("days-", key) is { } days => new(StepKind.DaysBefore, days),
        _ when Counted("working-days-", key) is { } days => new(StepKind.WorkingDaysBefore, days),
        _ => null,
    };

    private static int? Counted(string name, string key) =>
        key.StartsWith(name, StringComparison.Ordinal)
            && int.TryParse(key.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}

/// <summary>
/// What a reminder says in one language (an IETF tag). <c>{document}</c> and <c>{day}</c> in it give way to the document's
/// name and the closing day as it is printed for the reader.
/// </summary>
public sealed record ReminderText(string Language, string Text);

/// <summary>The weekly rest days of a capital (by IANA zone) where they are not the customary ones.</summary>
public sealed record RestDays(ZoneId Zone, ImmutableArray<IsoDayOfWeek> Days);

/// <summary>
/// The steps of a consultation, the hour in each delegation's own zone at which they go out, the Secretariat's own words
/// in place of the customary ones, and the days on which nothing is sent.
/// </summary>
public sealed record ReminderPlan(ImmutableArray<ReminderStep> Steps, LocalTime At)
{
    /// <summary>Opening, one week before, two working days before, closing day; at 09:00.</summary>
    public static ReminderPlan Default { get; } = new(
        [new(StepKind.Opening), new(StepKind.DaysBefore, 7), new(StepKind.WorkingDaysBefore, 2), new(StepKind.ClosingDay)],
        new LocalTime(9, 0));

    public ImmutableArray<ReminderText> Texts { get; init; } = [];

    public ImmutableArray<RestDays> RestDays { get; init; } = [];

    public ImmutableArray<LocalDate> Holidays { get; init; } = [];

    /// <summary>The working days of a capital under this plan.</summary>
    public WorkingDays DaysIn(ZoneId zone) =>
        new(RestDays.FirstOrDefault(r => r.Zone == zone)?.Days ?? WorkingDays.CustomaryRest(zone), Holidays);
}

/// <summary>The plan as it stands: its version from 1, and whether the Secretariat approved it; nothing is sent by a plan that is not
/// approved.</summary>
public sealed record StandingPlan(int Version, ReminderPlan Plan, PersonId? ApprovedBy = null, Instant? ApprovedAt = null)
{
    public static StandingPlan Default { get; } = new(0, ReminderPlan.Default);
}
