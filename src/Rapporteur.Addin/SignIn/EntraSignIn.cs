using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Microsoft Entra by the framework's own handlers: a browser is led there and back and gets our cookie; a pane or a tab brings a
/// token for our own scope. Any organisation's account is let so far, and any guest's: whose it is, the rosters say.
/// </summary>
public static partial class EntraSignIn
{
    public const string Browser = "EntraBrowser";

    public const string Bearer = "EntraBearer";

    /// <summary>The one scope of our own a token must carry; beside it the app asks for openid and profile and nothing else.</summary>
    public const string Scope = "access_as_delegate";

    public const string Path = $"{SignInAddress.Path}/entra";

    private const string Template = "{tenantid}";

    private const string Version = "/v2.0";

    public static void AddEntra(this IServiceCollection services, SignInSettings settings)
    {
        if (!settings.Entra)
        {
            return;
        }

        // The libraries that ask want the address without the version of what is published there.
        services.AddSingleton(new AccountApplication(settings.ClientId!,
            settings.Authority.EndsWith(Version, StringComparison.Ordinal) ? settings.Authority[..^Version.Length] : settings.Authority,
            $"api://{settings.ClientId}/{Scope}"));
        services.AddAuthentication()
            .AddOpenIdConnect(Browser, options => SetBrowser(options, settings))
            .AddJwtBearer(Bearer, options => SetBearer(options, settings));

        // A bearer with two full stops is a JSON web token, and none of ours.
        services.Configure<AuthenticationSchemeOptions>(TokenAuthentication.Name, options =>
        {
            options.ForwardDefaultSelector = context => context.Request.Path != WorkKinds.ChannelAddress
                && IsWebToken(context.Request.Headers.Authorization.ToString()) ? Bearer : null;
            options.ForwardChallenge = options.ForwardForbid = TokenAuthentication.Name;
        });
    }

    public static void MapEntra(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<SignInSettings>().Entra)
        {
            endpoints.MapGet(Path, (string? then) => Results.Challenge(
                new AuthenticationProperties { RedirectUri = SignInEndpoints.Then(then) }, [Browser])).ExcludeFromDescription();
        }
    }

    private static void SetBrowser(OpenIdConnectOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.CallbackPath = $"{Path}/back";
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.Prompt = "select_account";
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.RequireHttpsMetadata = !IsHere(settings);
        options.TokenValidationParameters = Accepted(settings.ClientId!);

        // They come back with a plain request from the other site, which brings a lax cookie and no strict one.
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Events = new OpenIdConnectEvents { OnTicketReceived = CameBackAsync, OnRemoteFailure = FailedAsync };
    }

    private static void SetBearer(JwtBearerOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority;
        options.MapInboundClaims = false;
        options.RequireHttpsMetadata = !IsHere(settings);
        options.TokenValidationParameters = Accepted(
            [settings.ClientId!, $"api://{settings.ClientId}", .. settings.TeamsResource is { } inTeams ? [inTeams] : (string[])[]]);
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new RememberedTokens(TimeProvider.System) { MapInboundClaims = false });
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                if (TokenAuthentication.IdentityOf(context.Principal!) is { } account && HasScope(context.Principal!))
                {
                    context.Principal = new ClaimsPrincipal(TokenAuthentication.ClaimsOf(account, Bearer));
                }
                else
                {
                    context.Fail("no-scope");
                }

                return Task.CompletedTask;
            },
        };
    }

    private static TokenValidationParameters Accepted(params string[] audiences) => new()
    {
        ValidAudiences = audiences,
        ValidateIssuer = true,
        ValidateIssuerSigningKey = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromMinutes(2),
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerValidatorUsingConfiguration = (issuer, token, _, configuration) =>
            IsOfItsTenant(issuer, token, configuration?.Issuer) ? issuer
                : throw new SecurityTokenInvalidIssuerException($"The issuer {issuer} is not that of the token's tenant."),
    };

    // What is published for any organisation names its issuer with a hole for the tenant; a token of a tenant names that tenant.
    private static bool IsOfItsTenant(string issuer, SecurityToken token, string? published) =>
        token is Microsoft.IdentityModel.JsonWebTokens.JsonWebToken web
        && web.TryGetPayloadValue<string>(TokenAuthentication.TenantClaim, out var tenant) && Guid.TryParse(tenant, out _)
        && published?.Replace(Template, tenant, StringComparison.Ordinal) == issuer;

    private static bool HasScope(ClaimsPrincipal person) =>
        person.FindFirst("scp")?.Value.Split(' ').Contains(Scope) == true;

    private static bool IsWebToken(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && header.AsSpan(7).Count('.') == 2;

    private static bool IsHere(SignInSettings settings) => HostSettings.IsLoopback(new Uri(settings.Authority).Host);

    // The next page is asked for by a page of ours: what another site leads to brings no strict cookie.
    private static async Task CameBackAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        if (context.Principal is not { } person || TokenAuthentication.IdentityOf(person) is not { } account)
        {
            context.Response.Redirect(Failed);
            return;
        }

        var http = context.HttpContext;
        SignInEndpoints.SignIn(http, account, Way.Account);
        var known = await http.RequestServices.GetRequiredService<Invited>().IsKnownAsync(account, http.RequestAborted);
        var onward = known ? LocalAddress.OrRoot(context.ReturnUri) : $"{SignInAddress.Path}/invitation";
        await Page.Of<OnwardPage>(nameof(OnwardPage.Address), onward).ExecuteAsync(http);
    }

    private static Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(Failed);
        NotSignedIn(context.HttpContext.RequestServices.GetRequiredService<ILogger<SignInSettings>>(),
            context.Failure?.GetBaseException().GetType().Name ?? "");
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused: what came back from Entra was not good ({Why}).")]
    private static partial void NotSignedIn(ILogger log, string why);

    private const string Failed = $"{SignInAddress.Path}?failed=true";
}
