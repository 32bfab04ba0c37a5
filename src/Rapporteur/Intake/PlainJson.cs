using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>
/// The core's values as they are, member by member: of a type all that a constructor or an initialiser takes, of an abstract
/// one also which it is. For between hosts only; what is stored has shapes of its own.
/// </summary>
internal static class PlainJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        // Read by programs only, and people's words are most of it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Given, Which } },
        Converters =
        {
            Text(InstantPattern.ExtendedIso), Text(LocalDatePattern.Iso), Text(LocalTimePattern.ExtendedIso),
            Text(LocalDateTimePattern.ExtendedIso), Text(DurationPattern.Roundtrip), new JsonStringEnumConverter(), new TextConverter(),
        },
    };

    private static PatternConverter<T> Text<T>(IPattern<T> pattern) => new(pattern);

    // What a type computes of itself is not carried.
    private static void Given(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var taken = type.Type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.Properties.Where(p => p.Set is null && !taken.Contains(p.Name)).ToList())
        {
            type.Properties.Remove(property);
        }

        foreach (var property in type.Properties.Where(p => IsImmutableArray(p.PropertyType)))
        {
            property.ShouldSerialize = static (_, value) => value is not null && !IsMissing(value);
        }
    }

    private static void Which(JsonTypeInfo type)
    {
        if (!type.Type.IsAbstract || type.Type.Assembly != typeof(Request).Assembly)
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "which" };
        foreach (var one in type.Type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(type.Type)))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(one, one.Name));
        }
    }

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    // The default of an immutable array is none at all, and cannot be listed.
    private static bool IsMissing(object array) => array.Equals(Activator.CreateInstance(array.GetType()));

    // A text may be none that UTF-8 can hold, half a pair; the rules refuse it, so it arrives as it is: its units in a list.
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString()
                : new string([.. JsonSerializer.Deserialize<int[]>(ref reader, options)!.Select(u => (char)u)]);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (Letters.FirstHalf(value) < 0)
            {
                writer.WriteStringValue(value);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Select(c => (int)c).ToArray(), options);
            }
        }
    }

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            pattern.Parse(reader.GetString()!) is { Success: true } read
                ? read.Value
                : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"That is no {typeof(T).Name}."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }
}
