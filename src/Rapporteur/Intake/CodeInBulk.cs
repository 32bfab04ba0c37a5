using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What a comment or a point is to be coded as, instead of what it was.</summary>
public sealed record CodedAs(PointId Of, ImmutableArray<CodingKind> Kinds);

/// <summary>Many are coded in one act.</summary>
public sealed record CodeInBulk(ImmutableArray<CodedAs> Codings) : BulkRequest
{
    internal override int Named => Codings.Length;

    internal override IEnumerable<(PointId Of, Decision Decision)> Each(Attribution attribution, Asked asked) =>
        Codings.DistinctBy(e => e.Of).Select(e => (e.Of, new CodeComment(e.Of, e.Kinds).Decide(attribution, asked)));
}
