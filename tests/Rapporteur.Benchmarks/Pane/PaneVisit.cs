using System.Text.Json;
using Microsoft.Playwright;

namespace Rapporteur.Benchmarks.Pane;

/// <summary>How the line and the machine of one visit are: as they are, or a slow line (1.6 Mbps down, 0.75 up, 150 ms) and a fourth of the
/// processor.</summary>
internal sealed record Conditions(string Words, bool Slow)
{
    public static Conditions Fast { get; } = new("this machine as it is", false);

    public static Conditions SlowLine { get; } = new("1.6 Mbps, 150 ms, CPU ÷ 4", true);
}

/// <summary>What one look cost so far: bytes on the wire with headers, requests, scripts' heap after collection.</summary>
internal sealed record Cost(double Bytes, int Requests, double Heap);

/// <summary>One cold visit to a pane: until its form can be typed in, then with the outline and the list opened as well.</summary>
internal sealed record Visited(double UsableMs, Cost First, Cost All);

/// <summary>
/// A pane to visit: where it is, what a tab of it is, what one comment in its list is, what shows more of them (null when
/// all come at once), and the cookie its reader has.
/// </summary>
internal sealed record PaneAddress(Uri Page, string Tab, string Comment, string? More, Cookie? Cookie);

/// <summary>
/// Measures with the browser's own counters. Usable means: the page's scripts have run and the comment's text area is
/// drawn and enabled. Nothing is asserted beyond what a figure needs: that all was shown which is counted.
/// </summary>
internal static class PaneVisit
{
    private const string WatchUsable = """
        (() => {
          let ran = false;
          document.addEventListener('DOMContentLoaded', () => { ran = true; });
          const look = () => {
            const field = document.querySelector('form.comment-form textarea[name=text]');
            if (ran && field && !field.disabled && field.getClientRects().length > 0) window.usableAt = performance.now();
            else requestAnimationFrame(look);
          };
          look();
        })();
        """;

    public static async Task<Visited> MeasureAsync(IBrowser browser, PaneAddress pane, Conditions conditions)
    {
        await using var window = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 380, Height = 900 } });
        window.SetDefaultTimeout(60_000);
        if (pane.Cookie is { } cookie)
        {
            await window.AddCookiesAsync([cookie]);
        }

        var page = await window.NewPageAsync();
        var tools = await window.NewCDPSessionAsync(page);
        var (bytes, requests) = (0.0, 0);
        tools.Event("Network.loadingFinished").OnEvent += (_, json) =>
        {
            // What the page or the browser holds itself, an icon as data, never goes over the wire.
            var length = json!.Value.GetProperty("encodedDataLength").GetDouble();
            (bytes, requests) = (bytes + length, requests + (length > 0 ? 1 : 0));
        };
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Performance.enable");
        if (conditions.Slow)
        {
            await tools.SendAsync("Network.emulateNetworkConditions",
                new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1.6e6 / 8, ["uploadThroughput"] = 0.75e6 / 8 });
            await tools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        }

        await page.AddInitScriptAsync(WatchUsable);
        await page.GotoAsync(pane.Page.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var usable = await (await page.WaitForFunctionAsync("() => window.usableAt")).EvaluateAsync<double>("at => at");
        var first = new Cost(bytes, requests, await HeapAsync(tools));
        await OpenAsync(page, pane, "Outline", $".outline li >> nth={PaneConsultation.Passages - 1}");
        await OpenAsync(page, pane, "Ours", $"{pane.Comment} >> nth=0");
        while (pane.More is { } more && await page.Locator(more).CountAsync() > 0)
        {
            var shown = await page.Locator(pane.Comment).CountAsync();
            await page.Locator(more).ClickAsync();
            await page.Locator($"{pane.Comment} >> nth={shown}").WaitForAsync();
        }

        await page.Locator($"{pane.Comment} >> nth={PaneConsultation.Comments - 1}").WaitForAsync();
        return new Visited(usable, first, new Cost(bytes, requests, await HeapAsync(tools)));
    }

    private static async Task OpenAsync(IPage page, PaneAddress pane, string words, string last)
    {
        await page.Locator(pane.Tab, new() { HasText = words }).ClickAsync();
        await page.Locator(last).WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<double> HeapAsync(ICDPSession tools)
    {
        await tools.SendAsync("HeapProfiler.collectGarbage");
        var metrics = (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().First(m => m.GetProperty("name").GetString() == "JSHeapUsedSize").GetProperty("value").GetDouble();
    }
}
