using Azure;
using Azure.Data.Tables;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>A table several machines share, made when it is first used; what its storage throws comes as <see cref="JournalException"/>.
/// </summary>
internal sealed class SharedTable(CloudStorage storage, string name)
{
    private const int SweptAtOnce = 50;

    private readonly string account = storage.Account;
    private Task? made;

    public TableClient Client { get; } = storage.Table(name, triedAgain: true);

    /// <summary>Puts a row where it was read: where none was, none may be by then.</summary>
    public static TableTransactionAction ReplaceOf(TableEntity? there, TableEntity row) => there is null
        ? new(TableTransactionActionType.Add, row)
        : new(TableTransactionActionType.UpdateReplace, row, there.ETag);

    /// <summary>False when the rows are no longer as they were read; they may have become so by an earlier try of the client itself.
    /// </summary>
    public async Task<bool> ChangeAsync(List<TableTransactionAction> change, CancellationToken cancellationToken)
    {
        try
        {
            await Client.SubmitTransactionAsync(change, cancellationToken);
            return true;
        }
        catch (RequestFailedException overtaken) when (overtaken.Status == 404 || StorageFault.IsOvertaken(overtaken))
        {
            return false;
        }
    }

    public async Task<TableEntity?> RowAsync(string partition, string row, CancellationToken cancellationToken) =>
        await Client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken) is { HasValue: true } there
            ? there.Value
            : null;

    public async Task<List<TableEntity>> RowsAsync(string filter, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Client.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>False when another had added that row before; an answer of one's own that was lost is told by its mark.</summary>
    public async Task<bool> AddedAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var mine = Guid.NewGuid().ToString("n");
        row["By"] = mine;
        try
        {
            await Client.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException there) when (StorageFault.IsOvertaken(there))
        {
            return (await RowAsync(row.PartitionKey, row.RowKey, cancellationToken))?.GetString("By") == mine;
        }
    }

    /// <summary>Takes away rows whose <c>Until</c> has passed: a few at a time, and nobody waits for the rest.</summary>
    public async Task SweepAsync(string partition, long now, CancellationToken cancellationToken)
    {
        var old = Client.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Until lt {now}"), SweptAtOnce, ["RowKey"], cancellationToken);
        await foreach (var page in old.AsPages())
        {
            foreach (var row in page.Values)
            {
                await ChangeAsync([new(TableTransactionActionType.Delete, new TableEntity(partition, row.RowKey), row.ETag)],
                    cancellationToken);
            }

            break;
        }
    }

    public async Task<T> DoAsync<T>(Func<Task<T>> what, CancellationToken cancellationToken)
    {
        try
        {
            await (made is { IsFaulted: false } ? made : made = Client.CreateIfNotExistsAsync(CancellationToken.None));
            return await what();
        }
        catch (Exception fault) when (StorageFault.Is(fault, cancellationToken))
        {
            throw StorageFault.At(account, fault);
        }
    }
}
