namespace Rapporteur.Addin.Bot.Protocol;

/// <summary>
/// How many sends are allowed within how long, counted over every such span and not by the clock's. Each limit holds at
/// once; a sender waits for its turn in the order it asked.
/// </summary>
public sealed class Pace(TimeProvider time, params (int Sends, TimeSpan Within)[] limits) : IDisposable
{
    /// <summary>
    /// One conversation's limits for one bot, as "Optimize your bot with rate limiting in Teams" has them.
    /// </summary>
    public static (int Sends, TimeSpan Within)[] PerConversation { get; } =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1)),
    ];

    /// <summary>One app's limit within one tenant.</summary>
    public static (int Sends, TimeSpan Within)[] PerTenant { get; } = [(50, TimeSpan.FromSeconds(1))];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Queue<long> sent = new();
    private readonly int most = limits.Max(l => l.Sends);
    private long notBefore;

    /// <summary>When this was last used, for whoever keeps many of them.</summary>
    public long Used => sent.Count == 0 ? 0 : sent.Last();

    /// <summary>Ends when one more send keeps every limit; the send is counted from then.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var wait = Wait(); wait > TimeSpan.Zero; wait = Wait())
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            sent.Enqueue(time.GetTimestamp());
            if (sent.Count > most)
            {
                sent.Dequeue();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Nothing is sent for that long: the channel said so.</summary>
    public void Pause(TimeSpan pause) =>
        Interlocked.Exchange(ref notBefore, Math.Max(Interlocked.Read(ref notBefore), time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency)));

    public void Dispose() => turn.Dispose();

    private TimeSpan Wait()
    {
        var now = time.GetTimestamp();
        var wait = time.GetElapsedTime(now, Math.Max(now, Interlocked.Read(ref notBefore)));
        var all = sent.ToArray();
        foreach (var (sends, within) in limits.Where(l => all.Length >= l.Sends))
        {
            var left = within - time.GetElapsedTime(all[^sends], now);
            wait = left > wait ? left : wait;
        }

        return wait;
    }
}
