using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>What was typed or pressed without a connection: never lost, never sent twice, never sent as somebody else.</summary>
[TestClass]
public sealed class UnsentJourneys
{
    private const string Passage = "p051";
    private const string Person = "orvessa-contributor";

    [TestMethod]
    public async Task Text_is_there_again_after_the_tab_crashed()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Text.FillAsync("Half a sentence, and then");
        var crashed = new TaskCompletionSource();
        visit.Page.Crash += (_, _) => crashed.SetResult();
        var leaving = visit.Page.GotoAsync("chrome://crash");
        await crashed.Task;
        await Assert.ThrowsAsync<PlaywrightException>(() => leaving);

        await visit.NewTabAsync();
        await PaneAsync(visit);
        await Assertions.Expect(visit.Text).ToHaveValueAsync("Half a sentence, and then");
    }

    [TestMethod]
    public async Task Pressed_offline_closed_and_opened_again_it_goes_by_itself_and_once()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Window.SetOfflineAsync(true);
        await PressAsync(visit, "Written on a train.");
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToContainTextAsync("Not sent yet – it is sent when you are online again.");
        await Assertions.Expect(visit.Page.Locator("#unsent li")).ToContainTextAsync("Save: Written on a train.");
        await Assertions.Expect(visit.Text).ToHaveValueAsync("");

        await visit.NewTabAsync();
        await visit.Window.SetOfflineAsync(false);
        await PaneAsync(visit);
        await SentAsync(visit, "Written on a train.");
        await SavedOnceAsync(host, "Written on a train.");
        Assert.AreEqual(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [TestMethod]
    public async Task An_answer_that_was_lost_is_asked_for_again_and_the_comment_stays_one()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        var arrived = 0;
        await visit.Page.RouteAsync("**/pane/*/comments?**", async route =>
        {
            await route.FetchAsync();
            arrived++;
            await route.AbortAsync();
        });
        await PressAsync(visit, "Twice on the way.");
        await visit.Page.Locator("#unsent li").WaitForAsync();
        await visit.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await SentAsync(visit, "Twice on the way.");
        Assert.IsGreaterThan(0, arrived);
        await SavedOnceAsync(host, "Twice on the way.");
    }

    [TestMethod]
    [DataRow(502, "text/plain")]
    [DataRow(503, "text/html")]
    [DataRow(504, "text/html; charset=utf-8")]
    public async Task A_proxy_that_answers_for_the_host_is_no_connection_either(int status, string type)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Page.RouteAsync("**/pane/*/comments?**",
            route => route.FulfillAsync(new() { Status = status, ContentType = type, Body = "<p>Bad gateway</p>" }));
        await PressAsync(visit, "Behind a proxy.");
        await visit.Page.Locator("#unsent li").WaitForAsync();
        await visit.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await SentAsync(visit, "Behind a proxy."); // by the growing pauses alone
        await SavedOnceAsync(host, "Behind a proxy.");
    }

    [TestMethod]
    public async Task What_the_host_cannot_record_is_kept_here_and_that_is_said()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        host.Service<RecordState>().Close("A reason for the log.");
        await PressAsync(visit, "Nowhere to go.");
        await Assertions.Expect(visit.Page.Locator("#unsent"))
            .ToContainTextAsync("Not sent yet – nothing can be recorded at the moment; it is kept in this browser");
        await Assertions.Expect(visit.Page.Locator("#unsent li")).ToContainTextAsync("Save: Nowhere to go.");
        await visit.Page.RouteAsync("**/pane/*/comments?**", route => route.AbortAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToContainTextAsync("Not sent yet – it is sent when you are online again.");
    }

    [TestMethod]
    public async Task Several_acts_go_in_the_order_they_were_made()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host, "orvessa-focal");
        await visit.SaveAsync("To be approved.");
        var card = visit.Page.Locator(".card", new() { HasText = "To be approved." });
        await visit.Window.SetOfflineAsync(true);
        await PressAsync(visit, "The first.");
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Approve") }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#unsent li")).ToHaveCountAsync(2);
        await PressAsync(visit, "The second.");
        await Assertions.Expect(visit.Page.Locator("#unsent li")).ToHaveCountAsync(3);

        var order = new List<string>();
        visit.Page.Request += (_, request) =>
        {
            if (request.Method == "POST")
            {
                order.Add(
                    request.PostData!.Contains("first", StringComparison.Ordinal)
                        ? "first"
                        : request.Url.Contains("/approve", StringComparison.Ordinal) ? "approve" : "second");
            }
        };
        await visit.Window.SetOfflineAsync(false);
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
        Assert.AreEqual("first, approve, second", string.Join(", ", order));
        await SavedOnceAsync(host, "The first.");
        await SavedOnceAsync(host, "The second.");
        Assert.AreEqual("approved",
            (await SayingAsync(host, "To be approved.", "orvessa-focal")).Single().GetProperty("state").GetString());
    }

    [TestMethod]
    public async Task Two_tabs_send_it_once()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        var other = await visit.Window.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await visit.Window.SetOfflineAsync(true);
        await PressAsync(visit, "From two tabs.");
        await Assertions.Expect(other.Locator("#unsent li")).ToHaveCountAsync(1);

        var posts = 0;
        visit.Window.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await visit.Window.SetOfflineAsync(false);
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
        await Assertions.Expect(other.Locator("#unsent")).ToBeHiddenAsync();
        Assert.AreEqual(1, posts);
        await SavedOnceAsync(host, "From two tabs.");
    }

    [TestMethod]
    public async Task Two_tabs_without_locks_still_leave_one_comment()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, Person);
        await visit.Window.AddInitScriptAsync("Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })");
        await PaneAsync(visit);
        var other = await visit.Window.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await visit.Window.SetOfflineAsync(true);
        await PressAsync(visit, "From two tabs.");
        await Assertions.Expect(other.Locator("#unsent li")).ToHaveCountAsync(1);
        await visit.Window.SetOfflineAsync(false);
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
        await Assertions.Expect(other.Locator("#unsent")).ToBeHiddenAsync();
        await SavedOnceAsync(host, "From two tabs.");
    }

    [TestMethod]
    public async Task Where_the_browser_keeps_nothing_it_is_said_and_sent_while_the_page_is_open()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, Person);
        await visit.Window.AddInitScriptAsync(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        var faults = new List<string>();
        visit.Page.PageError += (_, fault) => faults.Add(fault);
        await PaneAsync(visit);
        await visit.Text.FillAsync("Kept nowhere.");
        await Assertions.Expect(visit.Page.Locator("#not-sent")).ToContainTextAsync("storage is full or switched off");
        await visit.Window.SetOfflineAsync(true);
        await PressAsync(visit, "Kept nowhere.");
        await visit.Page.Locator("#unsent li").WaitForAsync();
        await visit.Window.SetOfflineAsync(false);
        await SentAsync(visit, "Kept nowhere.");
        await SavedOnceAsync(host, "Kept nowhere.");
        Assert.IsEmpty(faults, string.Join("; ", faults));
    }

    [TestMethod]
    public async Task Somebody_else_in_the_same_browser_neither_sees_nor_sends_it_and_its_writer_does_later()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Window.SetOfflineAsync(true);
        await PressAsync(visit, "Orvessa's alone.");
        await visit.Page.Locator("#unsent li").WaitForAsync();
        await visit.Page.ShutAsync();
        await visit.Window.SetOfflineAsync(false);

        await visit.ChangeToAsync("kelvany-focal");
        await PaneAsync(visit);
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
        Assert.IsFalse(await visit.SeesAsync("Orvessa's alone."));
        Assert.IsEmpty(await SayingAsync(host, "Orvessa's alone.", Person));
        Assert.IsEmpty(await SayingAsync(host, "Orvessa's alone.", "kelvany-focal"));

        await visit.ChangeToAsync(Person);
        await PaneAsync(visit);
        await SentAsync(visit, "Orvessa's alone.");
        await SavedOnceAsync(host, "Orvessa's alone.");
    }

    [TestMethod]
    public async Task A_pane_left_open_sends_nothing_once_somebody_else_has_signed_in()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        var left = visit.Page;
        await left.RouteAsync("**/pane/*/comments?**", route => route.AbortAsync());
        await left.RouteAsync("**/frame", route => route.AbortAsync());
        await PressAsync(visit, "Orvessa's alone.");
        await left.Locator("#unsent li").WaitForAsync();
        await visit.ChangeToAsync("kelvany-focal");
        await left.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await left.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await Assertions.Expect(left.Locator("#unsent")).ToContainTextAsync("Somebody else is signed in now; it waits for you.");
        Assert.IsEmpty(await SayingAsync(host, "Orvessa's alone.", Person));
        Assert.IsEmpty(await SayingAsync(host, "Orvessa's alone.", "kelvany-focal"));
    }

    [TestMethod]
    public async Task What_is_refused_in_the_end_keeps_its_text_and_says_why_beside_the_form()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Page.Locator("summary", new() { HasText = "More:" }).ClickAsync();
        await visit.Page.Locator("#f-condition").FillAsync("If the chapter stays");
        await visit.Window.SetOfflineAsync(true);
        await visit.Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await visit.Page.Locator("#unsent li").WaitForAsync();
        await visit.Window.SetOfflineAsync(false);
        await Assertions.Expect(visit.Page.Locator("#unsent .field-error")).ToContainTextAsync("A comment needs words");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the form" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-restored]")).ToContainTextAsync("A comment needs words");
        await Assertions.Expect(visit.Page.Locator("#f-condition")).ToHaveValueAsync("If the chapter stays");
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
    }

    [TestMethod]
    public async Task What_is_not_to_be_sent_goes_back_into_its_form()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Page.RouteAsync("**/pane/*/comments?**", route => route.AbortAsync());
        await visit.Page.RouteAsync("**/frame", route => route.AbortAsync());
        await PressAsync(visit, "On second thoughts.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Do not send" }).ClickAsync();
        await Assertions.Expect(visit.Text).ToHaveValueAsync("On second thoughts.");
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
        Assert.IsEmpty(await SayingAsync(host, "On second thoughts.", Person));
    }

    [TestMethod]
    public async Task A_file_is_not_kept_and_that_is_said()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=ours");
        await visit.Page.Locator("summary", new() { HasText = "Work on paper" }).ClickAsync();
        await visit.Page.Locator("#f-file")
            .SetInputFilesAsync(new FilePayload { Name = "a.docx", MimeType = "application/octet-stream", Buffer = [1] });
        await visit.Window.SetOfflineAsync(true);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#not-sent")).ToContainTextAsync("a file cannot be kept here");
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
    }

    [TestMethod]
    public async Task Signing_out_takes_what_waits_along()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await OpenAsync(host);
        await visit.Page.RouteAsync("**/pane/*/comments?**", route => route.AbortAsync());
        await visit.Page.RouteAsync("**/frame", route => route.AbortAsync());
        await PressAsync(visit, "Never to be seen.");
        await visit.Page.Locator("#unsent li").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.Page.WaitForURLAsync(host.Address.ToString());
        Assert.AreEqual(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
    }

    private static async Task<Visit> OpenAsync(RunningHost host, string person = Person)
    {
        var visit = await Visit.AsAsync(host, person);
        await PaneAsync(visit);
        return visit;
    }

    private static Task<Visit> PaneAsync(Visit visit) => visit.GoAsync($"/pane?c={RunningHost.Consultation}&passage={Passage}");

    private static async Task PressAsync(Visit visit, string text)
    {
        await visit.Text.FillAsync(text);
        await visit.Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }

    private static async Task SentAsync(Visit visit, string text)
    {
        await Assertions.Expect(visit.Page.Locator("#not-sent")).ToContainTextAsync($"Sent: “Save: {text}”");
        await Assertions.Expect(visit.Page.Locator("#unsent")).ToBeHiddenAsync();
    }

    private static async Task<List<System.Text.Json.JsonElement>> SayingAsync(RunningHost host, string text, string person) =>
        (await Visitor.As(host, person).CommentsAsync("?mine=true&pageSize=1000")).FindAll(c => c.GetProperty("text").GetString() == text);

    private static async Task SavedOnceAsync(RunningHost host, string text) =>
        Assert.HasCount(1, await SayingAsync(host, text, "orvessa-focal"));
}
