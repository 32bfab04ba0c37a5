using System.Net;
using System.Text;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class ItemPages
{
    [TestMethod]
    public async Task A_page_holds_two_hundred_and_the_next_link_leads_to_the_rest()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 450, "Saved");
        var request = local.Graph().Sites[site].Lists[list].Items;

        var first = await request.GetAsync(r => r.QueryParameters.Expand = ["fields($select=Key)"]);
        var second = await request.WithUrl(first!.OdataNextLink!).GetAsync();
        var third = await request.WithUrl(second!.OdataNextLink!).GetAsync();

        Assert.AreEqual((200, 200, 50), (first.Value!.Count, second.Value!.Count, third!.Value!.Count));
        Assert.IsNull(third.OdataNextLink);
        Assert.AreEqual(450,
            first.Value.Concat(second.Value).Concat(third.Value).Select(i => (string)i.Fields!.AdditionalData["Key"]).Distinct().Count());
    }

    [TestMethod]
    public async Task The_skip_token_is_opaque()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 3, "Saved");

        var link = new Uri((await (await raw.GetAsync(items + "?$top=2")).ReadAsync()).GetProperty("@odata.nextLink").GetString()!);
        var decoded = await raw.GetAsync(items + "?$top=2&$skiptoken=" + Uri.EscapeDataString("Paged=TRUE&p_ID=2"));

        Assert.AreEqual(new Uri(local.Root).Authority, link.Authority);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("Paged=TRUE&p_ID=2")).TrimEnd('='), link.Query);
        Assert.AreEqual(HttpStatusCode.BadRequest, decoded.StatusCode);
    }

    [TestMethod]
    [DataRow("fields/Key eq 'saved/7'", 1)]
    [DataRow("fields/Kind eq 'SAVED'", 30)]
    [DataRow("fields/Number lt 10", 10)]
    [DataRow("fields/Number ge 10 and fields/Number le 12", 3)]
    [DataRow("startswith(fields/Key,'saved/2')", 11)]
    [DataRow("fields/Kind eq 'O''Brien'", 0)]
    [DataRow("fields/Kind ne 'Saved'", 0)]
    [DataRow("fields/Number eq null", 0)]
    public async Task A_filter_on_indexed_columns_finds_what_fits(string filter, int count)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 30, "Saved");

        var page = await local.Graph().Sites[site].Lists[list].Items.GetAsync(r => r.QueryParameters.Filter = filter);

        Assert.AreEqual(count, page!.Value!.Count);
    }

    [TestMethod]
    public async Task A_column_without_an_index_is_filtered_only_when_asked_for_with_Prefer()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.PostAsync(items, RawRequests.Json(new { fields = new { Note = "x" } }));

        var refused = await (await raw.GetAsync(items + "?$filter=fields/Note eq 'x'")).RefusalAsync();
        using var preferred = new HttpRequestMessage(HttpMethod.Get, items + "?$filter=fields/Note eq 'x'");
        preferred.Headers.Add("Prefer", "HonorNonIndexedQueriesWarningMayFailRandomly");
        var answered = await raw.SendAsync(preferred);

        Assert.AreEqual(
            (400, "invalidRequest",
                "Field 'Note' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: " +
                "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large " +
                "lists."),
            refused);
        Assert.AreEqual(1, (await answered.ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    [DataRow("$filter=fields/Nothing eq 'x'")]
    [DataRow("$filter=fields/Kind eq")]
    [DataRow("$filter=fields/Kind eq 'a' or fields/Kind eq 'b'")]
    [DataRow("$filter=fields/Number eq 'seven'")]
    [DataRow("$expand=fields($select=Nothing)")]
    [DataRow("$top=0")]
    [DataRow("$orderby=fields/Kind")]
    public async Task A_query_Graph_does_not_document_or_understand_is_400(string query)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        Assert.AreEqual(400, (await (await raw.GetAsync($"{items}?{query}")).RefusalAsync()).Status);
    }

    [TestMethod]
    public async Task More_than_five_thousand_matches_are_a_throttle_that_says_no_time_to_wait()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.FillAsync(local.V1, items, 5_000, "Saved");
        var atThreshold = await raw.GetAsync(items + "?$top=9999&$filter=fields/Kind eq 'Saved'");
        await raw.PostAsync(items, RawRequests.Item("one more"));

        var above = await raw.GetAsync(items + "?$filter=fields/Kind eq 'Saved'");
        var byKey = await raw.GetAsync(items + "?$filter=fields/Key eq 'one more'");
        var wholePage = await raw.GetAsync(items + "?$top=9999");

        Assert.AreEqual(5_000, (await atThreshold.ReadAsync()).GetProperty("value").GetArrayLength());
        Assert.AreEqual((429, "activityLimitReached", "The request has been throttled"), await above.RefusalAsync());
        Assert.IsNull(above.Headers.RetryAfter);
        Assert.AreEqual(1, (await byKey.ReadAsync()).GetProperty("value").GetArrayLength());
        Assert.AreEqual(5_000, (await wholePage.ReadAsync()).GetProperty("value").GetArrayLength());
    }
}
