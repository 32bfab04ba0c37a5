using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Rapporteur.Addin.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>
/// An OpenID provider on this machine, of OpenIddict, that answers as Entra does for any organisation: its published issuer has a
/// hole for the tenant, its tokens name the tenant. Whoever comes is who the test says.
/// </summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication app;

    private Provider(WebApplication app) => this.app = app;

    public string Authority => $"{app.Urls.First()}/organizations/v2.0";

    /// <summary>Whose account the next browser is signed in with.</summary>
    public (string Tenant, string Account) Next { get; set; }

    /// <summary>The scopes of every sign-in that was really asked for.</summary>
    public ConcurrentQueue<string> Scopes { get; } = new();

    /// <summary>Every other parameter of those requests, by name.</summary>
    public ConcurrentDictionary<string, string> Parameters { get; } = new();

    public static async Task<Provider> StartAsync()
    {
        Provider? provider = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.EnableDegradedMode().DisableAccessTokenEncryption();
            options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.AddEphemeralEncryptionKey().AddSigningKey(NewKey());
            options.RegisterScopes(OpenIddictConstants.Scopes.Profile);
            options.UseAspNetCore().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(_ => default));
            options.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(_ => default));
            options.AddEventHandler<HandleAuthorizationRequestContext>(h => h.UseInlineHandler(context =>
            {
                provider!.SignIn(context);
                return default;
            }));
            options.AddEventHandler<ApplyConfigurationResponseContext>(h => h.UseInlineHandler(context =>
            {
                context.Response["issuer"] = provider!.IssuerOf("{tenantid}");
                return default;
            }));
            options.AddEventHandler<ApplyAuthorizationResponseContext>(h => h.UseInlineHandler(context =>
            {
                context.Response.Iss = null;
                return default;
            }));
            options.AddEventHandler<GenerateTokenContext>(h => h.UseInlineHandler(context =>
            {
                if (context.TokenType is TokenTypeIdentifiers.IdentityToken)
                {
                    context.SecurityTokenDescriptor.Issuer = provider!.IssuerOf(context.Principal.GetClaim("tid")!);
                }

                return default;
            }).SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
        });
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UsePathBase("/organizations/v2.0");
        app.UseRouting();
        app.UseAuthentication();
        provider = new Provider(app);
        await app.StartAsync();
        return provider;
    }

    public string IssuerOf(string tenant) => $"{app.Urls.First()}/{tenant}/v2.0";

    /// <summary>What a token for our scope says that is good for ten minutes.</summary>
    public Dictionary<string, object> Claims(string client, string tenant, string account) => new()
    {
        ["aud"] = $"api://{client}",
        ["iss"] = IssuerOf(tenant),
        ["tid"] = tenant,
        ["oid"] = account,
        ["scp"] = EntraSignIn.Scope,
        ["nbf"] = Seconds(-60),
        ["exp"] = Seconds(600),
    };

    public static long Seconds(int from) => TimeProvider.System.GetUtcNow().AddSeconds(from).ToUnixTimeSeconds();

    /// <summary>Signs with another key from now on, and publishes that one alone.</summary>
    public void RollKeys()
    {
        var credentials = app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials;
        credentials.Clear();
        credentials.Add(new SigningCredentials(NewKey(), SecurityAlgorithms.RsaSha256));
    }

    /// <summary>A token as it is asked for, signed with the key that is published unless another is given.</summary>
    public string Token(Dictionary<string, object> claims, SigningCredentials? with = null) => new JsonWebTokenHandler
    {
        SetDefaultTimesOnTokenCreation = false,
    }.CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims,
        SigningCredentials =
            with ?? app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0],
    });

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void SignIn(HandleAuthorizationRequestContext context)
    {
        Scopes.Enqueue(context.Request.Scope ?? "");
        foreach (var (name, value) in context.Request.GetParameters())
        {
            Parameters[name] = value.ToString() ?? "";
        }

        var identity = new ClaimsIdentity("provider");
        identity.SetClaim(OpenIddictConstants.Claims.Subject, $"{Next.Tenant}/{Next.Account}")
            .SetClaim("tid", Next.Tenant).SetClaim("oid", Next.Account);
        identity.SetScopes(context.Request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
    }
}
