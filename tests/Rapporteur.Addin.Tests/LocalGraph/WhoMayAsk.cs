using System.Net;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class WhoMayAsk
{
    [TestMethod]
    [DataRow(null)]
    [DataRow("somebody")]
    [DataRow("run.")]
    public async Task Without_a_known_bearer_the_answer_is_401(string? bearer)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw(bearer);

        var refusal = await (await raw.GetAsync(local.V1 + "/sites/localhost:/sites/register")).RefusalAsync();

        Assert.AreEqual((401, "InvalidAuthenticationToken"), (refusal.Status, refusal.Code));
    }

    [TestMethod]
    public async Task The_principal_of_every_day_cannot_make_lists_or_columns()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var (site, list, _) = await local.RegisterAsync();
        using var raw = local.Raw();

        var makeList = await raw.PostAsync($"{local.V1}/sites/{site}/lists", RawRequests.Json(new { displayName = "Mine" }));
        var makeColumn =
            await raw.PostAsync($"{local.V1}/sites/{site}/lists/{list}/columns", RawRequests.Json(new { name = "Mine", text = new { } }));

        Assert.AreEqual((403, "accessDenied"), ((await makeList.RefusalAsync()).Status, (await makeList.RefusalAsync()).Code));
        Assert.AreEqual(HttpStatusCode.Forbidden, makeColumn.StatusCode);
    }

    [TestMethod]
    public async Task A_secret_is_asked_for_in_a_header_in_the_address_or_behind_the_bearer()
    {
        await using var local = await RunningLocalGraph.StartAsync(o => o with { Secret = "s3cret", RunToken = "daily" });
        var site = local.V1 + "/sites/localhost:/sites/register";
        using var plain = local.Raw("daily");
        using var behind = local.Raw("daily.s3cret");
        using var header = local.Raw("daily");
        header.DefaultRequestHeaders.Add("X-Local-Secret", "s3cret");

        Assert.AreEqual(HttpStatusCode.Unauthorized, (await plain.GetAsync(site)).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await plain.GetAsync(site + "?local=s3cret")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await behind.GetAsync(site)).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await header.GetAsync(site)).StatusCode);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await plain.GetAsync(local.Root + "/_local/usage")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await header.GetAsync(local.Root + "/_local/usage")).StatusCode);
    }

    [TestMethod]
    public async Task Every_answer_carries_the_headers_Graph_sends()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();
        raw.DefaultRequestHeaders.Add("client-request-id", "0f2c");

        var reply = await raw.GetAsync(local.V1 + "/sites/localhost:/sites/nowhere");
        var inner = (await reply.ReadAsync()).GetProperty("error").GetProperty("innerError");

        Assert.AreEqual("0f2c", reply.Headers.GetValues("client-request-id").Single());
        Assert.AreEqual("0f2c", inner.GetProperty("client-request-id").GetString());
        Assert.AreEqual(reply.Headers.GetValues("request-id").Single(), inner.GetProperty("request-id").GetString());
        Assert.AreEqual("4.0", reply.Headers.GetValues("OData-Version").Single());
        Assert.IsTrue(reply.Headers.CacheControl!.NoStore);
        Assert.StartsWith("application/json;odata.metadata=minimal;",
            reply.Content.Headers.ContentType!.ToString().Replace(" ", "", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("GET", "/me", 400)]
    [DataRow("DELETE", "/sites/localhost:/sites/register", 405)]
    [DataRow("GET", "/sites", 400)]
    [DataRow("GET", "/drives/nothing/root", 404)]
    public async Task What_LocalGraph_does_not_have_it_says(string method, string path, int status)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();

        var reply = await raw.SendAsync(new HttpRequestMessage(new HttpMethod(method), local.V1 + path));

        Assert.AreEqual(status, (await reply.RefusalAsync()).Status);
    }
}
