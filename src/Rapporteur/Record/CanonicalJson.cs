using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Record;

/// <summary>
/// One spelling for a JSON value, so that a hash can be checked by anyone: UTF-8, no white space, properties in ordinal
/// order of their names, only the escapes JSON demands. Follows RFC 8785 for the values used here (texts, booleans,
/// integers, arrays, objects).
/// </summary>
public static class CanonicalJson
{
    public static byte[] Write(JsonElement value)
    {
        var json = new StringBuilder(1024);
        Write(json, value);
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <summary>A text as a canonical value.</summary>
    internal static string Text(string text)
    {
        var json = new StringBuilder(text.Length + 16);
        Write(json, text);
        return json.ToString();
    }

    private static void Write(StringBuilder json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal);
                Write(json, '{', '}', properties, p =>
                {
                    Write(json, p.Name);
                    json.Append(':');
                    Write(json, p.Value);
                });
                break;
            case JsonValueKind.Array:
                Write(json, '[', ']', value.EnumerateArray(), item => Write(json, item));
                break;
            case JsonValueKind.String:
                Write(json, value.GetString()!);
                break;
            default:
                json.Append(value.GetRawText());
                break;
        }
    }

    private static void Write<T>(StringBuilder json, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        json.Append(open);
        var first = true;
        foreach (var item in items)
        {
            json.Append(first ? "" : ",");
            first = false;
            write(item);
        }

        json.Append(close);
    }

    // By hand, because every encoder of the platform escapes more than section 3.2.2.2 of the RFC allows.
    internal static void Write(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
