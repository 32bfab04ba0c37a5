using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What several rules ask of a person before anything else; null where nothing stands against it.</summary>
internal static class Rights
{
    /// <summary>Whether this person may comment in this consultation at all.</summary>
    public static Refusal? ToComment(Attribution attribution)
    {
        var consultation = attribution.Board.Consultation!;
        return consultation.Roster.DelegationOf(attribution.Asker) is not { } delegation ? Refusals.ForDelegations
            : !consultation.MayComment.Contains(delegation.Category) ? Refusals.MayNotComment
            : null;
    }

    /// <summary>Whether this person may write in that comment of its own delegation.</summary>
    public static Refusal? ToWrite(Person person, Comment comment) =>
        Refusals.OfState(comment) ?? (person.SpeaksForDelegation || comment.Author == person.Id ? null : Refusals.NotYours);

    /// <summary>
    /// The comment when it is of the asker's delegation and not thrown away. One of another delegation does not exist for the
    /// asker, whatever else may be wrong with the request.
    /// </summary>
    public static Comment? Own(this Attribution attribution, CommentId id) =>
        attribution.See(id) is { Own: true, IsThrownAway: false } seen ? seen.Comment : null;
}
