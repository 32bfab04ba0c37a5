using Rapporteur.Consultations;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How accounts, invitations and chats are stored.</summary>
internal static class PeopleKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "conversationNoted",
            Default.ConversationNoted,
            (ConversationNoted e) => new V1.ConversationNoted(e.Chat.TenantId, e.Chat.ServiceUrl, e.Chat.Id.Value),
            s => new ConversationNoted(new(s.Tenant, s.Service, new(s.Chat)))),
        Kind.Of(
            "conversationEnded",
            Default.ConversationEnded,
            (ConversationEnded e) => new V1.ConversationEnded(e.Chat.Value),
            s => new ConversationEnded(new(s.Chat))),
        Kind.Of(
            "remindersChosen",
            Default.RemindersChosen,
            (RemindersChosen e) => new V1.RemindersChosen(e.Wanted),
            s => new RemindersChosen(s.Wanted)),
        Kind.Of(
            "personInvited",
            Default.PersonInvited,
            (PersonInvited e) => new V1.PersonInvited(e.Person.Value, e.CodeHash, Times.Of(e.Until)),
            s => new PersonInvited(new(s.Person), s.CodeHash, Times.Instant(s.Until))),
        Kind.Of(
            "addressInvited",
            Default.AddressInvited,
            (AddressInvited e) => new V1.AddressInvited(e.Person.Value, OpeningKinds.Of(e.Address)),
            s => new AddressInvited(new(s.Person), OpeningKinds.Read(s.Address))),
        Kind.Of(
            "identityClaimed",
            Default.IdentityClaimed,
            (IdentityClaimed e) => new V1.IdentityClaimed(e.Person.Value, OpeningKinds.Of(e.Identity)),
            s => new IdentityClaimed(new(s.Person), OpeningKinds.Read(s.Identity))),
        Kind.Of(
            "roleGiven",
            Default.RoleGiven,
            (RoleGiven e) => new V1.RoleGiven(e.Person.Value, StoredWord<DelegationRole>.Of(e.Role)),
            s => new RoleGiven(new(s.Person), StoredWord<DelegationRole>.Read(s.Role))),
        Kind.Of(
            "identityBound",
            Default.IdentityBound,
            (IdentityBound e) => new V1.IdentityBound(e.Person.Value, OpeningKinds.Of(e.Identity)),
            s => new IdentityBound(new(s.Person), OpeningKinds.Read(s.Identity))),
        Kind.Of(
            "identityUnbound",
            Default.IdentityUnbound,
            (IdentityUnbound e) => new V1.IdentityUnbound(e.Person.Value, OpeningKinds.Of(e.Identity)),
            s => new IdentityUnbound(new(s.Person), OpeningKinds.Read(s.Identity))),
    ];
}
