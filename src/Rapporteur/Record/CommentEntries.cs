using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>A comment was written down inside its delegation.</summary>
public sealed record CommentSaved(
    CommentId Comment, string Reference, DelegationId Delegation, CommentContent Content, ReceiptReference? Return = null,
    string? Note = null) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.WithNew(Made(moment.By, moment.At));

    /// <summary>The comment this makes when that person does it at that instant.</summary>
    internal Comment Made(PersonId by, Instant at) => new()
    {
        Id = Comment,
        Reference = Reference,
        Origin = CommentOrigin.Delegation,
        Delegation = Delegation,
        Author = by,
        SavedAt = at,
        State = CommentState.Saved,
        Working = Content,
        Return = Return,
        Note = Note,
    };
}

/// <summary>The working text was replaced; approval, if there was one, no longer holds.</summary>
public sealed record CommentChanged(CommentId Comment, int Revision, CommentContent Content) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.With(Comment, c => c.Rewritten(Content, moment, Revision) with { State = CommentState.Saved });
}

/// <summary>Who speaks for the delegation approved that revision.</summary>
public sealed record CommentApproved(CommentId Comment, int Revision) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c.Approved(moment));
}

/// <summary>What was not sent of a comment was thrown away; what had been sent stands.</summary>
public sealed record CommentDiscarded(CommentId Comment) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c.Sent is { } sent
        ? c.Rewritten(sent.Content, moment, c.Revision + 1).Removing(c, moment) with { State = CommentState.Sent }
        : c.Removing(c, moment) with { State = CommentState.Withdrawn });
}

/// <summary>A comment that had been sent was taken back by its delegation.</summary>
public sealed record CommentWithdrawn(CommentId Comment) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board.With(Comment, c => c.Removing(c, moment) with { State = CommentState.Withdrawn });
}

/// <summary>The Secretariat entered a comment that came another way; sent by the submission that follows it.</summary>
public sealed record CommentEnteredOnBehalf(CommentId Comment, string Reference, DelegationId Delegation, CommentContent Content) : Entry
{
    internal override Board On(Board board, Moment moment) => board.WithNew(Made(moment.By, moment.At));

    /// <summary>The comment this makes when that person does it at that instant.</summary>
    internal Comment Made(PersonId by, Instant at) => new()
    {
        Id = Comment,
        Reference = Reference,
        Origin = CommentOrigin.OnBehalf,
        Delegation = Delegation,
        Author = by,
        SavedAt = at,
        State = CommentState.Approved,
        Working = Content,
    };
}

/// <summary>
/// A comment made at the meeting was recorded: unattributed, in the stated words, or of a named delegation.
/// </summary>
public sealed record MeetingCommentRecorded(
    CommentId Comment, string Reference, DelegationId? Delegation, string? Attribution, string? Paragraph, CommentContent Content) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var added = board.WithNew(new Comment
        {
            Id = Comment,
            Reference = Reference,
            Origin = CommentOrigin.Meeting,
            Delegation = Delegation,
            Attribution = Attribution,
            RecordParagraph = Paragraph,
            Author = moment.By,
            SavedAt = moment.At,
            State = CommentState.Sent,
            Working = Content,
            SentVersions = [new SentComment(Content, default, moment.At)],
        });
        return added with { Received = added.Received.Add(Comment) };
    }
}

/// <summary>Another delegation joined a comment it could read.</summary>
public sealed record DelegationAligned(CommentId Comment, DelegationId Delegation) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c with { Aligned = c.Aligned.Add(Delegation) });
}

/// <summary>A delegation a joint comment names said that it does not speak for it.</summary>
public sealed record DelegationDissociated(CommentId Comment, DelegationId Delegation) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board.With(Comment, c => c with { Dissociated = c.Dissociated.Add(Delegation) });
}

/// <summary>The Secretariat asked the delegation of a sent comment to complete it.</summary>
public sealed record ClarificationAsked(CommentId Comment, string Question) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var next =
            board.With(Comment, c => c with { Clarifications = c.Clarifications.Add(new Clarification(Question, moment.By, moment.At)) });
        return next.Comments.GetValueOrDefault(Comment)?.Delegation is not { } delegation ? next : next with
        {
            Dossiers = next.WithDossier(delegation, d => d.Asked.Contains(Comment) ? d : d with { Asked = d.Asked.Add(Comment) }),
        };
    }
}

/// <summary>The delegation answered the question that waited; the answer is with the Secretariat.</summary>
public sealed record ClarificationAnswered(CommentId Comment, string Answer) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c.Clarifications is not [.., var last] ? c : c with
    {
        Clarifications = c.Clarifications.SetItem(
            c.Clarifications.Length - 1, last with { Answer = Answer, AnsweredBy = moment.By, AnsweredAt = moment.At }),
    });
}
