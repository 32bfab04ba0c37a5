using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Views;

/// <summary>Lists of comments.</summary>
public sealed partial class Attribution
{
    /// <summary>Everything this reader may see: what was received, in its order, then what only its own delegation has.</summary>
    public IEnumerable<SeenComment> Comments() => SeenOf(board.Received).Concat(Mine().Where(m => m.Comment.Sent is null));

    /// <summary>
    /// What <see cref="Comments()"/> gives after that one, all when it is null. The place of one that was withdrawn or thrown away
    /// since is kept; null when there never was such a one in this reader's list.
    /// </summary>
    public IEnumerable<SeenComment>? Comments(CommentId? after) =>
        after is not { } last ? Comments()
        : board.Received.IndexOf(last) is >= 0 and var at
            ? !WasSeen(last) ? null : SeenOf(board.Received.Skip(at + 1)).Concat(Mine().Where(m => m.Comment.Sent is null))
        : Mine(last)?.Where(m => m.Comment.Sent is null);

    /// <summary>The own delegation's comments in the order they were first saved, without those thrown away unsent.</summary>
    public IEnumerable<SeenComment> Mine() => MineOf(OwnComments);

    /// <summary>What <see cref="Mine()"/> gives after that one, as <see cref="Comments(CommentId?)"/> does.</summary>
    public IEnumerable<SeenComment>? Mine(CommentId? after) =>
        after is not { } last ? Mine()
        : OwnComments.IndexOf(last) is >= 0 and var at ? MineOf(OwnComments.Skip(at + 1))
        : null;

    /// <summary>Comments in the order of their drafts, the newest first, each at its first place.</summary>
    public IEnumerable<SeenComment> InDraftOrder(IEnumerable<SeenComment> comments) => comments
        .OrderByDescending(s => s.Content.Draft)
        .ThenBy(s => DraftOf(s) is { } draft && !s.Content.Places.IsEmpty ? s.Content.Places.Min(p => PlaceOrder.Of(p, draft)) : default);

    private ImmutableList<CommentId> OwnComments => asker.Delegation is { } own ? board.DossierOf(own).Comments : [];

    private bool WasSeen(CommentId id) =>
        board.Comments[id] is var comment
            && See(comment.State == CommentState.Withdrawn ? comment with { State = CommentState.Sent } : comment) is not null;

    private IEnumerable<SeenComment> SeenOf(IEnumerable<CommentId> ids) => ids.Select(id => See(board.Comments[id])).OfType<SeenComment>();

    private IEnumerable<SeenComment> MineOf(IEnumerable<CommentId> ids) =>
        ids.Select(id => See(board.Comments[id])!).Where(seen => !seen.IsThrownAway);
}
