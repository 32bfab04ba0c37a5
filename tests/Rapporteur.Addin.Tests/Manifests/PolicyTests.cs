using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Manifests;

/// <summary>What pages may run and who may frame them, as browsers are told.</summary>
[TestClass]
public sealed class PolicyTests
{
    private const string C = RunningHost.Consultation;
    private const string Office =
        "https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft https://onedrive.live.com";
    private const string Teams =
        "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com " +
        "https://*.office.com";

    [TestMethod]
    public async Task Every_page_says_what_it_runs_and_who_may_frame_it()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = host.As("orvessa-focal");
        var link = host.AtThisMachine();
        var secretariat = host.As("secretariat-1");
        foreach (var (client, address, scripts, ancestors) in new (HttpClient, string, string, string)[]
        {
            (link, "/", "'self'", "'self'"),
            (host.Anonymous, "/", "'self'", "'self'"),
            (secretariat, $"/desk/{C}", "'self'", "'self'"),
            (focal, $"/pane/{C}", "'self'", "'self'"),
            (focal, $"/pane?c={C}", "'self'", "'self'"),
            (focal, $"/pane/{C}?panel=ours", "'self'", "'self'"),
            (focal, "/pane/no-such", "'self'", "'self'"),
            (focal, "/reader", "'self'", "'self'"),
            (focal, $"/reader/{C}/p051", "'self'", "'self'"),
            (host.Anonymous, $"/reader/{C}", "'self'", "'self'"),
            (host.Anonymous, "/reader/teams", "'self'", $"'self' {Teams}"),
            (focal, "/reader/teams?theme=dark&locale=ru-RU", "'self'", $"'self' {Teams}"),
            (focal, "/reader/teams/sign-in", "'self'", "'self'"),
            (focal, "/pane/word", "'self' https://appsforoffice.microsoft.com/lib/1/ https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
                $"'self' {Office}"),
            (focal, "/pane/sign-in",
                "'self' https://appsforoffice.microsoft.com/lib/1/ https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
                $"'self' {Office}"),
        })
        {
            using var answer = await client.GetAsync(address);
            Assert.AreEqual("text/html", answer.Content.Headers.ContentType?.MediaType, address);
            var policy = Directives(answer);
            Assert.AreEqual(scripts, policy["script-src"], address);
            Assert.AreEqual(ancestors, policy["frame-ancestors"], address);
            Assert.AreEqual("'none'", policy["default-src"], address);
            Assert.AreEqual("'self'", policy["connect-src"], address);
            Assert.AreEqual("'self'", policy["style-src"], address);
            Assert.AreEqual("'none'", policy["base-uri"], address);
            Assert.IsFalse(answer.Headers.Contains("X-Frame-Options"), address);
            Assert.IsTrue(answer.Headers.CacheControl!.NoStore, address);
            Assert.DoesNotContain("unsafe", string.Join(' ', policy.Values));
        }
    }

    [TestMethod]
    public async Task A_fragment_says_the_same_as_its_page()
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var address in (string[])[$"/pane/{C}?panel=ours", $"/reader/{C}/frame"])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            asked.Headers.Add("HX-Request", "true");
            using var answer = await host.As("orvessa-focal").SendAsync(asked);
            Assert.AreEqual("'self'", Directives(answer)["frame-ancestors"], address);
        }
    }

    [TestMethod]
    [DataRow("/", "unsafe-none")]
    [DataRow("/pane/sign-in", "unsafe-none")]
    [DataRow("/pane/word", "unsafe-none")]
    [DataRow("/reader/teams/sign-in", "unsafe-none")]
    [DataRow("/reader/teams", "same-origin")]
    [DataRow("/reader", "same-origin")]
    public async Task Nothing_on_the_way_through_the_sign_in_window_cuts_its_bond_to_the_pane(string address, string opener)
    {
        await using var host = await RunningHost.StartAsync();
        using var answer = await host.As("orvessa-focal").GetAsync(address);
        Assert.AreEqual(opener, answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [TestMethod]
    [DataRow("/pane/words", false)]
    [DataRow("/pane/word", true)]
    [DataRow("/pane/word/more", false)]
    public void Only_the_page_in_Word_runs_Office_s_script(string address, bool runs) =>
        Assert.AreEqual(runs, PagePolicy.ContentSecurity(address).Contains("appsforoffice", StringComparison.Ordinal));

    private static Dictionary<string, string> Directives(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries)
            .Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d[1]);
}
