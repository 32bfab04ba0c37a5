using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Rapporteur.Benchmarks.Chat;

namespace Rapporteur.Benchmarks.Http;

/// <summary>Rows 1, 2 and 6 asked with a token of Entra's kind and row 5 with one of the channel's, checked by its signature each time,
/// beside what this machine alone may bring.</summary>
internal static class TokenRows
{
    private const string Client = "5f3b1c52-0d0e-4f7e-9a53-0f6f6d2d7a11";
    private const string Service = "https://smba.trafficmanager.net/emea/";

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = "of-this-run" };
        var (keys, secret) = (Path.Combine(folder, "keys.json"), Path.Combine(folder, "secret"));
        await File.WriteAllTextAsync(keys, Published(rsa, key.KeyId));
        await File.WriteAllTextAsync(secret, "the application's own");
        using var issuer = await Child.StartAsync(
            typeof(TokenRows).Assembly.Location, $"{KeyServer.Path}/.well-known/openid-configuration",
            url => ["keys", url.ToString(), keys]);
        var root = issuer.Address.ToString().TrimEnd('/');
        using var host = await Host.StartAsync(Path.Combine(folder, "signed"), "--SignIn:Authority", root + KeyServer.Path,
            "--SignIn:ClientId", Client, "--SignIn:ClientSecretFile", secret, "--Bot:AppId", Client, "--Bot:TenantId", Client,
            "--Bot:OpenIdMetadata", root + KeyServer.Channel);
        using var plain = await Host.StartAsync(Path.Combine(folder, "unsigned"));
        var somebody = JsonNode.Parse(await host.PeopleAsync())!.AsArray()[0]!;
        var ofChannel = Signed(key, KeyServer.ChannelIssuer, new() { ["serviceurl"] = Service });
        var entra = await EntraAsync(host, "kelvany-focal", root, key);
        return
        [
            // Before row 1, which fills the list the panel stands beside.
            .. await HttpRows.ComparedAsync("6  the pane's first panel", host, 200,
                HttpRows.Pane(host, entra), HttpRows.Pane(host, await host.TokenAsync("kelvany-focal"))),
            .. await HttpRows.ComparedAsync("1  submit until durable receipt", host, 201,
                HttpRows.Submission(host, entra), await HttpRows.SubmissionAsync(host)),
            .. await HttpRows.ComparedAsync("2  read what one reader may see", host, 200,
                HttpRows.Reading(host, entra), HttpRows.Reading(host, await host.TokenAsync("kelvany-focal"))),
            .. await HttpRows.PressedAsync(host, plain,
                h => Load.Post(h.Address, "/api/messages", ChatRows.Button(somebody, Service), $"Authorization: Bearer {ofChannel}\r\n"),
                h => Load.Post(h.Address, "/api/messages", ChatRows.Button(somebody, h.Address.ToString()),
                    $"X-Local-Secret: {h.Secret}\r\n")),
        ];
    }

    private static async Task<string> EntraAsync(Host host, string person, string root, RsaSecurityKey key)
    {
        using var people = JsonDocument.Parse(await host.PeopleAsync());
        var one = people.RootElement.EnumerateArray().Single(p => p.GetProperty("id").GetString() == person);
        var tenant = one.GetProperty("tenantId").GetString()!;
        return Signed(key, $"{root}/{tenant}/v2.0", new()
        {
            ["tid"] = tenant,
            ["oid"] = one.GetProperty("objectId").GetString()!,
            ["scp"] = Addin.SignIn.EntraSignIn.Scope,
        });
    }

    private static string Signed(RsaSecurityKey key, string issuer, Dictionary<string, object> claims) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = Client,
            Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });

    private static string Published(RSA rsa, string id)
    {
        var open = rsa.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = id,
                    n = Base64UrlEncoder.Encode(open.Modulus), e = Base64UrlEncoder.Encode(open.Exponent),
                    endorsements = new[] { "msteams" },
                },
            },
        });
    }
}
