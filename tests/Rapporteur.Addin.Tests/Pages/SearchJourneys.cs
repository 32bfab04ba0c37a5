using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Finding a place in the Reader, by keyboard alone, and naming another in the form.</summary>
[TestClass]
public sealed class SearchJourneys
{
    [TestMethod]
    [DataRow(1280, "en", "14 iii", "Part 1, 14 (iii)", "Nothing found for “zzz”")]
    [DataRow(360, "ru", "14 iii", "Часть 1, 14 (iii)", "По запросу «zzz» ничего не найдено")]
    [DataRow(1280, "fr", "Partie 1, 14 iii)", "Partie 1, 14 iii)", "Rien n’a été trouvé pour")]
    public async Task A_place_is_found_and_gone_to_by_keyboard_alone(int width, string language, string typed, string label, string nothing)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor", width, language: language);
        await visit.ReadAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#find")).ToBeFocusedAsync();

        await visit.Page.Keyboard.TypeAsync("zzz");
        await Assertions.Expect(visit.Page.Locator("#found")).ToContainTextAsync(nothing);
        await Assertions.Expect(visit.Page.Locator("[data-outline]")).ToBeHiddenAsync();
        await visit.Page.Locator("#find").FillAsync("");
        await Assertions.Expect(visit.Page.Locator("[data-outline]")).ToBeVisibleAsync();

        await visit.Page.Keyboard.TypeAsync("MICRO-financ");
        await Assertions.Expect(visit.Page.Locator("#found mark").First)
            .ToHaveTextAsync(new Regex("micro-financ", RegexOptions.IgnoreCase));
        var found = await visit.Page.Locator("#found a").First.GetAttributeAsync("data-go");
        await Assertions.Expect(visit.Page.Locator($"#{found}")).ToHaveClassAsync(new Regex(@"\bfound\b"));
        await visit.Page.AxeFindsNothingAsync();

        // Faster than it is found.
        await visit.Page.Locator("#find").FillAsync(typed);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#here")).ToHaveTextAsync(label);
        await Assertions.Expect(visit.Page.Locator(".passage.current")).ToHaveAttributeAsync("data-label", label);
        await Assertions.Expect(visit.Page.Locator(".passage.found")).ToHaveCountAsync(1);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task What_is_typed_before_the_search_is_there_is_what_is_sought_and_no_key_of_one_letter()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await visit.ReadAsync("p051");
        await visit.Page.Keyboard.TypeAsync("/point 14 iiix");
        await visit.Page.Keyboard.PressAsync("Backspace");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#here")).ToHaveTextAsync("Part 1, 14 (iii)");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Ones_own_comment_is_found_by_its_words_and_opened()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await visit.ReadAsync("p051");
        await visit.SaveAsync("Our phosphorescent idea.");
        await visit.Page.Locator("#here").ClickAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#find")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("phosphor");
        await visit.Page.Locator("#found a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".line[open] .card")).ToContainTextAsync("Our phosphorescent idea.");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Without_script_the_same_search_is_a_page()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await using var plain = await visit.WithoutScriptAsync();
        await plain.GoAsync($"/pane?c={RunningHost.Consultation}&panel=outline");
        await plain.Page.Locator("#find").FillAsync("14 iii");
        await plain.Page.Keyboard.PressAsync("Enter");
        await plain.Page.Locator("#found a").First.ClickAsync();
        await Assertions.Expect(plain.Page.Locator("#here")).ToHaveTextAsync("Part 1, 14 (iii)");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Another_place_is_understood_as_it_is_cited()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor");
        await visit.ReadAsync("p051");
        await visit.Page.Locator("details.more > summary").ClickAsync();
        await visit.Page.Locator("#f-also").FillAsync("14 iii");
        await visit.SaveAsync("At two places.");
        await Assertions.Expect(visit.Page.Locator(".card", new() { HasText = "At two places." })).ToContainTextAsync("Part 1, 14 (iii)");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    [DataRow(1280, "en", "cost of sending REMIT", "Part 1, 14 (i)")]
    [DataRow(360, "ru", "14 iii", "Часть 1, 14 (iii)")]
    public async Task Another_place_is_offered_while_it_is_typed_and_taken_by_key(int width, string language, string typed, string label)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "kelvany-contributor", width, language: language);
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&passage=p051");
        await visit.Page.Locator("details.more > summary").ClickAsync();
        await visit.Page.Locator("#f-also").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("zzzz");
        await Assertions.Expect(visit.Page.Locator(".offers .offer-none")).ToBeVisibleAsync();
        await visit.Page.Locator("#f-also").FillAsync("");
        await visit.Page.Keyboard.TypeAsync(typed);
        await Assertions.Expect(visit.Page.Locator(".offers [role=option]").First).ToContainTextAsync(label);
        await visit.Page.AxeFindsNothingAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[data-places] > li").Last).ToContainTextAsync(label);
        await Assertions.Expect(visit.Page.Locator("#f-also")).ToHaveValueAsync("");
        await visit.Text.FillAsync("At two places.");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await visit.Page.Locator(".notice.good").WaitForAsync();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_page_finds_words_in_what_it_holds_as_the_one_search_does()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        foreach (var row in System.Text.Json.JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Pages", "search-text.json"))).RootElement.EnumerateArray())
        {
            var (text, sought) = (row.GetProperty("text").GetString()!, row.GetProperty("sought").GetString()!);
            var found = await visit.Page.EvaluateAsync<bool>(
                "async ([text, sought]) => { const { fold, holds, wordsOf } = await import('/search-text.js'); const words = " +
                "wordsOf(sought); return words.length > 0 && holds(fold(text), words); }", new[] { text, sought });
            Assert.AreEqual(row.GetProperty("found").GetBoolean(), found, $"{sought} in {text}");
        }
    }
}
