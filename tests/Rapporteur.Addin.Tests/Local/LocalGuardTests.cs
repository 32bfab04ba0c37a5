using System.Net;
using System.Net.Http.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Local;

/// <summary>Local addresses answer somebody at this machine who holds the link, and nobody else.</summary>
[TestClass]
public sealed class LocalGuardTests
{
    private static readonly (HttpMethod Method, string Address)[] Addresses =
    [
        (HttpMethod.Get, "/local/people"),
        (HttpMethod.Post, "/local/token"),
        (HttpMethod.Get, "/local/clock"),
        (HttpMethod.Put, "/local/clock"),
        (HttpMethod.Get, "/graph/v1.0/sites/root"),
        (HttpMethod.Post, "/graph/v1.0/$batch"),
        (HttpMethod.Get, "/graph/_local/usage"),
    ];

    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("no secret", "")]
    [DataRow("wrong secret", "X-Local-Secret: 0000000000000000000000000000000000000000")]
    [DataRow("secret cut short", "X-Local-Secret: {half}")]
    [DataRow("secret made longer", "X-Local-Secret: {secret}0")]
    [DataRow("empty secret", "X-Local-Secret: ")]
    [DataRow("another host's name", "X-Local-Secret: {secret}|Host: rapporteur.example")]
    [DataRow("a name that only begins like ours", "X-Local-Secret: {secret}|Host: localhost.example.org")]
    [DataRow("any address", "X-Local-Secret: {secret}|Host: 0.0.0.0")]
    [DataRow("another site's page", "X-Local-Secret: {secret}|Origin: https://example.org")]
    [DataRow("a page of another port", "X-Local-Secret: {secret}|Origin: http://127.0.0.1:1")]
    [DataRow("a page without an origin", "X-Local-Secret: {secret}|Origin: null")]
    [DataRow("through a proxy", "X-Local-Secret: {secret}|X-Forwarded-For: 127.0.0.1")]
    [DataRow("through a proxy", "X-Local-Secret: {secret}|X-Forwarded-Host: localhost")]
    [DataRow("through a proxy", "X-Local-Secret: {secret}|X-Forwarded-Proto: http")]
    [DataRow("through a proxy", "X-Local-Secret: {secret}|Forwarded: for=127.0.0.1")]
    [DataRow("through a proxy", "X-Local-Secret: {secret}|Via: 1.1 proxy")]
    [DataRow("through a proxy", "X-Local-Secret: {secret}|X-Real-IP: 127.0.0.1")]
    public async Task Everybody_else_is_refused_at_every_local_address(string who, string headers)
    {
        foreach (var (method, address) in Addresses)
        {
            var answer = await AskAsync(method, address, headers);
            AssertRefused(address, answer, $"{who}: {method} {address} {answer.Raw}");
        }
    }

    [TestMethod]
    [DataRow("X-Local-Secret: {secret}")]
    [DataRow("X-Local-Secret: {secret}|Host: localhost")]
    [DataRow("X-Local-Secret: {secret}|Host: [::1]")]
    [DataRow("X-Local-Secret: {secret}|Origin: {origin}")]
    public async Task The_holder_of_the_link_at_this_machine_is_answered(string headers)
    {
        foreach (var (method, address) in Addresses)
        {
            var answer = await AskAsync(method, address, headers);
            Assert.AreNotEqual("local-only", answer.Code, $"{method} {address} {answer.Raw}");
        }

        Assert.AreEqual(HttpStatusCode.OK, (await AskAsync(HttpMethod.Get, "/local/people", headers)).Status);
    }

    [TestMethod]
    public async Task The_secret_may_stand_in_the_address()
    {
        foreach (var (method, address) in Addresses)
        {
            Assert.AreNotEqual("local-only", (await AskAsync(method, $"{address}?local={host.Secret}", "")).Code, address);
            AssertRefused(address, await AskAsync(method, $"{address}?local={host.Secret[..20]}", ""), address);
        }
    }

    [TestMethod]
    public async Task A_person_s_token_opens_no_local_address()
    {
        var signedIn = new Visitor(host.As("secretariat-1"));
        foreach (var (method, address) in Addresses)
        {
            AssertRefused(address, await signedIn.SendAsync(method, address), address);
        }
    }

    [TestMethod]
    public async Task The_link_lies_in_the_data_folder_for_its_owner_only()
    {
        var file = Path.Combine(host.Data, "local.json");
        StringAssert.Contains(await File.ReadAllTextAsync(file), host.Secret, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [TestMethod]
    [DataRow("http://0.0.0.0:5080")]
    [DataRow("http://*:5080")]
    [DataRow("http://192.0.2.7:5080")]
    [DataRow("http://example.org")]
    [DataRow("http://127.0.0.1:0;http://0.0.0.0:0")]
    [DataRow("nonsense")]
    public void An_address_others_could_reach_stops_the_start_with_a_sentence(string urls)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rapporteur-never-{Guid.NewGuid():n}");
        var wrong = Assert.ThrowsExactly<SettingException>(() => RapporteurHost.Build(["--urls", urls, "--data", folder]));
        StringAssert.Contains(wrong.Message, "--urls", StringComparison.Ordinal);
        Assert.IsFalse(Directory.Exists(folder), "a refused start leaves nothing behind");
    }

    // LocalGraph asks for the secret itself and refuses as Graph does; everything else about the asker is our guard's.
    private static void AssertRefused(string address, Response answer, string what)
    {
        if (address.StartsWith("/graph", StringComparison.Ordinal))
        {
            Assert.IsTrue(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, what);
        }
        else
        {
            answer.Refused(HttpStatusCode.Forbidden, "local-only");
        }
    }

    private static async Task<Response> AskAsync(HttpMethod method, string address, string headers)
    {
        using var client = host.Client();
        using var request =
            new HttpRequestMessage(method, address) { Content = method == HttpMethod.Get ? null : JsonContent.Create(new { }) };
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) =
                (header[..header.IndexOf(':', StringComparison.Ordinal)],
                    header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            value = value.Replace("{secret}", host.Secret, StringComparison.Ordinal)
                .Replace("{half}", host.Secret[..20], StringComparison.Ordinal)
                .Replace("{origin}", host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Response.OfAsync(response);
    }
}
