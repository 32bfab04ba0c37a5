using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// The cookie of a top-level browser. It carries the same token as a bearer would, is never readable by scripts and never sent
/// from another site.
/// </summary>
public static class CookieSignIn
{
    public static void MapCookieSignIn(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/sign-out", (Delegate)SignOut).ExcludeFromDescription();

    public static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" };

    private static IResult SignOut(HttpContext context)
    {
        context.Response.Cookies.Delete(TokenAuthentication.CookieName(context.Request), Options(context));
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Results.LocalRedirect("/");
    }
}
