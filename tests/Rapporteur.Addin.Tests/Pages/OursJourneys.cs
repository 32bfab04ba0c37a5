using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The delegation's own list: a line a comment, in pages, with and without script.</summary>
[TestClass]
public sealed class OursJourneys
{
    private const string Ours = $"/pane?c={RunningHost.Consultation}&panel=ours";
    private const int Page = 200;
    private const int Many = 250;

    [TestMethod]
    public async Task A_line_unfolds_into_its_card_by_keyboard_and_an_act_on_it_keeps_it_open()
    {
        await using var host = await RunningHost.StartAsync();
        await ManyAsync(host);
        await using var visit = await Visit.AsAsync(host, "pellamar-focal", 450);
        await visit.GoAsync(Ours);
        await Assertions.Expect(visit.Page.Locator(".line")).ToHaveCountAsync(Page);
        await Assertions.Expect(visit.Page.Locator(".chip", new() { HasText = "Saved" })).ToHaveTextAsync($"Saved {Many}");
        var line = visit.Page.Locator(".line").Nth(3);
        await Assertions.Expect(line.Locator("summary"))
            .ToContainTextAsync(new Regex("Saved .*C-[0-9A-Z]{6}.*The whole document.*Our point 3,"));
        await line.Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await line.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Approve") }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line[open]")).ToContainTextAsync("Our point 3,");
        await Assertions.Expect(visit.Page.Locator(".line[open] summary .pill")).ToHaveTextAsync("Approved");
    }

    [TestMethod]
    public async Task The_next_lines_come_below_and_the_filter_and_its_counts_stay()
    {
        await using var host = await RunningHost.StartAsync();
        await ManyAsync(host);
        await using var visit = await Visit.AsAsync(host, "pellamar-focal", 450);
        await visit.GoAsync($"{Ours}&state=saved");
        await visit.Page.GetByText("Show the next 50").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line")).ToHaveCountAsync(Many);
        await Assertions.Expect(visit.Page.GetByText("Show the next")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".chip[aria-current]")).ToHaveTextAsync($"Saved {Many}");
        Assert.AreEqual(Many,
            await visit.Page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.line .card-ref')].map(l => l.textContent)).size"));

        // What is done on a later page leads back to that page.
        var line = visit.Page.Locator(".line").Nth(220);
        await line.Locator("summary").ClickAsync();
        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await visit.GoAsync(Ours + "&page=1");
        await Assertions.Expect(visit.Page.Locator(".line").First).ToContainTextAsync("Our point 200,");
        await visit.Page.Locator(".line").Nth(20).Locator("summary").ClickAsync();
        await visit.Page.Locator(".line").Nth(20).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Approve") }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line").First).ToContainTextAsync("Our point 200,");
        await Assertions.Expect(visit.Page.Locator(".line[open]")).ToContainTextAsync("Our point 220,");
    }

    [TestMethod]
    public async Task Without_script_lines_and_pages_are_links()
    {
        await using var host = await RunningHost.StartAsync();
        await ManyAsync(host);
        await using var signedIn = await Visit.AsAsync(host, "pellamar-focal", 450);
        await using var visit = await signedIn.WithoutScriptAsync();
        await visit.GoAsync(Ours);
        await visit.Page.GetByText("Show the next 50").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line").First).ToContainTextAsync("Our point 200,");
        await visit.Page.Locator(".line summary").First.ClickAsync();
        await visit.Page.Locator(".line").First.GetByText("Show it").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line[open] .card")).ToContainTextAsync("Our point 200,");
        await visit.Page.GetByText("Show the 200 before").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line").First).ToContainTextAsync("Our point 0,");
    }

    [TestMethod]
    public async Task Of_many_receipts_the_newest_are_listed_and_all_of_them_by_one_link()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "pellamar-focal");
        for (var n = 0; n < 12; n++)
        {
            await focal.SentAsync($"Sent alone, {n}.");
        }

        await using var visit = await Visit.AsAsync(host, "pellamar-focal", 450);
        await visit.GoAsync(Ours);
        var receipts = visit.Page.Locator("[aria-labelledby=receipts] b");
        await Assertions.Expect(receipts).ToHaveCountAsync(10);
        var all = visit.Page.GetByText(new Regex(@"^All \d+ receipts$"));
        var count = int.Parse(new Regex(@"\d+").Match(await all.InnerTextAsync()).Value, CultureInfo.InvariantCulture);
        Assert.IsGreaterThanOrEqualTo(12, count);
        await all.PressAsync("Enter");
        await Assertions.Expect(receipts).ToHaveCountAsync(count);
        await Assertions.Expect(all).ToHaveCountAsync(0);
        host.Log.AssertQuiet();
    }

    private static async Task ManyAsync(RunningHost host)
    {
        var focal = Visitor.As(host, "pellamar-focal");
        for (var n = 0; n < Many; n++)
        {
            await focal.SavedAsync($"Our point {n}, at some length so that the line has to end before it does, as lines do.");
        }
    }
}
