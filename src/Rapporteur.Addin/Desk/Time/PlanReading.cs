using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>The form of the reminders read into a plan, or what is wrong and in which field. What is left empty is left out.</summary>
internal static class PlanReading
{
    public static (ReminderPlan? Plan, Refusal? Refusal) Read(IFormCollection form)
    {
        if (Typing.Hour(form["at"]) is not { } at)
        {
            return (null, Refusals.BadPlan("refusals.bad-plan.hour", "at"));
        }

        var holidays = form["holidays"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(holidays, h => Typing.Day(h) is null) is { } unread)
        {
            return (null, Refusals.BadPlan("refusals.bad-plan.holiday", "holidays", ("day", unread.Length > 40 ? unread[..40] : unread)));
        }

        var steps = Steps(form);
        return steps.Any(s => s is null)
            ? (null, Refusals.BadPlan("refusals.bad-plan.before", "days"))
            : (new ReminderPlan([.. steps.OfType<ReminderStep>()], at)
            {
                Holidays = [.. holidays.Select(h => Typing.Day(h)!.Value).Distinct().Order()],
                Texts = [
                    .. form["languages"].OfType<string>()
                        .Select(l => new ReminderText(l, form[$"text-{l}"].ToString().Trim().ReplaceLineEndings("\n")))
                        .Where(t => t.Text.Length > 0)],
                RestDays =
                    [.. form["zones"].OfType<string>().Distinct().Select(z => new RestDays(new ZoneId(z), RestIn(form, z))).Where(IsOwn)],
            }, null);
    }

    private static List<ReminderStep?> Steps(IFormCollection form)
    {
        var (kinds, days, steps) = (form["steps"], form["days"], new List<ReminderStep?>());
        for (var i = 0; i < kinds.Count; i++)
        {
            if (Enum.TryParse<StepKind>(kinds[i], out var kind) && Enum.IsDefined(kind))
            {
                var counted = kind is StepKind.DaysBefore or StepKind.WorkingDaysBefore;
                var known = int.TryParse(i < days.Count ? days[i] : "", NumberStyles.None, CultureInfo.InvariantCulture, out var count);
                steps.Add(!counted ? new ReminderStep(kind) : known ? new ReminderStep(kind, count) : null);
            }
        }

        return steps;
    }

    private static ImmutableArray<IsoDayOfWeek> RestIn(IFormCollection form, string zone) =>
        [.. form[$"rest-{zone}"]
            .Select(d =>
                Enum.TryParse<IsoDayOfWeek>(d, out var day) && day != IsoDayOfWeek.None && Enum.IsDefined(day) ? day : (IsoDayOfWeek?)null)
                .OfType<IsoDayOfWeek>().Distinct().Order()];

    private static bool IsOwn(RestDays rest) => !rest.Days.SequenceEqual(WorkingDays.CustomaryRest(rest.Zone).Order());
}
