using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Overviews;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>
/// One comment at the Desk: itself, where it stands in the list somebody came from, and what was just done with it.
/// </summary>
public sealed record OneComment(DeskView View, SeenComment Seen, OverviewAddress List)
{
    public CommentId? Before { get; init; }

    public CommentId? After { get; init; }

    public DoneInBulk? Done { get; init; }

    public string Address => $"{View.Address}/comments/{Seen.Comment.Id}";

    /// <summary>The same page of another comment of that list.</summary>
    public string Of(CommentId other) =>
        $"{View.Address}/comments/{other}{(List.Written is { Length: > 0 } asked ? $"?{asked}" : "")}";

    public bool Prepares => View.Reader.Asker.Function == Consultations.Function.Secretariat;

    public IEnumerable<Point> Points => Seen.Comment.Points.Where(p => !p.GivenUp);

    public IEnumerable<Candidate> Candidates => Views.Candidates.For(View.Reader, Seen.Comment.Id);

    public IEnumerable<Conflict> Conflicts => Views.Conflicts.Of(View.Reader, Seen.Comment.Id);

    /// <summary>The common points it, or a point of it, is part of.</summary>
    public IEnumerable<CommonPoint> CommonPoints => View.Reader.CommonPoints().Where(p => p.Of.Any(of => of.Comment == Seen.Comment.Id));

    public ImmutableArray<string> Names => ChairsEye.NamedIn(View.Consultation.Roster, Seen.Content, Seen.Comment.Delegation);

    public static OneComment At(DeskView view, SeenComment seen, OverviewAddress list, Overview overview)
    {
        var rows = overview.Rows(list.Query, view.Reader);
        var at = rows.Index().FirstOrDefault(r => r.Item.Seen.Comment.Id == seen.Comment.Id, (-1, null!)).Index;
        return new OneComment(view, seen, list)
        {
            Before = at > 0 ? rows[at - 1].Seen.Comment.Id : null,
            After = at >= 0 && at + 1 < rows.Count ? rows[at + 1].Seen.Comment.Id : null,
        };
    }
}

/// <summary>A comment or one point of it, with what it is coded as and what becomes of it.</summary>
public sealed record OnePart(OneComment One, PointId Of, OutcomeVersions Outcomes, ImmutableArray<CodingKind> Coding)
{
    /// <summary>What its fields are told apart by on the page.</summary>
    public string Key => Of.Number is { } number ? $"p{number}" : "whole";

    public static IEnumerable<OnePart> All(OneComment one)
    {
        var comment = one.Seen.Comment;
        var points = one.Points.Select(p => new OnePart(one, new PointId(comment.Id, p.Number), p.Outcomes, p.Coding)).ToList();
        return points.Count == 0 || comment.Outcomes.Last > 0
            ? points.Prepend(new OnePart(one, new PointId(comment.Id), comment.Outcomes, comment.Coding)) : points;
    }
}
