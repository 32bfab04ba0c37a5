namespace Rapporteur.Addin.Tests.Graph;

/// <summary>Time that passes only when a test says so, for instants and for measuring.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private long ticks = new DateTimeOffset(2017, 12, 1, 9, 0, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
