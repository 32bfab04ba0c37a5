using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapporteur.Consultations;

namespace Rapporteur.Record.Stored;

/// <summary>Reads one line, once, from its first byte to its last.</summary>
internal sealed class ActReader(JournalLine line)
{
    private readonly byte[] payload = Encoding.UTF8.GetBytes(line.Payload);
    private readonly List<Found> found = [];
    private string? by;
    private string? role;
    private string? delegation;
    private string? door;
    private string? inside;
    private string? subject;
    private int extensions;
    private int part;
    private bool more;
    private bool strange;
    private ClientRequest? client;

    /// <summary>Where each entry stands in the payload's UTF-8, after it was read.</summary>
    public IEnumerable<Range> Places => found.Select(f => f.Whole);

    /// <summary>Where the client's request stands, with the comma behind it; null when there is none.</summary>
    public Range? Client { get; private set; }

    public Act Read()
    {
        var reader = new Utf8JsonReader(payload);
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader);
        }

        if (reader.Read() || by is null || role is null || door is null || found.Count == 0)
        {
            throw new JsonException($"Line {line.Consultation}/{line.Sequence} does not say who did what.");
        }

        return strange ? NotUnderstood() : Understood();
    }

    private Act Understood()
    {
        try
        {
            var capacity = delegation is null
                ? new Capacity(StoredWord<Function>.Read(role!), null, null)
                : new Capacity(null, new DelegationId(delegation), StoredWord<DelegationRole>.Read(role!));
            return new Act(line.Consultation, line.Sequence, line.At, new(by!), capacity, StoredWord<Door>.Read(door!), Entries())
            {
                Extensions = extensions,
                Client = client,
                Subject = subject,
                Inside = inside is null ? null : new Owner(inside),
                Part = part == 0 ? null : new Part(part, more),
            };
        }
        catch (JsonException)
        {
            return NotUnderstood();
        }
    }

    // A newer version wrote it, and its outside says more than this one can: who may read what of it is not known either.
    private Act NotUnderstood() =>
        new(line.Consultation, line.Sequence, line.At, new(by!), default, default, [new Unknown(Record.Unknown.WholeAct, line.Payload)])
        {
            Inside = inside is null ? null : new Owner(inside),
        };

    private ImmutableArray<Entry> Entries()
    {
        var own = delegation is null ? (DelegationId?)null : new DelegationId(delegation);
        var beside = new Beside(found.ConvertAll(f => f.Stored), new(by!), line.At, own);
        var entries = ImmutableArray.CreateBuilder<Entry>(found.Count);
        foreach (var one in found)
        {
            entries.Add(Entered(one, beside));
        }

        return entries.MoveToImmutable();
    }

    private Entry Entered(Found one, Beside beside)
    {
        try
        {
            return one is { Kind: { } kind, Stored: { } stored } ? kind.Entered(stored, beside) : Unknown(one);
        }
        catch (JsonException)
        {
            return Unknown(one);
        }
    }

    private Unknown Unknown(Found one) => new(one.Name, Encoding.UTF8.GetString(payload.AsSpan(one.What)));

    private void ReadMember(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case "by":
                by = Text(ref reader);
                break;
            case "as":
                role = Text(ref reader);
                break;
            case "of":
                delegation = Text(ref reader);
                break;
            case "door":
                door = Text(ref reader);
                break;
            case "inside":
                inside = Text(ref reader);
                break;
            case "subject":
                subject = Text(ref reader);
                break;
            case "extensions":
                extensions = Number(ref reader);
                break;
            case "part":
                part = Number(ref reader);
                break;
            case "more":
                more = Number(ref reader) == 1;
                break;
            case "client":
                ReadClient(ref reader);
                Client = start..((int)reader.BytesConsumed + 1);
                break;
            case "entries":
                ReadEntries(ref reader);
                break;
            default:
                strange = true;
                reader.Skip();
                break;
        }
    }

    private void ReadClient(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType, JsonTokenType.StartArray);
        reader.Read();
        var id = Text(ref reader);
        reader.Read();
        client = new ClientRequest(id, Text(ref reader));
        Expect(ref reader, JsonTokenType.EndArray);
    }

    private void ReadEntries(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            Expect(ref reader, JsonTokenType.PropertyName);
            var name = reader.GetString()!;
            reader.Read();
            var what = (int)reader.TokenStartIndex;
            var kind = Kinds.ByName.GetValueOrDefault(name);
            var stored = Stored(ref reader, kind);
            var end = (int)reader.BytesConsumed;
            Expect(ref reader, JsonTokenType.EndObject);
            found.Add(new Found(name, kind, stored, what..end, start..(int)reader.BytesConsumed));
        }
    }

    // Another shape than this version's under a name it knows is as unknown to it as another name.
    private static object? Stored(ref Utf8JsonReader reader, Kind? kind)
    {
        var known = reader;
        try
        {
            if (kind?.Read(ref known) is { } stored)
            {
                reader = known;
                return stored;
            }
        }
        catch (JsonException)
        {
            // Skipped below, from where it began.
        }

        reader.Skip();
        return null;
    }

    private string Text(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType, JsonTokenType.String);
        return reader.GetString()!;
    }

    private int Number(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType, JsonTokenType.Number);
        return reader.GetInt32();
    }

    private void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        reader.Read();
        Require(reader.TokenType, type);
    }

    private void Require(JsonTokenType there, JsonTokenType type)
    {
        if (there != type)
        {
            throw new JsonException($"Line {line.Consultation}/{line.Sequence} holds {there} where {type} belongs.");
        }
    }

    private sealed record Found(string Name, Kind? Kind, object? Stored, Range What, Range Whole);
}
