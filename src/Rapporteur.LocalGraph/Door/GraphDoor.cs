using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Throttling;

namespace Rapporteur.LocalGraph.Door;

/// <summary>
/// HTTP on one side, <see cref="GraphRequest"/> and <see cref="GraphReply"/> on the other. Says who is asking: a missing or
/// unknown bearer is 401 InvalidAuthenticationToken (documented).
/// </summary>
internal sealed class GraphDoor(LocalGraphOptions options, Dispatcher dispatcher, BatchRequests batch, ResourceUnitLedger ledger,
    TimeProvider time, IHostApplicationLifetime lifetime)
{
    // Documented: a single upload may have 250 MB, every other request 4 MB.
    private const long LargestUpload = 250L * 1024 * 1024;
    private const long LargestRequest = 4L * 1024 * 1024;

    public async Task HandleAsync(HttpContext context, string prefix, string version = "v1.0")
    {
        var caller = CallerOf(context, prefix, version);
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var reply = PrincipalOf(context.Request) is { } principal
                ? await AnswerAsync(
                    await ReadAsync(context, $"{prefix}/{version}", principal, caller, aborted.Token) with { Beta = version == "beta" })
                : Refusal.Unauthenticated(
                    context.Request.Headers.Authorization.Count == 0
                        ? "Access token is empty."
                        : "CompactToken parsing failed with error code: 80049217");
            await WriteAsync(context, reply, caller);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    /// <summary>True when no secret is asked for, or this is it.</summary>
    public bool KnowsSecret(HttpRequest request) =>
        options.Secret is not { } secret
        || Same(request.Headers["X-Local-Secret"].ToString(), secret)
        || Same(request.Query["local"].ToString(), secret);

    private Task<GraphReply> AnswerAsync(GraphRequest request)
    {
        if (request is not { Method: "POST", Address.Path: "/$batch" })
        {
            return dispatcher.AnswerAsync(request);
        }

        ledger.Charge("batch", 0);
        return dispatcher.WithFaultsAsync(request, batch.AnswerAsync);
    }

    private Principal? PrincipalOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var bearer = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : "";
        var suffix = KnowsSecret(request) ? "" : "." + options.Secret;
        return Same(bearer, options.RunToken + suffix) ? Principal.Run
            : Same(bearer, options.ProvisionToken + suffix) ? Principal.Provision
            : null;
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    /// <summary>What was written, without another copy where its length was known before.</summary>
    public static byte[] WholeOf(MemoryStream written) =>
        written.Length == written.Capacity ? written.GetBuffer() : written.ToArray();

    public static Caller CallerOf(HttpContext context, string prefix, string version = "v1.0")
    {
        var request = context.Request;
        var behindHost = request.PathBase + prefix;
        var id = Guid.NewGuid().ToString();
        return new Caller($"{request.Scheme}://{request.Host}{behindHost}/{version}",
            $"{request.Scheme}://{FilesHost(request.Host)}{behindHost}", id,
            context.Request.Headers["client-request-id"] is [{ Length: > 0 and <= 128 } own] ? own : id);
    }

    /// <summary>
    /// Files have a host of their own, as with SharePoint: a client that names the hosts allowed to see its bearer does not
    /// send it there. On loopback the other name of the machine stands for it.
    /// </summary>
    private static string FilesHost(HostString host) =>
        (host.Host switch { "127.0.0.1" or "[::1]" => "localhost", "localhost" => "127.0.0.1", var other => other })
        + (host.Port is { } port ? string.Create(CultureInfo.InvariantCulture, $":{port}") : "");

    private static async Task<GraphRequest> ReadAsync(HttpContext context, string prefix, Principal principal, Caller caller,
        CancellationToken cancellation)
    {
        // The raw target, because a site's address may hold an escaped slash that must not be taken for a real one.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var start = target.IndexOf(prefix, StringComparison.OrdinalIgnoreCase) + prefix.Length;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = context.Request.Method == HttpMethods.Put ? LargestUpload : LargestRequest;
        }

        using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, LargestUpload));
        await context.Request.Body.CopyToAsync(body, cancellation);
        return new GraphRequest(context.Request.Method, GraphAddress.Parse(target[start..]), principal, caller)
        {
            Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = WholeOf(body),
            Aborted = cancellation,
        };
    }

    public async Task WriteAsync(HttpContext context, GraphReply reply, Caller caller)
    {
        if (reply.Dropped)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = reply.Status;
        response.Headers["request-id"] = caller.RequestId;
        response.Headers["client-request-id"] = caller.ClientRequestId;
        response.Headers["x-ms-ags-diagnostic"] =
            """{"ServerInfo":{"DataCenter":"Local","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"LOCALGRAPH"}}""";
        response.Headers["OData-Version"] = "4.0";
        response.Headers.StrictTransportSecurity = "max-age=31536000";
        response.Headers.CacheControl = "no-store, no-cache";
        response.Headers.Vary = "Accept-Encoding";
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.Bytes is var (media, content))
        {
            response.ContentType = media;
            await response.Body.WriteAsync(content, context.RequestAborted);
            return;
        }

        if (reply.Page is var (type, page))
        {
            response.ContentType = $"{type}; charset=utf-8";
            await response.WriteAsync(page, context.RequestAborted);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        await using var writer = new Utf8JsonWriter(buffer, Json.Writing);
        if (reply.Write(writer, caller, time.GetUtcNow()))
        {
            await writer.FlushAsync(context.RequestAborted);
            response.ContentType = Json.ContentType;
            response.ContentLength = buffer.WrittenCount;
            await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        }
    }
}
