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

/// <summary>A code was made for a person; of it only the hash is kept. It replaces the one that was open. Sealed, as accounts
/// are.</summary>
public sealed record PersonInvited(PersonId Person, string CodeHash, Instant Until) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board with { Invitations = board.Invitations.SetItem(Person, new Invitation(CodeHash, Until)) };
}

/// <summary>An account brought the code of the person's open invitation and acts as that person from now on.</summary>
public sealed record IdentityBound(PersonId Person, Identity Identity) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) =>
        board.WithAccounts(Person, accounts => accounts.Where(a => a != Identity).Append(Identity)) with
        {
            Invitations = board.Invitations.Remove(Person),
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
        };
}
