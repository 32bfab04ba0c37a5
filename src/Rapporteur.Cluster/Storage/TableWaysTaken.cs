using Azure;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>For all machines: whoever has come in through one is known to every other. Nobody who comes in waits for it.</summary>
public sealed class TableWaysTaken(CloudStorage storage) : WaysTaken
{
    private const string Partition = "taken";

    private readonly SharedTable table = new(storage, "ways");

    public override Task ReadOnAsync(CancellationToken cancellationToken) => table.DoAsync(async () =>
    {
        foreach (var row in await table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken))
        {
            Known(new Identity(row.GetString("Tenant"), row.GetString("Account")), row.GetString("Way"),
                InstantPattern.ExtendedIso.Parse(row.GetString("At")).GetValueOrThrow());
        }

        return true;
    }, cancellationToken);

    protected override void Keep(Identity account, string way, Instant at) => _ = KeepAsync(account, way, at);

    private async Task KeepAsync(Identity account, string way, Instant at)
    {
        var row = new TableEntity(Partition, StoredKey.Hash(account.TenantId, account.ObjectId, way))
        {
            ["Tenant"] = account.TenantId,
            ["Account"] = account.ObjectId,
            ["Way"] = way,
            ["At"] = InstantPattern.ExtendedIso.Format(at),
        };
        try
        {
            await table.DoAsync(() => table.AddedAsync(row, CancellationToken.None), CancellationToken.None);
        }
        catch (JournalException)
        {
            Forget(account, way);
        }
    }
}
