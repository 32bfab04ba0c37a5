using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>What holds on every page: accessible in every colour and width, nothing from elsewhere, small.</summary>
[TestClass]
public sealed class PageTests
{
    private const string C = RunningHost.Consultation;

    private static readonly (string Person, string Address)[] Everywhere =
    [
        ("orvessa-focal", "/"),
        ("orvessa-focal", "/reader"),
        ("orvessa-focal", $"/reader/{C}/p051"),
        ("secretariat-1", $"/reader/{C}/p051"),
        ("orvessa-focal", $"/pane?c={C}&passage=p051"),
        ("orvessa-focal", $"/pane?c={C}&panel=outline"),
        ("velmora-focal", $"/pane?c={C}&panel=ours"),
        ("orvessa-focal", $"/pane?c={C}&panel=send"),
        ("orvessa-focal", "/reader/no-such-consultation"),
        ("orvessa-focal", "/pane/sign-in?choose=true"),
        ("chair-1", $"/pane?c={C}&panel=send"),
    ];

    [TestMethod]
    [DataRow(1280)]
    [DataRow(320)]
    [DataRow(320, "qps")]
    [DataRow(1280, "ru")]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(int width, string language = "en")
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var person in Everywhere.GroupBy(e => e.Person))
        {
            await using var visit = await Visit.AsAsync(host, person.Key, width, language: language);
            foreach (var (_, address) in person)
            {
                await visit.GoAsync(address);
                await OpenEverythingAsync(visit.Page);
                await visit.Page.HoldsInEveryThemeAsync($"{address} as {person.Key}", colours: language == "en");
            }
        }
    }

    [TestMethod]
    public async Task No_page_asks_another_origin_and_no_script_is_refused_or_fails()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        var (elsewhere, faults) = (new List<string>(), new List<string>());
        visit.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != host.Address.Authority)
            {
                elsewhere.Add(request.Url);
            }
        };
        visit.Page.Console += (_, message) =>
            faults.AddRange(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) ? [message.Text] : []);
        visit.Page.PageError += (_, error) => faults.Add(error);
        foreach (var (_, address) in Everywhere)
        {
            await visit.GoAsync(address);
            await visit.Page.SettledAsync();
        }

        Assert.IsEmpty(elsewhere, string.Join(", ", elsewhere));
        Assert.IsEmpty(faults, string.Join("; ", faults));
    }

    [TestMethod]
    public async Task Scripts_and_styles_go_out_without_what_is_for_who_reads_the_source()
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var name in (string[])["pane.js", "told.js", "desk.js", "rapporteur.css"])
        {
            using var whole = await host.Anonymous.GetAsync(new Uri(name, UriKind.Relative));
            var text = await whole.Content.ReadAsStringAsync();
            Assert.IsTrue(whole.IsSuccessStatusCode && text.Length > 1000, name);
            Assert.DoesNotContain("/**", text, name);
            Assert.DoesNotContain("// @ts-check", text, name);
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(name, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
            using var same = await host.Anonymous.SendAsync(again);
            Assert.AreEqual(HttpStatusCode.NotModified, same.StatusCode, name);
        }
    }

    [TestMethod]
    public async Task The_pane_comes_in_six_requests_and_forty_kilobytes()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        var network = await visit.Window.NewCDPSessionAsync(visit.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var (requests, bytes) = (0, 0d);
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
            (requests, bytes) = (requests + 1, bytes + e!.Value.GetProperty("encodedDataLength").GetDouble());
        await visit.GoAsync($"/pane?c={C}&panel=outline");
        await visit.Page.SettledAsync();

        Assert.IsLessThanOrEqualTo(6, requests);
        Assert.IsLessThanOrEqualTo(40_000, bytes);
        Assert.IsGreaterThan(3, requests);
    }

    [TestMethod]
    public async Task The_preview_in_the_browser_is_the_word_change_of_the_record()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await visit.GoAsync($"/pane?c={C}");
        foreach (var vector in JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Pages", "word-change.json"))).RootElement.EnumerateArray())
        {
            var (existing, proposed) = (vector.GetProperty("existing").GetString()!, vector.GetProperty("proposed").GetString()!);
            var expected =
                string.Join("",
                    vector.GetProperty("changes").EnumerateArray()
                        .Select(c => Written(c.GetProperty("kind").GetString()!, c.GetProperty("text").GetString()!)));
            var onServer = string.Join("", WordChange.Between(existing, proposed).Select(c => Written(c.Kind.ToString(), c.Text)));
            var inBrowser = await visit.Page.EvaluateAsync<JsonElement>(
                "async ([existing, proposed]) => (await import('/word-change.js')).wordChange(existing, proposed)",
                new[] { existing, proposed });
            Assert.AreEqual(expected, onServer, "the record's");
            Assert.AreEqual(expected,
                string.Join("",
                    inBrowser.EnumerateArray()
                        .Select(c => Written(c.GetProperty("kind").GetString()!, c.GetProperty("text").GetString()!))), "the browser's");
        }
    }

    [TestMethod]
    public async Task The_vendored_htmx_is_the_published_file()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await host.Anonymous.GetByteArrayAsync("/lib/htmx-4.0.1.min.js");
        Assert.AreEqual("a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130",
            Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static string Written(string kind, string text) =>
        kind.ToLowerInvariant() switch { "kept" => $"[={text}]", "removed" => $"[-{text}]", _ => $"[+{text}]" };

    // What is folded away is part of the page too.
    private static async Task OpenEverythingAsync(IPage page) => await page.EvaluateAsync(
        "document.querySelectorAll('details:not(.menu)').forEach(d => d.open = true); document.getElementById('sheet-toggle')?.click()");
}
