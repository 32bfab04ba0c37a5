using System.Net;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class SitesListsAndColumns
{
    [TestMethod]
    public async Task A_site_is_found_by_its_path_and_by_its_id()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var graph = local.Graph();

        var byPath = await graph.Sites["localhost:/sites/register"].GetAsync();
        var byId = await graph.Sites[byPath!.Id].GetAsync();

        Assert.AreEqual("Register", byId!.DisplayName);
        Assert.AreEqual(3, byId.Id!.Split(',').Length);
        Assert.AreEqual("", Leftovers.In(byId));
    }

    [TestMethod]
    public async Task The_address_by_path_also_goes_on_behind_a_colon()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();

        var lists = await raw.GetAsync(local.V1 + "/sites/localhost:/sites/register:/lists");
        var drive = await raw.GetAsync(local.V1 + "/sites/localhost:/sites/papers:/drive");

        Assert.AreEqual(0, (await lists.ReadAsync()).GetProperty("value").GetArrayLength());
        Assert.AreEqual("documentLibrary", (await drive.ReadAsync()).GetProperty("driveType").GetString());
    }

    [TestMethod]
    public async Task A_site_nobody_made_is_not_found()
    {
        await using var local = await RunningLocalGraph.StartAsync();

        var error = await Assert.ThrowsExactlyAsync<ODataError>(() => local.Graph().Sites["localhost:/sites/elsewhere"].GetAsync());

        Assert.AreEqual(404, error.ResponseStatusCode);
        Assert.AreEqual("itemNotFound", error.Error!.Code);
        Assert.IsNotNull(error.Error.InnerError!.RequestId);
    }

    [TestMethod]
    public async Task A_list_comes_back_with_the_columns_it_was_made_with()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, _) = await local.RegisterAsync();

        var read = await local.Graph().Sites[site].Lists[list].GetAsync(r => r.QueryParameters.Expand = ["columns"]);
        var byTitle = await local.Graph().Sites[site].Lists["register"].GetAsync();

        Assert.AreEqual("", Leftovers.In(read));
        Assert.AreEqual(list, byTitle!.Id);
        CollectionAssert.AreEqual(new[] { "Title", "Key", "Kind", "Number", "At", "Note", "Payload" },
            read!.Columns!.Select(c => c.Name).ToList());
        var key = read.Columns!.Single(c => c.Name == "Key");
        Assert.IsTrue(key is { EnforceUniqueValues: true, Indexed: true, Text.MaxLength: 128 });
    }

    [TestMethod]
    public async Task A_column_can_be_added_and_used()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        var column =
            await local.Graph("provision").Sites[site].Lists[list].Columns.PostAsync(
                new ColumnDefinition { Name = "Extra", Boolean = new BooleanColumn() });
        var created = await raw.PostAsync(items, RawRequests.Json(new { fields = new { Extra = true } }));

        Assert.AreEqual("", Leftovers.In(column));
        Assert.AreEqual(HttpStatusCode.Created, created.StatusCode);
        Assert.AreEqual(8, (await local.Graph().Sites[site].Lists[list].Columns.GetAsync())!.Value!.Count);
    }

    [TestMethod]
    [DataRow("""{"displayName":"A","name":"a"}""", 400, "invalidRequest", DisplayName = "a name of one's own")]
    [DataRow("""{"displayName":"register"}""", 409, "nameAlreadyExists", DisplayName = "a display name in use")]
    [DataRow("""{"displayName":"A","columns":[{"name":"C","text":{},"number":{}}]}""", 400, "invalidRequest", DisplayName = "two facets")]
    [DataRow("""{"displayName":"A","columns":[{"name":"C"}]}""", 400, "invalidRequest", DisplayName = "no facet")]
    [DataRow("""{"displayName":"A","columns":[{"name":"C","text":{},"enforceUniqueValues":true}]}""", 400, "invalidRequest",
        DisplayName = "unique without an index")]
    [DataRow("""{"displayName":"A","columns":[{"name":"C","text":{"allowMultipleLines":true},"indexed":true}]}""", 400, "invalidRequest",
        DisplayName = "an index on many lines")]
    [DataRow("""{"displayName":"A","columns":[{"name":"C","text":{"maxLength":256}}]}""", 400, "invalidRequest",
        DisplayName = "a line of 256")]
    [DataRow("{", 400, "BadRequest", DisplayName = "not JSON")]
    public async Task A_list_that_Graph_would_not_make_is_not_made(string body, int status, string code)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, _, _) = await local.RegisterAsync();
        using var raw = local.Raw("provision");

        var refusal =
            await (await raw.PostAsync($"{local.V1}/sites/{site}/lists", new StringContent(body, null, "application/json"))).RefusalAsync();

        Assert.AreEqual((status, code), (refusal.Status, refusal.Code));
        Assert.AreEqual(1, (await local.Graph().Sites[site].Lists.GetAsync())!.Value!.Count);
    }
}
