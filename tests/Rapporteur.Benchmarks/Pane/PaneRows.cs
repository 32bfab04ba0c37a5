using System.IO.Compression;
using Microsoft.Playwright;

namespace Rapporteur.Benchmarks.Pane;

/// <summary>Row 6: the pane of a hundred passages and two hundred comments, never seen before by the browser, beside the same pane in React
/// and Fluent.</summary>
internal static class PaneRows
{
    private const string PeerName = "React 19 + Fluent UI v9, esbuild, brotli";
    private const double Kilobyte = 1000;
    private const double Megabyte = 1_000_000;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        if (Tool.Find("chromium", "chromium-browser", "google-chrome", "chrome", "msedge") is not { } chromium)
        {
            return [new("6  pane, cold cache", "not measured: chromium is missing", "not measured: chromium is missing", PeerName,
                Row.NoRatio)];
        }

        using var ours = await PaneConsultation.OpenAsync(folder);
        var peer = await Peer.InstallAsync("Pane", folder);
        using var served = peer.Missing is null ? await BuiltAsync(peer.Folder, ours) : null;
        using var driver = await Playwright.CreateAsync();
        string[] arguments = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        await using var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = arguments });
        var rows = new List<Row>();
        foreach (var conditions in new[] { Conditions.Fast, Conditions.SlowLine })
        {
            var (mine, theirs) = (new List<Visited>(), new List<Visited>());
            for (var run = 0; run < Sample.Runs; run++)
            {
                mine.Add(await PaneVisit.MeasureAsync(browser, await ours.PaneAsync(), conditions));
                if (served is not null)
                {
                    theirs.Add(
                        await PaneVisit.MeasureAsync(browser,
                            new(new Uri(served.Address, $"/?passage={ours.Here}"), "[role=tab]", ".card", null, null), conditions));
                }
            }

            rows.Add(
                Compared($"6  pane usable, cold, {conditions.Words}", mine, theirs, peer, v => v.UsableMs,
                    ms => Row.Invariant($"{ms:0} ms")));
            if (conditions == Conditions.Fast)
            {
                rows.AddRange(Costs("as opened", mine, theirs, peer, v => v.First));
                rows.AddRange(Costs("with outline and all comments opened", mine, theirs, peer, v => v.All));
            }
        }

        return rows;
    }

    private static Row[] Costs(string when, List<Visited> mine, List<Visited> theirs, Peer peer, Func<Visited, Cost> cost) =>
    [
        Compared($"6  pane {when}, on the wire", mine, theirs, peer, v => cost(v).Bytes,
            bytes => Row.Invariant($"{bytes / Kilobyte:0.0} kB")),
        Compared($"6  pane {when}, requests", mine, theirs, peer, v => cost(v).Requests, requests => Row.Invariant($"{requests:0}")),
        Compared($"6  pane {when}, script heap", mine, theirs, peer, v => cost(v).Heap,
            bytes => Row.Invariant($"{bytes / Megabyte:0.0} MB")),
    ];

    private static Row Compared(string work, List<Visited> mine, List<Visited> theirs, Peer peer, Func<Visited, double> figure,
        Func<double, string> words) => peer.Missing is { } missing
        ? new(work, words(mine.Median(figure)), missing, PeerName, Row.NoRatio)
        : new(work, words(mine.Median(figure)), words(theirs.Median(figure)), PeerName,
            Row.Times(mine.Median(figure), theirs.Median(figure)));

    private static async Task<Child> BuiltAsync(string folder, PaneConsultation consultation)
    {
        var site = Path.Combine(folder, "site");
        await consultation.SaveJsonAsync(Path.Combine(site, "api"));
        File.Copy(Path.Combine(folder, "index.html"), Path.Combine(site, "index.html"));
        await Tool.RunAsync(
            Path.Combine(folder, "node_modules", ".bin", OperatingSystem.IsWindows() ? "esbuild.cmd" : "esbuild"),
            ["app.jsx", "--bundle", "--minify", "--jsx=automatic", "--define:process.env.NODE_ENV=\"production\"", "--outfile=site/app.js"],
            folder);
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToList())
        {
            using var to = new BrotliStream(File.Create(file + ".br"), CompressionLevel.SmallestSize);
            to.Write(await File.ReadAllBytesAsync(file));
        }

        return await Child.StartAsync(typeof(PaneRows).Assembly.Location, "/", url => ["files", url.ToString(), site]);
    }
}
