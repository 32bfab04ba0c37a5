using Rapporteur.Addin.Tests.Running;
using Rapporteur.Addin.Workers;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Throttling;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>What does not depend on Graph: receipts, reading, and another process on the same journal.</summary>
[TestClass]
public sealed class GraphAwayJourneyTests
{
    [TestMethod]
    public async Task A_submission_is_receipted_while_Graph_answers_nothing()
    {
        await using var host = await RunningHost.StartAsync();
        host.Service<FaultPlan>().Add(new FaultRule(Fault.NoAnswer) { Times = null });
        var id = await Visitor.As(host, "kelvany-contributor").SavedAsync("Said while Graph is silent.");
        var receipt =
            (await Visitor.As(host, "kelvany-focal").PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        StringAssert.StartsWith(receipt.Text("reference"), "R-", StringComparison.Ordinal);
        Assert.AreEqual("Said while Graph is silent.",
            (await Visitor.As(host, "secretariat-1").GetAsync($"comments/{id}")).Ok().Text("text"));
        host.Service<FaultPlan>().Clear();
    }

    [TestMethod]
    public async Task Reading_makes_no_Graph_call()
    {
        await using var host = await RunningHost.StartAsync();
        await host.Service<Shipping>().StopAsync(CancellationToken.None);
        var before = host.Service<ResourceUnitLedger>().Usage.Requests;
        foreach (var person in new[] { "kelvany-contributor", "orvessa-focal", "secretariat-1", "chair-1" })
        {
            var reader = Visitor.As(host, person);
            foreach (var address in new[] { "", "draft", "drafts", "comments", "comments?mine=true", "submissions" })
            {
                (await reader.GetAsync(address)).Ok();
            }
        }

        (await Visitor.As(host, "secretariat-1").GetAsync("progress")).Ok();
        Assert.AreEqual(before, host.Service<ResourceUnitLedger>().Usage.Requests);
    }

    [TestMethod]
    public async Task Two_processes_on_one_journal_decide_on_the_same_record()
    {
        await using var first = await RunningHost.StartAsync();
        await using var second =
            await RunningHost.StartAsync(first.Data, "--Graph:BaseUrl", $"{first.Address}graph/v1.0", "--Graph:Secret", first.Secret);
        var id = await Visitor.As(first, "kelvany-contributor").SavedAsync("Saved at one address, sent at the other.");
        var receipt =
            (await Visitor.As(second, "kelvany-focal").PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        Assert.AreEqual(id, receipt.Body.GetProperty("comments")[0].GetString());
        (await Visitor.As(first, "kelvany-focal").PostAsync("submissions", new { comments = new[] { id } }))
            .Refused(System.Net.HttpStatusCode.Conflict, "already-sent");
    }
}
