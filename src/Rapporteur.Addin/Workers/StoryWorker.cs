using Rapporteur.Addin.Sample;

namespace Rapporteur.Addin.Workers;

/// <summary>Lets the sample's story go on while the forum clock ticks.</summary>
public sealed class StoryWorker(StoryPlayer player, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(20), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await player.PlayAsync(stoppingToken);
        }
    }
}
