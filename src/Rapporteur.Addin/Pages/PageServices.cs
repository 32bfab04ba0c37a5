using Microsoft.AspNetCore.ResponseCompression;
using Rapporteur.Addin.Pane;
using Rapporteur.Addin.Pane.InWord;
using Rapporteur.Addin.Reader;
using Rapporteur.Addin.Reader.InTeams;
using Rapporteur.Addin.SignIn;
using Rapporteur.Addin.Start;

namespace Rapporteur.Addin.Pages;

/// <summary>What the pages need of the host, in one place.</summary>
public static class PageServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = CookieGuard.Header;
            options.Cookie.Name = "rapporteur-antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });

        // Safe with secrets in pages: no other site can make a browser fetch them, since the cookie is strict.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Optimal);
        services.AddSingleton<PageAssets>();
    }

    public static void UsePages(this WebApplication app)
    {
        app.UsePageHeaders();
        app.UseResponseCompression();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapCookieSignIn();
        app.MapFrameSignIn();
        app.MapTickets();
        app.MapTheme();
        app.MapLanguage();
        app.MapStart();
        app.MapReader();
        app.MapTeams();
        app.MapPane();
        app.MapWord();
    }
}
