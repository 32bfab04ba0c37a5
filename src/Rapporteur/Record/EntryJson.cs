using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// The JSON of an entry. Kinds are written by name; a kind that is not in the table below is read as
/// <see cref="Unknown"/> and written back as it stood. Names once used stay: the record outlives the code.
/// </summary>
public static class EntryJson
{
    // Relaxed escaping keeps Cyrillic and Arabic readable in the register; every reader of it is a JSON parser.
    private static readonly EntryJsonContext Context = new(new JsonSerializerOptions(EntryJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly FrozenDictionary<string, JsonTypeInfo> Kinds = new Dictionary<string, JsonTypeInfo>
    {
        ["consultationOpened"] = Context.ConsultationOpened,
        ["rosterListed"] = Context.RosterListed,
        ["draftCirculated"] = Context.DraftCirculated,
        ["closingExtended"] = Context.ClosingExtended,
        ["milestoneSet"] = Context.MilestoneSet,
        ["milestoneCleared"] = Context.MilestoneCleared,
        ["remindersPlanned"] = Context.RemindersPlanned,
        ["remindersApproved"] = Context.RemindersApproved,
        ["reminderCalled"] = Context.ReminderCalled,
        ["noticesClaimed"] = Context.NoticesClaimed,
        ["noticesTold"] = Context.NoticesTold,
        ["noticeReturned"] = Context.NoticeReturned,
        ["lateConsidered"] = Context.LateConsidered,
        ["commentSaved"] = Context.CommentSaved,
        ["commentChanged"] = Context.CommentChanged,
        ["commentApproved"] = Context.CommentApproved,
        ["commentDiscarded"] = Context.CommentDiscarded,
        ["commentSent"] = Context.CommentSent,
        ["commentWithdrawn"] = Context.CommentWithdrawn,
        ["submissionMade"] = Context.SubmissionMade,
        ["commentEnteredOnBehalf"] = Context.CommentEnteredOnBehalf,
        ["returnReceived"] = Context.ReturnReceived,
        ["meetingCommentRecorded"] = Context.MeetingCommentRecorded,
        ["delegationAligned"] = Context.DelegationAligned,
        ["delegationDissociated"] = Context.DelegationDissociated,
        ["conversationNoted"] = Context.ConversationNoted,
        ["conversationEnded"] = Context.ConversationEnded,
        ["clarificationAsked"] = Context.ClarificationAsked,
        ["clarificationAnswered"] = Context.ClarificationAnswered,
        ["personInvited"] = Context.PersonInvited,
        ["identityBound"] = Context.IdentityBound,
        ["identityUnbound"] = Context.IdentityUnbound,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Names = Kinds.ToFrozenDictionary(k => k.Value.Type, k => k.Key);

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <summary>The kinds this version knows, by the names they have in the record.</summary>
    public static IEnumerable<string> KnownKinds => Kinds.Keys;

    public static JournalLine Write(Entry entry)
    {
        var kind = entry.What is Unknown unknown ? unknown.Kind : Names[entry.What.GetType()];
        var bytes = buffer ??= new ArrayBufferWriter<byte>(4_096);
        bytes.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Context.Options.Encoder, SkipValidation = true }))
        {
            Write(writer, entry, kind);
        }

        return new JournalLine(entry.Consultation, entry.Sequence, kind, entry.At, Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    // Written by hand in the members of Envelope: this runs for every entry of every request.
    private static void Write(Utf8JsonWriter writer, Entry entry, string kind)
    {
        writer.WriteStartObject();
        writer.WriteString("at"u8, NodaTime.Text.InstantPattern.ExtendedIso.Format(entry.At));
        writer.WriteString("by"u8, entry.By.Value);
        writer.WriteString("capacity"u8, entry.Capacity);
        writer.WriteString("door"u8, entry.Door.ToString());
        writer.WriteString("kind"u8, kind);
        writer.WritePropertyName("what"u8);
        if (entry.What is Unknown raw)
        {
            writer.WriteRawValue(raw.Payload);
        }
        else
        {
            JsonSerializer.Serialize(writer, entry.What, Kinds[kind]);
        }

        if (entry.Client is { } client)
        {
            writer.WriteString("client"u8, client.Id);
            writer.WriteString("hash"u8, client.Hash);
        }

        if (entry.Subject is { } subject)
        {
            writer.WriteString("subject"u8, subject);
        }

        writer.WriteEndObject();
    }

    /// <summary>Throws <see cref="JsonException"/> when the line is no entry at all: then the journal itself is damaged.</summary>
    public static Entry Read(JournalLine line)
    {
        var envelope = JsonSerializer.Deserialize(line.Payload, Context.Envelope)
            ?? throw new JsonException($"Entry {line.Consultation}/{line.Sequence} holds null.");
        if (envelope.Kind is null || envelope.Capacity is null || envelope.What.ValueKind == JsonValueKind.Undefined)
        {
            throw new JsonException($"Entry {line.Consultation}/{line.Sequence} does not say what happened.");
        }

        var what = Kinds.TryGetValue(envelope.Kind, out var type)
            ? (Happened)(envelope.What.Deserialize(type) ?? throw new JsonException($"Entry {line.Consultation}/{line.Sequence} says nothing."))
            : new Unknown(envelope.Kind, envelope.What.GetRawText());
        var client = envelope.Client is { } id && envelope.Hash is { } hash ? new ClientRequest(id, hash) : (ClientRequest?)null;
        return new Entry(line.Consultation, line.Sequence, envelope.At, envelope.By, envelope.Capacity, envelope.Door, what, client, envelope.Subject);
    }

    /// <summary>How many UTF-16 units a comment's content takes within an entry.</summary>
    public static int LengthOf(CommentContent content) => Text(content).Length;

    /// <summary>A comment's content as entries write it; equal contents are equal texts.</summary>
    public static string Text(CommentContent content) => JsonSerializer.Serialize(content, Context.CommentContent);

    /// <summary>
    /// The delegation inside which the entry happened, when it is about something not sent; null when the Secretariat may
    /// know of it. Kinds this version does not know are nobody's to read, so they count as inside the actor's delegation.
    /// </summary>
    public static DelegationId? InsideOf(Entry entry) =>
        entry.What.InsideDelegation || entry.What is Unknown
            ? new DelegationId(entry.Capacity.LastIndexOf('/') is > 0 and var end ? entry.Capacity[..end] : entry.Capacity)
            : null;

    internal sealed record Envelope(
        NodaTime.Instant At,
        PersonId By,
        string Capacity,
        Door Door,
        string Kind,
        JsonElement What,
        string? Client,
        string? Hash,
        string? Subject);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(PassageIdJson), typeof(ConsultationIdJson), typeof(DelegationIdJson), typeof(PersonIdJson), typeof(CommentIdJson),
        typeof(ReceiptReferenceJson), typeof(FileHashJson), typeof(InstantJson), typeof(LocalDateJson), typeof(LocalTimeJson)])]
[JsonSerializable(typeof(EntryJson.Envelope))]
[JsonSerializable(typeof(ConsultationOpened))]
[JsonSerializable(typeof(RosterListed))]
[JsonSerializable(typeof(DraftCirculated))]
[JsonSerializable(typeof(ClosingExtended))]
[JsonSerializable(typeof(MilestoneSet))]
[JsonSerializable(typeof(MilestoneCleared))]
[JsonSerializable(typeof(RemindersPlanned))]
[JsonSerializable(typeof(RemindersApproved))]
[JsonSerializable(typeof(ReminderCalled))]
[JsonSerializable(typeof(NoticesClaimed))]
[JsonSerializable(typeof(NoticesTold))]
[JsonSerializable(typeof(NoticeReturned))]
[JsonSerializable(typeof(LateConsidered))]
[JsonSerializable(typeof(CommentSaved))]
[JsonSerializable(typeof(CommentChanged))]
[JsonSerializable(typeof(CommentApproved))]
[JsonSerializable(typeof(CommentDiscarded))]
[JsonSerializable(typeof(CommentSent))]
[JsonSerializable(typeof(CommentWithdrawn))]
[JsonSerializable(typeof(SubmissionMade))]
[JsonSerializable(typeof(CommentEnteredOnBehalf))]
[JsonSerializable(typeof(ReturnReceived))]
[JsonSerializable(typeof(MeetingCommentRecorded))]
[JsonSerializable(typeof(DelegationAligned))]
[JsonSerializable(typeof(DelegationDissociated))]
[JsonSerializable(typeof(ConversationNoted))]
[JsonSerializable(typeof(ConversationEnded))]
[JsonSerializable(typeof(ClarificationAsked))]
[JsonSerializable(typeof(ClarificationAnswered))]
[JsonSerializable(typeof(PersonInvited))]
[JsonSerializable(typeof(IdentityBound))]
[JsonSerializable(typeof(IdentityUnbound))]
[JsonSerializable(typeof(CommentContent))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;
