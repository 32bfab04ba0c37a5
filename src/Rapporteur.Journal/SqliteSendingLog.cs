using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>The sending log in the journal's file.</summary>
public sealed class SqliteSendingLog(SqliteJournal journal) : SendingLog
{
    public override Task<bool> BeginAsync(Sending begun, CancellationToken cancellationToken) =>
        journal.DoAsync(w => w.Sendings.Begin(begun with { State = HandedState.InDoubt }), appends: false, cancellationToken);

    public override Task EndAsync(Sending ended, CancellationToken cancellationToken) =>
        journal.DoAsync(w => w.Sendings.End(ended), appends: false, cancellationToken);

    public override Task<Dictionary<PersonId, Sending>> OfAsync(ConsultationId consultation, NoticeKey key, IReadOnlyList<PersonId> people,
        CancellationToken cancellationToken) =>
        journal.Read(r => people.Select(p => r.Sending(consultation, key, p)).OfType<Sending>().ToDictionary(s => s.Person),
            cancellationToken);

    public override Task<Sending?> OfMailAsync(string mail, CancellationToken cancellationToken) =>
        journal.Read(r => r.SendingOfMail(mail), cancellationToken);

    public override Task<List<Sending>> BegunAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        journal.Read(r => r.Begun(consultation), cancellationToken);

    public override Task<bool> HasMailAsync(CancellationToken cancellationToken) => journal.Read(r => r.HasMail(), cancellationToken);

    public override Task<List<Sending>> NewestAsync(int most, CancellationToken cancellationToken) =>
        journal.Read(r => r.Sendings(most), cancellationToken);
}
