namespace Rapporteur.Addin.Tests.Notices;

/// <summary>Looks at another process, or at a worker, until it has come so far; fails after a minute.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> holds)
    {
        using var most = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(most.Token);
        }
    }
}
