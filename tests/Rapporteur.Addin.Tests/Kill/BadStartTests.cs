using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>A data folder as backups, power cuts and hands leave it: the host says in one sentence what is wrong and changes nothing, or
/// goes on where that is safe.</summary>
[TestClass]
public sealed class BadStartTests
{
    private static string sample = null!;

    private readonly string data = Directory.CreateTempSubdirectory("rapporteur-bad-start-").FullName;

    [ClassInitialize]
    public static async Task MakeSampleAsync(TestContext context)
    {
        sample = Directory.CreateTempSubdirectory("rapporteur-bad-start-sample-").FullName;
        await using var host = await RunningHost.StartAsync(sample);
        await Patience.UntilAsync(async () => (await host.Service<SqliteJournal>().ShippingAsync(default)).All(p => p.Unshipped == 0));
    }

    [ClassCleanup]
    public static void RemoveSample() => Directory.Delete(sample, recursive: true);

    [TestInitialize]
    public void CopySample()
    {
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(data, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    [TestCleanup]
    public void Remove() => Directory.Delete(data, recursive: true);

    [TestMethod]
    [DataRow("journal.db", "Not a database, whatever its name says. Not a database, whatever its name says. Not a database at all.",
        DisplayName = "a journal that is no database")]
    [DataRow("graph.db", "Not a database, whatever its name says. Not a database, whatever its name says. Not a database at all.",
        DisplayName = "a graph.db that is no database")]
    [DataRow("clock.json", "", DisplayName = "an empty clock")]
    [DataRow("clock.json", "{\"offsetTicks\":", DisplayName = "half a clock")]
    [DataRow("clock.json", "[]", DisplayName = "another clock")]
    [DataRow("clock.json", "{\"offsetTicks\":9223372036854775807}", DisplayName = "a clock beyond all time")]
    [DataRow("clock.json", "{\"offsetTicks\":-600000000000000000}", DisplayName = "a clock of the year 123")]
    public async Task A_file_that_is_not_what_it_should_be_is_named(string name, string content)
    {
        var path = Path.Combine(data, name);
        RemoveBeside(path);
        File.WriteAllText(path, content);
        await RefusedAsync(path);
        Assert.AreEqual(content, File.ReadAllText(path), "a refused start changes nothing");
    }

    [TestMethod]
    [DataRow("UPDATE acts SET payload = substr(payload, 1, length(payload) / 2) WHERE sequence = 3", "call-for-action",
        DisplayName = "a cut payload")]
    [DataRow("DELETE FROM acts WHERE sequence = 5", "/5 is missing", DisplayName = "a gap")]
    [DataRow("DELETE FROM acts WHERE sequence = 1", "/1 is missing", DisplayName = "no beginning")]
    public async Task A_journal_that_is_not_whole_is_named(string change, string said)
    {
        Change(change);
        StringAssert.Contains(await RefusedAsync(data), said, StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Files_that_are_missing_are_named()
    {
        Directory.Delete(Path.Combine(data, "files"), recursive: true);
        StringAssert.Contains(await RefusedAsync(data), "missing from the file store", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_text_that_is_no_longer_the_frozen_one_is_named_and_nobody_reads_it()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "files"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("refugees", "refugeez", StringComparison.Ordinal));
        }

        StringAssert.Contains(await RefusedAsync(data), "is damaged", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("keys.json")]
    [DataRow("clock.json")]
    [DataRow("local.json")]
    [DataRow("journal.db")]
    [DataRow("graph.db")]
    public async Task A_folder_in_the_place_of_a_file_is_named(string name)
    {
        var path = Path.Combine(data, name);
        RemoveBeside(path);
        File.Delete(path);
        Directory.CreateDirectory(path);
        await RefusedAsync(path);
    }

    [TestMethod]
    [DataRow("files")]
    [DataRow("keys")]
    public async Task A_file_in_the_place_of_a_folder_is_named(string name)
    {
        var path = Path.Combine(data, name);
        Directory.Delete(path, recursive: true);
        File.WriteAllText(path, "");
        await RefusedAsync(path);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("{\"Keys\":[]}")]
    [DataRow("{\"keys\":[1]}")]
    public async Task A_spoilt_memory_of_the_keys_believes_those_that_are_there_and_never_none(string content)
    {
        File.WriteAllText(Path.Combine(data, "keys.json"), content);
        await using (var host = await RunningHost.StartAsync(data))
        {
            (await Visitor.As(host, "kelvany-focal").GetAsync("submissions")).Ok();
        }

        File.WriteAllText(Path.Combine(data, "keys.json"), content);
        Array.ForEach(Directory.GetFiles(Path.Combine(data, "keys")), File.Delete);
        StringAssert.Contains(await RefusedAsync(Path.Combine(data, "keys")), "there is none", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("gone", DisplayName = "all keys gone")]
    [DataRow("spoilt", DisplayName = "a key spoilt")]
    public async Task Keys_that_are_gone_or_spoilt_are_named_before_anything_is_sealed(string how)
    {
        var keys = Path.Combine(data, "keys");
        foreach (var key in Directory.GetFiles(keys))
        {
            if (how == "gone")
            {
                File.Delete(key);
            }
            else
            {
                File.WriteAllText(key, File.ReadAllText(key)[..100]);
            }
        }

        var before = Directory.GetFiles(keys).Length;
        await RefusedAsync(keys);
        Assert.HasCount(before, Directory.GetFiles(keys), "no new key stands in for the old ones");
    }

    [TestMethod]
    public async Task A_rebuild_that_has_not_ended_is_named_and_goes_on_when_asked()
    {
        Change("PRAGMA application_id = 0x52415055");
        StringAssert.Contains(await RefusedAsync(Path.Combine(data, "journal.db")), "--rebuild true", StringComparison.Ordinal);
        await using var host = await RunningHost.StartAsync(data, "--rebuild", "true");
        (await Visitor.As(host, "kelvany-focal").GetAsync("submissions")).Ok();
    }

    [TestMethod]
    public async Task An_address_of_others_is_refused_whatever_setting_names_it()
    {
        StringAssert.Contains(
            await RefusedAsync("Kestrel:Endpoints", "--Kestrel:Endpoints:Open:Url", "http://0.0.0.0:0"), "not of this machine alone",
            StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("words", "This is some other kind of file, not a Word document", DisplayName = "a text")]
    [DataRow("", "The file is empty", DisplayName = "nothing")]
    [DataRow("large", "The file is larger than 25", DisplayName = "26 MB")]
    [DataRow("letters", "holds more than", DisplayName = "a paragraph of 120,000 letters")]
    [DataRow("deep", "nests its elements", DisplayName = "elements in elements")]
    [DataRow("folder", "there is no file", DisplayName = "a folder")]
    public async Task A_draft_that_cannot_be_used_is_named_and_nothing_is_opened(string what, string said)
    {
        var path = Path.Combine(data, "own draft.docx");
        switch (what)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "large":
                await using (var large = File.Create(path))
                {
                    large.SetLength(26 * 1024 * 1024);
                }

                break;
            case "letters":
                Docx(path, $"<w:p><w:r><w:t>{Many("the sea ", 15_000)}</w:t></w:r></w:p>");
                break;
            case "deep":
                Docx(path, $"{Many("<w:sdt><w:sdtContent>", 400)}{Many("</w:sdtContent></w:sdt>", 400)}");
                break;
            default:
                await File.WriteAllTextAsync(path, what);
                break;
        }

        StringAssert.Contains(await RefusedAsync("own draft.docx", "--draft", path), said, StringComparison.Ordinal);
        await using var journal = new SqliteJournal(Path.Combine(data, "journal.db"));
        Assert.HasCount(1, await journal.ConsultationsAsync(default));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{\"secret\":")]
    [DataRow("[1]")]
    public async Task A_link_that_cannot_be_read_is_made_anew(string content)
    {
        var path = Path.Combine(data, "local.json");
        File.WriteAllText(path, content);
        await using var host = await RunningHost.StartAsync(data);
        StringAssert.Contains(File.ReadAllText(path), host.Secret, StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Without_its_clock_the_host_goes_on_from_the_newest_instant_of_the_record()
    {
        NodaTime.Instant newest;
        await using (var journal = new SqliteJournal(Path.Combine(data, "journal.db")))
        {
            newest = (await journal.NewestAsync(default))!.Value;
        }

        File.Delete(Path.Combine(data, "clock.json"));
        await using var host = await RunningHost.StartAsync(data);
        Assert.IsGreaterThanOrEqualTo(newest, host.Clock.Now);
    }

    // The zero draft's file with another body.
    private static void Docx(string path, string body)
    {
        File.WriteAllBytes(path, Story.ZeroDraft());
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        archive.GetEntry("word/document.xml")!.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
        const string main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        writer.Write($"<w:document xmlns:w=\"{main}\"><w:body>{body}</w:body></w:document>");
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "journal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void RemoveBeside(string path)
    {
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    private async Task<string> RefusedAsync(string named, params string[] more)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => HostProcess.StartAsync(data, more));
        StringAssert.Contains(refused.Message, "ended with 2 ", StringComparison.Ordinal);
        StringAssert.Contains(refused.Message, named, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, "a sentence and no stack trace");
        return refused.Message;
    }
}
