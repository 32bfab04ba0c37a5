using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Whether the record may be added to. Closed for good in this process when journal and register, or the keys, are not what
/// they should be; failing for as long as the journal's disk takes nothing. Safe for several threads.
/// </summary>
public sealed partial class RecordState(TimeProvider time, ILogger<RecordState> log)
{
    // A disk that is full for a long comment may take a short one: one small write proves little.
    private static readonly TimeSpan Doubtful = TimeSpan.FromSeconds(30);

    private string? closed;
    private long failed;

    /// <summary>Why this host is read-only, in one sentence with what to do; null when it is not.</summary>
    public string? Closed => Volatile.Read(ref closed);

    /// <summary>Whether the last write failed, and whether that was only a moment ago.</summary>
    public (bool Failing, bool JustNow) Writing =>
        Volatile.Read(ref failed) is var at and not 0 ? (true, time.GetElapsedTime(at) < Doubtful) : (false, false);

    /// <summary>Makes the host read-only, and says so once; the first reason stays.</summary>
    public void Close(string why)
    {
        if (Interlocked.CompareExchange(ref closed, why, null) is null)
        {
            SayClosed(why);
        }
    }

    public void Failed(JournalException fault)
    {
        Volatile.Write(ref failed, time.GetTimestamp());
        SayFailed(fault.Message);
    }

    public void Worked() => Volatile.Write(ref failed, 0);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Nothing is recorded any more, the host is read-only: {Why}")]
    private partial void SayClosed(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something was not recorded: {Sentence}")]
    private partial void SayFailed(string sentence);
}

/// <summary>The journal as everything in the host writes to it: not at all when the record is closed.</summary>
public sealed class GuardedJournal(IJournalStore journal, RecordState state) : IJournal
{
    public int MostLines => journal.MostLines;

    public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
        journal.ConsultationsAsync(cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken) =>
        journal.ReadAsync(consultation, after, limit, cancellationToken);

    public async Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        if (state.Closed is { } why)
        {
            throw new RecordClosedException(why);
        }

        try
        {
            var appended = await journal.AppendAsync(consultation, head, lines, cancellationToken);
            state.Worked();
            return appended;
        }
        catch (JournalException fault)
        {
            state.Failed(fault);
            throw;
        }
    }
}
