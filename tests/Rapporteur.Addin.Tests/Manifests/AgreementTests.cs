using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Manifests;

/// <summary>What the manifests promise Teams and Word, asked of the running host.</summary>
[TestClass]
public sealed partial class AgreementTests
{
    [TestMethod]
    public async Task Every_address_is_a_page_or_a_picture_of_the_host()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = host.As("orvessa-focal");
        var asked = 0;
        foreach (var address in Addresses().Where(a => a.StartsWith(Packages.Address, StringComparison.Ordinal))
            .Select(a => a[Packages.Address.Length..]).Where(a => a is not ("" or "/")).Distinct())
        {
            using var answer = await focal.GetAsync(address);
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address);
            Assert.AreEqual(address.StartsWith("/icons/", StringComparison.Ordinal) ? "image/png" : "text/html",
                answer.Content.Headers.ContentType?.MediaType, address);
            asked++;
        }

        Assert.IsGreaterThanOrEqualTo(6, asked);
    }

    [TestMethod]
    public async Task Icons_are_of_the_size_their_name_says_may_be_kept_and_may_be_shown_elsewhere()
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var size in new[] { 16, 32, 64, 80, 128 })
        {
            using var answer = await host.Anonymous.GetAsync($"/icons/rapporteur-{size}.png");
            var png = await answer.Content.ReadAsByteArrayAsync();
            Assert.AreEqual("image/png", answer.Content.Headers.ContentType!.MediaType);
            Assert.AreEqual((size, size),
                (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
            Assert.IsFalse(answer.Headers.Contains("Cache-Control"), "Office shows no icon that comes with words on keeping it");
            Assert.IsFalse(answer.Headers.Contains("Pragma"));
            Assert.AreEqual("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        }

        using var missing = await host.Anonymous.GetAsync("/icons/rapporteur-17.png");
        Assert.AreEqual(HttpStatusCode.NotFound, missing.StatusCode);
        using var script = await host.Anonymous.GetAsync("/pane.js");
        Assert.AreEqual("same-origin", script.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [TestMethod]
    public void Ids_domains_and_resources_agree_with_each_other()
    {
        var manifest = Packages.Made.Manifest;
        Assert.AreEqual("rapporteur.example.org:8443", manifest.GetProperty("validDomains").EnumerateArray().Single().GetString());
        Assert.AreEqual(Packages.Bot, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.AreEqual(Packages.Bot, manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
        Assert.AreEqual(Packages.Client, manifest.GetProperty("webApplicationInfo").GetProperty("id").GetString());
        Assert.AreEqual($"api://rapporteur.example.org:8443/{Packages.Client}",
            manifest.GetProperty("webApplicationInfo").GetProperty("resource").GetString());
        var word = Packages.Made.WordManifest;
        var hidden =
            manifest.GetProperty("extensions")[0].GetProperty("alternates")[0].GetProperty("hide").GetProperty("customOfficeAddin")
                .GetProperty("officeAddinId").GetString();
        Assert.AreEqual(hidden, word.Elements().First(e => e.Name.LocalName == "Id").Value);
        Assert.AreNotEqual(hidden, manifest.GetProperty("id").GetString(), "two packages installed together have two ids");
        Assert.AreEqual(Packages.Address, word.Descendants().Single(e => e.Name.LocalName == "AppDomain").Value);
    }

    [TestMethod]
    public async Task Both_ask_for_the_requirement_set_the_pane_cannot_do_without()
    {
        await using var host = await RunningHost.StartAsync();
        var asked = Floor().Match(await host.Anonymous.GetStringAsync("/word.js"));
        Assert.IsTrue(asked.Success, "word.js no longer says without which set it ends");
        var set =
            Packages.Made.Manifest.GetProperty("extensions")[0].GetProperty("requirements").GetProperty("capabilities").EnumerateArray()
                .Single();
        Assert.AreEqual(("WordApi", asked.Groups[1].Value),
            (set.GetProperty("name").GetString(), set.GetProperty("minVersion").GetString()));
        var word = Packages.Made.WordManifest.Descendants().Single(e => e.Name.LocalName == "Set");
        Assert.AreEqual(("WordApi", asked.Groups[1].Value), (word.Attribute("Name")!.Value, word.Attribute("MinVersion")!.Value));
    }

    // Every address in both manifests, wherever it stands.
    private static IEnumerable<string> Addresses() =>
        Strings(Packages.Made.Manifest)
            .Concat(Packages.Made.WordManifest.DescendantsAndSelf()
                .SelectMany(e => e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Value)))
            .Where(s => s.StartsWith("https://", StringComparison.Ordinal));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"if \(!has\('(\d+\.\d+)'\)\)")]
    private static partial Regex Floor();
}
