using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Record;
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
/// One step with the outcomes of many comments in one act: of each of which the rule allows it. What is for the Chair's eye stays out until
/// the Chair has looked at it. Refused when nothing is left; who asks is told of each left out by <see cref="LeftOut"/>.
/// </summary>
public sealed record OutcomesInBulk(ImmutableArray<PointId> Of, BulkStep Step, OutcomeText? Says = null) : Request
{
    private const int Most = 1_000;

    /// <summary>Those of them of which that step is refused for this reader, each with why.</summary>
    public IEnumerable<(PointId Of, Refusal Why)> LeftOut(Attribution reader) =>
        Each(reader, new Asked(reader.Asker.Id, Door.Host, default, null, ""))
            .Where(e => e.Decision.Refusal is not null).Select(e => (e.Of, e.Decision.Refusal!));

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (Of.Length > Most)
        {
            return Refusals.TooMany(Most);
        }

        var each = Each(attribution, asked).Select(e => e.Decision).ToList();
        return each.Find(d => d.Refusal is null) is null
            ? each.FirstOrDefault()?.Refusal ?? Refusals.Missing("refusals.missing.comments", "comments")
            : new Decision([.. each.SelectMany(d => d.What)], null, null);
    }

    private IEnumerable<(PointId Of, Decision Decision)> Each(Attribution attribution, Asked asked) =>
        Of.Distinct().Select(of => (of, One(of).Decide(attribution, asked) is { What.IsEmpty: false } decision && StaysOut(attribution, of)
            ? Refusals.ForChairsEye
            : One(of).Decide(attribution, asked)));

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
