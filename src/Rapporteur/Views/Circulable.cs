using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>Whether a text may stand in a paper that goes to everybody: the narrower of the rule it was filed under and today's.</summary>
internal static class Circulable
{
    public static bool May(Board board, Comment comment, SentComment text) => comment switch
    {
        { Origin: CommentOrigin.Meeting, Delegation: null } => true,
        { Origin: CommentOrigin.Meeting } => board.Consultation!.Visibility.Delegations != ReadByDelegations.Never,
        _ => board.Consultation!.Visibility.Delegations != ReadByDelegations.Never
            && board.Submissions.GetValueOrDefault(text.Receipt)
                is { NotForCirculation: false, Visibility.Delegations: not ReadByDelegations.Never },
    };

    /// <summary>The references of what a paper was made of and must not go out as it stands there: withdrawn, restricted or sent anew
    /// since.</summary>
    public static IEnumerable<string> Since(Board board, IssuedPaper paper) =>
        from held in paper.Holds.Select(h => h.Comment).Distinct()
        let comment = board.Comments.GetValueOrDefault(held)
        where comment?.Sent is { } stands
            && (comment.State == CommentState.Withdrawn || !May(board, comment, stands)
                || board.Submissions.GetValueOrDefault(stands.Receipt)?.At > paper.PreparedAt)
        orderby comment.Reference
        select comment.Reference;
}
