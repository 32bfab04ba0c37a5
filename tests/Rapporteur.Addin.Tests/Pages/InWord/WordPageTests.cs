using Microsoft.Playwright;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>What holds for the page in Word in every colour and width: accessible, nothing sideways, small.</summary>
[TestClass]
public sealed class WordPageTests
{
    private const string Person = "orvessa-focal";

    [TestMethod]
    [DataRow("light", 320)]
    [DataRow("dark", 320)]
    [DataRow("contrast", 320)]
    [DataRow("light", 450)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string theme, int width)
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        file.Paragraphs.Add(new("We will review the legislative framework on migration, border control and trafficking."));
        await using var word = await InWord.AsAsync(host, Person, file, width, framed: false);
        await word.Pane.GetByText("Options").ClickAsync();
        await word.Pane.GetByLabel("Colours").SelectOptionAsync(theme);
        await CheckAsync(word, "options");
        await word.Pane.GetByText("Options").ClickAsync();
        await word.SelectAsync("p051", "land, sea and air borders");
        await Assertions.Expect(word.Places).ToContainTextAsync("“land, sea and air borders”");
        await CheckAsync(word, "form");
        await word.SelectAtAsync(file.Paragraphs.Count - 1, "legislative framework");
        await word.Chooser.Locator("li").First.WaitForAsync();
        await CheckAsync(word, "chooser");
        await word.Button("Sign out").ClickAsync();
        await word.Button("Sign in").WaitForAsync();
        await CheckAsync(word, "signed out");
    }

    [TestMethod]
    public async Task The_page_in_Word_is_small_without_Office_s_own_script()
    {
        await using var host = await RunningHost.StartAsync();
        await using var word = await InWord.AsAsync(host, Person, await WordFile.CirculatedAsync(host), framed: false);
        var network = await word.Window.NewCDPSessionAsync(word.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var (ours, bytes) = (new Dictionary<string, string>(), 0d);
        network.Event("Network.responseReceived").OnEvent += (_, e) =>
        {
            if (e!.Value.GetProperty("type").GetString() is "Document" or "Stylesheet" or "Script" or "Image"
                && e.Value.GetProperty("response").GetProperty("url").GetString() is { } address && address != OfficeScript.Address)
            {
                ours[e.Value.GetProperty("requestId").GetString()!] = address;
            }
        };
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
            bytes += ours.ContainsKey(e!.Value.GetProperty("requestId").GetString()!)
                ? e.Value.GetProperty("encodedDataLength").GetDouble()
                : 0;
        await word.Page.ReloadAsync();
        await word.Panel("p001").WaitForAsync();
        // One of them is the icon, which a frame does not ask for.
        Assert.IsLessThanOrEqualTo(7, ours.Count, string.Join('\n', ours.Values));
        Assert.IsGreaterThan(5, ours.Count);
        Assert.IsLessThanOrEqualTo(43_000, bytes, $"{bytes} bytes");
        await word.AssertCleanAsync();
    }

    private static async Task CheckAsync(InWord word, string what)
    {
        await word.Page.AxeFindsNothingAsync(what);
        await word.Pane.ScrollsOnlyDownAsync(what);
    }
}
