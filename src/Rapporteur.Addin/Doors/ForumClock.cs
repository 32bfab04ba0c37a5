using System.Text.Json;
using NodaTime;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// The instants people see. It runs ahead of or behind the system clock by an offset that is kept in a file, always
/// ticks and is never set back, neither by a person nor by the machine, nor behind what is recorded. Safe for several
/// threads.
/// </summary>
public sealed class ForumClock
{
    /// <summary>It is never moved beyond: one slip of a year must not end the calendar.</summary>
    public static readonly Instant Latest = Instant.FromUtc(2100, 1, 1, 0, 0);

    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);

    private readonly TimeProvider system;
    private readonly KeptTexts texts;
    private readonly string name;
    private long offset;
    private long last;
    private long read;

    private ForumClock(TimeProvider system, KeptTexts texts, string name) =>
        (this.system, this.texts, this.name) = (system, texts, name);

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

    /// <summary>The day it is for the forum of that reader.</summary>
    public LocalDate Today(Views.Attribution reader) => Now.InZone(reader.Consultation.ForumZone).Date;

    /// <summary>
    /// The clock kept in that text; a new one starts at <paramref name="start"/>, or at the system's time when null. Never
    /// before <paramref name="newest"/>, the newest instant of the record. Throws <see cref="SettingException"/> when the
    /// file cannot be read or names no time of these centuries.
    /// </summary>
    public static ForumClock Open(TimeProvider system, KeptTexts texts, string name, Instant? start, Instant? newest = null)
    {
        var clock = new ForumClock(system, texts, name);
        var known = texts.VersionOf(name) is not null;
        if (known)
        {
            clock.offset = clock.Kept() ?? throw new SettingException(
                $"The file {texts.PlaceOf(name)} does not say by how much the forum's clock differs from the machine's: put it back from the backup, " +
                $"or remove it and the clock goes on from the newest instant of the record.");
        }
        else if (start is { } at)
        {
            clock.offset = at.ToUnixTimeTicks() - clock.SystemTicks();
        }

        if (newest is { } behind && clock.Now < behind)
        {
            clock.offset = behind.ToUnixTimeTicks() - clock.SystemTicks();
        }

        if (clock.offset != 0 || known)
        {
            clock.Keep();
        }

        return clock;
    }

    /// <summary>The same in a file.</summary>
    public static ForumClock Open(TimeProvider system, string file, Instant? start, Instant? newest = null) =>
        Open(system, new FolderTexts(Path.GetDirectoryName(file)!), Path.GetFileName(file), start, newest);

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

    /// <summary>Takes over what another process has moved it to since.</summary>
    public void ReadOn()
    {
        if (texts.VersionOf(name) is { } at && at != Interlocked.Exchange(ref read, at))
        {
            // Unreadable is what another program has left; the own offset goes on.
            if (Kept() is { } kept && kept > Volatile.Read(ref offset))
            {
                Volatile.Write(ref offset, kept);
            }
        }
    }

    // Null when the file holds no offset that leads to a time one can have.
    private long? Kept()
    {
        try
        {
            using var json = JsonDocument.Parse(texts.Read(name) ?? []);
            var kept = json.RootElement.GetProperty("offsetTicks").GetInt64();
            var ticks = checked(SystemTicks() + kept);
            return ticks >= Earliest.ToUnixTimeTicks() && ticks <= Latest.ToUnixTimeTicks() ? kept : null;
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private long SystemTicks() => Instant.FromDateTimeOffset(system.GetUtcNow()).ToUnixTimeTicks();

    private void Keep() => texts.Replace(name, JsonSerializer.SerializeToUtf8Bytes(new { offsetTicks = offset }));
}
