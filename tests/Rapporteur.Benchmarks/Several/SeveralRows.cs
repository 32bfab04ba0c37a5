using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Rapporteur.Benchmarks.Http;
using Rapporteur.Tests.Journal;

namespace Rapporteur.Benchmarks.Several;

/// <summary>
/// Row 1b: the journal several machines share, on Azurite. One consultation at 64 connections beside bare transactions on the
/// same Azurite, direct and behind ten milliseconds a call; three hosts beside one; how soon a host that is gone is replaced.
/// </summary>
internal static partial class SeveralRows
{
    private const int Connections = 64;
    private const string Comments = "/api/v1/consultations/call-for-action/comments";
    private const string Comment =
        """{"kinds":["replace"],"places":[{"scope":"passage","passage":"p051"}],"text":"Border management covers border control and more.","existingWording":"border control","proposedWording":"border management","submit":true}""";

    // As a line of the journal is with that comment in it.
    private const int LineLength = 1_200;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(10);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        List<Row> rows =
        [
            await OneAsync(Path.Combine(folder, "one"), "direct", late: null),
            await ThreeAsync(Path.Combine(folder, "three"), "direct", late: null),
            await OneAsync(Path.Combine(folder, "one-late"), "behind 10 ms a call", Late),
            await ThreeAsync(Path.Combine(folder, "three-late"), "behind 10 ms a call", Late),
            .. await TakeoverAsync(Path.Combine(folder, "takeover")),
        ];
        return rows;
    }

    private static async Task<Row> OneAsync(string folder, string way, TimeSpan? late)
    {
        await using var azurite = await Azurite.StartAsync();
        using var slow = late is { } by ? new SlowWay(TablesOf(azurite.Storage), by) : null;
        var storage = Through(slow, azurite.Storage);
        using var register = await RegisterAsync(folder);
        using var host = await HostAsync(folder, 0, storage, FreePorts(1)[0], register);
        var (bare, one) = (new List<double>(), new List<Measured>());
        await LoadAsync([host]);
        for (var run = 0; run < Sample.Runs; run++)
        {
            bare.Add(await BareTables.RunAsync(storage, LineLength, Time));
            one.Add((await LoadAsync([host]))[0]);
        }

        var ours = Measured.MedianOf(one);
        return new Row($"1b  submit until the receipt, {Connections} connections, one consultation on Azurite, {way}", ours.ToString(),
            Row.Invariant($"{bare.Median(b => b):0} lines/s"), "bare transactions of 99 lines and the head",
            Row.Times(ours.PerSecond, bare.Median(b => b))).Told();
    }

    // On a storage of their own: a host that comes later reads all that was said before, and Azurite goes through all of it for each page.
    private static async Task<Row> ThreeAsync(string folder, string way, TimeSpan? late)
    {
        await using var azurite = await Azurite.StartAsync();
        using var slow = late is { } by ? new SlowWay(TablesOf(azurite.Storage), by) : null;
        var storage = Through(slow, azurite.Storage);
        using var register = await RegisterAsync(folder);
        var ports = FreePorts(3);
        using var first = await HostAsync(folder, 0, storage, ports[0], register);
        await LoadAsync([first]);
        using var second = await HostAsync(folder, 1, storage, ports[1], register);
        using var third = await HostAsync(folder, 2, storage, ports[2], register);
        await LoadAsync([first, second, third]);
        var (alone, three) = (new List<double>(), new List<double>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            alone.Add((await LoadAsync([first])).Sum(m => m.PerSecond));
            three.Add((await LoadAsync([first, second, third])).Sum(m => m.PerSecond));
        }

        return new Row($"1b  the same through three hosts, {way}", Row.Invariant($"{three.Median(t => t):0}/s"),
            Row.Invariant($"{alone.Median(t => t):0}/s"), "through the writer's host alone, the other two beside it",
            Row.Times(three.Median(t => t), alone.Median(t => t))).Told();
    }

    private static string Through(SlowWay? slow, string storage) => slow is null ? storage
        : storage.Replace(TablesOf(storage).Authority, slow.Address.Authority, StringComparison.Ordinal);

    private static async Task<List<Row>> TakeoverAsync(string folder)
    {
        await using var azurite = await Azurite.StartAsync();
        using var register = await RegisterAsync(folder);
        var ports = FreePorts(3);
        var hosts = new Host?[3];
        for (var i = 0; i < hosts.Length; i++)
        {
            hosts[i] = await HostAsync(folder, i, azurite.Storage, ports[i], register);
        }

        try
        {
            // The writer is where was asked last after a takeover, and at the first host before any.
            await SendAsync(hosts[0]!);
            End(hosts, 0);
            var killed = await SendAsync(hosts[1]!);
            hosts[0] = await HostAsync(folder, 0, azurite.Storage, ports[0], register);
            Signal(hosts[1]!, "STOP");
            await Task.Delay(TimeSpan.FromSeconds(3));
            Signal(hosts[1]!, "CONT");
            await SendAsync(hosts[1]!);
            await Task.Delay(TimeSpan.FromSeconds(10));
            var evicted = hosts[1]!.Process.HasExited;
            Signal(hosts[1]!, "STOP");
            var frozen = await SendAsync(hosts[2]!);
            Signal(hosts[1]!, "CONT");
            End(hosts, 0);
            End(hosts, 1);
            End(hosts, 2);
            var watch = Stopwatch.StartNew();
            hosts[2] = await HostAsync(folder, 2, azurite.Storage, ports[2], register);
            var whole = watch.Elapsed;
            await SendAsync(hosts[2]!);
            return
            [
                Seconds("the writer's host is killed: until a request through another is answered", killed, 3),
                Seconds("the writer's host stands still: the same", frozen, 10),
                new Row("1b  the writer's host stands still for 3 s: is it taken for gone", evicted ? "yes" : "no", "no", "the design",
                    Row.NoRatio),
                Seconds("all hosts are killed: until one that is started is ready", whole, 30),
            ];
        }
        finally
        {
            for (var i = 0; i < hosts.Length; i++)
            {
                End(hosts, i);
            }
        }
    }

    private static void End(Host?[] hosts, int host)
    {
        hosts[host]?.Dispose();
        hosts[host] = null;
    }

    private static Row Seconds(string work, TimeSpan took, int most) => new Row($"1b  {work}", Row.Invariant($"{took.TotalSeconds:0.0} s"),
        Row.Invariant($"{most} s"), "the design", Row.Times(took.TotalSeconds, most)).Told();

    private static async Task<TimeSpan> SendAsync(Host host)
    {
        using var client = await host.AsAsync("kelvany-focal");
        client.Timeout = TimeSpan.FromMinutes(2);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var content = new StringContent(Comment, System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(Comments, content);
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                return watch.Elapsed;
            }
        }
    }

    private static async Task<Measured[]> LoadAsync(IReadOnlyList<Host> hosts)
    {
        var series = Guid.NewGuid().ToString("n");
        return await Task.WhenAll(hosts.Select(async (host, i) =>
        {
            var author = await host.TokenAsync("kelvany-focal");
            return await Load.RunAsync(host.Process, Connections / hosts.Count, Time,
                n => Load.Post(host.Address, Comments, Comment,
                    $"Authorization: Bearer {author}\r\nIdempotency-Key: {series}-{i}-{n}\r\n"), 201);
        }));
    }

    private static Task<Host> HostAsync(string folder, int number, string storage, int port, Child register) => Host.StartAsync(
        Path.Combine(folder, $"host-{number}"), "--Journal:Azure:Storage", storage, "--Journal:Azure:Port",
        port.ToString(CultureInfo.InvariantCulture), "--Graph:BaseUrl", $"{register.Address}graph/v1.0", "--Graph:Secret", Secret);

    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static Task<Child> RegisterAsync(string folder) => Child.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Rapporteur.LocalGraph.dll"), $"/graph/_local/usage?local={Secret}",
        url => ["--data", Path.Combine(folder, "graph"), "--urls", url.ToString(), "--secret", Secret]);

    private static Uri TablesOf(string storage) => new(TableEndpoint().Match(storage).Groups["address"].Value);

    private static void Signal(Host host, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", host.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }

    [GeneratedRegex("TableEndpoint=(?<address>[^;]+);")]
    private static partial Regex TableEndpoint();
}
