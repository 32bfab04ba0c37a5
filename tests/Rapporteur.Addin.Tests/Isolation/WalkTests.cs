using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Isolation;

/// <summary>What holds at every address of a host for the public alike: each test walks the whole table.</summary>
[TestClass]
public sealed class WalkTests
{
    private const string Teams =
        " https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com " +
        "https://*.office.com";

    private const string Office =
        " https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft https://onedrive.live.com";

    private static PublicHost host = null!;
    private static List<EndpointRow> rows = null!;
    private static string asset = "";

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await PublicHost.StartAsync("--Limits:SecondsARequest", "3", "--Limits:RequestsPerSecond", "100000");
        asset = Asking.Asset(host.Service<IEnumerable<EndpointDataSource>>());
        rows = [.. Mapped(host)];
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public void A_host_for_the_public_has_every_address_of_the_table_but_those_of_this_machine() =>
        Assert.AreEqual(
            "",
            string.Join('\n', EndpointTable.Rows.Select(r => r.Name).Distinct().Except(rows.Select(r => r.Name))
                .Where(n => n.Split(' ')[1] is var a && !a.StartsWith("/local", StringComparison.Ordinal)
                    && !a.StartsWith("/graph", StringComparison.Ordinal) && !a.EndsWith("/clock", StringComparison.Ordinal)
                    && a is not ("/sign-in/local" or "/tour"))));

    [TestMethod]
    public async Task Every_answer_says_what_may_run_and_who_may_frame_it_and_gives_other_sites_nothing()
    {
        using var nobody = host.Browser();
        using var focal = ByCookie("kelvany-focal");
        using var officer = ByCookie("secretariat-1");
        var wrong = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var browser in (HttpClient[])[nobody, focal, officer])
            {
                foreach (var method in (HttpMethod[])[Asking.Method(row), HttpMethod.Options])
                {
                    using var answer = await SendAsync(browser, row, method, "https://elsewhere.example");
                    wrong.Append(Wrong(row, answer));
                }
            }
        }

        Assert.AreEqual("", wrong.ToString());
    }

    [TestMethod]
    public async Task Nothing_is_changed_by_a_cookie_alone()
    {
        using var focal = ByCookie("kelvany-focal");
        using var officer = ByCookie("secretariat-1");
        var before = await LinesAsync();
        foreach (var row in rows.Where(r => Asking.Method(r) != HttpMethod.Get))
        {
            foreach (var browser in (HttpClient[])[focal, officer])
            {
                using var answer = await SendAsync(browser, row);
                var said = $"{row.Name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
                // The channel's door knows no cookie: there is none to guard.
                Assert.AreEqual(row.Address == WorkKinds.ChannelAddress ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest,
                    answer.StatusCode, said);
                Assert.IsFalse(answer.Headers.Contains("Set-Cookie") || answer.Headers.Contains("Clear-Site-Data"), said);
            }
        }

        Assert.AreEqual(before, await LinesAsync());
    }

    [TestMethod]
    public async Task A_flood_of_one_address_keeps_nobody_else_out_and_nobody_out_of_another()
    {
        await using var narrow = await PublicHost.StartAsync("--Limits:RequestsPerSecond", "1");
        var asked = Mapped(narrow).Where(r => !r.Address.StartsWith("/health", StringComparison.Ordinal)).ToList();
        var kinds = Endpoints(narrow).ToDictionary(e => e.Name, e => WorkKinds.Of(e.Endpoint, e.Name.Split(' ')[0]));
        foreach (var (number, row) in asked.Index())
        {
            var kind = row.Name == "ASSET *" ? WorkKind.Assets : kinds[row.Name];
            using var hasty = ByBearer(narrow, $"hasty-{number}");
            HttpResponseMessage? refused = null;
            for (var batch = 0; refused is null && batch < 50; batch++)
            {
                var answers = await Task.WhenAll(Enumerable.Range(0, kind is WorkKind.Assets or WorkKind.Chat ? 90 : 12)
                    .Select(_ => SendAsync(hasty, row)));
                refused = answers.FirstOrDefault(a => a.StatusCode == HttpStatusCode.TooManyRequests);
            }

            Assert.IsNotNull(refused, $"{row.Name} ({kind}) is counted nowhere");
            StringAssert.Contains(await refused!.Content.ReadAsStringAsync(), "\"code\":\"too-often\"", StringComparison.Ordinal);
            Assert.IsTrue(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1), row.Name);
            if (row.Address != WorkKinds.ChannelAddress)
            {
                // The channel speaks for everybody from one network; there each sender is counted by itself, behind its token.
                using var other = ByBearer(narrow, $"other-{number}");
                using var calm = await SendAsync(other, row);
                Assert.AreNotEqual(HttpStatusCode.TooManyRequests, calm.StatusCode, $"{row.Name} for somebody else");
            }

            using var elsewhere = await hasty.GetAsync(
                new Uri(kind == WorkKind.Reading ? "/sign-in" : "/api/v1/consultations", UriKind.Relative));
            Assert.AreEqual(HttpStatusCode.OK, elsewhere.StatusCode, $"{row.Name} ({kind}) and another door for the same");
        }
    }

    [TestMethod]
    public void Only_what_takes_a_file_takes_more_than_what_is_typed_and_waits_longer_than_for_that()
    {
        var large = Endpoints(host).Where(e => e.Endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null).ToList();
        Assert.AreEqual(
            """
            POST /api/v1/consultations/{c}/attendance
            POST /api/v1/consultations/{c}/drafts
            POST /api/v1/consultations/{c}/drafts/{number}/languages
            POST /api/v1/consultations/{c}/returns
            POST /api/v1/consultations/{c}/roster
            POST /desk/{c}/attendance
            POST /desk/{c}/glossary/table
            POST /desk/{c}/mail
            POST /desk/{c}/read
            POST /desk/{c}/roster
            POST /pane/{c}/returns
            POST /reader/{c}/drafts
            POST /reader/{c}/languages
            """, string.Join('\n', large.Select(e => e.Name).Order(StringComparer.Ordinal)));
        Assert.IsTrue(large.TrueForAll(
            e => e.Endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()!.MaxRequestBodySize is > 0 and < 60_000_000));
        // A stream ends by itself after ten minutes.
        Assert.AreEqual("GET /live/{c}\nGET /room/{c}/live", string.Join('\n', Endpoints(host)
            .Where(e => e.Endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null).Select(e => e.Name)));
    }

    [TestMethod]
    public async Task A_body_beyond_its_limit_is_refused_or_not_read_at_all()
    {
        var large = 0;
        foreach (var person in (string[])["kelvany-focal", "secretariat-1", "chair-1"])
        {
            using var browser = ByBearer(host, Account(person));
            foreach (var row in rows.Where(r => Asking.Method(r) != HttpMethod.Get))
            {
                // Announced and never sent: the host has to decide by what is announced.
                var (status, said) = await RawAsync(row, Token(person), 90_000_000, sends: 10);
                Assert.IsTrue(status is >= 300 and < 500, $"{person} {row.Name}: {status} {said}");
                Assert.IsTrue(status != 413 || row.Address == "/api/messages" || said.Contains("\"too-large\"", StringComparison.Ordinal)
                    || said.Contains("The file is larger than", StringComparison.Ordinal), said);
                large += status == 413 ? 1 : 0;
            }
        }

        Assert.IsGreaterThan(20, large);
    }

    [TestMethod]
    public async Task Nobody_holds_an_address_by_a_body_that_never_ends()
    {
        var asked = rows.Where(r => Asking.Method(r) != HttpMethod.Get).ToList();
        var given = 0;
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (row, _) =>
        {
            var (status, said) = await RawAsync(row, Token("secretariat-1"), 200, sends: 10).Patiently();
            Assert.IsTrue(status is 0 or (>= 300 and < 500) or 503, $"{row.Name}: {status} {said}");
            Assert.AreEqual(status == 503, said.Contains("\"took-too-long\"", StringComparison.Ordinal), said);
            Interlocked.Add(ref given, status == 503 ? 1 : 0);
        });
        Assert.IsGreaterThan(5, given);
        using var browser = host.Browser();
        using var alive = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, alive.StatusCode);
    }

    private static string Wrong(EndpointRow row, HttpResponseMessage answer)
    {
        var said = new StringBuilder();
        void Held(bool holds, string what)
        {
            if (!holds)
            {
                said.AppendLine(System.Globalization.CultureInfo.InvariantCulture,
                    $"{answer.RequestMessage!.Method} {row.Address} {(int)answer.StatusCode}: {what}");
            }
        }

        string? Of(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
        Held(Of("X-Content-Type-Options") == "nosniff", "may be sniffed");
        Held(Of("Cross-Origin-Resource-Policy") is "same-origin" or "cross-origin", "may be embedded");
        Held(Of("Server") is null, "says what serves it");
        Held(Of("Strict-Transport-Security") is not null || row.Address.StartsWith("/health", StringComparison.Ordinal), "without TLS");
        Held(!answer.Headers.Any(h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)), "open to other sites");
        Held(row.Name == "ASSET *" || answer.Headers.CacheControl?.NoStore == true, "may be kept");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return said.ToString();
        }

        var policy = (Of("Content-Security-Policy") ?? "").Split(';', StringSplitOptions.TrimEntries)
            .Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d[^1]);
        Held(policy.GetValueOrDefault("default-src") == "'none'", "runs what is not named");
        Held(policy.GetValueOrDefault("base-uri") == "'none'" && policy.GetValueOrDefault("form-action") == "'self'", "leads elsewhere");
        Held(!policy.Values.Any(v => v.Contains("unsafe", StringComparison.Ordinal)), "runs what is within it");
        var ancestors = row.Address switch
        {
            "/pane/word" or "/pane/sign-in" => $"'self'{Office}",
            "/reader/teams" => $"'self'{Teams}",
            _ => "'self'",
        };
        Held(policy.GetValueOrDefault("frame-ancestors") == ancestors, "is framed by others");
        return said.ToString();
    }

    private static IEnumerable<EndpointRow> Mapped(PublicHost of)
    {
        var mapped = EndpointTable.Mapped(of.Service<IEnumerable<EndpointDataSource>>()).ToHashSet();
        return EndpointTable.Rows.DistinctBy(r => r.Name).Where(r => mapped.Contains(r.Name));
    }

    private static List<(string Name, RouteEndpoint Endpoint)> Endpoints(PublicHost of) =>
    [
        .. of.Service<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(m => ($"{m} /{e.RoutePattern.RawText!.Trim('/')}", e)))
            .DistinctBy(e => e.Item1),
    ];

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, EndpointRow row, HttpMethod? method = null, string? origin = null)
    {
        var address = Asking.Address(row, RunningHost.Consultation, "nosuchcomment0000000", asset);
        var request = new HttpRequestMessage(method ?? Asking.Method(row), address);
        if (request.Method != HttpMethod.Options && Asking.Body(row, "nosuchcomment0000000", default) is { } body)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
        }

        try
        {
            return await browser.SendAsync(request);
        }
        catch (HttpRequestException broken)
        {
            throw new AssertFailedException($"{request.Method} {address}: {broken.Message}", broken);
        }
    }

    // By hand, since a client would not break off so.
    private static async Task<(int Status, string Said)> RawAsync(EndpointRow row, string token, long announced, int sends)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        await using var secure = new SslStream(client.GetStream(), false, (_, certificate, _, _) => certificate is not null);
        await secure.AuthenticateAsClientAsync("127.0.0.1");
        var address = Asking.Address(row, RunningHost.Consultation, "nosuchcomment0000000", asset);
        var type = (Asking.Body(row, "x", default) as HttpContent)?.Headers.ContentType?.ToString() ?? "application/json";
        await secure.WriteAsync(Encoding.ASCII.GetBytes(
            $"{row.Method} {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Type: {type}\r\n" +
            $"Content-Length: {announced}\r\nConnection: close\r\n\r\n{new string(' ', sends)}"));
        using var reader = new StreamReader(secure);
        string said;
        try
        {
            said = await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            said = "";
        }

        return (said.Split(' ') is [_, var status, ..] ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : 0, said);
    }

    private static async Task<long> LinesAsync() =>
        (await host.Service<IJournal>().ReadAsync(PublicHost.Consultation, 0, int.MaxValue, CancellationToken.None)).Count;

    private static Identity Account(string person) =>
        host.Service<Rapporteur.Intake.Intake>().EntranceAsync(PublicHost.Consultation, CancellationToken.None).AsTask().GetAwaiter()
            .GetResult()!.Consultation.Roster.Find(new PersonId(person))!.Identities[0];

    private static string Token(string person) => host.Service<Tokens>().Issue(Account(person));

    private static HttpClient ByCookie(string person)
    {
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"__Host-rapporteur={Token(person)}");
        return browser;
    }

    private static HttpClient ByBearer(PublicHost of, string account) => ByBearer(of, new Identity("a-tenant", account));

    private static HttpClient ByBearer(PublicHost of, Identity account)
    {
        var browser = of.Browser();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", of.Service<Tokens>().Issue(account));
        return browser;
    }
}
