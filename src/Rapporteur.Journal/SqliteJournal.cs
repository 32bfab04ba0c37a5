using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Journal;

/// <summary>
/// The journal of one machine: one SQLite file, shared by its processes. An append is answered only after its commit is
/// on stable storage; appends that wait at the same time share a flush, which the first of them does. Faults of the file are
/// <see cref="JournalException"/>.
/// </summary>
public sealed class SqliteJournal : IJournalStore
{
    // Bounds how long one transaction keeps other processes out.
    private const int LargestGroup = 64;

    private readonly JournalFile file;
    private readonly JournalWriter writer;
    private readonly Lock writing = new();
    private readonly Queue<Work> waiting = [];
    private readonly ConcurrentBag<JournalReader> readers = [];
    private TaskCompletionSource? idle;
    private bool busy;
    private long seen;
    private bool disposed;

    public SqliteJournal(string path)
    {
        file = new JournalFile(path);
        file.Prepare();
        writer = new JournalWriter(file);
        seen = writer.DataVersion();
    }

    /// <summary>Raised after every append of this process, on the thread that writes: handlers return at once.</summary>
    public event EventHandler? Appended;

    public string Path => file.Path;

    public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<ConsultationId>>(r => r.Consultations(), cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken) =>
        Read<IReadOnlyList<JournalLine>>(r => r.Lines(consultation, after, limit), cancellationToken);

    public Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        lines.Follow(consultation, head);
        return DoAsync(w => w.Append(consultation, head, lines), appends: true, cancellationToken);
    }

    /// <summary>How far each consultation is shipped.</summary>
    public Task<IReadOnlyList<ShippingPosition>> ShippingAsync(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<ShippingPosition>>(r => r.Positions(), cancellationToken);

    /// <summary>Remembers that the register holds all entries up to this sequence; never moves back.</summary>
    public Task MarkShippedAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken) =>
        DoAsync(w => { w.Ship(consultation, sequence); return true; }, appends: false, cancellationToken);

    /// <summary>Whether a rebuild has begun to fill it and has not come to its end.</summary>
    public Task<bool> IsUnfinishedAsync(CancellationToken cancellationToken) => Read(r => r.IsUnfinished(), cancellationToken);

    public Task MarkUnfinishedAsync(bool unfinished, CancellationToken cancellationToken) =>
        DoAsync(w => { w.Mark(unfinished); return true; }, appends: false, cancellationToken);

    /// <summary>The newest instant of any entry; null when there is none.</summary>
    public Task<Instant?> NewestAsync(CancellationToken cancellationToken) => Read(r => r.Newest(), cancellationToken);

    /// <summary>Throws <see cref="JournalException"/> when an entry is missing between others.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (await Read(r => r.Gap(), cancellationToken) is { } missing)
        {
            throw JournalException.At(Path,
                $"entry {missing} is missing; restore the file from a backup, or rebuild it from the register into an empty data folder " +
                $"with the old keys.");
        }
    }

    /// <summary>Throws <see cref="JournalException"/> when nothing can be written to the file at present.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        DoAsync(w => { w.Touch(); return true; }, appends: false, cancellationToken);

    /// <summary>True when another process has written since the last call (or since opening): then read on.</summary>
    public ValueTask<bool> ChangedElsewhereAsync()
    {
        lock (writing)
        {
            var before = seen;
            seen = writer.DataVersion();
            return new(seen != before);
        }
    }

    /// <summary>Writes what waits and closes the file. A host that knows it under two types disposes it twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
        {
            return;
        }

        Task? done = null;
        lock (waiting)
        {
            if (busy)
            {
                done = (idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }

        await (done ?? Task.CompletedTask);
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        writer.Dispose();
    }

    internal Task<bool> DoAsync(Func<JournalWriter, bool> what, bool appends, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(disposed, this);
        var work = new Work(what, appends);
        bool first;
        lock (waiting)
        {
            waiting.Enqueue(work);
            first = !busy;
            busy = true;
        }

        if (first)
        {
            Run(Next());
        }

        return work.Done.Task;
    }

    internal Task<T> Read<T>(Func<JournalReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var reader = Reader();
            try
            {
                return Task.FromResult(read(reader));
            }
            finally
            {
                readers.Add(reader);
            }
        }
        catch (SqliteException refused)
        {
            throw file.Refuse(refused);
        }
    }

    private JournalReader Reader() => readers.TryTake(out var free) ? free : new JournalReader(file);

    // Who came first does the writing of its own group; what came meanwhile is for the pool.
    private void Run(List<Work> group)
    {
        Write(group);
        if (Next() is { Count: > 0 } more)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static it => it.Journal.Run(it.Group), (Journal: this, Group: more), preferLocal: false);
        }
    }

    private List<Work> Next()
    {
        lock (waiting)
        {
            var group = new List<Work>(Math.Min(waiting.Count, LargestGroup));
            while (group.Count < LargestGroup && waiting.TryDequeue(out var next))
            {
                group.Add(next);
            }

            if (group.Count == 0)
            {
                busy = false;
                idle?.TrySetResult();
            }

            return group;
        }
    }

    private void Write(List<Work> group)
    {
        try
        {
            List<bool> results;
            lock (writing)
            {
                results = Commit(group);
            }

            for (var i = 0; i < group.Count; i++)
            {
                group[i].Done.TrySetResult(results[i]);
            }

            if (group.Exists(w => w.Appends))
            {
                Appended?.Invoke(this, EventArgs.Empty);
            }
        }
        catch (SqliteException refused)
        {
            var fault = file.Refuse(refused);
            group.ForEach(w => w.Done.TrySetException(fault));
        }
#pragma warning disable CA1031 // Whoever waits for this group must hear of it, and the next group must be written.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            group.ForEach(w => w.Done.TrySetException(fault));
        }
    }

    private List<bool> Commit(List<Work> group)
    {
        writer.Begin();
        try
        {
            var results = group.ConvertAll(w => w.What(writer));
            writer.Commit();
            return results;
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private sealed record Work(Func<JournalWriter, bool> What, bool Appends)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
