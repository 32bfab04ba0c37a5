using Azure;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// The newest place of a consultation's order, changed in the transaction that adds the lines: whoever appends says by
/// <see cref="Tag"/> which one it decided against. Without a tag there is none yet.
/// </summary>
internal sealed record Head(long Sequence, Instant? Newest, ETag Tag)
{
    /// <summary>After the digits of all lines.</summary>
    public const string Row = "head";

    public static Head None { get; } = new(0, null, default);

    public static Head Of(TableEntity row) => new(
        row.GetInt64("Sequence")!.Value, InstantPattern.ExtendedIso.Parse(row.GetString("Newest")).GetValueOrThrow(), row.ETag);

    public TableTransactionAction MovedTo(string partition, long sequence, Instant newest, string append)
    {
        var moved = new TableEntity(partition, Row)
        {
            ["Sequence"] = sequence,
            ["Newest"] = InstantPattern.ExtendedIso.Format(newest),
            [LineRow.Append] = append,
        };
        return this == None
            ? new(TableTransactionActionType.Add, moved)
            : new(TableTransactionActionType.UpdateReplace, moved, Tag);
    }
}
