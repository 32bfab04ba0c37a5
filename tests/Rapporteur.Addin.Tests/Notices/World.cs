using System.Collections.Concurrent;
using Rapporteur.Addin.Notices;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>What goes wrong the first time a channel is asked to take something for a person.</summary>
internal enum Hiccup
{
    None,
    NotNow,
    LostBefore,
    LostAfter,
}

/// <summary>The channels and the people behind them: outlives every sender, and knows what each person really got.</summary>
internal sealed class World
{
    private readonly ConcurrentDictionary<string, (NoticeKey Key, PersonId Person, bool Sent)> drafts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PersonId, Hiccup> hiccups = new();
    private int made;

    /// <summary>What people got, with the number of the round in which they did.</summary>
    public ConcurrentQueue<(NoticeChannel Channel, NoticeKey Key, PersonId Person, int Round)> Delivered { get; } = new();

    /// <summary>Who has blocked the chat.</summary>
    public HashSet<PersonId> Blocked { get; } = [];

    /// <summary>Whose message was on its way when its sender died, or whose answer was lost.</summary>
    public ConcurrentDictionary<PersonId, bool> InDoubt { get; } = new();

    public int Round { get; set; }

    public void Trip(PersonId person, Hiccup hiccup) => hiccups[person] = hiccup;

    public IMessenger[] Messengers(Life life) => [new Chat(this, life), new Letters(this, life)];

    private Hiccup HiccupOf(PersonId person) => hiccups.TryRemove(person, out var hiccup) ? hiccup : Hiccup.None;

    private void Deliver(NoticeChannel channel, NoticeKey key, PersonId person) => Delivered.Enqueue((channel, key, person, Round));

    private async Task<Handed> HandAsync(Life life, PersonId person, Func<Task<bool>> begin, Action deliver)
    {
        life.Check();
        await Task.Yield();
        var hiccup = HiccupOf(person);
        if (!await begin())
        {
            return new(HandedState.Unsent);
        }

        try
        {
            life.At(Crash.AfterBegun);
            if (hiccup is Hiccup.None or Hiccup.LostAfter)
            {
                deliver();
                life.At(Crash.AfterAcceptance);
            }
        }
        catch (DiedException)
        {
            InDoubt[person] = true;
            throw;
        }

        if (hiccup is Hiccup.LostBefore or Hiccup.LostAfter)
        {
            InDoubt[person] = true;
        }

        return new(hiccup switch
        {
            Hiccup.None => HandedState.Accepted,
            Hiccup.NotNow => HandedState.NotNow,
            _ => HandedState.InDoubt,
        });
    }

    private sealed class Chat(World world, Life life) : IMessenger
    {
        public NoticeChannel Channel => NoticeChannel.Teams;

        public double PerSecond => 50;

        public bool Reaches(NoticeBook book, Person person, bool inside) => book.Chats.ContainsKey(person.Id);

        public async Task<Handed> SendAsync(Errand errand, Func<Begun, Task<bool>> begin, CancellationToken cancellationToken)
        {
            if (!world.Blocked.Contains(errand.Person.Id))
            {
                return await world.HandAsync(life, errand.Person.Id, () => begin(new Begun()),
                    () => world.Deliver(Channel, errand.Key, errand.Person.Id));
            }

            life.Check();
            return await begin(new Begun())
                ? new(HandedState.Refused, "ConversationBlockedByUser") { Gone = true }
                : new(HandedState.Unsent);
        }

        public Task<Handed?> ResumeAsync(Sending begun, bool send, CancellationToken cancellationToken) => Task.FromResult<Handed?>(null);
    }

    private sealed class Letters(World world, Life life) : IMessenger
    {
        public NoticeChannel Channel => NoticeChannel.Mail;

        public double PerSecond => 50;

        public bool Reaches(NoticeBook book, Person person, bool inside) => person.Address is not null;

        public Task<Handed> SendAsync(Errand errand, Func<Begun, Task<bool>> begin, CancellationToken cancellationToken)
        {
            life.Check();
            var draft = $"draft-{Interlocked.Increment(ref world.made)}";
            world.drafts[draft] = (errand.Key, errand.Person.Id, false);
            return world.HandAsync(life, errand.Person.Id, () => begin(new Begun(draft)), () => Send(draft));
        }

        public Task<Handed?> ResumeAsync(Sending begun, bool send, CancellationToken cancellationToken)
        {
            life.Check();
            if (world.drafts[begun.Message!].Sent)
            {
                return Task.FromResult<Handed?>(new(HandedState.Accepted));
            }

            if (!send)
            {
                return Task.FromResult<Handed?>(new(HandedState.Unsent));
            }

            Send(begun.Message!);
            life.At(Crash.AfterAcceptance);
            return Task.FromResult<Handed?>(new(HandedState.Accepted));
        }

        private void Send(string draft)
        {
            var (key, person, sent) = world.drafts[draft];
            Assert.IsFalse(sent, "a draft is sent once");
            world.drafts[draft] = (key, person, true);
            world.Deliver(Channel, key, person);
        }
    }
}
