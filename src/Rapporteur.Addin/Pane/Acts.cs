using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>One thing a person can do with a comment, with the keys of what its button says and of what is asked before.</summary>
public sealed record Act(string Verb, string Words, string? Sure = null);

/// <summary>
/// The words of what the pane offers on a comment. Whether it is offered is no decision of the pane: the table of verbs asks
/// the rule, and the rule decides again when a button is pressed.
/// </summary>
public static class Acts
{
    /// <summary>The verbs of the acts that bring words.</summary>
    public const string Answer = "answer";

    public const string AnswerOutcome = "answerOutcome";

    /// <summary>The verb that brings an earlier text back; it is told which by its version.</summary>
    public const string Restore = "restore";

    /// <summary>The verb whose words stay inside.</summary>
    public static string Note => Verbs.Note.Name;

    /// <summary>Whether what the verb does can be undone for a while.</summary>
    public static bool CanBeUndone(string verb) => verb == Verbs.Discard.Name || verb == Verbs.Withdraw.Name;

    /// <summary>Whether the verb is said inside, where its thread then stays open.</summary>
    public static bool IsInside(string verb) =>
        verb == Verbs.Note.Name || verb == Verbs.Support.Name || verb == Verbs.NotSupport.Name || verb == Restore;

    public static IEnumerable<Act> Of(SeenComment seen, PaneView view) =>
        Verbs.OpenOn(view.Reader, seen, view.Now, Door.Pane).Select(v => Button(v.Name, seen)).OfType<Act>();

    /// <summary>Whether this reader may change the working text.</summary>
    public static bool MayWrite(SeenComment seen, PaneView view) => Verbs.Change.IsOpen(view.Reader, seen, view.Now);

    /// <summary>Whether this reader may answer the question that waits.</summary>
    public static bool MayAnswer(SeenComment seen, PaneView view) => Verbs.Answer.IsOpen(view.Reader, seen, view.Now);

    /// <summary>What a verb asks of the rules, with the key of what is said when it is done; null for a verb the pane has no button
    /// of.</summary>
    public static (Request Request, string Done)? Request(string verb, CommentId id, int? revision, string typed = "",
        int? question = null) =>
        verb == Restore ? (new RestoreText(id, question ?? 0), "pane.done.restored")
        : Done(verb) is { } done && Verbs.OnComment.FirstOrDefault(v => v.Name == verb) is { } known
            ? (known.Request(id, new Said(typed, null, revision, question)), done)
            : null;

    private static string? Done(string verb) => verb switch
    {
        Answer => "pane.done.answered",
        AnswerOutcome => "pane.done.answered-outcome",
        "approve" => "pane.done.approved",
        "discard" => "pane.done.deleted",
        "withdraw" => "pane.done.withdrawn",
        "align" => "pane.done.aligned",
        "dissociate" => "pane.done.dissociated",
        "note" => "pane.done.noted",
        "support" or "notSupport" => "pane.done.stance",
        "bringBack" => "pane.done.back",
        _ => null,
    };

    // What takes words has a form instead.
    private static Act? Button(string verb, SeenComment seen) => verb switch
    {
        "approve" => new(verb, "pane.act.approve"),
        "discard" => seen.Comment.Sent is null
            ? new(verb, "pane.act.delete")
            : new(verb, "pane.act.drop"),
        "withdraw" => new(verb, "pane.act.withdraw"),
        "bringBack" => new(verb, "pane.act.undo"),
        "dissociate" => new(verb, "pane.act.dissociate", "pane.act.dissociate-sure"),
        "align" => new(verb, "pane.act.align"),
        _ => null,
    };
}
