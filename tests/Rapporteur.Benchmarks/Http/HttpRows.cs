namespace Rapporteur.Benchmarks.Http;

/// <summary>
/// Rows 1 and 2: a comment until its durable receipt, and a hundred comments as one reader may see them. The host runs
/// with its shipper and its LocalGraph; what reading costs in Graph is counted while the register has nothing to receive.
/// </summary>
internal static class HttpRows
{
    private const string Consultation = "/api/v1/consultations/call-for-action";
    private const string Comment =
        """{"kinds":["replace"],"places":[{"scope":"passage","passage":"p051"}],"text":"Border management covers border control and more.","existingWording":"border control","proposedWording":"border management","submit":true}""";
    private const int Listed = 100;

    // In its first fifteen seconds of load half of the host's processor is the compiler's, which has a hundred times the limit's code
    // before it; of either what is measured is what goes on then.
    private static readonly TimeSpan UntilCompiled = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);
    private static readonly int[] Connections = [1, 16];

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder, string[] wanted)
    {
        if (!wanted.Contains("1") && !wanted.Contains("2"))
        {
            return [];
        }

        using var bare =
            await Child.StartAsync(typeof(HttpRows).Assembly.Location, "/comments",
                url => ["bare", url.ToString(), Path.Combine(folder, "bare")]);
        using var ours = await Host.StartAsync(Path.Combine(folder, "host"));
        var read = wanted.Contains("2") ? await ReadAsync(bare, ours) : [];
        var submit = wanted.Contains("1") ? await SubmitAsync(bare, ours) : [];
        return [.. submit, .. read];
    }

    private static async Task<List<Row>> SubmitAsync(Child bare, Host ours)
    {
        var submit = await SubmissionAsync(ours);
        var limit = new Target(bare, _ => Load.Post(bare.Address, "/comments", Comment, ""), 201);
        var mine = new Target(ours.Process, submit, 201);
        await limit.LoadAsync(1, UntilCompiled);
        await mine.LoadAsync(1, UntilCompiled);
        await ours.ForgetUsageAsync();
        var measured = await InTurnAsync(limit, mine);
        var spent = await ours.UsageAsync();
        return Rows(measured, $"1  submit until durable receipt; {spent.Units} Graph units spent by the shipper meanwhile",
            "bare ASP.NET Core + SQLite");
    }

    private static async Task<List<Row>> ReadAsync(Child bare, Host ours)
    {
        var submit = await SubmissionAsync(ours);
        for (var n = 0; n < Listed; n++)
        {
            await Load.OnceAsync(bare.Address, Load.Post(bare.Address, "/comments", Comment, ""), 201);
            await Load.OnceAsync(ours.Address, submit(n), 201);
        }

        var list =
            Load.Get(ours.Address, $"{Consultation}/comments?pageSize={Listed}",
                $"Authorization: Bearer {await ours.TokenAsync("secretariat-1")}\r\n");
        await ours.ShippedAsync();
        await ours.ForgetUsageAsync();
        var measured = await InTurnAsync(new(bare, _ => Load.Get(bare.Address, "/comments", ""), 200), new(ours.Process, _ => list, 200));
        var spent = await ours.UsageAsync();
        return Rows(measured, $"2  read {Listed} comments as one reader; {spent.Requests} Graph calls", $"bare list of {Listed} rows");
    }

    /// <summary>The same work at one host by two tokens, in turn.</summary>
    internal static async Task<IReadOnlyList<Row>> ComparedAsync(
        string work, Host host, int expected, Func<int, byte[]> one, Func<int, byte[]> other) =>
        Rows(await InTurnAsync(new(host.Process, other, expected), new(host.Process, one, expected)), $"{work}, by a token of Entra's kind",
            "by the host's own");

    /// <summary>A button in the chat, at a host that believes the channel's tokens alone and at one that takes unsigned ones of this
    /// machine.</summary>
    internal static async Task<IReadOnlyList<Row>> PressedAsync(Host host, Host plain, Func<Host, byte[]> signed, Func<Host, byte[]> open)
    {
        var (by, unsigned) = (signed(host), open(plain));
        return Rows(await InTurnAsync(new(plain.Process, _ => unsigned, 200), new(host.Process, _ => by, 200)),
            "5  chat: a button pressed, its card back, by a token of the channel's kind", "unsigned, of this machine");
    }

    internal static Func<int, byte[]> Pane(Host ours, string token)
    {
        var first = Load.Get(ours.Address, "/pane/call-for-action/frame", $"Authorization: Bearer {token}\r\n");
        return _ => first;
    }

    internal static Func<int, byte[]> Reading(Host ours, string token)
    {
        var list = Load.Get(ours.Address, $"{Consultation}/comments?pageSize={Listed}", $"Authorization: Bearer {token}\r\n");
        return _ => list;
    }

    internal static async Task<Func<int, byte[]>> SubmissionAsync(Host ours) => Submission(ours, await ours.TokenAsync("kelvany-focal"));

    internal static Func<int, byte[]> Submission(Host ours, string author)
    {
        var series = Guid.NewGuid().ToString("N");
        return n => Load.Post(
            ours.Address, $"{Consultation}/comments", Comment,
            $"Authorization: Bearer {author}\r\nIdempotency-Key: {series}-{Environment.TickCount64}-{n}\r\n");
    }

    private static async Task<List<(int Connections, Measured Ours, Measured Limit)>> InTurnAsync(Target limit, Target ours)
    {
        var measured = new List<(int, Measured, Measured)>();
        foreach (var connections in Connections)
        {
            await limit.LoadAsync(connections, WarmUp);
            await ours.LoadAsync(connections, WarmUp);
            var (limits, mine) = (new List<Measured>(), new List<Measured>());
            for (var run = 0; run < Sample.Runs; run++)
            {
                limits.Add(await limit.LoadAsync(connections, Time));
                mine.Add(await ours.LoadAsync(connections, Time));
            }

            measured.Add((connections, Measured.MedianOf(mine), Measured.MedianOf(limits)));
        }

        return measured;
    }

    private static List<Row> Rows(List<(int Connections, Measured Ours, Measured Limit)> measured, string work, string limit) =>
    [
        .. measured.Select(m => new Row(
            $"{work}; {m.Connections} connection{(m.Connections == 1 ? "" : "s")}", m.Ours.ToString(), m.Limit.ToString(), limit,
            Row.Times(m.Ours.PerSecond, m.Limit.PerSecond))),
    ];

    private sealed record Target(Child Server, Func<int, byte[]> Request, int Expected)
    {
        public Task<Measured> LoadAsync(int connections, TimeSpan time) => Load.RunAsync(Server, connections, time, Request, Expected);
    }
}
