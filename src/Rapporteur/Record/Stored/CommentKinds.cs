using Rapporteur.Comments;
using Rapporteur.Consultations;
using static Rapporteur.Record.Stored.Content;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How what becomes of comments is stored.</summary>
internal static class CommentKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Beside(
            "commentSaved",
            Default.CommentSaved,
            (CommentSaved e, Beside act) => new V1.CommentSaved(e.Comment.Value, e.Reference, e.Delegation.Value)
            {
                Content = act.Unsent(e.Comment, e.Content),
                Return = e.Return?.Value,
                Note = e.Note,
            },
            (s, act) => new CommentSaved(
                new(s.Comment), s.Reference, new(s.Delegation), act.Unsent(s.Comment, s.Content), s.Return is { } file ? new ReceiptReference(file) : null, s.Note)),
        Kind.Of(
            "commentChanged",
            Default.CommentChanged,
            (CommentChanged e) => new V1.CommentChanged(e.Comment.Value, e.Revision, Content.Of(e.Content)),
            s => new CommentChanged(new(s.Comment), s.Revision, Content.Read(s.Content))),
        Kind.Of(
            "commentApproved",
            Default.CommentApproved,
            (CommentApproved e) => new V1.CommentApproved(e.Comment.Value, e.Revision),
            s => new CommentApproved(new(s.Comment), s.Revision)),
        Kind.Of(
            "commentDiscarded",
            Default.CommentDiscarded,
            (CommentDiscarded e) => new V1.CommentDiscarded(e.Comment.Value),
            s => new CommentDiscarded(new(s.Comment))),
        Kind.Beside(
            "commentSent",
            Default.CommentSent,
            (CommentSent e, Beside _) => new V1.CommentSent(e.Comment.Value, e.Receipt.Value, Content.Of(e.Content), Times.Of(e.CountsFrom)),
            (s, act) => new CommentSent(new(s.Comment), new(s.Receipt), act.Sent(s), Times.Instant(s.CountsFrom))),
        Kind.Of(
            "commentWithdrawn",
            Default.CommentWithdrawn,
            (CommentWithdrawn e) => new V1.CommentWithdrawn(e.Comment.Value),
            s => new CommentWithdrawn(new(s.Comment))),
        Kind.Beside(
            "commentEnteredOnBehalf",
            Default.CommentEnteredOnBehalf,
            (CommentEnteredOnBehalf e, Beside act) =>
                new V1.CommentEnteredOnBehalf(e.Comment.Value, e.Reference, e.Delegation.Value, act.Unsent(e.Comment, e.Content)),
            (s, act) => new CommentEnteredOnBehalf(new(s.Comment), s.Reference, new(s.Delegation), act.Unsent(s.Comment, s.Content))),
        Kind.Of("submissionMade", Default.SubmissionMade, Of, Read),
        Kind.Of(
            "returnReceived",
            Default.ReturnReceived,
            (ReturnReceived e) => new V1.ReturnReceived(e.Reference.Value, e.Delegation.Value, Content.Of(e.File)),
            s => new ReturnReceived(new(s.Reference), new(s.Delegation), Content.Read(s.File))),
        Kind.Of(
            "meetingCommentRecorded",
            Default.MeetingCommentRecorded,
            (MeetingCommentRecorded e) => new V1.MeetingCommentRecorded(e.Comment.Value, e.Reference, Content.Of(e.Content))
            {
                Delegation = e.Delegation?.Value,
                Attribution = e.Attribution,
                Paragraph = e.Paragraph,
            },
            s => new MeetingCommentRecorded(
                new(s.Comment), s.Reference, s.Delegation is { } named ? new DelegationId(named) : null, s.Attribution, s.Paragraph, Content.Read(s.Content))),
        Kind.Of(
            "delegationAligned",
            Default.DelegationAligned,
            (DelegationAligned e) => new V1.DelegationAligned(e.Comment.Value, e.Delegation.Value),
            s => new DelegationAligned(new(s.Comment), new(s.Delegation))),
        Kind.Of(
            "delegationDissociated",
            Default.DelegationDissociated,
            (DelegationDissociated e) => new V1.DelegationDissociated(e.Comment.Value, e.Delegation.Value),
            s => new DelegationDissociated(new(s.Comment), new(s.Delegation))),
        Kind.Of(
            "clarificationAsked",
            Default.ClarificationAsked,
            (ClarificationAsked e) => new V1.ClarificationAsked(e.Comment.Value, e.Question),
            s => new ClarificationAsked(new(s.Comment), s.Question)),
        Kind.Of(
            "clarificationAnswered",
            Default.ClarificationAnswered,
            (ClarificationAnswered e) => new V1.ClarificationAnswered(e.Comment.Value, e.Answer),
            s => new ClarificationAnswered(new(s.Comment), s.Answer)),
    ];

    private static V1.SubmissionMade Of(SubmissionMade entry)
    {
        var made = entry.Submission;
        return new()
        {
            Reference = made.Reference.Value,
            Delegation = made.Delegation.Value,
            By = made.By.Value,
            At = Times.Of(made.At),
            CountsFrom = Times.Of(made.CountsFrom),
            Late = made.Late,
            None = made.None,
            Note = made.Note,
            NotForCirculation = made.NotForCirculation,
            Comments = Each(made.Comments, c => c.Value) ?? [],
            References = Each(made.CommentReferences, r => r) ?? [],
            Hash = made.Hash,
            Visibility = OpeningKinds.Of(made.Visibility),
            Original = made.Original is { } file ? Content.Of(file) : null,
            OnBehalf = made.OnBehalf is { } filed ? new(filed.Sender, filed.Channel, filed.Officer.Value, Times.Of(filed.EnteredAt)) : null,
        };
    }

    private static SubmissionMade Read(V1.SubmissionMade made) => new(new Submission(
        new(made.Reference),
        new(made.Delegation),
        new(made.By),
        Times.Instant(made.At),
        Times.Instant(made.CountsFrom),
        made.Late,
        made.None,
        made.Note,
        made.NotForCirculation,
        Each(made.Comments, c => new CommentId(c)),
        Each(made.References, r => r),
        made.Hash,
        OpeningKinds.Read(made.Visibility),
        made.Original is { } file ? Content.Read(file) : null,
        made.OnBehalf is { } filed ? new FiledOnBehalf(filed.Sender, filed.Channel, new(filed.Officer), Times.Instant(filed.EnteredAt)) : null));
}
