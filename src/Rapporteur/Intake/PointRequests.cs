using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>The Secretariat codes a comment or a point with kinds of its own; none of them takes the coding away.</summary>
public sealed record CodeComment(PointId Of, ImmutableArray<CodingKind> Kinds) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = DeskRules.Find(attribution, Of);
        ImmutableArray<CodingKind> kinds = [.. Kinds.Distinct().Order()];
        return seen is null ? no!
            : attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
            : DeskRules.CodingOf(seen.Comment, Of).SequenceEqual(kinds) ? Decision.Of(Of.Comment.Value)
            : Decision.Of(Of.Comment.Value, new CommentCoded(Of, kinds));
    }
}

/// <summary>
/// The Secretariat splits a comment into points, its words untouched; none of them makes it one again. A point of which an outcome was
/// prepared stays.
/// </summary>
public sealed record SplitComment(CommentId Comment, ImmutableArray<PointText> Points) : Request
{
    private const int Most = 50;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = DeskRules.Find(attribution, new PointId(Comment));
        if (seen is null)
        {
            return no!;
        }

        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        var comment = seen.Comment;
        var standing = comment.Points.Where(p => !p.GivenUp).Select(p => p.Text).ToList();
        ImmutableArray<PointText> points = [.. Points.Select(p => p.Places.IsEmpty ? p with { Places = comment.Sent!.Content.Places } : p)];
        var fault = (points.Length > Most ? Refusals.TooManyPoints(Most) : null)
            ?? points.Select(p => Fault(attribution, comment.Sent!.Content, p)).FirstOrDefault(f => f is not null)
            ?? (points.DistinctBy(p => p.Words).Count() < points.Length ? Refusals.PointTwice : null)
            ?? (comment.Points.FirstOrDefault(p => p.Outcomes.Last > 0 && !points.Any(n => n.Words == p.Text.Words)) is { } answered
                ? Refusals.PointHasOutcome(answered.Number) : null);
        return fault is not null ? fault
            : Same(standing, points) ? Decision.Of(Comment.Value)
            : Decision.Of(Comment.Value, new CommentSplit(Comment, points));
    }

    private static bool Same(List<PointText> before, ImmutableArray<PointText> now) =>
        before.Count == now.Length
        && before.TrueForAll(b => now.Any(n => n.Words == b.Words && n.Places.SequenceEqual(b.Places)));

    private static Refusal? Fault(Attribution attribution, CommentContent content, PointText point)
    {
        var draft = attribution.DraftNumbered(content.Draft)?.Draft;
        return string.IsNullOrWhiteSpace(point.Words) ? Refusals.Missing("refusals.missing.point-words", "points")
            : !DeskRules.TextsOf(content).Any(t => t.Contains(point.Words, StringComparison.Ordinal)) ? Refusals.NotInComment
            : point.Places.Select(p => draft is null ? null : p.Fault(draft) is { } fault ? Refusals.BadPlace(p, fault) : null)
                .FirstOrDefault(r => r is not null);
    }
}

/// <summary>
/// The Secretariat confirms that these make one point. With an id it says anew what that common point is; one with none left is undone.
/// </summary>
public sealed record ConfirmCommonPoint(CommonPointId? Id, string Words, ImmutableArray<PointId> Of) : Request
{
    private const int LongestWords = 2_000;

    private const int Most = 500;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        ImmutableArray<PointId> of = [.. Of.Distinct()];
        var known = Id is { } id ? attribution.Board.CommonPoints.GetValueOrDefault(id) : null;
        var fault = (Id is not null && known is null ? Refusals.NoCommonPoint : null)
            ?? (of.Length == 1 || (of.IsEmpty && Id is null) ? Refusals.Missing("refusals.missing.common", "comments") : null)
            ?? (of.Length > Most ? Refusals.TooMany(Most) : null)
            ?? (Words.Length > LongestWords ? Refusals.TooLongField("words", LongestWords) : null)
            ?? ContentRules.BadText("words", Words)
            ?? (of.Except(known?.Of ?? []).Any(p => DeskRules.Find(attribution, p).Seen is null)
                ? Refusals.NoSuchComment("comments") : null);
        return fault is not null ? fault
            : known is not null && known.Words == Words && known.Of.SequenceEqual(of) ? Decision.Of(known.Id.Value)
            : Confirmed(known?.Id ?? Ids.CommonPoint(asked), of);
    }

    private Decision Confirmed(CommonPointId id, ImmutableArray<PointId> of) =>
        Decision.Of(id.Value, new CommonPointConfirmed(id, Words, of));
}

/// <summary>The Secretariat says that two that were suggested do not make one point; said again it changes nothing.</summary>
public sealed record DismissCandidate(PointId One, PointId Other) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : One == Other || DeskRules.Find(attribution, One).Seen is null || DeskRules.Find(attribution, Other).Seen is null
            ? Refusals.NoSuchComment("dismiss")
        : attribution.Board.Dismissed.ContainsKey(Board.Pair(One, Other)) ? Decision.Of(One.Comment.Value)
        : Decision.Of(One.Comment.Value, new CandidateDismissed(One, Other));
}
