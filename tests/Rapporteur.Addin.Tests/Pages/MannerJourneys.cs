using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Api;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>How the form behaves: what it proposes, when it closes, what it names of text left elsewhere, what it does with
/// several.</summary>
[TestClass]
public sealed class MannerJourneys
{
    private const string Passage = "p051";
    private const string Person = "pellamar-focal";

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "ru")]
    [DataRow(1280, "qps")]
    public async Task Words_chosen_open_the_wording_and_what_is_written_says_what_it_does_and_in_which_language(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, Person, width, language: language);
        await visit.ReadAsync(Passage);
        await visit.SelectAsync(Passage, "land, sea and air borders");
        await Assertions.Expect(visit.Page.Locator("[data-wording]")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(Kind(visit, "Replace")).Not.ToBeCheckedAsync();
        await visit.Page.Locator("#f-proposed").FillAsync("all borders");
        await Assertions.Expect(Kind(visit, "Replace")).ToBeCheckedAsync();
        await visit.Text.FillAsync("Один термин должен стоять во всём тексте.");
        await Assertions.Expect(visit.Page.Locator("#f-language")).ToHaveValueAsync("ru");
        await visit.Text.FillAsync("Un seul terme dans tout le texte, pour que les pays le lisent ainsi.");
        await Assertions.Expect(visit.Page.Locator("#f-language")).ToHaveValueAsync("fr");

        // What somebody chose stands.
        await visit.Page.Locator("#f-language").SelectOptionAsync("en");
        await Kind(visit, "Delete").CheckAsync();
        await visit.Text.FillAsync("Один термин должен стоять во всём тексте, где бы он ни был.");
        await Assertions.Expect(visit.Page.Locator("#f-language")).ToHaveValueAsync("en");
        await Assertions.Expect(Kind(visit, "Delete")).ToBeCheckedAsync();
        await Assertions.Expect(Kind(visit, "Replace")).ToBeCheckedAsync();
        await AxeAsync(visit);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Without_script_the_kind_follows_all_the_same()
    {
        await using var host = await RunningHost.StartAsync();
        await using var signedIn = await Visit.AsAsync(host, Person);
        await using var visit = await signedIn.WithoutScriptAsync();
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&passage={Passage}");
        await visit.Page.Locator("[data-wording] > summary").ClickAsync();
        await visit.Page.Locator("#f-proposed").FillAsync("A sentence more.");
        await visit.Form.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await visit.Page.Locator(".notice.good").WaitForAsync();
        var saved = (await Visitor.As(host, Person).CommentsAsync("?mine=true")).Single();
        Assert.AreEqual("add", saved.GetProperty("kinds").EnumerateArray().Single().GetString());
    }

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "qps")]
    public async Task A_change_by_keyboard_alone_closes_the_form_and_shows_the_changed_card(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await SavedAsync(host, "As it was first.", Passage);
        await using var visit = await Visit.AsAsync(host, Person, width, language: language);
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&passage={Passage}");
        await visit.Page.Locator(".card-acts a").First.PressAsync("Enter");
        await Assertions.Expect(visit.Text).ToHaveValueAsync("As it was first.");
        await visit.Text.FillAsync("As it is now.");
        await visit.Text.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToContainTextAsync("As it is now.");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Text).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator("form [name=revision]")).ToHaveCountAsync(0);
        await AxeAsync(visit);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "ru")]
    [DataRow(1280, "qps")]
    public async Task Text_left_elsewhere_is_named_on_opening_and_marked_in_margin_and_outline(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, Person, width, language: language);
        await visit.ReadAsync(Passage);
        await visit.Page.EvaluateAsync("document.querySelector('#sheet-toggle:not([aria-expanded=true])')?.click()");
        await visit.Text.FillAsync("Half a thought, left here.");
        await visit.NewTabAsync();
        await visit.ReadAsync("p049");
        await Assertions.Expect(visit.Page.Locator($"#{Passage} > .here")).ToHaveClassAsync(new Regex(@"\btyped\b"));
        await visit.Page.EvaluateAsync("document.querySelector('#sheet-toggle:not([aria-expanded=true])')?.click()");
        var named = visit.Page.Locator("#elsewhere a");
        await Assertions.Expect(named).ToHaveCountAsync(1);
        await AxeAsync(visit);
        await visit.Page.Locator(".tabs a").Nth(1).ClickAsync();
        await Assertions.Expect(visit.Page.Locator($"[data-outline] a[data-go={Passage}]")).ToHaveClassAsync(new Regex(@"\btyped\b"));
        await named.PressAsync("Enter");
        await Assertions.Expect(visit.Text).ToHaveValueAsync("Half a thought, left here.");
        await Assertions.Expect(visit.Page.Locator("#elsewhere")).ToBeHiddenAsync();
        await visit.Page.ScrollsOnlyDownAsync();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task An_annotated_file_is_given_back_beside_its_download_or_dropped_anywhere_changed_and_saved()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, Person);
        await visit.ReadAsync(Passage);
        var file = new FilePayload { Name = "annotated.docx", MimeType = "application/octet-stream", Buffer = ReturnJourneys.Annotated() };
        await visit.Page.Locator(".paper-links [data-send-back]").SetInputFilesAsync(file);
        await Assertions.Expect(visit.Page.Locator(".proposal")).ToHaveCountAsync(1);

        await visit.ReadAsync("p001");
        await DropAsync(visit, "annotated.docx", file.Buffer);
        var proposal = visit.Page.Locator(".proposal");
        await Assertions.Expect(proposal).ToHaveCountAsync(1);

        await proposal.Locator("a.place").ClickAsync();
        await Assertions.Expect(visit.Page.Locator($"#{Passage}")).ToBeInViewportAsync();
        await Assertions.Expect(proposal).ToHaveCountAsync(1);
        await proposal.Locator("summary").ClickAsync();
        await proposal.Locator("textarea").Last.FillAsync("Said by us, not by the file.");
        await AxeAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save what is ticked" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToContainTextAsync("1 comment saved inside your delegation");
        var saved = (await Visitor.As(host, Person).CommentsAsync("?mine=true")).Single();
        Assert.AreEqual("Said by us, not by the file.", saved.GetProperty("text").GetString());
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "ru")]
    [DataRow(1280, "qps")]
    public async Task Our_comments_taken_home_come_back_by_drop_with_the_capital_s_remarks_as_notes(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await SavedAsync(host, "For the capital to clear.", Passage);
        await using var visit = await Visit.AsAsync(host, Person, width, language: language);
        await visit.ReadAsync(Passage);
        var home = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator(".paper-links a[href*='/mine.docx']").PressAsync("Enter"));
        await using var taken = await home.CreateReadStreamAsync();
        using var paper = new MemoryStream();
        await taken.CopyToAsync(paper);
        var reference = (await Visitor.As(host, Person).CommentsAsync("?mine=true")).Single().GetProperty("reference").GetString()!;

        await DropAsync(visit, "mine.docx", RemarksJourneyTests.Written(paper.ToArray(), reference, "Cleared by the Ministry."));
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-panel=Ours]")).ToBeVisibleAsync();
        await visit.Page.Locator(".line > summary").PressAsync("Enter");
        await visit.Page.Locator(".line .inside > summary").PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".line .card")).ToContainTextAsync("Cleared by the Ministry.");
        await AxeAsync(visit);
        await visit.Page.ScrollsOnlyDownAsync();
        var officers = await Visitor.As(host, "secretariat-1").CommentsAsync();
        Assert.IsFalse(officers.Exists(c => c.ToString().Contains("Cleared", StringComparison.Ordinal)), "a note goes nowhere");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "ru")]
    [DataRow(360, "qps")]
    public async Task Own_comments_stand_in_the_order_of_the_draft_are_searched_and_several_approved_or_deleted(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await SavedAsync(host, "The last in the text.", "p052");
        await SavedAsync(host, "About financing.", "p049");
        await SavedAsync(host, "In between.", Passage);
        await using var visit = await Visit.AsAsync(host, Person, width, language: language);
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=ours");
        var words = visit.Page.Locator(".line-words");
        await Assertions.Expect(words).ToHaveTextAsync(["About financing.", "In between.", "The last in the text."]);

        await visit.Page.Locator("#among").FillAsync("financ");
        await Assertions.Expect(words).ToHaveTextAsync(["About financing."]);
        await Assertions.Expect(visit.Page.Locator("#among")).ToBeFocusedAsync();
        await visit.Page.Locator("#among").FillAsync("");
        await Assertions.Expect(words).ToHaveCountAsync(3);

        // By keyboard alone.
        await visit.Page.Locator("[name=comment]").Nth(0).PressAsync("Space");
        await visit.Page.Locator("[name=comment]").Nth(2).PressAsync("Space");
        await visit.Page.Locator(".chosen button").Nth(1).PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".line .pill-approved")).ToHaveCountAsync(2);
        await AxeAsync(visit);
        await visit.Page.Locator("[name=comment]").Nth(0).PressAsync("Space");
        await visit.Page.Locator("[name=comment]").Nth(1).PressAsync("Space");
        await visit.Page.Locator(".chosen button").Nth(2).PressAsync("Enter");
        await Assertions.Expect(words).ToHaveTextAsync(["The last in the text."]);
        await Assertions.Expect(visit.Page.Locator(".removed")).ToHaveCountAsync(2);
        await visit.Page.ScrollsOnlyDownAsync();
        host.Log.AssertQuiet();
    }

    private static async Task SavedAsync(RunningHost host, string text, string passage) => (await Visitor.As(host, Person).PostAsync(
        "comments", new { text, places = new[] { new { scope = "passage", passage } } })).Created();

    private static async Task DropAsync(Visit visit, string name, byte[] file) => await visit.Page.EvaluateAsync(
        """
        ([name, bytes]) => {
          const held = new DataTransfer();
          held.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
          for (const type of ['dragover', 'drop'])
            document.querySelector('#main').dispatchEvent(new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true }));
        }
        """,
        new[] { name, Convert.ToBase64String(file) });

    private static ILocator Kind(Visit visit, string kind) => visit.Page.Locator($"[name=kind][value={kind}]");

    private static async Task AxeAsync(Visit visit)
    {
        await visit.Page.AxeFindsNothingAsync();
    }
}
