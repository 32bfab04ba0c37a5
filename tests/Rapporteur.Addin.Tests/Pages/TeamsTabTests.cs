using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Manifests;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>The personal tab: the Reader in the colours of Teams.</summary>
[TestClass]
public sealed class TeamsTabTests
{
    [TestMethod]
    [DataRow("default", "light")]
    [DataRow("dark", "dark")]
    [DataRow("contrast", "contrast")]
    [DataRow("\"><script>", null)]
    [DataRow("{theme}", null)]
    public async Task The_tab_has_the_theme_Teams_names_in_its_address_and_keeps_it(string named, string? theme)
    {
        await using var host = await RunningHost.StartAsync();
        var tab = Packages.Made.Manifest.GetProperty("staticTabs")[0].GetProperty("contentUrl").GetString()!;
        Assert.EndsWith("?theme={theme}", tab);
        var client = host.As("kelvany-focal");
        using var answer = await client.GetAsync($"{new Uri(tab).AbsolutePath}?theme={Uri.EscapeDataString(named)}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(theme, Regex.Match(page, "<html[^>]* data-theme=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null);
        Assert.AreEqual(theme is not null, answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith($"rapporteur-theme={theme};", StringComparison.Ordinal)));
        StringAssert.Contains(answer.Headers.GetValues("Content-Security-Policy").Single(), "https://teams.microsoft.com", StringComparison.Ordinal);

        using var further = new HttpRequestMessage(HttpMethod.Get, $"/reader/{RunningHost.Consultation}") { Headers = { { "Cookie", $"rapporteur-theme={theme}" } } };
        StringAssert.Contains(await (await client.SendAsync(further)).Content.ReadAsStringAsync(), theme is null ? "<html" : $"data-theme=\"{theme}\"", StringComparison.Ordinal);
    }
}
