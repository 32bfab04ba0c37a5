using System.IO.Compression;
using Microsoft.Playwright;

namespace Rapporteur.Benchmarks.Desk;

/// <summary>Row 9: the overview of ten thousand comments, beside a table of the same rows that has them all in the browser.</summary>
internal static class DeskRows
{
    private const string PeerName = "AG Grid 36.2 with the same comments from JSON, brotli";
    private const double Kilobyte = 1000;
    private const double AskedMs = 1_000;
    private const double AskedBytes = 60 * Kilobyte;

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        if (Tool.Find("chromium", "chromium-browser", "google-chrome", "chrome", "msedge") is not { } chromium)
        {
            return [new("9  overview", "not measured: chromium is missing", "not measured: chromium is missing", PeerName, Row.NoRatio)];
        }

        using var ours = await DeskConsultation.OpenAsync(folder);
        var peer = await Peer.InstallAsync("Table", folder);
        using var served = peer.Missing is null ? await BuiltAsync(peer.Folder, ours) : null;
        using var driver = await Playwright.CreateAsync();
        string[] arguments = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        await using var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = arguments });
        var (mine, theirs, front) = (new List<Visited>(), new List<Visited>(), new List<(double Ms, double Bytes)>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            mine.Add(await DeskVisit.MeasureAsync(browser, ours.Page, await ours.CookieAsync(), DeskVisit.Ours));
            front.Add(await DeskVisit.FirstAsync(browser, ours.Front, await ours.CookieAsync()));
            if (served is not null)
            {
                theirs.Add(await DeskVisit.MeasureAsync(browser, new Uri(served.Address, "/"), null, DeskVisit.Peer));
            }
        }

        return
        [
            Compared("first rows of 10,000 comments, cold", v => v.RowsMs, Milliseconds),
            Compared("until then on the wire", v => v.Bytes, Kilobytes),
            Compared("a search until painted", v => v.SearchMs, Milliseconds),
            Compared("a filter until painted", v => v.FilterMs, Milliseconds),
            Compared("another order until painted", v => v.SortMs, Milliseconds),
            Compared("arrow down until painted", v => v.KeyMs, Milliseconds),
            new("9  first page of the Desk with 10,000 submissions, cold, painted",
                $"{Milliseconds(front.Median(f => f.Ms))}, {Kilobytes(front.Median(f => f.Bytes))}",
                $"{Milliseconds(AskedMs)}, {Kilobytes(AskedBytes)}", "what was asked", Row.Times(front.Median(f => f.Ms), AskedMs)),
        ];

        Row Compared(string work, Func<Visited, double> figure, Func<double, string> words) => peer.Missing is { } missing
            ? new($"9  overview, {work}", words(mine.Median(figure)), missing, PeerName, Row.NoRatio)
            : new($"9  overview, {work}", words(mine.Median(figure)), words(theirs.Median(figure)), PeerName,
                Row.Times(mine.Median(figure), theirs.Median(figure)));
    }

    private static string Kilobytes(double bytes) => Row.Invariant($"{bytes / Kilobyte:0.0} kB");

    private static string Milliseconds(double ms) => Row.Invariant($"{ms:0} ms");

    private static async Task<Child> BuiltAsync(string folder, DeskConsultation consultation)
    {
        var site = Path.Combine(folder, "site");
        Directory.CreateDirectory(Path.Combine(site, "api"));
        await consultation.SaveJsonAsync(Path.Combine(site, "api", "comments.json"));
        File.Copy(Path.Combine(folder, "index.html"), Path.Combine(site, "index.html"));
        File.Copy(Path.Combine(folder, "table.js"), Path.Combine(site, "table.js"));
        File.Copy(
            Path.Combine(folder, "node_modules", "ag-grid-community", "dist", "ag-grid-community.min.js"), Path.Combine(site, "grid.js"));
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToList())
        {
            using var to = new BrotliStream(File.Create(file + ".br"), CompressionLevel.SmallestSize);
            to.Write(await File.ReadAllBytesAsync(file));
        }

        return await Child.StartAsync(typeof(DeskRows).Assembly.Location, "/", url => ["files", url.ToString(), site]);
    }
}
