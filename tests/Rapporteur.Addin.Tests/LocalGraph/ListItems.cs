using System.Net;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class ListItems
{
    private const string UniqueViolation = "One or more fields with unique constraints already has the provided value.";

    [TestMethod]
    public async Task An_item_comes_back_as_it_was_sent()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, _) = await local.RegisterAsync();
        var items = local.Graph().Sites[site].Lists[list].Items;

        var created =
            await items.PostAsync(
                new ListItem
                {
                    Fields =
                    Fields(("Key", "c/1"), ("Number", 7), ("At", "2017-12-21T17:59:00Z"), ("Payload", "Žďár\r\n“и”\t𝄞"))
                });
        var bare = await items[created!.Id].GetAsync();
        var full = await items[created.Id].GetAsync(r => r.QueryParameters.Expand = ["fields($select=Key,Number,At,Payload)"]);

        Assert.AreEqual("1", created.Id);
        Assert.IsNull(created.Fields);
        Assert.IsNull(bare!.Fields);
        Assert.AreEqual("", Leftovers.In(full));
        Assert.AreEqual("Žďár\r\n“и”\t𝄞", full!.Fields!.AdditionalData["Payload"]);
        Assert.AreEqual("c/1", full.Fields.AdditionalData["Key"]);
        CollectionAssert.AreEquivalent(new[] { "@odata.etag", "Key", "Number", "At", "Payload" }, full.Fields.AdditionalData.Keys.ToList());
    }

    [TestMethod]
    public async Task A_column_without_a_value_is_absent()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.PostAsync(items, RawRequests.Item("c/1"));

        var fields = (await (await raw.GetAsync(items + "/1?$expand=fields")).ReadAsync()).GetProperty("fields");

        Assert.IsFalse(fields.TryGetProperty("Number", out _));
        Assert.AreEqual("1", fields.GetProperty("id").GetString());
        Assert.AreEqual("0", fields.GetProperty("ItemChildCount").GetString());
    }

    [TestMethod]
    public async Task A_key_is_taken_once_whatever_its_case()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, _) = await local.RegisterAsync();
        var items = local.Graph().Sites[site].Lists[list].Items;
        await items.PostAsync(new ListItem { Fields = Fields(("Key", "budapest/1")) });

        var error =
            await Assert.ThrowsExactlyAsync<ODataError>(() => items.PostAsync(new ListItem { Fields = Fields(("Key", "BUDAPEST/1")) }));

        Assert.AreEqual(400, error.ResponseStatusCode);
        Assert.AreEqual("invalidRequest", error.Error!.Code);
        Assert.AreEqual(UniqueViolation, error.Error.Message);
    }

    [TestMethod]
    public async Task Of_many_who_want_one_key_at_once_one_has_it()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => raw.PostAsync(items, RawRequests.Item("c/1"))));

        Assert.AreEqual(1, replies.Count(r => r.StatusCode == HttpStatusCode.Created));
        Assert.AreEqual(31, replies.Count(r => r.StatusCode == HttpStatusCode.BadRequest));
        Assert.AreEqual(1, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task A_refusal_of_keys_may_be_a_409_for_tests_of_the_open_question()
    {
        await using var local = await RunningLocalGraph.StartAsync(o => o with { UniqueViolationStatus = 409 });
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.PostAsync(items, RawRequests.Item("c/1"));

        var refusal = await (await raw.PostAsync(items, RawRequests.Item("c/1"))).RefusalAsync();

        Assert.AreEqual((409, "invalidRequest", UniqueViolation), refusal);
    }

    [TestMethod]
    [DataRow("""{"Nothing":"x"}""", DisplayName = "an unknown column")]
    [DataRow("""{"key":"x"}""", DisplayName = "a column in another case")]
    [DataRow("""{"Kind":7}""", DisplayName = "a number for a text")]
    [DataRow("""{"Number":"7"}""", DisplayName = "a text for a number")]
    [DataRow("""{"At":"yesterday"}""", DisplayName = "a word for an instant")]
    [DataRow("""{"Kind":"\u0007"}""", DisplayName = "a control character")]
    [DataRow("""{"Created":"2017-12-21T00:00:00Z"}""", DisplayName = "a read-only field")]
    public async Task Fields_that_do_not_fit_the_columns_are_refused_before_anything_is_written(string fields)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        var refusal =
            await (await raw.PostAsync(items, new StringContent($$"""{"fields":{{fields}}}""", null, "application/json"))).RefusalAsync();

        Assert.AreEqual((400, "invalidRequest"), (refusal.Status, refusal.Code));
        Assert.AreEqual(0, (await (await raw.GetAsync(items)).ReadAsync()).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    [DataRow("Kind", 255, true)]
    [DataRow("Kind", 256, false)]
    [DataRow("Key", 129, false)]
    [DataRow("Payload", 63_999, true)]
    [DataRow("Payload", 64_000, false)]
    public async Task A_text_may_be_as_long_as_its_column_and_no_longer(string column, int length, bool accepted)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();

        var reply =
            await raw.PostAsync(items, RawRequests.Json(new { fields = new Dictionary<string, string> { [column] = new('ß', length) } }));

        Assert.AreEqual(accepted, reply.StatusCode == HttpStatusCode.Created);
    }

    [TestMethod]
    public async Task An_update_raises_the_version_and_answers_the_field_set()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, _) = await local.RegisterAsync();
        var items = local.Graph().Sites[site].Lists[list].Items;
        var created = await items.PostAsync(new ListItem { Fields = Fields(("Key", "c/1"), ("Kind", "Saved")) });

        var fields = await items["1"].Fields.PatchAsync(Fields(("Kind", "Approved")), r => r.Headers.Add("If-Match", created!.ETag!));
        var after = await items["1"].GetAsync(r => r.QueryParameters.Expand = ["fields"]);
        var versions = await items["1"].Versions.GetAsync();

        Assert.AreEqual("Approved", fields!.AdditionalData["Kind"]);
        Assert.AreEqual(created!.ETag!.Replace(",1", ",2", StringComparison.Ordinal), after!.ETag);
        Assert.AreEqual("2.0", after.Fields!.AdditionalData["_UIVersionString"]);
        CollectionAssert.AreEqual(new[] { "2.0", "1.0" }, versions!.Value!.Select(v => v.Id).ToList());
    }

    [TestMethod]
    public async Task An_entity_tag_that_is_not_the_present_one_changes_nothing()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.PostAsync(items, RawRequests.Item("c/1"));

        var stale = await WithTagAsync(raw, HttpMethod.Patch, items + "/1/fields", "\"00000000-0000-0000-0000-000000000000,1\"");
        var unquoted = await WithTagAsync(raw, HttpMethod.Patch, items + "/1/fields", "1");
        var delete = await WithTagAsync(raw, HttpMethod.Delete, items + "/1", "\"00000000-0000-0000-0000-000000000000,1\"");

        Assert.AreEqual((412, "resourceModified"), ((await stale.RefusalAsync()).Status, (await stale.RefusalAsync()).Code));
        Assert.AreEqual("malformedEntityTag",
            (await unquoted.ReadAsync()).GetProperty("error").GetProperty("innerError").GetProperty("code").GetString());
        Assert.AreEqual(HttpStatusCode.PreconditionFailed, delete.StatusCode);
        Assert.EndsWith(",1\"", (await (await raw.GetAsync(items + "/1")).ReadAsync()).GetProperty("eTag").GetString()!);
    }

    [TestMethod]
    public async Task A_deleted_item_gives_its_key_back_but_never_its_id()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (_, _, items) = await local.RegisterAsync();
        using var raw = local.Raw();
        await raw.PostAsync(items, RawRequests.Item("c/1"));

        var deleted = await raw.DeleteAsync(items + "/1");
        var again = await raw.PostAsync(items, RawRequests.Item("c/1"));

        Assert.AreEqual(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.AreEqual("2", (await again.ReadAsync()).GetProperty("id").GetString());
        Assert.AreEqual(404, (await (await raw.GetAsync(items + "/1")).RefusalAsync()).Status);
    }

    private static Task<HttpResponseMessage> WithTagAsync(HttpClient raw, HttpMethod method, string url, string tag)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        request.Content = method == HttpMethod.Patch ? RawRequests.Json(new { Kind = "Approved" }) : null;
        return raw.SendAsync(request);
    }

    private static FieldValueSet Fields(params (string Name, object Value)[] fields) =>
        new() { AdditionalData = fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal) };
}
