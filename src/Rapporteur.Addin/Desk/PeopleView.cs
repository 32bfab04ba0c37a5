using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>The people of one delegation; of the forum's functions when there is none.</summary>
public sealed record PeopleGroup(Delegation? Delegation, IReadOnlyList<SeenPerson> People);

/// <summary>
/// Who is on the roster and by which accounts, for the Secretariat and the Chair. <see cref="Handed"/> is an invitation just made,
/// shown this once; <see cref="Done"/> says what else was done.
/// </summary>
public sealed record PeopleView(DeskView View, HandedCode? Handed = null, string? Done = null)
{
    /// <summary>Whom a mail is to be written to now, since their addresses are a way in; null when that was not asked for.</summary>
    public IReadOnlyList<PersonId>? ByMail { get; init; }

    public string Address => $"{View.Address}/people";

    /// <summary>The Secretariat invites and unbinds; the Chair reads.</summary>
    public bool MayBind => Verbs.Invite.IsOpen(View.Reader, View.Now);

    /// <summary>Functions first, then delegations in roster order; in each those who speak for it first.</summary>
    public IEnumerable<PeopleGroup> Groups()
    {
        var (roster, lines) = (View.Consultation.Roster, View.Reader.People().ToLookup(l => l.Person.Delegation));
        return roster.Delegations.Select(d => (Delegation: (Delegation?)d, Id: (DelegationId?)d.Id)).Prepend((null, null))
            .Select(d =>
                new PeopleGroup(d.Delegation,
                    [.. lines[d.Id].OrderByDescending(l => l.Person.Role).ThenBy(l => l.Person.Function)
                        .ThenBy(l => l.Person.Name, StringComparer.Ordinal)]))
            .Where(g => g.Delegation is not null || g.People.Count > 0);
    }
}

/// <summary>A code as it is handed out; kept nowhere.</summary>
public sealed record HandedCode(Person Person, string Code, Instant Until);
