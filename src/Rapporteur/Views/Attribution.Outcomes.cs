using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

// Outcomes: on their way for the Secretariat and the Chair; what was circulated for everybody who reads the comment.
public sealed partial class Attribution
{
    /// <summary>
    /// Who outside reads an outcome of that comment once it is circulated, the own delegation first: for those who prepare it; empty
    /// for others, and of a comment they do not see.
    /// </summary>
    public IEnumerable<ReadBy> ReadersOf(CommentId id) =>
        !SeesPrepared || !board.Comments.TryGetValue(id, out var comment) || comment.Sent is null ? []
        : Others().Select(r => (r.Asker, Seen: r.See(comment))).Where(r => r.Seen is not null)
            .Select(r => new ReadBy(consultation.Roster.DelegationOf(r.Asker), r.Seen!.Own, r.Seen.Delegation is not null))
            .OrderByDescending(r => r.Own);

    /// <summary>Whether a draft that followed confirmed an outcome that said so; null for any other, and before one followed.</summary>
    public Confirmation? ConfirmationOf(Comment comment, Outcome outcome, int? point = null) =>
        Confirmation.Of(board, new PointId(comment.Id, point), comment, outcome);

    /// <summary>The first of them who may not read the comment an outcome points to; null when all may.</summary>
    internal Delegation? Blind(CommentId comment, CommentId with) => Others()
        .FirstOrDefault(r => r.See(comment) is not null && r.See(with) is not { State: not CommentState.Withdrawn }) is { } blind
        ? consultation.Roster.DelegationOf(blind.Asker)
        : null;

    // One person speaks for what its delegation may read: all of them read the same.
    private IEnumerable<Attribution> Others() =>
        consultation.Roster.People.Where(p => p.Delegation is not null).DistinctBy(p => p.Delegation)
            .Select(p => new Attribution(board, p));

    // Who writes on it and who clears it is the Secretariat's and the Chair's own affair; what a delegation answered is between them.
    private OutcomeVersions OutcomesFor(OutcomeVersions outcomes, bool own) =>
        outcomes.All.IsEmpty ? outcomes
        : SeesPrepared ? new([.. outcomes.All.Select(o => o with { Answers = [.. o.Answers.Select(r => r with { By = default })] })])
        : new([.. outcomes.All.Take(outcomes.Circulated).Select(o => Circulated(o, own))]);

    // A point is the Secretariat's work until an outcome of it was circulated; the numbers before it are kept.
    private ImmutableArray<Point> PointsFor(ImmutableArray<Point> points, bool own) => SeesPrepared || points.IsEmpty ? points :
    [
        .. points.Select(p => p.Outcomes.Circulated == 0
            ? new Point(p.Number, new PointText("", [])) { GivenUp = true }
            : p with { Coding = [], Outcomes = OutcomesFor(p.Outcomes, own) }),
    ];

    private static Outcome Circulated(Outcome outcome, bool own) => outcome.State != OutcomeState.Circulated ? Hidden : outcome with
    {
        PreparedBy = default,
        PreparedAt = outcome.CirculatedAt!.Value,
        ClearedBy = default,
        ClearedAt = null,
        Answers = own ? outcome.Answers : [],
    };

    // Keeps the numbers of the versions after it; nothing of it stands there.
    private static readonly Outcome Hidden =
        new(new OutcomeText(OutcomeKind.Noted, ""), 0, OutcomeState.TakenBack) { PreparedAt = NodaTime.Instant.MinValue };
}

/// <summary>
/// Who outside reads an outcome: the delegation, whether the comment is its own, and whether it reads under whose name the comment is.
/// </summary>
public sealed record ReadBy(Delegation? Delegation, bool Own, bool Named);
