namespace Rapporteur.Addin.Workers;

/// <summary>
/// Whether every worker is at work. One that a fault has ended is never begun again in this process: the host is not ready
/// from then, stops, and ends with an exit code that is not zero.
/// </summary>
public sealed class AtWork(IServiceProvider services)
{
    /// <summary>A worker that a fault has ended; null while there is none.</summary>
    public string? Ended =>
        services.GetServices<IHostedService>().OfType<BackgroundService>()
            .FirstOrDefault(w => w.ExecuteTask is { IsFaulted: true })?.GetType().Name;
}
