using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Notices;

/// <summary>At which instant something goes out to a delegation: at the plan's hour in its zone, on its working days.</summary>
internal static class Mornings
{
    /// <summary>When a step falls due: told back from the day as it is printed, on the working day before a rest day.</summary>
    public static Instant Of(Consultation consultation, Delegation delegation, ReminderPlan plan, ReminderStep step)
    {
        if (step.Kind == StepKind.Opening || consultation.ClosingOf(delegation.Id) is not { Day: var last })
        {
            return First(delegation, plan, consultation.Opened);
        }

        var days = plan.DaysIn(delegation.Zone);
        return At(delegation, plan, step.Kind switch
        {
            StepKind.DaysBefore => days.OnOrBefore(last.PlusDays(-step.Days)),
            StepKind.WorkingDaysBefore => days.Before(last, step.Days),
            _ => days.OnOrBefore(last),
        });
    }

    /// <summary>The first such hour at or after that instant.</summary>
    public static Instant First(Delegation delegation, ReminderPlan plan, Instant from)
    {
        var days = plan.DaysIn(delegation.Zone);
        var day = days.OnOrAfter(from.InZone(delegation.Zone.Rules).Date);
        var at = At(delegation, plan, day);
        return at >= from ? at : At(delegation, plan, days.OnOrAfter(day.PlusDays(1)));
    }

    private static Instant At(Delegation delegation, ReminderPlan plan, LocalDate day) =>
        delegation.Zone.Rules.AtLeniently(day + plan.At).ToInstant();
}
