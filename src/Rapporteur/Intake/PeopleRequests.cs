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
            : board.Consultation!.Roster.Find(Identity) is { } holder && holder.Id != person.Id ? Refusals.AccountTaken
            : (Fault("tenant", Identity.TenantId) ?? Fault("account", Identity.ObjectId)) is { } fault ? fault
            : Decision.Of(person.Id.Value, new IdentityBound(person.Id, Identity));
    }

    private bool IsGood(Invitation? open, Asked asked) => open?.CodeHash == CodeHash && asked.At <= open.Until;

    private static Refusal? Fault(string field, string text) =>
        text.Length is 0 or > LongestId ? Refusals.Missing("refusals.missing.account", field) : ContentRules.BadText(field, text);
}

/// <summary>The Secretariat takes an account from a person; nobody its own.</summary>
public sealed record UnbindIdentity(PersonId Person, Identity Identity) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : attribution.Board.Consultation!.Roster.Find(Person)?.Identities.Contains(Identity) != true ? Refusals.NoAccount
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
