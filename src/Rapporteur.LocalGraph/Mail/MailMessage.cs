using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>
/// A message as it was given, with what the mailbox adds to it: in <paramref name="Folder"/> <c>drafts</c>, <c>sentitems</c>,
/// <c>inbox</c>, or <c>none</c> for one that was sent and not kept. <paramref name="Mail"/> is its Message-ID.
/// </summary>
internal sealed record MailMessage(string Id, string Mailbox, string Folder, bool Immutable, string Created, string? Sent, string Mail,
    string Body)
{
    public const string Drafts = "drafts";
    public const string SentItems = "sentitems";
    public const string Inbox = "inbox";
    public const string Nowhere = "none";

    private const string Columns = "id, mailbox, folder, immutable, created, sent, mail, body, rowid";

    // Written by the mailbox, or given only when asked for by name.
    private static readonly string[] Apart =
        ["attachments", "internetMessageId", "internetMessageHeaders", "singleValueExtendedProperties", "localMime"];

    public IReadOnlyList<string> Recipients => Addresses(JsonElement.Parse(Body)) ?? [];

    public string Subject => JsonElement.Parse(Body).Text("subject") ?? "";

    /// <summary>What it says, in plain words; empty where it says nothing.</summary>
    public string Text => JsonElement.Parse(Body) is var body && body.TryGetProperty("body", out var said)
        && said.ValueKind == JsonValueKind.Object ? SentMime.Plain(said) : "";

    /// <summary>What is wrong with a body as a message; null when it can be one.</summary>
    public static GraphReply? Fault(JsonElement body) =>
        body.TryGetProperty("id", out _) || body.TryGetProperty("isDraft", out _)
            ? Refusal.Of(400, "ErrorInvalidPropertySet", "The property is read-only and can't be set.")
        : body.TryGetProperty("subject", out var subject) && subject is { ValueKind: JsonValueKind.String }
            && subject.GetString()!.Length > 255 ? Refusal.Of(400, "ErrorInvalidPropertySet", "The subject is longer than 255 characters.")
        : Addresses(body) is null ? Refusal.Of(400, "ErrorInvalidRecipients", "At least one recipient is not valid.")
        : SentMime.Fault(body);

    /// <summary>Documented (message): the Message-ID may be given while it is a draft; else the mailbox makes one.</summary>
    public static MailMessage Of(string mailbox, string folder, bool immutable, string created, JsonElement body) => new(
        Identifiers.Message(), mailbox.ToLowerInvariant(), folder, immutable, created, null,
        body.Text("internetMessageId") ?? $"<{Guid.NewGuid():n}@localgraph.example>", body.GetRawText());

    /// <summary>A mail that came from outside, as it travelled; only <see cref="Mime"/> gives more of it than that it came.</summary>
    public static MailMessage Arrive(StoreConnection connection, string mailbox, string at, byte[] mime)
    {
        var message = new MailMessage(
            Identifiers.Message(), mailbox.ToLowerInvariant(), Inbox, true, at, null, $"<{Guid.NewGuid():n}@localgraph.example>",
            """{"subject":""}""");
        message.Insert(connection);
        connection.Execute("INSERT INTO arrived (message, mime) VALUES ($1, $2)", message.Id, mime);
        return message;
    }

    /// <summary>A message as it travels: the bytes that arrived, else as it is written when it goes out; null where it is not.</summary>
    public static byte[]? Mime(StoreConnection connection, string mailbox, string id) =>
        Find(connection, mailbox, id) is not { } message ? null
        : connection.First("SELECT mime FROM arrived WHERE message = $1", row => row.GetFieldValue<byte[]>(0), id) is { } arrived ? arrived
        : JsonElement.Parse(message.Body) is var body && body.Text("localMime") is { } kept ? Convert.FromBase64String(kept)
        : SentMime.Of(message, body);

    public static List<(long Row, MailMessage Message)> After(StoreConnection connection, string mailbox, string folder, string since,
        long after, int most) =>
        connection.All(
            $"SELECT {Columns} FROM message WHERE mailbox = $1 AND folder = $2 AND created >= $3 AND rowid > $4 ORDER BY rowid LIMIT $5",
            row => (row.GetInt64(8), Read(row)), mailbox.ToLowerInvariant(), folder, since, after, most);

    public static MailMessage? Find(StoreConnection connection, string mailbox, string id) =>
        connection.First($"SELECT {Columns} FROM message WHERE id = $1 AND mailbox = $2 AND folder <> 'none'", Read, id,
            mailbox.ToLowerInvariant());

    public static List<(long Row, MailMessage Message)> In(StoreConnection connection, string mailbox, string folder, string since,
        long before, int most) =>
        connection.All(
            $"SELECT {Columns} FROM message WHERE mailbox = $1 AND folder = $2 AND created >= $3 AND rowid < $4 ORDER BY rowid DESC " +
            $"LIMIT $5",
            row => (row.GetInt64(8), Read(row)), mailbox.ToLowerInvariant(), folder, since, before, most);

    /// <summary>Everything that was sent from any mailbox, oldest first.</summary>
    public static List<MailMessage> AllSent(StoreConnection connection) =>
        connection.All($"SELECT {Columns} FROM message WHERE sent IS NOT NULL ORDER BY sent, rowid", Read);

    public void Insert(StoreConnection connection) => connection.Execute(
        "INSERT INTO message (id, mailbox, folder, immutable, created, sent, mail, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        Id, Mailbox, Folder, Immutable ? 1 : 0, Created, Sent, Mail, Body);

    public void Delete(StoreConnection connection)
    {
        connection.Execute("DELETE FROM message WHERE id = $1", Id);
        connection.Execute("DELETE FROM arrived WHERE message = $1", Id);
    }

    /// <summary>Moves it to Sent Items, where it has another id unless the client asked for one that stays.</summary>
    public void Send(StoreConnection connection, string at) =>
        connection.Execute("UPDATE message SET sent = $1, id = $2, folder = $3 WHERE id = $4", at, Immutable ? Id : Identifiers.Message(),
            SentItems, Id);

    /// <param name="writer">Where to.</param>
    /// <param name="root">Given for a message that is the whole answer.</param>
    /// <param name="asked">The names of <c>$select</c> and <c>$expand</c> that are written only when asked for.</param>
    public void Write(Utf8JsonWriter writer, string? root, string asked)
    {
        var body = JsonElement.Parse(Body);
        writer.WriteStartObject();
        if (root is not null)
        {
            writer.WriteString("@odata.context", $"{root}/$metadata#users('{Uri.EscapeDataString(Mailbox)}')/messages/$entity");
        }

        writer.WriteString("id", Id);
        writer.WriteString("createdDateTime", Created);
        writer.WriteString("receivedDateTime", Sent ?? Created);
        writer.WriteString("internetMessageId", Mail);
        writer.WriteBoolean("isDraft", Folder == Drafts);
        if (Sent is not null)
        {
            writer.WriteString("sentDateTime", Sent);
        }

        foreach (var property in body.EnumerateObject()
            .Where(p =>
                !Apart.Contains(p.Name)
                    || (p.Name[0] is 'i' or 's' && p.Name != "internetMessageId"
                        && asked.Contains(p.Name, StringComparison.OrdinalIgnoreCase))))
        {
            property.WriteTo(writer);
        }

        writer.WriteBoolean("hasAttachments",
            body.TryGetProperty("attachments", out var attachments) && attachments is { ValueKind: JsonValueKind.Array }
                && attachments.GetArrayLength() > 0);
        writer.WriteEndObject();
    }

    // Null when an address is missing or no address at all.
    private static List<string>? Addresses(JsonElement body)
    {
        if (!body.TryGetProperty("toRecipients", out var to))
        {
            return [];
        }

        if (to.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var all = to.EnumerateArray().Select(AddressOf).ToList();
        return all.TrueForAll(a => a?.Contains('@', StringComparison.Ordinal) == true) ? all.ConvertAll(a => a!) : null;
    }

    private static string? AddressOf(JsonElement recipient) =>
        recipient.ValueKind == JsonValueKind.Object && recipient.TryGetProperty("emailAddress", out var one)
            && one.ValueKind == JsonValueKind.Object ? one.Text("address") : null;

    private static MailMessage Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3) == 1, row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6), row.GetString(7));
}
