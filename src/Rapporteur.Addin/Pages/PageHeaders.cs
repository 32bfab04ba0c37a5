namespace Rapporteur.Addin.Pages;

/// <summary>
/// What every answer says to browsers: run and load nothing that is not a file of ours, be framed by nobody else, keep no
/// page with people's text. Files of ours carry a fingerprint and say themselves how long they are kept.
/// </summary>
public static class PageHeaders
{
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    public static void UsePageHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(IHeaderDictionary headers, bool page)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0 || page)
        {
            headers.CacheControl = "no-store";
        }

        if (page)
        {
            headers.ContentSecurityPolicy = ContentSecurity;
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers.Remove("blazor-enhanced-nav");
        }
    }
}
