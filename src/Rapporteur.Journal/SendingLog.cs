using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>
/// What is being handed to the channels, one row per notice and person, in the journal's file. Every write is on stable
/// storage before its task ends, so that after a crash only the message that was in flight is in doubt. Not part of the
/// record: what counts is told in the journal, by the chunk.
/// </summary>
public sealed class SendingLog(SqliteJournal journal)
{
    /// <summary>False, and nothing may be sent, when a later claim has begun with this person.</summary>
    public Task<bool> BeginAsync(Sending begun, CancellationToken cancellationToken) =>
        journal.DoAsync(w => w.Sendings.Begin(begun with { State = HandedState.InDoubt }), appends: false, cancellationToken);

    /// <summary>Notes how it ended; a row that a later claim has begun anew stays as it is.</summary>
    public Task EndAsync(Sending ended, CancellationToken cancellationToken) =>
        journal.DoAsync(w => w.Sendings.End(ended), appends: false, cancellationToken);

    /// <summary>What these people's rows say; who has none is left out.</summary>
    public Task<Dictionary<PersonId, Sending>> OfAsync(ConsultationId consultation, NoticeKey key, IReadOnlyList<PersonId> people,
        CancellationToken cancellationToken) =>
        journal.Read(r => people.Select(p => r.Sending(consultation, key, p)).OfType<Sending>().ToDictionary(s => s.Person),
            cancellationToken);

    /// <summary>The one with that Message-ID; null when none has it.</summary>
    public Task<Sending?> OfMailAsync(string mail, CancellationToken cancellationToken) =>
        journal.Read(r => r.SendingOfMail(mail), cancellationToken);

    /// <summary>What is being handed over, or was when its sender died or lost the answer.</summary>
    public Task<List<Sending>> BegunAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        journal.Read(r => r.Begun(consultation), cancellationToken);

    /// <summary>Whether any e-mail was ever handed over, so that some may bounce.</summary>
    public Task<bool> HasMailAsync(CancellationToken cancellationToken) => journal.Read(r => r.HasMail(), cancellationToken);

    /// <summary>The newest, newest first.</summary>
    public Task<List<Sending>> NewestAsync(int most, CancellationToken cancellationToken) =>
        journal.Read(r => r.Sendings(most), cancellationToken);
}
