using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// How much one request may bring and how long it may take, at every address of the host: what is typed, unless the address says
/// that it takes a file.
/// </summary>
public static class RequestLimits
{
    /// <summary>Of a body that holds no file: a form of a thousand comments.</summary>
    public const int MostTyped = 4 * 1024 * 1024;

    private const string ForFiles = "files";

    // Of a file at the limit over a line of one megabit a second, and its turn among others.
    private static readonly TimeSpan LongestWithFile = TimeSpan.FromMinutes(10);

    public static void AddRequestLimits(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostTyped);
        builder.Services.AddRequestTimeouts(options =>
        {
            options.DefaultPolicy = EndsAfter(settings.LongestRequest);
            options.AddPolicy(ForFiles, EndsAfter(LongestWithFile));
        });
    }

    /// <summary>Says that an address takes a file, in a body of so many bytes at most.</summary>
    public static TBuilder TakesFile<TBuilder>(this TBuilder endpoint, long most)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithRequestTimeout(ForFiles);
        return endpoint.WithMetadata(new RequestSizeLimitAttribute(most));
    }

    /// <summary>For what this machine asks itself.</summary>
    public static TBuilder WithoutLimits<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.DisableRequestTimeout();
        return endpoint.WithMetadata(new DisableRequestSizeLimitAttribute());
    }

    /// <summary>How much the body of this request may hold, in bytes; null without end.</summary>
    public static long? MostOf(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private static RequestTimeoutPolicy EndsAfter(TimeSpan longest) => new()
    {
        Timeout = longest,
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = context => Problems.Result(DoorRefusals.TookTooLong, StatusCodes.Status503ServiceUnavailable)
            .ExecuteAsync(context),
    };
}
