using System.Collections.Immutable;
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
    // Of consultations that rest, whose boards may sleep, too.
    private readonly Dictionary<ConsultationId, Chatting> all = [];

    /// <summary>Notes the chats known elsewhere, where any of these consultations, in which something may have changed, has a new one or
    /// somebody new.</summary>
    public async Task ShareAsync(IReadOnlyList<ConsultationId> moved, CancellationToken cancellationToken)
    {
        var changed = false;
        foreach (var id in moved)
        {
            if (await NoticeBook.OfAsync(intake, id, cancellationToken) is { } book)
            {
                var before = all.GetValueOrDefault(id);
                all[id] = new(id, book.Roster, book.Chats, book.GoneChats);
                changed |= before is null || before.Roster != book.Roster || before.Chats != book.Chats;
            }
        }

        if (!changed)
        {
            return;
        }

        foreach (var (consultation, person, chat) in Missing())
        {
            await intake.AskAsync(consultation, new Asked(person, Door.Host, clock.Now, null, Caller.Fresh()), new NoteConversation(chat));
        }
    }

    private List<(ConsultationId Consultation, PersonId Person, ChatConversation Chat)> Missing() =>
    [
        .. from known in all.Values
           from conversation in known.Chats
           let there = known.Roster.Find(conversation.Key)
           where there is not null
           from other in all.Values
           where other != known
           let here = there.Identities.Select(other.Roster.Find).FirstOrDefault(p => p is not null)
           where here is not null && !other.Chats.ContainsKey(here.Id) && !other.Gone.Contains(conversation.Value.Id)
           select (other.Id, here.Id, conversation.Value),
    ];

    private sealed record Chatting(ConsultationId Id, Roster Roster, ImmutableDictionary<PersonId, ChatConversation> Chats,
        ImmutableHashSet<ChatId> Gone);
}
