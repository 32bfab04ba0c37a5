using System.Diagnostics;
using System.Globalization;
using Rapporteur.Word.Returns;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>
/// Valid files made to hurt who reads them, each read alone in a process of its own, beside the build of an earlier commit under
/// a limit of memory and time. What counts is the worst row: 300 MB and 15 seconds of one processor, read or refused.
/// </summary>
internal static class HostileRows
{
    private const long MostBytes = 8L << 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Of the earlier build it is enough to know that it is beyond the limit.
    private static readonly TimeSpan PatienceBefore = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var before = await EarlierBuild.MakeAsync(folder);
        var draft = Path.Combine(folder, "hostile-draft.docx");
        var rows = new List<Row>();
        var worst = new List<Cost>();
        foreach (var (name, kind, write, _) in HostileFiles.All)
        {
            var file = Path.Combine(folder, $"hostile{(kind == "form" ? ".xlsx" : ".docx")}");
            File.Delete(file);
            File.Delete(draft);
            write(file, draft);
            var ours = await ReadAsync([typeof(HostileRows).Assembly.Location, "read"], kind, file, draft, Patience);
            var theirs = before.Missing is null && kind != "remarks"
                ? await ReadAsync([before.Program], kind, file, draft, PatienceBefore)
                : null;
            worst.Add(ours);
            rows.Add(new Row(
                $"{kind}: {name} ({new FileInfo(file).Length / 1024:N0} KB)", ours.Text,
                theirs?.Text ?? before.Missing ?? "no such papers yet", $"the build of {EarlierBuild.Commit}",
                theirs is { Seconds: > 0 } ? Row.Times(ours.Seconds, theirs.Seconds) : Row.NoRatio).Told());
        }

        rows.Add(
            new("upload: the worst of them", Row.Invariant($"{worst.Max(c => c.Seconds):0.0} s, {worst.Max(c => c.Megabytes)} MB"),
                "15 s, 300 MB", "the limit", Row.NoRatio));
        return rows;
    }

    /// <summary>Reads a paper of own comments in this process, which earlier builds did not know.</summary>
    public static int Remarks(string file) => ReadOne.Weigh(() =>
    {
        using var stream = File.OpenRead(file);
        return PaperRemarks.Read(stream) is null ? "no-such-paper" : "read";
    });

    private static async Task<Cost> ReadAsync(string[] program, string kind, string file, string draft, TimeSpan patience)
    {
        var start =
            new ProcessStartInfo("dotnet", [.. program, kind, file, draft]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = MostBytes.ToString("X", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var end = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new Cost($"not done after {patience.TotalSeconds:0} s", patience.TotalSeconds, 0);
        }

        var words = (await said).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var told, var seconds, var megabytes]
            ? new Cost($"{told}, {seconds} s, {megabytes} MB", double.Parse(seconds, CultureInfo.InvariantCulture),
                int.Parse(megabytes, CultureInfo.InvariantCulture))
            : new Cost($"fell over: {(await complained).Split('\n')[0].Trim()}", patience.TotalSeconds, (int)(MostBytes / 1_048_576));
    }

    private sealed record Cost(string Text, double Seconds, int Megabytes);
}
