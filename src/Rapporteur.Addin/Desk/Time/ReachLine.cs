using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>How one person of a delegation is reached, with what became of the last notices and what to do about it.</summary>
public sealed record ReachLine(Delegation Delegation, Person Person, Reach Reach)
{
    public NoticeChannel Channel => Reach.HasChat ? NoticeChannel.Teams : Reach.HasAddress ? NoticeChannel.Mail : NoticeChannel.None;

    /// <summary>The words the list is filtered by.</summary>
    public string Mark =>
        $"{(Reach.ToDo is null ? "" : "trouble ")}{Channel switch { NoticeChannel.Teams => "teams", NoticeChannel.Mail => "mail", _ => "" }}".Trim();

    /// <summary>Everybody of a delegation, in the order of the roster, who speaks for it first.</summary>
    public static IReadOnlyList<ReachLine> Of(DeskView view)
    {
        var roster = view.Consultation.Roster;
        var lines =
            Reach.Of(view.Reader).Select(r => roster.Find(r.Person) is { } p ? new ReachLine(roster.DelegationOf(p)!, p, r) : null)
                .OfType<ReachLine>().ToLookup(l => l.Delegation.Id);
        return [.. roster.Delegations.SelectMany(d => lines[d.Id].OrderByDescending(l => l.Person.Role))];
    }
}
