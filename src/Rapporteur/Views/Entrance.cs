using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// What the host knows of a consultation before anybody has come in, in nobody's name: who is on the roster, what lies on the
/// table, and whom an invitation is for. It holds nothing anybody wrote.
/// </summary>
public sealed class Entrance
{
    private readonly Board board;

    internal Entrance(Board board) => this.board = board;

    public Consultation Consultation => board.Consultation!;

    /// <summary>The newest draft on the table; null before one was circulated.</summary>
    public CirculatedDraft? CurrentDraft => board.CurrentDraft;

    /// <summary>Whose way in that address is; null when nobody was invited by it. Whether it waits or is bound already is another
    /// question.</summary>
    public PersonId? InvitedAt(Identity address) => board.InvitedAddresses.TryGetValue(address, out var person) ? person : null;

    /// <summary>Whom an account waits to be confirmed for; null when it does not wait.</summary>
    public PersonId? ClaimedBy(Identity account) => board.Claims.TryGetValue(account, out var person) ? person : null;

    /// <summary>When what an account was signed in by ended last, by the forum's clock.</summary>
    public IReadOnlyDictionary<Identity, Instant> Ended => board.Ended;

    /// <summary>Whose invitation the code of that hash is; null when it is nobody's.</summary>
    public PersonId? InvitedBy(string codeHash) =>
        board.Invitations.FirstOrDefault(i => i.Value.CodeHash == codeHash) is { Value: not null } invited ? invited.Key : null;
}
