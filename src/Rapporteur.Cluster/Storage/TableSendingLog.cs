using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// The sending log several machines share: a partition per consultation; who is in doubt has a second row in it, written and
/// taken away in one transaction with the first, and a mail's id a row elsewhere that is there before.
/// </summary>
public sealed class TableSendingLog(CloudStorage storage) : SendingLog
{
    private const string Begun = "b.";
    private const string One = "s.";
    private const string Mails = "mail";

    private readonly SharedTable table = new(storage, "sendings");

    public override Task<bool> BeginAsync(Sending begun, CancellationToken cancellationToken) => table.DoAsync(async () =>
    {
        var row = SendingRow.Of(begun with { State = HandedState.InDoubt }, One);
        if (begun.Mail is { } mail)
        {
            await table.Client.UpsertEntityAsync(
                new TableEntity(Mails, Hash(mail)) { ["Of"] = row.PartitionKey, ["Row"] = row.RowKey }, TableUpdateMode.Replace,
                cancellationToken);
        }

        while (true)
        {
            var there = await table.RowAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (there?.GetInt64("Fence") > begun.Fence)
            {
                return false;
            }

            if (await table.ChangeAsync(
                [SharedTable.ReplaceOf(there, row), new(TableTransactionActionType.UpsertReplace, SendingRow.Mark(row, One, Begun))],
                cancellationToken))
            {
                return true;
            }
        }
    }, cancellationToken);

    public override Task EndAsync(Sending ended, CancellationToken cancellationToken) => table.DoAsync(async () =>
    {
        var row = SendingRow.Of(ended, One);
        while (true)
        {
            var there = await table.RowAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (there?.GetInt64("Fence") != ended.Fence)
            {
                return false;
            }

            var open = Enum.Parse<HandedState>(there.GetString("State")) == HandedState.InDoubt;
            var mark = SendingRow.Mark(row, One, Begun);
            var end = SendingRow.Ended(there, ended);
            List<TableTransactionAction> change = [new(TableTransactionActionType.UpdateReplace, end, there.ETag)];
            if (open != (ended.State == HandedState.InDoubt))
            {
                change.Add(open
                    ? new(TableTransactionActionType.Delete, mark, ETag.All)
                    : new(TableTransactionActionType.UpsertReplace, mark));
            }

            if (await table.ChangeAsync(change, cancellationToken))
            {
                return true;
            }
        }
    }, cancellationToken);

    public override Task<Dictionary<PersonId, Sending>> OfAsync(ConsultationId consultation, NoticeKey key,
        IReadOnlyList<PersonId> people, CancellationToken cancellationToken) => table.DoAsync(async () =>
    {
        var rows = new System.Collections.Concurrent.ConcurrentDictionary<PersonId, Sending>();
        await Parallel.ForEachAsync(people.Distinct(), cancellationToken, async (person, token) =>
        {
            var (partition, row) = SendingRow.KeyOf(consultation, key, person, One);
            if (await table.RowAsync(partition, row, token) is { } there)
            {
                rows[person] = SendingRow.Read(there);
            }
        });
        return rows.ToDictionary();
    }, cancellationToken);

    public override Task<Sending?> OfMailAsync(string mail, CancellationToken cancellationToken) => table.DoAsync(async () =>
        await table.RowAsync(Mails, Hash(mail), cancellationToken) is { } of
        && await table.RowAsync(of.GetString("Of"), of.GetString("Row"), cancellationToken) is { } there
        && SendingRow.Read(there) is var sending && sending.Mail == mail
            ? sending
            : null, cancellationToken);

    public override Task<List<Sending>> BegunAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        table.DoAsync(async () =>
    {
        var open = new List<Sending>();
        foreach (var mark in await table.RowsAsync(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {SendingRow.PartitionOf(consultation)} and RowKey ge {Begun} and RowKey lt {"b/"}"), cancellationToken))
        {
            if (await table.RowAsync(mark.PartitionKey, One + mark.RowKey[Begun.Length..], cancellationToken) is { } there)
            {
                open.Add(SendingRow.Read(there));
            }
        }

        return open;
    }, cancellationToken);

    public override Task<bool> HasMailAsync(CancellationToken cancellationToken) => table.DoAsync(async () =>
    {
        await foreach (var _ in table.Client.QueryAsync<TableEntity>($"PartitionKey eq '{Mails}'", 1, cancellationToken: cancellationToken))
        {
            return true;
        }

        return false;
    }, cancellationToken);

    public override Task<List<Sending>> NewestAsync(int most, CancellationToken cancellationToken) => table.DoAsync(async () =>
        (await table.RowsAsync($"RowKey ge '{One}' and RowKey lt 's/'", cancellationToken)).ConvertAll(SendingRow.Read)
            .OrderByDescending(s => s.At).Take(most).ToList(), cancellationToken);

    private static string Hash(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail)));
}
