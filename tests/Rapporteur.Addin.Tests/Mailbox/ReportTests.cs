using System.Text;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>Reports on notices, read in one place whichever way and however late they come.</summary>
[TestClass]
public sealed class ReportTests
{
    private const string Box = "secretariat@rapporteur.example";
    // Of the consultation that opens later everybody is told.
    private static readonly ConsultationId Summary = new("meeting-summary");
    private static readonly NoticeKey Key = NoticeKey.Read("reminder/v0/opening")!;

    [TestMethod]
    public async Task A_report_that_comes_hours_later_is_in_the_ledger_and_what_is_no_failure_is_not()
    {
        await using var host = await RunningHost.StartAsync();
        await MoveAsync(host, "2017-12-02T12:00:00Z");
        var (one, other, third) = await SentAsync(host) is [var a, var b, var c] ? (a, b, c) : throw new AssertFailedException();
        var inbox = host.Service<MailDelivery>();
        await inbox.DeliverAsync(Box, Report(one, "failed", "5.2.2"));
        await inbox.DeliverAsync(Box, Report(other, "delayed", "4.4.7"));

        // Who is away, or answers, names our Message-ID too.
        await inbox.DeliverAsync(Box, (Letters.Plain("I am away.", third.To) with
        {
            Headers = [$"In-Reply-To: {third.Mail}", "Auto-Submitted: auto-replied"],
        }).Bytes());
        await MoveAsync(host, "2017-12-02T19:00:00Z");
        await Patience.UntilAsync(async () => (await BouncedAsync(host)).Length > 0);
        Assert.AreEqual($"{one.Person} 5.2.2", await BouncedAsync(host));

        // The same again, and of another also with nothing but words, as old servers write, and behind a gateway that took the enclosed
        // headers away.
        await inbox.DeliverAsync(Box, Report(one, "failed", "5.2.2"));
        await inbox.DeliverAsync(Box, InWords(third));
        await inbox.DeliverAsync(Box, Report(other with { Mail = "<lost@gateway.example>" }, "failed", "5.1.1", answers: other.Mail));
        await MoveAsync(host, "2017-12-02T20:00:00Z");
        await Patience.UntilAsync(async () => (await BouncedAsync(host)).Split(", ").Length == 3);
        Assert.AreEqual(
            string.Join(", ", new[] { $"{third.Person} bounced", $"{one.Person} 5.2.2", $"{other.Person} 5.1.1" }
                .Order(StringComparer.Ordinal)),
            await BouncedAsync(host));
        Assert.AreEqual(0, await ArrivedAsync(host), "none of it is a delegation's mail");
    }

    [TestMethod]
    public async Task One_that_lies_in_the_folder_is_read_the_same_way_and_one_about_nothing_of_ours_waits_for_a_person()
    {
        await using var host = await RunningHost.StartAsync();
        await MoveAsync(host, "2017-12-02T12:00:00Z");
        var one = (await SentAsync(host))[0];
        var folder = Directory.CreateDirectory(Path.Combine(host.Data, "inbox"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "1.eml"), Report(one, "failed", "5.1.1"));
        await File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, "2.eml"), Report(one with { Mail = "<else@mission.example>" }, "failed", "5.1.1"));
        for (var look = 0; look < 2; look++)
        {
            await host.Service<Addin.Mailbox.MailFolder>().LookAsync(CancellationToken.None);
        }

        Assert.AreEqual($"{one.Person} 5.1.1", await BouncedAsync(host));
        Assert.AreEqual(1, await ArrivedAsync(host));
    }

    [TestMethod]
    public async Task A_draft_that_nobody_sends_any_more_is_cleared_and_a_persons_own_is_not()
    {
        await using var host = await RunningHost.StartAsync();
        await MoveAsync(host, "2017-12-02T12:00:00Z");
        var box = host.Service<MailGraph>().BoxOf(Box);
        var one = (await SentAsync(host))[0];
        foreach (var id in new[] { one.Mail, LeftDrafts.MessageId([1, 2, 3], Box), "<AM0PR05@eurprd05.prod.outlook.example>" })
        {
            await box.DraftAsync(new(one.To, "Anna", "Subject", "Words", id), CancellationToken.None);
        }

        var later = new Graph.SteppingTime();
        later.Advance(DateTimeOffset.UtcNow - later.GetUtcNow() + TimeSpan.FromHours(2));
        var drafts = new LeftDrafts(
            host.Service<NoticeSettings>(), host.Service<MailGraph>(), host.Service<SendingLog>(),
            host.Service<Rapporteur.Intake.Intake>(), later);
        Assert.AreEqual(2, await drafts.ClearAsync(CancellationToken.None));
        Assert.AreEqual(
            "<AM0PR05@eurprd05.prod.outlook.example>",
            (await box.DraftsAsync(later.GetUtcNow(), CancellationToken.None))!.Single().MessageId);
        host.Log.AssertQuiet();
    }

    private static async Task MoveAsync(RunningHost host, string now) =>
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now })).Ok();

    // Whom the reminder went to by e-mail, the first three.
    private static async Task<(string Mail, string To, string Person)[]> SentAsync(RunningHost host)
    {
        await Patience.UntilAsync(async () => (await BoardAsync(host)).Notices.GetValueOrDefault(Key)?.Outcomes.Values
            .Count(o => o is { Channel: NoticeChannel.Mail, State: NoticeState.Accepted }) >= 3);
        var board = await BoardAsync(host);
        var people = board.Notices[Key].Outcomes.Values
            .Where(o => o is { Channel: NoticeChannel.Mail, State: NoticeState.Accepted }).Select(o => o.Person)
            .OrderBy(p => p.Value, StringComparer.Ordinal).Take(3).ToList();
        var sent = await host.Service<SendingLog>().OfAsync(Summary, Key, people, CancellationToken.None);
        return [.. people.Select(p => (sent[p].Mail!, board.Consultation!.Roster.Find(p)!.Address!, p.Value))];
    }

    private static async Task<string> BouncedAsync(RunningHost host) =>
        string.Join(", ", (await BoardAsync(host)).Notices[Key].Bounced.Select(r => $"{r.Key} {r.Value}").Order(StringComparer.Ordinal));

    private static ValueTask<Board> BoardAsync(RunningHost host) => host.Service<Rapporteur.Intake.Intake>().BoardAsync(Summary);

    private static async Task<int> ArrivedAsync(RunningHost host) =>
        (await Visitor.As(host, "secretariat-1").GetAsync("arrivals")).Ok().Body.GetProperty("balance").GetProperty("arrived").GetInt32();

    private static byte[] Report((string Mail, string To, string Person) sent, string action, string status, string? answers = null) =>
        Encoding.UTF8.GetBytes(
            $"""
            Return-Path: <>
            From: MAILER-DAEMON@relay.example (Mail Delivery System)
            To: {Box}
            Subject: Undelivered Mail Returned to Sender
            {(answers is null ? "X-Postfix: yes" : $"In-Reply-To: {answers}")}
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain; charset=us-ascii

            This is the mail system at host relay.example.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Final-Recipient: rfc822; {sent.To}
            Action: {action}
            Status: {status}

            --b
            Content-Type: text/rfc822-headers

            From: {Box}
            Message-ID: {sent.Mail}

            --b--

            """.ReplaceLineEndings("\r\n"));

    private static byte[] InWords((string Mail, string To, string Person) sent) => Encoding.UTF8.GetBytes(
        $"""
        Return-Path: <>
        From: MAILER-DAEMON@relay.example
        To: {Box}
        Subject: failure notice

        Hi. This is the qmail-send program at relay.example.

        <{sent.To}>:
        Sorry, no mailbox here by that name. (#5.1.1)

        --- Below this line is a copy of the message.

        From: {Box}
        Message-ID: {sent.Mail}

        """.ReplaceLineEndings("\r\n"));
}
