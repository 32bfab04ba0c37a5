using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The overview and the page of one comment, by keyboard alone, with ten thousand comments received.</summary>
[TestClass]
public sealed class OverviewJourneys
{
    private const int Many = 10_000;

    private const string Overview = $"/desk/{RunningHost.Consultation}/comments";

    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        await ManyComments.SendAsync(host, Many);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task The_Desk_s_front_lists_a_bounded_number_however_much_was_sent_and_leads_to_all_of_a_delegation()
    {
        var officer = Visitor.As(host, "secretariat-1");
        var front = (await officer.GetAsync($"/desk/{RunningHost.Consultation}")).Ok().Raw;
        Assert.IsLessThan(400_000, front.Length);
        var all = (await officer.GetAsync($"/desk/{RunningHost.Consultation}?of=kelvany")).Ok().Raw;
        var (few, many) = (Sent(front), Sent(all));
        Assert.IsGreaterThan(500, many.Count);
        Assert.IsTrue(few.Count < 100 && few.IsSubsetOf(many), $"{few.Count}");
        StringAssert.Contains(front, "?of=kelvany#d-kelvany", StringComparison.Ordinal);

        static HashSet<string> Sent(string page) =>
            [.. page.Split("<article class=\"submission\" id=\"s-").Skip(1).Select(a => a[..a.IndexOf('"', StringComparison.Ordinal)])];
    }

    [TestMethod]
    public async Task An_officer_finds_chooses_codes_and_undoes_without_a_mouse_and_every_state_has_its_address()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Overview);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await Assertions.Expect(page.Locator("#rows tr:focus")).ToHaveCountAsync(1);
        await keys.PressAsync("End");
        await Assertions.Expect(page.Locator("#rows tr:focus")).ToHaveAttributeAsync("aria-rowindex", $"{await LinesAsync() + 1}");
        await keys.PressAsync("Home");
        await Assertions.Expect(page.Locator("#rows tr:focus")).ToHaveAttributeAsync("aria-rowindex", "2");

        await keys.PressAsync("/");
        await keys.TypeAsync("clarifies 4321");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync(await OfAsync(0));
        await Assertions.Expect(page.Locator("#none")).ToBeVisibleAsync();
        await keys.PressAsync("Control+a");
        await keys.TypeAsync("references 432");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync(await OfAsync(3));
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#rows tr:focus")).ToHaveCountAsync(1);
        await keys.PressAsync(" ");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync(" ");
        await Assertions.Expect(page.Locator("#chosen")).ToHaveTextAsync("2 chosen");

        await keys.PressAsync("c");
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
        await keys.PressAsync(" ");
        await page.Locator("#code .primary").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#done")).ToContainTextAsync("Done with 2.");
        await Assertions.Expect(page.Locator(".c-coding", new() { HasText = "Transfer" })).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#rows tr:focus")).ToHaveCountAsync(1);
        await keys.PressAsync("u");
        await Assertions.Expect(page.Locator(".c-coding", new() { HasText = "Transfer" })).ToHaveCountAsync(0);

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?q=references\+432&row=C-"));
        var there = page.Url;
        await using var again = await Visit.AsAsync(host, "secretariat-1");
        await again.Page.GotoAsync(there);
        await Assertions.Expect(again.Page.Locator("#found")).ToHaveTextAsync(await OfAsync(3));
        Assert.AreEqual(new Uri(there).Query.Split("row=")[1], await again.Page.Locator("#rows tr:focus").GetAttributeAsync("id"));
    }

    [TestMethod]
    public async Task Outcomes_are_prepared_in_bulk_by_one_cleared_by_the_other_and_circulated_by_keys_and_what_is_left_out_says_why()
    {
        await using var officer = await Visit.AsAsync(host, "secretariat-1");
        await officer.GoAsync($"{Overview}?q=7777");
        await Assertions.Expect(officer.Page.Locator("#rows tr:focus")).ToHaveCountAsync(1);
        await officer.Page.Keyboard.PressAsync("Control+a");
        await officer.Page.Keyboard.PressAsync("o");
        await Assertions.Expect(officer.Page.Locator("#outcome")).ToBeVisibleAsync();
        await officer.Page.Keyboard.PressAsync("Tab");
        await officer.Page.Keyboard.TypeAsync("We promise it to 12 delegations.");
        await Assertions.Expect(officer.Page.Locator("#outcome .lint li")).ToHaveCountAsync(3);
        await officer.Page.Keyboard.PressAsync("Control+a");
        await officer.Page.Keyboard.TypeAsync("The paragraph now says so.");
        await Assertions.Expect(officer.Page.Locator("#outcome .lint li")).ToHaveCountAsync(0);
        await officer.Page.Locator("#outcome .primary").FocusAsync();
        await officer.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(officer.Page.Locator("#done")).ToContainTextAsync("Done with one.");
        await officer.Page.Keyboard.PressAsync("m");
        await Assertions.Expect(officer.Page.Locator("#done")).ToContainTextAsync("One left out");

        await using var chair = await Visit.AsAsync(host, "chair-1");
        await chair.GoAsync($"{Overview}?me=1");
        await Assertions.Expect(chair.Page.Locator("#rows tr:focus")).ToHaveCountAsync(1);
        await chair.Page.Keyboard.PressAsync("l");
        await Assertions.Expect(chair.Page.Locator("#done")).ToContainTextAsync("Done with one.");
        await officer.Page.Keyboard.PressAsync("m");
        await Assertions.Expect(officer.Page.Locator(".stage-circulated")).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task One_comment_is_split_by_marking_its_words_answered_cleared_and_answered_to_on_its_page()
    {
        await using var officer = await Visit.AsAsync(host, "secretariat-1");
        await officer.GoAsync($"{Overview}?q=8123");
        await Assertions.Expect(officer.Page.Locator("#rows tr:focus")).ToHaveCountAsync(1);
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Page.WaitForURLAsync("**/comments/*q=8123");
        var (page, keys, address) = (officer.Page, officer.Page.Keyboard, officer.Page.Url);
        await HeardAsync(page);
        await keys.PressAsync("s");
        await Assertions.Expect(page.Locator("#whole-words")).ToBeFocusedAsync();
        await keys.PressAsync("Control+Home");
        await keys.PressAsync("Control+Shift+ArrowRight");
        await page.Locator("#mark").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#w-1")).ToHaveValueAsync(ManyComments.Words(8123).Split(' ')[0]);
        await page.Locator("#split-do").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#p1-title")).ToBeVisibleAsync();
        await keys.PressAsync("u");
        await Assertions.Expect(page.Locator("#whole-title")).ToBeVisibleAsync();
        await keys.PressAsync("o");
        await page.Locator("#whole-outcome").SelectOptionAsync(nameof(OutcomeKind.Noted));
        await page.Locator("#whole-prepare").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".stage-prepared")).ToBeVisibleAsync();

        await using var chair = await Visit.AsAsync(host, "chair-1");
        await chair.Page.GotoAsync(address);
        await HeardAsync(chair.Page);
        await chair.Page.Keyboard.PressAsync("l");
        await Assertions.Expect(chair.Page.Locator(".stage-cleared")).ToBeVisibleAsync();
        await chair.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(chair.Page.Locator(".stage-prepared")).ToBeVisibleAsync();
        await chair.Page.Keyboard.PressAsync("l");
        await Assertions.Expect(chair.Page.Locator(".stage-cleared")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await HeardAsync(page);
        await keys.PressAsync("m");
        await Assertions.Expect(page.Locator(".stage-circulated")).ToBeVisibleAsync();
    }

    [TestMethod]
    [DataRow(1280)]
    [DataRow(320)]
    [DataRow(320, "qps")]
    [DataRow(1280, "ru")]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(int width, string language = "en")
    {
        var one = (await Visitor.As(host, "secretariat-1").GetAsync("comments?pageSize=1")).Ok().Body.GetProperty("comments")[0]
            .GetProperty("id").GetString();
        await using var visit = await Visit.AsAsync(host, "secretariat-1", width, language: language);
        var faults = new System.Collections.Concurrent.ConcurrentQueue<string>();
        visit.Page.PageError += (_, fault) => faults.Enqueue(fault);
        foreach (var address in new[] { Overview, $"{Overview}?view=text&kind=add", $"{Overview}/{one}" })
        {
            await visit.GoAsync(address);
            await visit.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
            await visit.Page.HoldsInEveryThemeAsync(address, colours: language == "en");
        }

        await visit.GoAsync(Overview);
        foreach (var dialog in new[] { "code", "outcome", "common", "keys" })
        {
            await visit.Page.EvaluateAsync($"document.getElementById('{dialog}').showModal()");
            await visit.Page.HoldsInEveryThemeAsync(dialog, colours: language == "en");
            await visit.Page.EvaluateAsync($"document.getElementById('{dialog}').close()");
        }

        Assert.IsEmpty(faults, string.Join("; ", faults));
    }

    [TestMethod]
    public async Task A_meeting_is_led_through_the_draft_by_keys_and_the_rooms_screen_follows_and_shows_what_is_said()
    {
        const string room = $"/room/{RunningHost.Consultation}";
        await using var screen = await Visit.AsAsync(host, "kelvany-focal", 1920);
        await using var officer = await Visit.AsAsync(host, "secretariat-1");
        await screen.GoAsync(room);
        await officer.GoAsync($"{room}/officer");
        await HeardAsync(officer.Page);
        var (page, keys, head) = (officer.Page, officer.Page.Keyboard, screen.Page.Locator(".room-head h1"));
        var first = await head.InnerTextAsync();
        await keys.PressAsync("n");
        await keys.PressAsync("n");
        await Assertions.Expect(head).Not.ToHaveTextAsync(first);
        await keys.PressAsync("b");
        await Assertions.Expect(screen.Page.Locator(".room-text")).ToHaveCountAsync(0);
        await keys.PressAsync("b");
        await Assertions.Expect(screen.Page.Locator(".room-text")).ToHaveCountAsync(1);
        // Keys that come faster than answers lose nothing: twice blank is as it was.
        await keys.PressAsync("b");
        await keys.PressAsync("b");
        await Assertions.Expect(screen.Page.Locator(".room-text")).ToHaveCountAsync(1);
        await keys.PressAsync("r");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        await keys.TypeAsync("Keep this short.");
        await page.Locator(".officer-form .primary").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#officer-said")).ToHaveTextAsync("Recorded at this passage.");
        await Assertions.Expect(screen.Page.Locator(".room-points")).ToContainTextAsync("Several delegations: Keep this short.");
        Assert.AreEqual(await page.Locator(".officer-now .room-head h1").InnerTextAsync(), await head.InnerTextAsync());
        await screen.Page.AxeFindsNothingAsync(room);
        await AxeAsync(officer, $"{room}/officer");
    }

    [TestMethod]
    public async Task Without_a_script_the_overview_is_read_filtered_and_paged_all_the_same()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await using var plain = await visit.WithoutScriptAsync();
        await plain.GoAsync(Overview);
        await plain.Page.Locator(".work-paging a").Last.ClickAsync();
        await Assertions.Expect(plain.Page.Locator("#rows tbody tr").First).ToHaveAttributeAsync("aria-rowindex", "42");
        await plain.Page.Locator("#q").FillAsync("financing 432");
        await plain.Page.Locator("[data-plain]").ClickAsync();
        await Assertions.Expect(plain.Page.Locator("#found")).ToHaveTextAsync(await OfAsync(3));
    }

    // A key pressed before its script has come is nobody's.
    private static Task HeardAsync(IPage page) => Assertions.Expect(page.Locator("html[data-scripted]")).ToHaveCountAsync(1);

    private static async Task<string> OfAsync(int found)
    {
        var lines = await LinesAsync();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found} of {lines:N0} comments");
    }

    // Asked each time: what is said in the room is recorded among them.
    private static async Task<int> LinesAsync() =>
        (await host.Service<Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation))).Received.Count;

    private static async Task AxeAsync(Visit visit, string what)
    {
        await visit.Page.AxeFindsNothingAsync(what);
        await visit.Page.ScrollsOnlyDownAsync(what);
    }
}
