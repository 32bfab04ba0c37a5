using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Filing in one act: which comments go, from which instant they count, and the receipt. Coming after the closing never
/// refuses a submission; it is noted for the Secretariat and the Chair alone.
/// </summary>
internal static class SubmissionRules
{
    private const int MostComments = Rapporteur.Intake.Submit.MostComments;

    private const int LongestNote = 8_000;

    public static Decision Submit(Attribution attribution, Asked asked, Submit submit)
    {
        var (board, person) = (attribution.Board, attribution.Reader);
        if (CommentRules.MayComment(board, person) is { } refused)
        {
            return refused;
        }

        if (!person.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (NoteFault(submit.Note) is { } fault)
        {
            return fault;
        }

        return submit.None ? None(attribution, asked, submit) : WithComments(attribution, asked, submit);
    }

    public static Decision SaveAndSubmit(Attribution attribution, Asked asked, CommentSaved saved)
    {
        var comment = new Comment
        {
            Id = saved.Comment,
            Reference = saved.Reference,
            Origin = CommentOrigin.Delegation,
            Delegation = saved.Delegation,
            Author = asked.By,
            SavedAt = asked.At,
            State = CommentState.Saved,
            Working = saved.Content,
            Return = saved.Return,
            Note = saved.Note,
        };
        return File(attribution, asked, new Submit(), [comment], saved.Comment.Value, saved);
    }

    /// <summary>A returned file gets its own receipt; what it proposes is confirmed later and counts from now.</summary>
    public static Decision Receive(Attribution attribution, Asked asked, ReceiveReturn received)
    {
        var (board, person) = (attribution.Board, attribution.Reader);
        if (CommentRules.MayComment(board, person) is { } refused)
        {
            return refused;
        }

        if (ContentRules.BadFileName("file", received.File) is { } fault)
        {
            return fault;
        }

        var reference = Ids.Receipt(asked);
        return Decision.Of(reference.Value, new ReturnReceived(reference, person.Delegation!.Value, received.File));
    }

    internal static Refusal? NoteFault(string? note) =>
        ContentRules.BadText("note", note)
        ?? (note?.Length > LongestNote ? Refusals.TooLongField("note", LongestNote) : null);

    private static Decision None(Attribution attribution, Asked asked, Submit submit)
    {
        var standing = attribution.Mine().Any(m => m.Comment.Stands);
        return standing || submit.Comments is { Length: > 0 }
            ? Refusals.NoneWithComments
            : File(attribution, asked, submit, [], null);
    }

    private static Decision WithComments(Attribution attribution, Asked asked, Submit submit)
    {
        var sending = new List<Comment>();
        var unsent = attribution.Mine().Select(m => m.Comment).Where(c => c.State is CommentState.Approved || (c.State is CommentState.Saved && submit.Saved));
        if (submit.Comments is not { } named)
        {
            sending.AddRange(unsent);
        }
        else
        {
            foreach (var id in named.Distinct())
            {
                if (attribution.See(id) is not { Own: true } seen)
                {
                    return Refusals.NoComment with { Field = "comments" };
                }

                switch (seen.Comment.State)
                {
                    case CommentState.Withdrawn:
                        return Refusals.AlreadyWithdrawn with { Field = "comments" };
                    case CommentState.Sent:
                        return Refusals.AlreadySent(seen.Comment.Reference);
                    case CommentState.Saved when !submit.Saved:
                        return Refusals.NotApproved(seen.Comment.Reference);
                    default:
                        sending.Add(seen.Comment);
                        break;
                }
            }
        }

        return sending.Count switch
        {
            0 => Refusals.NothingToSubmit,
            > MostComments => Refusals.TooMany(MostComments),
            _ => File(attribution, asked, submit, sending, null),
        };
    }

    private static Decision File(
        Attribution attribution, Asked asked, Submit submit, List<Comment> sending, string? subject, params ReadOnlySpan<Entry> before)
    {
        var (board, person) = (attribution.Board, attribution.Reader);
        var consultation = board.Consultation!;
        var delegation = consultation.Roster.DelegationOf(person)!;
        var reference = Ids.Receipt(asked);
        var happened = ImmutableArray.CreateBuilder<Entry>();
        happened.AddRange(before);
        foreach (var comment in sending)
        {
            if (comment.State == CommentState.Saved)
            {
                happened.Add(new CommentApproved(comment.Id, comment.Revision));
            }

            happened.Add(new CommentSent(comment.Id, reference, comment.Working, CountsFrom(board, comment, asked.At)));
        }

        // The submission counts from its latest part, so that nothing typed late hides behind a file returned in time; a cover note is typed now.
        var counts = sending.Count == 0 || submit.Note is not null ? asked.At : sending.Max(c => CountsFrom(board, c, asked.At));
        var submission = Receipted(board, new Submission(
            reference,
            delegation.Id,
            person.Id,
            asked.At,
            counts,
            counts > consultation.ClosingFor(delegation),
            submit.None,
            submit.Note,
            submit.NotForCirculation,
            [.. sending.Select(c => c.Id)],
            [.. sending.Select(c => c.Reference)],
            "",
            consultation.Visibility), sending);
        happened.Add(new SubmissionMade(submission));
        return new Decision(happened.ToImmutable(), subject ?? reference.Value, null);
    }

    /// <summary>The submission with the hash of what its receipt vouches for.</summary>
    internal static Submission Receipted(Board board, Submission submission, IEnumerable<Comment> sending) => submission with
    {
        Hash = ReceiptJson.Hash(ReceiptJson.Write(board.Id, submission, sending.Select(c => (c.Id, c.Reference, c.Working)))),
    };

    private static Instant CountsFrom(Board board, Comment comment, Instant now) =>
        comment.Return is { } file && comment.Revision == 1 && board.Returns.TryGetValue(file, out var returned) ? returned.At : now;
}
