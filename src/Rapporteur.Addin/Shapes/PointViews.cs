using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>A point of a comment: its number, its words, its places, and what became of it as far as this reader may see.</summary>
public sealed record PointView(
    int Number, string Words, IReadOnlyList<PlaceView> Places, IReadOnlyList<CodingKind>? Coding, OutcomeView? Outcome,
    IReadOnlyList<OutcomeView>? Outcomes)
{
    /// <summary>Those there are for this reader; null for none.</summary>
    public static IReadOnlyList<PointView>? All(Comment comment, Attribution reader, Language language)
    {
        var draft = comment.Sent is { } sent ? reader.DraftNumbered(sent.Content.Draft)?.Draft : null;
        var points = comment.Points.Where(p => !p.GivenUp)
            .Select(p => (Point: p, Outcomes: OutcomeView.All(comment, p.Outcomes, reader, language, p.Number)));
        return comment.Points.All(p => p.GivenUp) ? null :
        [
            .. points.Select(p => new PointView(
                p.Point.Number, p.Point.Text.Words, [.. p.Point.Text.Places.Select(place => Present.Place(place, draft, language))],
                p.Point.Coding.IsEmpty ? null : p.Point.Coding, p.Outcomes?[^1], reader.SeesPrepared ? p.Outcomes : null)),
        ];
    }
}

/// <summary>A common point as those are told whose comment is in it.</summary>
public sealed record SharedPointView(string Id, string? Words);

/// <summary>A common point; comments by id, points as <c>id/number</c>; and how a summary says how many made it.</summary>
public sealed record CommonPointView(string Id, string? Words, IReadOnlyList<string> Comments, Instant ConfirmedAt, Quantifier Quantifier)
{
    public static CommonPointView Of(CommonPoint point) =>
        new(point.Id.Value, point.Words.Length == 0 ? null : point.Words, [.. point.Of.Select(p => p.ToString())], point.At,
            point.Quantifier);
}

public sealed record CommonPointList(IReadOnlyList<CommonPointView> CommonPoints);

/// <summary>Another comment that may make the same point, and why.</summary>
public sealed record CandidateView(CommentId Comment, string Reference, string Reason);

public sealed record CandidateList(IReadOnlyList<CandidateView> Candidates);

/// <summary>Two comments that cannot be taken up together, by which rule, and the reason as a sentence.</summary>
public sealed record ConflictView(IReadOnlyList<CommentId> Comments, ConflictRule Rule, string Reason);

public sealed record ConflictList(IReadOnlyList<ConflictView> Conflicts);
