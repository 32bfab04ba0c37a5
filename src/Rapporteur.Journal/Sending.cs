using NodaTime;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>
/// One notice on its way to one person, in doubt from the moment before it is handed over. <see cref="Fence"/> grows with every claim, so
/// that a sender that was overtaken begins nothing. <see cref="Message"/> is the draft's id in the mailbox, null where a channel knows no
/// drafts;
/// <see cref="Mail"/> is the e-mail's own Message-ID; <see cref="Text"/> what was sent, kept in local mode only;
/// <see cref="At"/> is forum time.
/// </summary>
public sealed record Sending(ConsultationId Consultation, NoticeKey Key, PersonId Person, long Fence, NoticeChannel Channel,
    HandedState State, Instant At)
{
    /// <summary>Whether this person may have it twice.</summary>
    public bool Uncertain { get; init; }

    public string? Message { get; init; }

    public string? Mail { get; init; }

    public string? Reason { get; init; }

    public string? Text { get; init; }
}
