using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Saves a comment inside the delegation. With <see cref="Submit"/> it is approved and sent in the same act.
/// <see cref="Return"/> names the returned file it was confirmed from; <see cref="Note"/> is for the delegation's own people.
/// </summary>
public sealed record SaveComment(CommentContent Content, bool Submit = false, ReceiptReference? Return = null, string? Note = null)
    : Request
{
    // Names, not a second comment.
    private const int LongestNote = 500;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, person) = (attribution.Board, attribution.Asker);
        if (Rights.ToComment(attribution, asked) is { } refused)
        {
            return refused;
        }

        if (Submit && !person.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        var (from, notFrom) = Source(attribution);
        if (notFrom is not null)
        {
            return notFrom;
        }

        if ((ContentRules.Fault(board, Content) ?? ContentRules.BadText("note", Note)) is { } fault)
        {
            return fault;
        }

        if (Note?.Length > LongestNote)
        {
            return Refusals.TooLongField("note", LongestNote);
        }

        var id = Ids.Comment(asked, 0);
        var saved = new CommentSaved(id, Ids.Reference(board, id, new HashSet<string>()), person.Delegation!.Value, Content, from, Note);
        return Submit ? Filing.SavedAtOnce(attribution, asked, saved) : Decision.Of(id.Value, saved);
    }

    // What was typed beside the file did not come with it: the comment then counts from when it is sent.
    private (ReceiptReference? From, Refusal? Refusal) Source(Attribution attribution) =>
        Return is not { } named ? (null, null)
        : !attribution.Board.Returns.TryGetValue(named, out var file) || file.Delegation != attribution.Asker.Delegation
            ? (null, Refusals.NoReturn)
        : Proposed.By(file.Proposes, Content) switch
        {
            Vouched.Nothing => (null, Refusals.NotInReturn),
            Vouched.Part => (null, null),
            _ => (named, null),
        };
}

/// <summary>Replaces the working text; <see cref="Revision"/> is the revision the asker saw, null to replace whatever stands.</summary>
public sealed record ChangeComment(CommentId Comment, int? Revision, CommentContent Content) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Own(Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        return Rights.ToWrite(attribution, comment, asked)
            ?? (Revision is { } seen && seen != comment.Revision ? Refusals.ChangedSince : null)
            ?? ContentRules.Fault(attribution.Board, Content) switch
            {
                { } refused => refused,
                null => Decision.Of(comment.Id.Value, new CommentChanged(comment.Id, comment.Revision + 1, Content)),
            };
    }
}

public sealed record ApproveComment(CommentId Comment, int? Revision = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Own(Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (Refusals.OfState(comment) is { } withdrawn)
        {
            return withdrawn;
        }

        if (Revision is { } seen && seen != comment.Revision)
        {
            return Refusals.ChangedSince;
        }

        return comment.State == CommentState.Saved
            ? Decision.Of(comment.Id.Value, new CommentApproved(comment.Id, comment.Revision))
            : Decision.Of(comment.Id.Value);
    }
}

/// <summary>Throws away what was not sent of a comment.</summary>
public sealed record DiscardComment(CommentId Comment) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Own(Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        return Rights.ToWrite(attribution, comment, asked)
            ?? (comment.State == CommentState.Sent
                ? Refusals.NothingToDiscard
                : Decision.Of(comment.Id.Value, new CommentDiscarded(comment.Id)));
    }
}

/// <summary>Takes a sent comment back.</summary>
public sealed record WithdrawComment(CommentId Comment) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Own(Comment) is not { } comment)
        {
            return Refusals.NoComment;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        return Refusals.OfState(comment) is { } withdrawn ? withdrawn
            : comment.Sent is null ? Refusals.NotSent
            : Decision.Of(comment.Id.Value, new CommentWithdrawn(comment.Id));
    }
}
