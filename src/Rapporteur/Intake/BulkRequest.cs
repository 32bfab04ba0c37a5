using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The same thing done with many comments or points in one act: with each of which the rule allows it. Refused when nothing is left; who
/// asks is told of each left out by <see cref="LeftOut"/>.
/// </summary>
public abstract record BulkRequest : Request
{
    private const int Most = 1_000;

    /// <summary>How many were named, some perhaps twice.</summary>
    internal abstract int Named { get; }

    /// <summary>Those of them of which it is refused for this reader, each with why.</summary>
    public IEnumerable<(PointId Of, Refusal Why)> LeftOut(Attribution reader) =>
        Each(reader, new Asked(reader.Asker.Id, Door.Host, default, null, ""))
            .Where(e => e.Decision.Refusal is not null).Select(e => (e.Of, e.Decision.Refusal!));

    internal sealed override Decision Decide(Attribution attribution, Asked asked)
    {
        if (Named > Most)
        {
            return Refusals.TooMany(Most);
        }

        var each = Each(attribution, asked).Select(e => e.Decision).ToList();
        return each.Find(d => d.Refusal is null) is null
            ? each.FirstOrDefault()?.Refusal ?? Refusals.Missing("refusals.missing.comments", "comments")
            : new Decision([.. each.SelectMany(d => d.What)], null, null);
    }

    /// <summary>What is decided of each by itself, each once.</summary>
    internal abstract IEnumerable<(PointId Of, Decision Decision)> Each(Attribution attribution, Asked asked);
}
