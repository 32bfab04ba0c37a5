using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>The channels notices go through, in the order they are tried, and how each of them is at present.</summary>
public sealed class Messengers(IEnumerable<IMessenger> messengers, ChannelHealth health)
{
    private readonly IReadOnlyList<IMessenger> inOrder = [.. messengers.OrderBy(m => m.Channel)];

    public ChannelHealth Health => health;

    /// <summary>Those through which a way to this person is known.</summary>
    public IEnumerable<IMessenger> Reaching(NoticeBook book, Person person, NoticeKey key) =>
        inOrder.Where(m => m.Reaches(book, person, key.Inside is not null));

    /// <summary>The channel that is tried first; none where no way is known, or the person is on the roster no more.</summary>
    public NoticeChannel FirstFor(NoticeBook book, PersonId person, NoticeKey key) =>
        book.Roster.Find(person) is { } known && Reaching(book, known, key).FirstOrDefault() is { } messenger
            ? messenger.Channel
            : NoticeChannel.None;

    public IMessenger? Of(NoticeChannel channel) => inOrder.FirstOrDefault(m => m.Channel == channel);

    /// <summary>So many a second go through the channel at most; no end to it where nothing is sent at all.</summary>
    public double PerSecond(NoticeChannel channel) => Of(channel)?.PerSecond ?? double.PositiveInfinity;
}
