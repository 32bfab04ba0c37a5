using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Teams.Cards;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Notices;

/// <summary>Notices as cards into the personal chat each person has had with the bot.</summary>
public sealed class TeamsMessenger(Connector connector, ForumClock clock, NoticeAddress address) : IMessenger, IDisposable
{
    // So few are begun and wait for the channel's pace that a crash leaves little in doubt, and the pace is kept all the same.
    private const int ReadyAtOnce = 8;

    private readonly SemaphoreSlim ready = new(ReadyAtOnce, ReadyAtOnce);

    public NoticeChannel Channel => NoticeChannel.Teams;

    public double PerSecond => Pace.PerTenant[0].Sends / Pace.PerTenant[0].Within.TotalSeconds;

    public bool Reaches(NoticeBook book, Person person, bool inside) => book.Chats.ContainsKey(person.Id);

    public async Task<Handed> SendAsync(Errand errand, Func<Begun, Task<bool>> begin, CancellationToken cancellationToken)
    {
        var chat = errand.Book.Chats[errand.Person.Id];
        var message = MessageOf(CardOf(errand));
        await ready.WaitAsync(cancellationToken);
        var waits = true;
        try
        {
            if (!await begin(new Begun()))
            {
                return new(HandedState.Unsent);
            }

            return await connector.SendAsync(chat.ServiceUrl, chat.TenantId, chat.Id.Value, message, Leave, CancellationToken.None);
        }
        finally
        {
            Leave();
        }

        void Leave()
        {
            if (Interlocked.Exchange(ref waits, false))
            {
                ready.Release();
            }
        }
    }

    /// <summary>A chat does not tell what it has.</summary>
    public Task<Handed?> ResumeAsync(Sending begun, bool send, CancellationToken cancellationToken) => Task.FromResult<Handed?>(null);

    public void Dispose() => ready.Dispose();

    // A question is answered on its card; whatever else is told leads to the Reader.
    private Card CardOf(Errand errand)
    {
        var reader = errand.Book.SeenBy(errand.Person);
        return errand.Key is NoticeKey.Question question && reader.See(question.Comment) is { Own: true } seen
            ? ClarificationCards.Asked(new ChatView(reader, ChatWords.Of(errand.Person.Language), clock.Now, new Uri(address.Value)),
                seen)
            : NoticeCards.Of(errand.Notice);
    }

    private static Activity MessageOf(Card card) => new(new JsonObject
    {
        ["type"] = "message",
        ["summary"] = card.Fallback,
        ["attachments"] = new JsonArray(card.Attachment()),
    });
}
