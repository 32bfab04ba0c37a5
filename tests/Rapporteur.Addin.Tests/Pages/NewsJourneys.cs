using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>What is new, live in an open page, seen and marked by keyboard alone.</summary>
[TestClass]
public sealed class NewsJourneys
{
    private const string Call = RunningHost.Consultation;

    [TestMethod]
    [DataRow(1280, "en", "New since you looked")]
    [DataRow(360, "ru", "Новое с прошлого раза")]
    [DataRow(360, "qps", null)]
    public async Task What_a_colleague_does_is_counted_while_the_page_is_open_and_looked_at_by_key(int width, string language,
        string? title)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-focal", width, language: language);
        await visit.GoAsync($"/pane?c={Call}&panel=news");
        await Assertions.Expect(visit.Page.Locator("li.is-new").First).ToBeVisibleAsync();
        await visit.GoAsync($"/pane?c={Call}&panel=outline");
        var badge = visit.Page.Locator(".tabs [data-new-count]");
        await Assertions.Expect(badge).ToBeHiddenAsync();
        var id = await Visitor.As(host, "kelvany-contributor").SavedAsync("New to you.");
        await Assertions.Expect(badge).ToHaveTextAsync("1");

        await visit.Page.Locator(".tabs a:has([data-new-count])").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("li.is-new")).ToHaveCountAsync(1);
        if (title is not null)
        {
            await Assertions.Expect(visit.Page.Locator(".panel h2")).ToHaveTextAsync(title);
        }

        await visit.Page.AxeFindsNothingAsync();
        await Assertions.Expect(badge).ToBeHiddenAsync();
        await visit.Page.Locator("li.is-new a").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".line[open] .card")).ToContainTextAsync("New to you.");

        // Looked at, so it is not new the next time.
        await visit.GoAsync($"/pane?c={Call}&panel=news");
        await Assertions.Expect(visit.Page.Locator(".news li").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("li.is-new")).ToHaveCountAsync(0);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_list_shows_what_came_in_and_nobody_s_typing_is_disturbed()
    {
        await using var host = await RunningHost.StartAsync();
        var contributor = Visitor.As(host, "kelvany-contributor");
        await using var visit = await Visit.AsAsync(host, "kelvany-focal");
        await visit.GoAsync($"/pane?c={Call}&panel=ours");
        await contributor.SavedAsync("Comes by itself.");
        await Assertions.Expect(visit.Page.Locator(".line", new() { HasText = "Comes by itself." })).ToBeVisibleAsync();

        await visit.ReadAsync("p051");
        await visit.Text.FillAsync("Half a thought");
        await contributor.SavedAsync("Another.");
        await Assertions.Expect(visit.Page.Locator(".tabs [data-new-count]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Text).ToHaveValueAsync("Half a thought");
        await Assertions.Expect(visit.Text).ToBeFocusedAsync();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(360, "ru")]
    [DataRow(1280, "qps")]
    public async Task The_Desk_shows_what_was_sent_by_itself_and_lists_it(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "secretariat-1", width, language: language);
        await visit.GoAsync($"/desk/{Call}/news");
        await Assertions.Expect(visit.Page.Locator("li.is-new").First).ToBeVisibleAsync();
        await visit.Page.AxeFindsNothingAsync();
        await visit.GoAsync($"/desk/{Call}");
        await Visitor.As(host, "orvessa-focal").SentAsync("Sent while the Desk is open.");
        await Assertions.Expect(visit.Page.Locator(".all tbody")).ToContainTextAsync("Sent while the Desk is open.");
        await Assertions.Expect(visit.Page.Locator(".topbar [data-new-count]")).ToHaveTextAsync("1");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Where_a_proxy_keeps_the_stream_the_page_asks_instead()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-focal");
        await visit.Page.RouteAsync("**/live/*", route => route.Request.Headers["accept"] == "text/event-stream"
            ? route.FulfillAsync(new() { Status = 200, ContentType = "text/event-stream", Body = "" }) : route.ContinueAsync());
        await visit.GoAsync($"/pane?c={Call}&panel=news");
        await visit.Page.Locator("li.is-new").First.WaitForAsync();
        await Visitor.As(host, "kelvany-contributor").SavedAsync("Asked for.");
        await Assertions.Expect(visit.Page.Locator(".news li").First).ToContainTextAsync("C-");
        await Assertions.Expect(visit.Page.Locator(".news li").First).ToHaveClassAsync(new Regex("is-new"));
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_question_of_the_Secretariat_is_seen_wherever_the_pane_is_opened()
    {
        await using var host = await RunningHost.StartAsync();
        var id = await Visitor.As(host, "kelvany-focal").SentAsync("Which one do we mean?");
        (await Visitor.As(host, "secretariat-1").PostAsync($"comments/{id}/clarification", new { question = "The first?" })).Ok();
        await using var visit = await Visit.AsAsync(host, "kelvany-focal", 360);
        foreach (var address in new[]
            { $"/reader/{Call}", $"/pane?c={Call}", $"/pane?c={Call}&panel=outline", $"/pane?c={Call}&panel=send" })
        {
            await visit.GoAsync(address);
            await Assertions.Expect(visit.Page.Locator("#pane .notice.warn").First).ToContainTextAsync("The Secretariat asks");
        }

        await visit.Page.Locator("#pane .notice.warn a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line[open]")).ToContainTextAsync("The first?");
        host.Log.AssertQuiet();
    }
}
