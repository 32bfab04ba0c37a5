using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// Codes under way on several machines, so that whoever one of them sent a code may type it at another: one partition, so that a
/// code and what is counted with it change together or not at all. What happened how often is one row an address, a network and both,
/// with the instants that still count.
/// </summary>
public sealed class TableSignInLedger(CloudStorage storage, TimeProvider time, SignInLimits? limits = null) : SignInLedger
{
    private const string Partition = "sign-in";
    private const string Asked = "asked";
    private const string Wrong = "wrong";

    // A whole meeting room asks at once, from one network: who is overtaken comes again a little later.
    private const int MostTries = 40;
    private const int AsksBetweenSweeps = 32;

    private readonly SharedTable table = new(storage, "signins");
    private readonly SignInLimits limits = limits ?? new SignInLimits();
    private int asks;

    public override Task<bool> AskAsync(AskedCode asked, CancellationToken cancellationToken) => DecidedAsync<bool>(async now =>
    {
        var counts = await CountsAsync(Asked, asked.Address, asked.Network, now, cancellationToken);
        if (counts.Both.At.Count >= limits.AskedByBoth || counts.Address.At.Count >= limits.AskedForAddress
            || counts.Network.At.Count >= limits.AskedFromNetwork)
        {
            return (false, []);
        }

        var code = Row($"c.{asked.Browser}", now + limits.GoodFor);
        (code["Address"], code["Network"], code["Hash"], code["Wrong"]) = (asked.Address, asked.Network, asked.CodeHash, 0);
        return (true, [new(TableTransactionActionType.UpsertReplace, code), .. Counted(counts, now)]);
    }, sweeps: true, cancellationToken);

    public override Task<(Entered What, string? Address)> EnterAsync(string browser, string network, Func<string, string> hash,
        CancellationToken cancellationToken) => DecidedAsync<(Entered, string?)>(async now =>
    {
        var code = await table.RowAsync(Partition, $"c.{browser}", cancellationToken);
        if (code is null || code.GetInt64("Until") < Milliseconds(now) || code.GetInt32("Wrong") >= limits.WrongOfOne)
        {
            return ((Entered.Gone, null), []);
        }

        var address = code.GetString("Address");
        var counts = await CountsAsync(Wrong, address, network, now, cancellationToken);
        if (await TooManyAsync(counts, address, network, now, cancellationToken))
        {
            return ((Entered.TooMany, null), []);
        }

        if (!Same(code.GetString("Hash"), hash(address)))
        {
            code["Wrong"] = code.GetInt32("Wrong") + 1;
            return ((Entered.Wrong, null),
                [new(TableTransactionActionType.UpdateReplace, code, code.ETag), .. Counted(counts, now)]);
        }

        return ((Entered.Good, address),
        [
            new(TableTransactionActionType.Delete, code, code.ETag),
            new(TableTransactionActionType.UpsertReplace, Row(CameIn(address, network), now + Known)),
        ]);
    }, sweeps: false, cancellationToken);

    private async Task<bool> TooManyAsync(Counts counts, string address, string network, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        counts.Both.At.Count >= limits.WrongByBoth || counts.Network.At.Count >= limits.WrongFromNetwork
        || (counts.Address.At.Count >= limits.WrongForAddress
            && !(await table.RowAsync(Partition, CameIn(address, network), cancellationToken) is { } came
                && came.GetInt64("Until") > Milliseconds(now)));

    // Decides on what is there until it still is when it is changed.
    private Task<T> DecidedAsync<T>(Func<DateTimeOffset, Task<(T Answer, List<TableTransactionAction> Change)>> decide, bool sweeps,
        CancellationToken cancellationToken) => table.DoAsync(async () =>
    {
        for (var tries = 1; ; tries++)
        {
            var now = time.GetUtcNow();
            var (answer, change) = await decide(now);
            if (change.Count == 0 || await table.ChangeAsync(change, cancellationToken))
            {
                if (sweeps && Interlocked.Increment(ref asks) % AsksBetweenSweeps == 1)
                {
                    await table.SweepAsync(Partition, Milliseconds(now), cancellationToken);
                }

                return answer;
            }

            if (tries == MostTries)
            {
                throw new TimeoutException("Others sign in too often at once.");
            }

            await Task.Delay(RandomNumberGenerator.GetInt32(5, 10 * (tries + 1)), cancellationToken);
        }
    }, cancellationToken);

    private async Task<Counts> CountsAsync(string what, string address, string network, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var counts = await Task.WhenAll(
            CountAsync($"n.{what}.b.{StoredKey.Hash(address, network)}", now, cancellationToken),
            CountAsync($"n.{what}.a.{StoredKey.Hash(address)}", now, cancellationToken),
            CountAsync($"n.{what}.n.{StoredKey.Hash(network)}", now, cancellationToken));
        return new(counts[0], counts[1], counts[2]);
    }

    private async Task<Count> CountAsync(string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await table.RowAsync(Partition, key, cancellationToken);
        var since = Milliseconds(now - limits.Window);
        return new(key, row, [.. (row?.GetString("At") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(at => long.Parse(at, CultureInfo.InvariantCulture)).Where(at => at > since)]);
    }

    private IEnumerable<TableTransactionAction> Counted(Counts counts, DateTimeOffset now) =>
        new[] { counts.Both, counts.Address, counts.Network }.Select(c =>
        {
            var row = Row(c.Key, now + limits.Window);
            row["At"] = string.Join(' ', [.. c.At, Milliseconds(now)]);
            return SharedTable.ReplaceOf(c.Row, row);
        });

    private static TableEntity Row(string key, DateTimeOffset until) => new(Partition, key) { ["Until"] = Milliseconds(until) };

    private static string CameIn(string address, string network) => $"i.{StoredKey.Hash(address, network)}";

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private sealed record Count(string Key, TableEntity? Row, IReadOnlyList<long> At);

    private sealed record Counts(Count Both, Count Address, Count Network);
}
