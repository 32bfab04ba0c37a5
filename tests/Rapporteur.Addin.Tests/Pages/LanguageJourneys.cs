using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>Which language a person reads, and how it is changed.</summary>
[TestClass]
public sealed partial class LanguageJourneys
{
    private const string C = RunningHost.Consultation;

    [TestMethod]
    [DataRow("orvessa-focal", null, null, null, "en ltr", DisplayName = "the roster's")]
    [DataRow("zorunia-focal", null, null, "fr", "ru ltr", DisplayName = "the roster's before the browser's")]
    [DataRow("zorunia-focal", "fr", null, "en", "fr ltr", DisplayName = "what was chosen in this browser before the roster's")]
    [DataRow("zorunia-focal", "en", "fr", "en", "fr ltr", DisplayName = "what a page in a frame says before a cookie")]
    [DataRow("zorunia-focal", "tr", null, "fr", "ru ltr", DisplayName = "a choice that is not spoken is none")]
    [DataRow("zorunia-focal", "qps", null, "fr", "en-x-qps rtl", DisplayName = "the pseudo-language runs from right to left")]
    [DataRow(null, null, null, "tr, fr-CA;q=0.8, ru;q=0.9", "ru ltr", DisplayName = "of a stranger the browser's, in its order")]
    [DataRow(null, null, null, "tr", "en ltr", DisplayName = "else English")]
    public async Task A_page_is_in_the_language_its_reader_reads(string? person, string? cookie, string? framed, string? accepted,
        string expected)
    {
        await using var host = await RunningHost.StartAsync();
        using var client = person is null ? host.Client() : host.As(person);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/reader/{C}");
        Add(request.Headers, "Cookie", cookie is null ? null : $"{ReadingLanguage.Cookie}={cookie}");
        Add(request.Headers, ReadingLanguage.Header, framed);
        Add(request.Headers, "Accept-Language", accepted);
        using var answer = await client.SendAsync(request);

        var root = Root().Match(await answer.Content.ReadAsStringAsync());
        Assert.AreEqual(expected, $"{root.Groups["lang"].Value} {root.Groups["dir"].Value}");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_language_is_chosen_on_the_page_and_one_is_back_where_one_was(bool script)
    {
        await using var host = await RunningHost.StartAsync();
        await using var first = await Visit.AsAsync(host, "orvessa-focal");
        await using var second = script ? null : await first.WithoutScriptAsync();
        var visit = second ?? first;
        await visit.ReadAsync("p051");
        await visit.Page.Locator(".menu > summary", new() { HasText = "English" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Français" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("html[lang=fr]").WaitForAsync();

        Assert.EndsWith($"/reader/{C}/p051", visit.Page.Url);
        await Assertions.Expect(visit.Page.Locator(".topbar-nav")).ToContainTextAsync("Projet de texte");
    }

    [TestMethod]
    [DataRow("zorunia-focal", null, "Часть 1, 14 (iii)", "Часть 2, 24", "Partie 1, 15", "Часть 1, 15")]
    [DataRow("orvessa-focal", "fr", "Partie 1, 14 iii)", "Partie 2, 24", "Часть 1, 15", "Partie 1, 15")]
    public async Task A_passage_is_called_in_the_readers_language_and_understood_in_any(
        string person, string? language, string label, string listed, string typed, string also)
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, person, language: language);
        if (language is not null)
        {
            await visit.Window.AddCookiesAsync(
                [new() { Name = ReadingLanguage.Cookie, Value = language, Url = host.Address.ToString(),
                    SameSite = SameSiteAttribute.Lax }]);
        }

        await visit.ReadAsync();
        await visit.Page.Locator($"[data-label='{listed}'] .here").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#here")).ToHaveTextAsync(listed);
        await visit.Page.Locator($"[data-label='{label}'] .here").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#here")).ToHaveTextAsync(label);

        await visit.Form.Locator("details.more > summary").ClickAsync();
        await visit.Page.Locator("#f-also").FillAsync(typed);
        await visit.Text.FillAsync("Name the passages alike.");
        await visit.Form.Locator("button[name=act][value=save]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".card", new() { HasText = "Name the passages alike." }).Locator(".place"))
            .ToHaveTextAsync([label, also]);
    }

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    [GeneratedRegex("""<html lang="(?<lang>[a-z-]+)" dir="(?<dir>[a-z]+)" """)]
    private static partial Regex Root();
}
