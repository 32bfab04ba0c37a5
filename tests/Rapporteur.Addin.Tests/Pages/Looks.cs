using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>What every page must hold wherever it is looked at, whatever its theme, width and language.</summary>
internal static class Looks
{
    private const string TooWide = "() => document.documentElement.scrollWidth - innerWidth";

    // What a change of colours alone can break. The first look has brought axe into the page.
    private const string InColours = """
        async theme => {
          const root = document.documentElement;
          const before = root.dataset.theme;
          root.dataset.theme = theme;
          const found = await axe.run(document, { runOnly: ['color-contrast', 'link-in-text-block'] });
          if (before === undefined) delete root.dataset.theme; else root.dataset.theme = before;
          return found.violations.map(v => `${v.id} at ${v.nodes.slice(0, 3).map(n => n.html).join(', ')}`).join('; ');
        }
        """;

    /// <summary>
    /// The page as it stands, in each of the three themes: everything axe knows is asked once, what depends on colours in the
    /// others too, and nothing scrolls sideways.
    /// </summary>
    public static async Task HoldsInEveryThemeAsync(this IPage page, string? what = null)
    {
        await page.AxeFindsNothingAsync(what);
        await page.ScrollsOnlyDownAsync(what);
        foreach (var theme in (string[])["light", "dark", "contrast"])
        {
            Assert.AreEqual("", await page.EvaluateAsync<string>(InColours, theme), $"{what ?? page.Url} in {theme}");
        }
    }

    /// <summary>
    /// Waits until what the page fetches by itself has come, ten seconds at most: on a busy machine the browser may never call the network
    /// idle, and what is looked at is there since the page was loaded.
    /// </summary>
    public static async Task SettledAsync(this IPage page)
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
        }
    }

    /// <summary>Fails with each thing axe finds and where; <paramref name="what"/> names the page where its address does not.</summary>
    public static async Task AxeFindsNothingAsync(this IPage page, string? what = null)
    {
        var found = await page.RunAxe();
        Assert.IsEmpty(found.Violations,
            $"{what ?? page.Url}: " +
            string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public static async Task ScrollsOnlyDownAsync(this IPage page, string? what = null) =>
        Narrow(await page.EvaluateAsync<int>(TooWide), what ?? page.Url);

    /// <summary>The same of a page within another.</summary>
    public static async Task ScrollsOnlyDownAsync(this IFrame pane, string what) => Narrow(await pane.EvaluateAsync<int>(TooWide), what);

    private static void Narrow(int over, string what) => Assert.IsLessThanOrEqualTo(0, over, $"{what} scrolls {over} px sideways.");
}
