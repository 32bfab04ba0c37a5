namespace Rapporteur.Benchmarks;

/// <summary>Several runs of the same work, of which the median is quoted.</summary>
internal static class Sample
{
    public const int Runs = 5;

    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The 95th percentile: of few runs the slowest.</summary>
    public static double Late(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1];
    }

    public static double Median<T>(this IEnumerable<T> runs, Func<T, double> figure) => runs.Select(figure).Median();
}
