using System.Diagnostics;
using Rapporteur.Benchmarks.Hostile;
using Rapporteur.Benchmarks.Pane;

namespace Rapporteur.Benchmarks.Reading;

/// <summary>
/// Drafts of a hundred, a thousand and ten thousand passages, each read in a process of its own from its start to its end,
/// beside the earlier build and beside pandoc reading the same file.
/// </summary>
internal static class ReadingRows
{
    private static readonly int[] Passages = [100, 1_000, 10_000];

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var before = await EarlierBuild.MakeAsync(folder);
        var pandoc = Tool.Find("pandoc");
        var rows = new List<Row>();
        foreach (var passages in Passages)
        {
            var draft = Path.Combine(folder, $"draft-{passages}.docx");
            DraftFile.Write(draft, passages);
            var (ours, earlier, peer) = (new List<double>(), new List<double>(), new List<double>());
            for (var run = 0; run <= Sample.Runs; run++)
            {
                var figures = (
                    await SecondsAsync("dotnet", typeof(ReadingRows).Assembly.Location, "read", "draft", draft, draft),
                    before.Missing is null ? await SecondsAsync("dotnet", before.Program, "draft", draft, draft) : 0,
                    pandoc is null
                        ? 0
                        : await SecondsAsync(pandoc, "-f", "docx", "-t", "plain", "-o", Path.Combine(folder, "pandoc.txt"), draft));
                if (run > 0)
                {
                    ours.Add(figures.Item1);
                    earlier.Add(figures.Item2);
                    peer.Add(figures.Item3);
                }
            }

            rows.Add(Beside(passages, ours, earlier, before.Missing, $"the build of {EarlierBuild.Commit}"));
            rows.Add(Beside(passages, ours, peer, pandoc is null ? "not measured: pandoc is missing" : null, "pandoc to plain text"));
        }

        return rows;
    }

    private static Row Beside(int passages, List<double> ours, List<double> theirs, string? missing, string which) => new(
        Row.Invariant($"a draft of {passages:N0} passages read, whole process (median, slowest)"),
        Row.Invariant($"{ours.Median():0.00} s, {ours.Max():0.00} s"),
        missing ?? Row.Invariant($"{theirs.Median():0.00} s, {theirs.Max():0.00} s"),
        which,
        missing is null ? Row.Times(ours.Median(), theirs.Median()) : Row.NoRatio);

    private static async Task<double> SecondsAsync(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        await Tool.RunAsync(program, arguments);
        return watch.Elapsed.TotalSeconds;
    }
}
