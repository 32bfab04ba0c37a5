using Azure.Data.Tables;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>For all machines: a ticket used at one is used at every other.</summary>
public sealed class TableSpentTickets(CloudStorage storage, TimeProvider time) : SpentTickets
{
    private const string Partition = "spent";
    private const int TakenBetweenSweeps = 32;

    private readonly SharedTable table = new(storage, "tickets");
    private int taken;

    public override Task<bool> TakeAsync(string ticket, DateTimeOffset until, CancellationToken cancellationToken) =>
        table.DoAsync(() => AddedAsync(ticket, until, cancellationToken), cancellationToken);

    private async Task<bool> AddedAsync(string ticket, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref taken) % TakenBetweenSweeps == 1)
        {
            await table.SweepAsync(Partition, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        }

        return await table.AddedAsync(new TableEntity(Partition, ticket) { ["Until"] = until.ToUnixTimeMilliseconds() }, cancellationToken);
    }
}
