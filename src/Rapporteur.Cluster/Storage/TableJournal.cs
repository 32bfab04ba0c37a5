using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// The journal several machines share: a partition of a table per consultation, its lines in rows and its head changed in one
/// transaction that holds only for the head it was decided against. Whoever else believes to be the writer is refused by
/// that. Every append has an id of its own, so that an answer that was lost, or another's success, is told by reading.
/// </summary>
public sealed class TableJournal : IJournalStore
{
    // A transaction takes a hundred changes; one is the head's.
    private const int Most = 99;
    private const int Tries = 3;

    // Nobody is told of what others append here; whoever is not pushed to looks so often.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly TableClient writing;
    private readonly TableClient reading;
    private readonly JournalList list;
    private readonly LineBlobs blobs;
    private readonly TimeProvider time;
    private readonly string account;
    private readonly ConcurrentDictionary<ConsultationId, Head> heads = new();
    private Task? made;
    private long looked;

    public TableJournal(CloudStorage storage, TimeProvider time)
    {
        (writing, reading, this.time) = (storage.Table("journal", triedAgain: false), storage.Table("journal", triedAgain: true), time);
        (list, blobs, account) = (new JournalList(storage, time), new LineBlobs(storage), storage.Account);
    }

    public event EventHandler? Appended;

    public int MostLines => Most;

    public string Path => $"in the tables of {account}";

    public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<ConsultationId>>(async () =>
        {
            var begun = new List<ConsultationId>();
            foreach (var one in await list.ConsultationsAsync(cancellationToken))
            {
                // Who died between the entry in the list and its first line has begun none.
                if (heads.GetValueOrDefault(one) is { Sequence: > 0 } || (await HeadAsync(one, cancellationToken)).Sequence > 0)
                {
                    begun.Add(one);
                }
            }

            return begun;
        }, cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<JournalLine>>(async () =>
        {
            // Most who look find nothing new: one row says so.
            return (await HeadAsync(consultation, cancellationToken)).Sequence <= after
                ? []
                : await LinesAsync(consultation, after, limit, cancellationToken);
        }, cancellationToken);

    public Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        lines.Follow(consultation, head);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines.Count, Most, nameof(lines));
        return DoAsync(async () =>
        {
            var known = heads.GetValueOrDefault(consultation) is { } kept && kept.Sequence >= head
                ? kept
                : await HeadAsync(consultation, cancellationToken);
            if (known.Sequence != head || lines.Count == 0)
            {
                return known.Sequence == head;
            }

            if (known == Head.None)
            {
                await list.AddAsync(consultation, cancellationToken);
            }

            var appended = await AppendAsync(consultation, known, lines, cancellationToken);
            if (appended)
            {
                Appended?.Invoke(this, EventArgs.Empty);
            }

            return appended;
        }, cancellationToken);
    }

    public Task<IReadOnlyList<ShippingPosition>> ShippingAsync(CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<ShippingPosition>>(async () =>
        {
            var shipped = await list.ShippedAsync(cancellationToken);
            var positions = new List<ShippingPosition>();
            foreach (var one in await list.ConsultationsAsync(cancellationToken))
            {
                var (head, sent) = (await HeadAsync(one, cancellationToken), shipped.GetValueOrDefault(one));
                var oldest = head.Sequence > sent ? (await LinesAsync(one, sent, 1, cancellationToken)).FirstOrDefault() : null;
                if (head.Sequence > 0)
                {
                    positions.Add(new ShippingPosition(one, sent, head.Sequence, oldest?.At));
                }
            }

            return positions;
        }, cancellationToken);

    public Task MarkShippedAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken) =>
        DoAsync(() => list.ShipAsync(consultation, sequence, cancellationToken), cancellationToken);

    public Task<bool> IsUnfinishedAsync(CancellationToken cancellationToken) =>
        DoAsync(() => list.IsUnfinishedAsync(cancellationToken), cancellationToken);

    public Task MarkUnfinishedAsync(bool unfinished, CancellationToken cancellationToken) =>
        DoAsync(() => list.MarkAsync(unfinished, cancellationToken), cancellationToken);

    public Task<Instant?> NewestAsync(CancellationToken cancellationToken) => DoAsync<Instant?>(async () =>
    {
        Instant? newest = null;
        foreach (var one in await list.ConsultationsAsync(cancellationToken))
        {
            newest = (await HeadAsync(one, cancellationToken)).Newest is { } at && !(at <= newest) ? at : newest;
        }

        return newest;
    }, cancellationToken);

    /// <summary>Whether it can be read; that no line is missing is seen as each is read.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) => ConsultationsAsync(cancellationToken);

    public Task ProbeAsync(CancellationToken cancellationToken) =>
        DoAsync(() => list.ProbeAsync(cancellationToken), cancellationToken);

    public ValueTask<bool> ChangedElsewhereAsync()
    {
        var before = Volatile.Read(ref looked);
        return new((before == 0 || time.GetElapsedTime(before) >= BetweenLooks)
            && Interlocked.CompareExchange(ref looked, time.GetTimestamp(), before) == before);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<bool> AppendAsync(ConsultationId consultation, Head known, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        var (partition, mine) = (StoredKey.Of(consultation.Value), Guid.NewGuid().ToString("n"));
        var rows = LineRow.Of(lines);
        foreach (var row in rows.Where(r => r.IsInBlob))
        {
            await blobs.PutAsync(row.Hash, row.Bytes, cancellationToken);
        }

        var newest = lines.Max(l => l.At) is var last && known.Newest is { } before && before > last ? before : last;

        // The head first: who is too late hears of it before anything else is looked at.
        List<TableTransactionAction> change = [known.MovedTo(partition, lines[^1].Sequence, newest, mine)];
        change.AddRange(rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r.Entity(partition, mine))));
        for (var tried = 1; ; tried++)
        {
            try
            {
                var done = await writing.SubmitTransactionAsync(change, cancellationToken);
                heads[consultation] = new Head(lines[^1].Sequence, newest, done.Value[0].Headers.ETag!.Value);
                return true;
            }
            catch (Exception fault) when (StorageFault.Is(fault, cancellationToken))
            {
                // Whatever it said, it may stand, and it may yet come to stand as long as the head is the old one.
                if (await WhoseAsync(partition, lines[0].Sequence, cancellationToken) is { } whose)
                {
                    heads.TryRemove(consultation, out _);
                    return whose == mine;
                }

                if (tried == Tries)
                {
                    heads.TryRemove(consultation, out _);
                    throw;
                }
            }
        }
    }

    private async Task<string?> WhoseAsync(string partition, long sequence, CancellationToken cancellationToken)
    {
        await foreach (var row in reading.QueryAsync<TableEntity>(After(partition, sequence - 1), 1, [LineRow.Append], cancellationToken))
        {
            return row.GetString(LineRow.Append);
        }

        return null;
    }

    // A row stands under its last line: the first of these holds the next one. The head stands behind them all.
    private static string After(string partition, long sequence) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {partition} and RowKey gt {StoredKey.Of(sequence)} and RowKey lt {Head.Row}");

    private async Task<Head> HeadAsync(ConsultationId consultation, CancellationToken cancellationToken)
    {
        var row = await reading.GetEntityIfExistsAsync<TableEntity>(StoredKey.Of(consultation.Value), Head.Row,
            cancellationToken: cancellationToken);
        var head = row.HasValue ? Head.Of(row.Value!) : Head.None;

        // Never older than what this process has seen: answers may come in another order than they were given.
        return head == Head.None ? head : heads.AddOrUpdate(consultation, head, (_, kept) => kept.Sequence > head.Sequence ? kept : head);
    }

    private async Task<List<JournalLine>> LinesAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken)
    {
        var (lines, filter) = (new List<JournalLine>(), After(StoredKey.Of(consultation.Value), after));
        await foreach (var row in reading.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            var there = await LineRow.ReadAsync(consultation, row, hash => blobs.GetAsync(hash, cancellationToken));
            foreach (var line in there.Where(l => l.Sequence > after).Take(limit - lines.Count))
            {
                lines.Add(line.Sequence == after + lines.Count + 1
                    ? line
                    : throw new JournalException(
                        $"The journal {Path} cannot be used: entry {consultation}/{after + lines.Count + 1} is missing; rebuild it from the " +
                        $"register under another prefix, with the old keys."));
            }

            if (lines.Count == limit)
            {
                break;
            }
        }

        return lines;
    }

    private Task<bool> DoAsync(Func<Task> what, CancellationToken cancellationToken) =>
        DoAsync(async () => { await what(); return true; }, cancellationToken);

    private async Task<T> DoAsync<T>(Func<Task<T>> what, CancellationToken cancellationToken)
    {
        try
        {
            await MadeAsync();
            return await what();
        }
        catch (Exception fault) when (StorageFault.Is(fault, cancellationToken))
        {
            throw StorageFault.At(account, fault);
        }
    }

    // Once; what failed is begun again by who comes next.
    private async Task MadeAsync()
    {
        if (Volatile.Read(ref made) is { IsCompletedSuccessfully: true })
        {
            return;
        }

        var making = Task.WhenAll(reading.CreateIfNotExistsAsync(), list.MakeAsync(), blobs.MakeAsync());
        await making;
        Volatile.Write(ref made, making);
    }
}
