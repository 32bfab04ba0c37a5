using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Register;

namespace Rapporteur.Notices;

/// <summary>Why somebody is written to about the closing.</summary>
public enum ReminderReason
{
    /// <summary>The delegation has sent nothing.</summary>
    NothingSent,

    /// <summary>Something is approved and not sent; said to those who can send it, and to nobody else.</summary>
    ApprovedButUnsent,
}

/// <summary>
/// One reminder for one person. <paramref name="Key"/> names it in the ledger: the closing's version, the step and the
/// person; whoever finds it there does not send again. <paramref name="Due"/> is when it fell due.
/// </summary>
public sealed record DueReminder(string Key, DelegationId Delegation, PersonId Person, ReminderStep Step, ReminderReason Reason, Instant Due);

/// <summary>
/// Who is due which reminder of the closing. Pure: board, plan, what the ledger has and the instant in, reminders out. Of
/// several steps that have fallen due, after a downtime or a jump of the clock, only the latest is sent; after the closing
/// none is; a delegation that has answered is left alone.
/// </summary>
public static class Reminders
{
    /// <summary>When each step falls due for a delegation, in order; steps before the opening or after the end are left out.</summary>
    public static ImmutableArray<(ReminderStep Step, Instant Due)> Schedule(Consultation consultation, Delegation delegation, ReminderPlan plan)
    {
        var zone = DateTimeZoneProviders.Tzdb[delegation.Zone];
        var end = consultation.ClosingFor(delegation);
        return
        [
            .. plan.Steps.Select(step => (Step: step, Due: At(consultation, delegation, plan, step, zone)))
                .Where(s => s.Due >= consultation.Opened && s.Due < end)
                .OrderBy(s => s.Due),
        ];
    }

    /// <summary>What is due at that instant and not in the ledger, in the order of the roster.</summary>
    public static ImmutableArray<DueReminder> Due(Board board, ReminderPlan plan, IReadOnlySet<string> ledger, Instant now)
    {
        if (board.Consultation is not { } consultation)
        {
            return [];
        }

        var people = consultation.Roster.People.Where(p => p.Delegation is not null && p.SpeaksForDelegation).ToLookup(p => p.Delegation!.Value);
        return
        [
            .. from delegation in consultation.Roster.Delegations
               where consultation.MayComment.Contains(delegation.Category) && now <= consultation.ClosingFor(delegation)
               let reason = ReasonOf(board, delegation.Id)
               where reason is not null
               let step = Schedule(consultation, delegation, plan).LastOrDefault(s => s.Due <= now)
               where step.Step is not null && (reason == ReminderReason.NothingSent || step.Step.Kind is StepKind.WorkingDaysBefore or StepKind.ClosingDay)
               from person in people[delegation.Id]
               let key = $"{VersionOf(consultation, delegation)}/{step.Step.Key}/{person.Id}"
               where !ledger.Contains(key)
               select new DueReminder(key, delegation.Id, person.Id, step.Step, reason.Value, step.Due),
        ];
    }

    private static Instant At(Consultation consultation, Delegation delegation, ReminderPlan plan, ReminderStep step, DateTimeZone zone)
    {
        // The day as it is printed; where the capital's clock is ahead, an hour named by the forum may fall on its next day.
        var last = consultation.ClosingOf(delegation.Id).Day;
        var day = step.Kind switch
        {
            StepKind.Opening => consultation.Opened.InZone(zone).Date,
            StepKind.DaysBefore => WorkingDays.OnOrBefore(last.PlusDays(-step.Days), delegation.Zone),
            StepKind.WorkingDaysBefore => WorkingDays.Before(last, step.Days, delegation.Zone),
            _ => WorkingDays.OnOrBefore(last, delegation.Zone),
        };

        // The opening is told at once on a working morning, else on the next one; the others wait for their hour.
        if (step.Kind == StepKind.Opening)
        {
            while (!WorkingDays.IsWorkingDay(day, delegation.Zone) || zone.AtLeniently(day + plan.At).ToInstant() < consultation.Opened)
            {
                day = day.PlusDays(1);
            }
        }

        return zone.AtLeniently(day + plan.At).ToInstant();
    }

    private static ReminderReason? ReasonOf(Board board, DelegationId delegation)
    {
        var dossier = board.DossierOf(delegation);
        return dossier.Comments.Any(id => board.Comments[id].State == CommentState.Approved) ? ReminderReason.ApprovedButUnsent
            : dossier.Submissions.IsEmpty && !NamedInJoint(board, delegation) ? ReminderReason.NothingSent
            : null;
    }

    // A joint comment counts as the answer of those it names, until they dissociate themselves.
    private static bool NamedInJoint(Board board, DelegationId delegation) =>
        board.Received.Any(id => board.Comments[id] is { Stands: true } comment && comment.Names(delegation));

    private static string VersionOf(Consultation consultation, Delegation delegation) =>
        consultation.ClosingFor(delegation).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
