using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// Words of an enumeration in camel case, read in any case. Numbers are refused, and so are lists in one text, which the
/// library's converter would add up to another word.
/// </summary>
public sealed class CamelCaseConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words =
        Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<T, JsonEncodedText> Texts = Words.ToDictionary(w => w.Value, w => JsonEncodedText.Encode(w.Key));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Words.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new UnknownWordException([.. Words.Keys]);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Texts[value]);
}
