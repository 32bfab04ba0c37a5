using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Kill;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Published;

/// <summary>What <c>dotnet publish</c> makes, started from a folder of its own, as somebody would who installs it.</summary>
[TestClass]
public sealed partial class PublishedTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly string Folder = Directory.CreateTempSubdirectory("rapporteur-published-").FullName;

    private static string Program(string name) => Path.Combine(Folder, "program", name);

    [ClassInitialize]
    public static async Task PublishAsync(TestContext context)
    {
        // What the tests were built with is what is published: nothing is compiled.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(
            ServerProcess.Dotnet,
            ["publish", Project(), "-c", configuration, "--no-build", "-nologo", "-nodeReuse:false", "-o", Path.Combine(Folder, "program")])
        {
            RedirectStandardOutput = true,
        };
        using var publishing = Process.Start(start)!;
        // What it leaves running may hold its output open: only so much is waited for as it takes to end itself.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        var said = publishing.StandardOutput.ReadToEndAsync(patience.Token);
        try
        {
            await publishing.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            publishing.Kill(entireProcessTree: true);
            throw;
        }

        Assert.AreEqual(0, publishing.ExitCode, publishing.ExitCode == 0 ? "" : await said);
    }

    [ClassCleanup]
    public static void Remove() => Directory.Delete(Folder, recursive: true);

    [TestMethod]
    public async Task A_published_copy_takes_a_comment_and_ships_it()
    {
        await using var host = await HostProcess.StartAsync(Program("Rapporteur.Addin"), Path.Combine(Folder, "data"), []);
        await SendsAndShipsAsync(host, Path.Combine(Folder, "data"), new Uri(host.Address, "graph/v1.0"), host.Secret);
    }

    [TestMethod]
    public async Task The_stand_in_for_Graph_that_is_published_with_it_runs_by_itself()
    {
        var (graph, ready) = await ServerProcess.StartAsync(
            Program("Rapporteur.LocalGraph"),
            ListeningLine(),
            ["--data", Path.Combine(Folder, "graph"), "--urls", "http://127.0.0.1:0", "--secret", Secret,
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"]);
        await using (graph)
        {
            var (data, address) = (Path.Combine(Folder, "data-beside"), new Uri($"{ready.Groups["address"].Value}/graph/v1.0"));
            await using var host =
                await HostProcess.StartAsync(Program("Rapporteur.Addin"), data,
                    ["--Graph:BaseUrl", address.ToString(), "--Graph:Secret", Secret]);
            await SendsAndShipsAsync(host, data, address, Secret);
        }
    }

    private static async Task SendsAndShipsAsync(HostProcess host, string data, Uri graph, string secret)
    {
        using (var anybody = host.Client())
        {
            Assert.AreEqual(System.Net.HttpStatusCode.OK, (await anybody.GetAsync("health/ready")).StatusCode);
            var style = StyleSheet().Match(await anybody.GetStringAsync($"?local={host.Secret}"));
            Assert.AreEqual(System.Net.HttpStatusCode.OK, (await anybody.GetAsync(style.Groups["address"].Value)).StatusCode);
        }

        using var client = host.Client(await host.TokenAsync("kelvany-focal"));
        var focal = new Visitor(client);
        var id = await focal.SavedAsync("Said to a published copy.");
        (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        using var register = new ShippedRegister(graph, secret);
        await using var journal = new SqliteJournal(Path.Combine(data, "journal.db"));
        await register.HoldsAllOnceAsync(RunningHost.Consultation, (await journal.ShippingAsync(default)).Single().Head);
    }

    private static string Project([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Rapporteur.Addin");

    [GeneratedRegex(@"rel=""stylesheet"" href=""(?<address>[^""]+)""")]
    private static partial Regex StyleSheet();

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
