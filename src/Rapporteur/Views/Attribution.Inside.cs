using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

// What people of one delegation say and do among themselves; of nobody else's anything is given out.
public sealed partial class Attribution
{
    /// <summary>One of the reader's own delegation by name; null for anybody else, such as an officer that filed for it.</summary>
    public string? Colleague(PersonId? id) =>
        id is { } person && asker.Delegation is { } own && consultation.Roster.Find(person) is { } found && found.Delegation == own
            ? found.Name
            : null;

    /// <summary>What binds the contributors of the reader's own delegation.</summary>
    public ContributorRule Contributors => asker.Delegation is { } own ? board.DossierOf(own).Contributors : ContributorRule.Free;

    /// <summary>
    /// What the reader's own delegation threw away or withdrew since that instant and has not brought back, the last first.
    /// </summary>
    public IEnumerable<SeenComment> RemovedSince(Instant since) => OwnComments.Select(id => See(board.Comments[id])!)
        .Where(s => s.Comment.Inside.Removed is { } removed && removed.At >= since)
        .OrderByDescending(s => s.Comment.Inside.Removed!.At);
}
