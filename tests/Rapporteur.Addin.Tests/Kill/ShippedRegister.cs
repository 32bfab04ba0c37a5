using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.LocalGraph.Faults;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>The register as it lies in LocalGraph, read over HTTP without any code of the shipper.</summary>
internal sealed class ShippedRegister(Uri graph, string secret) : IDisposable
{
    private static readonly JsonSerializerOptions PlanJson =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly HttpClient client =
        new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", $"run.{secret}") } };

    /// <summary>Fails unless the register comes to hold every entry up to the head, each once, and nothing else.</summary>
    public async Task HoldsAllOnceAsync(string consultation, long head)
    {
        var started = TimeProvider.System.GetTimestamp();
        var keys = await KeysAsync();
        while (keys.Count < head && TimeProvider.System.GetElapsedTime(started) < Patience.Whole)
        {
            keys = await KeysAsync();
        }

        var expected = Enumerable.Range(1, (int)head).Select(n => string.Create(CultureInfo.InvariantCulture, $"{consultation}/{n}"));
        Assert.AreEqual("", string.Join(' ', expected.Except(keys).Take(20)), "entries the register lacks");
        Assert.AreEqual("", string.Join(' ', keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).Take(20)),
            "entries the register holds twice");
        Assert.HasCount((int)head, keys);
    }

    /// <summary>From now on the register meets with these faults, each a rule of LocalGraph's plan.</summary>
    public async Task PlanAsync(IEnumerable<FaultRule> rules)
    {
        var plan = $"{graph.ToString().Replace("/v1.0", "/_local/faults", StringComparison.Ordinal)}?local={secret}";
        foreach (var rule in rules)
        {
            using var answer = await client.PostAsJsonAsync(plan, rule, PlanJson);
            Assert.AreEqual(HttpStatusCode.NoContent, answer.StatusCode, $"{rule}");
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<List<string>> KeysAsync()
    {
        var site = (await GetAsync($"{graph}/sites/localhost:/sites/register")).GetProperty("id").GetString();
        var lists = (await GetAsync($"{graph}/sites/{site}/lists")).GetProperty("value").EnumerateArray();
        var list = lists.Single(l => l.GetProperty("displayName").GetString() == "Rapporteur register").GetProperty("id").GetString();
        var keys = new List<string>();
        for (var next = $"{graph}/sites/{site}/lists/{list}/items?$expand=fields&$top=1000"; next is not null;)
        {
            var page = await GetAsync(next);
            keys.AddRange(page.GetProperty("value").EnumerateArray().Select(i => i.GetProperty("fields").GetProperty("Key").GetString()!));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return keys;
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.IsTrue(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
