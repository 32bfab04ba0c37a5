using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>
/// The real process, killed under load again and again on one data folder: what had a receipt is there once with the
/// same hash; what had none is absent or whole, and sending it again gives one comment.
/// </summary>
[TestClass]
public sealed partial class KillTests
{
    private const int Kills = 18;

    private const string GraphSecret = "0123456789abcdef0123456789abcdef";

    [TestMethod]
    public Task What_has_a_receipt_survives_every_kill_with_the_embedded_register() => KilledAgainAndAgainAsync(graph: null, seed: 1);

    [TestMethod]
    public async Task What_has_a_receipt_survives_every_kill_while_the_register_lives_on_as_its_own_process()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-kill-graph-").FullName;
        var (graph, ready) = await ServerProcess.StartAsync(
            "Rapporteur.LocalGraph", ListeningLine(),
            ["--data", data, "--urls", "http://127.0.0.1:0", "--secret", GraphSecret, "--Logging:LogLevel:Microsoft.Hosting.Lifetime",
                "Information"]);
        await using (graph)
        {
            await KilledAgainAndAgainAsync(new Uri($"{ready.Groups["address"].Value}/graph/v1.0"), seed: 2);
        }

        Directory.Delete(data, recursive: true);
    }

    // Each start looks at what the kill before it left, and is then killed itself.
    private static async Task KilledAgainAndAgainAsync(Uri? graph, int seed)
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-kill-").FullName;
        var random = new Random(seed);
        string[] settings =
            ["--Graph:UnitsPerMinute", "100000000",
                .. graph is null ? Array.Empty<string>() : ["--Graph:BaseUrl", graph.ToString(), "--Graph:Secret", GraphSecret]];
        Senders? senders = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var host = await HostProcess.StartAsync(data, settings);
            senders ??= await Senders.SignInAsync(host);
            await senders.CheckAsync(host, $"after kill {kill - 1} of seed {seed}");
            await senders.SendUntilKilledAsync(host, random);
        }

        await using (var last = await HostProcess.StartAsync(data, settings))
        {
            await senders!.CheckAsync(last, $"after the last kill of seed {seed}");
            await senders.CheckAllAsync(last);
            using var register = graph is null
                ? new ShippedRegister(new Uri(last.Address, "graph/v1.0"), last.Secret)
                : new ShippedRegister(graph, GraphSecret);
            await register.HoldsAllOnceAsync(RunningHost.Consultation, await HeadAsync(data));
        }

        Directory.Delete(data, recursive: true);
    }

    // Beside the running host: the journal is shared by the processes of a machine.
    private static async Task<long> HeadAsync(string data)
    {
        await using var journal = new SqliteJournal(Path.Combine(data, "journal.db"));
        return (await journal.ReadAsync(new ConsultationId(RunningHost.Consultation), 0, int.MaxValue, CancellationToken.None))
            .Max(l => l.Sequence);
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
