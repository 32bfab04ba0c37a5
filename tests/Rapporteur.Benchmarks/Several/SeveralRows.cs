using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Rapporteur.Benchmarks.Http;
using Rapporteur.Benchmarks.Redrafting;
using Rapporteur.Tests.Journal;

namespace Rapporteur.Benchmarks.Several;

/// <summary>
/// Row 1b: the journal several machines share, on Azurite. One consultation at 64 connections beside bare transactions on the
/// same Azurite, direct and behind ten milliseconds a call; three hosts beside one, over one consultation and over eight; what a request
/// costs that meets another host's writer; how soon a host that is gone is replaced.
/// </summary>
internal static partial class SeveralRows
{
    private const int Connections = 64;
    private const int Many = 8;
    private const string OfSample = "call-for-action";

    private const string Comment =
        """{"kinds":["replace"],"places":[{"scope":"passage","passage":"p051"}],"text":"Border management covers border control and more.","existingWording":"border control","proposedWording":"border management","submit":true}""";

    // What may be said of any draft.
    private const string General =
        """{"kinds":["general"],"places":[{"scope":"document"}],"text":"Border management covers border control and more; the text should say so throughout, in the same words.","submit":true}""";

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
            await EightAsync(Path.Combine(folder, "eight")),
            await ElsewhereAsync(Path.Combine(folder, "elsewhere")),
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

    private static async Task<Row> ThreeAsync(string folder, string way, TimeSpan? late)
    {
        await using var azurite = await Azurite.StartAsync();
        using var slow = late is { } by ? new SlowWay(TablesOf(azurite.Storage), by) : null;
        using var register = await RegisterAsync(folder);
        return await BesideAsync(folder, Through(slow, azurite.Storage), register, [OfSample], $"1b  the same through three hosts, {way}");
    }

    private static async Task<Row> EightAsync(string folder)
    {
        await using var azurite = await Azurite.StartAsync();
        using var register = await RegisterAsync(folder);
        Directory.CreateDirectory(folder);
        for (var n = 0; n < Many; n++)
        {
            var draft = Path.Combine(folder, $"draft-{n}.docx");
            await File.WriteAllBytesAsync(draft, InventedFile.Of(new InventedRedraft(n, 20).Earlier));
            using var host = await HostAsync(folder, 0, azurite.Storage, FreePorts(1)[0], register, "--draft", draft);
        }

        List<string> opened;
        using (var all = await HostAsync(folder, 0, azurite.Storage, FreePorts(1)[0], register))
        {
            opened = [.. (await all.ConsultationsAsync()).Where(c => c != OfSample)];
        }

        return await BesideAsync(
            folder, azurite.Storage, register, opened, Row.Invariant($"1b  {opened.Count} consultations through three hosts, direct"));
    }

    // On a storage of their own: a host that comes later reads all that was said before, and Azurite goes through all of it for each page.
    private static async Task<Row> BesideAsync(
        string folder, string storage, Child register, IReadOnlyList<string> consultations, string work)
    {
        var ports = FreePorts(3);
        using var first = await HostAsync(folder, 0, storage, ports[0], register);
        await LoadAsync([first], consultations);
        using var second = await HostAsync(folder, 1, storage, ports[1], register);
        using var third = await HostAsync(folder, 2, storage, ports[2], register);
        await LoadAsync([first, second, third], consultations);
        var (alone, three) = (new List<double>(), new List<double>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            alone.Add((await LoadAsync([first], consultations)).Sum(m => m.PerSecond));
            three.Add((await LoadAsync([first, second, third], consultations)).Sum(m => m.PerSecond));
        }

        return new Row(work, Row.Invariant($"{three.Median(t => t):0}/s"), Row.Invariant($"{alone.Median(t => t):0}/s"),
            "through the first host alone, the other two beside it", Row.Times(three.Median(t => t), alone.Median(t => t))).Told();
    }

    // One connection: what it waits for is the way to the writer and back, and what both hosts do for it.
    private static async Task<Row> ElsewhereAsync(string folder)
    {
        await using var azurite = await Azurite.StartAsync();
        using var register = await RegisterAsync(folder);
        var ports = FreePorts(2);
        using var writer = await HostAsync(folder, 0, azurite.Storage, ports[0], register);
        await SendAsync(writer);
        using var other = await HostAsync(folder, 1, azurite.Storage, ports[1], register);
        await AloneAsync(writer, other);
        await AloneAsync(other, writer);
        var (here, there) = (new List<Measured>(), new List<Measured>());
        for (var run = 0; run < Sample.Runs; run++)
        {
            here.Add(await AloneAsync(writer, other));
            there.Add(await AloneAsync(other, writer));
        }

        var (direct, met) = (Measured.MedianOf(here), Measured.MedianOf(there));
        return new Row("1b  a request that meets another host's writer, one connection, processor of both hosts", met.ToString(),
            direct.ToString(), "one that meets its own", Row.Times(met.MedianMs, direct.MedianMs)).Told();
    }

    private static async Task<Measured> AloneAsync(Host asked, Host beside)
    {
        var (author, series, cpu) = (await asked.TokenAsync("kelvany-focal"), Guid.NewGuid().ToString("n"), beside.Process.Cpu);
        var measured = await Load.RunAsync(asked.Process, 1, Time, n => PostOf(asked, OfSample, author, $"{series}-{n}"), 201);
        var more = (beside.Process.Cpu - cpu).TotalMicroseconds / (measured.PerSecond * Time.TotalSeconds);
        return measured with { CpuMicroseconds = measured.CpuMicroseconds + more };
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
            using var answer = await client.PostAsync(CommentsOf(OfSample), content);
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                return watch.Elapsed;
            }
        }
    }

    private static async Task<Measured[]> LoadAsync(IReadOnlyList<Host> hosts, IReadOnlyList<string>? consultations = null)
    {
        var (series, into) = (Guid.NewGuid().ToString("n"), consultations ?? [OfSample]);
        return await Task.WhenAll(hosts.Select(async (host, i) =>
        {
            var author = await host.TokenAsync("kelvany-focal");
            return await Load.RunAsync(host.Process, Connections / hosts.Count, Time,
                n => PostOf(host, into[n % into.Count], author, $"{series}-{i}-{n}"), 201);
        }));
    }

    private static byte[] PostOf(Host host, string consultation, string author, string request) => Load.Post(
        host.Address, CommentsOf(consultation), consultation == OfSample ? Comment : General,
        $"Authorization: Bearer {author}\r\nIdempotency-Key: {request}\r\n");

    private static string CommentsOf(string consultation) => $"/api/v1/consultations/{consultation}/comments";

    private static Task<Host> HostAsync(string folder, int number, string storage, int port, Child register, params string[] more) =>
        Host.StartAsync(Path.Combine(folder, $"host-{number}"),
        [
            "--Journal:Azure:Storage", storage, "--Journal:Azure:Port", port.ToString(CultureInfo.InvariantCulture), "--Graph:BaseUrl",
            $"{register.Address}graph/v1.0", "--Graph:Secret", Secret, .. more,
        ]);

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
