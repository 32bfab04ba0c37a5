using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>
/// A comment as one reader may see it. <see cref="Delegation"/> is null when the name is hidden from this reader or the
/// comment was unattributed; <see cref="Attribution"/> is what to print then and always, in words the record holds, and null for
/// one delegation that is not named, which each language says itself. Only the own delegation sees what was not sent; for
/// everyone else <see cref="Comment"/> itself holds nothing but what was sent: no working text, no author, no note, no question of
/// the Secretariat (but to itself and the Chair), no instant of saving, and no delegation's id where names are hidden.
/// </summary>
public sealed record SeenComment(Comment Comment, CommentContent Content, CommentState State, Delegation? Delegation, string? Attribution,
    bool Own)
{
    /// <summary>Whether its delegation threw it away before any of it was sent: nothing to be shown, to that delegation either.</summary>
    public bool IsThrownAway => State == CommentState.Withdrawn && Comment.Sent is null;

    /// <summary>Whether the Secretariat has one text of it and the delegation is at another, which it has not sent.</summary>
    public bool ChangePending => Comment.Sent is not null && State is (CommentState.Saved or CommentState.Approved);

    /// <summary>The board's own comment: the same object for as long as nothing happens to it.</summary>
    internal Comment Kept { get; init; } = Comment;
}
