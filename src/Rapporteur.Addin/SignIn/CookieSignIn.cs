using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// The top-level browser's sign-in of local mode: whoever has the start-up secret chooses who to be. The cookie carries
/// the same token as a bearer would, is never readable by scripts and never sent from another site.
/// </summary>
public static class CookieSignIn
{
    /// <summary>Remembers in this browser that it was opened with the secret's link, so that "/" works without it.</summary>
    public const string DoorCookie = "rapporteur-door";

    public static void MapCookieSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/sign-in/local", SignInAsync).ExcludeFromDescription();
        endpoints.MapPost("/sign-out", (Delegate)SignOut).ExcludeFromDescription();
    }

    /// <summary>Whether this browser may choose who to be: it is here, with the secret in the link or in the cookie.</summary>
    public static bool MayChoose(HttpContext context, LocalMode local, LocalGuard guard) =>
        guard.Allows(context) || (LocalGuard.IsHere(context) && local.Knows(context.Request.Cookies[DoorCookie]));

    public static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/" };

    private static async Task<IResult> SignInAsync(
        HttpContext context, LocalMode local, LocalGuard guard, IJournal journal, Intake.Intake intake, Tokens tokens,
        Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        if (!MayChoose(context, local, guard) || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect("/");
        }

        var form = await Forms.ReadAsync(context);
        var person = (await LocalEndpoints.EveryoneAsync(journal, intake, context.RequestAborted)).Find(p => p.Id.Value == form["person"]);
        if (person is null)
        {
            return Results.LocalRedirect("/");
        }

        context.Response.Cookies.Append(TokenAuthentication.CookieName(context.Request), tokens.Issue(person.Identities[0]),
            Options(context));
        return Results.LocalRedirect(LocalAddress.OrRoot(form["then"]));
    }

    private static IResult SignOut(HttpContext context)
    {
        context.Response.Cookies.Delete(TokenAuthentication.CookieName(context.Request), Options(context));
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Results.LocalRedirect("/");
    }
}
