using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// Comments into a .docx as comments of Word's: read from a file, laid on a board, the draft with comments made and written; beside
/// the notes that come of it, read from a file and written by a hand-written stream (the limit) and by npm docx. Each as a whole
/// process, from its start; and, without start and reading, in a process that has done it before.
/// </summary>
internal static class AnnotatedRows
{
    private const string Limit = "a hand-written stream";
    private const int Warming = 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var peer = await Peer.InstallAsync("Docx", folder);
        return [.. await RowsAsync(10_000, 1_000, folder, peer), .. await RowsAsync(100_000, 10_000, folder, peer)];
    }

    /// <summary>One of the two of ours, which is all this process does: the paper, or the stream.</summary>
    public static int Run(string kind, int passages, string from, string to)
    {
        if (kind == "stream")
        {
            NoteStream.Write(NoteStream.Read(from), to);
        }
        else
        {
            Write(LaidComments.Read(passages, from), to);
        }

        Console.WriteLine(JsonSerializer.Serialize(WholeProcess.This(), JsonSerializerOptions.Web));
        return 0;
    }

    private static void Write(Attribution secretariat, string file)
    {
        using var to = File.Create(file);
        DraftWithCommentsWriter.Write(DraftWithComments.For(secretariat, LargeConsultation.Now)!, to);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(int comments, int passages, string folder, Peer peer)
    {
        var (laid, notes) = (Path.Combine(folder, $"comments-{comments}.json"), Path.Combine(folder, $"notes-{comments}.json"));
        var (paper, stream) = (Path.Combine(folder, "paper.docx"), Path.Combine(folder, "stream.docx"));
        LaidComments.Write(comments, passages, laid);
        Notes(LaidComments.Read(passages, laid), notes);
        var (ours, limit, npm) = (new List<WholeProcess>(), new List<WholeProcess>(), new List<WholeProcess>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            ours.Add(await OursAsync("annotate", passages, laid, paper));
            limit.Add(await OursAsync("stream", passages, notes, stream));
            if (peer.Missing is null)
            {
                npm.Add(WholeProcess.Parse(await Tool.RunAsync("node",
                    ["--max-old-space-size=8192", "comments.mjs", notes, Path.Combine(folder, "npm.docx")], peer.Folder)));
            }
        }

        Check(paper, comments);
        Check(stream, comments);
        var work = string.Create(CultureInfo.InvariantCulture, $"{comments:N0} comments into {passages:N0} passages as Word comments");
        return
        [
            WholeProcess.Time($"{work}, whole process (of it on processors)", ours, limit, Limit),
            WholeProcess.Memory($"{work}, peak memory of the process", ours, limit, Limit),
            peer.Missing is { } missing ? new($"{work}, whole process", WholeProcess.Time(ours), missing, "npm docx", Row.NoRatio)
                : WholeProcess.Time($"{work}, whole process (of it on processors)", ours, npm, "npm docx"),
            Warm($"{work}, alone in a warm process (thread time)", passages, (laid, paper), (notes, stream)),
        ];
    }

    // Without start, just-in-time compiling and reading.
    private static Row Warm(string work, int passages, (string From, string To) paper, (string From, string To) stream)
    {
        var (secretariat, notes) = (LaidComments.Read(passages, paper.From), NoteStream.Read(stream.From));
        var (ours, limit) = (new List<double>(), new List<double>());
        for (var run = 0; run < Math.Max(Sample.Runs, Warming * 1_000 / passages) + Sample.Runs; run++)
        {
            ours.Add(ThreadTime.Milliseconds(() => Write(secretariat, paper.To)));
            limit.Add(ThreadTime.Milliseconds(() => NoteStream.Write(notes, stream.To)));
        }

        var (mine, theirs) = (ours.TakeLast(Sample.Runs).Median(), limit.TakeLast(Sample.Runs).Median());
        return new(work, Row.Invariant($"{mine:0} ms"), Row.Invariant($"{theirs:0} ms"), Limit, Row.Times(mine, theirs));
    }

    private static async Task<WholeProcess> OursAsync(string kind, int passages, string from, string to) =>
        WholeProcess.Parse(await Tool.RunAsync(
            "dotnet",
            [await Installed.ProgramAsync(), kind, $"{passages}", from, to],
            environment: Tool.Once));

    private static void Notes(Attribution secretariat, string file)
    {
        var paper = DraftWithComments.For(secretariat, LargeConsultation.Now)!;
        using var to = File.Create(file);
        JsonSerializer.Serialize(to, new
        {
            Paragraphs = paper.Blocks.Select(b => new NotedParagraph(b.Text,
                [.. b.Notes.Select(n => new NotedParagraph.Note(n.Author, [.. n.Lines.Select(l => l.Text)]))])),
        }, JsonSerializerOptions.Web);
    }

    // A figure for less than all would be worth nothing.
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
