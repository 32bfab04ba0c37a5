using System.Text.Json;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>What is kept of every mail to know it again: a start takes it as it lies, and reads anew what is missing or spoilt.</summary>
[TestClass]
public sealed class MailMarkTests
{
    [TestMethod]
    public async Task A_start_reads_no_mail_again_of_which_something_is_kept_and_every_mail_of_which_nothing_is()
    {
        await using var host = await RunningHost.StartAsync();
        var letter = Letters.Plain("Part 1 should speak of the countries of origin in plainer words.");
        var first = await letter.ArriveAsync(host);
        var second = await (letter with { Headers = ["X-Way: by a list"] }).ArriveAsync(host);
        Assert.AreEqual($"{first} sameMail", await AlikeAsync(host, second));
        await host.RestartAsync();
        Assert.AreEqual($"{first} sameMail", await AlikeAsync(host, second));

        // As if it had been kept that the first could not be read: what is kept counts, the mail itself is not looked at.
        host.Service<KeptMarks>().Keep(FileHash.Of(letter.Bytes()), "null");
        await host.RestartAsync();
        Assert.AreEqual("", await AlikeAsync(host, second));

        var marks = Path.Combine(host.Data, "marks.db");
        foreach (var spoil in new Action[]
        {
            () => File.Delete(marks), () => File.WriteAllText(marks, "No database, and longer than the head of one would be. "),
        })
        {
            await host.RestartAsync(spoil);
            Assert.AreEqual($"{first} sameMail", await AlikeAsync(host, second));
        }
    }

    [TestMethod]
    public void What_another_build_has_kept_is_not_given()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-marks-");
        var (path, file) = (Path.Combine(folder.FullName, "marks.db"), FileHash.Of([1, 2, 3]));
        using (var before = new KeptMarks(path, "one"))
        {
            before.Keep(file, "said");
            before.Keep(file, "said again");
            Assert.AreEqual("said again", before.Find(file));
            Assert.IsNull(before.Find(FileHash.Of([4])));
        }

        using (var after = new KeptMarks(path, "two"))
        {
            Assert.IsNull(after.Find(file));
            after.Keep(file, "said otherwise");
        }

        using (var once = new KeptMarks(path, "two"))
        {
            Assert.AreEqual("said otherwise", once.Find(file));
        }

        folder.Delete(recursive: true);
    }

    private static async Task<string> AlikeAsync(RunningHost host, string mail) => string.Join(' ',
        (await Visitor.As(host, "secretariat-1").GetAsync($"arrivals/{mail}")).Ok().Body.GetProperty("alike").EnumerateArray()
            .Select(a => $"{a.GetProperty("arrival").GetString()} {a.GetProperty("how").GetString()}"));
}
