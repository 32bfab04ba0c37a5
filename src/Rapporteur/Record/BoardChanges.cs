using System.Collections.Immutable;
using Rapporteur.Arrivals;
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
        Dossiers = comment.Delegation is { } id
            ? board.WithDossier(id, d => Counted(d with { Comments = d.Comments.Add(comment.Id) }, comment))
            : board.Dossiers,
    };

    // An entry of an unknown kind may have made the comment a later entry speaks of.
    public static Board With(this Board board, CommentId id, Func<Comment, Comment> change) =>
        board.Comments.TryGetValue(id, out var comment) ? board.With(comment, change(comment))
        : board.UnknownKind is not null ? board
        : throw new InvalidOperationException($"No entry of {board.Id} up to {board.Sequence} made comment {id}.");

    public static Board WithOutcomes(this Board board, PointId id, Func<OutcomeVersions, OutcomeVersions> change) =>
        id.Number is { } number ? board.WithPoint(id.Comment, number, p => p with { Outcomes = change(p.Outcomes) })
        : board.With(id.Comment, c => c with { Outcomes = change(c.Outcomes) });

    public static Board WithPoint(this Board board, CommentId id, int number, Func<Point, Point> change) =>
        board.With(id, c => number < 1 || number > c.Points.Length ? c
            : c with { Points = c.Points.SetItem(number - 1, change(c.Points[number - 1])) });

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

    // What cannot follow changes nothing: legality was decided at the door, and the mail may be of an entry of an unknown kind.
    public static Board With(this Board board, ArrivalId id, ArrivalState next) =>
        board.Arrivals.GetValueOrDefault(id)?.With(next) is not { } arrival ? board
            : board with { Arrivals = board.Arrivals.SetItem(id, arrival) };

    // As with mails: what cannot follow changes nothing.
    public static Board With(this Board board, PaperId id, Func<IssuedPaper, IssuedPaper> change) =>
        board.Papers.FindIndex(p => p.Id == id) is >= 0 and var at
            ? board with { Papers = board.Papers.SetItem(at, change(board.Papers[at])) }
            : board;

    private static Board With(this Board board, Comment before, Comment now)
    {
        var counts = now.Delegation is not null && (before.State == CommentState.Approved) != (now.State == CommentState.Approved);
        return board with
        {
            Comments = board.Comments.SetItem(now.Id, now),
            Dossiers = counts ? board.WithDossier(now.Delegation!.Value, d => Counted(d, now)) : board.Dossiers,
        };
    }

    private static Dossier Counted(Dossier dossier, Comment comment) => dossier with
    {
        Approved = comment.State == CommentState.Approved ? dossier.Approved.Add(comment.Id) : dossier.Approved.Remove(comment.Id),
    };
}
