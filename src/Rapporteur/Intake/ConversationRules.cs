using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>Where people can be written to: of anybody on the roster, about nobody but the asker. What is so already is noted no second time.</summary>
internal static class ConversationRules
{
    private const int Longest = 1_000;

    public static Decision Note(Attribution attribution, NoteConversation note)
    {
        var (person, chat) = (attribution.Reader.Id, note.Chat);
        return (Fault("tenant", chat.TenantId) ?? Fault("serviceUrl", chat.ServiceUrl) ?? Fault("conversation", chat.Id)) is { } fault ? fault
            : attribution.Board.Conversations.GetValueOrDefault(person) == chat ? Decision.Of(person.Value)
            : Decision.Of(person.Value, new ConversationNoted(chat));
    }

    public static Decision End(Attribution attribution, EndConversation end)
    {
        var person = attribution.Reader.Id;
        return attribution.Board.Conversations.GetValueOrDefault(person)?.Id == end.Chat
            ? Decision.Of(person.Value, new ConversationEnded(end.Chat))
            : Decision.Of(person.Value);
    }

    private static Refusal? Fault(string field, string text) =>
        text.Length == 0 ? Refusals.Missing("refusals.missing.chat", field)
        : text.Length > Longest ? Refusals.TooLongField(field, Longest)
        : ContentRules.BadText(field, text);
}
