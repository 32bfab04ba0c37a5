using System.Text;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Graph.Register;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.LocalGraph.Throttling;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>The mailbox read through Graph, and the folder: each mail arrives once, wherever the host was killed in between.</summary>
[TestClass]
public sealed class MailboxReadingTests
{
    private const string Box = "secretariat@rapporteur.example";

    [TestMethod]
    public async Task What_lies_in_the_mailbox_arrives_once_also_where_the_host_forgot_how_far_it_had_read()
    {
        await using var host = await RunningHost.StartAsync(null, "--Mail:Inbox", Box);
        var (inbox, mailbox) = (host.Service<MailDelivery>(), host.Service<Mailboxes>());
        for (var n = 0; n < 60; n++)
        {
            await inbox.DeliverAsync(Box, Letters.Plain($"14 iii: comment {n}.").Bytes());
        }

        Assert.IsNull((await mailbox.LookAsync(CancellationToken.None)).Fault);
        Assert.AreEqual(60, await ArrivedAsync(host), "more than one page");

        // As if it had been killed after the last mail was taken and before the link was kept.
        File.Delete(Path.Combine(host.Data, "mailbox.json"));
        Assert.IsNull((await mailbox.LookAsync(CancellationToken.None)).Fault);
        Assert.AreEqual(60, await ArrivedAsync(host));

        // And looked at again and again where nothing is new.
        for (var look = 0; look < 4; look++)
        {
            Assert.IsNull((await mailbox.LookAsync(CancellationToken.None)).Fault);
        }

        await inbox.DeliverAsync(Box, Letters.Plain("14 ii: one more.").Bytes());
        await host.RestartAsync();
        Assert.IsNull((await host.Service<Mailboxes>().LookAsync(CancellationToken.None)).Fault);
        Assert.AreEqual(61, await ArrivedAsync(host));
    }

    [TestMethod]
    public async Task A_mailbox_that_asks_for_patience_is_left_alone_as_long_as_it_asks()
    {
        await using var host = await RunningHost.StartAsync(null, "--Mail:Inbox", Box);
        var (mailbox, faults) = (host.Service<Mailboxes>(), host.Service<FaultPlan>());
        await host.Service<MailDelivery>().DeliverAsync(Box, Letters.Plain("14 iii: a comment.").Bytes());
        faults.Add(new FaultRule(Fault.Status) { Path = "^/users/", Times = null, Status = 429, RetryAfterSeconds = 3600 });
        Assert.AreEqual(FaultKind.Throttled, (await mailbox.LookAsync(CancellationToken.None)).Fault?.Kind);
        host.Service<ResourceUnitLedger>().Reset();
        for (var look = 0; look < 5; look++)
        {
            Assert.AreEqual(FaultKind.Throttled, (await mailbox.LookAsync(CancellationToken.None)).Fault?.Kind);
        }

        Assert.IsFalse(host.Service<ResourceUnitLedger>().Usage.ByKind.ContainsKey("message.delta"), "asked again before its time");
    }

    [TestMethod]
    public async Task What_cannot_be_read_as_a_mail_but_lies_in_the_mailbox_is_kept_and_says_why()
    {
        await using var host = await RunningHost.StartAsync(null, "--Mail:Inbox", Box);
        await host.Service<MailDelivery>().DeliverAsync(Box, Encoding.ASCII.GetBytes("Good morning.\r\n"));
        Assert.IsNull((await host.Service<Mailboxes>().LookAsync(CancellationToken.None)).Fault);

        var mail = (await Visitor.As(host, "secretariat-1").GetAsync("arrivals")).Ok().Body.GetProperty("arrivals")[0];
        Assert.IsFalse(mail.TryGetProperty("kind", out _));
        StringAssert.Contains(mail.GetProperty("notes")[0].GetString(), "This is no mail", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task What_is_dropped_in_the_folder_arrives_once_and_is_moved_aside()
    {
        await using var host = await RunningHost.StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(host.Data, "inbox"));
        var mail = Letters.Plain("14 iii: from the folder.").Bytes();
        for (var time = 0; time < 2; time++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"answer-{time}.eml"), mail);
            await LookTwiceAsync(host);
        }

        Assert.AreEqual(1, await ArrivedAsync(host), "the same bytes, as after a kill before the file was moved");
        Assert.IsEmpty(folder.GetFiles("*.eml"));
    }

    // A file that grows, or was written to since the look before, is still on its way: half a mail would arrive as a whole one.
    [TestMethod]
    public async Task What_is_still_being_written_to_the_folder_waits_until_it_lies_there_as_it_lay_before()
    {
        await using var host = await RunningHost.StartAsync();
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(host.Data, "inbox")).FullName, "ANSWER.EML");
        var mail = Letters.Plain("14 iii: from a copier that takes its time.").Bytes();
        await File.WriteAllBytesAsync(path, mail[..^40]);
        await host.Service<MailFolder>().LookAsync(CancellationToken.None);
        await File.WriteAllBytesAsync(path, mail);
        await host.Service<MailFolder>().LookAsync(CancellationToken.None);
        Assert.IsTrue(File.Exists(path), "seen once as it is now");
        Assert.AreEqual(0, await ArrivedAsync(host));

        await host.Service<MailFolder>().LookAsync(CancellationToken.None);
        Assert.IsFalse(File.Exists(path));
        var arrived = (await Visitor.As(host, "secretariat-1").GetAsync("arrivals")).Ok().Body.GetProperty("arrivals")[0];
        StringAssert.Contains(arrived.GetProperty("text").GetString(), "takes its time", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task An_Outlook_file_in_the_folder_arrives_and_asks_for_an_eml_and_one_larger_than_a_mail_is_moved_aside()
    {
        await using var host = await RunningHost.StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(host.Data, "inbox"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "Comments.msg"), Letters.OutlookFile());
        await using (var large = new FileStream(Path.Combine(folder.FullName, "large.eml"), FileMode.CreateNew))
        {
            large.SetLength(3L * 1024 * 1024 * 1024);
        }

        await LookTwiceAsync(host);
        Assert.AreEqual(1, await ArrivedAsync(host));
        var seen = (await Visitor.As(host, "secretariat-1").GetAsync("arrivals")).Ok().Body.GetProperty("arrivals")[0];
        StringAssert.Contains(seen.GetProperty("notes")[0].GetString(), "take .eml", StringComparison.Ordinal);
        Assert.IsTrue(File.Exists(Path.Combine(folder.FullName, "refused", "large.eml")));
        Assert.IsEmpty(folder.GetFiles());
    }

    private static async Task LookTwiceAsync(RunningHost host)
    {
        for (var look = 0; look < 2; look++)
        {
            await host.Service<MailFolder>().LookAsync(CancellationToken.None);
        }
    }

    private static async Task<int> ArrivedAsync(RunningHost host) =>
        (await Visitor.As(host, "secretariat-1").GetAsync("arrivals")).Ok().Body.GetProperty("balance").GetProperty("arrived").GetInt32();
}
