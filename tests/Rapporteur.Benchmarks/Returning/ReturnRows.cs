using System.IO.Compression;
using System.Xml;
using Rapporteur.Benchmarks.Pane;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Benchmarks.Returning;

/// <summary>A return of five thousand tracked changes in a thousand passages, beside only parsing its XML, which nobody can do
/// without.</summary>
internal static class ReturnRows
{
    private const int Passages = 1_000;
    private const int ChangesEach = 5;
    private const int Words = 35;

    private const int Warming = 60;
    private const int SteadyRuns = 40;
    private const int ManyPassages = 10_000;
    private const int FewWords = 13;
    private const int ChangedWords = 4;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder) => [.. Changes(folder), await EverywhereAsync(folder)];

    // In a process of its own: its memory is half of the figure.
    private static async Task<Row> EverywhereAsync(string folder)
    {
        var (draft, returned) = (Path.Combine(folder, "draft-everywhere.docx"), Path.Combine(folder, "returned-everywhere.docx"));
        DraftFile.Write(draft,
            Enumerable.Range(0, ManyPassages).Select(n => $"<w:p>{Kept(Benchmarks.InventedText.Of(n, FewWords))}</w:p>"));
        DraftFile.Write(returned, Enumerable.Range(0, ManyPassages).Select(n => $"<w:p>{Kept(Reworded(n))}</w:p>"));
        var said =
            (await Tool.RunAsync("dotnet", [typeof(ReturnRows).Assembly.Location, "read", "return", returned, draft]))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new(
            Row.Invariant(
                $"{ManyPassages:N0} passages with {ChangedWords} of {FewWords} words changed in each, matched (processor, memory)"),
            $"{said[0]}, {said[1]} s, {said[2]} MB", "10 s, 500 MB", "the limit", Row.NoRatio);
    }

    private static string Reworded(int n) =>
        string.Join(' ',
            Benchmarks.InventedText.Of(n, FewWords).Split(' ')
                .Select((word, at) => at % 3 == 1 && at / 3 < ChangedWords ? Row.Invariant($"other{(n + at) % 97}") : word));

    private static IReadOnlyList<Row> Changes(string folder)
    {
        var (draftFile, returned) = (Path.Combine(folder, "draft-returned.docx"), Path.Combine(folder, "returned.docx"));
        DraftFile.Write(draftFile, Enumerable.Range(0, Passages).Select(n => $"<w:p>{Kept(Text(n))}</w:p>"));
        DraftFile.Write(returned,
            Enumerable.Range(0, Passages).Select(n => $"<w:p>{string.Concat(Text(n).Split(' ').Select(Changed))}</w:p>"));
        using var original = File.OpenRead(draftFile);
        var draft = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(original)).Passages);
        var bytes = File.ReadAllBytes(returned);
        var (first, firstParse) = (ThreadTime.Milliseconds(() => Read(bytes, draft)), ThreadTime.Milliseconds(() => Parse(bytes)));
        for (var warming = 0; warming < Warming; warming++)
        {
            Read(bytes, draft);
            Parse(bytes);
        }

        var (ours, parsing) = (new List<double>(), new List<double>());
        for (var run = 0; run < SteadyRuns; run++)
        {
            ours.Add(ThreadTime.Milliseconds(() => Read(bytes, draft)));
            parsing.Add(ThreadTime.Milliseconds(() => Parse(bytes)));
        }

        var work = Row.Invariant($"a return of {Passages * ChangesEach:N0} tracked changes, read into proposals");
        return
        [
            new(
                $"{work}, thread time in a warm process (median, 95th percentile)",
                Row.Invariant($"{ours.Median():0.0} ms, {ours.Late():0.0} ms"),
                Row.Invariant($"{parsing.Median():0.0} ms, {parsing.Late():0.0} ms"),
                "parsing its XML alone (the limit is 8 x)",
                Row.Times(ours.Median(), parsing.Median())),
            new(
                $"{work}, thread time of the first in a process that has read its draft",
                Row.Invariant($"{first:0} ms"), Row.Invariant($"{firstParse:0} ms"), "parsing its XML alone", Row.Times(first, firstParse)),
        ];
    }

    // A figure for less than every change would be worth nothing.
    private static void Read(byte[] file, Draft draft)
    {
        if (ReturnReader.Read(new MemoryStream(file), draft) is not ReturnResult.Read { Counts.Tracked: Passages })
        {
            throw new InvalidOperationException("Not every changed passage was proposed.");
        }
    }

    private static void Parse(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        using var reader = XmlReader.Create(package.GetEntry("word/document.xml")!.Open());
        while (reader.Read())
        {
        }
    }

    private static string Text(int n) => Benchmarks.InventedText.Of(n, Words);

    private static string Kept(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Changed(string word, int at) => at % (Words / ChangesEach) != 1
        ? Kept(word + " ")
        : $"<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{word} </w:delText></w:r></w:del><w:ins w:id=\"2\" " +
            $"w:author=\"A\">{Kept("otherwise ")}</w:ins>";
}
