using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Intake;

/// <summary>How far from a consultation's opening a day may lie before it can only be mistyped.</summary>
internal static class TimeLimits
{
    /// <summary>A reason, for the record.</summary>
    public const int LongestWhy = 1_000;

    private const int FurthestYears = 10;

    /// <summary>Of an instant, also of one that no calendar has a day for.</summary>
    public static bool IsFar(Consultation consultation, Instant at) =>
        Math.Abs((at - consultation.Opened).TotalDays) > FurthestYears * 366.0;

    public static bool IsFar(Consultation consultation, LocalDate day) =>
        Math.Abs((long)day.Year - consultation.Opened.InZone(consultation.ForumZone).Year) > FurthestYears;
}
