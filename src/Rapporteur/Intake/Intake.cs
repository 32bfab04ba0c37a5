using System.Collections.Concurrent;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Intake;

/// <summary>
/// How a request ended: the flushed board that shows it and what the answer is about, or a refusal.
/// <see cref="Repeated"/> says that the same request had been answered before and changed nothing now.
/// </summary>
public sealed record Result(Board Board, string? Subject, Refusal? Refusal, bool Repeated = false);

/// <summary>
/// The one way in: load, decide, append. Per consultation one writer decides against a board that includes what is not
/// flushed yet; answers and readers see flushed entries only.
/// </summary>
public sealed class Intake(IJournal journal, Fold fold) : IAsyncDisposable
{
    // Lazy, because a writer that lost the race to be the one would run on unseen.
    private readonly ConcurrentDictionary<ConsultationId, Lazy<Writer>> writers = new();

    /// <summary>Decides a request. The task ends when its entries are on stable storage; cancelling does not undo it.</summary>
    public Task<Result> AskAsync(ConsultationId consultation, Asked asked, Request request) =>
        WriterOf(consultation).AskAsync(asked, request);

    /// <summary>The flushed board, read on from the journal when it has not reached <paramref name="sequence"/> yet.</summary>
    public ValueTask<Board> BoardAsync(ConsultationId consultation, long sequence = 1, CancellationToken cancellationToken = default)
    {
        if (!writers.TryGetValue(consultation, out var known))
        {
            return new(FirstBoardAsync(consultation, cancellationToken));
        }

        var writer = known.Value;
        return writer.Published.Sequence >= sequence ? new(writer.Published) : new(writer.ReadOnAsync(cancellationToken));
    }

    /// <summary>Reads on what other processes appended; true when something was new.</summary>
    public async Task<bool> ReadOnAsync(ConsultationId consultation, CancellationToken cancellationToken)
    {
        var writer = WriterOf(consultation);
        var before = writer.Published.Sequence;
        return (await writer.ReadOnAsync(cancellationToken)).Sequence > before;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers.Values)
        {
            await writer.Value.DisposeAsync();
        }
    }

    // A name that anybody may type keeps no writer: only a consultation the journal knows gets one.
    private async Task<Board> FirstBoardAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        (await journal.ReadAsync(consultation, 0, 1, cancellationToken)).Count == 0
            ? new Board(consultation)
            : await WriterOf(consultation).ReadOnAsync(cancellationToken);

    private Writer WriterOf(ConsultationId consultation) =>
        writers.GetOrAdd(consultation, static (id, it) => new(() => new Writer(id, it.Journal, it.Fold)),
            (Journal: journal, Fold: fold)).Value;
}
