using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Files;

/// <summary>
/// How many files are read at once, by their bytes: together they may expand to what one file at the limits does. A file that
/// does not fit beside those being read waits its turn, first come first served; one at the limits is read alone.
/// </summary>
public sealed class ReadingTurns
{
    private readonly Lock order = new();
    private readonly Queue<(long Bytes, TaskCompletionSource Turn)> waiting = [];
    private readonly long most;
    private long taken;

    public ReadingTurns()
        : this(FileLimits.Default.MostXmlBytes)
    {
    }

    public ReadingTurns(long most) => this.most = most;

    /// <summary>Reads a file when its turn has come. Who no longer waits is not read; what has begun is read to its end.</summary>
    public async Task<T> InTurnAsync<T>(byte[] file, Func<T> read, CancellationToken cancellationToken)
    {
        using (await TakeAsync(FileSize.Expanded(file)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return read();
        }
    }

    /// <summary>Ends when so many bytes fit beside those taken before; they are free again when what it answers is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(long bytes)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mine = Math.Min(most, bytes);
        lock (order)
        {
            waiting.Enqueue((mine, turn));
            Call();
        }

        await turn.Task;
        return new Taken(this, mine);
    }

    private void Call()
    {
        while (waiting.TryPeek(out var next) && taken + next.Bytes <= most)
        {
            waiting.Dequeue();
            taken += next.Bytes;
            next.Turn.SetResult();
        }
    }

    private sealed class Taken(ReadingTurns turns, long bytes) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 1)
            {
                return;
            }

            lock (turns.order)
            {
                turns.taken -= bytes;
                turns.Call();
            }
        }
    }
}
