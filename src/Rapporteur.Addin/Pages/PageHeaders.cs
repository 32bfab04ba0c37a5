namespace Rapporteur.Addin.Pages;

/// <summary>
/// What every answer says to browsers: run, load and be framed as <see cref="PagePolicy"/> has it, keep no page with
/// people's text. Files of ours carry a fingerprint and say themselves how long they are kept; the icons, whose addresses
/// stand in manifests, leave that to Office and Teams, which may show them.
/// </summary>
public static class PageHeaders
{
    public static void UsePageHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context.Response, context.Request.Path, Page.WantsFragment(context.Request));
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpResponse response, PathString address, bool fragment)
    {
        var headers = response.Headers;
        var page = response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        var icon = IsIcon(response, address);
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = icon ? "cross-origin" : "same-origin";
        if (icon)
        {
            // With any such word Office shows a picture of its own: https://learn.microsoft.com/javascript/api/manifest/image
            headers.Remove("Cache-Control");
        }
        else if (headers.CacheControl.Count == 0 || page)
        {
            headers.CacheControl = "no-store";
        }

        if (page)
        {
            headers.ContentSecurityPolicy = PagePolicy.ContentSecurity(address);
        }

        // The rest is for a page of its own; what goes into one that is open is bound by that one.
        if (page && !fragment)
        {
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = PagePolicy.KeepsToItself(address) ? "same-origin" : "unsafe-none";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        }

        headers.Remove("blazor-enhanced-nav");
    }

    private static bool IsIcon(HttpResponse response, PathString address) =>
        address.StartsWithSegments("/icons", StringComparison.Ordinal)
            && response.StatusCode is (StatusCodes.Status200OK or StatusCodes.Status304NotModified);
}
