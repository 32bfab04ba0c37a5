using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.LocalGraph.Protocol;

/// <summary>
/// One request as the routes see it, whether it came alone or as a part of a batch. <see cref="Root"/> is the absolute
/// address of <c>/v1.0</c> without a slash at the end, <see cref="Files"/> that of the download and upload addresses.
/// </summary>
internal sealed record GraphRequest(string Method, GraphAddress Address, Principal Principal, Caller Caller)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body as an array; a copy only where it is part of another.</summary>
    public byte[] WholeBody =>
        MemoryMarshal.TryGetArray(Body, out var held) && held.Count == held.Array!.Length ? held.Array : Body.ToArray();

    /// <summary>The names in braces of the route's template, unescaped.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether it was asked of <c>/beta</c>.</summary>
    public bool Beta { get; init; }

    /// <summary>The fault that strikes it, where it changes the answer and does not take its place.</summary>
    public Fault? Struck { get; init; }

    public CancellationToken Aborted { get; init; }

    public string Root => Caller.Root;

    public string this[string name] => Names[name];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string? Option(string name) => Address.Options.GetValueOrDefault(name);

    /// <summary>Documented: a body must be named as JSON and be JSON, else 400 BadRequest.</summary>
    public GraphReply? ReadBody(out JsonElement body)
    {
        body = default;
        if (Header("Content-Type") is not { } type)
        {
            return Refusal.BadRequest("Write requests (excluding DELETE) must contain the Content-Type header declaration.");
        }

        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            && Json.Parse(Body) is { ValueKind: JsonValueKind.Object } read)
        {
            body = read;
            return null;
        }

        return Refusal.BadRequest(
            "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
    }
}

/// <summary>Where the caller stands: addresses given back to it are absolute and begin with what it called.</summary>
internal sealed record Caller(string Root, string Files, string RequestId, string ClientRequestId);

/// <summary>Who the bearer says is asking.</summary>
internal enum Principal
{
    Run,
    Provision,
}
