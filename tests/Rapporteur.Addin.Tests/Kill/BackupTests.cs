using System.IO.Compression;
using System.Net;
using System.Runtime.Versioning;
using System.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>The data folder as one file: made while the host works, put back elsewhere, and refused when it is not what it was.</summary>
[TestClass]
public sealed class BackupTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("rapporteur-backup-test-").FullName;

    private string Data => Path.Combine(folder, "data");

    private string Elsewhere => Path.Combine(folder, "elsewhere");

    private string Zip => Path.Combine(folder, "kept.zip");

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public async Task What_was_sent_before_the_backup_is_there_on_another_machine_and_the_host_goes_on()
    {
        string receipt;
        await using (var host = await RunningHost.StartAsync(Data))
        {
            receipt = await SubmittedAsync(host, "Said before the backup.");
            var said = await DoneAsync("backup", Data);
            StringAssert.Contains(said[0], "consultations: 1, acts: ", StringComparison.Ordinal);
            await SubmittedAsync(host, "Said after the backup.");
        }

        await DoneAsync("restore", Elsewhere);
        await using var restored = await RunningHost.StartAsync(Elsewhere);
        Assert.IsNull(restored.Service<RecordState>().Closed);
        var sent = (await Visitor.As(restored, "kelvany-focal").GetAsync("submissions")).Ok().Raw;
        StringAssert.Contains(sent, receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("Said after the backup.", (await Visitor.As(restored, "kelvany-focal").GetAsync("comments")).Ok().Raw);
        await SubmittedAsync(restored, "Said on the new machine.");
        using var draft = await restored.Anonymous.GetAsync("/health/ready");
        Assert.AreEqual(HttpStatusCode.OK, draft.StatusCode);
    }

    [TestMethod]
    public async Task What_the_register_holds_since_is_taken_over_when_asked()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        string later;
        await using (var host = await RunningHost.StartAsync(Data, "--Graph:BaseUrl", graph.V1))
        {
            await SubmittedAsync(host, "Said before the backup.");
            await DoneAsync("backup", Data);
            later = await SubmittedAsync(host, "Said after the backup.");
            await Patience.UntilAsync(async () =>
                (await host.Service<Journal.SqliteJournal>().ShippingAsync(default)).All(p => p.Unshipped == 0));
        }

        await DoneAsync("restore", Elsewhere);
        await using (var behind = await RunningHost.StartAsync(Elsewhere, "--Graph:BaseUrl", graph.V1))
        {
            StringAssert.Contains(behind.Service<RecordState>().Closed, "start once with --rebuild true", StringComparison.Ordinal);
        }

        await using var whole = await RunningHost.StartAsync(Elsewhere, "--Graph:BaseUrl", graph.V1, "--rebuild", "true");
        Assert.IsNull(whole.Service<RecordState>().Closed);
        StringAssert.Contains((await Visitor.As(whole, "kelvany-focal").GetAsync("submissions")).Ok().Raw, later, StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_backup_made_while_many_write_holds_every_receipt_given_before_it()
    {
        await using var host = await RunningHost.StartAsync(Data);
        using var stop = new CancellationTokenSource();
        var writing = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await SubmittedAsync(host, "Said meanwhile.");
            }
        })).ToList();
        var before = await SubmittedAsync(host, "Said before.");
        await DoneAsync("backup", Data);
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        await DoneAsync("restore", Elsewhere);
        await using var restored = await RunningHost.StartAsync(Elsewhere);
        Assert.IsNull(restored.Service<RecordState>().Closed);
        StringAssert.Contains((await Visitor.As(restored, "kelvany-focal").GetAsync("submissions")).Ok().Raw, before,
            StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Neither_a_backup_nor_a_folder_with_something_in_it_is_written_over()
    {
        await BackedUpAsync();
        await RefusedAsync("backup", Data, "already");
        await RefusedAsync("restore", Data, "is not empty");
        await RefusedAsync("backup", Elsewhere, "no journal");
        Assert.IsFalse(Directory.Exists(Elsewhere));
    }

    [TestMethod]
    [DataRow("no zip", "is no backup")]
    [DataRow("a byte", "are not those that were backed up")]
    [DataRow("one more", "does not name")]
    [DataRow("one less", "is missing")]
    [DataRow("no list", "has no backup.json")]
    [DataRow("newer", "newer version")]
    [DataRow("outside", "outside of the data folder")]
    public async Task A_file_that_is_not_what_was_backed_up_is_refused_and_leaves_nothing(string how, string said)
    {
        await BackedUpAsync();
        Spoil(how);
        await RefusedAsync("restore", Elsewhere, said);
        Assert.IsFalse(Directory.Exists(Elsewhere));
        Directory.CreateDirectory(Elsewhere);
        await RefusedAsync("restore", Elsewhere, said);
        Assert.IsEmpty(Directory.GetFileSystemEntries(Elsewhere));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_its_owner_reads_a_backup_and_what_is_restored()
    {
        await BackedUpAsync();
        await DoneAsync("restore", Elsewhere);
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Zip));
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Directory.GetFiles(Path.Combine(Elsewhere, "keys"))[0]));
    }

    private void Spoil(string how)
    {
        if (how == "no zip")
        {
            File.WriteAllText(Zip, "not a zip");
            return;
        }

        using var zip = ZipFile.Open(Zip, ZipArchiveMode.Update);
        switch (how)
        {
            case "a byte":
                Changed(zip, "keys.json", text => text.Replace('a', 'b'));
                break;
            case "one more":
                zip.CreateEntry("more.txt").Open().Dispose();
                break;
            case "one less":
                zip.GetEntry("keys.json")!.Delete();
                break;
            case "no list":
                zip.GetEntry("backup.json")!.Delete();
                break;
            case "newer":
                Changed(zip, "backup.json", text => text.Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal));
                break;
            default:
                Changed(zip, "backup.json", text => text.Replace("\"keys.json\"", "\"../keys.json\"", StringComparison.Ordinal));
                zip.GetEntry("keys.json")!.Delete();
                zip.CreateEntry("../keys.json").Open().Dispose();
                break;
        }
    }

    private static void Changed(ZipArchive zip, string name, Func<string, string> how)
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
        {
            text = reader.ReadToEnd();
        }

        zip.GetEntry(name)!.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(how(text)));
    }

    private async Task BackedUpAsync()
    {
        await using (var host = await RunningHost.StartAsync(Data))
        {
            await SubmittedAsync(host, "Said before the backup.");
        }

        await DoneAsync("backup", Data);
    }

    private Task<IReadOnlyList<string>> DoneAsync(string verb, string data) =>
        BackupCommand.RunAsync(HostSettings.From(RapporteurHost.Configuration(["--data", data])), [verb, Zip]);

    private async Task RefusedAsync(string verb, string data, string said) =>
        StringAssert.Contains((await Assert.ThrowsExactlyAsync<SettingException>(() => DoneAsync(verb, data))).Message, said,
            StringComparison.Ordinal);

    private static async Task<string> SubmittedAsync(RunningHost host, string text)
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var comment = await focal.SavedAsync(text);
        return (await focal.PostAsync("submissions", new { comments = new[] { comment }, saved = true })).Created().Text("reference");
    }
}
