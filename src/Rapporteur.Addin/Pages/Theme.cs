namespace Rapporteur.Addin.Pages;

/// <summary>
/// The colours a person chose, kept in a cookie of that browser; null follows the system. Inside Teams, where no cookie of
/// ours is sent, they are those of Teams, which puts the name of its theme into the tab's address.
/// </summary>
public static class Theme
{
    public const string Cookie = "rapporteur-theme";

    private static readonly string[] Known = ["light", "dark", "contrast"];

    public static string? Of(HttpRequest request) => request.Path == "/reader/teams"
        ? OfTeams(request.Query["theme"])
        : Known.FirstOrDefault(t => t == request.Cookies[Cookie]);

    // A GET, so that it needs no token: the worst another site could do with it is a dark page.
    public static void MapTheme(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/theme", Choose).ExcludeFromDescription();

    private static IResult Choose(string? theme, HttpContext context)
    {
        var chosen = Known.FirstOrDefault(t => t == theme);
        var options =
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = "/",
                MaxAge = chosen is null ? TimeSpan.Zero : TimeSpan.FromDays(365)
            };
        context.Response.Cookies.Append(Cookie, chosen ?? "", options);
        return Results.LocalRedirect(LocalAddress.OfReferer(context.Request));
    }

    // https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context: default, dark or contrast.
    private static string? OfTeams(string? theme) => theme == "default" ? "light" : theme is "dark" or "contrast" ? theme : null;
}
