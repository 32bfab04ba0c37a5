using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Local;

/// <summary>The first minutes of somebody new: the story by the tour, a guide a role, no address without a page, no refusal that
/// leads to a refusal.</summary>
[TestClass]
public sealed class StartJourneys
{
    private const string Passage = "p051";

    [TestMethod]
    [DataRow(1280, "en", "light")]
    [DataRow(360, "ru", "dark")]
    [DataRow(360, "qps", "contrast")]
    public async Task The_tour_goes_through_the_whole_story_as_the_right_person_by_keyboard_alone(int width, string language, string theme)
    {
        await using var host = await RunningHost.StartAsync();
        var window = await Browser.WindowAsync(width, theme, host.Address, language: language);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{host.Address}?local={host.Secret}");
        await Assertions.Expect(page.Locator(".choose button[value='chair-1']")).ToBeVisibleAsync();
        await CleanAsync(page);
        await page.Locator(".tour button").First.PressAsync("Enter");

        // Comment, as a contributor.
        await WhoAsync(page, "orvessa-contributor", $"/reader/{RunningHost.Consultation}/{Passage}");
        await CleanAsync(page);
        await page.EvaluateAsync("document.querySelector('#sheet-toggle:not([aria-expanded=true])')?.click()");
        await page.Locator("#f-text").FillAsync("Said on the tour.");
        await page.Locator("#f-text").PressAsync("Control+Enter");
        await page.Locator(".notice.good").WaitForAsync();

        // Approve and send, as the focal point.
        await NextAsync(page);
        await WhoAsync(page, "orvessa-focal", "panel=ours");
        await page.Locator(".line", new() { HasText = "Said on the tour." }).Locator("summary").PressAsync("Enter");
        await page.Locator(".line[open] [formaction*='/approve']").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".line[open] .pill-approved").First).ToBeVisibleAsync();
        await NextAsync(page);
        await WhoAsync(page, "orvessa-focal", "panel=send");
        await page.Locator(".panel form.send-form button.primary").PressAsync("Enter");
        await page.Locator(".receipt h2").WaitForAsync();
        await NextAsync(page);
        await WhoAsync(page, "orvessa-focal", "/receipts/R-");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Said on the tour.");

        // Receive, compile and remind, as the Secretariat; clear, as the Chair.
        foreach (var (person, address) in new[]
            { ("secretariat-1", "/desk/"), ("secretariat-1", "#papers"), ("secretariat-1", "/reminders"), ("chair-1", "/timeline") })
        {
            await NextAsync(page);
            await WhoAsync(page, person, address);
            await CleanAsync(page);
        }

        await page.Locator(".tour-bar button").Last.PressAsync("Enter");
        await page.WaitForURLAsync(host.Address.ToString());
        await Assertions.Expect(page.Locator(".tour-bar")).ToHaveCountAsync(0);
        await window.CloseAsync().Patiently();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280, "en", "light")]
    [DataRow(360, "ru", "dark")]
    [DataRow(360, "fr", "contrast")]
    [DataRow(1280, "qps", "light")]
    public async Task There_is_a_guide_a_role_that_prints_on_one_sheet(int width, string language, string theme)
    {
        await using var host = await RunningHost.StartAsync();
        var window = await Browser.WindowAsync(width, theme, host.Address, language: language);
        var page = await window.NewPageAsync();
        foreach (var role in new[] { "contributor", "focal-point", "secretariat", "chair" })
        {
            await page.GotoAsync(new Uri(host.Address, $"/help/{role}").ToString());
            await Assertions.Expect(page.Locator(".help-roles [aria-current]")).ToHaveCountAsync(1);
            Assert.IsTrue(await page.EvaluateAsync<bool>(
                "() => (all => all.length > 0 && all.every(i => i.naturalWidth > 0 && i.alt.length > 20))"
                    + "([...document.querySelectorAll('.shots img')])"), role);
            await CleanAsync(page);
            var sheets = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
            Assert.HasCount(1, Regex.Matches(sheets, @"/Type\s*/Page\b"), $"{role} in {language}");
        }

        await window.CloseAsync().Patiently();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Every_unknown_address_has_a_page_and_a_program_gets_its_problem()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        foreach (var address in new[] { "/no-such-page", "/help/nobody", "/reader/a/b/c/d", "/sign-out" })
        {
            var answer = await visit.Page.GotoAsync(new Uri(host.Address, address).ToString());
            Assert.AreEqual(404, answer!.Status, address);
            await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Nothing at this address");
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(address);
            await CleanAsync(visit.Page);
        }

        await visit.Page.Locator("main a.button").ClickAsync();
        await visit.Page.WaitForURLAsync(host.Address.ToString());
        using var program = await host.Anonymous.GetAsync("/api/v1/no-such-address");
        Assert.AreEqual("application/problem+json", program.Content.Headers.ContentType!.MediaType);
    }

    [TestMethod]
    public async Task Without_the_secret_the_first_refusal_says_what_helps_and_leads_to_no_second()
    {
        await using var host = await RunningHost.StartAsync();
        var window = await Browser.WindowAsync();
        var page = await window.NewPageAsync();
        foreach (var address in new[] { $"/reader/{RunningHost.Consultation}", $"/desk/{RunningHost.Consultation}", "/pane", "/" })
        {
            await page.GotoAsync(new Uri(host.Address, address).ToString());
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Open the link that was printed");
            await Assertions.Expect(page.Locator("main a")).ToHaveCountAsync(0);
        }

        // With it, the page that was refused leads to the choice of who to be.
        await page.GotoAsync($"{host.Address}?local={host.Secret}");
        await window.ClearCookiesAsync(new() { Name = "rapporteur-local" });
        await page.GotoAsync(new Uri(host.Address, $"/reader/{RunningHost.Consultation}").ToString());
        await page.Locator("main a.button").ClickAsync();
        await page.Locator(".choose").WaitForAsync();
        await window.CloseAsync().Patiently();
    }

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "ru")]
    [DataRow(1280, "qps")]
    public async Task Another_consultation_and_back_is_where_one_was(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now = "2017-11-30T12:00:00Z" })).Ok();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal", width, language: language);
        await visit.ReadAsync(Passage);
        await visit.Page.Locator(".switcher summary").PressAsync("Enter");
        await CleanAsync(visit.Page);
        await visit.Page.Locator(".switcher a:not([aria-current])").PressAsync("Enter");
        await visit.Page.WaitForURLAsync(new Regex("/reader/meeting-summary"));
        await visit.Page.Locator(".switcher summary").PressAsync("Enter");
        await visit.Page.Locator(".switcher a:not([aria-current])").PressAsync("Enter");
        await visit.Page.WaitForURLAsync(new Regex($"/reader/{RunningHost.Consultation}/{Passage}$"));
    }

    private static Task NextAsync(IPage page) => page.Locator(".tour-bar button.primary").PressAsync("Enter");

    private static async Task WhoAsync(IPage page, string person, string address)
    {
        await page.WaitForURLAsync(new Regex(Regex.Escape(address)));
        await Assertions.Expect(page.Locator($".who[data-person='{person}']").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".tour-bar")).ToBeVisibleAsync();
    }

    private static async Task CleanAsync(IPage page)
    {
        await page.AxeFindsNothingAsync();
        await page.ScrollsOnlyDownAsync();
    }
}
