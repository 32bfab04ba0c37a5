using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Under every call to Graph: what was not asked for has been answered by something between here and Graph. Of such a
/// refusal the content type is taken away, because the client cannot make an error of plain text (before Kiota 2.1 nor of
/// a page), says so with <see cref="InvalidOperationException"/> and forgets status and headers over it (msgraph-sdk-dotnet
/// 2803, 3009); such a success is <see cref="HttpRequestException"/>, as if nobody had answered. What calls itself JSON and is none, or
/// no object, is as foreign, and so is a success with nothing in it where something was asked for.
/// </summary>
internal sealed class ForeignResponses : DelegatingHandler
{
    private const string Json = "application/json";
    private const string Bytes = "application/octet-stream";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (await WasAskedForAsync(request, response, cancellationToken))
        {
            return response;
        }

        if (response.IsSuccessStatusCode)
        {
            response.Dispose();
            throw new HttpRequestException("The answer is not what Graph was asked for.", null, response.StatusCode);
        }

        response.Content.Headers.ContentType = null;
        return response;
    }

    private static async Task<bool> WasAskedForAsync(HttpRequestMessage request, HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        var type = response.Content.Headers.ContentType;
        if (response.IsSuccessStatusCode && request.Headers.Accept.Any(a => Is(a, Bytes)))
        {
            // Bytes come as whatever the drive takes them for; nothing the product keeps there is a page.
            return type is null || (!Is(type, "text/html") && !Is(type, "application/xhtml+xml"));
        }

        if (type is not null)
        {
            return Is(type, Json) && IsObject(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }

        return !response.IsSuccessStatusCode || (request.Method != HttpMethod.Get && response.StatusCode != HttpStatusCode.OK);
    }

    private static bool IsObject(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Is(MediaTypeHeaderValue type, string name) =>
        string.Equals(type.MediaType, name, StringComparison.OrdinalIgnoreCase);
}
