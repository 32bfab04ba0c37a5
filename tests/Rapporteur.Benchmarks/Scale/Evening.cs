namespace Rapporteur.Benchmarks.Scale;

/// <summary>
/// The last day before consultations close, minute by minute on a clock of its own: what comes in, and how far the register is behind
/// when so many resource units may be spent a minute. What comes when is assumed, and nobody's figure: half of a delegation's acts in
/// the last day, and in it twice as many an hour each six hours.
/// </summary>
internal sealed class Evening
{
    private const int Minutes = 24 * 60;
    private const double DoublesIn = 6 * 60;
    private const int UnitsOfAnAct = 2;

    private readonly double[] share = [.. Enumerable.Range(0, Minutes).Select(m => Math.Pow(2, m / DoublesIn))];

    public Evening(int consultations, int delegations, int actsOfOne, int unitsPerMinute, int seed = 1)
    {
        var random = new Random(seed);
        var whole = share.Sum();
        var mean = (double)consultations * delegations * actsOfOne / 2;
        double behind = 0;
        for (var minute = 0; behind > 0 || minute < Minutes; minute++)
        {
            var came = minute < Minutes ? Poisson(random, mean * share[minute] / whole) : 0;
            (Acts, MostInAMinute) = (Acts + came, Math.Max(MostInAMinute, came));
            behind = Math.Max(0, behind + came - ((double)unitsPerMinute / UnitsOfAnAct));
            (MostBehind, CaughtUp) = (Math.Max(MostBehind, behind), behind > 0 ? TimeSpan.FromMinutes(minute - Minutes + 2) : CaughtUp);
        }
    }

    public double Acts { get; }

    public double MostInAMinute { get; }

    /// <summary>Acts that had a receipt and no second copy yet, at the worst moment.</summary>
    public double MostBehind { get; }

    /// <summary>How long after the closing the register holds everything; zero when it never was behind then.</summary>
    public TimeSpan CaughtUp { get; private set => field = value > TimeSpan.Zero ? value : TimeSpan.Zero; }

    // By the normal curve where the mean is large, else by Knuth's product.
    private static double Poisson(Random random, double mean)
    {
        if (mean > 30)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * normal)));
        }

        var (count, product) = (0, random.NextDouble());
        while (product > Math.Exp(-mean))
        {
            (count, product) = (count + 1, product * random.NextDouble());
        }

        return count;
    }
}
