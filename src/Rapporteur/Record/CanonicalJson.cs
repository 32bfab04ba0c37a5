using System.Runtime.InteropServices;
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
        using var to = new CanonicalWriter();
        Write(to, value);
        return to.Written.ToArray();
    }

    private static void Write(CanonicalWriter to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.Begin();
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    to.Name(property.Name);
                    Write(to, property.Value);
                }

                to.End();
                break;
            case JsonValueKind.Array:
                to.List(value.EnumerateArray(), Write);
                break;
            case JsonValueKind.String:
                to.Text(value.GetString()!);
                break;
            default:
                to.Raw(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }
}
