using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Secretariat makes a code for a person good, and the one before it bad. The door draws the code and keeps nothing of it.
/// </summary>
public sealed record InvitePerson(PersonId Person, string CodeHash) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : attribution.Board.Consultation!.Roster.Find(Person) is null ? Refusals.NoAccount
        : Decision.Of(Person.Value, new PersonInvited(Person, CodeHash, asked.At + Invitation.GoodFor));
}

/// <summary>
/// Binds the account that brought a code; asked as the person the code was made for. An unknown, a used and an expired code
/// are refused alike.
/// </summary>
public sealed record BindIdentity(string CodeHash, Identity Identity) : Request
{
    private const int LongestId = 200;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, person) = (attribution.Board, attribution.Asker);
        return !IsGood(board.Invitations.GetValueOrDefault(person.Id), asked) ? Refusals.BadInvitation
            : (Fault("tenant", Identity.TenantId) ?? Fault("account", Identity.ObjectId)) is { } fault ? fault
            : Binding.Of(board, person, Identity);
    }

    private bool IsGood(Invitation? open, Asked asked) => open?.CodeHash == CodeHash && asked.At <= open.Until;

    private static Refusal? Fault(string field, string text) =>
        text.Length is 0 or > LongestId ? Refusals.Missing("refusals.missing.account", field) : ContentRules.BadText(field, text);
}

/// <summary>The Secretariat makes a person's address on the roster a way in: by a code sent there whenever it is asked for.</summary>
public sealed record InviteAddress(PersonId Person) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, person) = (attribution.Board, attribution.Board.Consultation!.Roster.Find(Person));
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (person is null)
        {
            return Refusals.NoAccount;
        }

        if (VerifiedAddress.Of(person.Address) is not { } address)
        {
            return Refusals.NoAddressKnown;
        }

        if (board.InvitedAddresses.TryGetValue(address, out var holder) && holder != person.Id)
        {
            return Refusals.AccountTaken;
        }

        return Decision.Of(person.Id.Value, new AddressInvited(person.Id, address));
    }
}

/// <summary>Binds the address that was just proven to be read by whoever asks; asked as the person it was invited for.</summary>
public sealed record BindAddress(Identity Address) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, person) = (attribution.Board, attribution.Asker);
        return !board.InvitedAddresses.TryGetValue(Address, out var invited) || invited != person.Id ? Refusals.BadInvitation
            : Binding.Of(board, person, Address);
    }
}

/// <summary>
/// Confirms a further account of a person: by an account of the same person that is bound already, by the other who speaks for
/// the delegation, or, for a function of the forum, by another of that function.
/// </summary>
public sealed record ConfirmIdentity(PersonId Person, Identity Identity) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, me) = (attribution.Board, attribution.Asker);
        return board.Consultation!.Roster.Find(Person) is not { } person || !me.MayConfirmAccountsOf(person)
            || !board.Claims.TryGetValue(Identity, out var claimant) || claimant != Person ? Refusals.NoAccount
            : board.Consultation.Roster.Find(Identity) is { } holder && holder.Id != Person ? Refusals.AccountTaken
            : Decision.Of(Person.Value, new IdentityBound(Person, Identity));
    }
}

/// <summary>
/// Moves the role of focal point within a delegation: whoever had it is an alternate from then on. Asked by the focal point
/// itself, or by the Secretariat.
/// </summary>
public sealed record MoveFocalPoint(PersonId To) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (roster, me) = (attribution.Board.Consultation!.Roster, attribution.Asker);
        return roster.Find(To) is not { Delegation: { } delegation } to || !MayMove(me, delegation) ? Refusals.NoAccount
            : to.Role == DelegationRole.FocalPoint ? Decision.Of(To.Value)
            : Decision.Of(To.Value,
                [new RoleGiven(To, DelegationRole.FocalPoint),
                .. roster.People.Where(p => p.Delegation == delegation && p.Role == DelegationRole.FocalPoint)
                    .Select(p => new RoleGiven(p.Id, DelegationRole.Alternate))]);
    }

    private static bool MayMove(Person asker, DelegationId delegation) =>
        asker.Function == Function.Secretariat || (asker.Delegation == delegation && asker.Role == DelegationRole.FocalPoint);
}

/// <summary>How an account comes to a person: at once where it is the first, else when somebody confirms it.</summary>
internal static class Binding
{
    public static Decision Of(Board board, Person person, Identity account) =>
        board.Consultation!.Roster.Find(account) is { } holder
            ? holder.Id == person.Id ? Decision.Of(person.Id.Value, new IdentityBound(person.Id, account)) : Refusals.AccountTaken
        : person.Identities.Count == 0 ? Decision.Of(person.Id.Value, new IdentityBound(person.Id, account))
        : Decision.Of(person.Id.Value, new IdentityClaimed(person.Id, account));
}

/// <summary>The Secretariat takes an account from a person; nobody its own.</summary>
public sealed record UnbindIdentity(PersonId Person, Identity Identity) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : attribution.Board.Consultation!.Roster.Find(Person)?.Identities.Contains(Identity) != true
            && attribution.Board.Claims.GetValueOrDefault(Identity) != Person ? Refusals.NoAccount
        : Person == attribution.Asker.Id ? Refusals.OwnAccount
        : Decision.Of(Person.Value, new IdentityUnbound(Person, Identity));
}

/// <summary>Notes where the asker, anybody on the roster, can be written to by chat. What is so already is noted no second time.</summary>
public sealed record NoteConversation(ChatConversation Chat) : Request
{
    private const int Longest = 1_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var person = attribution.Asker.Id;
        return (Fault("tenant", Chat.TenantId) ?? Fault("serviceUrl", Chat.ServiceUrl) ?? Fault("conversation", Chat.Id.Value)) is { } fault
            ? fault
            : attribution.Board.Conversations.GetValueOrDefault(person) == Chat ? Decision.Of(person.Value)
            : Decision.Of(person.Value, new ConversationNoted(Chat));
    }

    private static Refusal? Fault(string field, string text) =>
        text.Length == 0 ? Refusals.Missing("refusals.missing.chat", field)
        : text.Length > Longest ? Refusals.TooLongField(field, Longest)
        : ContentRules.BadText(field, text);
}

/// <summary>The asker, of a delegation, stops reminders or takes them up again. What is so already is noted no second time.</summary>
public sealed record ChooseReminders(bool Wanted) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var person = attribution.Asker;
        return person.Delegation is null ? Refusals.ForDelegations
            : Wanted == attribution.WantsReminders ? Decision.Of(person.Id.Value)
            : Decision.Of(person.Id.Value, new RemindersChosen(Wanted));
    }
}

/// <summary>Notes that the asker's chat of that id is gone.</summary>
public sealed record EndConversation(ChatId Chat) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var person = attribution.Asker.Id;
        return attribution.Board.Conversations.GetValueOrDefault(person)?.Id == Chat
            ? Decision.Of(person.Value, new ConversationEnded(Chat))
            : Decision.Of(person.Value);
    }
}
