namespace Rapporteur.Graph.Register;

/// <summary>
/// How long to leave Graph alone after a fault: as long as it asked, else one second, doubled with every fault in a row up
/// to two minutes, with a tenth of chance so that instances do not march in step. It keeps no timer; the caller waits.
/// </summary>
public sealed class BackOff(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private int faults;
    private long since;
    private TimeSpan wait;

    /// <summary>Zero when Graph may be asked.</summary>
    public TimeSpan Left => wait - time.GetElapsedTime(since) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public void Failed(TimeSpan? asked)
    {
        var own = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(faults, 10))));
        faults++;
        since = time.GetTimestamp();
        wait = (asked ?? own) + (own * Random.Shared.NextDouble() * 0.1);
    }

    public void Succeeded() => (faults, wait) = (0, TimeSpan.Zero);
}
