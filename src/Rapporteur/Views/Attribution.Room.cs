using Rapporteur.Consultations;

namespace Rapporteur.Views;

// What a room full of delegations may read: what a delegation reads that said nothing itself.
public sealed partial class Attribution
{
    // No delegation of a roster is called so.
    private static readonly DelegationId Nobody = new("@room");

    /// <summary>The same consultation as everybody in a meeting room may see it at once, whoever opens the page.</summary>
    public Attribution AsRoom() =>
        new(board, new Person(new("@room"), "", Nobody, DelegationRole.Contributor, asker.Language, [])) { Day = Day };
}
