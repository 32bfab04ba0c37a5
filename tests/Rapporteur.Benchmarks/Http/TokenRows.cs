using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Rapporteur.Benchmarks.Http;

/// <summary>Rows 1 and 2 asked with a token of Entra's kind, checked by its signature each time, beside one of the host's own.</summary>
internal static class TokenRows
{
    private const string Client = "5f3b1c52-0d0e-4f7e-9a53-0f6f6d2d7a11";

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
            "--SignIn:ClientId", Client, "--SignIn:ClientSecretFile", secret);
        var entra = await EntraAsync(host, "kelvany-focal", root, key);
        return
        [
            .. await HttpRows.ComparedAsync("1  submit until durable receipt", host, 201,
                HttpRows.Submission(host, entra), await HttpRows.SubmissionAsync(host)),
            .. await HttpRows.ComparedAsync("2  read what one reader may see", host, 200,
                HttpRows.Reading(host, entra), HttpRows.Reading(host, await host.TokenAsync("kelvany-focal"))),
        ];
    }

    private static async Task<string> EntraAsync(Host host, string person, string root, RsaSecurityKey key)
    {
        using var people = JsonDocument.Parse(await host.PeopleAsync());
        var one = people.RootElement.EnumerateArray().Single(p => p.GetProperty("id").GetString() == person);
        var tenant = one.GetProperty("tenantId").GetString()!;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = $"{root}/{tenant}/v2.0",
            Audience = Client,
            Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["tid"] = tenant,
                ["oid"] = one.GetProperty("objectId").GetString()!,
                ["scp"] = Addin.SignIn.EntraSignIn.Scope,
            },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

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
                },
            },
        });
    }
}
