using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The reminders from the Desk: planned, looked at, approved once, called for by hand; and the clock that brings them.</summary>
[TestClass]
public sealed partial class ReminderJourneys : IAsyncDisposable
{
    private const string Desk = $"/desk/{RunningHost.Consultation}";

    private RunningHost host = null!;

    [TestInitialize]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task A_plan_is_changed_looked_at_and_approved_and_the_text_reads_as_it_was_written()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        var page = visit.Page;
        await visit.GoAsync($"{Desk}/reminders");
        await Assertions.Expect(page.Locator("#plan")).ToContainTextAsync("Nothing goes out before the Secretariat has approved");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the plan" }).ClickAsync();
        await page.Locator("#step-0").SelectOptionAsync("");
        await page.Locator("#days-1").FillAsync("10");
        await page.Locator("#text-en").FillAsync("Please recall our request.");
        await page.Locator("#holidays").FillAsync("2017-12-12\nChristmas");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".field:has(#holidays) .field-error")).ToContainTextAsync("“Christmas” is no day");
        await page.Locator("#holidays").FillAsync("2017-12-12");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#act .field-error")).ToContainTextAsync("{day}");
        await page.Locator("#text-en").FillAsync("{document}: comments may be sent until {day}.");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#plan-title")).ToHaveTextAsync("The plan, version 1");

        var step = page.Locator(".step-block", new() { HasText = "10 days before" });
        await Assertions.Expect(step).ToContainTextAsync("Mon 11 Dec 2017", new() { UseInnerText = true });
        await step.Locator(".who > summary").ClickAsync();
        await Assertions.Expect(step.Locator("tbody tr")).ToHaveCountAsync(1);
        await step.Locator(".persons summary").ClickAsync();
        await Assertions.Expect(step.Locator(".persons .notice-sheet"))
            .ToContainTextAsync("A Call for Action on large flows of refugees and migrants: comments may be sent until 22 December 2017.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Approve what is shown here" }).ClickAsync();
        await Assertions.Expect(page.Locator("#plan")).ToContainTextAsync("Approved by Secretariat");
        (await Visitor.As(host, "secretariat-1").PostAsync("reminders/approve", new { version = 0 }))
            .Refused(HttpStatusCode.Conflict, "other-plan");
    }

    [TestMethod]
    public async Task An_approval_of_what_was_changed_meanwhile_is_refused_with_the_sentence()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}/reminders");
        (await Visitor.As(host, "secretariat-1")
            .PutAsync("reminders", new { steps = new[] { new { kind = "closingDay" } }, at = "10:00:00" })).Ok();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Approve what is shown here" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#plan-refusal")).ToContainTextAsync("changed after you opened this page");
    }

    [TestMethod]
    public async Task The_clock_is_moved_to_the_next_notice_it_goes_out_and_the_timeline_says_what_became_of_it()
    {
        (await Visitor.As(host, "secretariat-1")
            .PutAsync("reminders", new { steps = new[] { new { kind = "daysBefore", days = 7 } }, at = "09:00:00" })).Ok();
        (await Visitor.As(host, "secretariat-1").PostAsync("reminders/approve", new { version = 1 })).Ok();
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        var page = visit.Page;
        await visit.GoAsync($"{Desk}/timeline");
        await Assertions.Expect(page.Locator("[data-item='reminder/v0/days-7']"))
            .ToContainTextAsync("Would go to 1 person of 1 delegation");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = NextNotice() }).ClickAsync();
        var sent = page.Locator("[data-item='reminder/v0/days-7']");
        await Assertions.Expect(sent).ToContainTextAsync("1 accepted by e-mail");
        await Assertions.Expect(page.Locator(".tl-now")).ToContainTextAsync("Fri 15 Dec 2017, 11:00");
        await sent.Locator("summary").ClickAsync();
        await Assertions.Expect(sent.Locator("tbody tr")).ToContainTextAsync(["Accepted by e-mail"]);
        Assert.IsFalse(await visit.SeesAsync(" read "), "nobody knows that anything was read");
        await visit.GoAsync($"{Desk}/reach");
        await Assertions.Expect(page.Locator("#r-bromandy")).ToContainTextAsync("Accepted by e-mail");
    }

    [TestMethod]
    public async Task Remind_now_shows_exactly_who_is_chosen_and_sends_to_them()
    {
        (await Visitor.As(host, "secretariat-1")
            .PutAsync("reminders", new { steps = new[] { new { kind = "closingDay" } }, at = "09:00:00" })).Ok();
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        var page = visit.Page;
        await visit.GoAsync($"{Desk}/reminders?act=now");
        await Assertions.Expect(page.Locator("#act")).ToContainTextAsync("Nobody is reminded before the Secretariat has approved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve what is shown here" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remind now" }).ClickAsync();
        await page.GetByLabel("Bromandy").CheckAsync();
        await Assertions.Expect(page.Locator("#remind-who")).ToContainTextAsync("1 person of 1 delegation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send this reminder now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#act-title")).ToHaveTextAsync("The reminder goes out now");
        await visit.GoAsync($"{Desk}/timeline");
        await Assertions.Expect(page.Locator("[data-item^='called/']")).ToContainTextAsync("1 accepted by e-mail");
    }

    [TestMethod]
    public async Task What_a_delegation_has_approved_and_not_sent_leaves_every_page_about_time_as_it_was()
    {
        (await Visitor.As(host, "secretariat-1").PostAsync("reminders/approve", new { version = 0 })).Ok();
        host.Clock.MoveTo(NodaTime.Instant.FromUtc(2017, 12, 20, 6, 0));
        await host.Service<Rapporteur.Addin.Notices.Reminding>().LookAsync(Patience.Whole);
        var before = await PagesAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        var id = await focal.SavedAsync("Approved and kept.");
        (await focal.PostAsync($"comments/{id}/approve")).Ok();
        await host.Service<Rapporteur.Addin.Notices.Reminding>().LookAsync(Patience.Whole);
        Assert.AreEqual(before, await PagesAsync());

        // The warning itself: after the morning's reminder, to those who can send it, and on no page of the Desk.
        host.Clock.MoveTo(NodaTime.Instant.FromUtc(2017, 12, 20, 14, 0));
        await host.Service<Rapporteur.Addin.Notices.Reminding>().LookAsync(Patience.Whole);
        var board = await host.Service<Intake.Intake>().BoardAsync(new(RunningHost.Consultation));
        var key =
            board.Notices.Keys.OfType<NoticeKey.Unsent>().Single(k => k.Delegation.Value == "kelvany");
        foreach (var person in new[] { "secretariat-1", "chair-1" })
        {
            var visitor = Visitor.As(host, person);
            var (warning, never) =
                (await visitor.GetAsync($"{Desk}/timeline/sent?key={key}"), await visitor.GetAsync($"{Desk}/timeline/sent?key={key}x"));
            Assert.AreEqual(HttpStatusCode.NotFound, warning.Status);
            Assert.AreEqual(Token().Replace(never.Raw, ""), Token().Replace(warning.Raw, ""));
            Assert.DoesNotContain("unsent", await PagesAsync(person));
        }
    }

    [TestMethod]
    public async Task The_clock_moves_by_a_cookie_that_came_with_the_link_and_a_page_s_token_and_by_nothing_else()
    {
        var before = host.Clock.Now;
        using var form = new FormUrlEncodedContent([new("to", "day"), new("then", "/desk")]);
        using var bearer = await host.As("secretariat-1").PostAsync($"{Desk}/clock", form);
        Assert.AreEqual(HttpStatusCode.NotFound, bearer.StatusCode);

        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}/timeline");
        var status =
            await visit.Page.EvaluateAsync<int>(
                $"fetch('{Desk}/clock', {{ method: 'POST', body: new URLSearchParams({{ to: 'day' }}) }}).then(a => a.status)");
        Assert.AreEqual(400, status, "moved without the page's token");
        Assert.IsLessThan(NodaTime.Duration.FromHours(1), host.Clock.Now - before);

        await visit.Page.Locator("#clock-date").FillAsync("2017-11-20");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "To this day, noon" })
            .EvaluateAsync("b => { b.form.noValidate = true; b.click(); }");
        await visit.Page.WaitForURLAsync(u => u.EndsWith("/timeline", StringComparison.Ordinal));
        Assert.IsLessThan(NodaTime.Duration.FromHours(1), host.Clock.Now - before, "set back or moved");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "One day on" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".tl-now")).ToContainTextAsync("Wed 29 Nov 2017");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "To the closing" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".tl-now")).ToContainTextAsync("Sat 23 Dec 2017, 00:00");
    }

    [GeneratedRegex("^To the next notice")]
    private static partial Regex NextNotice();

    // Fresh in every answer: form keys, antiforgery tokens, and the instant the page was made.
    [GeneratedRegex(@"CfDJ8[\w-]+|value=""(?:k[0-9a-f]+|[0-9a-f]{32})""|datetime=""[^""]+""|x[12]=""[^""]+""|\d\d:\d\d|seen=\d+")]
    private static partial Regex Token();

    private async Task<string> PagesAsync(string person = "secretariat-1")
    {
        var (visitor, whole) = (Visitor.As(host, person), new System.Text.StringBuilder());
        foreach (var address in new[] { "/timeline", "/reminders", "/reach", "/sending", "/recipients?of=step:reminder/v0/closing-day",
            "" })
        {
            whole.AppendLine(Token().Replace((await visitor.GetAsync(Desk + address)).Ok().Raw, ""));
        }

        return whole.AppendLine((await visitor.GetAsync("reminders")).Ok().Raw).ToString();
    }
}
