namespace Rapporteur.Addin.Pages;

/// <summary>
/// The colours a person chose, kept in a cookie of that browser; null follows the system. Inside Teams they are those of
/// Teams, which puts the name of its theme into the tab's address.
/// </summary>
public static class Theme
{
    public const string Cookie = "rapporteur-theme";

    private static readonly string[] Known = ["light", "dark", "contrast"];

    public static string? Of(HttpRequest request) => OfTeams(request) ?? Known.FirstOrDefault(t => t == request.Cookies[Cookie]);

    /// <summary>Keeps the theme of Teams for the pages one goes on to, in a cookie that only frames of Teams have.</summary>
    public static void UseThemeOfTeams(this WebApplication app) => app.Use((context, next) =>
    {
        if (OfTeams(context.Request) is { } theme)
        {
            var secure = context.Request.IsHttps;
            var options = new CookieOptions { HttpOnly = true, SameSite = secure ? SameSiteMode.None : SameSiteMode.Lax, Secure = secure, Path = "/" };
            if (secure)
            {
                options.Extensions.Add("Partitioned");
            }

            context.Response.Cookies.Append(Cookie, theme, options);
        }

        return next(context);
    });

    // A GET, so that it needs no token: the worst another site could do with it is a dark page.
    public static void MapTheme(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/theme", Choose).ExcludeFromDescription();

    private static IResult Choose(string? theme, HttpContext context)
    {
        var chosen = Known.FirstOrDefault(t => t == theme);
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", MaxAge = chosen is null ? TimeSpan.Zero : TimeSpan.FromDays(365) };
        context.Response.Cookies.Append(Cookie, chosen ?? "", options);
        return Results.LocalRedirect(Back(context.Request));
    }

    // https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context: default, dark or contrast.
    private static string? OfTeams(HttpRequest request) => !request.Path.StartsWithSegments("/reader", StringComparison.OrdinalIgnoreCase) ? null
        : request.Query["theme"] == "default" ? "light"
        : Known.FirstOrDefault(t => t == request.Query["theme"]);

    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? LocalAddress.OrRoot(from.PathAndQuery) : "/";
}
