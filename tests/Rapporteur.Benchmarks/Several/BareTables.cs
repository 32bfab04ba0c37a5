using System.Diagnostics;
using Azure;
using Azure.Data.Tables;

namespace Rapporteur.Benchmarks.Several;

/// <summary>The limit of what a partition takes: one client, 99 lines and their head a transaction, in turn, no rules.</summary>
internal static class BareTables
{
    private const int Lines = 99;

    /// <summary>Lines a second, each as long as one of ours.</summary>
    public static async Task<double> RunAsync(string storage, int length, TimeSpan time)
    {
        var table = new TableServiceClient(storage).GetTableClient($"bare{Guid.NewGuid():n}");
        await table.CreateAsync();
        var (payload, partition) = (new string('x', length), "one");
        var tag = (await table.AddEntityAsync(new TableEntity(partition, "head") { ["Sequence"] = 0L })).Headers.ETag!.Value;
        var (watch, sequence) = (Stopwatch.StartNew(), 0L);
        while (watch.Elapsed < time)
        {
            var head = new TableEntity(partition, "head") { ["Sequence"] = sequence + Lines };
            List<TableTransactionAction> change = [new(TableTransactionActionType.UpdateReplace, head, tag)];
            for (var i = 0; i < Lines; i++)
            {
                change.Add(new(TableTransactionActionType.Add, new TableEntity(partition, $"{++sequence:d19}") { ["Payload"] = payload }));
            }

            tag = (await table.SubmitTransactionAsync(change)).Value[0].Headers.ETag!.Value;
        }

        return sequence / watch.Elapsed.TotalSeconds;
    }
}
