using Rapporteur.Journal;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Lets go of boards nobody has used for a while: one that sleeps holds who may come in, and is read from the journal when somebody
/// does. Nobody waits for this, and nothing is lost by it.
/// </summary>
public sealed class Sleeping(Intake.Intake intake, TimeProvider time) : BackgroundService
{
    /// <summary>A board stays awake at least so long after its last use, and no longer than twice that.</summary>
    public static readonly TimeSpan After = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(After, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await intake.SleepAsync(stoppingToken);
            }
            catch (JournalException away) when (away.MayPass)
            {
                // A board that could not be put to sleep now is so next time.
            }
        }
    }
}
