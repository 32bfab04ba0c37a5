using System.Collections.ObjectModel;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Door;

/// <summary>One part of a batch; a body that is not JSON comes as base64 (documented).</summary>
internal sealed record BatchPart(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body, ImmutableArray<string> DependsOn);

/// <summary>What an envelope must hold, else the whole batch is 400 BadRequest and nothing is done (documented).</summary>
internal static class BatchRules
{
    public static GraphReply? Read(JsonElement body, out ImmutableArray<BatchPart> parts)
    {
        parts = [];
        if (!body.TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array
            || requests.GetArrayLength() == 0)
        {
            return Refusal.BadRequest("Invalid batch payload format.");
        }

        if (requests.GetArrayLength() > BatchRequests.MostParts)
        {
            return Refusal.BadRequest($"Number of batch request steps exceeds the maximum value of {BatchRequests.MostParts}.");
        }

        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests.EnumerateArray())
        {
            if (Problem(request, known) is { } problem)
            {
                return Refusal.BadRequest(problem);
            }

            known.Add(request.Text("id")!);
            parts = parts.Add(Part(request));
        }

        return null;
    }

    private static string? Problem(JsonElement request, HashSet<string> known)
    {
        if (request.ValueKind != JsonValueKind.Object || string.IsNullOrEmpty(request.Text("id")) || request.Text("method") is null
            || request.Text("url") is not { } url)
        {
            return "Invalid batch payload format: each request needs 'id', 'method' and 'url'.";
        }

        if (known.Contains(request.Text("id")!))
        {
            return "Request Ids must be unique within a batch.";
        }

        if (url.Contains("://", StringComparison.Ordinal) || url.TrimStart('/').StartsWith("$batch", StringComparison.OrdinalIgnoreCase))
        {
            return "Invalid batch payload format: 'url' must be relative to the service and not be a batch.";
        }

        if (request.TryGetProperty("body", out _) && Headers(request).GetValueOrDefault("Content-Type") is null)
        {
            return "Write requests (excluding DELETE) must contain the Content-Type header declaration.";
        }

        return DependsOn(request).FirstOrDefault(id => !known.Contains(id)) is { } unknown
            ? $"Request '{request.Text("id")}' depends on '{unknown}', which is not a request before it."
            : null;
    }

    private static BatchPart Part(JsonElement request)
    {
        var headers = Headers(request);
        var json = headers.GetValueOrDefault("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        ReadOnlyMemory<byte> body = !request.TryGetProperty("body", out var content) ? default
            : !json && content.ValueKind == JsonValueKind.String && content.TryGetBytesFromBase64(out var bytes) ? bytes
            : Encoding.UTF8.GetBytes(content.GetRawText());
        return new BatchPart(request.Text("id")!, request.Text("method")!.ToUpperInvariant(), request.Text("url")!, headers, body,
            DependsOn(request));
    }

    private static IReadOnlyDictionary<string, string> Headers(JsonElement request) =>
        request.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Object
            ? headers.EnumerateObject()
                .DistinctBy(h => h.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(h => h.Name, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : ReadOnlyDictionary<string, string>.Empty;

    private static ImmutableArray<string> DependsOn(JsonElement request) =>
        request.TryGetProperty("dependsOn", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Select(id => id.ToString())]
            : [];
}
