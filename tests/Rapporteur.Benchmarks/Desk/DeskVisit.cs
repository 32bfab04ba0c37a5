using Microsoft.Playwright;

namespace Rapporteur.Benchmarks.Desk;

/// <summary>One cold visit to a table of all comments: until its first rows are drawn, what came over the wire until then, and what was
/// done with it, each until the browser had painted it.</summary>
internal sealed record Visited(double RowsMs, double Bytes, double SearchMs, double FilterMs, double SortMs, double KeyMs);

/// <summary>How one table is made to do what is measured: scripts of its page, and what tells that it is done.</summary>
internal sealed record TableScripts(string Row, string Search, string Filter, string Sort, string Key, string State);

internal static class DeskVisit
{
    public static TableScripts Ours { get; } = new(
        "[data-scripted] #rows tr[data-id]",
        "words => { const q = document.querySelector('#q'); q.value = words; q.dispatchEvent(new Event('input', { bubbles: true })); }",
        """
        () => {
          const who = document.querySelector('[name=who]'); who.selectedIndex = 2;
          who.dispatchEvent(new Event('input', { bubbles: true }));
        }
        """,
        "() => document.querySelector('[name=desc]').click()",
        "() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))",
        "() => document.querySelector('#found').textContent + document.querySelector('#rows tr[data-id]')?.id + document.activeElement.id");

    public static TableScripts Peer { get; } = new(
        ".ag-row",
        "words => window.table.search(words)",
        "() => window.table.filter()",
        "() => window.table.sort('sentAt', 'desc')",
        "() => window.table.focus(window.at = (window.at ?? 0) + 1)",
        "() => window.table.shown() + (document.querySelector('.ag-row')?.getAttribute('row-id') ?? '') + (window.at ?? 0) "
            + "+ (document.querySelector('.ag-cell-focus')?.parentElement.getAttribute('row-id') ?? '')");

    // From the act until the page says something else, and the frame with that has been painted.
    private const string Until = """
        async ([act, state, given]) => {
          const before = eval(state)(), begin = performance.now();
          eval(act)(given);
          while (eval(state)() === before && performance.now() - begin < 30000) await new Promise(r => requestAnimationFrame(r));
          await new Promise(r => requestAnimationFrame(() => setTimeout(r)));
          return performance.now() - begin;
        }
        """;

    /// <summary>One cold visit to a page: until it is painted, and what came over the wire.</summary>
    public static async Task<(double Ms, double Bytes)> FirstAsync(IBrowser browser, Uri address, Cookie cookie)
    {
        await using var window = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        await window.AddCookiesAsync([cookie]);
        var page = await window.NewPageAsync();
        var tools = await window.NewCDPSessionAsync(page);
        var bytes = 0.0;
        tools.Event("Network.loadingFinished").OnEvent +=
            (_, json) => bytes += json!.Value.GetProperty("encodedDataLength").GetDouble();
        await tools.SendAsync("Network.enable");
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var painted = await (await page.WaitForFunctionAsync(
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime")).EvaluateAsync<double>("at => at");
        return (painted, bytes);
    }

    public static async Task<Visited> MeasureAsync(IBrowser browser, Uri address, Cookie? cookie, TableScripts table)
    {
        await using var window = await browser.NewContextAsync(
            new() { ViewportSize = new() { Width = 1400, Height = 900 }, BypassCSP = true });
        window.SetDefaultTimeout(60_000);
        if (cookie is not null)
        {
            await window.AddCookiesAsync([cookie]);
        }

        var page = await window.NewPageAsync();
        var tools = await window.NewCDPSessionAsync(page);
        var bytes = 0.0;
        tools.Event("Network.loadingFinished").OnEvent +=
            (_, json) => bytes += json!.Value.GetProperty("encodedDataLength").GetDouble();
        await tools.SendAsync("Network.enable");
        await page.AddInitScriptAsync($$"""
            (() => {
              const seen = () => { window.rowsAt = performance.now(); };
              const look = () => requestAnimationFrame(document.querySelector('{{table.Row}}') ? seen : look);
              look();
            })();
            """);
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var rows = await (await page.WaitForFunctionAsync("() => window.rowsAt")).EvaluateAsync<double>("at => at");
        var first = bytes;
        var key = await TimeAsync(page, table, table.Key, "");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        key = Math.Min(key, await TimeAsync(page, table, table.Key, ""));
        var searches = new List<double>();
        foreach (var words in new[] { "migration", "border management", "travel docu" })
        {
            searches.Add(await TimeAsync(page, table, table.Search, words));
        }

        await TimeAsync(page, table, table.Search, "");
        return new Visited(rows, first, searches.Median(), await TimeAsync(page, table, table.Filter, ""),
            await TimeAsync(page, table, table.Sort, ""), key);
    }

    private static Task<double> TimeAsync(IPage page, TableScripts table, string act, string given) =>
        page.EvaluateAsync<double>(Until, new[] { act, table.State, given });
}
