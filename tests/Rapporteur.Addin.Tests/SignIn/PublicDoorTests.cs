using System.Net;
using System.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>What a host for the public demands before it starts, and what it answers whoever comes by the wrong way.</summary>
[TestClass]
public sealed class PublicDoorTests
{
    private static PublicHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await PublicHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("--urls|https://0.0.0.0:0", "Public:Address")]
    [DataRow("--Public:Address|https://forum.example", "a real way of signing in", "a register")]
    [DataRow("--Public:Address|https://forum.example|--SignIn:Code|true", "Mail:Sender", "a register")]
    [DataRow("--Public:Address|https://forum.example|--Mail:Sender|s@forum.example", "a register, Graph:Site")]
    [DataRow("--Public:Address|http://forum.example", "not an https address")]
    [DataRow("--Public:Address|https://forum.example/app", "without a path")]
    [DataRow("--Public:Address|https://forum.example|--Mail:Sender|s@forum.example|--Graph:Site|forum", "Graph:Site is \"forum\"")]
    [DataRow("--SignIn:ClientId|six", "is no GUID")]
    [DataRow("--SignIn:ClientId|00000000-0000-0000-0000-000000000001", "SignIn:ClientSecretFile")]
    [DataRow("--SignIn:ClientId|00000000-0000-0000-0000-000000000001|--SignIn:ClientSecretFile|/nowhere/secret", "cannot be read")]
    [DataRow("--Public:Address|https://forum.example|--Mail:Sender|s@forum.example|--Graph:BaseUrl|http://127.0.0.1:1|" +
        "--Public:Proxies|here", "is no network")]
    public void It_does_not_start_without_what_it_needs_and_says_all_of_it(string settings, params string[] said)
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        try
        {
            var refused = Assert.ThrowsExactly<SettingException>(
                () => RapporteurHost.Build(["--data", folder, .. settings.Split('|')]));
            foreach (var part in said)
            {
                StringAssert.Contains(refused.Message, part, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    [DataRow("/local/people")]
    [DataRow("/local/token")]
    [DataRow("/local/clock")]
    [DataRow("/local/outbox")]
    [DataRow("/graph/v1.0/sites/root")]
    [DataRow("/graph/_local/mail")]
    [DataRow("/sign-in/local")]
    [DataRow("/clock")]
    public async Task Local_addresses_are_not_there_whatever_is_sent_along(string address)
    {
        using var browser = host.Browser();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Put })
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.Add(LocalGuard.Header, new string('a', 40));
            using var answer = await browser.SendAsync(request);
            Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode, $"{method} {address}");
        }
    }

    [TestMethod]
    public async Task An_unsigned_activity_is_nobodys()
    {
        using var browser = host.Browser();
        using var body = new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "application/json");
        using var answer = await browser.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        Assert.AreEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [TestMethod]
    public async Task Only_its_own_name_is_answered()
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "elsewhere.example";
        using var answer = await browser.SendAsync(request);
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [TestMethod]
    public async Task Every_answer_keeps_browsers_to_TLS_and_says_nothing_of_the_server()
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.IsGreaterThanOrEqualTo(31_536_000, answer.Headers.GetValues("Strict-Transport-Security").Single() is var hsts
            ? int.Parse(hsts.Split('=', ';')[1], System.Globalization.CultureInfo.InvariantCulture) : 0);
        Assert.IsFalse(answer.Headers.Contains("Server"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        StringAssert.Contains(policy, "default-src 'none'", StringComparison.Ordinal);
        StringAssert.Contains(policy, "frame-ancestors 'self'", StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy);
    }

    [TestMethod]
    public async Task Every_cookie_is_bound_to_the_host_and_hidden_from_scripts()
    {
        using var browser = host.Browser();
        var page = await PublicHost.PageAsync(browser, "/sign-in");
        using var asked = await PublicHost.PostAsync(browser, page, "/sign-in/code", ("address", "nobody@forum.example"));
        using var shown = await host.Browser().GetAsync(new Uri("/sign-in", UriKind.Relative));
        foreach (var cookie in asked.Headers.GetValues("Set-Cookie").Concat(shown.Headers.GetValues("Set-Cookie")))
        {
            StringAssert.StartsWith(cookie, "__Host-", StringComparison.Ordinal);
            foreach (var word in new[] { "secure", "httponly", "samesite=strict", "path=/" })
            {
                StringAssert.Contains(cookie, word, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [TestMethod]
    [DataRow("/sign-in")]
    [DataRow("/api/v1/consultations")]
    [DataRow("/openapi/v1.json")]
    public async Task No_other_site_is_given_anything(string address)
    {
        using var browser = host.Browser();
        foreach (var method in new[] { HttpMethod.Options, HttpMethod.Get })
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.Add("Origin", "https://elsewhere.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            using var answer = await browser.SendAsync(request);
            Assert.IsFalse(answer.Headers.Any(h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [TestMethod]
    public async Task A_form_without_its_page_s_token_does_nothing()
    {
        using var browser = host.Browser();
        using var form = new FormUrlEncodedContent([new("address", "kelvany-focal@kelvany.example")]);
        using var answer = await browser.PostAsync(new Uri("/sign-in/code", UriKind.Relative), form);
        Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.IsFalse(answer.Headers.Contains("Set-Cookie"));
    }

    [TestMethod]
    public async Task What_a_stranger_says_of_the_way_it_came_is_believed_of_this_machine_s_proxy_only_for_the_last_hop()
    {
        // This machine is a proxy it knows: what it says of the caller counts, one hop back and no further.
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7, 198.51.100.9");
        request.Headers.Add("X-Forwarded-Host", "elsewhere.example");
        using var answer = await browser.SendAsync(request);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("elsewhere", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Headers_beyond_their_limit_are_refused()
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Long", new string('a', 20_000));
        using var answer = await browser.SendAsync(request);
        Assert.AreEqual(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_body_beyond_its_limit_is_refused()
    {
        using var browser = host.Browser();
        using var body = new ByteArrayContent(new byte[40_000_000]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        try
        {
            using var answer = await browser.PostAsync(new Uri("/sign-in/code", UriKind.Relative), body);
            Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // It hung up while the rest was still being sent.
        }

        Assert.DoesNotContain(l => l.Category.StartsWith("Rapporteur", StringComparison.Ordinal)
            && l.Level >= Microsoft.Extensions.Logging.LogLevel.Error, host.Log.Lines);
    }

    [TestMethod]
    public async Task A_ready_host_says_so_without_TLS_to_whoever_stands_before_it()
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Whoever_is_nobody_is_led_to_the_page_to_sign_in_on_and_back()
    {
        using var browser = host.Browser();
        using var start = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.AreEqual("/sign-in", start.Headers.Location!.ToString());
        StringAssert.Contains(await PublicHost.PageAsync(browser, $"/reader/{RunningHost.Consultation}"),
            $"content=\"0;url=/sign-in?then=%2Freader%2F{RunningHost.Consultation}\"", StringComparison.Ordinal);
        using var frame = await browser.GetAsync(new Uri("/pane/sign-in?hop=true", UriKind.Relative));
        Assert.AreEqual("/sign-in?then=%2Fpane%2Fsign-in", frame.Headers.Location!.ToString());
        using var known = host.Browser();
        await host.SignInAsync(known, await host.InviteByMailAsync("orvessa-focal"));
        using var onward = await known.GetAsync(new Uri($"/sign-in?then=/reader/{RunningHost.Consultation}/p010", UriKind.Relative));
        Assert.AreEqual($"/reader/{RunningHost.Consultation}/p010", onward.Headers.Location!.ToString());
        using var another = await known.GetAsync(new Uri("/pane/sign-in?hop=true&choose=true", UriKind.Relative));
        Assert.AreEqual("/sign-in?then=%2Fpane%2Fsign-in&choose=true", another.Headers.Location!.ToString());
        StringAssert.Contains(await PublicHost.PageAsync(known, another.Headers.Location.ToString()), "/sign-in/code",
            StringComparison.Ordinal);
    }
}
