using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// Lines of one append that follow each other as a row, under the sequence of the last: as many as a property takes, since a storage
/// works by the row and hardly by the byte; or one alone, in a blob under its hash, when it is more than a property takes, or all are more
/// than a transaction does. <see cref="Append"/> tells whose append wrote it.
/// </summary>
internal sealed record LineRow(IReadOnlyList<JournalLine> Lines, byte[] Bytes, bool IsInBlob)
{
    public const string Append = "Append";

    // One line in a property of its own, several in one, each with its instant before it, or one in a blob.
    private const string One = "Payload";
    private const string Several = "Lines";
    private const string InBlob = "Blob";

    // 64 KiB in a property; in a transaction 4 MiB of text, where a byte takes four thirds and a row brings its names and headers.
    private const int MostOfOne = 64 * 1024;
    private const int MostOfAll = 3_500 * 1024;
    private const int RowItself = 900;

    // An instant and the lengths of two texts.
    private const int LineItself = 48;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The lines of one append, the longest of them in blobs where they are too much for rows.</summary>
    public static IReadOnlyList<LineRow> Of(IReadOnlyList<JournalLine> lines)
    {
        var single = lines.Select(l => Encoding.UTF8.GetBytes(l.Payload)).Select((bytes, n) =>
            new LineRow([lines[n]], bytes, IsInBlob: bytes.Length > MostOfOne)).ToArray();
        var over = single.Sum(r => r.Size) - MostOfAll;
        foreach (var (index, row) in single.Index().Where(r => !r.Item.IsInBlob).OrderByDescending(r => r.Item.Bytes.Length).ToList())
        {
            if (over <= 0)
            {
                break;
            }

            single[index] = row with { IsInBlob = true };
            over -= row.Size - single[index].Size;
        }

        return Together(single);
    }

    public TableEntity Entity(string partition, string append)
    {
        var entity = new TableEntity(partition, StoredKey.Of(Lines[^1].Sequence)) { [Append] = append };
        if (Lines is [var alone])
        {
            entity["At"] = InstantPattern.ExtendedIso.Format(alone.At);
            entity[IsInBlob ? InBlob : One] = IsInBlob ? Hash : Bytes;
        }
        else
        {
            entity["Count"] = Lines.Count;
            entity[Several] = Bytes;
        }

        return entity;
    }

    /// <summary>The lines of a row; bytes that lie in a blob are brought by <paramref name="blob"/>.</summary>
    public static async Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, TableEntity row,
        Func<string, Task<byte[]>> blob)
    {
        var last = long.Parse(row.RowKey, CultureInfo.InvariantCulture);
        if (row.GetBinary(Several) is { } several)
        {
            return Read(consultation, last - row.GetInt32("Count")!.Value + 1, several);
        }

        var bytes = row.GetString(InBlob) is { } hash ? await blob(hash) : row.GetBinary(One);
        return [new JournalLine(consultation, last, At(row.GetString("At")), Encoding.UTF8.GetString(bytes))];
    }

    private int Size => RowItself + (IsInBlob ? 0 : Bytes.Length * 4 / 3);

    private static List<LineRow> Together(LineRow[] single)
    {
        var rows = new List<LineRow>();
        for (var from = 0; from < single.Length;)
        {
            var (to, size) = (from, 0);
            while (to < single.Length && !single[to].IsInBlob && (size += single[to].Bytes.Length + LineItself) <= MostOfOne)
            {
                to++;
            }

            rows.Add(to - from > 1 ? Written(single[from..to]) : single[from]);
            from = Math.Max(to, from + 1);
        }

        return rows;
    }

    private static LineRow Written(LineRow[] single)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var row in single)
            {
                writer.Write(InstantPattern.ExtendedIso.Format(row.Lines[0].At));
                writer.Write7BitEncodedInt(row.Bytes.Length);
                writer.Write(row.Bytes);
            }
        }

        return new([.. single.Select(r => r.Lines[0])], bytes.ToArray(), IsInBlob: false);
    }

    private static List<JournalLine> Read(ConsultationId consultation, long first, byte[] several)
    {
        using var reader = new BinaryReader(new MemoryStream(several), Encoding.UTF8);
        var lines = new List<JournalLine>();
        while (reader.BaseStream.Position < several.Length)
        {
            var at = At(reader.ReadString());
            var payload = Encoding.UTF8.GetString(reader.ReadBytes(reader.Read7BitEncodedInt()));
            lines.Add(new JournalLine(consultation, first + lines.Count, at, payload));
        }

        return lines;
    }

    private static NodaTime.Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();
}
