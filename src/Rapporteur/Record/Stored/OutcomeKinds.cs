using Rapporteur.Comments;
using Rapporteur.Drafts;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How the Secretariat's outcomes, the Chair's clearing of them and the delegations' answers are stored.</summary>
internal static class OutcomeKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "outcomePrepared",
            Default.OutcomePrepared,
            (OutcomePrepared e) => new V1.OutcomePrepared(e.Of.Comment.Value, StoredWord<OutcomeKind>.Of(e.Says.Kind), e.SentVersion)
            {
                Point = e.Of.Number,
                Response = e.Says.Response.Length == 0 ? null : e.Says.Response,
                At = e.Says.At is { } at ? new(at.Draft, at.Passage.Value) : null,
                With = e.Says.With?.Value,
            },
            s => new OutcomePrepared(Point(s.Comment, s.Point), Text(s), s.SentVersion)),
        Kind.Of(
            "outcomeCleared",
            Default.OutcomeCleared,
            (OutcomeCleared e) => new V1.OutcomeCleared(e.Of.Comment.Value, e.Version, e.Of.Number),
            s => new OutcomeCleared(Point(s.Comment, s.Point), s.Version)),
        Kind.Of(
            "clearingTakenBack",
            Default.ClearingTakenBack,
            (ClearingTakenBack e) => new V1.ClearingTakenBack(e.Of.Comment.Value, e.Version, e.Of.Number),
            s => new ClearingTakenBack(Point(s.Comment, s.Point), s.Version)),
        Kind.Of(
            "outcomeTakenBack",
            Default.OutcomeTakenBack,
            (OutcomeTakenBack e) => new V1.OutcomeTakenBack(e.Of.Comment.Value, e.Version, e.Of.Number),
            s => new OutcomeTakenBack(Point(s.Comment, s.Point), s.Version)),
        Kind.Of(
            "outcomeCirculated",
            Default.OutcomeCirculated,
            (OutcomeCirculated e) => new V1.OutcomeCirculated(e.Of.Comment.Value, e.Version, e.Of.Number),
            s => new OutcomeCirculated(Point(s.Comment, s.Point), s.Version)),
        Kind.Of(
            "outcomeAnswered",
            Default.OutcomeAnswered,
            (OutcomeAnswered e) => new V1.OutcomeAnswered(e.Of.Comment.Value, e.Version, e.Words, e.Of.Number),
            s => new OutcomeAnswered(Point(s.Comment, s.Point), s.Version, s.Words)),
    ];

    private static PointId Point(string comment, int? number) => new(new CommentId(comment), number);

    private static OutcomeText Text(V1.OutcomePrepared stored) => new(StoredWord<OutcomeKind>.Read(stored.Kind), stored.Response ?? "")
    {
        At = stored.At is { } at ? new PassageOfDraft(at.Draft, new PassageId(at.Passage)) : null,
        With = stored.With is { } with ? new CommentId(with) : null,
    };
}
