using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// Comments into a .docx as comments of Word's, the draft with comments made and written, beside the same notes from JSON by a
/// hand-written stream (the limit) and by npm docx. Each in a process of its own.
/// </summary>
internal static class AnnotatedRows
{
    private const double Mebibyte = 1 << 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var peer = await Peer.InstallAsync("Docx", folder);
        return [.. await RowsAsync(10_000, 1_000, folder, peer), .. await RowsAsync(100_000, 10_000, folder, peer)];
    }

    /// <summary>One of the two of ours, in this process: the paper, or the stream.</summary>
    public static int Run(string kind, int comments, int passages, string notes, string file)
    {
        if (kind == "stream")
        {
            var read = NoteStream.Read(notes);
            Say(() => NoteStream.Write(read, file));
            return 0;
        }

        var secretariat = LargeConsultation.Told(comments, passages);
        Say(() =>
        {
            using var to = File.Create(file);
            DraftWithCommentsWriter.Write(DraftWithComments.For(secretariat, LargeConsultation.Now)!, to);
        });
        return 0;
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(int comments, int passages, string folder, Peer peer)
    {
        var notes = Path.Combine(folder, $"notes-{comments}.json");
        Notes(comments, passages, notes);
        var (paper, stream, npm) = (new List<Written>(), new List<Written>(), new List<Written>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            paper.Add(await OursAsync("annotate", comments, passages, notes, Path.Combine(folder, "paper.docx")));
            stream.Add(await OursAsync("stream", comments, passages, notes, Path.Combine(folder, "stream.docx")));
            if (peer.Missing is null)
            {
                npm.Add(Written.Parse(await Tool.RunAsync("node",
                    ["--max-old-space-size=8192", "comments.mjs", notes, Path.Combine(folder, "npm.docx")], peer.Folder)));
            }
        }

        Check(Path.Combine(folder, "paper.docx"), comments);
        Check(Path.Combine(folder, "stream.docx"), comments);
        var work = string.Create(CultureInfo.InvariantCulture, $"{comments:N0} comments into {passages:N0} passages as Word comments");
        const string Limit = "a hand-written stream";
        IEnumerable<Row> rows =
        [
            new($"{work}, time", Time(paper), Time(stream), Limit, Row.Times(Milliseconds(paper), Milliseconds(stream))),
            new($"{work}, peak memory of the process", Memory(paper), Memory(stream), Limit, Row.Times(Peak(paper), Peak(stream))),
            peer.Missing is { } missing ? new($"{work}, time", Time(paper), missing, "npm docx", Row.NoRatio)
                : new($"{work}, time", Time(paper), Time(npm), "npm docx", Row.Times(Milliseconds(paper), Milliseconds(npm))),
        ];
        return [.. rows];
    }

    private static async Task<Written> OursAsync(string kind, int comments, int passages, string notes, string file) =>
        Written.Parse(await Tool.RunAsync(
            "dotnet",
            [typeof(AnnotatedRows).Assembly.Location, kind, $"{comments}", $"{passages}", notes, file],
            environment: [("DOTNET_gcServer", "0")]));

    private static void Notes(int comments, int passages, string file)
    {
        var paper = DraftWithComments.For(LargeConsultation.Told(comments, passages), LargeConsultation.Now)!;
        using var to = File.Create(file);
        JsonSerializer.Serialize(to, new
        {
            Paragraphs = paper.Blocks.Select(b => new NotedParagraph(b.Text,
                [.. b.Notes.Select(n => new NotedParagraph.Note(n.Author, [.. n.Lines.Select(l => l.Text)]))])),
        }, JsonSerializerOptions.Web);
    }

    private static void Say(Action write)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Memory(p => p.WorkingSet64);
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        write();
        var written = new Written(watch.Elapsed.TotalMilliseconds, before, Memory(p => p.PeakWorkingSet64))
        {
            CpuMilliseconds = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds,
        };
        Console.WriteLine(JsonSerializer.Serialize(written, JsonSerializerOptions.Web));
    }

    private static double Memory(Func<Process, long> figure)
    {
        using var mine = Process.GetCurrentProcess();
        return figure(mine);
    }

    private static double Milliseconds(List<Written> runs) => runs.Median(w => w.Milliseconds);

    private static double Peak(List<Written> runs) => runs.Median(w => w.PeakBytes);

    private static string Time(List<Written> runs) => Row.Invariant($"{Milliseconds(runs) / 1000:0.00} s");

    private static string Memory(List<Written> runs) =>
        Row.Invariant($"{Peak(runs) / Mebibyte:0} MB ({runs.Median(w => w.BaseBytes) / Mebibyte:0} MB before it began)");

    private static void Check(string file, int comments)
    {
        using var package = ZipFile.OpenRead(file);
        using var reader = new StreamReader(package.GetEntry("word/comments.xml")!.Open());
        var written = reader.ReadToEnd().Split("</w:comment>").Length - 1;
        if (written < comments)
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)} holds {written} comments instead of {comments}.");
        }
    }
}
