using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// A line as a row: its bytes in it, or in a blob under their hash when they are more than a property takes, or more than
/// all rows of one transaction together. <see cref="Append"/> tells whose append wrote it.
/// </summary>
internal sealed record LineRow(JournalLine Line, byte[] Bytes)
{
    public const string Append = "Append";
    public const string InBlob = "Blob";

    // 64 KiB in a property; in a transaction 4 MiB of text, where a byte takes four thirds and a row brings its names and headers.
    private const int MostOfOne = 64 * 1024;
    private const int MostOfAll = 3_500 * 1024;
    private const int RowItself = 900;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public bool IsInBlob { get; private init; }

    private int Size => RowItself + (IsInBlob ? 0 : Bytes.Length * 4 / 3);

    /// <summary>The lines of one append, the longest of them in blobs where they are too much for rows.</summary>
    public static LineRow[] Of(IReadOnlyList<JournalLine> lines)
    {
        var rows = lines.Select(l => new LineRow(l, Encoding.UTF8.GetBytes(l.Payload))).Select(r => r.Bytes.Length > MostOfOne
            ? r with { IsInBlob = true }
            : r).ToArray();
        var over = rows.Sum(r => r.Size) - MostOfAll;
        foreach (var (index, row) in rows.Index().Where(r => !r.Item.IsInBlob).OrderByDescending(r => r.Item.Bytes.Length).ToList())
        {
            if (over <= 0)
            {
                break;
            }

            rows[index] = row with { IsInBlob = true };
            over -= row.Size - rows[index].Size;
        }

        return rows;
    }

    public TableEntity Entity(string partition, string append)
    {
        var entity = new TableEntity(partition, StoredKey.Of(Line.Sequence))
        {
            ["At"] = InstantPattern.ExtendedIso.Format(Line.At),
            [Append] = append,
        };
        entity[IsInBlob ? InBlob : "Payload"] = IsInBlob ? Hash : Bytes;
        return entity;
    }

    /// <summary>The line of a row whose bytes, where they lie in a blob, are brought by <paramref name="blob"/>.</summary>
    public static async Task<JournalLine> ReadAsync(ConsultationId consultation, TableEntity row, Func<string, Task<byte[]>> blob)
    {
        var bytes = row.GetString(InBlob) is { } hash ? await blob(hash) : row.GetBinary("Payload");
        return new JournalLine(consultation, long.Parse(row.RowKey, System.Globalization.CultureInfo.InvariantCulture),
            InstantPattern.ExtendedIso.Parse(row.GetString("At")).GetValueOrThrow(), Encoding.UTF8.GetString(bytes));
    }
}
