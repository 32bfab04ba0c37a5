using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What several rules ask of a person before anything else; null where nothing stands against it.</summary>
internal static class Rights
{
    /// <summary>Whether this person may comment in this consultation at all.</summary>
    public static Refusal? ToComment(Attribution attribution, Asked asked)
    {
        var consultation = attribution.Board.Consultation!;
        return consultation.Roster.DelegationOf(attribution.Asker) is not { } delegation ? Refusals.ForDelegations
            : !consultation.MayComment.Contains(delegation.Category) ? Refusals.MayNotComment
            : Ruled(attribution, asked);
    }

    /// <summary>Whether this person may write in that comment of its own delegation.</summary>
    public static Refusal? ToWrite(Attribution attribution, Comment comment, Asked asked) =>
        Refusals.OfState(comment)
            ?? (attribution.Asker.SpeaksForDelegation || comment.Author == attribution.Asker.Id ? null : Refusals.NotYours)
            ?? Ruled(attribution, asked);

    // What the focal point says of contributors binds them alone.
    private static Refusal? Ruled(Attribution attribution, Asked asked)
    {
        var consultation = attribution.Board.Consultation!;
        if (attribution.Asker.SpeaksForDelegation || consultation.Roster.DelegationOf(attribution.Asker) is not { } own)
        {
            return null;
        }

        var rule = attribution.Board.DossierOf(own.Id).Contributors;
        return rule.Paused ? Refusals.ContributorsPaused
            : asked.At > rule.End(own.Zone.Rules) ? Refusals.ContributorsClosed
            : null;
    }

    /// <summary>
    /// The comment when it is of the asker's delegation and not thrown away. One of another delegation does not exist for the
    /// asker, whatever else may be wrong with the request.
    /// </summary>
    public static Comment? Own(this Attribution attribution, CommentId id) =>
        attribution.See(id) is { Own: true, IsThrownAway: false } seen ? seen.Comment : null;
}
