using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>A value that is one text in JSON; a text that is no such value is a <see cref="JsonException"/>.</summary>
public abstract class TextJson<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException("A text was expected.");
        try
        {
            return read(text);
        }
        catch (UnparsableValueException refused)
        {
            throw new JsonException($"\"{text}\" cannot be read here: {refused.Message}", refused);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

public sealed class PassageIdJson() : TextJson<PassageId>(text => new(text), id => id.Value);

public sealed class ConsultationIdJson() : TextJson<ConsultationId>(text => new(text), id => id.Value);

public sealed class DelegationIdJson() : TextJson<DelegationId>(text => new(text), id => id.Value);

public sealed class PersonIdJson() : TextJson<PersonId>(text => new(text), id => id.Value);

public sealed class CommentIdJson() : TextJson<CommentId>(text => new(text), id => id.Value);

public sealed class ReceiptReferenceJson() : TextJson<ReceiptReference>(text => new(text), id => id.Value);

public sealed class FileHashJson() : TextJson<FileHash>(text => new(text), id => id.Value);

/// <summary>ISO 8601 in UTC, to the precision the instant has.</summary>
public sealed class InstantJson() : TextJson<Instant>(text => Read(text), at => InstantPattern.ExtendedIso.Format(at))
{
    /// <summary>The instant of a text with Z or an offset; null when it is neither, or lies where the calendar ends.</summary>
    public static Instant? Parse(string text) =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true } utc ? utc.Value
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value.Year: > -9998 and < 9999 } zoned ? zoned.Value.ToInstant()
        : null;

    private static Instant Read(string text) =>
        Parse(text) ?? throw new JsonException("An instant has a zone, such as 2017-12-22T21:00:00Z.");
}

public sealed class LocalDateJson()
    : TextJson<LocalDate>(text => LocalDatePattern.Iso.Parse(text).GetValueOrThrow(), LocalDatePattern.Iso.Format);

public sealed class LocalTimeJson()
    : TextJson<LocalTime>(text => LocalTimePattern.ExtendedIso.Parse(text).GetValueOrThrow(), LocalTimePattern.ExtendedIso.Format);
