using System.Net;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class PlannedFaults
{
    [TestMethod]
    [DataRow(429, "activityLimitReached")]
    [DataRow(503, "serviceNotAvailable")]
    [DataRow(500, "generalException")]
    [DataRow(502, "UnknownError")]
    [DataRow(504, "UnknownError")]
    [DataRow(409, "resourceModified")]
    public async Task A_status_strikes_after_some_requests_and_then_stops(int status, string code)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Faults.Add(
            new FaultRule(Fault.Status) { Method = "POST", Path = "/items$", After = 1, Status = status, RetryAfterSeconds = 7 });

        var replies = new[]
        {
            await raw.PostAsync(items, RawRequests.Item("c/1")),
            await raw.PostAsync(items, RawRequests.Item("c/2")),
            await raw.PostAsync(items, RawRequests.Item("c/3")),
        };

        CollectionAssert.AreEqual(new[] { 201, status, 201 }, replies.Select(r => (int)r.StatusCode).ToList());
        Assert.AreEqual(code, (await replies[1].RefusalAsync()).Code);
        Assert.AreEqual(TimeSpan.FromSeconds(7), replies[1].Headers.RetryAfter!.Delta);
        Assert.AreEqual(2, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task An_answer_dropped_after_the_commit_leaves_the_item_there()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Faults.Add(new FaultRule(Fault.Dropped) { Method = "POST", Path = "/items$" });

        await Assert.ThrowsAsync<HttpRequestException>(() => raw.PostAsync(items, RawRequests.Item("c/1")));
        var again = await raw.PostAsync(items, RawRequests.Item("c/1"));

        Assert.AreEqual(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.AreEqual(1,
            (await (await raw.GetAsync(items + "?$filter=fields/Key eq 'c/1'")).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task A_batch_can_be_dropped_after_its_commit_too()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Faults.Add(new FaultRule(Fault.Dropped) { Path = @"^/\$batch$" });

        await Assert.ThrowsAsync<HttpRequestException>(() => raw.FillAsync(local.V1, items, 20, "Saved"));

        Assert.AreEqual(20, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task A_status_after_the_commit_is_just_as_ambiguous()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Faults.Add(new FaultRule(Fault.Status) { Method = "POST", Status = 503, AfterCommit = true });

        var reply = await raw.PostAsync(items, RawRequests.Item("c/1"));

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        Assert.AreEqual(1, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task A_late_answer_is_the_right_answer()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Faults.Add(new FaultRule(Fault.Latency) { Method = "POST", DelayMilliseconds = 30, AfterCommit = true });

        var started = TimeProvider.System.GetTimestamp();
        var reply = await raw.PostAsync(items, RawRequests.Item("c/1"));

        Assert.AreEqual(HttpStatusCode.Created, reply.StatusCode);
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(25), TimeProvider.System.GetElapsedTime(started));
    }

    [TestMethod]
    public async Task No_answer_lasts_until_the_caller_gives_up_and_does_nothing()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Faults.Add(new FaultRule(Fault.NoAnswer) { Method = "POST", Times = null });

        using var patience = new CancellationTokenSource();
        var asked = raw.PostAsync(items, RawRequests.Item("c/1"), patience.Token);
        await raw.GetAsync(items);
        Assert.IsFalse(asked.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => asked);

        Assert.AreEqual(0, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task Faults_can_be_planned_and_taken_back_over_HTTP()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        var planned =
            await raw.PostAsync(local.Root + "/_local/faults",
                RawRequests.Json(new { fault = "status", path = "/items", status = 429, times = 5 }));
        var struck = await raw.GetAsync(items);
        var nonsense = await raw.PostAsync(local.Root + "/_local/faults", RawRequests.Json(new { fault = "earthquake" }));
        var noPattern = await raw.PostAsync(local.Root + "/_local/faults", RawRequests.Json(new { fault = "status", path = "(" }));
        await raw.DeleteAsync(local.Root + "/_local/faults");
        var healed = await raw.GetAsync(items);

        Assert.AreEqual(HttpStatusCode.NoContent, planned.StatusCode);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, struck.StatusCode);
        Assert.AreEqual(HttpStatusCode.BadRequest, nonsense.StatusCode);
        Assert.AreEqual(HttpStatusCode.BadRequest, noPattern.StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, healed.StatusCode);
    }
}
