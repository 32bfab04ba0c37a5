namespace Rapporteur.Addin.Bot.Protocol;

/// <summary>
/// How many sends are allowed within how long, counted over every such span and not by the clock's. Each limit holds at
/// once; a sender waits for its turn in the order it asked.
/// </summary>
public sealed class Pace(TimeProvider time, params (int Sends, TimeSpan Within)[] limits) : IDisposable
{
    /// <summary>
    /// One conversation's limits for one bot, as "Optimize your bot with rate limiting in Teams" has them. Each span is a
    /// little longer here: the channel counts when a send reaches it, and two sends do not travel equally fast.
    /// </summary>
    public static (int Sends, TimeSpan Within)[] PerConversation { get; } =
    [
        (7, TimeSpan.FromSeconds(1.1)), (8, TimeSpan.FromSeconds(2.1)), (60, TimeSpan.FromSeconds(30.1)), (1_800, TimeSpan.FromSeconds(3_600.1)),
    ];

    /// <summary>
    /// One app's limit within one tenant. As long as sends travel equally fast to within 40 ms, none reaches the channel above
    /// it; the second span keeps a second's sends from leaving in one burst, in which they would not.
    /// </summary>
    public static (int Sends, TimeSpan Within)[] PerTenant { get; } = [(50, TimeSpan.FromSeconds(1.04)), (5, TimeSpan.FromSeconds(0.08))];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Queue<long> sent = new();
    private readonly int most = limits.Max(l => l.Sends);
    private long notBefore;
    private long refused;
    private double slack = 1;

    /// <summary>When this was last used, for whoever keeps many of them.</summary>
    public long Used => sent.Count == 0 ? 0 : sent.Last();

    /// <summary>
    /// Ends when one more send keeps every limit here and in <paramref name="wider"/>; it is counted in both from then,
    /// so that waiting for the one does not bunch sends in the other.
    /// </summary>
    public async Task WaitAsync(Pace? wider, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var wait = Wait(); wait > TimeSpan.Zero; wait = Wait())
            {
                // Timers count whole milliseconds and would end just before the wait does.
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
            }

            if (wider is not null)
            {
                await wider.WaitAsync(null, cancellationToken);
            }

            sent.Enqueue(time.GetTimestamp());
            if (slack > 1 && time.GetElapsedTime(Interlocked.Read(ref refused)) > TimeSpan.FromSeconds(30))
            {
                slack = Math.Max(1, slack - 0.0002);
            }

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

    /// <summary>
    /// The channel has refused one for its pace all the same: sends do not travel as evenly as was hoped. The spans grow a
    /// little, and go back when nothing is refused for half a minute.
    /// </summary>
    public void Refused()
    {
        var now = time.GetTimestamp();
        var before = Interlocked.Exchange(ref refused, now);

        // What is refused within one second is one refusal.
        if (before == 0 || time.GetElapsedTime(before, now) > TimeSpan.FromSeconds(1))
        {
            slack = Math.Min(slack + 0.04, 1.5);
        }
    }

    public void Dispose() => turn.Dispose();

    private TimeSpan Wait()
    {
        var now = time.GetTimestamp();
        var wait = time.GetElapsedTime(now, Math.Max(now, Interlocked.Read(ref notBefore)));
        var all = sent.ToArray();
        foreach (var (sends, within) in limits.Where(l => all.Length >= l.Sends))
        {
            var left = (within * slack) - time.GetElapsedTime(all[^sends], now);
            wait = left > wait ? left : wait;
        }

        return wait;
    }
}
