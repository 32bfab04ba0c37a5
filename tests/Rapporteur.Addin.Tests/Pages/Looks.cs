using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>What every page must hold wherever it is looked at, whatever its theme, width and language.</summary>
internal static class Looks
{
    private const string TooWide = "() => document.documentElement.scrollWidth - innerWidth";

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
