using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Rapporteur.Consultations;

namespace Rapporteur.Cluster.Storage;

/// <summary>What is kept beside the order: which consultations there are, how far each is shipped, whether it is being rebuilt.</summary>
internal sealed class JournalList(CloudStorage storage, TimeProvider time)
{
    private const string Consultation = "consultation";
    private const string Shipped = "shipped";
    private const string Mark = "mark";
    private const string Id = "Id";

    // Every list of what somebody takes part in asks for it.
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    private readonly TableClient table = storage.Table("list", triedAgain: true);
    private Known? known;

    public Task MakeAsync() => table.CreateIfNotExistsAsync();

    /// <summary>In the order in which they were added; what another has added within the last second may be missing.</summary>
    public async Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref known) is { } last && time.GetElapsedTime(last.At) < GoodFor)
        {
            return last.All;
        }

        var at = time.GetTimestamp();
        ConsultationId[] all =
        [
            .. from row in await RowsAsync(Consultation, cancellationToken)
               orderby row.GetInt64("First"), row.RowKey
               select new ConsultationId(row.GetString(Id)),
        ];
        Volatile.Write(ref known, new Known(all, at));
        return all;
    }

    /// <summary>Changes nothing where it is known.</summary>
    public async Task AddAsync(ConsultationId consultation, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(
                new TableEntity(Consultation, StoredKey.Of(consultation.Value))
                {
                    [Id] = consultation.Value,
                    ["First"] = time.GetUtcNow().UtcTicks,
                }, cancellationToken);
        }
        catch (RequestFailedException there) when (StorageFault.IsOvertaken(there))
        {
            // Another, or an earlier try.
        }

        Volatile.Write(ref known, null);
    }

    public async Task<Dictionary<ConsultationId, long>> ShippedAsync(CancellationToken cancellationToken) =>
        (await RowsAsync(Shipped, cancellationToken)).ToDictionary(r => new ConsultationId(r.GetString(Id)), SequenceOf);

    /// <summary>Never moves back.</summary>
    public async Task ShipAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken)
    {
        var moved = new TableEntity(Shipped, StoredKey.Of(consultation.Value)) { [Id] = consultation.Value, ["Sequence"] = sequence };
        while (true)
        {
            try
            {
                var there = await table.GetEntityIfExistsAsync<TableEntity>(moved.PartitionKey, moved.RowKey,
                    cancellationToken: cancellationToken);
                _ = !there.HasValue ? await table.AddEntityAsync(moved, cancellationToken)
                    : SequenceOf(there.Value!) < sequence
                    ? await table.UpdateEntityAsync(moved, there.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                    : null;
                return;
            }
            catch (RequestFailedException overtaken) when (StorageFault.IsOvertaken(overtaken))
            {
                // By another's, or by an earlier try of this; the row says how far it is.
            }
        }
    }

    public async Task<bool> IsUnfinishedAsync(CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(Mark, "unfinished", cancellationToken: cancellationToken)).HasValue;

    public Task MarkAsync(bool unfinished, CancellationToken cancellationToken) => unfinished
        ? table.UpsertEntityAsync(new TableEntity(Mark, "unfinished"), TableUpdateMode.Replace, cancellationToken)
        : table.DeleteEntityAsync(Mark, "unfinished", ETag.All, cancellationToken);

    /// <summary>Whether anything can be written shows in writing something.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(Mark, "probe"), TableUpdateMode.Replace, cancellationToken);

    private async Task<List<TableEntity>> RowsAsync(string partition, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private sealed record Known(IReadOnlyList<ConsultationId> All, long At);

    private static long SequenceOf(TableEntity row) => Convert.ToInt64(row["Sequence"], CultureInfo.InvariantCulture);
}
