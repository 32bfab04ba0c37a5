using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>Writes a note about a comment of the own delegation for its people; never sent, in whatever state the comment is.</summary>
public sealed record WriteNote(CommentId Comment, string Text) : Request
{
    /// <summary>The most a note may hold, in UTF-16 units.</summary>
    public const int Longest = 4_000;

    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Own(Comment) is not { } comment ? Refusals.NoComment
        : ContentRules.Said("refusals.missing.note", "text", Text, Longest) is { } fault ? fault
        : Decision.Of(comment.Id.Value, new NoteWritten(comment.Id, Text));
}

/// <summary>Says whether the asker would send that comment of the own delegation; said again it replaces what was said before.</summary>
public sealed record TakeStance(CommentId Comment, bool Supports) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Own(Comment) is not { } comment ? Refusals.NoComment
        : Refusals.OfState(comment) is { } withdrawn ? withdrawn
        : comment.Inside.Stances.Any(s => s.By == asked.By && s.Supports == Supports) ? Decision.Of(comment.Id.Value)
        : Decision.Of(comment.Id.Value, new StanceTaken(comment.Id, Supports));
}

/// <summary>Makes an earlier text of a comment, by its revision, the working one again; not yet approved, as any change.</summary>
public sealed record RestoreText(CommentId Comment, int Version, int? Revision = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Own(Comment) is not { } comment ? Refusals.NoComment
        : comment.Versions().FirstOrDefault(v => v.Revision == Version) is not { } earlier ? Refusals.NoSuchText
        : new ChangeComment(Comment, Revision, earlier.Content).Decide(attribution, asked);
}

/// <summary>
/// Takes back, for a few minutes, that a comment was thrown away or withdrawn: everything of it is as it was before.
/// </summary>
public sealed record BringBack(CommentId Comment) : Request
{
    /// <summary>How long what was taken away can be brought back, the end included.</summary>
    public static Duration Within { get; } = Duration.FromMinutes(10);

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        // What was thrown away unsent is on no list any more, but still its delegation's.
        if (attribution.See(Comment) is not { Own: true, Comment: var comment })
        {
            return Refusals.NoComment;
        }

        if (comment.Inside.Removed is not { } removed)
        {
            return comment is { State: CommentState.Withdrawn, Sent: null } ? Refusals.NoComment : Refusals.NothingToBringBack;
        }

        return !attribution.Asker.SpeaksForDelegation && removed.By != asked.By ? Refusals.NotYours
            : asked.At > removed.At + Within ? Refusals.TooLateToBringBack
            : comment is { State: CommentState.Withdrawn, Sent: not null }
                ? Decision.Of(comment.Id.Value, new WithdrawalUndone(comment.Id))
            : Decision.Of(comment.Id.Value, new CommentBroughtBack(comment.Id));
    }
}

/// <summary>Who speaks for a delegation says until when its contributors write, and pauses them or lets them go on.</summary>
public sealed record RuleContributors(ContributorRule Rule) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var consultation = attribution.Board.Consultation!;
        if (consultation.Roster.DelegationOf(attribution.Asker) is not { } own)
        {
            return Refusals.ForDelegations;
        }

        return !attribution.Asker.SpeaksForDelegation ? Refusals.ForFocalPoint
            : Rule.End(own.Zone.Rules) > consultation.ClosingFor(own) ? Refusals.NotEarlier
            : attribution.Board.DossierOf(own.Id).Contributors == Rule ? Decision.Of(own.Id.Value)
            : Decision.Of(own.Id.Value, new ContributorsRuled(own.Id, Rule));
    }
}
