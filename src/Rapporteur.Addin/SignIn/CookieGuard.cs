using Microsoft.AspNetCore.Antiforgery;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Whoever is known by a cookie changes something only with the antiforgery token of a page that was shown to the same
/// person: no other site's page, and no page left open from before somebody else signed in.
/// </summary>
public static class CookieGuard
{
    public static void UseCookieGuard(this WebApplication app)
    {
        var antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        app.Use(async (context, next) =>
        {
            if (IsByCookie(context) && Changes(context.Request) && !await Forms.IsOfOurPageAsync(context, antiforgery))
            {
                // A form without script leads to a page; everything else is answered in the words of programs.
                var answer = context.Request.HasFormContentType && AsksForPage(context.Request)
                    ? RefusalPage.Answer(context, DoorRefusals.PageStale, StatusCodes.Status400BadRequest)
                    : Problems.Result(DoorRefusals.PageStale);
                await answer.ExecuteAsync(context);
                return;
            }

            await next(context);
        });
    }

    private static bool IsByCookie(HttpContext context) => context.User.Identity?.AuthenticationType == TokenAuthentication.ByCookie;

    private static bool AsksForPage(HttpRequest request) =>
        !Page.WantsFragment(request) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}
