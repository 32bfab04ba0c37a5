using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>
/// Which comments there are for one reader, said of each as it is and not by the way <see cref="Attribution"/> gives them out: a paper of
/// a reader's own is held against it, so that one lost on that way, or one that slipped onto it, is found.
/// </summary>
internal sealed class Readable(Board board, Person reader)
{
    private readonly VisibilityRule rule = board.Consultation!.Visibility;

    public IEnumerable<Comment> All() => Own().Concat(
        from id in board.Received
        let comment = board.Comments[id]
        where (comment.Delegation is null || comment.Delegation != reader.Delegation) && (ReadsAll || Reads(comment))
        select comment);

    private bool ReadsAll =>
        reader.Function is Function.Secretariat or Function.Chair || (reader.Function == Function.CoChair && rule.CoChairReads);

    // Of its own a delegation has all that it has not thrown away unsent.
    private IEnumerable<Comment> Own() => reader.Delegation is not { } own ? []
        : board.DossierOf(own).Comments.Select(id => board.Comments[id])
            .Where(c => c.State != CommentState.Withdrawn || c.Sent is not null);

    private bool Reads(Comment comment) => comment switch
    {
        { Origin: CommentOrigin.Meeting } => comment.Delegation is null,
        { State: CommentState.Withdrawn } or { Sent: null } => false,
        { Sent: { } sent } => reader.Delegation is { } own && (sent.Content.OnBehalfOf.Contains(own.Value)
            || (Circulable.May(board, comment, sent) && (IsForAllAtOnce(sent) || IsCirculated(comment)))),
    };

    private bool IsForAllAtOnce(SentComment sent) => rule.Delegations == ReadByDelegations.OnceSent
        && board.Submissions[sent.Receipt].Visibility.Delegations == ReadByDelegations.OnceSent;

    private bool IsCirculated(Comment comment) => board.CirculatedTexts.Contains(new(comment.Id, comment.SentVersions.Length));
}
