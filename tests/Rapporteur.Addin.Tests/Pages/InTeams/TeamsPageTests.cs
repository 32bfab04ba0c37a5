using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Manifests;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InTeams;

/// <summary>What holds for the tab's page: empty for anybody, accessible, heard by Teams alone, of use to who opens it elsewhere.</summary>
[TestClass]
public sealed class TeamsPageTests
{
    private const string C = RunningHost.Consultation;

    [TestMethod]
    [DataRow("default", "light")]
    [DataRow("dark", "dark")]
    [DataRow("contrast", "contrast")]
    [DataRow("\"><script>", null)]
    [DataRow("{theme}", null)]
    public async Task The_page_has_the_theme_Teams_names_in_its_address_and_is_the_same_for_anybody(string named, string? theme)
    {
        await using var host = await RunningHost.StartAsync();
        var tab = Packages.Made.Manifest.GetProperty("staticTabs")[0].GetProperty("contentUrl").GetString()!;
        Assert.EndsWith("/reader/teams?theme={theme}&locale={locale}", tab);
        var address = $"/reader/teams?theme={Uri.EscapeDataString(named)}&locale=ru-ru";
        using var answer = await host.Anonymous.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(theme,
            Regex.Match(page, "<html[^>]* data-theme=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null);
        Assert.IsFalse(answer.Headers.Contains("Set-Cookie"));
        Assert.AreEqual(page, await host.As("kelvany-focal").GetStringAsync(address));
    }

    [TestMethod]
    [DataRow("default")]
    [DataRow("dark")]
    [DataRow("contrast")]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string theme)
    {
        await using var host = await RunningHost.StartAsync(null, OwnCertificate.Settings);
        await using var teams = await InTeams.OpenAsync(host, new(theme, "ru-RU", $"{C}/p051"));
        await Assertions.Expect(teams.Said).ToHaveTextAsync("Войдите, чтобы читать проект документа и вносить замечания.");
        await CheckAsync(teams, "sign in");
        await teams.SignInAsync(await teams.PopupAsync("Войти"), "secretariat-1");
        await teams.Panel("p051").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await CheckAsync(teams, "draft");
        await teams.Pane.EvaluateAsync("() => document.getElementById('sheet-toggle').click()");
        await CheckAsync(teams, "pane");
        await teams.Button("Sign out").ClickAsync();
        await CheckAsync(teams, "signed out");
    }

    [TestMethod]
    public async Task Outside_of_Teams_it_leads_to_the_Reader()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await visit.GoAsync("/reader/teams?theme=default&locale=en-us");
        await Assertions.Expect(visit.Page.Locator("main p").First).ToContainTextAsync("Teams does not answer here");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Read and comment in the browser" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"{host.Address}reader");
    }

    [TestMethod]
    public async Task In_a_program_that_never_answers_it_leads_to_the_Reader_too()
    {
        await using var host = await RunningHost.StartAsync(null, OwnCertificate.Settings);
        await using var teams = await InTeams.OpenAsync(host, new(Silent: true));
        var link = teams.Pane.GetByRole(AriaRole.Link, new() { Name = "Read and comment in the browser" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        Assert.AreEqual("_blank", await link.GetAttributeAsync("target"));
    }

    [TestMethod]
    [DataRow("https://teams.microsoft.com/elsewhere", true)]
    [DataRow("https://teams.cloud.microsoft/", true)]
    [DataRow("https://www.bing.com/", false)] // the library would believe it
    [DataRow("https://evil.example/teams.microsoft.com", false)]
    [DataRow("https://xcloud.microsoft/", false)]
    public async Task A_token_goes_to_none_but_the_programs_that_may_frame_us(string program, bool handed)
    {
        await using var host = await RunningHost.StartAsync(null, OwnCertificate.Settings);
        await using var teams = await InTeams.AsAsync(host, "orvessa-focal");
        await teams.Window.RouteAsync(program, route => route.FulfillAsync(new() { ContentType = "text/html", Body = Opener }));
        var page = await teams.Window.NewPageAsync();
        await page.GotoAsync(program);
        var window =
            await page.RunAndWaitForPopupAsync(
                () => page.EvaluateAsync("address => { window.mine = open(address); }", $"{host.SecureAddress}reader/teams/sign-in"));
        await page.WaitForFunctionAsync("() => heard.includes('initialize')");
        if (handed)
        {
            await page.WaitForFunctionAsync("() => heard.includes('authentication.authenticate.success')");
            return;
        }

        var asked = teams.Requests.Count(r => r.EndsWith("/pane/token", StringComparison.Ordinal));

        // After a round trip of the window what it heard is dealt with.
        await window.EvaluateAsync("async () => { await (await fetch('/health/live')).text(); }");
        Assert.AreEqual(asked, teams.Requests.Count(r => r.EndsWith("/pane/token", StringComparison.Ordinal)));
        Assert.AreEqual("initialize", await page.EvaluateAsync<string>("() => heard.join(' ')"));
    }

    [TestMethod]
    public async Task The_vendored_library_of_Teams_is_the_published_file()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await host.Anonymous.GetByteArrayAsync("/lib/teams-js-2.58.0.min.js");
        Assert.AreEqual("1737ae2e319c8ab56d71d2218fd5a49d96a8ad70eb01ff2e9ab7e35093b93379",
            Convert.ToHexStringLower(SHA256.HashData(file)));
        StringAssert.Contains(await host.Anonymous.GetStringAsync("/lib/teams-js-2.58.0.license.txt"), "MIT License",
            StringComparison.Ordinal);
        foreach (var address in (string[])["/reader", $"/reader/{C}", $"/pane?c={C}", "/pane/word", "/pane/sign-in"])
        {
            Assert.DoesNotContain("teams-js", await host.As("orvessa-focal").GetStringAsync(address), address);
        }
    }

    // Whoever answers the library as Teams would.
    private const string Opener = """
        <!DOCTYPE html><title>Opener</title><script>
        globalThis.heard = [];
        addEventListener('message', ({ source, origin, data }) => {
          heard.push(data.func);
          if (data.func === 'initialize') source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: ['authentication', 'web', '{"apiVersion":4,"supports":{}}', '2.58.0'] }, origin);
        });
        </script>
        """;

    private static async Task CheckAsync(InTeams teams, string what)
    {
        foreach (var width in (int[])[1280, 320])
        {
            await teams.Page.SetViewportSizeAsync(width, 900);
            await teams.Page.AxeFindsNothingAsync($"{what} at {width}");
            await teams.Pane.ScrollsOnlyDownAsync($"{what} at {width}");
        }
    }
}
