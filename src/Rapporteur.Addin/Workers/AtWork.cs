namespace Rapporteur.Addin.Workers;

/// <summary>
/// Whether every worker is at work. One that a fault has ended, or that something other than the host's stopping has called off,
/// is never begun again in this process: the host is not ready from then, stops, and ends with an exit code that is not zero.
/// </summary>
public sealed class AtWork(IServiceProvider services, IHostApplicationLifetime host) : IHostedService
{
    private string? calledOff;

    /// <summary>A worker that has ended of itself; null while there is none.</summary>
    public string? Ended =>
        First(t => t.IsFaulted) ?? (host.ApplicationStopping.IsCancellationRequested ? calledOff : First(t => t.IsCanceled));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Workers are called off after this, all of them.
        host.ApplicationStopping.Register(() => calledOff = First(t => t.IsCanceled));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string? First(Func<Task, bool> hasEnded) =>
        services.GetServices<IHostedService>().OfType<BackgroundService>()
            .FirstOrDefault(w => w.ExecuteTask is { } task && hasEnded(task))?.GetType().Name;
}
