using Rapporteur.Comments;
using Rapporteur.Record;

namespace Rapporteur.Papers;

/// <summary>
/// What one answer is given to: a comment that was received and not withdrawn, or a point of it that was not given up; with the
/// answers, and what it says and where.
/// </summary>
internal sealed record Answered(PointId Of, Comment Comment, OutcomeVersions Outcomes, CommentContent Content)
{
    /// <summary>In the order the comments were received, each before its points.</summary>
    public static IEnumerable<Answered> All(Board board) =>
        from id in board.Received
        let comment = board.Comments[id]
        let sent = comment.Sent
        where comment.State != CommentState.Withdrawn && sent is not null
        from answered in In(comment, sent.Content)
        select answered;

    private static IEnumerable<Answered> In(Comment comment, CommentContent content) =>
        comment.Points.Where(p => !p.GivenUp)
            .Select(p => new Answered(new PointId(comment.Id, p.Number), comment, p.Outcomes, content with { Places = p.Text.Places }))
            .Prepend(new Answered(new PointId(comment.Id), comment, comment.Outcomes, content));
}
