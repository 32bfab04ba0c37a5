using System.Diagnostics;
using System.Globalization;
using Rapporteur.Benchmarks.Hostile;
using Rapporteur.Benchmarks.Pane;

namespace Rapporteur.Benchmarks.Reading;

/// <summary>
/// The drafts of the tests' corpus and drafts of a hundred, a thousand and ten thousand passages, beside the earlier build and
/// beside pandoc reading the same: each time in a process of its own from its start to its end, and, as a host reads uploads, again
/// and again in one process, beside pandoc's process less the time pandoc takes for an empty document.
/// </summary>
internal static class ReadingRows
{
    private const int Processes = 6;
    private const int WarmRounds = 1;
    private static readonly int[] Passages = [100, 1_000, 10_000];

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var before = await EarlierBuild.MakeAsync(folder);
        var pandoc = Tool.Find("pandoc");
        var rows = new List<Row>();
        var empty = await EmptyAsync(pandoc, folder);
        foreach (var (named, path) in await CasesAsync(folder))
        {
            var files = Directory.Exists(path) ? Directory.GetFiles(path) : [path];
            string[] ours = [typeof(ReadingRows).Assembly.Location, "read"];
            var whole = new Runs();
            for (var run = 0; run <= Processes; run++)
            {
                whole.Add(
                    await SecondsAsync("dotnet", [.. ours, "draft", path, path]),
                    before.Missing is null ? await SecondsAsync("dotnet", [before.Program, "draft", path, path]) : 0,
                    pandoc is null ? 0
                        : await SecondsAsync(pandoc, ["-f", "docx", "-t", "plain", "-o", Path.Combine(folder, "pandoc.txt"), .. files]));
            }

            var warm = new Runs();
            for (var round = 0; round < WarmRounds; round++)
            {
                warm.Ours.AddRange(await WarmAsync([.. ours, "warm", path, path]));
                warm.Earlier.AddRange(before.Missing is null ? await WarmAsync([before.Program, "warm", path, path]) : [0]);
            }

            var without = pandoc is null ? "not measured: pandoc is missing" : null;
            rows.Add(
                Beside($"{named}, whole process", "s", whole.Ours, whole.Earlier, before.Missing, $"the build of {EarlierBuild.Commit}"));
            rows.Add(Beside($"{named}, whole process", "s", whole.Ours, whole.Pandoc, without, "pandoc to plain text"));
            rows.Add(
                Beside($"{named}, in a warm process", "ms", warm.Ours, warm.Earlier, before.Missing,
                    $"the build of {EarlierBuild.Commit}"));
            rows.Add(
                Beside($"{named}, reading alone", "ms", warm.Ours, [.. whole.Pandoc.Select(s => Math.Max(0, s - empty) * 1_000)], without,
                    Row.Invariant($"pandoc less {empty * 1_000:0} ms for an empty document")));
        }

        return rows;
    }

    // What pandoc takes whatever it reads: its start, and its templates.
    private static async Task<double> EmptyAsync(string? pandoc, string folder)
    {
        if (pandoc is null)
        {
            return 0;
        }

        var file = Path.Combine(folder, "empty.docx");
        DraftFile.Write(file, ["<w:p/>"]);
        var took = new List<double>();
        for (var run = 0; run <= Processes; run++)
        {
            took.Add(await SecondsAsync(pandoc, ["-f", "docx", "-t", "plain", "-o", Path.Combine(folder, "pandoc.txt"), file]));
        }

        return took[1..].Median();
    }

    private static async Task<IReadOnlyList<(string Named, string Path)>> CasesAsync(string folder)
    {
        var root = (await Tool.RunAsync("git", ["-C", AppContext.BaseDirectory, "rev-parse", "--show-toplevel"])).Trim();
        var corpus = Directory.CreateDirectory(Path.Combine(folder, "corpus")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(root, "tests", "Rapporteur.Tests", "Word", "Drafts"), "*.docx"))
        {
            File.Copy(file, Path.Combine(corpus, Path.GetFileName(file)));
        }

        var cases = new List<(string, string)> { ($"the {Directory.GetFiles(corpus).Length} drafts of the tests read", corpus) };
        foreach (var passages in Passages)
        {
            var draft = Path.Combine(folder, $"draft-{passages}.docx");
            DraftFile.Write(draft, passages);
            cases.Add((Row.Invariant($"a draft of {passages:N0} passages read"), draft));
        }

        return cases;
    }

    private static Row Beside(string work, string unit, List<double> ours, List<double> theirs, string? missing, string which) => new Row(
        $"{work} (median, 95th percentile)",
        Row.Invariant($"{ours.Median():0.00} {unit}, {ours.Late():0.00} {unit}"),
        missing ?? Row.Invariant($"{theirs.Median():0.00} {unit}, {theirs.Late():0.00} {unit}"),
        which,
        missing is null ? $"{Row.Times(ours.Median(), theirs.Median())}, {Row.Times(ours.Late(), theirs.Late())}" : Row.NoRatio).Told();

    private static async Task<IEnumerable<double>> WarmAsync(string[] arguments) =>
        (await Tool.RunAsync("dotnet", arguments)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(ms => double.Parse(ms, CultureInfo.InvariantCulture));

    private static async Task<double> SecondsAsync(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        await Tool.RunAsync(program, arguments);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>What each took; of whole processes the first of each is not counted.</summary>
    private sealed class Runs
    {
        private bool begun;

        public List<double> Ours { get; } = [];

        public List<double> Earlier { get; } = [];

        public List<double> Pandoc { get; } = [];

        public void Add(double ours, double earlier, double pandoc)
        {
            if (begun)
            {
                Ours.Add(ours);
                Earlier.Add(earlier);
                Pandoc.Add(pandoc);
            }

            begun = true;
        }
    }
}
