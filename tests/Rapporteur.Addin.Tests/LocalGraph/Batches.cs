using System.Net;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class Batches
{
    [TestMethod]
    public async Task Twenty_items_are_created_by_one_request_and_each_is_answered()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, _) = await local.RegisterAsync();
        var graph = local.Graph();
        var batch = new BatchRequestContentCollection(graph);
        var ids = new List<string>();
        for (var number = 0; number < 20; number++)
        {
            var item =
                new ListItem
                {
                    Fields =
                    new FieldValueSet { AdditionalData = new Dictionary<string, object> { ["Key"] = $"c/{number % 19}" } }
                };
            ids.Add(await batch.AddBatchRequestStepAsync(graph.Sites[site].Lists[list].Items.ToPostRequestInformation(item)));
        }

        var replies = await graph.Batch.PostAsync(batch);
        var statuses = await replies.GetResponsesStatusCodesAsync();

        Assert.AreEqual(19, statuses.Count(s => s.Value == HttpStatusCode.Created));
        Assert.AreEqual(1, statuses.Count(s => s.Value == HttpStatusCode.BadRequest));
        Assert.IsNotNull((await replies.GetResponseByIdAsync<ListItem>(ids[0])).ETag);
    }

    [TestMethod]
    public async Task Each_part_is_charged_for_itself_and_the_envelope_not_at_all()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        local.Ledger.Reset();

        await raw.FillAsync(local.V1, items, 100, "Saved");

        Assert.AreEqual(200, local.Ledger.Usage.Units);
        Assert.AreEqual(100, local.Ledger.Usage.ByKind["listItem.create"]);
        Assert.AreEqual(5, local.Ledger.Usage.ByKind["batch"]);
    }

    [TestMethod]
    public async Task A_part_that_depends_on_a_failed_one_is_424_and_the_others_stand()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        var url = items[local.V1.Length..];

        var statuses = await StatusesAsync(raw, local, [
            Create("1", url, new { Key = "a" }),
            Create("2", url, new { Key = "a" }, "1"),
            Create("3", url, new { Key = "b" }, "2"),
            Create("4", url, new { Key = "c" }, "3"),
            Create("5", url, new { Key = "d" }),
        ]);

        CollectionAssert.AreEqual(new[] { 201, 400, 424, 424, 201 }, statuses);
    }

    [TestMethod]
    public async Task One_part_can_be_throttled_inside_an_answered_envelope()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        var url = items[local.V1.Length..];
        local.Faults.Add(new FaultRule(Fault.Status) { Method = "POST", Path = "/items$", After = 1, Status = 429, RetryAfterSeconds = 5 });

        using var content =
            RawRequests.Json(new { requests = new[] { Create("1", url, new { Key = "a" }), Create("2", url, new { Key = "b" }) } });
        var reply = await raw.PostAsync(local.V1 + "/$batch", content);
        var second =
            (await reply.ReadAsync()).GetProperty("responses").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "2");

        Assert.AreEqual(HttpStatusCode.OK, reply.StatusCode);
        Assert.AreEqual(429, second.GetProperty("status").GetInt32());
        Assert.AreEqual("5", second.GetProperty("headers").GetProperty("Retry-After").GetString());
        Assert.AreEqual("activityLimitReached", second.GetProperty("body").GetProperty("error").GetProperty("code").GetString());
    }

    [TestMethod]
    public async Task An_envelope_against_the_rules_is_refused_whole()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        var url = items[local.V1.Length..];

        object[][] wrong =
        [
            [.. Enumerable.Range(0, 21).Select(n => Create($"{n}", url, new { Key = $"{n}" }))],
            [Create("a", url, new { Key = "a" }), Create("A", url, new { Key = "b" })],
            [new { id = "1", method = "POST", url, body = new { fields = new { Key = "a" } } }],
            [Create("1", url, new { Key = "a" }, "2"), Create("2", url, new { Key = "b" })],
            [new { id = "1", method = "GET", url = items }],
            [],
        ];
        foreach (var requests in wrong)
        {
            using var content = RawRequests.Json(new { requests });
            Assert.AreEqual((400, "BadRequest"),
                ((await (await raw.PostAsync(local.V1 + "/$batch", content)).RefusalAsync()) is var r ? (r.Status, r.Code) : default));
        }

        Assert.AreEqual(0, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    private static Dictionary<string, object> Create(string id, string url, object fields, params string[] dependsOn)
    {
        var part = new Dictionary<string, object>
        {
            ["id"] = id,
            ["method"] = "POST",
            ["url"] = url,
            ["headers"] = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
            ["body"] = new { fields },
        };
        if (dependsOn.Length > 0)
        {
            part["dependsOn"] = dependsOn;
        }

        return part;
    }

    private static async Task<int[]> StatusesAsync(HttpClient raw, RunningLocalGraph local, object[] requests)
    {
        using var content = RawRequests.Json(new { requests });
        var reply = await (await raw.PostAsync(local.V1 + "/$batch", content)).ReadAsync();
        return [.. reply.GetProperty("responses").EnumerateArray().OrderBy(r => r.GetProperty("id").GetString())
            .Select(r => r.GetProperty("status").GetInt32())];
    }
}
