using System.Net;

namespace Rapporteur.Benchmarks.Reminding;

/// <summary>
/// Teams as far as its limit goes, beneath the HTTP client: a message takes a little time to arrive, not always the same;
/// of those that arrive within a second fifty are taken and the others refused with 429; the answer takes its time.
/// </summary>
internal sealed class LimitedChannel : HttpMessageHandler
{
    public const int PerSecond = 50;

    private readonly Lock gate = new();
    private readonly Queue<long> taken = new();

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Random.Shared.Next(5, 21), cancellationToken);
        var took = Take();
        await Task.Delay(Random.Shared.Next(40, 121), cancellationToken);
        var answer =
            new HttpResponseMessage(
                took ? HttpStatusCode.Created : HttpStatusCode.TooManyRequests)
            { Content = new StringContent("{\"id\":\"1\"}") };
        if (!took)
        {
            answer.Headers.Add("Retry-After", "1");
        }

        return answer;
    }

    private bool Take()
    {
        lock (gate)
        {
            var now = TimeProvider.System.GetTimestamp();
            while (taken.TryPeek(out var first) && TimeProvider.System.GetElapsedTime(first, now) >= TimeSpan.FromSeconds(1))
            {
                taken.Dequeue();
            }

            if (taken.Count >= PerSecond)
            {
                Refused++;
                return false;
            }

            taken.Enqueue(now);
            Taken++;
            return true;
        }
    }
}
