using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Gives more time, to all or to one delegation: the Chair's, never to an earlier end, never to somebody's loss.
/// <see cref="Why"/> is for the Secretariat's and the Chair's record.
/// </summary>
public sealed record ExtendClosing(Closing Closing, DelegationId? To, string Why) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var consultation = attribution.Board.Consultation!;
        if (attribution.Asker.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        if (To is { } to && consultation.Roster.Find(to) is null)
        {
            return Refusals.NoDelegation(to.Value);
        }

        if (ContentRules.Said("refusals.missing.why.time", "why", Why, TimeLimits.LongestWhy) is { } fault)
        {
            return fault;
        }

        if (TimeLimits.IsFar(consultation, Closing.Day))
        {
            return Refusals.FarDay;
        }

        var concerned = To is { } one ? [consultation.Roster.Find(one)!] : consultation.Roster.Delegations.AsEnumerable();
        if (concerned.Any(d => NewEnd(consultation, d) <= consultation.ClosingFor(d)) || NewEnd(consultation, null) <= asked.At)
        {
            return Refusals.NotLater;
        }

        Instant? before = To is { } id ? consultation.ClosingFor(consultation.Roster.Find(id)!) : consultation.ClosingForAll();
        return Decision.Of(consultation.Id.Value, new ClosingExtended(Closing, To, asked.At > before, Why));
    }

    private Instant NewEnd(Consultation consultation, Delegation? delegation) =>
        Closing.EndFor(consultation.ForumZone, delegation is null ? consultation.ForumZone : delegation.Zone.Rules);
}

/// <summary>The Chair says whether what came after the closing is considered. The last word holds: it may say otherwise later.</summary>
public sealed record ConsiderLate(ReceiptReference Submission, bool Considered, string Why) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        if (attribution.Board.Submissions.GetValueOrDefault(Submission) is not { Late: true })
        {
            return Refusals.NotLate;
        }

        if (Why.Length > TimeLimits.LongestWhy)
        {
            return Refusals.TooLongField("why", TimeLimits.LongestWhy);
        }

        if (ContentRules.BadText("why", Why) is { } bad)
        {
            return bad;
        }

        return Decision.Of(Submission.Value, new LateConsidered(Submission, Considered, Why));
    }
}
