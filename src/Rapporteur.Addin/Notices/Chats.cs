using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
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
        var books = new List<NoticeBook>();
        foreach (var id in consultations)
        {
            books.AddRange(await NoticeBook.OfAsync(intake, id, cancellationToken) is { } book ? [book] : []);
        }

        var now = books.ConvertAll(b => (b.Consultation, b.Roster, (object)b.Chats));
        if (now.SequenceEqual(seen))
        {
            return;
        }

        seen = now;
        foreach (var (book, person, chat) in Missing(books))
        {
            await AskAsync(book, person, new NoteConversation(chat));
        }
    }

    private static List<(NoticeBook Book, PersonId Person, ChatConversation Chat)> Missing(List<NoticeBook> books) =>
    [
        .. from known in books
           from conversation in known.Chats
           let there = known.Roster.Find(conversation.Key)
           where there is not null
           from book in books
           where book != known
           let here = there.Identities.Select(book.Roster.Find).FirstOrDefault(p => p is not null)
           where here is not null && !book.Chats.ContainsKey(here.Id) && !book.IsGone(conversation.Value.Id)
           select (book, here.Id, conversation.Value),
    ];

    private Task<Result> AskAsync(NoticeBook book, PersonId person, Request request) =>
        intake.AskAsync(book.Consultation, new Asked(person, Door.Host, clock.Now, null, Caller.Fresh()), request);
}
