using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Workers;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Local;

/// <summary>Lets the sample's story go on while the forum clock ticks.</summary>
public sealed partial class StoryWorker(StoryPlayer player, StartUp start, Duty duty, TimeProvider time,
    ILogger<StoryWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Open.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(20), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (duty.IsNow)
                {
                    await player.PlayAsync(stoppingToken);
                }
            }
            catch (JournalException full) when (full.MayPass)
            {
                Waits(full.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The story waits: {Sentence}")]
    private partial void Waits(string sentence);
}
