using System.Globalization;

namespace Rapporteur.Benchmarks;

/// <summary>
/// One line of the table: our figure, the peer's or the limit's of the same run, and how they compare (ours divided by
/// theirs). A peer that could not be run stands there with the reason, never with a figure.
/// </summary>
internal sealed record Row(string Work, string Ours, string Peer, string PeerName, string Ratio)
{
    public const string NoRatio = "–";

    public static string Times(double ours, double peer) => Invariant($"{ours / peer:0.00} x");

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    public static void Print(IReadOnlyList<Row> rows)
    {
        Console.WriteLine();
        Console.WriteLine("| work | ours | limit or peer | which | ours / theirs |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {row.Work} | {row.Ours} | {row.Peer} | {row.PeerName} | {row.Ratio} |");
        }

        Console.WriteLine();
        Console.WriteLine($"Medians of {Sample.Runs} runs, ours and theirs in turn, on {Environment.ProcessorCount} processors{Load()}.");
    }

    /// <summary>The row as it is known, for whoever waits for the rest; it stands in the table too.</summary>
    public Row Told()
    {
        Console.WriteLine($"| {Work} | {Ours} | {Peer} | {PeerName} | {Ratio} |");
        return this;
    }

    private static string Load() => File.Exists("/proc/loadavg")
        ? $"; load average at the end {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))}"
        : "";
}
