using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Rapporteur.Notices;

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
    public string Key => Kind switch
    {
        StepKind.Opening => "opening",
        StepKind.DaysBefore => string.Create(CultureInfo.InvariantCulture, $"days-{Days}"),
        StepKind.WorkingDaysBefore => string.Create(CultureInfo.InvariantCulture, $"working-days-{Days}"),
        _ => "closing-day",
    };
}

/// <summary>The steps of a consultation and the hour, in each delegation's own zone, at which they go out.</summary>
public sealed record ReminderPlan(ImmutableArray<ReminderStep> Steps, LocalTime At)
{
    /// <summary>Opening, one week before, two working days before, closing day; at 09:00.</summary>
    public static ReminderPlan Default { get; } = new(
        [new(StepKind.Opening), new(StepKind.DaysBefore, 7), new(StepKind.WorkingDaysBefore, 2), new(StepKind.ClosingDay)],
        new LocalTime(9, 0));
}
