using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Cluster;

/// <summary>
/// Dozens of clients that save and send through whichever host they meet, each request under its id until it is answered,
/// while hosts are killed and stand still. What they were told is held against the journal, the register and every host.
/// </summary>
internal sealed partial class Storm(Func<IReadOnlyList<HostProcess>> hosts, int clients) : IDisposable
{
    private static readonly string[] People = ["kelvany-focal", "orvessa-focal", "velmora-focal", "tresqua-focal"];

    private readonly ConcurrentDictionary<string, string> receipts = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private readonly Dictionary<string, string> tokens = [];
    private readonly CancellationTokenSource over = new();
    private readonly SemaphoreSlim mayBeSaid = new(0);
    private Task[] sending = [];
    private long slowest;
    private int let;

    public int Told => receipts.Count;

    public async Task BeginAsync(HostProcess host)
    {
        foreach (var person in (string[])[.. People, "secretariat-1"])
        {
            tokens[person] = await host.TokenAsync(person);
        }

        sending = [.. Enumerable.Range(0, clients).Select(c => Task.Run(() => SendAsync(c)))];
    }

    /// <summary>Ends when the clients have been told of so many more, with others under way.</summary>
    public Task UntilMoreAsync(int more)
    {
        var aim = Told + more;
        var lacking = aim + Blows.UnderWay - let;
        if (lacking > 0)
        {
            let += lacking;
            mayBeSaid.Release(lacking);
        }

        return Patience.UntilAsync(() => sending.FirstOrDefault(s => s.IsFaulted) is { } failed
            ? failed.ContinueWith(f => f.IsCompletedSuccessfully, TaskScheduler.Default)
            : Task.FromResult(Told >= aim));
    }

    public async Task EndAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(sending).Patiently();
    }

    public void Dispose()
    {
        mayBeSaid.Dispose();
        over.Dispose();
    }

    /// <summary>Everything told of is there once, on every host, in the journal and in the register, and nothing else is.</summary>
    public async Task<string> CheckAsync(IJournal journal, Kill.ShippedRegister register)
    {
        var before = 0;
        foreach (var host in hosts())
        {
            before = await ShownByAsync(host);
        }

        var lines = await journal.ReadAsync(new ConsultationId(RunningHost.Consultation), 0, int.MaxValue, CancellationToken.None);
        var saying = lines.SelectMany(l => Said().Matches(l.Payload).Select(m => (Words: m.Groups[1].Value, Line: l))).Distinct()
            .ToLookup(s => s.Words, s => s.Line);
        foreach (var (words, receipt) in receipts)
        {
            Assert.AreEqual(1, saying[words].Count(l => l.Payload.Contains(receipt, StringComparison.Ordinal)), $"{words} in the journal");
        }

        await register.HoldsAllOnceAsync(RunningHost.Consultation, lines[^1].Sequence);
        return string.Create(CultureInfo.InvariantCulture,
            $"{receipts.Count} receipts = {before} comments on each of {hosts().Count} hosts = {lines.Count} lines of the journal and " +
            $"items of the register; asked again: " +
            $"{string.Join(", ", failures.Select(f => $"{f.Value} × {f.Key}").DefaultIfEmpty("never"))}; " +
            $"the longest wait {slowest} ms");
    }

    /// <summary>Everything told of and nothing else is shown by that host; how many that is.</summary>
    public async Task<int> ShownByAsync(HostProcess host)
    {
        using var client = host.Client(tokens["secretariat-1"]);
        var seen = new Dictionary<string, string>();
        await Patience.UntilAsync(async () =>
        {
            seen = await SeenAsync(new Visitor(client));
            return seen.Count >= receipts.Count;
        });
        Assert.AreEqual("", string.Join(", ", receipts.Where(r => seen.GetValueOrDefault(r.Key) != r.Value).Take(10)),
            "told of and not there as told");
        Assert.AreEqual("", string.Join(", ", seen.Keys.Except(receipts.Keys).Take(10)), "there and told of to nobody");
        return seen.Count;
    }

    [GeneratedRegex("\"(Storm [0-9]+/[0-9]+)\"")]
    private static partial Regex Said();

    // Every comment received of these clients, with its receipt.
    private static async Task<Dictionary<string, string>> SeenAsync(Visitor visitor)
    {
        var seen = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = (await visitor.GetAsync($"comments{(after.Length == 0 ? "" : $"?after={after}")}")).Ok();
            seen.AddRange(page.Body.GetProperty("comments").EnumerateArray());
            after = page.Has("next") ? page.Text("next") : null;
        }

        return seen.Select(c => (Text: c.GetProperty("text").GetString()!, Comment: c))
            .Where(c => c.Text.StartsWith("Storm ", StringComparison.Ordinal))
            .ToDictionary(c => c.Text, c => c.Comment.GetProperty("receipt").GetString()!);
    }

    private async Task SendAsync(int client)
    {
        var random = new Random(client);
        for (var number = 0; await MaySayAsync(); number++)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"Storm {client}/{number}");
            var began = TimeProvider.System.GetTimestamp();
            receipts[words] = await UntilToldAsync(random, People[client % People.Length], words);
            var waited = (long)TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
            InterlockedMax(ref slowest, waited);
        }
    }

    // Until the storm is over.
    private async Task<bool> MaySayAsync()
    {
        try
        {
            await mayBeSaid.WaitAsync(over.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<string> UntilToldAsync(Random random, string person, string words)
    {
        while (true)
        {
            var there = hosts();
            using var client = there[random.Next(there.Count)].Client(tokens[person]);
            client.Timeout = TimeSpan.FromSeconds(40);
            try
            {
                var response = await new Visitor(client).PostAsync("comments", Visitor.Say(words, submit: true), words.Replace(' ', '-'));
                if (response.Status == HttpStatusCode.Created)
                {
                    return response.Text("receipt");
                }

                // Told to wait, which is no refusal.
                Assert.AreEqual(HttpStatusCode.ServiceUnavailable, response.Status, response.Raw);
                failures.AddOrUpdate(response.Code ?? "503", 1, (_, n) => n + 1);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                failures.AddOrUpdate("host gone", 1, (_, n) => n + 1);
            }
            catch (OperationCanceledException)
            {
                failures.AddOrUpdate("no answer", 1, (_, n) => n + 1);
            }

            // A host that was just killed stands in the list for a moment.
            await Task.Delay(random.Next(20, 200));
        }
    }

    private static void InterlockedMax(ref long target, long value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
        {
            _ = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
