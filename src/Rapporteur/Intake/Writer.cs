using System.Threading.Channels;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Intake;

/// <summary>
/// The one writer of a consultation in this process. It takes whatever requests wait, decides them one after the other
/// and appends all their entries in one flush: under load the flush is shared, alone it is not waited for.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int ReadAtOnce = 2_000;

    private readonly ConsultationId id;
    private readonly IJournal journal;
    private readonly Fold fold;
    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4_096) { SingleReader = true });
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Task loop;
    private Board published;

    public Writer(ConsultationId id, IJournal journal, Fold fold)
    {
        (this.id, this.journal, this.fold) = (id, journal, fold);
        published = new Board(id);
        loop = Task.Run(RunAsync);
    }

    public Board Published => Volatile.Read(ref published);

    public async Task<Result> AskAsync(Asked asked, Request request)
    {
        var mine = new Waiting(asked, request);
        await waiting.Writer.WriteAsync(mine);
        return await mine.Answer.Task;
    }

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

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        gate.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await gate.WaitAsync();
            try
            {
                await DecideAndAppendAsync(batch);
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
        }
    }

    private async Task DecideAndAppendAsync(List<Waiting> batch)
    {
        if (Published.Sequence == 0)
        {
            await LoadAsync(CancellationToken.None);
        }

        var newest = false;
        while (true)
        {
            var board = Published;
            var lines = new List<JournalLine>();
            var results = batch.ConvertAll(w => Decide(ref board, w, lines));
            if (lines.Count == 0 && !newest && results.Exists(r => r.Refusal is not null))
            {
                // Appending finds out by itself whether the board was the newest; a refusal alone must ask.
                newest = (await LoadAsync(CancellationToken.None)).Sequence == board.Sequence;
                if (!newest)
                {
                    continue;
                }
            }

            if (lines.Count > 0 && !await journal.AppendAsync(id, Published.Sequence, lines, CancellationToken.None))
            {
                await LoadAsync(CancellationToken.None);
                continue;
            }

            Volatile.Write(ref published, board);
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Answer.TrySetResult(results[i] with { Board = board });
            }

            return;
        }
    }

    private Result Decide(ref Board board, Waiting waiting, List<JournalLine> lines)
    {
        var (asked, request) = (waiting.Asked, waiting.Request);
        if (asked.Client is { } client && board.Answers.TryGetValue((asked.By, client.Id), out var first))
        {
            return first.Hash == client.Hash
                ? new Result(board, first.Subject, null, Repeated: true)
                : new Result(board, null, Refusals.IdReused);
        }

        var decision = CommentRules.Decide(board, asked, request);
        if (decision.Refusal is not null)
        {
            return new Result(board, null, decision.Refusal);
        }

        if (decision.What.IsEmpty)
        {
            return new Result(board, decision.Subject, null);
        }

        if (ActLines.Of(decision.ActOn(board, asked, request)) is not { } written)
        {
            return new Result(board, null, Refusals.EntryTooLong);
        }

        foreach (var (act, line) in written)
        {
            board = fold.Apply(board, act);
            lines.Add(line);
        }

        return new Result(board, decision.Subject, null);
    }

    private async Task<Board> LoadAsync(CancellationToken cancellationToken)
    {
        var board = Published;
        while (true)
        {
            var lines = await journal.ReadAsync(id, board.Sequence, ReadAtOnce, cancellationToken);
            if (lines.Count == 0)
            {
                Volatile.Write(ref published, board);
                return board;
            }

            foreach (var line in lines)
            {
                board = fold.Apply(board, ActJson.Read(line));
            }
        }
    }

    private sealed record Waiting(Asked Asked, Request Request)
    {
        public TaskCompletionSource<Result> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
