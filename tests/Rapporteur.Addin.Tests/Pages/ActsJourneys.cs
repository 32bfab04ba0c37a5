using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The main job counted in acts: choosing words, opening, typing in a field, a key or button that saves.</summary>
[TestClass]
public sealed class ActsJourneys
{
    [TestMethod]
    public async Task From_an_open_Reader_to_a_saved_comment_with_a_rewording_it_takes_at_most_four_acts()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await visit.ReadAsync("p051");
        var acts = 1;
        await visit.SelectAsync("p051", "border control");
        await Assertions.Expect(visit.Page.Locator("#f-existing")).ToHaveValueAsync("border control");
        if (!await visit.Page.Locator("#f-proposed").IsVisibleAsync())
        {
            acts++;
            await visit.Page.Locator("details.wording > summary").ClickAsync();
        }

        acts++;
        await visit.Page.Locator("#f-proposed").FillAsync("border management");
        acts++;
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator(".card", new() { HasText = "border management" }).First).ToBeVisibleAsync();
        Assert.IsLessThanOrEqualTo(4, acts);
        host.Log.AssertQuiet();
    }
}
