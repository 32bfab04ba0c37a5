using System.Collections.Immutable;
using Rapporteur.Comments;

namespace Rapporteur.Record;

/// <summary>The Secretariat coded a comment or a point, instead of what it was coded as before.</summary>
public sealed record CommentCoded(PointId Of, ImmutableArray<CodingKind> Kinds) : Entry
{
    internal override Board On(Board board, Moment moment) => Of.Number is { } number
        ? board.WithPoint(Of.Comment, number, p => p with { Coding = Kinds })
        : board.With(Of.Comment, c => c with { Coding = Kinds });
}

/// <summary>
/// The Secretariat split a comment into points. One whose words were a point before keeps its number and what was said of it; one that
/// is not among them is given up.
/// </summary>
public sealed record CommentSplit(CommentId Comment, ImmutableArray<PointText> Points) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c with { Points = Split(c.Points) });

    private ImmutableArray<Point> Split(ImmutableArray<Point> before)
    {
        var points = before.Select(p => p with
        {
            GivenUp = !Points.Any(n => n.Words == p.Text.Words),
            Text = Points.FirstOrDefault(n => n.Words == p.Text.Words) ?? p.Text,
        }).ToList();
        foreach (var next in Points.Where(n => points.TrueForAll(p => p.Text.Words != n.Words)))
        {
            points.Add(new Point(points.Count + 1, next));
        }

        return [.. points];
    }
}

/// <summary>A person confirmed that these make one point, or said anew which do; none is left of one that was undone.</summary>
public sealed record CommonPointConfirmed(CommonPointId Id, string Words, ImmutableArray<PointId> Points) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var known = board.CommonPoints.GetValueOrDefault(Id);
        var next = (known?.Of ?? []).Concat(Points).Select(p => p.Comment).Distinct().Aggregate(board, Told);
        return next with
        {
            CommonPoints = Points.IsEmpty
                ? next.CommonPoints.Remove(Id)
                : next.CommonPoints.SetItem(
                    Id, new CommonPoint(Id, Words, Points, moment.By, moment.At) { Quantifier = known?.Quantifier ?? default }),
        };
    }

    private Board Told(Board board, CommentId comment) => board.With(comment, c => c with
    {
        CommonPoints =
        [
            .. c.CommonPoints.Where(p => p.Id != Id),
            .. Points.Any(p => p.Comment == comment) ? [new SharedPoint(Id, Words)] : Array.Empty<SharedPoint>(),
        ],
    });
}

/// <summary>A person said that two that were suggested do not make one point; they are not suggested again.</summary>
public sealed record CandidateDismissed(PointId One, PointId Other) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board with { Dismissed = board.Dismissed.SetItem(Board.Pair(One, Other), new Dismissal(moment.By, moment.At)) };
}
