namespace Rapporteur.Teams.Protocol;

/// <summary>
/// How many sends are allowed within how long, counted over every such span and not by the clock's. Each limit holds at
/// once, as the channel counts: a send has reached it at some time between its turn and its answer, so it takes room from
/// its turn until the span after its answer has passed. However late a timer, an answer or a busy machine is, no span
/// ever holds more. A sender waits for its turn in the order it asked.
/// </summary>
public sealed class Pace(TimeProvider time, params (int Sends, TimeSpan Within)[] limits) : IDisposable
{
    /// <summary>
    /// One conversation's limits for one bot, as "Optimize your bot with rate limiting in Teams" has them. Each span is a
    /// little longer here, for clocks that do not run alike.
    /// </summary>
    public static (int Sends, TimeSpan Within)[] PerConversation { get; } =
    [
        (7, TimeSpan.FromSeconds(1.02)), (8, TimeSpan.FromSeconds(2.02)), (60, TimeSpan.FromSeconds(30.1)),
        (1_800, TimeSpan.FromSeconds(3_600.1)),
    ];

    /// <summary>One app's limit within one tenant, likewise.</summary>
    public static (int Sends, TimeSpan Within)[] PerTenant { get; } = [(50, TimeSpan.FromSeconds(1.02))];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private readonly Queue<long> answered = new();
    private readonly int most = limits.Max(l => l.Sends);
    private TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;
    private long notBefore;
    private long refused;
    private double slack = 1;

    /// <summary>Nothing is under way, and the last answer is that old: nothing here limits anything.</summary>
    public bool IsIdleFor(TimeSpan span)
    {
        lock (gate)
        {
            return underWay == 0 && (answered.Count == 0 || time.GetElapsedTime(answered.Last()) > span);
        }
    }

    /// <summary>
    /// Ends when one more send keeps every limit here and in <paramref name="wider"/>. Dispose what it gives when the answer
    /// has come: until then the send is under way in both, so that waiting for the one does not bunch sends in the other.
    /// </summary>
    public async Task<IDisposable> WaitAsync(Pace? wider, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var (wait, next) = Wait(); wait > TimeSpan.Zero; (wait, next) = Wait())
            {
                // Timers count whole milliseconds and would end just before the wait does.
                await (wait == TimeSpan.MaxValue ? next.WaitAsync(cancellationToken)
                    : Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken));
            }

#pragma warning disable CA2000 // Handed on: it ends with the one that is given.
            var above = wider is null ? null : await wider.WaitAsync(null, cancellationToken);
#pragma warning restore CA2000
            lock (gate)
            {
                underWay++;
                if (slack > 1 && time.GetElapsedTime(refused) > TimeSpan.FromSeconds(30))
                {
                    slack = Math.Max(1, slack - 0.0002);
                }
            }

            return new UnderWay(this, above);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Nothing is sent for that long: the channel said so.</summary>
    public void Pause(TimeSpan pause)
    {
        lock (gate)
        {
            notBefore = Math.Max(notBefore, time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency));
        }
    }

    /// <summary>
    /// The channel has refused one for its pace all the same: somebody else uses the limit as well. The spans grow a
    /// little, and go back when nothing is refused for half a minute.
    /// </summary>
    public void Refused()
    {
        lock (gate)
        {
            var (before, now) = (refused, time.GetTimestamp());
            refused = now;

            // What is refused within one second is one refusal.
            if (before == 0 || time.GetElapsedTime(before, now) > TimeSpan.FromSeconds(1))
            {
                slack = Math.Min(slack + 0.04, 1.5);
            }
        }
    }

    public void Dispose() => turn.Dispose();

    // How long until there is room in every limit, as far as answers have come; for ever while a limit is full of sends under way.
    private (TimeSpan Wait, Task Next) Wait()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var wait = time.GetElapsedTime(now, Math.Max(now, notBefore));
            var all = answered.ToArray();
            foreach (var (sends, within) in limits)
            {
                var room = sends - underWay;
                var left = room <= 0 ? TimeSpan.MaxValue
                    : all.Length < room ? TimeSpan.Zero
                    : (within * slack) - time.GetElapsedTime(all[^room], now);
                wait = left > wait ? left : wait;
            }

            return (wait, answer.Task);
        }
    }

    private void Answered()
    {
        lock (gate)
        {
            underWay--;
            answered.Enqueue(time.GetTimestamp());
            if (answered.Count > most)
            {
                answered.Dequeue();
            }

            answer.SetResult();
            answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class UnderWay(Pace pace, IDisposable? above) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                pace.Answered();
                above?.Dispose();
            }
        }
    }
}
