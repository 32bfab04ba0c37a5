using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The text shows the comments: words to card and back, from comment to comment by key, what a new one is about.</summary>
[TestClass]
public sealed class MarkedTextJourneys
{
    private const string Passage = "p051";
    private const string Words = "land, sea and air borders";

    // The words a highlight of the page covers, by its name.
    private const string Lit = "name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString())";

    [TestMethod]
    public async Task Words_lead_to_the_card_and_the_card_to_its_words()
    {
        await using var host = await RunningHost.StartAsync();
        await SayAsync(host, "pellamar-focal", "About these words.", Words);
        await SayAsync(host, "pellamar-focal", "About fewer of them.", "sea and air");
        await using var visit = await Visit.AsAsync(host, "pellamar-focal");
        await visit.ReadAsync();
        await LitAsync(visit, "said", Words, "sea and air");
        await LitAsync(visit, "said-by-several", "sea and air");

        await ClickWordsAsync(visit, "sea and air");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("#announce")).ToHaveTextAsync("2 comments stand on these words");
        await ClickWordsAsync(visit, "land");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToContainTextAsync("About these words.");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToBeFocusedAsync();

        await visit.GoAsync($"/reader/{RunningHost.Consultation}/p001");
        await visit.Tab("Ours").ClickAsync();
        await visit.Page.Locator(".line", new() { HasText = "About fewer" }).Locator("summary").ClickAsync();

        // By key: a card under the pointer would show its own words.
        await visit.Page.Mouse.MoveAsync(2, 2);
        await visit.Page.Locator(".line[open] a.place").PressAsync("Enter");
        await LitAsync(visit, "pointed", "sea and air");
        await Assertions.Expect(visit.Page.Locator($"#{Passage}")).ToHaveClassAsync(new Regex(@"\bcurrent\b"));
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280, "en")]
    [DataRow(360, "ru")]
    [DataRow(1280, "qps")]
    public async Task Keys_lead_from_comment_to_comment_and_say_what_they_do(int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await SayAsync(host, "pellamar-focal", "The first.", "exchange experience on the treatment", "p049");
        await SayAsync(host, "pellamar-focal", "The second.", "the treatment", "p049");
        (await Visitor.As(host, "pellamar-focal").PostAsync("comments",
            new { text = "The third.", places = new[] { new { scope = "passage", passage = "p052" } } })).Created();
        await using var visit = await Visit.AsAsync(host, "pellamar-focal", width, language: language);
        await visit.ReadAsync("p049");
        foreach (var said in new[] { "The first.", "The second.", "The third." })
        {
            await visit.Page.Keyboard.PressAsync("n");
            await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToContainTextAsync(said);
        }

        await visit.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToContainTextAsync("The second.");
        await LitAsync(visit, "pointed", "the treatment");

        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visit.Page.Locator("#keys")).ToBeVisibleAsync();
        await visit.Page.AxeFindsNothingAsync();
        await visit.Page.Locator("#keys input").UncheckAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(visit.Page.Locator(".card.pointed")).ToContainTextAsync("The second.");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_new_comment_is_about_what_was_chosen_between_passages_a_section_or_the_passage_and_about_nothing_else()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "pellamar-focal");
        await visit.ReadAsync(Passage);
        await visit.Page.Locator($"#{Passage}").HoverAsync();
        await visit.Page.Locator($"#{Passage} .add").ClickAsync();
        var places = visit.Page.Locator(".places li");
        await Assertions.Expect(places).ToHaveTextAsync([new Regex("^After Part 2, 24")]);

        await visit.Page.Locator(".place-choice a").GetByText("The whole section").ClickAsync();
        await Assertions.Expect(places).ToHaveTextAsync([new Regex("^The whole of ")]);
        await visit.Page.Locator(".place-choice a").GetByText("This passage", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(places).ToHaveTextAsync([new Regex("^Part 2, 24")]);
        await visit.Page.Locator(".place-choice a").GetByText("After this passage").ClickAsync();
        await visit.SaveAsync("A new paragraph, please.");
        var saved = (await Visitor.As(host, "pellamar-focal").CommentsAsync("?mine=true")).Single();
        Assert.AreEqual("between", saved.GetProperty("places").EnumerateArray().Single().GetProperty("scope").GetString());

        var heading = visit.Page.Locator(".passage.heading").First;
        await heading.HoverAsync();
        await heading.Locator(".add-section").ClickAsync();
        await Assertions.Expect(places).ToHaveTextAsync([new Regex("^The whole of ")]);

        // Without script the same are links.
        await using var plain = await visit.WithoutScriptAsync();
        await plain.GoAsync($"/pane?c={RunningHost.Consultation}&passage={Passage}");
        await plain.Page.Locator(".place-choice a").GetByText("After this passage").ClickAsync();
        await Assertions.Expect(plain.Page.Locator(".places li")).ToHaveTextAsync([new Regex("^After Part 2, 24")]);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow("light", 1280, "en")]
    [DataRow("dark", 360, "ru")]
    [DataRow("contrast", 360, "qps")]
    public async Task The_Chair_sees_where_comments_fall_and_every_wording_of_a_passage_against_its_text(
        string theme, int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        await WordAsync(host, "pellamar-focal", "all borders");
        await WordAsync(host, "orvessa-focal", "all  borders");
        await WordAsync(host, "velmora-focal", "every border");
        await using var visit = await Visit.AsAsync(host, "chair-1", width, theme, language);
        await visit.ReadAsync(Passage);
        await Assertions.Expect(visit.Page.Locator($"#{Passage} .count")).ToHaveTextAsync(new Regex(@"^[3-9]$"));
        await visit.Page.EvaluateAsync("document.querySelector('#sheet-toggle:not([aria-expanded=true])')?.click()");
        await visit.Page.Locator(".here-passage a[href$='/wordings']").ClickAsync();
        var first = visit.Page.Locator(".wording", new() { HasText = "all borders" });
        await Assertions.Expect(first.Locator("ins")).ToHaveTextAsync(new Regex("^all "));
        await Assertions.Expect(first.Locator(".wording-by li")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator(".wording", new() { HasText = "every border" }).Locator(".wording-by li"))
            .ToHaveCountAsync(1);
        await visit.Page.AxeFindsNothingAsync();
        await visit.Page.ScrollsOnlyDownAsync();

        // A delegation reads its own there and nobody else's.
        await using var own = await Visit.AsAsync(host, "pellamar-focal");
        await own.GoAsync($"/reader/{RunningHost.Consultation}/{Passage}/wordings");
        await Assertions.Expect(own.Page.Locator(".wording-by li", new() { HasText = "Pellamar" })).ToHaveCountAsync(1);
        Assert.IsFalse(await own.SeesAsync("every border"));
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280)]
    [DataRow(360)]
    public async Task Words_are_chosen_commented_and_saved_by_keyboard_alone_and_the_text_is_one_stop_of_the_Tab_key(int width)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "pellamar-focal", width);
        await visit.ReadAsync(Passage);
        await Assertions.Expect(visit.Page.Locator(".passage .here[tabindex='0']")).ToHaveCountAsync(1);
        await visit.Page.Locator($"#{Passage} .here").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".places li")).ToContainTextAsync("“will improve”");
        await Assertions.Expect(visit.Text).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#sheet-toggle")).ToBeHiddenAsync();
        await visit.Page.Keyboard.TypeAsync("By keys alone.");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
        var place = (await Visitor.As(host, "pellamar-focal").CommentsAsync("?mine=true")).Single().GetProperty("places")[0];
        Assert.AreEqual("will improve", place.GetProperty("quotation").GetProperty("exact").GetString());
        host.Log.AssertQuiet();
    }

    private static object Quoted(string words, string passage = Passage) =>
        new { scope = "words", passage, quotation = new { exact = words } };

    private static async Task SayAsync(RunningHost host, string person, string text, string words, string passage = Passage) =>
        (await Visitor.As(host, person).PostAsync("comments", new { text, places = new[] { Quoted(words, passage) } })).Created();

    private static async Task WordAsync(RunningHost host, string person, string wording) =>
        (await Visitor.As(host, person).PostAsync("comments",
            new { text = "Simpler.", places = new[] { Quoted(Words) }, existingWording = Words, proposedWording = wording, submit = true }))
            .Created();

    private static async Task LitAsync(Visit visit, string name, params string[] words)
    {
        var wanted = string.Join('|', words);
        await visit.Page.WaitForFunctionAsync($"([name, wanted]) => ({Lit})(name).join('|') === wanted", new[] { name, wanted });
    }

    private static async Task ClickWordsAsync(Visit visit, string words)
    {
        var at = await visit.Page.EvaluateAsync<float[]>(
            """
            ([passage, words]) => {
              const node = document.querySelector(`#${passage} .text`).firstChild, range = document.createRange();
              document.getElementById(passage).scrollIntoView({ block: 'center', behavior: 'instant' });
              range.setStart(node, node.data.indexOf(words));
              range.setEnd(node, node.data.indexOf(words) + 3);
              const box = range.getBoundingClientRect();
              return [box.left + box.width / 2, box.top + box.height / 2];
            }
            """, new[] { Passage, words });
        await visit.Page.Mouse.ClickAsync(at[0], at[1]);
    }
}
