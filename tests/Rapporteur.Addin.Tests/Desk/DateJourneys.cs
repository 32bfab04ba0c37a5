using System.Net;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>A date goes its way: prepared by the Secretariat, cleared by the Chair, read by everybody; and what came late is kept
/// apart.</summary>
[TestClass]
public sealed class DateJourneys : IAsyncDisposable
{
    private const string Desk = $"/desk/{RunningHost.Consultation}";

    private RunningHost host = null!;

    [TestInitialize]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task The_secretariat_prepares_a_date_the_chair_clears_what_was_looked_at_and_a_delegation_reads_it_in_those_words()
    {
        await using var secretariat = await Visit.AsAsync(host, "secretariat-1");
        var page = secretariat.Page;
        await secretariat.GoAsync($"{Desk}/timeline");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set a date" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#act-title")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Close" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Set a date" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#what").FillAsync("Informal briefing");
        await Assertions.Expect(page.Locator("#time")).ToBeVisibleAsync();
        await page.Locator("#kind").SelectOptionAsync("InMonth");
        await Assertions.Expect(page.Locator("#time")).ToBeHiddenAsync();
        await page.Locator("#earliest").FillAsync("2018-02-01");
        await page.Locator("#latest").FillAsync("2018-02-28");
        await page.Locator("#why").FillAsync("Quorvane asked for it by telephone.");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".field:has(#words) .field-error")).ToContainTextAsync("Chair's words");
        await page.Locator("#words").FillAsync("in February 2018");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#act-title")).ToHaveTextAsync("Prepared; it waits for the Chair");
        await Assertions.Expect(page.Locator("[data-item='milestone-m5-next']")).ToContainTextAsync("Waits for the Chair");
        Assert.AreEqual(0, await page.GetByRole(AriaRole.Button, new() { Name = "Clear this date" }).CountAsync(),
            "the Secretariat is offered the Chair's act");
        Assert.DoesNotContain("Informal briefing", await AsReadByAsync("kelvany-focal"));
        Assert.DoesNotContain("Informal briefing", await AsReadByAsync("co-chair-1"));

        await using var chair = await Visit.AsAsync(host, "chair-1");
        await chair.GoAsync(Desk);
        await chair.Page.Locator(".need:has-text('Dates that wait') > summary").ClickAsync();
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Informal briefing" }).ClickAsync();
        await Assertions.Expect(chair.Page.Locator(".notice-sheet")).ToHaveCountAsync(2);
        await Assertions.Expect(chair.Page.Locator(".notice-sheet[lang=ru]")).ToContainTextAsync("in February 2018");
        await chair.Page.Locator("details.who > summary").ClickAsync();
        await Assertions.Expect(chair.Page.Locator(".recipients tbody tr")).ToHaveCountAsync(12);
        var first = chair.Page.Locator(".persons .inside").First;
        await first.Locator("summary").ClickAsync();
        await Assertions.Expect(first.Locator(".notice-sheet")).ToContainTextAsync("Informal briefing: in February 2018");
        Assert.DoesNotContain("28 Feb", await chair.Page.Locator(".notices").First.InnerTextAsync());
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Clear this date" }).ClickAsync();
        await Assertions.Expect(chair.Page.Locator("#act-title")).ToHaveTextAsync("Cleared: everybody sees it now");

        await using var focal = await Visit.AsAsync(host, "kelvany-focal");
        await focal.ReadAsync();
        await Assertions.Expect(focal.Page.Locator("dl.dates")).ToContainTextAsync("in February 2018");
        Assert.DoesNotContain("2018-02", await AsReadByAsync("kelvany-focal"));
        Assert.DoesNotContain("by telephone", await AsReadByAsync("kelvany-focal"));
    }

    [TestMethod]
    public async Task A_version_that_was_overtaken_is_not_cleared_and_the_sentence_says_so()
    {
        var (secretariat, chair) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"));
        object body =
            new
            {
                id = "m2",
                kind = "onDay",
                what = "Preparatory meeting",
                words = "14 March 2018",
                earliest = "2018-03-14",
                why = "Confirmed."
            };
        (await secretariat.PostAsync("milestones", body)).Created();
        await using var visit = await Visit.AsAsync(host, "chair-1");
        await visit.GoAsync($"{Desk}/timeline?act=milestone&id=m2");
        (await secretariat.PostAsync("milestones",
            new
            {
                id = "m2",
                kind = "onDay",
                what = "Preparatory meeting",
                words = "15 March 2018",
                earliest = "2018-03-15",
                why = "A day later."
            })).Created();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear this date" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#act .field-error")).ToContainTextAsync("a newer one was prepared");
        (await chair.PostAsync("milestones/m2/clear", new { version = 2 })).Refused(HttpStatusCode.Conflict, "not-to-clear");

        (await chair.PostAsync("milestones/m2/clear", new { version = 3 })).Ok();
        var versions =
            (await chair.GetAsync("milestones")).Ok().Body.GetProperty("milestones").EnumerateArray()
                .Single(m => m.GetProperty("id").GetString() == "m2");
        Assert.AreEqual("15 March 2018", versions.GetProperty("words").GetString());
        CollectionAssert.AreEqual(new[] { "", "Confirmed.", "A day later." },
            versions.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("why").GetString()).ToArray());
    }

    [TestMethod]
    public async Task A_date_in_words_that_has_passed_prompts_the_secretariat_and_nobody_else()
    {
        host.Clock.MoveTo(NodaTime.Instant.FromUtc(2018, 1, 21, 9, 0));
        foreach (var (person, prompted) in new[] { ("secretariat-1", true), ("chair-1", false), ("co-chair-1", false) })
        {
            using var client = host.As(person);
            foreach (var address in new[] { Desk, $"{Desk}/timeline" })
            {
                var page = await client.GetStringAsync(address);
                Assert.AreEqual(prompted,
                    page.Contains("Dates that have passed", StringComparison.Ordinal)
                        || page.Contains("Has passed", StringComparison.Ordinal), $"{person} {address}");
            }
        }
    }

    [TestMethod]
    public async Task What_came_after_the_closing_is_kept_apart_and_the_chair_says_whether_it_is_considered()
    {
        host.Clock.MoveTo(NodaTime.Instant.FromUtc(2017, 12, 24, 9, 0));
        var reference =
            (await Visitor.As(host, "bromandy-focal").PostAsync("submissions", new { none = true })).Created().Text("reference");
        await using var chair = await Visit.AsAsync(host, "chair-1");
        await chair.GoAsync(Desk);
        var late = chair.Page.Locator("#late li", new() { HasText = reference });
        await Assertions.Expect(late).ToContainTextAsync("Open");
        await late.GetByRole(AriaRole.Textbox).FillAsync("A note announced it in time.");
        await late.GetByRole(AriaRole.Button, new() { Name = "Considered", Exact = true }).ClickAsync();
        await Assertions.Expect(late.Locator(".pill")).ToHaveTextAsync("Considered");
        await late.GetByRole(AriaRole.Button, new() { Name = "Not considered" }).ClickAsync();
        await Assertions.Expect(late.Locator(".pill")).ToHaveTextAsync("Not considered");

        await using var secretariat = await Visit.AsAsync(host, "secretariat-1");
        await secretariat.GoAsync(Desk);
        await Assertions.Expect(secretariat.Page.Locator("#late")).ToContainTextAsync("Not considered");
        Assert.AreEqual(0, await secretariat.Page.Locator("#late form").CountAsync());
        foreach (var (person, address) in new[] { ("co-chair-1", Desk),
            ("bromandy-focal", $"/pane/{RunningHost.Consultation}?panel=ours") })
        {
            using var client = host.As(person);
            Assert.DoesNotContain("onsidered<", await client.GetStringAsync(address), person);
        }

        (await Visitor.As(host, "chair-1").PostAsync($"submissions/{reference}/considered", new { considered = true }))
            .Is(HttpStatusCode.NoContent);
        (await Visitor.As(host, "secretariat-1").PostAsync($"submissions/{reference}/considered", new { considered = true }))
            .Refused(HttpStatusCode.Forbidden, "for-chair");
    }

    // Everything of the consultation's dates this person gets from the API and the pages.
    private async Task<string> AsReadByAsync(string person)
    {
        var visitor = Visitor.As(host, person);
        return (await visitor.GetAsync("")).Raw + (await visitor.GetAsync("milestones")).Raw
            + (await visitor.GetAsync($"/reader/{RunningHost.Consultation}")).Raw + (await visitor.GetAsync($"{Desk}/timeline")).Raw;
    }
}
