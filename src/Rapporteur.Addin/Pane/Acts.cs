using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>One thing a person can do with a comment, as its button says it.</summary>
public sealed record Act(string Verb, string Words, string? Confirm = null);

/// <summary>
/// Which buttons a comment gets for its reader. The rules decide again when one is pressed; a button is only offered
/// where they would not refuse as things stand.
/// </summary>
public static class Acts
{
    /// <summary>The verb of the one act that brings words.</summary>
    public const string Answer = "answer";

    public static IEnumerable<Act> Of(SeenComment seen, PaneView view) => seen.Own ? OnOwn(seen, view) : OnOthers(seen, view);

    /// <summary>Whether this reader may change the working text.</summary>
    public static bool MayWrite(SeenComment seen, PaneView view) =>
        seen.Own && seen.Comment.Origin != CommentOrigin.Meeting && seen.State != CommentState.Withdrawn
        && (view.Speaks || seen.Comment.Author == view.Reader.Reader.Id);

    /// <summary>What a verb asks of the rules; null for a verb there is none of.</summary>
    public static (Request Request, string Done)? Request(string verb, CommentId id, int? revision, string typed = "", int? question = null) => verb switch
    {
        Answer => (new AnswerClarification(id, typed, question), "Answered: the Secretariat has it."),
        "approve" => (new ApproveComment(id, revision), "Approved inside your delegation; not yet sent to the Secretariat."),
        "discard" => (new DiscardComment(id), "Deleted. What had been sent, if anything, stands."),
        "withdraw" => (new WithdrawComment(id), "Withdrawn: the Secretariat sees it as taken back."),
        "align" => (new Align(id), "Your delegation is now aligned with this comment."),
        "dissociate" => (new Dissociate(id), "Noted: this comment does not speak for your delegation."),
        _ => null,
    };

    private static IEnumerable<Act> OnOwn(SeenComment seen, PaneView view)
    {
        if (seen.Comment.Origin == CommentOrigin.Meeting)
        {
            yield break;
        }

        if (seen.State == CommentState.Saved && view.Speaks)
        {
            yield return new Act("approve", "Approve");
        }

        if (seen.State is CommentState.Saved or CommentState.Approved && MayWrite(seen, view))
        {
            yield return seen.Comment.Sent is null
                ? new Act("discard", "Delete", "Delete this comment? It was not sent; nobody outside your delegation has seen it.")
                : new Act("discard", "Drop the change", "Drop what was changed? What was sent stands.");
        }

        if (seen.Comment.Sent is not null && seen.State != CommentState.Withdrawn && view.Speaks)
        {
            yield return new Act("withdraw", "Withdraw", "Withdraw this comment? The Secretariat will see it as taken back; it cannot be undone.");
        }
    }

    private static IEnumerable<Act> OnOthers(SeenComment seen, PaneView view)
    {
        if (view.Mine is not { } mine || !view.Speaks || seen.State == CommentState.Withdrawn)
        {
            yield break;
        }

        if (seen.Comment.Names(mine.Id))
        {
            yield return new Act("dissociate", "Dissociate my delegation", "Say that this comment does not speak for your delegation?");
        }
        else if (view.MayComment && !seen.Comment.Aligned.Contains(mine.Id))
        {
            yield return new Act("align", "Align my delegation with this");
        }
    }
}
