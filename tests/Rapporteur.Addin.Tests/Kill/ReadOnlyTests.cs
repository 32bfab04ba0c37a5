using System.Net;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Journal;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>A journal that is not the newest, beside a register that is: nothing is recorded, everything can be read, and it is
/// said.</summary>
[TestClass]
public sealed partial class ReadOnlyTests
{
    private readonly string data = Directory.CreateTempSubdirectory("rapporteur-read-only-").FullName;

    private string Journal => Path.Combine(data, "journal.db");

    [TestCleanup]
    public void Remove() => Directory.Delete(data, recursive: true);

    [TestMethod]
    public async Task A_journal_put_back_from_an_older_backup_is_read_only_and_says_so()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await PutBackAsync(graph,
            async h =>
                (await Visitor.As(h, "kelvany-focal")
                    .PostAsync("submissions",
                        new
                        {
                            comments = new[] { await Visitor.As(h, "kelvany-focal").SavedAsync("Said after the backup.") },
                            saved = true
                        })).Created());

        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        var refused = await Visitor.As(host, "kelvany-focal").PostAsync("comments", Visitor.Say("One more."));
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, refused.Status, refused.Raw);
        StringAssert.Contains(refused.Raw, "record-closed", StringComparison.Ordinal);
        Assert.DoesNotContain(data, refused.Raw, "where files lie is for the log");
        StringAssert.Contains(host.Service<RecordState>().Closed, "holds more than the journal", StringComparison.Ordinal);
        (await Visitor.As(host, "kelvany-focal").GetAsync("comments")).Ok();
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, (await host.Anonymous.GetAsync("/health/ready")).StatusCode);
        Assert.IsTrue(host.Log.Lines.Any(l => l.Text.Contains("the host is read-only", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_deleted_journal_beside_a_register_is_read_only_until_it_is_rebuilt()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var receipt = "";
        await StartedAsync(graph,
            async h =>
                receipt =
                    (await Visitor.As(h, "kelvany-focal")
                        .PostAsync("submissions",
                            new
                            {
                                comments = new[] { await Visitor.As(h, "kelvany-focal").SavedAsync("Said before it was deleted.") },
                                saved = true
                            })).Created().Text("reference"));
        File.Delete(Journal);

        await using (var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1))
        {
            StringAssert.Contains(host.Service<RecordState>().Closed, "is empty, but the register is not", StringComparison.Ordinal);
            Assert.IsEmpty(await host.Service<SqliteJournal>().ConsultationsAsync(default),
                "nothing is opened over what the register holds");
            using var start = await host.Anonymous.GetAsync($"?local={host.Secret}");
            Assert.AreEqual(HttpStatusCode.ServiceUnavailable, start.StatusCode);
            StringAssert.Contains(await start.Content.ReadAsStringAsync(), "There is nothing to show yet", StringComparison.Ordinal);
        }

        await using var rebuilt = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1, "--rebuild", "true");
        Assert.IsNull(rebuilt.Service<RecordState>().Closed);
        StringAssert.Contains((await Visitor.As(rebuilt, "kelvany-focal").GetAsync("submissions")).Ok().Raw, receipt,
            StringComparison.Ordinal);
        Assert.AreEqual(HttpStatusCode.OK, (await rebuilt.Anonymous.GetAsync("/health/ready")).StatusCode);
    }

    [TestMethod]
    public async Task A_journal_that_went_on_otherwise_while_the_register_was_away_is_closed_when_it_answers()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await PutBackAsync(graph, h => Visitor.As(h, "kelvany-focal").SavedAsync("Said after the backup."));
        graph.Faults.Add(new FaultRule(Fault.Status) { Status = 502, Times = null });

        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        await Visitor.As(host, "orvessa-focal").SavedAsync("Nobody can know yet.");
        graph.Faults.Clear();
        await Patience.UntilAsync(() => Task.FromResult(host.Service<RecordState>().Closed is not null));
        StringAssert.Contains(host.Service<RecordState>().Closed, "holds something other than", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_journal_that_went_on_beyond_the_register_is_read_only_from_the_start()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await PutBackAsync(graph, h => Visitor.As(h, "kelvany-focal").SavedAsync("Said after the backup."));
        graph.Faults.Add(new FaultRule(Fault.Status) { Status = 502, Times = null });
        await using (var alone = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1))
        {
            for (var n = 0; n < 5; n++)
            {
                await Visitor.As(alone, "orvessa-focal").SavedAsync("Nobody can know yet.");
            }
        }

        graph.Faults.Clear();
        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        StringAssert.Contains(host.Service<RecordState>().Closed, "holds something other than", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Nothing_is_sealed_with_keys_that_have_gone_since_the_start()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await StartedAsync(graph, _ => Task.CompletedTask);
        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        graph.Faults.Add(new FaultRule(Fault.Status) { Status = 502, Times = null });
        await Visitor.As(host, "kelvany-contributor").SavedAsync("Waits to be sealed.");
        await Patience.UntilAsync(
            () => Task.FromResult(host.Log.Lines.Any(l => l.Text.StartsWith("Shipping waits", StringComparison.Ordinal))));
        foreach (var key in Directory.GetFiles(Path.Combine(data, "keys")))
        {
            File.Delete(key);
        }

        graph.Faults.Clear();
        await Patience.UntilAsync(() => Task.FromResult(host.Service<RecordState>().Closed is not null));
        StringAssert.Contains(host.Service<RecordState>().Closed, "is gone", StringComparison.Ordinal);
        Assert.AreNotEqual(0, (await host.Service<SqliteJournal>().ShippingAsync(default)).Single().Unshipped);
        var refused = await Visitor.As(host, "kelvany-focal").PostAsync("comments", Visitor.Say("One more."));
        refused.Refused(HttpStatusCode.ServiceUnavailable, "record-closed");
        StringAssert.Contains(await DeskAsync(host), "Nothing can be recorded here until somebody", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task What_is_only_saved_while_the_register_is_away_changes_nothing_on_the_Desk()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await StartedAsync(graph, _ => Task.CompletedTask);
        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        graph.Faults.Add(new FaultRule(Fault.Status) { Status = 502, Times = null });
        await Patience.UntilAsync(() => Task.FromResult(host.Service<Workers.Shipping>().Away is not null));
        var before = await DeskAsync(host);
        await Visitor.As(host, "kelvany-contributor").SavedAsync("Only saved.");
        Assert.AreEqual(before, await DeskAsync(host));
    }

    // Without what differs from one answer to the next whatever happens.
    private static async Task<string> DeskAsync(RunningHost host) =>
        OfOneAnswer().Replace(await Visitor.As(host, "secretariat-1").Client.GetStringAsync($"/desk/{RunningHost.Consultation}"), "");

    [GeneratedRegex("__RequestVerificationToken\" value=\"[^\"]*\"|antiforgery[^>]*|nonce=\"[^\"]*\"")]
    private static partial Regex OfOneAnswer();

    // The journal as it was before that was said.
    private async Task PutBackAsync(RunningLocalGraph graph, Func<RunningHost, Task> said)
    {
        await StartedAsync(graph, _ => Task.CompletedTask);
        var old = File.ReadAllBytes(Journal);
        await StartedAsync(graph, said);
        File.WriteAllBytes(Journal, old);
    }

    private async Task StartedAsync(RunningLocalGraph graph, Func<RunningHost, Task> then)
    {
        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        await then(host);
        await Patience.UntilAsync(async () => (await host.Service<SqliteJournal>().ShippingAsync(default)).All(p => p.Unshipped == 0));
    }
}
