using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// The person can be written to in this chat. Nobody's business but the person's, so it is sealed as what was not sent is.
/// </summary>
public sealed record ConversationNoted(ChatConversation Chat) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board with { Conversations = board.Conversations.SetItem(moment.By, Chat), GoneChats = board.GoneChats.Remove(Chat.Id) };
}

/// <summary>The bot was removed from the chat of that id: nothing can be written to it any more.</summary>
public sealed record ConversationEnded(ChatId Chat) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.Conversations.GetValueOrDefault(moment.By)?.Id == Chat ? board.WithoutChat(moment.By) : board;
}

/// <summary>
/// The person wants no more reminders, or wants them again. Everything else still comes: receipts, questions, dates and drafts. Sealed as
/// chats are.
/// </summary>
public sealed record RemindersChosen(bool Wanted) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board with { NoReminders = Wanted ? board.NoReminders.Remove(moment.By) : board.NoReminders.Add(moment.By) };
}

/// <summary>A code was made for a person; of it only the hash is kept. It replaces the one that was open. Sealed, as accounts
/// are.</summary>
public sealed record PersonInvited(PersonId Person, string CodeHash, Instant Until) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board with { Invitations = board.Invitations.SetItem(Person, new Invitation(CodeHash, Until)) };
}

/// <summary>The address was made a way in for that person: whoever proves to read it brings the account it stands for.</summary>
public sealed record AddressInvited(PersonId Person, Identity Address) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board with { InvitedAddresses = board.InvitedAddresses.SetItem(Address, Person) };
}

/// <summary>
/// A further account came for a person by its invitation and waits: it acts as nobody until an account bound already, or the
/// other who speaks for the delegation, confirms it.
/// </summary>
public sealed record IdentityClaimed(PersonId Person, Identity Identity) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board with
    {
        Claims = board.Claims.SetItem(Identity, Person),
        Invitations = board.Invitations.Remove(Person),
    };
}

/// <summary>
/// A person has that role in the delegation from now on; whoever is signed in as that person signs in anew.
/// </summary>
public sealed record RoleGiven(PersonId Person, DelegationRole Role) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board.Consultation is not { } consultation ? board : board with
    {
        Consultation = consultation with { Roster = consultation.Roster.WithRole(Person, Role) },
        Ended = board.Ended.SetItems(
            (consultation.Roster.Find(Person)?.Identities ?? []).Select(i => KeyValuePair.Create(i, moment.At))),
    };
}

/// <summary>An account brought the code of the person's open invitation and acts as that person from now on.</summary>
public sealed record IdentityBound(PersonId Person, Identity Identity) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.WithAccounts(Person, accounts => accounts.Where(a => a != Identity).Append(Identity)) with
        {
            Invitations = board.Invitations.Remove(Person),
            Claims = board.Claims.Remove(Identity),
            BoundAt = board.BoundAt.SetItem(Identity, moment.At),
        };
}

/// <summary>An account no longer acts as that person, and the chat it may have been known by is forgotten.</summary>
public sealed record IdentityUnbound(PersonId Person, Identity Identity) : Entry
{
    public override bool IsInside => true;

    // Whose chat it was is not known, so it is not written to any more; the next message of an account that is still bound tells it anew.
    internal override Board On(Board board, Moment moment) =>
        board.WithoutChat(Person).WithAccounts(Person, accounts => accounts.Where(a => a != Identity)) with
        {
            BoundAt = board.BoundAt.Remove(Identity),
            Claims = board.Claims.Remove(Identity),
            InvitedAddresses = board.InvitedAddresses.Remove(Identity),
            Ended = board.Ended.SetItem(Identity, moment.At),
        };
}
