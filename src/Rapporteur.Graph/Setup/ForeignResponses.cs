using System.Net.Http.Headers;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Under every call to Graph: what was not asked for has been answered by something between here and Graph. Of such a
/// refusal the content type is taken away, because the client cannot make an error of plain text (before Kiota 2.1 nor of
/// a page), says so with <see cref="InvalidOperationException"/> and forgets status and headers over it (msgraph-sdk-dotnet
/// 2803, 3009); such a success is <see cref="HttpRequestException"/>, as if nobody had answered.
/// </summary>
internal sealed class ForeignResponses : DelegatingHandler
{
    private const string Json = "application/json";
    private const string Bytes = "application/octet-stream";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType is not { } type || WasAskedFor(request, response, type))
        {
            return response;
        }

        if (response.IsSuccessStatusCode)
        {
            response.Dispose();
            throw new HttpRequestException($"The answer is {type.MediaType}, which Graph was not asked for.", null, response.StatusCode);
        }

        response.Content.Headers.ContentType = null;
        return response;
    }

    // Bytes come as whatever the drive takes them for; nothing the product keeps there is a page.
    private static bool WasAskedFor(HttpRequestMessage request, HttpResponseMessage response, MediaTypeHeaderValue type) =>
        Is(type, Json)
        || response.IsSuccessStatusCode && request.Headers.Accept.Any(a => Is(a, Bytes)) && !Is(type, "text/html")
            && !Is(type, "application/xhtml+xml");

    private static bool Is(MediaTypeHeaderValue type, string name) =>
        string.Equals(type.MediaType, name, StringComparison.OrdinalIgnoreCase);
}
