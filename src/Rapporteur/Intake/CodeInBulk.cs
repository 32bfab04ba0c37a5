using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What a comment or a point is to be coded as, instead of what it was.</summary>
public sealed record CodedAs(PointId Of, ImmutableArray<CodingKind> Kinds);

/// <summary>
/// Many are coded in one act: each of which the rule allows it. Refused when nothing is left; who asks is told of each left out by
/// <see cref="LeftOut"/>.
/// </summary>
public sealed record CodeInBulk(ImmutableArray<CodedAs> Each) : Request
{
    private const int Most = 1_000;

    /// <summary>Those of them that cannot be coded by this reader, each with why.</summary>
    public IEnumerable<(PointId Of, Refusal Why)> LeftOut(Attribution reader) =>
        Decided(reader, new Asked(reader.Asker.Id, Door.Host, default, null, ""))
            .Where(e => e.Decision.Refusal is not null).Select(e => (e.Of, e.Decision.Refusal!));

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (Each.Length > Most)
        {
            return Refusals.TooMany(Most);
        }

        var each = Decided(attribution, asked).Select(e => e.Decision).ToList();
        return each.Find(d => d.Refusal is null) is null
            ? each.FirstOrDefault()?.Refusal ?? Refusals.Missing("refusals.missing.comments", "comments")
            : new Decision([.. each.SelectMany(d => d.What)], null, null);
    }

    private IEnumerable<(PointId Of, Decision Decision)> Decided(Attribution attribution, Asked asked) =>
        Each.DistinctBy(e => e.Of).Select(e => (e.Of, new CodeComment(e.Of, e.Kinds).Decide(attribution, asked)));
}
