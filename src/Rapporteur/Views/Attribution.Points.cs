using Rapporteur.Comments;

namespace Rapporteur.Views;

// Common points: for the Secretariat and the Chair; whose comment is in one is told so with the comment.
public sealed partial class Attribution
{
    /// <summary>The common points, in the order they were confirmed; none for others than the Secretariat and the Chair.</summary>
    public IEnumerable<CommonPoint> CommonPoints() =>
        SeesPrepared ? board.CommonPoints.Values.OrderBy(p => p.At).ThenBy(p => p.Id.Value, StringComparer.Ordinal) : [];

    /// <summary>Who said that these two do not make one point; null where nobody did, and for others.</summary>
    public Dismissal? DismissalOf(PointId one, PointId other) =>
        SeesPrepared ? board.Dismissed.GetValueOrDefault(Record.Board.Pair(one, other)) : null;
}
