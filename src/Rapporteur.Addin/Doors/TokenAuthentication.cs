using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Who is asking: a bearer token in frames and for integrations, a cookie in a top-level browser, a ticket for one
/// download; all make the same principal with the claims <c>tid</c> and <c>oid</c>.
/// </summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Tokens tokens, Tickets tickets,
    Standing standing)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Token";

    public const string TenantClaim = "tid";

    public const string ObjectClaim = "oid";

    /// <summary>Says how the principal came to be, so that cookie requests that change something need an antiforgery token.</summary>
    public const string ByCookie = "cookie";

    /// <summary>The principal of one download, known by the ticket in its address.</summary>
    public const string ByTicket = "ticket";

    /// <summary>The cookie's name: bound to the host where the connection is encrypted; browsers demand that for the prefix.</summary>
    public static string CookieName(HttpRequest request) => request.IsHttps ? "__Host-rapporteur" : "rapporteur-local";

    public static Identity? IdentityOf(ClaimsPrincipal user) =>
        user.FindFirst(TenantClaim) is { } tenant && user.FindFirst(ObjectClaim) is { } person
            ? new Identity(tenant.Value, person.Value)
            : null;

    /// <summary>The claims every way of signing in makes; <paramref name="way"/> is <see cref="ByCookie"/>, <see cref="ByTicket"/> or
    /// <see cref="Name"/>.</summary>
    internal static ClaimsIdentity ClaimsOf(Identity identity, string way) =>
        new([new(TenantClaim, identity.TenantId), new(ObjectClaim, identity.ObjectId)], way);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Path == WorkKinds.ChannelAddress)
        {
            return AuthenticateResult.NoResult();
        }

        var header = Request.Headers.Authorization.ToString();
        var bearer = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
        if (bearer is null && Request.Query[Tickets.Query] is [{ Length: > 0 } ticket])
        {
            // Good or not, it speaks alone: another person's cookie does not stand in for it.
            var target = Context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            return await tickets.RedeemAsync(Request.Method, target, ticket, Context.RequestAborted) is { } holder
                ? Known(holder, ByTicket)
                : AuthenticateResult.NoResult();
        }

        // Not a failure where it is nobody's: other doors of this host (LocalGraph) have bearers of their own.
        return (bearer ?? Request.Cookies[CookieName(Request)]) is { Length: > 0 } token && tokens.Read(token) is { } known
            && await standing.StandsAsync(known.Identity, known.Issued, Context.RequestAborted)
            ? Known(known.Identity, bearer is null ? ByCookie : Name)
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Result(DoorRefusals.SignIn).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Result(Intake.Refusals.NotOnRoster).ExecuteAsync(Context);

    private static AuthenticateResult Known(Identity identity, string way) =>
        AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(ClaimsOf(identity, way)), Name));
}
