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
            if (IsByCookie(context) && Changes(context.Request) && await RefusalOfAsync(context, antiforgery) is { } refusal)
            {
                await refusal.ExecuteAsync(context);
                return;
            }

            await next(context);
        });
    }

    // A form without script leads to a page; everything else is answered in the words of programs.
    private static async Task<IResult?> RefusalOfAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var toPage = context.Request.HasFormContentType && AsksForPage(context.Request);
        try
        {
            return await Forms.IsOfOurPageAsync(context, antiforgery) ? null
                : toPage ? RefusalPage.Answer(context, DoorRefusals.PageStale, StatusCodes.Status400BadRequest)
                : Problems.Result(DoorRefusals.PageStale);
        }
        catch (BadHttpRequestException bad) when (toPage && RequestLimits.TooLong(context, bad) is not null)
        {
            return RefusalPage.Answer(context, RequestLimits.TooLong(context, bad)!);
        }
    }

    private static bool IsByCookie(HttpContext context) => context.User.Identity?.AuthenticationType == TokenAuthentication.ByCookie;

    private static bool AsksForPage(HttpRequest request) =>
        !Page.WantsFragment(request) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}
