using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Secretariat prepares an outcome of what was sent. The words that stand already make no version; those that were circulated
/// last take back what was prepared over them.
/// </summary>
public sealed record PrepareOutcome(PointId Of, OutcomeText Says) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = OutcomeRules.Find(
            attribution, Of, attribution.Asker.Function == Function.Secretariat ? null : Refusals.ForSecretariat);
        if (seen is null)
        {
            return no!;
        }

        if (OutcomeRules.Fault(attribution, seen, Says) is { } fault)
        {
            return fault;
        }

        var outcomes = DeskRules.OutcomesOf(seen.Comment, Of);
        var sentVersion = seen.Comment.SentVersions.Length;
        return IsSaid(outcomes[outcomes.Last], sentVersion) ? Decision.Of(Of.Comment.Value)
            : outcomes.Last != outcomes.Circulated && IsSaid(outcomes[outcomes.Circulated], sentVersion) ? Decision.Of(
                Of.Comment.Value, [.. Over(outcomes).Select(v => new OutcomeTakenBack(Of, v))])
            : Decision.Of(Of.Comment.Value, new OutcomePrepared(Of, Says, sentVersion));
    }

    private bool IsSaid(Outcome? version, int sentVersion) =>
        version is not null && version.SentVersion == sentVersion && version.Says == Says;

    private static IEnumerable<int> Over(OutcomeVersions outcomes) =>
        Enumerable.Range(outcomes.Circulated + 1, outcomes.All.Length - outcomes.Circulated)
            .Where(v => outcomes[v]!.State != OutcomeState.TakenBack);
}

/// <summary>The Chair clears a version; <see cref="Version"/> is the one it read, null for whichever waits.</summary>
public sealed record ClearOutcome(PointId Of, int? Version = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = OutcomeRules.Find(attribution, Of, attribution.Asker.Function == Function.Chair ? null : Refusals.ChairClears);
        if (seen is null)
        {
            return no!;
        }

        var outcomes = DeskRules.OutcomesOf(seen.Comment, Of);
        var (version, other) = OutcomeRules.Waiting(seen, outcomes, Version, OutcomeState.Prepared);
        return (other ?? OutcomeRules.Clearing(attribution, seen, outcomes[version]!.Says)) is { } fault ? fault
            : Decision.Of(Of.Comment.Value, new OutcomeCleared(Of, version));
    }
}

/// <summary>The Secretariat circulates what the Chair cleared.</summary>
public sealed record CirculateOutcome(PointId Of, int? Version = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = OutcomeRules.Find(
            attribution, Of, attribution.Asker.Function == Function.Secretariat ? null : Refusals.ForSecretariat);
        if (seen is null)
        {
            return no!;
        }

        var outcomes = DeskRules.OutcomesOf(seen.Comment, Of);
        if (outcomes[outcomes.Last] is { State: OutcomeState.Prepared })
        {
            return Refusals.NotCleared;
        }

        var (version, other) = OutcomeRules.Waiting(seen, outcomes, Version, OutcomeState.Cleared);
        return (other ?? OutcomeRules.Circulating(attribution, seen, outcomes[version]!.Says)) is { } fault ? fault
            : Decision.Of(Of.Comment.Value, new OutcomeCirculated(Of, version));
    }
}

/// <summary>
/// One step back of what nobody outside has read: the Chair's clearing by the Chair; what was prepared by the Secretariat, the
/// clearing with it, or by the Chair.
/// </summary>
public sealed record TakeBackOutcome(PointId Of, int? Version = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = OutcomeRules.Find(attribution, Of, attribution.SeesPrepared ? null : Refusals.ForSecretariat);
        if (seen is null)
        {
            return no!;
        }

        var outcomes = DeskRules.OutcomesOf(seen.Comment, Of);
        var last = outcomes.Last;
        return outcomes[last] is not { } version || (Version is { } read && read != last) ? Refusals.OtherOutcome
            : version.State == OutcomeState.Circulated ? Refusals.OutcomeIsOut
            : version.State == OutcomeState.Cleared && attribution.Asker.Function == Function.Chair
                ? Decision.Of(Of.Comment.Value, new ClearingTakenBack(Of, last))
            : Decision.Of(Of.Comment.Value, new OutcomeTakenBack(Of, last));
    }
}

/// <summary>
/// Who speaks for the delegation answers to the version it read, null for the one circulated last; said again otherwise, the last words
/// count.
/// </summary>
public sealed record AnswerOutcome(PointId Of, string Words, int? Version = null) : Request
{
    private const int LongestAnswer = 8_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.See(Of.Comment) is not { Own: true, Comment: { Sent: not null } comment })
        {
            return Refusals.NoComment;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        var outcomes = DeskRules.OutcomesOf(comment, Of);
        var circulated = outcomes.Circulated;
        var fault = Refusals.OfState(comment)
            ?? (circulated == 0 || (Version is { } read && read != circulated) ? Refusals.OtherOutcome : null)
            ?? ContentRules.Said("refusals.missing.outcome-answer", "answer", Words, LongestAnswer);
        return fault is not null ? fault
            : outcomes[circulated]!.Answers is [.., var last] && last.Words == Words ? Decision.Of(comment.Id.Value)
            : Decision.Of(comment.Id.Value, new OutcomeAnswered(Of, circulated, Words));
    }
}
