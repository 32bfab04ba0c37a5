using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>Changes of the board that several kinds of entries share.</summary>
internal static class BoardChanges
{
    public static Board WithNew(this Board board, Comment comment) => board with
    {
        Comments = board.Comments.SetItem(comment.Id, comment),
        References = board.References.Add(comment.Reference),
        Dossiers = comment.Delegation is { } id ? board.WithDossier(id, d => d with { Comments = d.Comments.Add(comment.Id) }) : board.Dossiers,
    };

    // An entry of an unknown kind may have made the comment a later entry speaks of.
    public static Board With(this Board board, CommentId id, Func<Comment, Comment> change) =>
        board.Comments.TryGetValue(id, out var comment) ? board with { Comments = board.Comments.SetItem(id, change(comment)) }
        : board.UnknownKind is not null ? board
        : throw new InvalidOperationException($"No entry of {board.Id} up to {board.Sequence} made comment {id}.");

    public static ImmutableDictionary<DelegationId, Dossier> WithDossier(
        this Board board, DelegationId delegation, Func<Dossier, Dossier> change) =>
        board.Dossiers.SetItem(delegation, change(board.DossierOf(delegation)));

    public static Board WithoutChat(this Board board, PersonId person) =>
        board.Conversations.GetValueOrDefault(person) is not { } chat ? board : board with
        {
            Conversations = board.Conversations.Remove(person),
            GoneChats = board.GoneChats.Add(chat.Id),
        };

    public static Board WithAccounts(this Board board, PersonId person, Func<IReadOnlyList<Identity>, IEnumerable<Identity>> accounts) =>
        board.Consultation is not { } consultation ? board : board with
        {
            Consultation = consultation with { Roster = consultation.Roster.Bound(person, accounts) },
        };
}
