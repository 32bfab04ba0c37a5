using Microsoft.AspNetCore.Antiforgery;
using Rapporteur.Addin.Api;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Whoever is known by a cookie changes something only with the antiforgery token of a page that was shown to the same
/// person: no other site's page, and no page left open from before somebody else signed in.
/// </summary>
public static class CookieGuard
{
    public const string Header = "X-Antiforgery";

    public static void UseCookieGuard(this WebApplication app)
    {
        var antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        app.Use(async (context, next) =>
        {
            if (IsByCookie(context) && Changes(context.Request) && !await antiforgery.IsRequestValidAsync(context))
            {
                await Problems.Of(new("page-stale", "This page was opened under another sign-in, or is too old; load it again. What you typed is kept."))
                    .AsResult(StatusCodes.Status400BadRequest).ExecuteAsync(context);
                return;
            }

            await next(context);
        });
    }

    private static bool IsByCookie(HttpContext context) => context.User.Identity?.AuthenticationType == TokenAuthentication.ByCookie;

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}
