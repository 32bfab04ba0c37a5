using System.Globalization;
using System.IO.Compression;
using Rapporteur.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>A compilation of ten thousand comments, from the board to the file, beside npm docx writing the same table from JSON.</summary>
internal static class CompilationRows
{
    private const int Comments = 10_000;
    private const double Mebibyte = 1 << 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var (table, mine, theirs) =
            (Path.Combine(folder, "table.json"), Path.Combine(folder, "ours.docx"), Path.Combine(folder, "peer.docx"));
        CompilationTable.Write(Compilation.For(LargeConsultation.Told(Comments), LargeConsultation.Now)!, table);
        var peer = await Peer.InstallAsync("Docx", folder);
        var (ours, npm) = (new List<Written>(), new List<Written>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            ours.Add(await OursAsync(mine));
            if (peer.Missing is null)
            {
                npm.Add(Written.Parse(await Tool.RunAsync("node", ["--max-old-space-size=4096", "write.mjs", table, theirs], peer.Folder)));
            }
        }

        CheckRows(mine);
        var work = $"a compilation of {Comments.ToString("N0", CultureInfo.InvariantCulture)} comments";
        const string Name = "npm docx, the same table";
        if (peer.Missing is { } missing)
        {
            return [new($"{work}, time", Time(ours), missing, Name, Row.NoRatio),
                new($"{work}, peak memory", Memory(ours), missing, Name, Row.NoRatio)];
        }

        CheckRows(theirs);
        return
        [
            new($"{work}, time", Time(ours), Time(npm), Name, Row.Times(ours.Median(w => w.Milliseconds), npm.Median(w => w.Milliseconds))),
            new($"{work}, peak memory of the process", Memory(ours), Memory(npm), Name,
                Row.Times(ours.Median(w => w.PeakBytes), npm.Median(w => w.PeakBytes))),
        ];
    }

    // As the product's own host runs: one heap, not one per processor.
    private static async Task<Written> OursAsync(string file) => Written.Parse(await Tool.RunAsync(
        "dotnet",
        [await Installed.ProgramAsync(), "compile", Comments.ToString(CultureInfo.InvariantCulture), file],
        environment: [("DOTNET_gcServer", "0")]));

    private static string Time(List<Written> runs) => Row.Invariant($"{runs.Median(w => w.Milliseconds) / 1000:0.00} s");

    private static string Memory(List<Written> runs) =>
        Row.Invariant($"{runs.Median(w => w.PeakBytes) / Mebibyte:0} MB ({runs.Median(w => w.BaseBytes) / Mebibyte:0} MB before it began)");

    // A figure for less than the whole table would be worth nothing.
    private static void CheckRows(string file)
    {
        using var package = ZipFile.OpenRead(file);
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        var rows = reader.ReadToEnd().Split("</w:tr>").Length - 1;
        if (rows < Comments)
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)} holds {rows} rows instead of {Comments}.");
        }
    }
}
