using System.Threading.RateLimiting;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// How often one person may speak in a chat, once the channel vouches for who it is. A few messages more than that wait their turn,
/// since nobody repeats one that was refused; nobody else's wait for them.
/// </summary>
public sealed class ChatRate : IDisposable
{
    private const int Waiting = 20;

    private readonly PartitionedRateLimiter<string>? limiter;

    /// <summary>As many as a fifth of the requests one asker may make; null counts nobody's.</summary>
    public ChatRate(int? requestsPerSecond) =>
        limiter = requestsPerSecond is not { } perSecond ? null : PartitionedRateLimiter.Create<string, string>(person =>
            RateLimitPartition.GetTokenBucketLimiter(person, _ => RequestRate.Bucket(Math.Max(1, perSecond / 5), Waiting)));

    /// <summary>Null when it is the person's turn, else the seconds after which it may be.</summary>
    public async ValueTask<int?> WaitAsync(string person, CancellationToken cancellationToken)
    {
        if (limiter is null)
        {
            return null;
        }

        using var lease = await limiter.AcquireAsync(person, 1, cancellationToken);
        return lease.IsAcquired ? null : RequestRate.SecondsToWait(lease);
    }

    public void Dispose() => limiter?.Dispose();
}
