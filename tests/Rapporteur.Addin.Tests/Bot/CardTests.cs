using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NJsonSchema;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Teams.Cards;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>
/// Every card, rendered by the npm renderer in a browser: nothing it warns of, nothing a person wrote read as markdown,
/// and a picture of each among the results.
/// </summary>
[TestClass]
public sealed partial class CardTests
{
    private static RunningHost host = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("en", "light", 480)]
    [DataRow("en", "dark", 320)]
    [DataRow("fr", "dark", 320)]
    [DataRow("ru", "dark", 320)]
    public async Task Every_card_renders_without_a_warning_and_shows_what_was_written_as_it_was(string language, string theme, int width)
    {
        await using var window = await Browser.WindowAsync(width);
        var page = await PageAsync(window, theme);
        var pictures =
            Directory.CreateDirectory(
                Path.Combine(TestContext.TestRunResultsDirectory ?? TestContext.TestResultsDirectory ?? AppContext.BaseDirectory, "cards"));
        foreach (var exhibit in await Gallery.OfAsync(host, ChatWords.Of(language)))
        {
            var shown =
                await page.EvaluateAsync<JsonElement>("([json, theme]) => renderCard(JSON.parse(json), hostConfigs[theme])",
                    new[] { exhibit.Card.RefreshedFor("29:one").Content.ToJsonString(), theme });
            Assert.AreEqual("", string.Join('\n', shown.GetProperty("faults").EnumerateArray()), exhibit.Name);
            var read = Seen($"{shown.GetProperty("text").GetString()}\n{string.Join('\n', shown.GetProperty("inputs").EnumerateArray())}");
            foreach (var verbatim in exhibit.Verbatim)
            {
                StringAssert.Contains(read, Seen(verbatim), StringComparison.Ordinal, exhibit.Name);
            }

            foreach (var markdown in shown.GetProperty("markdown").EnumerateArray().Select(m => m.GetString()!))
            {
                Assert.IsFalse(
                    markdown.Contains("**", StringComparison.Ordinal) || markdown.Contains("](", StringComparison.Ordinal)
                        || markdown.Contains('<', StringComparison.Ordinal), $"{exhibit.Name} lets this be read as markdown: {markdown}");
            }

            Assert.IsTrue(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
                $"{exhibit.Name} is wider than {width} px");
            foreach (var font in await page.EvaluateAsync<string[]>("() => judgedFonts"))
            {
                Assert.AreEqual("", await page.EvaluateAsync<string>("font => cutButtons(font)", font),
                    $"{exhibit.Name} cuts these buttons short at {width} px in {font}");
            }

            var picture = Path.Combine(pictures.FullName, $"{NoFileName().Replace(exhibit.Name, "-")}.{language}.{theme}.{width}.png");
            await page.Locator("#card").ScreenshotAsync(new() { Path = picture });
            TestContext.AddResultFile(picture);
        }

        Assert.AreEqual(0, await page.EvaluateAsync<int>("() => document.querySelectorAll('#card script').length"));
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("fr")]
    [DataRow("ru")]
    public async Task Every_card_is_one_of_version_1_5_and_small_enough_for_the_channel(string language)
    {
        var schema =
            await JsonSchema.FromJsonAsync(
                await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Bot", "adaptive-card-1.5.json")));
        foreach (var exhibit in await Gallery.OfAsync(host, ChatWords.Of(language)))
        {
            foreach (var card in new[] { exhibit.Card, exhibit.Card.RefreshedFor("29:one"), exhibit.Card.ForTask("save", "choose") })
            {
                Assert.AreEqual("", string.Join('\n', schema.Validate(card.Content.ToJsonString()).Select(e => e.ToString())),
                    exhibit.Name);
                Assert.IsLessThan(Card.MostBytes, card.Bytes, exhibit.Name);
            }

            Assert.AreEqual(exhibit.Card.Fallback, exhibit.Card.Content["fallbackText"]!.GetValue<string>());
            Assert.IsFalse(
                exhibit.Card.Fallback.Contains("bold", StringComparison.Ordinal)
                    || exhibit.Card.Fallback.Contains("نقترح", StringComparison.Ordinal),
                    $"{exhibit.Name}: a notification holds no comment's text");
        }
    }

    [TestMethod]
    public async Task A_card_that_is_wrong_is_found_to_be()
    {
        var schema =
            await JsonSchema.FromJsonAsync(
                await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Bot", "adaptive-card-1.5.json")));
        await using var window = await Browser.WindowAsync();
        var page = await PageAsync(window, "light");
        const string Good = """{"type":"AdaptiveCard","version":"1.5","fallbackText":"a","body":[{"type":"TextBlock","text":"a"}]}""";
        Assert.IsEmpty(schema.Validate(Good));
        foreach (var wrong in new[] { Good.Replace("TextBlock", "TextBlok", StringComparison.Ordinal),
            Good.Replace("\"text\"", "\"txt\"", StringComparison.Ordinal) })
        {
            Assert.IsNotEmpty(schema.Validate(wrong), wrong);
            var shown = await page.EvaluateAsync<JsonElement>("json => renderCard(JSON.parse(json), hostConfigs.light)", wrong);
            Assert.AreNotEqual(0, shown.GetProperty("faults").GetArrayLength(), wrong);
        }

        Assert.IsNotEmpty(schema.Validate(Good.Replace("\"1.5\"", "\"1.6\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("en-US", "en", "Comments are requested by 22 December 2017.")]
    [DataRow("fr-CA", "fr", "Les observations sont demandées d’ici au 22 décembre 2017.")]
    [DataRow("ru", "ru", "Замечания просят представить до 22 декабря 2017 г.")]
    [DataRow("tr", "en", "Comments are requested by 22 December 2017.")]
    public async Task A_card_is_in_the_language_of_whoever_reads_it(string reads, string said, string closing)
    {
        var card = (await Gallery.OfAsync(host, ChatWords.Of(reads))).First(e => e.Name == "PlainCards.Closing").Card;
        Assert.AreEqual(said, card.Content["lang"]!.GetValue<string>());
        Assert.AreEqual(closing, card.Fallback);
    }

    [TestMethod]
    public async Task No_card_is_missing_from_the_gallery()
    {
        var shown = (await Gallery.OfAsync(host, ChatWords.Of("en"))).Select(e => e.Name.Split(',')[0]).Distinct();
        var made = typeof(Card).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Card).Namespace && t.Name.EndsWith("Cards", StringComparison.Ordinal))
            .SelectMany(
                t => t.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Card))
                    .Select(m => $"{t.Name}.{m.Name}"));
        Assert.AreEqual("", string.Join('\n', made.Except(shown)), "show these cards in Bot/Gallery.cs");
    }

    internal static async Task<IPage> PageAsync(IBrowserContext window, string theme)
    {
        var page = await window.NewPageAsync();
        await page.SetContentAsync(
            $"<!DOCTYPE html><meta charset=utf-8><body style='margin:0;background:{(theme == "dark" ? "#1f1f1f" : "#f5f5f5")}'><div " +
            $"id=card style='margin:8px'></div>");
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Tools(), "adaptivecards", "dist", "adaptivecards.min.js") });
        await page.AddStyleTagAsync(new() { Path = Path.Combine(Tools(), "adaptivecards", "dist", "adaptivecards.css") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "Bot", "card-page.js") });
        foreach (var (family, file) in Fonts)
        {
            await page.EvaluateAsync("([family, file, bytes]) => addFont(family, file, bytes)",
                new[] { family, file, Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Tools(), file))) });
        }

        return page;
    }

    // What this machine has is another machine's surprise: cards are judged in fonts that come with the tools, the pictures in
    // the first. Arimo has the widths of Liberation Sans and Arial, DejaVu Sans is the widest of those that are common.
    private static readonly (string Family, string File)[] Fonts =
    [
        ("Noto Sans", "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2"),
        ("Noto Sans", "@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2"),
        ("Noto Sans", "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2"),
        ("Noto Sans", "@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2"),
        ("Noto Sans Arabic", "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2"),
        ("Noto Sans Arabic", "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2"),
        ("Arimo", "@fontsource/arimo/files/arimo-latin-400-normal.woff2"),
        ("Arimo", "@fontsource/arimo/files/arimo-latin-700-normal.woff2"),
        ("Arimo", "@fontsource/arimo/files/arimo-cyrillic-400-normal.woff2"),
        ("Arimo", "@fontsource/arimo/files/arimo-cyrillic-700-normal.woff2"),
        ("DejaVu Sans", "dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
        ("DejaVu Sans", "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
    ];

    // A joiner keeps hosts from computing a date out of what was written; a person sees no difference.
    private static string Seen(string text) => White().Replace(text.Replace("\u2060", "", StringComparison.Ordinal), " ");

    private static string Tools([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "tools", "node_modules");

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoFileName();
}
