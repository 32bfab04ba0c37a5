using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Addin.Workers;
using Rapporteur.Journal;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>How far the register is behind, as the Secretariat is told: of what was received, and never of what was not sent.</summary>
[TestClass]
public sealed class StatusPages
{
    [TestMethod]
    public async Task What_was_received_and_is_not_in_the_register_is_counted_and_what_is_not_sent_never()
    {
        await using var host = await RunningHost.StartAsync();
        var contributor = Visitor.As(host, "kelvany-contributor");
        await Patience.UntilAsync(async () => (await StatusAsync(host)).Contains("Everything received is in the register.",
            StringComparison.Ordinal));
        await host.Service<Shipping>().StopAsync(CancellationToken.None);
        var before = await StatusAsync(host);

        await contributor.SavedAsync("Kept inside.");
        Assert.AreEqual(before, await StatusAsync(host));

        await Visitor.As(host, "kelvany-focal").SentAsync("Sent while nothing is shipped.");
        await Visitor.As(host, "orvessa-focal").SentAsync("This too.");
        var behind = await StatusAsync(host);
        StringAssert.Contains(behind, "2 submissions are not in the register yet", StringComparison.Ordinal);
        StringAssert.Contains(behind, "about 1 minute.", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Why_the_register_does_not_answer_is_said_and_gone_when_it_does()
    {
        await using var host = await RunningHost.StartAsync();
        host.Service<FaultPlan>().Add(new FaultRule(Fault.Status) { Status = 403, Times = null });
        await Patience.UntilAsync(async () => (await StatusAsync(host)).Contains("Access is refused", StringComparison.Ordinal));
        host.Service<FaultPlan>().Clear();
        await Patience.UntilAsync(async () => !(await StatusAsync(host)).Contains("Access is refused", StringComparison.Ordinal));

        host.Service<FaultPlan>().Add(new FaultRule(Fault.Status) { Method = "POST", Path = "/items", Status = 400 });
        await Visitor.As(host, "kelvany-contributor").SavedAsync("Kept inside, and refused by the list.");
        await Patience.UntilAsync(async () =>
            (await host.Service<IJournalStore>().ShippingAsync(CancellationToken.None)).All(p => p.Unshipped == 0));
        Assert.DoesNotContain("refused by the register", await StatusAsync(host), "what is not sent is nobody's business");
        host.Service<FaultPlan>().Clear();
        host.Service<FaultPlan>().Add(new FaultRule(Fault.Status) { Method = "POST", Path = "/items", Status = 400 });
        await Visitor.As(host, "kelvany-focal").SentAsync("Sent, and refused by the list.");
        await Patience.UntilAsync(async () => (await StatusAsync(host)).Contains("1 act was refused by the register",
            StringComparison.Ordinal));
        StringAssert.Contains(await StatusAsync(host), "Everything received is in the register.", StringComparison.Ordinal);
    }

    private static async Task<string> StatusAsync(RunningHost host) =>
        Regex.Replace((await Visitor.As(host, "secretariat-1").GetAsync($"/desk/{RunningHost.Consultation}/status/now")).Ok().Raw,
            @"\s+", " ");
}
