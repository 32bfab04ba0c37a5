using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// The one order of what happened. Per consultation the sequence starts at 1 and has no gaps. Implementations are safe
/// for use by several threads and, where the store is shared, several processes.
/// </summary>
public interface IJournal
{
    /// <summary>The most lines one append takes.</summary>
    int MostLines => int.MaxValue;

    /// <summary>The consultations that have at least one entry, in the order of their first.</summary>
    Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken);

    /// <summary>The lines after a sequence in order, at most <paramref name="limit"/>; empty at the end.</summary>
    Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Appends lines whose sequences follow <paramref name="head"/>, all or none. True means they are on stable storage;
    /// false means the head is another one and nothing was written: read on and decide again.
    /// </summary>
    Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines, CancellationToken cancellationToken);
}
