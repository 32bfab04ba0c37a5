using Rapporteur.Comments;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// Whether a draft that followed shows what was to be confirmed in it. Where it <see cref="Holds"/> the outcome has closed itself;
/// where it does not the comment is open again.
/// </summary>
public sealed record Confirmation(int Draft, string Label, bool Holds)
{
    /// <summary>
    /// By the first draft circulated since that shows it, else by the newest; null for any other outcome, and while none followed.
    /// Only what the texts prove closes it: the proposed wording stands, what was to go is gone, what was to move has moved. Whatever
    /// else it asked for, a person says.
    /// </summary>
    internal static Confirmation? Of(Board board, PointId of, Comment comment, Outcome outcome)
    {
        if (outcome.Says.Kind != OutcomeKind.ConfirmedInNextDraft || comment.Sent is not { Content: var sent })
        {
            return null;
        }

        var said = outcome.CirculatedAt ?? outcome.ClearedAt ?? outcome.PreparedAt;
        var since = board.Drafts.FindAll(d => d.At > said && d.Number > sent.Draft);
        return since.IsEmpty ? null
            : since.Find(d => Shows(board, Carrying.Into(board, d.Number, d.Draft), of, comment)) is { } shown
                ? new Confirmation(shown.Number, shown.Label, Holds: true)
            : new Confirmation(since[^1].Number, since[^1].Label, Holds: false);
    }

    /// <summary>The same of a draft that is only prepared; null where an earlier one showed it already.</summary>
    internal static Confirmation? By(Board board, SeenDraft prepared, PointId of, Comment comment, Outcome outcome) =>
        outcome.Says.Kind != OutcomeKind.ConfirmedInNextDraft || comment.Sent is not { Content.Draft: var made } || made >= prepared.Number
            || Of(board, of, comment, outcome) is { Holds: true } ? null
        : new Confirmation(
            prepared.Number, prepared.Label, Shows(board, Carrying.Into(board, prepared.Number, prepared.Draft), of, comment));

    private static bool Shows(Board board, Carrying carrying, PointId of, Comment comment)
    {
        var sent = comment.Sent!.Content;
        var content = of.Number is { } number && comment.PointNumbered(number) is { } point
            ? sent with { Places = point.Text.Places } : sent;
        if (board.DraftNumbered(content.Draft)?.Draft is not { } made)
        {
            return false;
        }

        var next = NextText.Of(carrying, of, comment, content, made);
        return string.IsNullOrWhiteSpace(content.ProposedWording)
            ? next.Carried is { Sure: true, State: var state } && (
                (state == CarryState.Orphaned && content.Kinds.Contains(CommentKind.Delete))
                || (state == CarryState.Moved && content.Kinds.Contains(CommentKind.Move)))
            : next.State == NextTextState.WordingStands;
    }
}
