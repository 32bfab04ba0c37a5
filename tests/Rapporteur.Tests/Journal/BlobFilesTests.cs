using Rapporteur.Cluster.Storage;
using Rapporteur.Comments;
using Rapporteur.Journal;

namespace Rapporteur.Tests.Journal;

/// <summary>Files several machines share: what one has put another finds.</summary>
[TestClass]
public sealed class BlobFilesTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly CloudStorage storage = Cloud.New();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task What_one_machine_has_put_another_finds_by_every_way_of_looking()
    {
        var bytes = new byte[] { 1, 2, 3 };
        var hash = await On("one").PutAsync(bytes);
        Assert.AreEqual(hash, await On("one").PutAsync(bytes));
        using var stream = new MemoryStream(bytes);
        Assert.AreEqual(hash, await On("other").PutAsync(stream));
        Assert.IsTrue(On("third").Has(hash));
        CollectionAssert.AreEqual(bytes, await On("third").GetAsync(hash));
        using var opened = On("fourth").Open(hash);
        Assert.AreEqual(3, opened!.Length);
    }

    [TestMethod]
    public async Task What_nobody_has_put_or_is_no_hash_is_not_there()
    {
        await On("one").PutAsync(new byte[] { 1 });
        foreach (var none in (FileHash[])[new("../journal.db"), new(""), FileHash.Of([9])])
        {
            Assert.IsFalse(On("one").Has(none));
            Assert.IsNull(await On("one").GetAsync(none));
            Assert.IsNull(On("one").Open(none));
        }
    }

    [TestMethod]
    public async Task A_put_whose_way_is_cut_is_told_and_may_pass()
    {
        using var way = new LossyWay(_ => Loss.OfTheRequest);
        var files = new BlobFiles(Cloud.At(storage.Prefix, way), new FolderFiles(folder.File("cut")));
        var fault = await Assert.ThrowsExactlyAsync<JournalException>(() => files.PutAsync(new byte[] { 1 }));
        Assert.IsTrue(fault.MayPass);
    }

    [TestMethod]
    public void A_text_is_shared_by_its_name()
    {
        var texts = new SharedTexts(storage, TimeProvider.System);
        Assert.IsNull(texts.Read("clock.json"));
        Assert.IsFalse(texts.VersionOf("clock.json") is not null);
        texts.Replace("clock.json", "1"u8.ToArray());
        texts.Replace("keys/key-1.xml", "<a/>"u8.ToArray());
        texts.Replace("clock.json", "22"u8.ToArray());
        CollectionAssert.AreEqual("22"u8.ToArray(), new SharedTexts(storage, TimeProvider.System).Read("clock.json"));
        Assert.IsTrue(texts.VersionOf("keys/key-1.xml") is not null);
        CollectionAssert.AreEqual("<a/>"u8.ToArray(), texts.All("keys/").Single());
    }

    [TestMethod]
    public async Task A_lease_is_held_by_one_until_it_gives_it_up()
    {
        var (one, other) = (new Lease(storage, "duty"), new Lease(storage, "duty"));
        Assert.IsTrue(await one.HoldAsync(CancellationToken.None));
        Assert.IsFalse(await other.HoldAsync(CancellationToken.None));
        Assert.IsTrue(await one.HoldAsync(CancellationToken.None));
        await one.ReleaseAsync();
        Assert.IsTrue(await other.HoldAsync(CancellationToken.None));
        Assert.IsFalse(await one.HoldAsync(CancellationToken.None));
    }

    private BlobFiles On(string machine) => new(storage, new FolderFiles(folder.File(machine)));
}
