using Rapporteur.Addin.Doors;
using Rapporteur.Words;

namespace Rapporteur.Addin.Pages;

/// <summary>Where a language is chosen on a page: it is kept in a cookie of that browser, and one is back where one was.</summary>
public static class LanguageSwitch
{
    // A GET, as for the colours: the worst another site could do with it is a page one has to switch back.
    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/language", Choose).ExcludeFromDescription();

    private static IResult Choose(string? to, HttpContext context)
    {
        if (Language.Find(to) is { } chosen && ReadingLanguage.Offered(context).Contains(chosen))
        {
            var options =
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                    Path = "/",
                    MaxAge = TimeSpan.FromDays(365)
                };
            context.Response.Cookies.Append(ReadingLanguage.Cookie, chosen.Tag, options);
        }

        return Results.LocalRedirect(LocalAddress.OfReferer(context.Request));
    }
}
