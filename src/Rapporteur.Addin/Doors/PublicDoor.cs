using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// What stands before every address of a host for the public: only its own name is answered, only over TLS, only with headers,
/// bodies and waits that have an end. What a proxy says of the caller is believed of the proxies named in
/// <c>Public:Proxies</c> (networks as <c>10.0.0.0/8</c>, beside this machine) and of nobody else.
/// </summary>
public static class PublicDoor
{
    private const int MostHeaderBytes = 16_384;
    private const int MostHeaders = 64;
    private const int MostConnections = 5_000;

    /// <summary>Throws <see cref="SettingException"/> when a setting cannot be used.</summary>
    public static void AddPublicDoor(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });
        if (settings.PublicAddress is not { } address)
        {
            return;
        }

        var services = builder.Services;
        services.AddSingleton(s => ForumClock.Open(
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<KeptTexts>(),
            "clock-public.json",
            null,
            s.GetRequiredService<IJournalStore>().NewestAsync(CancellationToken.None).GetAwaiter().GetResult()));
        var proxies = Proxies(builder.Configuration);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            proxies.ForEach(options.KnownIPNetworks.Add);
        });
        services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = [address.IdnHost]);
        services.Configure<HttpsRedirectionOptions>(options =>
        {
            options.HttpsPort = address.Port;
            options.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
        });
        services.Configure<HstsOptions>(options =>
        {
            options.ExcludedHosts.Clear();
            options.MaxAge = TimeSpan.FromDays(365);
        });
        services.PostConfigure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "__Host-rapporteur-antiforgery";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
    }

    public static void UsePublicDoor(this WebApplication app, HostSettings settings)
    {
        if (settings.PublicAddress is not null)
        {
            app.UseForwardedHeaders();

            // Health is asked for within the house, by a proxy or a platform that speaks no TLS to it.
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal), people =>
            {
                people.UseHsts();
                people.UseHttpsRedirection();
            });
        }
    }

    private static List<System.Net.IPNetwork> Proxies(ConfigurationManager configuration) =>
    [
        .. (configuration["Public:Proxies"] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(
            text => System.Net.IPNetwork.TryParse(text, out var network) ? network
                : IPAddress.TryParse(text, out var one) ? new System.Net.IPNetwork(one, one.GetAddressBytes().Length * 8)
                : throw new SettingException("Public:Proxies", $"\"{text}\" is no network, such as 10.0.0.0/8")),
    ];
}
