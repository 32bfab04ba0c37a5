using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.SignIn;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>Two tenants and a guest by a real OpenID provider, whose keys are rolled over meanwhile; every token that is not quite
/// right.</summary>
[TestClass]
public sealed partial class EntraTests
{
    private const string Client = "5f3b1c52-0d0e-4f7e-9a53-0f6f6d2d7a11";
    private const string Ministry = "11111111-aaaa-4aaa-8aaa-111111111111";
    private const string Other = "22222222-bbbb-4bbb-8bbb-222222222222";
    private const string Host = "33333333-cccc-4ccc-8ccc-333333333333";

    private static Provider provider = null!;
    private static PublicHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        provider = await Provider.StartAsync();
        var secret = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-test-").FullName, "secret");
        await File.WriteAllTextAsync(secret, "the application's own");
        host = await PublicHost.StartAsync(
            "--SignIn:Authority", provider.Authority, "--SignIn:ClientId", Client, "--SignIn:ClientSecretFile", secret);
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        await host.DisposeAsync();
        await provider.DisposeAsync();
    }

    [TestMethod]
    [DataRow(Ministry, "focal-of-kelvany", "kelvany-focal")]
    [DataRow(Other, "focal-of-orvessa", "orvessa-focal")]
    [DataRow(Host, "guest-from-bromandy", "bromandy-focal")]
    public async Task Somebody_of_any_tenant_and_a_guest_come_in_by_invitation_and_are_known_the_next_time(string tenant, string account,
        string person)
    {
        using var browser = host.Browser();
        Assert.AreEqual("/sign-in/invitation", await CameBackAsync(browser, tenant, account));
        var code = await host.InviteAsync(person);
        using var bound = await PublicHost.PostAsync(
            browser, await PublicHost.PageAsync(browser, "/sign-in/invitation"), "/sign-in/invitation", ("code", code));
        Assert.AreEqual("/reader", bound.Headers.Location!.ToString(), await bound.Content.ReadAsStringAsync());
        using var again = host.Browser();
        Assert.AreEqual($"/reader/{RunningHost.Consultation}", await CameBackAsync(again, tenant, account));
        StringAssert.Contains(await PublicHost.PageAsync(again, $"/reader/{RunningHost.Consultation}"), $"data-person=\"{person}\"",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Only_openid_and_profile_are_asked_for_with_a_proof_of_the_browser_and_nothing_of_ours_is_told()
    {
        using var browser = host.Browser();
        await CameBackAsync(browser, Ministry, "somebody");
        Assert.AreEqual("openid profile", string.Join(", ", provider.Scopes.Distinct()));
        Assert.AreEqual("code", provider.Parameters["response_type"]);
        Assert.AreEqual("S256", provider.Parameters["code_challenge_method"]);
        Assert.AreEqual("client_id code_challenge code_challenge_method nonce prompt redirect_uri response_type scope state",
            string.Join(' ', provider.Parameters.Keys.Where(k => k != "response_mode").Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public async Task The_scopes_asked_for_are_those_of_the_list()
    {
        using var browser = host.Browser();
        await CameBackAsync(browser, Ministry, "somebody-else");
        var listed = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "infra", "README.md"))
            .First(l => l.Contains(nameof(The_scopes_asked_for_are_those_of_the_list), StringComparison.Ordinal));
        Assert.AreEqual($"`{provider.Scopes.Distinct().Single()}`", listed.Split('|', StringSplitOptions.TrimEntries)[2]);
        Assert.AreEqual($"api://{Client}/{EntraSignIn.Scope}", host.Service<AccountApplication>().Scope);
    }

    [TestMethod]
    public async Task Keys_rolled_over_meanwhile_keep_nobody_out()
    {
        using var browser = host.Browser();
        await CameBackAsync(browser, Ministry, "before");
        provider.RollKeys();
        await Patience.UntilAsync(async () =>
        {
            using var later = host.Browser();
            return await CameBackAsync(later, Ministry, "after") == "/sign-in/invitation";
        });
        await Patience.UntilAsync(async () => await StatusAsync(Good(Ministry, "after")) == HttpStatusCode.OK);
    }

    [TestMethod]
    public async Task A_sign_in_begun_in_another_browser_ends_nowhere()
    {
        using var mine = host.Browser();
        using var thief = host.Browser();
        var back = await BackAsync(mine, Ministry, "victim");
        using var stolen = await thief.GetAsync(back);
        Assert.AreEqual("/sign-in?failed=true", stolen.Headers.Location!.ToString());
        var set = stolen.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Concat(cookies) : "";
        Assert.DoesNotContain("__Host-rapporteur=", set);
        using var once = await mine.GetAsync(back);
        Assert.AreEqual(HttpStatusCode.OK, once.StatusCode);
        using var twice = await mine.GetAsync(back);
        Assert.AreEqual("/sign-in?failed=true", twice.Headers.Location!.ToString());
    }

    [TestMethod]
    public async Task A_token_for_our_scope_is_taken_and_every_other_is_not()
    {
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(Good(Ministry, "somebody")));
        var key = new SigningCredentials(Provider.NewKey(), SecurityAlgorithms.RsaSha256);
        var shared = new SigningCredentials(new SymmetricSecurityKey(new byte[64]), SecurityAlgorithms.HmacSha256);
        (string What, Action<Dictionary<string, object>> Change, SigningCredentials? With)[] table =
        [
            ("another audience", c => c["aud"] = "00000003-0000-0000-c000-000000000000", null),
            ("another issuer", c => c["iss"] = "https://elsewhere.example/v2.0", null),
            ("the issuer of another tenant", c => c["iss"] = provider.IssuerOf(Other), null),
            ("the issuer with its hole", c => c["iss"] = provider.IssuerOf("{tenantid}"), null),
            ("a tenant that is none", c => { c["tid"] = "x"; c["iss"] = provider.IssuerOf("x"); }, null),
            ("no tenant", c => c.Remove("tid"), null),
            ("no person", c => c.Remove("oid"), null),
            ("no scope", c => c.Remove("scp"), null),
            ("another scope", c => c["scp"] = "User.Read", null),
            ("a scope that only begins so", c => c["scp"] = $"{EntraSignIn.Scope}_more", null),
            ("an application's role", c => { c.Remove("scp"); c["roles"] = EntraSignIn.Scope; }, null),
            ("ended", c => c["exp"] = Provider.Seconds(-600), null),
            ("not begun", c => c["nbf"] = Provider.Seconds(600), null),
            ("no end", c => c.Remove("exp"), null),
            ("another's key", _ => { }, key),
            ("a shared secret", _ => { }, shared),
        ];
        foreach (var (what, change, with) in table)
        {
            var claims = Claims(Ministry, "somebody");
            change(claims);
            Assert.AreEqual(HttpStatusCode.Unauthorized, await StatusAsync(provider.Token(claims, with)), what);
        }

        var good = Good(Ministry, "somebody");
        var unsigned = $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{good.Split('.')[1]}.";
        Assert.AreEqual(HttpStatusCode.Unauthorized, await StatusAsync(unsigned), "signed by nobody");
        Assert.AreEqual(HttpStatusCode.Unauthorized, await StatusAsync(good[..^4]), "cut short");
        Assert.AreEqual(HttpStatusCode.Unauthorized, await StatusAsync("a.b.c"), "no token");
    }

    [TestMethod]
    public async Task A_token_of_Teams_is_exchanged_for_one_of_ours_when_its_account_is_bound_and_dies_with_the_binding()
    {
        var person = new PersonId("hadrune-focal");
        var claims = Claims(Ministry, "focal-of-hadrune");
        claims["aud"] = $"api://127.0.0.1/{Client}";
        Assert.AreEqual(HttpStatusCode.Forbidden, (await ExchangedAsync(claims)).Status);
        var code = await host.InviteAsync(person.Value);
        await host.DoneAsync(person.Value, new BindIdentity(InvitationCode.Hash(code)!, new Identity(Ministry, "focal-of-hadrune")));
        var (status, ours) = await ExchangedAsync(claims);
        Assert.AreEqual(HttpStatusCode.OK, status);
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(ours));
        using var browser = host.Browser();
        using var again = new HttpRequestMessage(HttpMethod.Post, "/pane/token");
        again.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ours);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await browser.SendAsync(again)).StatusCode, "a token of ours begets no other");

        var began = TimeProvider.System.GetTimestamp();
        await host.DoneAsync("secretariat-1", new UnbindIdentity(person, new Identity(Ministry, "focal-of-hadrune")));
        await Patience.UntilAsync(async () => await StatusAsync(ours) == HttpStatusCode.Unauthorized);
        Assert.IsLessThan(TimeSpan.FromSeconds(60), TimeProvider.System.GetElapsedTime(began));
        Assert.AreEqual(HttpStatusCode.Forbidden, (await ExchangedAsync(claims)).Status);
        claims["aud"] = $"api://elsewhere.example/{Client}";
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await ExchangedAsync(claims)).Status);
    }

    [TestMethod]
    public async Task A_token_of_an_account_nobody_bound_sees_no_consultation_and_one_bound_sees_its_own_until_it_is_unbound()
    {
        const string account = "contributor-of-velmora";
        Assert.AreEqual(0, (await ListAsync(account)).GetArrayLength());
        var person = new PersonId("velmora-contributor");
        foreach (var before in await AccountsAsync(person))
        {
            await host.DoneAsync("secretariat-1", new UnbindIdentity(person, before));
        }

        var hash = InvitationCode.Hash(InvitationCode.Write(new byte[InvitationCode.Bytes]))!;
        await host.DoneAsync("secretariat-1", new InvitePerson(person, hash));
        await host.DoneAsync("velmora-contributor", new BindIdentity(hash, new Identity(Ministry, account)));
        Assert.AreEqual(1, (await ListAsync(account)).GetArrayLength());
        await host.DoneAsync("secretariat-1", new UnbindIdentity(person, new Identity(Ministry, account)));
        Assert.AreEqual(0, (await ListAsync(account)).GetArrayLength());
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static Dictionary<string, object> Claims(string tenant, string account) => provider.Claims(Client, tenant, account);

    private static string Good(string tenant, string account) => provider.Token(Claims(tenant, account));

    private static async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var answer = await AskAsync(token);
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Token)> ExchangedAsync(Dictionary<string, object> claims)
    {
        using var browser = host.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/pane/token");
        asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token(claims));
        using var answer = await browser.SendAsync(asked);
        return (answer.StatusCode, answer.IsSuccessStatusCode
            ? System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("token").GetString()! : "");
    }

    private static async Task<System.Text.Json.JsonElement> ListAsync(string account)
    {
        using var answer = await AskAsync(Good(Ministry, account));
        return System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("consultations");
    }

    private static async Task<HttpResponseMessage> AskAsync(string token)
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/consultations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await browser.SendAsync(request);
    }

    private static async Task<IReadOnlyList<Identity>> AccountsAsync(PersonId person) =>
        (await host.Service<Rapporteur.Intake.Intake>().EntranceAsync(PublicHost.Consultation, CancellationToken.None))!.Consultation.Roster
            .Find(person)!.Identities;

    // From the page to the provider and back, as a browser follows it.
    private static async Task<Uri> BackAsync(HttpClient browser, string tenant, string account)
    {
        using var away = await browser.GetAsync(
            new Uri($"/sign-in/entra?then=/reader/{RunningHost.Consultation}", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.Redirect, away.StatusCode, await away.Content.ReadAsStringAsync());
        provider.Next = (tenant, account);
        using var signed = await browser.GetAsync(away.Headers.Location);
        Assert.AreEqual(HttpStatusCode.Redirect, signed.StatusCode, await signed.Content.ReadAsStringAsync());
        var back = signed.Headers.Location!;
        return new UriBuilder(back) { Port = host.Address.Port }.Uri;
    }

    // Where the page that came of it leads on to.
    private static async Task<string> CameBackAsync(HttpClient browser, string tenant, string account)
    {
        using var answer = await browser.GetAsync(await BackAsync(browser, tenant, account));
        return answer.Headers.Location?.ToString() ?? Onward().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    [GeneratedRegex("content=\"0;url=([^\"]+)\"")]
    private static partial Regex Onward();
}
