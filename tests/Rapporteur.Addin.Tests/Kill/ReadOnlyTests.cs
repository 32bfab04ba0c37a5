using System.Net;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Graph.Journal;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>A journal that is not the newest, beside a register that is: nothing is recorded, everything can be read, and it is said.</summary>
[TestClass]
public sealed class ReadOnlyTests
{
    private readonly string data = Directory.CreateTempSubdirectory("rapporteur-read-only-").FullName;

    private string Journal => Path.Combine(data, "journal.db");

    [TestCleanup]
    public void Remove() => Directory.Delete(data, recursive: true);

    [TestMethod]
    public async Task A_journal_put_back_from_an_older_backup_is_read_only_and_says_so()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await StartedAsync(graph, _ => Task.CompletedTask);
        var old = File.ReadAllBytes(Journal);
        await StartedAsync(graph, async h => (await Visitor.As(h, "kelvany-focal").PostAsync("submissions", new { comments = new[] { await Visitor.As(h, "kelvany-focal").SavedAsync("Said after the backup.") }, saved = true })).Created());
        File.WriteAllBytes(Journal, old);

        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        var refused = await Visitor.As(host, "kelvany-focal").PostAsync("comments", Visitor.Say("One more."));
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, refused.Status, refused.Raw);
        StringAssert.Contains(refused.Raw, "record-closed", StringComparison.Ordinal);
        StringAssert.Contains(refused.Raw, "holds more than the journal", StringComparison.Ordinal);
        (await Visitor.As(host, "kelvany-focal").GetAsync("comments")).Ok();
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, (await host.Anonymous.GetAsync("/health/ready")).StatusCode);
        Assert.IsTrue(host.Log.Lines.Any(l => l.Text.Contains("the host is read-only", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_deleted_journal_beside_a_register_is_read_only_until_it_is_rebuilt()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var receipt = "";
        await StartedAsync(graph, async h => receipt = (await Visitor.As(h, "kelvany-focal").PostAsync("submissions", new { comments = new[] { await Visitor.As(h, "kelvany-focal").SavedAsync("Said before it was deleted.") }, saved = true })).Created().Text("reference"));
        File.Delete(Journal);

        await using (var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1))
        {
            StringAssert.Contains(host.Service<RecordState>().Closed, "is empty, but the register is not", StringComparison.Ordinal);
            Assert.IsEmpty(await host.Service<SqliteJournal>().ConsultationsAsync(default), "nothing is opened over what the register holds");
        }

        await using var rebuilt = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1, "--rebuild", "true");
        Assert.IsNull(rebuilt.Service<RecordState>().Closed);
        StringAssert.Contains((await Visitor.As(rebuilt, "kelvany-focal").GetAsync("submissions")).Ok().Raw, receipt, StringComparison.Ordinal);
        Assert.AreEqual(HttpStatusCode.OK, (await rebuilt.Anonymous.GetAsync("/health/ready")).StatusCode);
    }

    [TestMethod]
    public async Task A_journal_that_went_on_otherwise_while_the_register_was_away_is_closed_when_it_answers()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        await StartedAsync(graph, _ => Task.CompletedTask);
        var old = File.ReadAllBytes(Journal);
        await StartedAsync(graph, h => Visitor.As(h, "kelvany-focal").SavedAsync("Said after the backup."));
        File.WriteAllBytes(Journal, old);
        graph.Faults.Add(new FaultRule(Fault.Status) { Status = 502, Times = null });

        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        await Visitor.As(host, "orvessa-focal").SavedAsync("Nobody can know yet.");
        graph.Faults.Clear();
        await Patience.UntilAsync(() => Task.FromResult(host.Service<RecordState>().Closed is not null));
        StringAssert.Contains(host.Service<RecordState>().Closed, "holds something other than", StringComparison.Ordinal);
    }

    private async Task StartedAsync(RunningLocalGraph graph, Func<RunningHost, Task> then)
    {
        await using var host = await RunningHost.StartAsync(data, "--Graph:BaseUrl", graph.V1);
        await then(host);
        await Patience.UntilAsync(async () => (await host.Service<SqliteJournal>().ShippingAsync(default)).All(p => p.Unshipped == 0));
    }
}
