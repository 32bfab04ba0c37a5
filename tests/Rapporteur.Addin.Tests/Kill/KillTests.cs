using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>
/// The real process, killed under load again and again on one data folder: what had a receipt is there once with the
/// same hash; what had none is absent or whole, and sending it again gives one comment.
/// </summary>
[TestClass]
public sealed partial class KillTests
{
    private const int Kills = 18;

    [TestMethod]
    public Task What_has_a_receipt_survives_every_kill_with_the_embedded_register() => KilledAgainAndAgainAsync([], seed: 1);

    [TestMethod]
    public async Task What_has_a_receipt_survives_every_kill_while_the_register_lives_on_as_its_own_process()
    {
        const string Secret = "0123456789abcdef0123456789abcdef";
        var data = Directory.CreateTempSubdirectory("rapporteur-kill-graph-").FullName;
        var (graph, ready) = await ServerProcess.StartAsync(
            "Rapporteur.LocalGraph", ListeningLine(), ["--data", data, "--urls", "http://127.0.0.1:0", "--secret", Secret]);
        await using (graph)
        {
            await KilledAgainAndAgainAsync(["--Graph:BaseUrl", $"{ready.Groups["address"].Value}/graph/v1.0", "--Graph:Secret", Secret], seed: 2);
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task KilledAgainAndAgainAsync(string[] settings, int seed)
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-kill-").FullName;
        var random = new Random(seed);
        Senders senders;
        await using (var first = await HostProcess.StartAsync(data, settings))
        {
            senders = await Senders.SignInAsync(first);
            await first.KillAsync();
        }

        for (var kill = 1; kill <= Kills; kill++)
        {
            await using (var host = await HostProcess.StartAsync(data, settings))
            {
                await senders.SendUntilKilledAsync(host, random);
            }

            await using var again = await HostProcess.StartAsync(data, settings);
            await senders.CheckAsync(again, $"after kill {kill} of seed {seed}");
            if (kill == Kills)
            {
                await senders.CheckAllAsync(again);
            }
        }

        Directory.Delete(data, recursive: true);
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
