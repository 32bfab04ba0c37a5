using System.Diagnostics;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Intake;

/// <summary>
/// The one writer of a consultation in this process. It takes whatever requests wait, decides them one after the other
/// and appends all their acts in one flush: under load the flush is shared, alone it is not waited for. Whoever asks while
/// nobody writes does the writing, so that a request alone changes threads nowhere; what came meanwhile is for the pool.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int FewestGathered = 8;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(25);

    private const int ReadAtOnce = 2_000;

    private readonly ConsultationId id;
    private readonly IJournal journal;
    private readonly Fold fold;
    private readonly Queue<Waiting> waiting = [];
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly bool gathers;
    private bool writing;
    private TaskCompletionSource? gathered;
    private int wanted;
    private int answered;
    private TimeSpan took;
    private TaskCompletionSource? idle;
    private Board published;
    private Board? asleep;
    private bool used;
    private TaskCompletionSource? awaited;

    /// <summary><paramref name="gathers"/> where an append goes over a network.</summary>
    public Writer(ConsultationId id, IJournal journal, Fold fold, bool gathers)
    {
        (this.id, this.journal, this.fold, this.gathers) = (id, journal, fold, gathers);
        published = new Board(id);
    }

    public Board Published => Volatile.Read(ref published);

    /// <summary>What is kept of a board that sleeps, at the sequence it slept at; null of one that is awake.</summary>
    public Board? Asleep => Volatile.Read(ref asleep);

    /// <summary>Somebody needs the whole board: it stays awake for a while.</summary>
    public void Use() => Volatile.Write(ref used, true);

    /// <summary>Ends with the next board that is published after this was asked.</summary>
    public Task ChangedAsync()
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref awaited, mine, null) ?? mine).Task;
    }

    public Task<Result> AskAsync(Asked asked, Request request)
    {
        var mine = new Waiting(asked, request);
        Use();
        bool first;
        lock (waiting)
        {
            waiting.Enqueue(mine);
            first = !writing;
            writing = true;
            if (waiting.Count >= wanted)
            {
                gathered?.TrySetResult();
            }
        }

        if (first)
        {
            _ = RunAsync();
        }

        return mine.Answer.Task;
    }

    /// <summary>Lets go of a board nobody has used since this was called last, and who it belongs to is kept. Whoever needs it has it read
    /// again.</summary>
    public async Task SleepAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref used, false) || Published.Sequence == 0)
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            bool busy;
            lock (waiting)
            {
                busy = writing;
            }

            if (!busy && !Volatile.Read(ref used) && Volatile.Read(ref awaited) is null)
            {
                Volatile.Write(ref asleep, Published.Doorway());
                Volatile.Write(ref published, new Board(id));
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Whether the journal holds anything after that sequence; a board that sleeps goes on sleeping.</summary>
    public async Task<bool> HasMoreAsync(long sequence, CancellationToken cancellationToken) =>
        Published.Sequence > sequence || (await journal.ReadAsync(id, sequence, 1, cancellationToken)).Count > 0;

    public async Task<Board> ReadOnAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await LoadAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The board as soon as it has come so far; read on where nobody has brought it there in that time.</summary>
    public async Task<Board> ReachAsync(long sequence, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Published.Sequence == 0)
        {
            // Nobody tells a board what was before it.
            return await ReadOnAsync(cancellationToken);
        }

        while (Published.Sequence < sequence)
        {
            var next = ChangedAsync();
            if (Published.Sequence >= sequence)
            {
                break;
            }

            await next.WaitAsync(patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!next.IsCompleted)
            {
                return await ReadOnAsync(cancellationToken);
            }
        }

        return Published;
    }

    /// <summary>Takes over lines another host's writer has appended; what is missing before them is read.</summary>
    public async Task FollowAsync(IReadOnlyList<JournalLine> lines, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (lines[0].Sequence > Published.Sequence + 1)
            {
                await LoadAsync(cancellationToken);
            }

            if (lines[^1].Sequence > Published.Sequence)
            {
                Publish(Folded(Published, lines.Where(l => l.Sequence > Published.Sequence)));
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends when everything that was asked so far is answered.</summary>
    public Task IdleAsync()
    {
        lock (waiting)
        {
            return writing
                ? (idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                : Task.CompletedTask;
        }
    }

    /// <summary>Ends when everything that was asked is answered; nothing is asked any more by then.</summary>
    public async ValueTask DisposeAsync()
    {
        await IdleAsync();
        gate.Dispose();
    }

    private async Task RunAsync()
    {
        await gate.WaitAsync();
        List<Waiting> batch = [];
        try
        {
            await GatherAsync();
            batch = Next();
            var began = Stopwatch.GetTimestamp();
            await DecideAndAppendAsync(batch);
            (answered, took) = (batch.Count, Stopwatch.GetElapsedTime(began));
        }
#pragma warning disable CA1031 // Whatever the store threw, the people waiting for this batch must hear of it and the next batch must run.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            batch.ForEach(w => w.Answer.TrySetException(fault));
        }
        finally
        {
            gate.Release();
        }

        // Who asked first has its answer and goes its way.
        if (IsMore())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static it => _ = it.RunAsync(), this, preferLocal: false);
        }
    }

    // Who was just answered together asks again at once, and the first of them alone would keep the others waiting for a whole append:
    // where one goes over a network, half of its time is spent on waiting for half of them.
    private async Task GatherAsync()
    {
        if (!gathers || answered < FewestGathered)
        {
            return;
        }

        Task enough;
        lock (waiting)
        {
            wanted = answered / 2;
            if (waiting.Count >= wanted)
            {
                return;
            }

            enough = (gathered = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await enough.WaitAsync(took / 2 < LongestGathering ? took / 2 : LongestGathering)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private List<Waiting> Next()
    {
        lock (waiting)
        {
            var batch = new List<Waiting>(Math.Min(waiting.Count, LargestBatch));
            while (batch.Count < LargestBatch && waiting.TryDequeue(out var next))
            {
                batch.Add(next);
            }

            gathered = null;
            return batch;
        }
    }

    private bool IsMore()
    {
        lock (waiting)
        {
            if (waiting.Count == 0)
            {
                writing = false;
                idle?.TrySetResult();
                idle = null;
            }

            return writing;
        }
    }

    private async Task DecideAndAppendAsync(List<Waiting> batch)
    {
        if (Published.Sequence == 0)
        {
            await LoadAsync(CancellationToken.None);
        }

        for (var from = 0; from < batch.Count;)
        {
            from += await DecideAndAppendAsync(batch, from);
        }
    }

    // As many of those from there on as one append takes; cut between requests, never within one.
    private async Task<int> DecideAndAppendAsync(List<Waiting> batch, int from)
    {
        var newest = false;
        while (true)
        {
            var board = Published;
            var lines = new List<JournalLine>();
            var results = new List<Result>(batch.Count - from);
            while (from + results.Count < batch.Count && Decide(ref board, batch[from + results.Count], lines) is { } result)
            {
                results.Add(result);
            }

            if (lines.Count == 0 && !newest && results.Exists(r => r.Refusal is not null))
            {
                // Appending finds out by itself whether the board was the newest; a refusal alone must ask.
                newest = (await LoadAsync(CancellationToken.None)).Sequence == board.Sequence;
                if (!newest)
                {
                    continue;
                }
            }

            if (lines.Count > 0 && !await AppendAsync(lines, batch.Skip(from).Take(results.Count)))
            {
                await LoadAsync(CancellationToken.None);
                continue;
            }

            Publish(board);
            for (var i = 0; i < results.Count; i++)
            {
                batch[from + i].Answer.TrySetResult(results[i] with { Flushed = board });
            }

            return results.Count;
        }
    }

    private async Task<bool> AppendAsync(List<JournalLine> lines, IEnumerable<Waiting> batch)
    {
        using var trace = ActTraces.Append(id, lines, batch.Select(w => w.From));
        return await journal.AppendAsync(id, Published.Sequence, lines, CancellationToken.None);
    }

    // Null when its lines have no room beside those that wait already.
    private Result? Decide(ref Board board, Waiting waiting, List<JournalLine> lines)
    {
        var (asked, request) = (waiting.Asked, waiting.Request);
        if (asked.Client is { } client && board.DoneRequests.TryGetValue((asked.By, client.Id), out var first))
        {
            return first.Hash == client.Hash
                ? new Result(first.Subject, null, Repeated: true)
                : new Result(null, Refusals.IdReused);
        }

        var decision = request.Decide(board, asked);
        if (decision.Refusal is not null)
        {
            return new Result(null, decision.Refusal);
        }

        if (decision.What.IsEmpty)
        {
            return new Result(decision.Subject, null);
        }

        if (ActLines.Of(decision.ActOn(board, asked, request)) is not { } written)
        {
            return new Result(null, Refusals.EntryTooLong);
        }

        if (lines.Count + written.Length > journal.MostLines)
        {
            return written.Length > journal.MostLines ? new Result(null, Refusals.TooMuchAtOnce) : null;
        }

        foreach (var (act, line) in written)
        {
            board = fold.Apply(board, act);
            lines.Add(line);
        }

        return new Result(decision.Subject, null);
    }

    private void Publish(Board board)
    {
        Volatile.Write(ref published, board);
        Volatile.Write(ref asleep, null);
        Interlocked.Exchange(ref awaited, null)?.SetResult();
    }

    private async Task<Board> LoadAsync(CancellationToken cancellationToken)
    {
        var board = Published;
        while (true)
        {
            var lines = await journal.ReadAsync(id, board.Sequence, ReadAtOnce, cancellationToken);
            if (lines.Count == 0)
            {
                if (!ReferenceEquals(board, Published))
                {
                    Publish(board);
                }

                return board;
            }

            board = Folded(board, lines);
        }
    }

    private Board Folded(Board board, IEnumerable<JournalLine> lines) =>
        lines.Aggregate(board, (before, line) => fold.Apply(before, ActJson.Read(line)));

    private sealed record Waiting(Asked Asked, Request Request)
    {
        public ActivityContext From { get; } = ActTraces.Here;

        public TaskCompletionSource<Result> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
