using Rapporteur.Consultations;
using Rapporteur.Register;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// The chats people have had with the bot, whichever consultation noted them: somebody who is in a new one has the same
/// chat as before.
/// </summary>
public sealed class KnownChats
{
    private readonly Dictionary<PersonId, (ConsultationId Noted, ChatConversation Chat)> chats = [];

    public static KnownChats None { get; } = new();

    public static KnownChats Of(IEnumerable<Board> boards)
    {
        var known = new KnownChats();
        foreach (var board in boards)
        {
            foreach (var (person, chat) in board.Conversations)
            {
                known.chats.TryAdd(person, (board.Id, chat));
            }
        }

        return known;
    }

    /// <summary>The board as a messenger is to see it for that person.</summary>
    public Board With(Board board, PersonId person) =>
        board.Conversations.ContainsKey(person) || !chats.TryGetValue(person, out var known) ? board : board with { Conversations = board.Conversations.SetItem(person, known.Chat) };

    /// <summary>The consultation that noted a person's chat, which may be that of the board itself.</summary>
    public ConsultationId NotedIn(Board board, PersonId person) =>
        board.Conversations.ContainsKey(person) || !chats.TryGetValue(person, out var known) ? board.Id : known.Noted;
}
