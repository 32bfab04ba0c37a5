using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>The Secretariat sets when and in which words it recalls the closing.</summary>
public sealed record PlanReminders(ReminderPlan Plan) : Request
{
    private const int MostSteps = 12;
    private const int FurthestDays = 120;
    private const int MostHolidays = 60;
    private const int LongestText = 2_000;

    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : Fault(Plan) is { } fault ? fault
        : Decision.Of(attribution.Board.Id.Value, new RemindersPlanned(attribution.Board.Plan.Version + 1, Plan));

    private static Refusal? Fault(ReminderPlan plan)
    {
        if (plan.Steps.IsEmpty || plan.Steps.Length > MostSteps)
        {
            return Refusals.BadPlan("refusals.bad-plan.steps", "steps", ("most", MostSteps));
        }

        if (plan.Steps.Select(s => s.Key).Distinct().Count() < plan.Steps.Length)
        {
            return Refusals.BadPlan("refusals.bad-plan.twice", "steps");
        }

        if (plan.Steps.Any(s => s.Kind is StepKind.DaysBefore or StepKind.WorkingDaysBefore && s.Days is < 1 or > FurthestDays))
        {
            return Refusals.BadPlan("refusals.bad-plan.days", "steps", ("most", FurthestDays));
        }

        if (plan.Holidays.Length > MostHolidays)
        {
            return Refusals.BadPlan("refusals.bad-plan.holidays", "holidays", ("most", MostHolidays));
        }

        if (plan.RestDays.Any(r => !r.Zone.IsKnown))
        {
            return Refusals.BadPlan("refusals.bad-plan.zone", "restDays");
        }

        if (plan.RestDays.Any(r => r.Days.Distinct().Count() > 6))
        {
            return Refusals.BadPlan("refusals.bad-plan.rest", "restDays");
        }

        if (plan.Texts.Select(t => t.Language).Distinct(StringComparer.OrdinalIgnoreCase).Count() < plan.Texts.Length)
        {
            return Refusals.BadPlan("refusals.bad-plan.texts", "texts");
        }

        return plan.Texts.Select(TextFault).FirstOrDefault(f => f is not null);
    }

    private static string Spoken => string.Join(", ", Language.Spoken.Select(l => $"\"{l.Tag}\""));

    // A reminder that does not say the day reminds of nothing.
    private static Refusal? TextFault(ReminderText text) =>
        Language.Spoken.All(l => l.Tag != text.Language) ? Refusals.BadPlan("refusals.bad-plan.language", "language", ("languages", Spoken))
        : ContentRules.Said("refusals.missing.reminder", "text", text.Text, LongestText)
            ?? (text.Text.Contains("{day}", StringComparison.Ordinal) ? null : Refusals.BadPlan("refusals.bad-plan.day", "text"));
}

/// <summary>
/// Approves the plan of that version, which is the one the approver saw; the customary plan is version 0 and needs approval as well.
/// </summary>
public sealed record ApproveReminders(int Version) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var standing = attribution.Board.Plan;
        return attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
            : standing.Version != Version ? Refusals.OtherPlan
            : standing.ApprovedBy is not null ? Decision.Of(attribution.Board.Id.Value)
            : Decision.Of(attribution.Board.Id.Value, new RemindersApproved(Version));
    }
}

/// <summary>Reminds now those who have sent nothing, of the delegations named; of all when none is.</summary>
public sealed record RemindNow(ImmutableArray<DelegationId> To) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, consultation) = (attribution.Board, attribution.Board.Consultation!);
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (board.Plan.ApprovedBy is null)
        {
            return Refusals.PlanNotApproved;
        }

        foreach (var to in To)
        {
            if (consultation.Roster.Find(to) is not { } delegation)
            {
                return Refusals.NoDelegation(to.Value);
            }

            if (asked.At > consultation.ClosingFor(delegation))
            {
                return Refusals.ClosingPassed;
            }
        }

        // To all means to those whose closing has not passed; somebody must be left to remind.
        if (To.IsEmpty && consultation.Roster.Delegations.All(d => asked.At > consultation.ClosingFor(d)))
        {
            return Refusals.ClosingPassed;
        }

        var id = Ids.Call(asked);
        return Decision.Of(id.Value, new ReminderCalled(id, To));
    }
}

/// <summary>Sends everybody of the delegations named, of all when none is, a test message to be answered with one word.</summary>
public sealed record CheckReach(ImmutableArray<DelegationId> To) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (To.FirstOrDefault(d => attribution.Board.Consultation!.Roster.Find(d) is null) is { Value: { } unknown })
        {
            return Refusals.NoDelegation(unknown);
        }

        var id = Ids.Call(asked);
        return Decision.Of(id.Value, new ReachChecked(id, To));
    }
}

/// <summary>
/// A test message was answered: in the chat by the person it came to, by mail as the host noted it, and then <see cref="Check"/> names
/// it. The newest that went to the person counts; what is confirmed already stays as it is.
/// </summary>
public sealed record ConfirmReach(PersonId Person, NoticeChannel Channel, CallId? Check = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (asked.Door != Door.Host && asked.By != Person)
        {
            return Refusals.ForSecretariat;
        }

        var board = attribution.Board;
        return board.ReachChecks.FindLast(IsTheirs) is not { Id: var id } ? Refusals.NoReachCheck
            : board.Confirmed.GetValueOrDefault(Person)?.Check == id ? Decision.Of(id.Value)
            : Decision.Of(id.Value, new ReachConfirmed(id, Person, Channel));

        bool IsTheirs(CalledReminder check) => (Check is not { } named || check.Id == named)
            && board.Notices.GetValueOrDefault(new NoticeKey.Reached(check.Id))?.Has(Person, chat: false) == true;
    }
}
