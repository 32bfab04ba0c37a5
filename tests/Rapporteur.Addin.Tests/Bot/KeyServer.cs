using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>
/// An OpenID provider on this machine that publishes signing keys as the Bot Connector does, and signs what a test asks
/// for. Keys can be added while it runs.
/// </summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<(RsaSecurityKey Key, string[] Endorsements)> published = [];

    private KeyServer(WebApplication app) => this.app = app;

    public string Metadata => $"{app.Urls.First()}/v1/.well-known/openidconfiguration";

    /// <summary>How often the keys were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var keys = new KeyServer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", (HttpRequest request) => Results.Text(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{request.Scheme}://{request.Host}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString(), "application/json"));
        app.MapGet("/v1/.well-known/keys", () => Results.Text(keys.Jwks(), "application/json"));
        await app.StartAsync();
        return keys;
    }

    public RsaSecurityKey Publish(string id, params string[] endorsements)
    {
        var key = New(id);
        published.Add((key, endorsements));
        return key;
    }

    public static RsaSecurityKey New(string id) => new(RSA.Create(2048)) { KeyId = id };

    public static string Sign(SecurityTokenDescriptor token) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Jwks()
    {
        Asked++;
        var keys = published.Select(p =>
        {
            var parameters = p.Key.Rsa.ExportParameters(false);
            return new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = p.Key.KeyId,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                ["endorsements"] = new JsonArray([.. p.Endorsements.Select(e => (JsonNode)e)]),
            };
        });
        return new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString();
    }
}
