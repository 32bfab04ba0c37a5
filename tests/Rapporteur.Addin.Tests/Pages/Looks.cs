using Deque.AxeCore.Commons;
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
          const found = await axe.run(document, { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] });
          if (before === undefined) delete root.dataset.theme; else root.dataset.theme = before;
          return found.violations.map(v => `${v.id} at ${v.nodes.slice(0, 3).map(n => n.html).join(', ')}`).join('; ');
        }
        """;

    // What axe says of the many things that are right is not read: it need not be written down.
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions ButColours = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new() { ["color-contrast"] = new() { Enabled = false }, ["link-in-text-block"] = new() { Enabled = false } },
    };

    /// <summary>
    /// The page as it stands: everything axe knows but colours is asked once, what depends on colours in each of the three themes, and
    /// nothing scrolls sideways. Words in another language have the same colours: a test that looks at a page in several passes false
    /// for <paramref name="colours"/> but in one, as each look costs seconds.
    /// </summary>
    public static async Task HoldsInEveryThemeAsync(this IPage page, string? what = null, bool colours = true)
    {
        Nothing(await page.RunAxe(ButColours), what ?? page.Url);
        await page.ScrollsOnlyDownAsync(what);
        foreach (var theme in colours ? (string[])["light", "dark", "contrast"] : [])
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
    public static async Task AxeFindsNothingAsync(this IPage page, string? what = null) =>
        Nothing(await page.RunAxe(Violations), what ?? page.Url);

    public static async Task ScrollsOnlyDownAsync(this IPage page, string? what = null) =>
        Narrow(await page.EvaluateAsync<int>(TooWide), what ?? page.Url);

    /// <summary>The same of a page within another.</summary>
    public static async Task ScrollsOnlyDownAsync(this IFrame pane, string what) => Narrow(await pane.EvaluateAsync<int>(TooWide), what);

    private static void Nothing(AxeResult found, string what) =>
        Assert.IsEmpty(found.Violations,
            $"{what}: " +
            string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));

    private static void Narrow(int over, string what) => Assert.IsLessThanOrEqualTo(0, over, $"{what} scrolls {over} px sideways.");
}
