using System.Collections.Immutable;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.LocalGraph.Throttling;

/// <summary>
/// Charges every request its resource units against the minute and the day that the clock is in. Throttled requests are
/// charged too (documented); windows begin on the full minute and day in UTC (remembered: Microsoft does not say).
/// </summary>
public sealed class ResourceUnitLedger(LocalGraphOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, long> kinds = new(StringComparer.Ordinal);
    private ResourceUnitTier tier = options.Units;
    private Window minute = new(TimeSpan.FromMinutes(1));
    private Window day = new(TimeSpan.FromDays(1));
    private long units;
    private long requests;
    private long throttled;

    /// <summary>May be changed while requests are served; what was spent stays spent.</summary>
    public ResourceUnitTier Tier
    {
        get { lock (gate) { return tier; } }
        set { lock (gate) { tier = value; } }
    }

    public Usage Usage
    {
        get { lock (gate) { return new(units, requests, throttled, kinds.ToImmutableSortedDictionary(StringComparer.Ordinal)); } }
    }

    /// <summary>Forgets the counts, not the windows: a new measurement does not give a new budget.</summary>
    public void Reset()
    {
        lock (gate)
        {
            (units, requests, throttled) = (0, 0, 0);
            kinds.Clear();
        }
    }

    internal Charge Charge(string kind, int cost)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            minute = minute.At(now).Spend(cost);
            day = day.At(now).Spend(cost);
            units += cost;
            requests++;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;

            var overDay = day.Spent > tier.PerDay;
            var over = cost > 0 && (overDay || minute.Spent > tier.PerMinute);
            throttled += over ? 1 : 0;
            return new Charge(
                over,
                tier.PerMinute,
                (int)Math.Max(0, tier.PerMinute - minute.Spent),
                (overDay ? day : minute).SecondsLeft(now),
                minute.Spent * 5 >= (long)tier.PerMinute * 4);
        }
    }

    private readonly record struct Window(TimeSpan Length, DateTimeOffset Start = default, long Spent = 0)
    {
        public Window At(DateTimeOffset now)
        {
            var start = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Length.Ticks), TimeSpan.Zero);
            return start == Start ? this : new Window(Length, start);
        }

        public Window Spend(int cost) => this with { Spent = Spent + cost };

        public int SecondsLeft(DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((Start + Length - now).TotalSeconds));
    }
}

/// <summary>What the ledger said to one request. <see cref="Near"/> is true from four fifths of the minute's budget on.</summary>
internal readonly record struct Charge(bool Over, int Limit, int Remaining, int ResetSeconds, bool Near);
