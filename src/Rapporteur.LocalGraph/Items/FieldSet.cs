using System.Globalization;
using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// The <c>fieldValueSet</c> of an item: its own columns as typed, the built-in ones as recorded (counts and look-up ids are
/// texts), a column without a value absent.
/// </summary>
internal static class FieldSet
{
    public static void Write(Utf8JsonWriter writer, ItemRow row, HashSet<string>? names, string? context)
    {
        writer.WriteStartObject();
        if (context is not null)
        {
            writer.WriteString("@odata.context", context);
        }

        writer.WriteString("@odata.etag", row.ETag);
        using var stored = JsonDocument.Parse(row.Fields);
        foreach (var field in stored.RootElement.EnumerateObject().Where(f => names?.Contains(f.Name) != false))
        {
            field.WriteTo(writer);
        }

        foreach (var (name, value) in BuiltIn(row).Where(f => names?.Contains(f.Name) != false))
        {
            writer.WriteString(name, value);
        }

        if (names?.Contains("Attachments") != false)
        {
            writer.WriteBoolean("Attachments", false);
        }

        writer.WriteEndObject();
    }

    /// <summary>The stored text with these values laid over it; a null takes a value away.</summary>
    public static string Merge(string stored, IEnumerable<FieldValue> values)
    {
        using var before = JsonDocument.Parse(stored);
        var fields = before.RootElement.EnumerateObject().ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value.Missing)
            {
                fields.Remove(value.Column.Name);
            }
            else
            {
                fields[value.Column.Name] = value.Value;
            }
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json.Writing))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static (string Name, string Value)[] BuiltIn(ItemRow row) =>
    [
        ("id", row.Id.ToString(CultureInfo.InvariantCulture)),
        ("ContentType", "Item"),
        ("Modified", row.Modified),
        ("Created", row.Created),
        ("AuthorLookupId", "1"),
        ("EditorLookupId", "1"),
        ("_UIVersionString", string.Create(CultureInfo.InvariantCulture, $"{row.Version}.0")),
        ("Edit", ""),
        ("ItemChildCount", "0"),
        ("FolderChildCount", "0"),
    ];
}
