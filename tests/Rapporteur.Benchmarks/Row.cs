using System.Globalization;

namespace Rapporteur.Benchmarks;

/// <summary>One line of the table: our figure, the peer's or the limit's of the same run, and how they compare.</summary>
internal sealed record Row(string Work, string Ours, string Peer, string PeerName, string Ratio)
{
    public static Row Of(string work, Measured ours, Measured peer, string peerName) => new(
        work, Text(ours), Text(peer), peerName, string.Create(CultureInfo.InvariantCulture, $"{ours.PerSecond / peer.PerSecond:0.00} x"));

    public static void Print(IEnumerable<Row> rows)
    {
        Console.WriteLine("| work | ours | limit or peer | which | ratio |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {row.Work} | {row.Ours} | {row.Peer} | {row.PeerName} | {row.Ratio} |");
        }
    }

    private static string Text(Measured measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{measured.PerSecond:0}/s, median {measured.MedianMs:0.0} ms, p99 {measured.P99Ms:0.0} ms");
}
