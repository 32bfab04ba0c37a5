using System.Net;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Lets a request through to a local address only when it comes from this machine, to this machine's own name, through
/// no proxy, from no other site's page, and with the start-up secret.
/// </summary>
public sealed class LocalGuard(LocalMode local)
{
    public const string Header = "X-Local-Secret";

    public const string Query = "local";

    /// <summary>Remembers in a browser that it was opened with the secret's link, so that pages work without it.</summary>
    public const string DoorCookie = "rapporteur-door";

    private static readonly string[] Forwarding =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>Whether this is a request by somebody at this machine, secret aside.</summary>
    public static bool IsHere(HttpContext context)
    {
        var request = context.Request;
        return (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
            && HostSettings.IsLoopback(request.Host.Host)
            && !Forwarding.Any(request.Headers.ContainsKey)
            && (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}");
    }

    public bool Allows(HttpContext context) =>
        IsHere(context)
        && (local.Knows(context.Request.Headers[Header]) || local.Knows(context.Request.Query[Query]));

    /// <summary>Whether this browser may choose who to be: it is here, with the secret in the link or in the cookie.</summary>
    public bool MayChoose(HttpContext context) =>
        Allows(context) || (IsHere(context) && local.Knows(context.Request.Cookies[DoorCookie]));

    /// <summary>For LocalGraph, which asks for the secret itself and lets the tickets of its files stand for it.</summary>
    public static async ValueTask<object?> HereAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsHere(context.HttpContext) ? await next(context) : Refused();

    public async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Allows(context.HttpContext)
            ? await next(context)
            : Refused();

    private static IResult Refused() =>
        Problems.Result(DoorRefusals.LocalOnly);
}
