using Rapporteur.Consultations;

namespace Rapporteur.Views;

// People and their accounts: everybody's for the Secretariat and the Chair, of its own delegation for each delegation.
public sealed partial class Attribution
{
    /// <summary>Whether reminders go to the asker.</summary>
    public bool WantsReminders => !board.NoReminders.Contains(asker.Id);

    /// <summary>The people there are for this reader, in the order of the roster.</summary>
    public IEnumerable<SeenPerson> People() => consultation.Roster.People.Select(Seen).OfType<SeenPerson>();

    /// <summary>One of <see cref="People"/>; null when there is none for this reader.</summary>
    public SeenPerson? Person(PersonId id) => consultation.Roster.Find(id) is { } person ? Seen(person) : null;

    private SeenPerson? Seen(Person person) =>
        SeesLateness ? Seen(person, board.Invitations.GetValueOrDefault(person.Id), board.Conversations.ContainsKey(person.Id)) with
        {
            InvitedByMail = board.InvitedAddresses.ContainsValue(person.Id),
        }
        : asker.Delegation is { } own && person.Delegation == own ? Seen(person, null, false)
        : null;

    private SeenPerson Seen(Person person, Invitation? invited, bool hasChat) =>
        new(person, [.. person.Identities.Select(i => new BoundAccount(i, board.BoundAt.TryGetValue(i, out var at) ? at : null))], invited,
            hasChat)
        {
            Waiting =
                [.. board.Claims.Where(c => c.Value == person.Id).Select(c => c.Key).OrderBy(i => i.ObjectId, StringComparer.Ordinal)],
            MayConfirm = asker.MayConfirmAccountsOf(person),
        };
}
