using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>Somebody of a delegation wrote a note about one of its comments for the others.</summary>
public sealed record NoteWritten(CommentId Comment, string Text) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.WithInside(
        Comment, i => i with { Notes = i.Notes.Add(new InsideNote(Text, moment.By, moment.At)) });
}

/// <summary>Somebody of a delegation said whether he or she would send that comment.</summary>
public sealed record StanceTaken(CommentId Comment, bool Supports) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.WithInside(Comment, i => i.With(new Stance(moment.By, Supports, moment.At)));
}

/// <summary>What had been thrown away of a comment before it was sent is back, as it was.</summary>
public sealed record CommentBroughtBack(CommentId Comment) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c.BroughtBack(moment));
}

/// <summary>A delegation took the withdrawal of a comment back: the Secretariat has it as before.</summary>
public sealed record WithdrawalUndone(CommentId Comment) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(Comment, c => c.BroughtBack(moment));
}

/// <summary>Who speaks for a delegation said until when, and whether now, its contributors write.</summary>
public sealed record ContributorsRuled(DelegationId Delegation, ContributorRule Rule) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board with { Dossiers = board.WithDossier(Delegation, d => d with { Contributors = Rule }) };
}

/// <summary>What entries make of the inside of a comment.</summary>
internal static class InsideChanges
{
    public static Board WithInside(this Board board, CommentId id, Func<Inside, Inside> change) =>
        board.With(id, c => c with { Inside = change(c.Inside) });

    /// <summary>The comment with a new working text, as that person wrote it.</summary>
    public static Comment Rewritten(this Comment comment, CommentContent content, Moment moment, int revision) => comment with
    {
        Working = content,
        Revision = revision,
        Inside = comment.Inside with
        {
            Versions = comment.Versions().Add(new CommentVersion(revision, content, moment.By, moment.At)),
            Removed = null,
        },
    };

    public static Comment Approved(this Comment comment, Moment moment)
    {
        var versions = comment.Versions();
        var approved = versions[^1] with { ApprovedBy = moment.By, ApprovedAt = moment.At };
        return comment with
        {
            State = CommentState.Approved,
            Inside = comment.Inside with { Versions = versions.SetItem(versions.Length - 1, approved) },
        };
    }

    /// <summary>The comment with what was taken away from it as it stood before.</summary>
    public static Comment Removing(this Comment comment, Comment before, Moment moment) => comment with
    {
        Inside = comment.Inside with { Removed = new Removal(before.Working, before.State, moment.By, moment.At) },
    };

    // What entries of an unknown kind took away is not known.
    public static Comment BroughtBack(this Comment comment, Moment moment)
    {
        if (comment.Inside.Removed is not { } removed)
        {
            return comment;
        }

        var back = ReferenceEquals(removed.Content, comment.Working) ? comment
            : comment.Rewritten(removed.Content, moment, comment.Revision + 1);
        back = removed.State == CommentState.Approved ? back.Approved(moment) : back;
        return back with { State = removed.State, Inside = back.Inside with { Removed = null } };
    }
}
