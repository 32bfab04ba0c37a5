using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>Every address that takes something, sent what is no form, half of one, or values from the ends of the calendar: a sentence,
/// never a fault.</summary>
[TestClass]
public sealed class BadFormTests
{
    private const string Half =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\nContent-Type: application/octet-stream\r\n\r\nPK";

    private const string NoName =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"; filename*\r\n\r\nPK\r\n--x--\r\n";

    private static readonly (string Type, string Body)[] Wrong =
    [
        ("multipart/form-data; boundary=x", NoName),
        ("multipart/form-data; boundary=x", Half), ("multipart/form-data; boundary=x", ""), ("multipart/form-data; boundary=x", "nonsense"),
        ("multipart/form-data", Half),
        ("multipart/form-data; boundary=" + "x", "--x--\r\n"), ("multipart/mixed; boundary=x", Half),
        ("application/x-www-form-urlencoded", "file=a.docx"), ("application/x-www-form-urlencoded", "%=%&&=&%00=%ff"),
        ("application/x-www-form-urlencoded", ""), ("application/json", "{}"), ("application/json", "null"), ("text/plain", "a"), ("", "a"),
        ("", ""),
    ];

    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", "Rapporteur.Addin.Bot.Turns.Replies");
        await host.DisposeAsync();
    }

    [TestMethod]
    [DataRow("kelvany-focal")]
    [DataRow("secretariat-1")]
    [DataRow("chair-1")]
    public async Task No_address_fails_for_what_is_no_form_of_it(string person)
    {
        var client = host.As(person);
        foreach (var (method, address) in Writes())
        {
            foreach (var (type, body) in Wrong)
            {
                using var response = await client.SendAsync(Asking(method, address, type, body));
                Assert.IsLessThan(500, (int)response.StatusCode, $"{person}: {method} {address} with {type}: {body}");
            }
        }
    }

    [TestMethod]
    [DataRow("kelvany-focal", "/api/v1/consultations/{c}/returns")]
    [DataRow("kelvany-focal", "/pane/{c}/comments")]
    [DataRow("kelvany-focal", "/pane/{c}/comments/any")]
    [DataRow("kelvany-focal", "/pane/{c}/comments/any/approve")]
    [DataRow("kelvany-focal", "/pane/{c}/submissions")]
    [DataRow("kelvany-focal", "/pane/{c}/returns")]
    [DataRow("secretariat-1", "/desk/{c}/on-behalf")]
    [DataRow("secretariat-1", "/desk/{c}/meeting")]
    [DataRow("secretariat-1", "/desk/{c}/read")]
    [DataRow("secretariat-1", "/desk/{c}/milestones")]
    [DataRow("chair-1", "/desk/{c}/time")]
    public async Task A_form_cut_short_and_what_is_none_are_told_as_such(string person, string address)
    {
        var client = host.As(person);
        foreach (var (type, body) in new[] { ("multipart/form-data; boundary=x", Half), ("application/json", "{}"), ("", "") })
        {
            var path = address.Replace("{c}", RunningHost.Consultation, StringComparison.Ordinal);
            using var response = await client.SendAsync(Asking(HttpMethod.Post, path, type, body));
            (await Response.OfAsync(response)).Refused(HttpStatusCode.BadRequest, "bad-form");
        }
    }

    [TestMethod]
    [DataRow("secretariat-1", "POST", "submissions/on-behalf", """{"delegation":"hadrune","sender":"e","none":true,"arrived":"@"}""")]
    [DataRow("secretariat-1", "POST", "milestones", """{"kind":"onDay","what":"a","words":"b","why":"c","earliest":"#"}""")]
    [DataRow("secretariat-1", "POST", "milestones", """{"kind":"around","what":"a","words":"b","why":"c","earliest":"#","latest":"#"}""")]
    [DataRow("chair-1", "POST", "extensions", """{"day":"#","why":"c"}""")]
    [DataRow("chair-1", "POST", "extensions", """{"day":"#","time":"23:59:59.999999999","why":"c"}""")]
    [DataRow("link", "PUT", "/local/clock", """{"now":"@"}""")]
    public async Task The_ends_of_the_calendar_are_refused(string person, string method, string address, string body)
    {
        var visitor = new Visitor(person == "link" ? host.AtThisMachine() : host.As(person));
        foreach (var year in (string[])["-9998", "-9997", "-0001", "0000", "0001", "1583", "9998", "9999"])
        {
            foreach (var rest in (string[])["T00:00:00Z", "T23:59:59.999999999Z", "T00:00:00+18:00", "T23:59:59-18:00"])
            {
                foreach (var day in (string[])["-01-01", "-12-31"])
                {
                    var sent =
                        body.Replace("@", year + day + rest, StringComparison.Ordinal).Replace("#", year + day, StringComparison.Ordinal);
                    var answer =
                        await visitor.SendAsync(new HttpMethod(method), address,
                            new StringContent(sent, Encoding.UTF8, "application/json"));
                    Assert.IsTrue(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict && answer.Code is not null,
                        $"{sent}: {answer.Status} {answer.Raw}");
                }
            }
        }
    }

    [TestMethod]
    [DataRow("milestones", """{"kind":"toBeAnnounced","what":"a","words":"soon@Bcc: all","why":"c"}""", "words")]
    [DataRow("milestones", """{"kind":"toBeAnnounced","what":"a@b","words":"soon","why":"c"}""", "what")]
    [DataRow("submissions/on-behalf", """{"delegation":"hadrune","arrived":"2017-11-27T09:00:00Z","sender":"embassy@x","none":true}""",
        "sender")]
    [DataRow("submissions/on-behalf",
        """{"delegation":"hadrune","arrived":"2017-11-27T09:00:00Z","sender":"e","channel":"mail@x","none":true}""", "channel")]
    [DataRow("meeting-comments", """{"comment":{"text":"a","places":[{"scope":"document"}]},"attribution":"some@x"}""", "attribution")]
    [DataRow("meeting-comments", """{"comment":{"text":"a","places":[{"scope":"document"}]},"attribution":"some","paragraph":"1@2"}""",
        "paragraph")]
    public async Task What_is_printed_in_a_line_holds_no_line_end_of_any_kind(string address, string body, string field)
    {
        foreach (var end in (string[])["\\n", "\\r", "\\u0085", "\\u2028", "\\u2029", "\\u000b"])
        {
            var answer =
                await Visitor.As(host, "secretariat-1")
                    .PostAsync(address,
                        new StringContent(body.Replace("@", end, StringComparison.Ordinal), Encoding.UTF8, "application/json"));
            answer.Refused(HttpStatusCode.BadRequest, "bad-text");
            Assert.AreEqual(field, answer.Text("field"));
        }
    }

    [TestMethod]
    public async Task While_the_channels_keys_are_out_of_reach_it_is_asked_to_come_again()
    {
        await using var bot =
            await RunningHost.StartAsync(null, "--Bot:AppId=5e0f9ac6-6b9d-4a64-8f1d-2c9f0f6a9b11", "--Bot:TenantId=tenant",
                "--Bot:OpenIdMetadata=http://127.0.0.1:9/keys");
        using var asking =
            Asking(HttpMethod.Post, "/api/messages", "application/json",
                """{"type":"message","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/"}""");
        asking.Headers.Authorization = new("Bearer", "a.b.c");
        using var response = await bot.Anonymous.SendAsync(asking);
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.IsNotNull(response.Headers.RetryAfter);
    }

    [TestMethod]
    [DataRow("<html>A gateway</html>")]
    [DataRow("{}")]
    [DataRow("{\"jwks_uri\":7}")]
    [DataRow("")]
    public async Task A_page_in_the_place_of_the_keys_is_keys_out_of_reach(string body)
    {
        using var keys =
            new SigningKeys(new BotSettings { OpenIdMetadata = "https://keys.example.org/" }, new HttpClient(new Everywhere(body)),
                TimeProvider.System);
        await Assert.ThrowsExactlyAsync<IOException>(() => keys.KnownAsync(CancellationToken.None));
    }

    // Whatever names no consultation names nothing that is there, so that nothing is done meanwhile.
    private static IEnumerable<(HttpMethod Method, string Address)> Writes() =>
        from endpoint in host.Service<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        where method is "POST" or "PUT" or "DELETE" or "PATCH"
            && !endpoint.RoutePattern.RawText!.StartsWith("/graph", StringComparison.Ordinal)
            && !endpoint.RoutePattern.RawText.StartsWith("graph", StringComparison.Ordinal)
        let filled = string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p =>
            p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                ? parameter.Name == "c" ? RunningHost.Consultation : "missing"
                : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)p).Content))))
        select (new HttpMethod(method), $"/{filled}");

    private static HttpRequestMessage Asking(HttpMethod method, string address, string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type.Length > 0)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return new(method, address) { Content = content };
    }

    private sealed class Everywhere(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
    }
}
