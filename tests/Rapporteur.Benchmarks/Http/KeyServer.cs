namespace Rapporteur.Benchmarks.Http;

/// <summary>Publishes signing keys as Entra does for accounts of any organisation: an issuer with a hole for the tenant.</summary>
internal static class KeyServer
{
    public const string Path = "/organizations/v2.0";

    /// <summary>Where it publishes them as the Bot Connector does.</summary>
    public const string Channel = "/v1/.well-known/openidconfiguration";

    public const string ChannelIssuer = "https://api.botframework.com";

    public static async Task RunAsync(string url, string keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var root = url.TrimEnd('/');
        app.MapGet($"{Path}/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = $"{root}/{{tenantid}}/v2.0",
            jwks_uri = $"{root}/keys",
            authorization_endpoint = $"{root}/authorize",
            token_endpoint = $"{root}/token",
        }));
        app.MapGet(Channel, () => Results.Json(new { issuer = ChannelIssuer, jwks_uri = $"{root}/keys" }));
        app.MapGet("/keys", () => Results.File(keys, "application/json"));
        await app.RunAsync();
    }
}
