using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>A session as stored. Parts come in order; the file appears, whole, with the last one.</summary>
internal sealed record UploadSession
{
    public required string Id { get; init; }

    public required string Drive { get; init; }

    public required string Address { get; init; }

    public required ConflictBehavior Conflict { get; init; }

    public required string? IfMatch { get; init; }

    public required string Expires { get; init; }

    public required string Editor { get; init; }

    public required long Received { get; init; }

    public required long? Total { get; init; }

    /// <summary>Documented: every part but the last is a multiple of this.</summary>
    public const long Step = 320 * 1024;

    /// <summary>Documented: a part is smaller than this.</summary>
    public const long LargestPart = 60L * 1024 * 1024;

    public static UploadSession? Find(StoreConnection connection, string id, string now) =>
        connection.First(
            "SELECT id, drive, address, conflict, if_match, expires, editor, received, total FROM upload WHERE id = $1 AND expires > $2",
            row => new UploadSession
            {
                Id = row.GetString(0),
                Drive = row.GetString(1),
                Address = row.GetString(2),
                Conflict = Enum.Parse<ConflictBehavior>(row.GetString(3)),
                IfMatch = row.IsDBNull(4) ? null : row.GetString(4),
                Expires = row.GetString(5),
                Editor = row.GetString(6),
                Received = row.GetInt64(7),
                Total = row.IsDBNull(8) ? null : row.GetInt64(8),
            },
            id, now);

    /// <summary>Documented: 416 for a range already received or not the next; 400 for a wrong size.</summary>
    public GraphReply? Check(ContentRangeHeaderValue? range, long length)
    {
        if (range is not { From: { } from, To: { } to, Length: { } total } || to - from + 1 != length || length == 0)
        {
            return Refusal.Invalid("Content-Range must name the bytes sent and the whole length, as 'bytes 0-327679/1000000'.");
        }

        if (Total is { } known && known != total)
        {
            return Refusal.Invalid("The whole length differs from the one named before.");
        }

        if (from != Received)
        {
            return Refusal.Of(416, "invalidRange",
                    "The uploaded fragment overlaps with data that has already been received, or is not the next one.",
                    "fragmentOutOfOrder");
        }

        if (length >= LargestPart)
        {
            return Refusal.Invalid("A part must be smaller than 60 MiB.");
        }

        if (to + 1 < total && length % Step != 0)
        {
            return Refusal.Invalid("Each part but the last must be a multiple of 320 KiB.");
        }

        return null;
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("expirationDateTime", Expires);
        writer.WriteStartArray("nextExpectedRanges");
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{Received}-"));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public void Add(StoreConnection connection, byte[] part, long total)
    {
        connection.Execute("INSERT INTO upload_part (upload, start, bytes) VALUES ($1, $2, $3)", Id, Received, part);
        connection.Execute("UPDATE upload SET received = received + $2, total = $3 WHERE id = $1", Id, part.LongLength, total);
    }

    public byte[] Whole(StoreConnection connection, byte[] last)
    {
        using var whole = new MemoryStream();
        foreach (var part in connection.All("SELECT bytes FROM upload_part WHERE upload = $1 ORDER BY start",
            row => (byte[])row.GetValue(0), Id))
        {
            whole.Write(part);
        }

        whole.Write(last);
        return whole.ToArray();
    }

    public static void Remove(StoreConnection connection, string id)
    {
        connection.Execute("DELETE FROM upload_part WHERE upload = $1", id);
        connection.Execute("DELETE FROM upload WHERE id = $1", id);
    }
}
