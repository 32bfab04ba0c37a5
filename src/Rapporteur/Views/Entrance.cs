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

    /// <summary>Whose invitation the code of that hash is; null when it is nobody's.</summary>
    public PersonId? InvitedBy(string codeHash) =>
        board.Invitations.FirstOrDefault(i => i.Value.CodeHash == codeHash) is { Value: not null } invited ? invited.Key : null;
}
