using Microsoft.Playwright;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The Desk's pages with everything on them open, in every colour and width.</summary>
[TestClass]
public sealed class DeskPages
{
    private const string Summary = $"/desk/{RunningHost.Consultation}/summary?language=en";

    private static readonly string[] Addresses =
        [$"/desk/{RunningHost.Consultation}", $"/desk/{RunningHost.Consultation}?act=on-behalf",
            $"/desk/{RunningHost.Consultation}?act=meeting", Summary, $"/desk/{RunningHost.Consultation}/attendance",
            $"/desk/{RunningHost.Consultation}/roster", $"/desk/{RunningHost.Consultation}/audit"];

    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        host.Clock.MoveTo(Instant.FromUtc(2017, 12, 23, 12, 0));
        await host.Service<StoryPlayer>().PlayAsync(CancellationToken.None);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow(1280)]
    [DataRow(320)]
    [DataRow(320, "qps")]
    [DataRow(1280, "ru")]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(int width, string language = "en")
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1", width, language: language);
        var faults = new List<string>();
        visit.Page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        visit.Page.PageError += (_, fault) => faults.Add(fault);
        foreach (var address in Addresses)
        {
            await visit.GoAsync(address);
            Assert.AreNotEqual("refusal", await visit.Page.Locator("html").GetAttributeAsync("data-page"), address);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details:not(.menu, .inside)').forEach(d => d.open = true)");
            await visit.Page.EvaluateAsync("document.querySelectorAll('.inside').forEach((d, n) => d.open = n < 3)");
            await visit.Page.SettledAsync();
            await visit.Page.HoldsInEveryThemeAsync(address, colours: language == "en");
        }

        Assert.IsEmpty(faults, string.Join("; ", faults));
    }

    [TestMethod]
    public async Task A_sentence_of_the_summary_written_by_hand_stands_in_the_paper_until_it_is_taken_back()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Summary);
        var first = visit.Page.Locator(".summary-said:has(.card-ref)").First;
        var made = await first.Locator(".said").InnerTextAsync();
        await first.Locator("a[hx-get]").ClickAsync();
        await first.Locator("textarea").FillAsync("Written by hand, for the record.");
        await first.Locator("button[value=write]").ClickAsync();
        await first.Locator(".pill").WaitForAsync();
        Assert.AreEqual("Written by hand, for the record.", await first.Locator(".said").InnerTextAsync());

        await visit.GoAsync(Summary);
        Assert.AreEqual("Written by hand, for the record.", await first.Locator(".said").InnerTextAsync());
        await first.Locator("a[hx-get]").ClickAsync();
        await first.Locator("button[value=takeBack]").ClickAsync();
        await first.Locator(".said").GetByText(made, new() { Exact = true }).WaitForAsync();
        Assert.AreEqual(0, await first.Locator(".pill").CountAsync());
    }

    [TestMethod]
    public async Task What_came_after_the_closing_is_marked_for_the_secretariat_and_for_nobody_else()
    {
        await using var secretariat = await Visit.AsAsync(host, "secretariat-1");
        await secretariat.GoAsync(Addresses[0]);
        Assert.IsTrue(await secretariat.SeesAsync("Received after the closing"));
        await using var coChair = await Visit.AsAsync(host, "co-chair-1");
        var answer = await coChair.Page.GotoAsync(new Uri(host.Address, Addresses[0]).ToString());
        Assert.AreEqual(200, answer!.Status);
        Assert.IsFalse(await coChair.SeesAsync("fter the closing"));
        Assert.IsFalse(await coChair.SeesAsync("Nothing received"));
    }
}
