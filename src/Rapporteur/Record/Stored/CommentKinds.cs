using System.Collections.Immutable;
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
            (CommentSaved e, Beside act) => new V1.CommentSaved(e.Comment.Value, act.Unfiled(e.Comment, e.Reference))
            {
                Delegation = act.Other(e.Delegation),
                Content = act.Unsent(e.Comment, e.Content),
                Return = e.Return?.Value,
                Note = e.Note,
            },
            (s, act) => new CommentSaved(
                new(s.Comment),
                act.Unfiled(s.Comment, s.Reference),
                act.Delegation(s.Delegation),
                act.Unsent(s.Comment, s.Content),
                s.Return is { } file ? new ReceiptReference(file) : null,
                s.Note)),
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
            (CommentSent e, Beside act) =>
                new V1.CommentSent(e.Comment.Value, e.Receipt.Value, Content.Of(e.Content), act.Other(e.CountsFrom)),
            (s, act) => new CommentSent(new(s.Comment), new(s.Receipt), act.Sent(s), act.Instant(s.CountsFrom))),
        Kind.Of(
            "commentWithdrawn",
            Default.CommentWithdrawn,
            (CommentWithdrawn e) => new V1.CommentWithdrawn(e.Comment.Value),
            s => new CommentWithdrawn(new(s.Comment))),
        Kind.Beside(
            "commentEnteredOnBehalf",
            Default.CommentEnteredOnBehalf,
            (CommentEnteredOnBehalf e, Beside act) => new V1.CommentEnteredOnBehalf(e.Comment.Value, e.Delegation.Value)
            {
                Reference = act.Unfiled(e.Comment, e.Reference),
                Content = act.Unsent(e.Comment, e.Content),
            },
            (s, act) => new CommentEnteredOnBehalf(
                new(s.Comment), act.Unfiled(s.Comment, s.Reference), new(s.Delegation), act.Unsent(s.Comment, s.Content))),
        Kind.Beside<SubmissionMade, V1.SubmissionMade>("submissionMade", Default.SubmissionMade, Of, Read),
        Kind.Beside(
            "returnReceived",
            Default.ReturnReceived,
            (ReturnReceived e, Beside act) => new V1.ReturnReceived(e.Reference.Value, Content.Of(e.File), act.Other(e.Delegation))
            {
                Proposes = e.Proposes.IsEmpty ? null : string.Concat(e.Proposes),
            },
            (s, act) => new ReturnReceived(new(s.Reference), act.Delegation(s.Delegation), Content.Read(s.File), Hashes(s.Proposes))),
        Kind.Of(
            "returnContinued",
            Default.ReturnContinued,
            (ReturnContinued e) => new V1.ReturnContinued(e.Reference.Value, string.Concat(e.Proposes)),
            s => new ReturnContinued(new(s.Reference), Hashes(s.Proposes))),
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
                new(s.Comment), s.Reference, s.Delegation is { } named ? new DelegationId(named) : null, s.Attribution, s.Paragraph,
                Content.Read(s.Content))),
        Kind.Beside(
            "delegationAligned",
            Default.DelegationAligned,
            (DelegationAligned e, Beside act) => new V1.DelegationAligned(e.Comment.Value, act.Other(e.Delegation)),
            (s, act) => new DelegationAligned(new(s.Comment), act.Delegation(s.Delegation))),
        Kind.Beside(
            "delegationDissociated",
            Default.DelegationDissociated,
            (DelegationDissociated e, Beside act) => new V1.DelegationDissociated(e.Comment.Value, act.Other(e.Delegation)),
            (s, act) => new DelegationDissociated(new(s.Comment), act.Delegation(s.Delegation))),
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

    private static ImmutableArray<string> Hashes(string? stored) =>
        [.. (stored ?? "").Chunk(Proposed.HashLength).Select(c => new string(c))];

    private static V1.SubmissionMade Of(SubmissionMade entry, Beside act)
    {
        var made = entry.Submission;
        return new()
        {
            Reference = made.Reference.Value,
            Delegation = act.Other(made.Delegation),
            By = act.Other(made.By),
            At = act.Other(made.At),
            CountsFrom = act.Other(made.CountsFrom),
            Late = made.Late,
            None = made.None,
            Note = made.Note,
            NotForCirculation = made.NotForCirculation,
            Comments = act.Other(made.Comments),
            References = Each(made.CommentReferences, r => r) ?? [],
            Hash = made.Hash,
            Visibility = OpeningKinds.Of(made.Visibility),
            Original = made.Original is { } file ? Content.Of(file) : null,
            OnBehalf =
                made.OnBehalf is { } filed ? new(filed.Sender, filed.Channel, act.Other(filed.Officer), act.Other(filed.EnteredAt)) : null,
        };
    }

    private static SubmissionMade Read(V1.SubmissionMade made, Beside act) => new(new Submission
    {
        Reference = new(made.Reference),
        Delegation = act.Delegation(made.Delegation),
        By = act.Person(made.By),
        At = act.Instant(made.At),
        CountsFrom = act.Instant(made.CountsFrom),
        Late = made.Late,
        None = made.None,
        Note = made.Note,
        NotForCirculation = made.NotForCirculation,
        Comments = act.Comments(made.Comments),
        CommentReferences = Each(made.References, r => r),
        Hash = made.Hash,
        Visibility = OpeningKinds.Read(made.Visibility),
        Original = made.Original is { } file ? Content.Read(file) : null,
        OnBehalf = made.OnBehalf is { } filed
            ? new FiledOnBehalf(filed.Sender, filed.Channel, act.Person(filed.Officer), act.Instant(filed.EnteredAt))
            : null,
    });
}
