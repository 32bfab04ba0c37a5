using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>Filing in one act, once it is decided that and which comments go: from which instant they count, and the receipt.</summary>
internal static class Filing
{
    private const int LongestNote = 8_000;

    /// <summary>A comment saved, approved and sent in one act.</summary>
    public static Decision SavedAtOnce(Attribution attribution, Asked asked, CommentSaved saved) =>
        Of(attribution, asked, new Submit(), [saved.Made(asked.By, asked.At)], saved.Comment.Value, saved);

    /// <summary>Refuses a cover note that is too long or cannot be recorded.</summary>
    public static Refusal? NoteFault(string? note) =>
        ContentRules.BadText("note", note)
        ?? (note?.Length > LongestNote ? Refusals.TooLongField("note", LongestNote) : null);

    public static Decision Of(
        Attribution attribution, Asked asked, Submit submit, List<Comment> sending, string? subject, params ReadOnlySpan<Entry> before)
    {
        var (board, person) = (attribution.Board, attribution.Asker);
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

        // The submission counts from its latest part, so that nothing typed late hides behind a file returned in time; a cover note is
        // typed now.
        var counts = sending.Count == 0 || submit.Note is not null ? asked.At : sending.Max(c => CountsFrom(board, c, asked.At));
        var submission = Receipted(board, new Submission
        {
            Reference = reference,
            Delegation = delegation.Id,
            By = person.Id,
            At = asked.At,
            CountsFrom = counts,
            Late = counts > consultation.ClosingFor(delegation),
            None = submit.None,
            Note = submit.Note,
            NotForCirculation = submit.NotForCirculation,
            Comments = [.. sending.Select(c => c.Id)],
            CommentReferences = [.. sending.Select(c => c.Reference)],
            Hash = "",
            Visibility = consultation.Visibility,
        }, sending);
        happened.Add(new SubmissionMade(submission));
        return new Decision(happened.ToImmutable(), subject ?? reference.Value, null);
    }

    /// <summary>The submission with the hash of what its receipt vouches for.</summary>
    public static Submission Receipted(Board board, Submission submission, IEnumerable<Comment> sending) => submission with
    {
        Hash = ReceiptJson.Hash(ReceiptJson.Write(board.Id, submission, sending.Select(c => (c.Id, c.Reference, c.Working)))),
    };

    private static Instant CountsFrom(Board board, Comment comment, Instant now) =>
        comment.Return is { } file && comment.Revision == 1 && board.Returns.TryGetValue(file, out var returned) ? returned.At : now;
}
