namespace Rapporteur.Benchmarks.Http;

/// <summary>Publishes signing keys as Entra does for accounts of any organisation: an issuer with a hole for the tenant.</summary>
internal static class KeyServer
{
    public const string Path = "/organizations/v2.0";

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
        app.MapGet("/keys", () => Results.File(keys, "application/json"));
        await app.RunAsync();
    }
}
