using System.Collections.Immutable;
using Microsoft.Playwright;
using NodaTime;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The Desk's pages about time in every colour and width, and for a whole forum: 45 delegations of three people.</summary>
[TestClass]
public sealed class TimePages
{
    private const string Large = "large-forum";

    private const string Russian = "Следующее подготовительное совещание";

    private static readonly string[] Chairs =
        ["/timeline", "/timeline?act=milestone&id=m2", "/timeline?act=change&id=m2", "/reminders", "/reach", "/status"];

    private static readonly string[] Secretariats = ["/timeline?act=milestone&id=m1", "/reminders?act=plan", "/reminders?act=now"];

    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        await OpenLargeAsync();
        var (secretariat, chair) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"));
        foreach (var consultation in new[] { RunningHost.Consultation, Large })
        {
            var api = $"/api/v1/consultations/{consultation}";
            (await secretariat.PostAsync($"{api}/reminders/approve", new { version = 0 })).Ok();
            (await secretariat.PostAsync($"{api}/milestones",
                new
                {
                    kind = "onDay",
                    id = "m2",
                    what = $"{Russian} / الاجتماع التحضيري القادم",
                    words = "14 March 2018",
                    earliest = "2018-03-14",
                    why = "The rooms are there."
                })).Created();
            (await chair.PostAsync($"{api}/extensions",
                new { day = "2018-01-05", delegation = consultation == Large ? "state-07" : "velmora", why = "Elections." })).Created();
        }

        host.Clock.MoveTo(Instant.FromUtc(2017, 12, 15, 16, 0));
        await host.Service<Addin.Notices.Reminding>().LookAsync(Patience.Whole);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow(320)]
    [DataRow(800)]
    [DataRow(320, "qps")]
    [DataRow(1280, "ru")]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(int width, string language = "en")
    {
        await using var chair = await Visit.AsAsync(host, "chair-1", width, language: language);
        await LookAsync(chair, RunningHost.Consultation, Chairs, colours: language == "en");
        await using var secretariat = await Visit.AsAsync(host, "secretariat-1", width, language: language);
        await LookAsync(secretariat, RunningHost.Consultation, Secretariats, colours: language == "en");
    }

    [TestMethod]
    public async Task A_whole_forum_stays_readable_on_a_phone()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1", 320);
        await LookAsync(visit, Large, ["/timeline", "/reminders?act=now"]);
        var page = visit.Page;

        await visit.GoAsync($"/desk/{Large}/timeline");
        var sent = page.Locator("[data-item='reminder/v0/days-7']");
        await Assertions.Expect(sent.Locator(".tl-told")).ToContainTextAsync("88 accepted by e-mail");
        await sent.Locator("summary").ClickAsync();
        await Assertions.Expect(sent.Locator("tbody tr")).ToHaveCountAsync(88);

        await visit.GoAsync($"/desk/{Large}/timeline?act=milestone&id=m2");
        await page.Locator("details.who > summary").ClickAsync();
        await Assertions.Expect(page.Locator(".recipients tbody tr")).ToHaveCountAsync(45);

        await visit.GoAsync($"/desk/{Large}/reach");
        await Assertions.Expect(page.Locator("[data-row]:visible")).ToHaveCountAsync(135);
        await page.Locator("[data-sift-text]").FillAsync("state 07");
        await Assertions.Expect(page.Locator("[data-row]:visible")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("[data-sift-shown]")).ToHaveTextAsync("3 of 135");
    }

    [TestMethod]
    public async Task The_timeline_prints_its_words_and_its_picture_and_none_of_its_buttons()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"/desk/{RunningHost.Consultation}/timeline");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".tl-strip").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-item='closing']")).ToContainTextAsync("22 December 2017");
        Assert.AreEqual(0, await visit.Page.Locator("main :is(button, .button, .desk-nav):visible").CountAsync());
    }

    [TestMethod]
    public async Task The_picture_places_marks_on_one_axis_from_the_opening_to_the_last_milestone()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"/desk/{RunningHost.Consultation}/timeline");
        var xs =
            await visit.Page.Locator(".tl-row[data-item] .tl-mark")
                .EvaluateAllAsync<double[]>("marks => marks.map(m => m.getBoundingClientRect().left)");
        var (lane, items) =
            (await visit.Page.Locator(".tl-lane").First.BoundingBoxAsync(),
                await visit.Page.Locator(".tl-row[data-item]:has(.tl-mark)").AllAsync());
        CollectionAssert.AreEqual(xs.Order().ToArray(), xs, "the list is in the order of the picture");
        Assert.IsTrue(xs.All(x => x >= lane!.X - 8 && x <= lane.X + lane.Width), string.Join(' ', xs));
        Assert.IsGreaterThan(12, items.Count);
    }

    private static async Task LookAsync(Visit visit, string consultation, string[] addresses, bool colours = true)
    {
        var faults = new List<string>();
        visit.Page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        visit.Page.PageError += (_, fault) => faults.Add(fault);
        foreach (var address in addresses)
        {
            await visit.GoAsync($"/desk/{consultation}{address}");
            await visit.Page.EvaluateAsync("document.querySelectorAll('details:not(.menu, .inside)').forEach(d => d.open = true)");
            await visit.Page.EvaluateAsync("document.querySelectorAll('.inside').forEach((d, n) => d.open = n < 4)");
            await visit.Page.SettledAsync();
            await visit.Page.HoldsInEveryThemeAsync(address, colours);
        }

        Assert.IsEmpty(faults, string.Join("; ", faults));
    }

    // The sample's officers with a roster of a whole forum's size, from nine capitals.
    private static async Task OpenLargeAsync()
    {
        var sample = (await host.Service<Intake.Intake>().BoardAsync(new(RunningHost.Consultation)));
        string[] zones =
            ["Asia/Kabul", "Europe/Istanbul", "Europe/London", "Australia/Sydney", "America/New_York", "Asia/Dhaka", "Asia/Tashkent",
                "Europe/Budapest", "Asia/Tehran"];
        var delegations = Enumerable.Range(1, 45).Select(n => new Delegation(
            new($"state-{n:00}"), DelegationCategory.State, $"Republic of State {n:00}",
            n % 9 == 0 ? $"Объединённая республика {n:00}" : $"State {n:00}", $"{n:00}", new(zones[n % zones.Length]))).ToImmutableArray();
        var people = delegations.SelectMany(d => Enum.GetValues<DelegationRole>().Select(role => new Person(
            new($"{d.Id}-{role}"), $"{d.ShortName}, {role}", d.Id, role, role == DelegationRole.Alternate ? "ru" : "en",
            [new(d.Id.Value, role.ToString())])
        { Address = $"{d.Id}-{role}@example.org".ToLowerInvariant() }));
        var officers = sample.Consultation!.Roster.People.Where(p => p.Function is not null);
        var consultation = sample.Consultation with { Id = new(Large), Roster = new Roster(delegations, [.. people, .. officers]) };
        var draft = sample.CurrentDraft!;
        foreach (var request in new Request[] { new OpenConsultation(consultation),
            new CirculateDraft(draft.Label, draft.Language, new FileHash(draft.Draft.Hash), draft.File) })
        {
            var asked = new Asked(new("secretariat-1"), Door.Host, consultation.Opened, null, $"large/{request.GetType().Name}");
            Assert.IsNull((await host.Service<Intake.Intake>().AskAsync(consultation.Id, asked, request)).Refusal);
        }
    }
}
