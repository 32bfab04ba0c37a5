using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What is done with the outcomes of many comments at once.</summary>
public enum BulkStep
{
    Prepare,
    Clear,
    Circulate,
    TakeBack,
}

/// <summary>
/// One step with the outcomes of many comments in one act. What is for the Chair's eye stays out until the Chair has looked at it.
/// </summary>
public sealed record OutcomesInBulk(ImmutableArray<PointId> Of, BulkStep Step, OutcomeText? Says = null) : BulkRequest
{
    internal override int Named => Of.Length;

    internal override IEnumerable<(PointId Of, Decision Decision)> Each(Attribution attribution, Asked asked) =>
        from of in Of.Distinct()
        let decision = One(of).Decide(attribution, asked)
        select (of, !decision.What.IsEmpty && StaysOut(attribution, of) ? Refusals.ForChairsEye : decision);

    private Request One(PointId of) => Step switch
    {
        BulkStep.Prepare => new PrepareOutcome(of, Says ?? new OutcomeText(OutcomeKind.Noted, "")),
        BulkStep.Clear => new ClearOutcome(of),
        BulkStep.Circulate => new CirculateOutcome(of),
        _ => new TakeBackOutcome(of),
    };

    private bool StaysOut(Attribution attribution, PointId of) =>
        Step != BulkStep.TakeBack && attribution.See(of.Comment) is { } seen && OutcomeRules.IsForChairsEye(attribution, seen.Comment);
}
