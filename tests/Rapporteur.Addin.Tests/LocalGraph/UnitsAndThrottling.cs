using System.Net;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class UnitsAndThrottling
{
    private static readonly DateTimeOffset Start = new(2017, 12, 1, 9, 0, 15, TimeSpan.Zero);

    [TestMethod]
    public async Task Every_request_costs_what_the_tariff_says()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.PostAsync(items, RawRequests.Item("c/1"));
        var deltaLink = (await (await raw.GetAsync(items + "/delta")).ReadAsync()).GetProperty("@odata.deltaLink").GetString()!;

        Assert.AreEqual(2, await CostAsync(local, () => raw.PostAsync(items, RawRequests.Item("c/2"))));
        Assert.AreEqual(2, await CostAsync(local, () => raw.PostAsync(items, RawRequests.Item("c/2"))));
        Assert.AreEqual(1, await CostAsync(local, () => raw.GetAsync(items + "/1")));
        Assert.AreEqual(2, await CostAsync(local, () => raw.GetAsync(items)));
        Assert.AreEqual(2, await CostAsync(local, () => raw.GetAsync(items + "/delta")));
        Assert.AreEqual(1, await CostAsync(local, () => raw.GetAsync(deltaLink)));
        Assert.AreEqual(0, await CostAsync(local, () => local.Raw(null).GetAsync(items)));
    }

    [TestMethod]
    public async Task The_budget_shows_from_four_fifths_on_and_is_refused_above_the_whole()
    {
        var clock = new StandingClock(Start);
        await using var local = await RunningLocalGraph.StartAsync(o => o with { Units = new ResourceUnitTier(20, 1_000) }, clock);
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        clock.Advance(TimeSpan.FromMinutes(1));

        var replies = new List<HttpResponseMessage>();
        for (var number = 1; number <= 12; number++)
        {
            replies.Add(await raw.PostAsync(items, RawRequests.Item($"c/{number}")));
        }

        Assert.IsFalse(replies[6].Headers.Contains("RateLimit-Limit"));
        Assert.AreEqual("20", replies[7].Headers.GetValues("RateLimit-Limit").Single());
        Assert.AreEqual("4", replies[7].Headers.GetValues("RateLimit-Remaining").Single());
        Assert.AreEqual("45", replies[7].Headers.GetValues("RateLimit-Reset").Single());
        Assert.AreEqual(HttpStatusCode.Created, replies[9].StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, replies[10].StatusCode);
        Assert.AreEqual(TimeSpan.FromSeconds(45), replies[10].Headers.RetryAfter!.Delta);
        Assert.AreEqual("activityLimitReached", (await replies[11].RefusalAsync()).Code);
        Assert.AreEqual(2, local.Ledger.Usage.Throttled);

        clock.Advance(TimeSpan.FromSeconds(45));
        Assert.AreEqual(HttpStatusCode.Created, (await raw.PostAsync(items, RawRequests.Item("c/13"))).StatusCode);
    }

    [TestMethod]
    public async Task Throttled_requests_are_charged_to_the_day()
    {
        var clock = new StandingClock(Start);
        await using var local = await RunningLocalGraph.StartAsync(time: clock);
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        clock.Advance(TimeSpan.FromDays(1));
        local.Ledger.Tier = new ResourceUnitTier(4, 12);

        for (var number = 1; number <= 5; number++)
        {
            await raw.PostAsync(items, RawRequests.Item($"c/{number}"));
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        var nextMinute = await raw.PostAsync(items, RawRequests.Item("next minute"));
        var sameMinute = await raw.PostAsync(items, RawRequests.Item("same minute"));

        Assert.AreEqual(HttpStatusCode.Created, nextMinute.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, sameMinute.StatusCode);
        Assert.IsGreaterThan(TimeSpan.FromHours(14), sameMinute.Headers.RetryAfter!.Delta!.Value);
    }

    [TestMethod]
    public async Task What_was_asked_can_be_read_and_begun_anew_over_HTTP()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.DeleteAsync(local.Root + "/_local/usage");
        await raw.FillAsync(local.V1, items, 40, "Saved");

        var usage = await (await raw.GetAsync(local.Root + "/_local/usage")).ReadAsync();

        Assert.AreEqual(80, usage.GetProperty("units").GetInt64());
        Assert.AreEqual(40, usage.GetProperty("byKind").GetProperty("listItem.create").GetInt64());
    }

    private static async Task<long> CostAsync(RunningLocalGraph local, Func<Task<HttpResponseMessage>> ask)
    {
        var before = local.Ledger.Usage.Units;
        await ask();
        return local.Ledger.Usage.Units - before;
    }
}
