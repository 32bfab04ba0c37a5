using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>Another delegation joins a comment it may read, once.</summary>
public sealed record Align(CommentId With) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var person = attribution.Asker;
        if (attribution.See(With) is not { } seen)
        {
            return Refusals.NoComment;
        }

        if (Rights.ToComment(attribution, asked) is { } refused)
        {
            return refused;
        }

        return !person.SpeaksForDelegation ? Refusals.ForFocalPoint
            : seen.Own ? Refusals.OwnComment
            : seen.Comment.Aligned.Contains(person.Delegation!.Value) ? Refusals.AlreadyAligned
            : Decision.Of(seen.Comment.Id.Value, new DelegationAligned(seen.Comment.Id, person.Delegation.Value));
    }
}

/// <summary>A delegation named in a joint comment says that it does not speak for it.</summary>
public sealed record Dissociate(CommentId From) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var person = attribution.Asker;
        if (attribution.See(From) is not { } seen)
        {
            return Refusals.NoComment;
        }

        if (person.Delegation is not { } own)
        {
            return Refusals.ForDelegations;
        }

        if (!person.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (seen.Own)
        {
            return Refusals.OwnComment;
        }

        if (!seen.Comment.Names(own))
        {
            return Refusals.NotNamed;
        }

        return Decision.Of(seen.Comment.Id.Value, new DelegationDissociated(seen.Comment.Id, own));
    }
}
