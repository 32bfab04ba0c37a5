using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>The Secretariat received this text of a comment; <see cref="CountsFrom"/> is held against the closing.</summary>
public sealed record CommentSent(CommentId Comment, ReceiptReference Receipt, CommentContent Content, Instant CountsFrom) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var first = board.Comments.TryGetValue(Comment, out var comment) && comment.Sent is null;
        var next = board.With(Comment, c => c with
        {
            Working = Content,
            State = CommentState.Sent,
            SentVersions = c.SentVersions.Add(new SentComment(Content, Receipt, CountsFrom)),
            Inside = c.Inside.OneText(Content),
        });
        return !first && Content.OnBehalfOf.IsEmpty ? next : next with
        {
            Received = first ? next.Received.Add(Comment) : next.Received,
            Joint = Content.OnBehalfOf.IsEmpty ? next.Joint : next.Joint.Add(Comment),
        };
    }
}

/// <summary>What was sent in one act was filed, with its receipt.</summary>
public sealed record SubmissionMade(Submission Submission) : Entry
{
    public override IEnumerable<NamedFile> Files => Submission.Original is { } original ? [new(original.Hash, Open: false)] : [];

    internal override Board On(Board board, Moment moment) => board with
    {
        Submissions = board.Submissions.SetItem(Submission.Reference, Submission),
        Dossiers = board.WithDossier(Submission.Delegation, d => d with
        {
            Submissions = d.Submissions.Add(Submission.Reference),
            FromMail = Submission.IsFromMail ? d.FromMail.Add(Submission.Reference) : d.FromMail,
        }),
    };
}

/// <summary>
/// A file a delegation sent back arrived; what is confirmed from it counts from now. <see cref="Proposes"/> is what it
/// proposes, as <see cref="Proposed"/> has it, or the first of it.
/// </summary>
public sealed record ReturnReceived(ReceiptReference Reference, DelegationId Delegation, OriginalFile File, ImmutableArray<string> Proposes)
    : Entry
{
    public override bool IsInside => true;

    public override IEnumerable<NamedFile> Files => [new(File.Hash, Open: false)];

    internal override Board On(Board board, Moment moment)
    {
        var proposes = Proposes.ToImmutableSortedSet(StringComparer.Ordinal);
        return board
            with
        { Returns = board.Returns.SetItem(Reference, new Return(Reference, Delegation, moment.By, moment.At, File, proposes)) };
    }
}

/// <summary>More of what a file proposes that arrived in the same act.</summary>
public sealed record ReturnContinued(ReceiptReference Reference, ImmutableArray<string> Proposes) : Entry
{
    public override bool IsInside => true;

    // The entry it continues may be of a kind this version does not know.
    internal override Board On(Board board, Moment moment) =>
        board.Returns.GetValueOrDefault(Reference) is not { } begun ? board : board with
        {
            Returns = board.Returns.SetItem(Reference, begun with { Proposes = begun.Proposes.Union(Proposes) }),
        };
}
