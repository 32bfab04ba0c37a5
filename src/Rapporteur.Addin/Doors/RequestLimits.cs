using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// How much one request may bring and how long it may take, at every address of the host: what is typed, unless the address says
/// that it takes a file.
/// </summary>
public static class RequestLimits
{
    /// <summary>Of a body that holds no file: a form of a thousand comments.</summary>
    public const int MostTyped = 4 * 1024 * 1024;

    // Five times the longest file; a sender of more is cut off.
    private const long MostHeardOut = 128 * 1024 * 1024;

    private const string ForFiles = "files";

    // Of the same over ten megabits a second.
    private static readonly TimeSpan LongestHeardOut = TimeSpan.FromMinutes(2);

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

    /// <summary>
    /// What says beforehand that it is too long is refused by that, where it is read, and let come and thrown away after it: cut off, its
    /// sender would see a broken line and no sentence. One that asks first (100-continue) is told before it sends, and one that wants the
    /// line closed with the answer gets that.
    /// </summary>
    public static void UseRequestLimits(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false, MaxRequestBodySize: { } most } limit
            || !(context.Request.ContentLength is <= MostHeardOut and var length && length > most)
            || context.Request.Headers.Expect.Count > 0
            || context.Request.Headers.Connection.Contains("close", StringComparer.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        limit.MaxRequestBodySize = null;
        context.Items[typeof(TooLongBody)] = most;
        var announced = context.Request.Body;
        context.Request.Body = new TooLongBody();
        await next(context);
        await HearOutAsync(context, announced);
    });

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
    public static long? MostOf(HttpContext context) =>
        context.Items[typeof(TooLongBody)] as long? ?? context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    /// <summary>How a body that was too long is refused, a file in the words of files; null where that is not what is wrong.</summary>
    public static Refusal? TooLong(HttpContext context, BadHttpRequestException bad) =>
        bad.StatusCode != StatusCodes.Status413PayloadTooLarge || MostOf(context) is not { } most ? null
        : context.Request.HasFormContentType && most > MostTyped ? DoorRefusals.LargeFile(most / 1_048_576)
        : DoorRefusals.LongBody(most);

    private static async Task HearOutAsync(HttpContext context, Stream announced)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(LongestHeardOut);
        try
        {
            await context.Response.CompleteAsync();
            await announced.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It has read its answer and left, or sends no more.
        }
    }

    private static RequestTimeoutPolicy EndsAfter(TimeSpan longest) => new()
    {
        Timeout = longest,
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = context => Problems.Result(DoorRefusals.TookTooLong, StatusCodes.Status503ServiceUnavailable)
            .ExecuteAsync(context),
    };
}
