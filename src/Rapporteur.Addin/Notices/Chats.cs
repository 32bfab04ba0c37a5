using Rapporteur.Addin.Api;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// A chat is a person's and not a consultation's: what is known of it in one is noted in the others the same account is on
/// the roster of, so that who installed the app once is reached by chat in each, also in one opened later. Asked by one
/// caller at a time.
/// </summary>
public sealed class Chats(Intake.Intake intake, ForumClock clock)
{
    private IReadOnlyList<(ConsultationId, Roster, object)> seen = [];

    /// <summary>Notes the chats known elsewhere.</summary>
    public async Task ShareAsync(IReadOnlyList<ConsultationId> consultations, CancellationToken cancellationToken)
    {
        var boards = new List<Board>();
        foreach (var id in consultations)
        {
            boards.Add(await intake.BoardAsync(id, cancellationToken: cancellationToken));
        }

        boards.RemoveAll(b => b is not { Consultation: not null, UnknownKind: null });
        var now = boards.ConvertAll(b => (b.Id, b.Consultation!.Roster, (object)b.Conversations));
        if (now.SequenceEqual(seen))
        {
            return;
        }

        seen = now;
        foreach (var (board, person, chat) in Missing(boards))
        {
            await AskAsync(board, person, new NoteConversation(chat));
        }
    }

    private static List<(Board Board, PersonId Person, ChatConversation Chat)> Missing(List<Board> boards) =>
    [
        .. from known in boards
           from conversation in known.Conversations
           let there = known.Consultation!.Roster.Find(conversation.Key)
           where there is not null
           from board in boards
           where board != known
           let here = there.Identities.Select(board.Consultation!.Roster.Find).FirstOrDefault(p => p is not null)
           where here is not null && !board.Conversations.ContainsKey(here.Id) && !board.GoneChats.Contains(conversation.Value.Id)
           select (board, here.Id, conversation.Value),
    ];

    private Task<Result> AskAsync(Board board, PersonId person, Request request) =>
        intake.AskAsync(board.Id, new Asked(person, Door.Host, clock.Now, null, Caller.Fresh()), request);
}
