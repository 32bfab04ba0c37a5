using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// A channel notices go through. Between <c>begin</c> and the answer a message is in doubt; a messenger calls it when, and
/// only when, nothing but the handing over itself is left to do.
/// </summary>
public interface IMessenger
{
    NoticeChannel Channel { get; }

    /// <summary>So many a second go through it at most.</summary>
    double PerSecond { get; }

    /// <summary>Whether a way to this person through the channel is known.</summary>
    bool Reaches(NoticeBook book, Person person, bool inside);

    /// <summary>
    /// Hands over a notice. <paramref name="begin"/> writes down that it begins; when it answers false, another sender has
    /// the person, and it stays unsent. Cancelling ends the waiting for a turn, never a message on its way.
    /// </summary>
    Task<Handed> SendAsync(Errand errand, Func<Begun, Task<bool>> begin, CancellationToken cancellationToken);

    /// <summary>
    /// What became of a message begun before; one that lies there unsent is sent when <paramref name="send"/> says so. Null
    /// when the channel cannot tell.
    /// </summary>
    Task<Handed?> ResumeAsync(Sending begun, bool send, CancellationToken cancellationToken);
}

/// <summary>What is to be handed to whom.</summary>
public sealed record Errand(NoticeBook Book, NoticeKey Key, Person Person, Notice Notice)
{
    /// <summary>Whether one delegation alone may know of it.</summary>
    public bool Inside => Key.Inside is not null;
}

/// <summary>The id of the draft and the Message-ID of an e-mail that is about to be sent; null where a channel has none.</summary>
public sealed record Begun(string? Message = null, string? Mail = null);
