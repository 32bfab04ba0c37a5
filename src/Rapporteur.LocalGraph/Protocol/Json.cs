using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapporteur.LocalGraph.Protocol;

/// <summary>How JSON is read and written here: nothing lax on the way in, nothing null on the way out.</summary>
internal static class Json
{
    public const string ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null when the bytes are not JSON, or name one property twice.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonElement.Parse(bytes.Span, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool True(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A collection page: <c>value</c>, and the links that are there.</summary>
    public static GraphReply Page<T>(string context, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write, string? nextLink = null,
        string? deltaLink = null) =>
        GraphReply.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", context);
            writer.WriteStartArray("value");
            foreach (var row in rows)
            {
                write(writer, row);
            }

            writer.WriteEndArray();
            if (nextLink is not null)
            {
                writer.WriteString("@odata.nextLink", nextLink);
            }

            if (deltaLink is not null)
            {
                writer.WriteString("@odata.deltaLink", deltaLink);
            }

            writer.WriteEndObject();
        });

    /// <summary>App-only acts carry the application, never a person.</summary>
    public static void Identity(this Utf8JsonWriter writer, string name, string principal)
    {
        writer.WriteStartObject(name);
        writer.WriteStartObject("application");
        writer.WriteString("id",
            principal == nameof(Principal.Provision) ? "00000000-0000-4000-8000-000000000001" : "00000000-0000-4000-8000-000000000002");
        writer.WriteString("displayName", principal);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
