using System.Text;
using Microsoft.IdentityModel.Tokens;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>Every way a channel's token can be wrong, beside the one way it is right.</summary>
[TestClass]
public class InboundTokenTests
{
    private const string App = "5e0f9ac6-6b9d-4a64-8f1d-2c9f0f6a9b11";
    private const string Service = "https://smba.trafficmanager.net/emea/";

    private static readonly DateTimeOffset Now = new(2017, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow("right", true)]
    [DataRow("not before in two minutes", true)]
    [DataRow("ended two minutes ago", true)]
    [DataRow("service address in other case, without its slash", true)]
    [DataRow("no header", false)]
    [DataRow("another scheme", false)]
    [DataRow("no token", false)]
    [DataRow("not a token", false)]
    [DataRow("two tokens", false)]
    [DataRow("another issuer", false)]
    [DataRow("no issuer", false)]
    [DataRow("another audience", false)]
    [DataRow("no audience", false)]
    [DataRow("ended an hour ago", false)]
    [DataRow("begins in an hour", false)]
    [DataRow("no end", false)]
    [DataRow("another service address", false)]
    [DataRow("no service address", false)]
    [DataRow("activity without service address", false)]
    [DataRow("key not endorsed for the channel", false)]
    [DataRow("activity of another channel", false)]
    [DataRow("activity of no channel", false)]
    [DataRow("key not published", false)]
    [DataRow("published key's name on another key", false)]
    [DataRow("not signed", false)]
    [DataRow("signed with the public key as a secret", false)]
    [DataRow("another algorithm", false)]
    [DataRow("changed after signing", false)]
    [DataRow("signature cut off", false)]
    public async Task A_token_is_taken_only_when_all_of_it_is_right(string what, bool taken)
    {
        await using var keys = await KeyServer.StartAsync();
        var key = keys.Publish("k1", "msteams", "webchat");
        var other = keys.Publish("k2", "directline");
        var token = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = App,
            NotBefore = Now.UtcDateTime.AddMinutes(-5),
            Expires = Now.UtcDateTime.AddMinutes(55),
            Claims = new Dictionary<string, object> { ["serviceurl"] = Service },
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        };
        var (channel, service) = ("msteams", Service);
        switch (what)
        {
            case "not before in two minutes": token.NotBefore = Now.UtcDateTime.AddMinutes(2); break;
            case "ended two minutes ago": token.Expires = Now.UtcDateTime.AddMinutes(-2); break;
            case "service address in other case, without its slash": service = "https://SMBA.trafficmanager.net/emea"; break;
            case "another issuer": token.Issuer = "https://sts.windows.net/tenant/"; break;
            case "no issuer": token.Issuer = null; break;
            case "another audience": token.Audience = "00000000-0000-0000-0000-000000000000"; break;
            case "no audience": token.Audience = null; break;
            case "ended an hour ago":
                (token.NotBefore, token.Expires) = (Now.UtcDateTime.AddHours(-2), Now.UtcDateTime.AddHours(-1));
                break;
            case "begins in an hour": token.NotBefore = Now.UtcDateTime.AddMinutes(50); token.Expires = Now.UtcDateTime.AddHours(2); break;
            case "no end": token.Expires = null; break;
            case "another service address": token.Claims["serviceurl"] = "https://evil.example/"; break;
            case "no service address": token.Claims.Remove("serviceurl"); break;
            case "activity without service address": service = null; break;
            case "key not endorsed for the channel": token.SigningCredentials = new(other, SecurityAlgorithms.RsaSha256); break;
            case "activity of another channel": channel = "skype"; break;
            case "activity of no channel": channel = null; break;
            case "key not published": token.SigningCredentials = new(KeyServer.New("k3"), SecurityAlgorithms.RsaSha256); break;
            case "published key's name on another key":
                token.SigningCredentials = new(KeyServer.New("k1"), SecurityAlgorithms.RsaSha256);
                break;
            case "not signed": token.SigningCredentials = null; break;
            case "signed with the public key as a secret":
                token.SigningCredentials =
                    new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(key.Rsa.ExportRSAPublicKeyPem())) { KeyId = "k1" },
                        SecurityAlgorithms.HmacSha256);
                break;
            case "another algorithm": token.SigningCredentials = new(key, SecurityAlgorithms.RsaSha512); break;
            default: break;
        }

        var signed = KeyServer.Sign(token);
        var header = what switch
        {
            "no header" => null,
            "another scheme" => $"Basic {signed}",
            "no token" => "Bearer ",
            "not a token" => "Bearer abc.def",
            "two tokens" => $"Bearer {signed} {signed}",
            "changed after signing" => $"Bearer {Changed(signed)}",
            "signature cut off" => $"Bearer {signed[..(signed.LastIndexOf('.') + 1)]}",
            _ => $"Bearer {signed}",
        };
        var fault = await FaultAsync(keys, header, channel, service);
        Assert.AreEqual(taken, fault is null, fault);
    }

    [TestMethod]
    public async Task A_key_that_was_rolled_over_is_fetched_when_a_token_names_it()
    {
        await using var keys = await KeyServer.StartAsync();
        using var http = new HttpClient();
        var first = keys.Publish("k1", "msteams");
        var settings = Settings(keys);
        using var published = new SigningKeys(settings, http, new At(Now));
        var tokens = new InboundTokens(settings, published, new At(Now));
        var activity = Activity("msteams", Service);
        Assert.IsNull(await tokens.FaultAsync($"Bearer {KeyServer.Sign(Right(first))}", activity, CancellationToken.None));

        var next = keys.Publish("k2", "msteams");
        Assert.IsNull(await tokens.FaultAsync($"Bearer {KeyServer.Sign(Right(next))}", activity, CancellationToken.None));

        // Tokens that name keys nobody has do not make us ask again and again.
        var asked = keys.Asked;
        for (var i = 0; i < 20; i++)
        {
            Assert.IsNotNull(
                await tokens.FaultAsync($"Bearer {KeyServer.Sign(Right(KeyServer.New($"unknown{i}")))}", activity, CancellationToken.None));
        }

        Assert.IsLessThanOrEqualTo(asked + 1, keys.Asked);
    }

    [TestMethod]
    public async Task A_token_taken_a_moment_ago_is_refused_once_it_has_ended_and_for_another_address_at_once()
    {
        await using var keys = await KeyServer.StartAsync();
        using var http = new HttpClient();
        var (time, settings) = (new Graph.SteppingTime(), Settings(keys));
        using var published = new SigningKeys(settings, http, time);
        var tokens = new InboundTokens(settings, published, time);
        var token = $"Bearer {KeyServer.Sign(Right(keys.Publish("k1", "msteams")))}";
        Task<string?> FaultAsync(string service) => tokens.FaultAsync(token, Activity("msteams", service), CancellationToken.None);
        Assert.IsNull(await FaultAsync(Service));
        Assert.IsNotNull(await FaultAsync("https://smba.trafficmanager.net/amer/"));
        var whole = Right(keys.Publish("k2", "msteams")).Expires!.Value + TimeSpan.FromMinutes(5) - time.GetUtcNow().UtcDateTime;
        time.Advance(whole - TimeSpan.FromSeconds(10));
        Assert.IsNull(await FaultAsync(Service));
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.IsNotNull(await FaultAsync(Service));
    }

    private static async Task<string?> FaultAsync(KeyServer keys, string? header, string? channel, string? service)
    {
        using var http = new HttpClient();
        var settings = Settings(keys);
        using var published = new SigningKeys(settings, http, new At(Now));
        return await new InboundTokens(settings, published, new At(Now))
            .FaultAsync(header, Activity(channel, service), CancellationToken.None);
    }

    private static BotSettings Settings(KeyServer keys) => new() { AppId = App, TenantId = "tenant", OpenIdMetadata = keys.Metadata };

    private static SecurityTokenDescriptor Right(SecurityKey key) => new()
    {
        Issuer = "https://api.botframework.com",
        Audience = App,
        NotBefore = Now.UtcDateTime.AddMinutes(-5),
        Expires = Now.UtcDateTime.AddMinutes(55),
        Claims = new Dictionary<string, object> { ["serviceurl"] = Service },
        SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
    };

    private static Activity Activity(string? channel, string? service) =>
        new(new() { ["type"] = "message", ["channelId"] = channel, ["serviceUrl"] = service });

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var payload =
            Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("\"aud\"", "\"a2d\"", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
