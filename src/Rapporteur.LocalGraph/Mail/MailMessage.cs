using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Door;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>A message as it was given, with what the mailbox adds to it; a draft while <paramref name="Sent"/> is null.</summary>
internal sealed record MailMessage(string Id, string Mailbox, bool Immutable, string Created, string? Sent, string Body)
{
    private const string Columns = "id, mailbox, immutable, created, sent, body, rowid";

    public bool HasRecipients => Addresses(JsonElement.Parse(Body)) > 0;

    /// <summary>What is wrong with a body as a message; null when it can be one.</summary>
    public static GraphReply? Fault(JsonElement body) =>
        body.TryGetProperty("id", out _) || body.TryGetProperty("isDraft", out _) ? Refusal.Of(400, "ErrorInvalidPropertySet", "The property is read-only and can't be set.")
        : body.TryGetProperty("subject", out var subject) && subject is { ValueKind: JsonValueKind.String } && subject.GetString()!.Length > 255 ? Refusal.Of(400, "ErrorInvalidPropertySet", "The subject is longer than 255 characters.")
        : Addresses(body) < 0 ? Refusal.Of(400, "ErrorInvalidRecipients", "At least one recipient is not valid.")
        : null;

    public static MailMessage? Find(StoreConnection connection, string mailbox, string id) =>
        connection.First($"SELECT {Columns} FROM message WHERE id = $1 AND mailbox = $2", Read, id, mailbox.ToLowerInvariant());

    public static List<(long Row, MailMessage Message)> In(StoreConnection connection, string mailbox, bool sent, long before, int most) =>
        connection.All(
            $"SELECT {Columns} FROM message WHERE mailbox = $1 AND (sent IS NOT NULL) = $2 AND rowid < $3 ORDER BY rowid DESC LIMIT $4",
            row => (row.GetInt64(6), Read(row)), mailbox.ToLowerInvariant(), sent ? 1 : 0, before, most);

    public void Insert(StoreConnection connection) =>
        connection.Execute("INSERT INTO message (id, mailbox, immutable, created, sent, body) VALUES ($1, $2, $3, $4, $5, $6)", Id, Mailbox, Immutable ? 1 : 0, Created, Sent, Body);

    /// <summary>Moves it to Sent Items, where it has another id unless the client asked for one that stays.</summary>
    public void Send(StoreConnection connection, string at) =>
        connection.Execute("UPDATE message SET sent = $1, id = $2 WHERE id = $3", at, Immutable ? Id : Identifiers.Message(), Id);

    public void Write(Utf8JsonWriter writer, string? root)
    {
        writer.WriteStartObject();
        if (root is not null)
        {
            writer.WriteString("@odata.context", $"{root}/$metadata#users('{Uri.EscapeDataString(Mailbox)}')/messages/$entity");
        }

        writer.WriteString("id", Id);
        writer.WriteString("createdDateTime", Created);
        writer.WriteBoolean("isDraft", Sent is null);
        if (Sent is not null)
        {
            writer.WriteString("sentDateTime", Sent);
        }

        foreach (var property in JsonElement.Parse(Body).EnumerateObject().Where(p => p.Name != "attachments"))
        {
            property.WriteTo(writer);
        }

        writer.WriteBoolean("hasAttachments", JsonElement.Parse(Body).TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0);
        writer.WriteEndObject();
    }

    // -1 when an address is missing or no address at all.
    private static int Addresses(JsonElement body)
    {
        if (!body.TryGetProperty("toRecipients", out var to))
        {
            return 0;
        }

        var all = to.ValueKind == JsonValueKind.Array ? to.EnumerateArray().ToList() : [];
        return to.ValueKind == JsonValueKind.Array && all.TrueForAll(r => r.ValueKind == JsonValueKind.Object && r.TryGetProperty("emailAddress", out var one) && one.ValueKind == JsonValueKind.Object && one.Text("address")?.Contains('@', StringComparison.Ordinal) == true)
            ? all.Count : -1;
    }

    private static MailMessage Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt64(2) == 1, row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5));
}
