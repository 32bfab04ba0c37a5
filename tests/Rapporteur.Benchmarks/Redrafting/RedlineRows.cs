using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Redline;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>
/// The version with changes marked of an invented draft and the next one, in a process of its own from start to end, beside
/// docxodus, and LibreOffice for the smaller one, on the same two files; and how near to the truth, which the generator knows,
/// what is marked is.
/// </summary>
internal static class RedlineRows
{
    // Nothing was tuned on it.
    private const int Seed = 9_001;
    private static readonly int[] Passages = [1_000, 10_000];

    // More takes LibreOffice minutes.
    private const int MostForWriter = 1_000;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder, string[] wanted)
    {
        int[] sizes = [.. Passages.Where(p => wanted.Contains("redline") || wanted.Contains(Row.Invariant($"redline-{p}")))];
        if (sizes.Length == 0)
        {
            return [];
        }

        var peer = await Peer.InstallAsync("Redline", folder);
        var rows = new List<Row>();
        foreach (var passages in sizes)
        {
            rows.AddRange(await RowsAsync(folder, peer, passages));
        }

        return rows;
    }

    /// <summary>The work of the child: prints whether the proof holds, seconds of the processor and mebibytes at the peak.</summary>
    public static int Mark(string earlier, string later, string into)
    {
        using var was = File.OpenRead(earlier);
        using var now = File.OpenRead(later);
        var result = RedlineWriter.Write(was, now, new MarkedBy("Secretariat", DateTimeOffset.UnixEpoch));
        if (result is not RedlineResult.Written { Proof.Holds: true } written)
        {
            Console.Error.WriteLine(result);
            return 1;
        }

        File.WriteAllBytes(into, written.File);
        using var mine = Process.GetCurrentProcess();
        Console.WriteLine(Row.Invariant($"{mine.TotalProcessorTime.TotalSeconds:0.00} {mine.PeakWorkingSet64 / 1_048_576}"));
        return 0;
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(string folder, Peer peer, int passages)
    {
        var redraft = new InventedRedraft(Seed, passages);
        string[] files = [.. new[] { "was", "is", "ours", "theirs" }.Select(n => Path.Combine(folder, $"{n}-{passages}.docx"))];
        await File.WriteAllBytesAsync(files[0], InventedFile.Of(redraft.Earlier));
        await File.WriteAllBytesAsync(files[1], InventedFile.Of(redraft.Later));
        var (program, seconds, said) = (await Installed.ProgramAsync(), new List<double>(), "");
        for (var run = 0; run < Sample.Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            said = await Tool.RunAsync("dotnet", [program, "mark", files[0], files[1], files[2]], environment: Tool.Once);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        var (theirs, saidThere) = (Stopwatch.StartNew(), "0 0");
        if (peer.Missing is null)
        {
            saidThere = await Tool.RunAsync("node", ["compare.mjs", files[0], files[1], files[3]], peer.Folder);
        }

        var whole = theirs.Elapsed.TotalSeconds;
        var (cost, costThere) = (Parts(said), Parts(saidThere));
        var figures = new RedraftFigures(
            redraft, Comparison.Of(InventedRedraft.DraftOf(redraft.Earlier), InventedRedraft.DraftOf(redraft.Later)));
        var words = figures.ByKind.Values.Sum(k => k.Words);
        var ideal = figures.ByKind.Values.Sum(k => k.Ideal);
        return
        [
            new(
                Row.Invariant($"version with changes marked, {passages:N0} passages, whole process (median, processor, memory)"),
                Row.Invariant($"{seconds.Median():0.00} s, {cost[0]} s, {cost[1]} MB"),
                peer.Missing ?? Row.Invariant($"{whole:0.00} s, {costThere[0]} s, {costThere[1]} MB"),
                "docxodus 12.6.2; of processors",
                peer.Missing is null ? Row.Times(Number(cost[0]), Number(costThere[0])) : Row.NoRatio),
            .. passages <= MostForWriter ? [await BesideWriterAsync(folder, files, Number(cost[0]))] : (Row[])[],
            new(
                Row.Invariant($"words it marks as inserted or deleted, of the {ideal:N0} that were"),
                Row.Invariant($"{(double)Marked(files[2]) / ideal:0.000}"),
                peer.Missing ?? Row.Invariant($"{(double)Marked(files[3]) / ideal:0.000}"),
                "docxodus 12.6.2",
                Row.NoRatio),
            new(
                "untouched words marked: split and merged, all; by the worst kind, marked of ideal",
                Row.Invariant($"{Untouched(figures, InventedEdit.Split, InventedEdit.Merged)}, ")
                    + Row.Invariant($"{Untouched(figures, [.. figures.ByKind.Keys])} of {words:N0}; {Worst(figures):0.000}"),
                "0, 1 %; 1.05", "the limit", Row.NoRatio),
            new(
                Row.Invariant($"passages found again: precision, recall; moves found, right, of {figures.MovesTrue}"),
                Row.Invariant($"{Share(figures.LinksRight, figures.LinksFound)}, {Share(figures.LinksRight, figures.LinksTrue)}; ")
                    + Row.Invariant($"{Share(figures.MovesRight, figures.MovesTrue)}, {Share(figures.MovesRight, figures.MovesSaid)}"),
                "0.97, 0.97; 0.98, 0.99", "the limit", Row.NoRatio),
        ];
    }

    private static async Task<Row> BesideWriterAsync(string folder, string[] files, double processor)
    {
        var writer = Path.Combine(folder, "writer.docx");
        var cost = WriterComparison.Missing is null ? await new WriterComparison(folder).RunAsync(files[0], files[1], writer) : default;
        return new(
            "the same beside LibreOffice's comparison (passed, processor)", Row.Invariant($"{processor:0.00} s of processors"),
            WriterComparison.Missing ?? Row.Invariant($"{cost.Passed:0.00} s, {cost.Processor:0.00} s"),
            "LibreOffice",
            WriterComparison.Missing is null ? Row.Times(processor, cost.Processor) : Row.NoRatio);
    }

    // The last line: what a peer's runtime says of itself before is no figure.
    private static string[] Parts(string said) =>
        said.Trim().Split('\n')[^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static double Number(string said) => double.Parse(said, CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => Row.Invariant($"{(double)part / whole:0.0000}");

    private static int Untouched(RedraftFigures figures, params InventedEdit[] kinds) =>
        kinds.Sum(k => figures.ByKind.GetValueOrDefault(k).Untouched);

    // A kind of few words says nothing of its own.
    private static double Worst(RedraftFigures figures) =>
        figures.ByKind.Values.Where(k => k.Ideal >= 50).Max(k => (double)k.Painted / k.Ideal);

    private static int Marked(string file)
    {
        using var package = ZipFile.OpenRead(file);
        using var part = package.GetEntry("word/document.xml")!.Open();
        return XElement.Load(part).Descendants().Where(e => e.Name.LocalName is "ins" or "del").Sum(Words);
    }

    private static int Words(XElement change)
    {
        var spans = new List<WordSpan>();
        WordSpans.Of(string.Concat(change.Descendants().Where(e => e.Name.LocalName is "t" or "delText").Select(t => t.Value)), spans);
        return spans.Count(s => s.End > s.Start);
    }
}
