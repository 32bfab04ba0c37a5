using System.Text;
using Rapporteur.Comments;
using Rapporteur.Journal;

namespace Rapporteur.Tests.Journal;

[TestClass]
public sealed class FileStoreTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task A_file_is_found_under_the_hash_of_its_bytes()
    {
        var files = new FolderFiles(folder.File("files"));
        var bytes = Encoding.UTF8.GetBytes("abc");
        var hash = await files.PutAsync(bytes);
        Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash.Value);
        CollectionAssert.AreEqual(bytes, await files.GetAsync(hash));
        using var stream = new MemoryStream(bytes);
        Assert.AreEqual(hash, await files.PutAsync(stream));
        CollectionAssert.AreEqual(bytes, await new FolderFiles(folder.File("files")).GetAsync(hash));
    }

    [TestMethod]
    public async Task Puts_of_the_same_bytes_at_once_all_succeed_and_leave_one_file()
    {
        var files = new FolderFiles(folder.File("files"));
        var bytes = new byte[100_000];
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => files.PutAsync(bytes))));
        Assert.HasCount(1, Directory.GetFiles(folder.File("files"), "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public async Task A_name_that_is_no_hash_finds_nothing_and_leaves_the_folder()
    {
        var files = new FolderFiles(folder.File("files"));
        Assert.IsNull(await files.GetAsync(new("../journal.db")));
        Assert.IsNull(files.Open(new("")));
        Assert.IsNull(await files.GetAsync(FileHash.Of([1, 2, 3])));
    }

    [TestMethod]
    public async Task Bytes_the_disk_has_changed_are_not_given_out()
    {
        var files = new FolderFiles(folder.File("files"));
        var hash = await files.PutAsync(new byte[] { 1, 2, 3 });
        await File.WriteAllBytesAsync(Directory.GetFiles(folder.File("files"), "*", SearchOption.AllDirectories).Single(), [1, 2, 4]);
        await Assert.ThrowsExactlyAsync<IOException>(() => files.GetAsync(hash));
        Assert.ThrowsExactly<IOException>(() => files.Open(hash));

        Assert.AreEqual(hash, await files.PutAsync(new byte[] { 1, 2, 3 }));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, await files.GetAsync(hash), "who brings them again puts them right");
    }
}
