using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>
/// What is being handed to the channels, one row per notice and person, beside the journal. Every write is on stable
/// storage before its task ends, so that after a crash only the message that was in flight is in doubt. Not part of the
/// record: what counts is told in the journal, by the chunk.
/// </summary>
public abstract class SendingLog
{
    /// <summary>False, and nothing may be sent, when a later claim has begun with this person.</summary>
    public abstract Task<bool> BeginAsync(Sending begun, CancellationToken cancellationToken);

    /// <summary>Notes how it ended; a row that a later claim has begun anew stays as it is.</summary>
    public abstract Task EndAsync(Sending ended, CancellationToken cancellationToken);

    /// <summary>What these people's rows say; who has none is left out.</summary>
    public abstract Task<Dictionary<PersonId, Sending>> OfAsync(ConsultationId consultation, NoticeKey key,
        IReadOnlyList<PersonId> people, CancellationToken cancellationToken);

    /// <summary>The one with that Message-ID; null when none has it.</summary>
    public abstract Task<Sending?> OfMailAsync(string mail, CancellationToken cancellationToken);

    /// <summary>What is being handed over, or was when its sender died or lost the answer.</summary>
    public abstract Task<List<Sending>> BegunAsync(ConsultationId consultation, CancellationToken cancellationToken);

    /// <summary>Whether any e-mail was ever handed over, so that some may bounce.</summary>
    public abstract Task<bool> HasMailAsync(CancellationToken cancellationToken);

    /// <summary>The newest, newest first.</summary>
    public abstract Task<List<Sending>> NewestAsync(int most, CancellationToken cancellationToken);
}
