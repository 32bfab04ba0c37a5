using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Consultations;

namespace Rapporteur.Record.Stored;

/// <summary>
/// The JSON of an act. Entries are written by the names of their kinds, in storage shapes that never change. A kind this
/// version does not know, or a known one with a member, a word or a shape it does not know, is read as
/// <see cref="Unknown"/> and written back as it stood.
/// </summary>
public static class ActJson
{
    // Relaxed escaping keeps Cyrillic and Arabic readable in the register; every reader of it is a JSON parser.
    private static readonly JsonWriterOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? pen;

    /// <summary>The kinds this version reads, by the names they have in the record.</summary>
    public static IEnumerable<string> KnownKinds => Kinds.ByName.Keys;

    public static JournalLine Write(Act act)
    {
        if (act.Entries is [Unknown { Kind: Unknown.WholeAct } whole])
        {
            return new JournalLine(act.Consultation, act.Sequence, act.At, whole.Payload);
        }

        var bytes = buffer ??= new ArrayBufferWriter<byte>(4_096);
        var writer = pen ??= new Utf8JsonWriter(bytes, Relaxed);
        bytes.ResetWrittenCount();
        writer.Reset();
        Write(writer, act);
        writer.Flush();
        return new JournalLine(act.Consultation, act.Sequence, act.At, Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    /// <summary>Throws <see cref="JsonException"/> when the line is no act at all: then the journal itself is damaged.</summary>
    public static Act Read(JournalLine line) => new ActReader(line).Read();

    private static void Write(Utf8JsonWriter writer, Act act)
    {
        writer.WriteStartObject();
        writer.WriteString("by"u8, act.By.Value);
        writer.WriteString("as"u8,
            act.Capacity.Role is { } role ? StoredWord<DelegationRole>.Of(role) : StoredWord<Function>.Of(act.Capacity.Function!.Value));
        WriteText(writer, "of"u8, act.Capacity.Delegation?.Value);
        writer.WriteString("door"u8, StoredWord<Door>.Of(act.Door));
        WriteNumber(writer, "extensions"u8, act.Extensions);
        WriteText(writer, "inside"u8, act.Inside?.Value);
        WriteNumber(writer, "part"u8, act.Part?.Number ?? 0);
        WriteNumber(writer, "more"u8, act.Part is { More: true } ? 1 : 0);
        WriteText(writer, "subject"u8, act.Subject);
        if (act.Client is { } client)
        {
            writer.WriteStartArray("client"u8);
            writer.WriteStringValue(client.Id);
            writer.WriteStringValue(client.Hash);
            writer.WriteEndArray();
        }

        var beside = new Beside(act.Entries, act.By, act.At, act.Capacity.Delegation);
        writer.WriteStartArray("entries"u8);
        foreach (var entry in act.Entries)
        {
            writer.WriteStartObject();
            Write(writer, entry, beside);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Entry entry, Beside beside)
    {
        if (entry is Unknown unknown)
        {
            writer.WritePropertyName(unknown.Kind);
            writer.WriteRawValue(unknown.Payload, skipInputValidation: true);
            return;
        }

        var kind = Kinds.Written[entry.GetType()];
        writer.WritePropertyName(kind.Name);
        kind.Write(writer, entry, beside);
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int number)
    {
        if (number > 0)
        {
            writer.WriteNumber(name, number);
        }
    }
}
