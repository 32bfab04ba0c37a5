using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Notices;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A step of the plan recalls the closing to who has sent nothing.</summary>
    Reminder,

    /// <summary>The same, called for by hand.</summary>
    Called,

    /// <summary>Something is approved and not sent: told to those who can send it, and to nobody else.</summary>
    Unsent,

    /// <summary>More time was given.</summary>
    Closing,

    /// <summary>A date was announced or moved.</summary>
    Milestone,

    /// <summary>A revised draft was circulated.</summary>
    Draft,

    /// <summary>The Secretariat asked something about a comment.</summary>
    Question,
}

/// <summary>
/// Why a delegation is written to. <see cref="Key"/> names it in the ledger; <see cref="Due"/> is when it fell due;
/// <see cref="Everyone"/> when all its people get it, else the focal point and the alternate. <see cref="About"/> is the
/// milestone's id, the draft's number or the comment's id. <see cref="Inside"/> names the delegation that alone may know of it.
/// </summary>
public sealed record Occasion(
    string Key, NoticeKind Kind, Instant Due, bool Everyone = false, ReminderStep? Step = null, string? About = null,
    DelegationId? Inside = null)
{
    public bool IsFor(Person person) => Everyone ? person.Delegation is not null : person.SpeaksForDelegation;
}

/// <summary>One notice for one person that is due and neither claimed nor told of.</summary>
public sealed record DueNotice(Occasion Occasion, DelegationId Delegation, PersonId Person);

/// <summary>A claim whose sender's lease has ended before it told what became of it.</summary>
public sealed record AbandonedClaim(string Key, DelegationId? Inside, Record.NoticeChunk Chunk);
