using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rapporteur.Drafts;

/// <summary>
/// <c>passages.json</c>, the frozen form of a draft: an array of passages in document order, UTF-8, properties in the
/// order of <see cref="Passage"/>, absent when null; the path as steps, and no sentence in any language. Writing what was read
/// gives the same bytes.
/// </summary>
public static class DraftJson
{
    public static byte[] Write(ImmutableArray<Passage> passages) =>
        JsonSerializer.SerializeToUtf8Bytes(
            passages.Select(Line.Of).ToArray(),
            DraftJsonContext.Default.LineArray);

    /// <summary>Reads a frozen draft. Throws <see cref="JsonException"/> when the bytes are not a <c>passages.json</c>.</summary>
    public static Draft Read(byte[] json)
    {
        var lines = JsonSerializer.Deserialize(json, DraftJsonContext.Default.LineArray)
            ?? throw new JsonException("passages.json holds null instead of an array of passages.");
        return new Draft(Convert.ToHexStringLower(SHA256.HashData(json)), [.. lines.Select(l => l.Read())]);
    }

    /// <summary>Freezes passages just read from a file.</summary>
    public static Draft Freeze(ImmutableArray<Passage> passages) => Read(Write(passages));

    internal sealed record Line(
        string Id, StepLine[] Path, string Marker, int Level, PassageKind Kind, string Text, string? Section = null)
    {
        public static Line Of(Passage p) =>
            new(p.Id.Value, [.. p.Path.Steps.Select(StepLine.Of)], p.Marker, p.Level, p.Kind, p.Text, p.Section?.Value);

        public Passage Read() => new(
            new PassageId(Id), PassagePath.Of([.. Path.Select(s => s.Read())]), Marker, Level, Kind, Text,
            Section is { } section ? new PassageId(section) : null);
    }

    internal sealed record StepLine(PathStepKind Kind, string? Number = null, string? Name = null, int? Nth = null)
    {
        public static StepLine Of(PathStep step) => new(step.Kind, step.Number, step.Name, step.Nth == 0 ? null : step.Nth);

        public PathStep Read() => new(Kind, Number, Name, Nth ?? 0);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DraftJson.Line[]))]
internal sealed partial class DraftJsonContext : JsonSerializerContext;
