using System.Net;
using Microsoft.Graph.Models;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class Deltas
{
    [TestMethod]
    public async Task A_delta_begins_with_everything_and_goes_on_with_what_changed()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 3, "Saved");
        var delta = local.Graph().Sites[site].Lists[list].Items.Delta;

        var all = await delta.GetAsDeltaGetResponseAsync(r => r.QueryParameters.Expand = ["fields"]);
        var nothing = await delta.WithUrl(all!.OdataDeltaLink!).GetAsDeltaGetResponseAsync();
        await raw.PatchAsync(items + "/2/fields", RawRequests.Json(new { Kind = "Approved" }));
        await raw.DeleteAsync(items + "/3");
        await raw.PostAsync(items, RawRequests.Item("new"));
        var changed = await delta.WithUrl(nothing!.OdataDeltaLink!).GetAsDeltaGetResponseAsync();

        Assert.AreEqual(3, all.Value!.Count);
        Assert.AreEqual(0, nothing.Value!.Count);
        CollectionAssert.AreEqual(new[] { "2", "3", "4" }, changed!.Value!.Select(i => i.Id).ToList());
        Assert.AreEqual("Approved", changed.Value![0].Fields!.AdditionalData["Kind"]);
        Assert.AreEqual("deleted", changed.Value[1].Deleted!.State);
        Assert.IsNull(changed.Value[1].ETag);
        Assert.AreEqual("", Leftovers.In(changed));
    }

    [TestMethod]
    public async Task The_latest_token_begins_after_everything()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 3, "Saved");
        var request = local.Graph().Sites[site].Lists[list].Items;

        var latest = await request.DeltaWithToken("latest").GetAsDeltaWithTokenGetResponseAsync();
        await raw.PostAsync(items, RawRequests.Item("new"));
        var changed = await request.Delta.WithUrl(latest!.OdataDeltaLink!).GetAsDeltaGetResponseAsync();

        Assert.AreEqual(0, latest.Value!.Count);
        Assert.AreEqual("4", changed!.Value!.Single().Id);
    }

    [TestMethod]
    public async Task What_changes_while_pages_are_read_is_not_missed()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 30, "Saved");
        var state = new Dictionary<string, string?>(StringComparer.Ordinal);

        var link = await ReadAsync(raw, items + "/delta?$top=20", state);
        await raw.PatchAsync(items + "/1/fields", RawRequests.Json(new { Kind = "Approved" }));
        await raw.DeleteAsync(items + "/2");
        while (link.Contains("skiptoken", StringComparison.Ordinal))
        {
            link = await ReadAsync(raw, link, state);
        }

        Assert.AreEqual(30, state.Count);
        Assert.IsNull(state["2"]);
        Assert.EndsWith(",2\"", state["1"]!);
    }

    [TestMethod]
    public async Task A_token_that_is_not_of_this_list_is_refused()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        Assert.AreEqual(HttpStatusCode.BadRequest, (await raw.GetAsync(items + "/delta?token=abc")).StatusCode);
        Assert.AreEqual(HttpStatusCode.BadRequest, (await raw.GetAsync(items + "/delta?token=%2B%2B")).StatusCode);
    }

    [TestMethod]
    public async Task A_reset_is_410_with_the_address_of_a_fresh_delta()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 3, "Saved");
        local.Faults.Add(new FaultRule(Fault.Gone) { Path = "/delta" });

        var gone = await raw.GetAsync(items + "/delta?token=latest");
        var fresh = await raw.GetAsync(gone.Headers.Location);

        Assert.AreEqual((410, "resyncChangesApplyDifferences"), ((await gone.RefusalAsync()).Status, (await gone.RefusalAsync()).Code));
        Assert.AreEqual(3, (await fresh.ReadAsync()).GetProperty("value").GetArrayLength());
    }

    private static async Task<string> ReadAsync(HttpClient raw, string url, Dictionary<string, string?> state)
    {
        var page = await (await raw.GetAsync(url)).ReadAsync();
        foreach (var item in page.GetProperty("value").EnumerateArray())
        {
            state[item.GetProperty("id").GetString()!] =
                item.TryGetProperty("deleted", out _) ? null : item.GetProperty("eTag").GetString();
        }

        return page.TryGetProperty("@odata.nextLink", out var next) ? next.GetString()! : page.GetProperty("@odata.deltaLink").GetString()!;
    }
}
