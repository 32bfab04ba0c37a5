using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>One thing a person can do with a comment, with the keys of what its button says and of what is asked before.</summary>
public sealed record Act(string Verb, string Words, string? Sure = null);

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

    /// <summary>What a verb asks of the rules, with the key of what is said when it is done; null for a verb there is none of.</summary>
    public static (Request Request, string Done)? Request(string verb, CommentId id, int? revision, string typed = "", int? question = null) => verb switch
    {
        Answer => (new AnswerClarification(id, typed, question), "pane.done.answered"),
        "approve" => (new ApproveComment(id, revision), "pane.done.approved"),
        "discard" => (new DiscardComment(id), "pane.done.deleted"),
        "withdraw" => (new WithdrawComment(id), "pane.done.withdrawn"),
        "align" => (new Align(id), "pane.done.aligned"),
        "dissociate" => (new Dissociate(id), "pane.done.dissociated"),
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
            yield return new Act("approve", "pane.act.approve");
        }

        if (seen.State is CommentState.Saved or CommentState.Approved && MayWrite(seen, view))
        {
            yield return seen.Comment.Sent is null
                ? new Act("discard", "pane.act.delete", "pane.act.delete-sure")
                : new Act("discard", "pane.act.drop", "pane.act.drop-sure");
        }

        if (seen.Comment.Sent is not null && seen.State != CommentState.Withdrawn && view.Speaks)
        {
            yield return new Act("withdraw", "pane.act.withdraw", "pane.act.withdraw-sure");
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
            yield return new Act("dissociate", "pane.act.dissociate", "pane.act.dissociate-sure");
        }
        else if (view.MayComment && !seen.Comment.Aligned.Contains(mine.Id))
        {
            yield return new Act("align", "pane.act.align");
        }
    }
}
