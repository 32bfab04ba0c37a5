using System.Net;
using System.Net.Http.Headers;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed class DriveFiles
{
    [TestMethod]
    public async Task A_file_put_by_path_is_read_back_byte_for_byte()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var graph = local.Graph();
        var drive = await DriveAsync(local);
        var bytes = Bytes(100_000);

        var put = await graph.Drives[drive].Items["root"].ItemWithPath("2017/Zero draft.docx").Content.PutAsync(new MemoryStream(bytes));
        var byPath = await graph.Drives[drive].Items["root"].ItemWithPath("2017/zero draft.docx").GetAsync();
        using var content = await graph.Drives[drive].Items[put!.Id].Content.GetAsync();

        Assert.AreEqual(put.Id, byPath!.Id);
        Assert.AreEqual("", Leftovers.In(byPath));
        Assert.AreEqual(100_000, byPath.Size);
        Assert.StartsWith("\"{", byPath.ETag!);
        Assert.StartsWith("\"c:{", byPath.CTag!);
        CollectionAssert.AreEqual(bytes, await ReadAsync(content!));
    }

    [TestMethod]
    public async Task Content_is_a_redirect_to_an_address_that_needs_no_bearer_and_does_not_last()
    {
        var clock = new StandingClock(new DateTimeOffset(2017, 12, 1, 9, 0, 0, TimeSpan.Zero));
        await using var local = await RunningLocalGraph.StartAsync(time: clock);
        using var raw = local.Raw();
        using var nobody = local.Raw(null);
        var file = await PutAsync(raw, $"{local.V1}/drives/{await DriveAsync(local)}/root:/a.txt:/content", "0123456789");

        var redirect = await raw.GetAsync($"{file}/content");
        var whole = await nobody.GetAsync(redirect.Headers.Location);
        using var some =
            new HttpRequestMessage(HttpMethod.Get, redirect.Headers.Location) { Headers = { Range = new RangeHeaderValue(2, 4) } };
        var part = await nobody.SendAsync(some);
        clock.Advance(TimeSpan.FromMinutes(11));
        var late = await nobody.GetAsync(redirect.Headers.Location);

        Assert.AreEqual(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.AreEqual("0123456789", await whole.Content.ReadAsStringAsync());
        Assert.AreEqual((HttpStatusCode.PartialContent, "234"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        Assert.AreEqual(HttpStatusCode.NotFound, late.StatusCode);
    }

    [TestMethod]
    public async Task Replacing_a_file_keeps_its_id_and_its_versions()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();
        var drive = await DriveAsync(local);
        var url = $"{local.V1}/drives/{drive}/root:/a.txt:/content";
        var first = await raw.PutAsync(url, new StringContent("one"));
        var second = await raw.PutAsync(url, new StringContent("two"));
        var id = (await second.ReadAsync()).GetProperty("id").GetString()!;

        var versions = await local.Graph().Drives[drive].Items[id].Versions.GetAsync();

        Assert.AreEqual((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.AreEqual((await first.ReadAsync()).GetProperty("id").GetString(), id);
        CollectionAssert.AreEqual(new[] { "2.0", "1.0" }, versions!.Value!.Select(v => v.Id).ToList());
    }

    [TestMethod]
    public async Task A_name_in_use_is_replaced_refused_or_renamed_as_asked()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();
        var url = $"{local.V1}/drives/{await DriveAsync(local)}/root:/a.txt:/content";
        await raw.PutAsync(url, new StringContent("one"));

        var refused = await raw.PutAsync(url + "?@microsoft.graph.conflictBehavior=fail", new StringContent("two"));
        var renamed = await raw.PutAsync(url + "?@microsoft.graph.conflictBehavior=rename", new StringContent("two"));

        Assert.AreEqual((409, "nameAlreadyExists"), ((await refused.RefusalAsync()).Status, (await refused.RefusalAsync()).Code));
        Assert.AreEqual("a 1.txt", (await renamed.ReadAsync()).GetProperty("name").GetString());
    }

    [TestMethod]
    public async Task A_file_changed_since_it_was_read_is_not_replaced()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();
        var url = $"{local.V1}/drives/{await DriveAsync(local)}/root:/a.txt:/content";
        var tag = (await (await raw.PutAsync(url, new StringContent("one"))).ReadAsync()).GetProperty("eTag").GetString()!;
        await raw.PutAsync(url, new StringContent("two"));

        using var stale = new HttpRequestMessage(HttpMethod.Put, url) { Content = new StringContent("three") };
        stale.Headers.TryAddWithoutValidation("If-Match", tag);
        var refused = await raw.SendAsync(stale);

        Assert.AreEqual(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [TestMethod]
    public async Task A_large_file_goes_up_in_parts_by_the_SDK()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var graph = local.Graph();
        var drive = await DriveAsync(local);
        var bytes = Bytes(1_500_000);

        var session =
            await graph.Drives[drive].Items["root"]
                .ItemWithPath("returns/large.docx").CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody());
        var uploaded =
            await new LargeFileUploadTask<DriveItem>(session!, new MemoryStream(bytes), 320 * 1024, graph.RequestAdapter).UploadAsync();
        using var content = await graph.Drives[drive].Items[uploaded.ItemResponse.Id].Content.GetAsync();

        Assert.IsTrue(uploaded.UploadSucceeded);
        CollectionAssert.AreEqual(bytes, await ReadAsync(content!));
    }

    [TestMethod]
    public async Task Parts_out_of_order_of_an_odd_size_or_with_a_bearer_are_refused()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();
        using var nobody = local.Raw(null);
        var opened =
            await raw.PostAsync($"{local.V1}/drives/{await DriveAsync(local)}/root:/b.bin:/createUploadSession", RawRequests.Json(new { }));
        var url = (await opened.ReadAsync()).GetProperty("uploadUrl").GetString()!;
        const int Step = 320 * 1024;

        Assert.AreEqual(HttpStatusCode.Unauthorized, (await PartAsync(raw, url, 0, Step, 2 * Step)).StatusCode);
        Assert.AreEqual(HttpStatusCode.BadRequest, (await PartAsync(nobody, url, 0, 1_000, 2 * Step)).StatusCode);
        Assert.AreEqual(HttpStatusCode.Accepted, (await PartAsync(nobody, url, 0, Step, 2 * Step)).StatusCode);
        Assert.AreEqual(HttpStatusCode.RequestedRangeNotSatisfiable, (await PartAsync(nobody, url, 0, Step, 2 * Step)).StatusCode);
        Assert.AreEqual("327680-", (await (await nobody.GetAsync(url)).ReadAsync()).GetProperty("nextExpectedRanges")[0].GetString());
        Assert.AreEqual(HttpStatusCode.NoContent, (await nobody.DeleteAsync(url)).StatusCode);
        Assert.AreEqual(HttpStatusCode.NotFound, (await PartAsync(nobody, url, Step, Step, 2 * Step)).StatusCode);
    }

    [TestMethod]
    [DataRow("", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [DataRow("4A", "SgAAAAAAAAAAAAAAAQAAAAAAAAA=")]
    [DataRow("B5B4", "taAFAAAAAAAAAAAAAgAAAAAAAAA=")]
    [DataRow("D2964F", "0rDEEwAAAAAAAAAAAwAAAAAAAAA=")]
    public async Task The_hash_of_a_file_is_the_one_OneDrive_gives(string hex, string hash)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        using var raw = local.Raw();

        var reply =
            await raw.PutAsync($"{local.V1}/drives/{await DriveAsync(local)}/root:/h.bin:/content",
                new ByteArrayContent(Convert.FromHexString(hex)));

        Assert.AreEqual(hash, (await reply.ReadAsync()).GetProperty("file").GetProperty("hashes").GetProperty("quickXorHash").GetString());
    }

    [TestMethod]
    public async Task A_folder_lists_its_children_and_goes_with_them()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var graph = local.Graph();
        var drive = await DriveAsync(local);
        var folder = await graph.Drives[drive].Items["root"].Children.PostAsync(new DriveItem { Name = "2017", Folder = new Folder() });
        await graph.Drives[drive].Items[folder!.Id].ItemWithPath("a.txt").Content.PutAsync(new MemoryStream([1]));

        var children = await graph.Drives[drive].Items[folder.Id].Children.GetAsync();
        await graph.Drives[drive].Items[folder.Id].DeleteAsync();
        var gone = await Assert.ThrowsExactlyAsync<ODataError>(() => graph.Drives[drive].Items[children!.Value![0].Id].GetAsync());

        Assert.AreEqual("a.txt", children!.Value!.Single().Name);
        Assert.AreEqual("", Leftovers.In(children));
        Assert.AreEqual(404, gone.ResponseStatusCode);
    }

    private static async Task<string> DriveAsync(RunningLocalGraph local) =>
        (await local.Graph().Sites["localhost:/sites/papers"].Drive.GetAsync())!.Id!;

    private static async Task<string> PutAsync(HttpClient raw, string url, string text)
    {
        var item = await (await raw.PutAsync(url, new StringContent(text))).ReadAsync();
        return $"{url[..url.IndexOf("/root:", StringComparison.Ordinal)]}/items/{item.GetProperty("id").GetString()}";
    }

    private static Task<HttpResponseMessage> PartAsync(HttpClient client, string url, int from, int length, int total)
    {
        var content = new ByteArrayContent(new byte[length]);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, total);
        return client.PutAsync(url, content);
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
