using System.Text.Json;
using NodaTime;

namespace Rapporteur.Addin;

/// <summary>
/// The instants people see. It runs ahead of or behind the system clock by an offset that is kept in a file, always
/// ticks and is never set back, neither by a person nor by the machine. Safe for several threads.
/// </summary>
public sealed class ForumClock
{
    private readonly TimeProvider system;
    private readonly string file;
    private long offset;
    private long last;
    private long read;

    private ForumClock(TimeProvider system, string file, long offset) => (this.system, this.file, this.offset) = (system, file, offset);

    public Instant Now
    {
        get
        {
            var now = SystemTicks() + Volatile.Read(ref offset);
            while (true)
            {
                var before = Volatile.Read(ref last);
                if (now <= before)
                {
                    return NodaConstants.UnixEpoch.PlusTicks(before);
                }

                if (Interlocked.CompareExchange(ref last, now, before) == before)
                {
                    return NodaConstants.UnixEpoch.PlusTicks(now);
                }
            }
        }
    }

    /// <summary>The clock kept in that file; a new one starts at <paramref name="start"/>, or at the system's time when null.</summary>
    public static ForumClock Open(TimeProvider system, string file, Instant? start)
    {
        var clock = new ForumClock(system, file, 0);
        if (File.Exists(file))
        {
            clock.offset = clock.Kept();
        }
        else if (start is { } at)
        {
            clock.offset = at.ToUnixTimeTicks() - clock.SystemTicks();
            clock.Keep();
        }

        return clock;
    }

    /// <summary>Moves forward to that instant; false, and nothing changes, when it lies in the past.</summary>
    public bool MoveTo(Instant instant)
    {
        if (instant < Now)
        {
            return false;
        }

        Volatile.Write(ref offset, instant.ToUnixTimeTicks() - SystemTicks());
        Keep();
        return true;
    }

    /// <summary>Takes over what another process of this machine has moved it to since.</summary>
    public void ReadOn()
    {
        if (File.Exists(file) && File.GetLastWriteTimeUtc(file).Ticks is var at && at != Interlocked.Exchange(ref read, at))
        {
            var kept = Kept();
            if (kept > Volatile.Read(ref offset))
            {
                Volatile.Write(ref offset, kept);
            }
        }
    }

    private long Kept() => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("offsetTicks").GetInt64();

    private long SystemTicks() => Instant.FromDateTimeOffset(system.GetUtcNow()).ToUnixTimeTicks();

    private void Keep()
    {
        var next = file + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(new { offsetTicks = offset }));
        File.Move(next, file, overwrite: true);
    }
}
