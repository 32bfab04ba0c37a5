using System.Net;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Tests.Mailbox;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Journal;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A test message to everybody, answered with one word in the chat or by mail, and seen at the Desk.</summary>
[TestClass]
public sealed class ReachCheckTests : AgainstTheHost
{
    private const string Desk = $"/desk/{RunningHost.Consultation}/reach", Box = "secretariat@rapporteur.example";

    [TestMethod]
    public async Task Who_answers_a_test_message_with_one_word_is_shown_to_be_reached_and_by_what()
    {
        var chat = await teams.ChatAsync("kelvany-focal");
        StringAssert.Contains((await chat.SayAsync("received")).Words, "No test message waits", StringComparison.Ordinal);
        await CheckAsync(host);
        await SentAsync(host, "kelvany-focal");
        var mailed = await SentAsync(host, "bromandy-focal");
        Assert.Contains("not answered yet", await RowAsync(host, "Kelvany"));

        StringAssert.Contains((await chat.SayAsync("Received!")).Words, "its messages reach you", StringComparison.Ordinal);
        await Answer("Bien reçu.", mailed).ArriveAsync(host);
        Assert.Contains("answered in Teams on 28 November 2017", await RowAsync(host, "Kelvany"));
        Assert.Contains("answered by e-mail on 28 November 2017", await RowAsync(host, "Bromandy"));
        Assert.Contains("not answered yet", await RowAsync(host, "Hadrune"));
    }

    [TestMethod]
    public async Task The_one_word_is_no_mail_for_the_Desk_and_every_word_beside_it_is()
    {
        await using var own = await RunningHost.StartAsync(null, "--Mail:Inbox", Box);
        await CheckAsync(own);
        var mailed = await SentAsync(own, "bromandy-focal");
        var (inbox, mailbox) = (own.Service<MailDelivery>(), own.Service<Addin.Notices.Mailboxes>());
        await inbox.DeliverAsync(Box, Answer("получено", mailed).Bytes());
        Assert.IsNull((await mailbox.LookAsync(CancellationToken.None)).Fault);
        Assert.Contains("answered by e-mail", await RowAsync(own, "Bromandy"));
        Assert.AreEqual(0, await ArrivedAsync(own));

        await inbox.DeliverAsync(Box, Answer("We have no comments.", mailed).Bytes());
        await inbox.DeliverAsync(Box, Answer("Received", "<another@rapporteur.example>").Bytes());
        await inbox.DeliverAsync(Box, (Answer("Received", mailed) with { Files = [("text.docx", [1])] }).Bytes());
        Assert.IsNull((await mailbox.LookAsync(CancellationToken.None)).Fault);
        Assert.AreEqual(3, await ArrivedAsync(own));
    }

    private static Letters Answer(string text, string? to) =>
        Letters.Plain(text, "bromandy-focal@bromandy.example") with { Headers = [$"In-Reply-To: {to}"] };

    private static async Task CheckAsync(RunningHost host)
    {
        using var form = new FormUrlEncodedContent([new("client", Guid.NewGuid().ToString("N"))]);
        using var asked = await host.As("secretariat-1").PostAsync(new Uri($"{Desk}/check", UriKind.Relative), form);
        Assert.AreEqual(HttpStatusCode.Redirect, asked.StatusCode, await asked.Content.ReadAsStringAsync());
    }

    // The Message-ID of what went to that person, where it was a mail.
    private static async Task<string?> SentAsync(RunningHost host, string person)
    {
        Sending? found = null;
        await Patience.UntilAsync(async () => (found = (await host.Service<SendingLog>().NewestAsync(1_000, CancellationToken.None)).Find(
            s => s.Key is NoticeKey.Reached && s.Person.Value == person && s.State == Channels.HandedState.Accepted)) is not null);
        return found!.Mail;
    }

    private static async Task<string> RowAsync(RunningHost host, string delegation) =>
        (await host.As("secretariat-1").GetStringAsync(new Uri(Desk, UriKind.Relative)))
            .Split("<tr data-row").Select(WebUtility.HtmlDecode).First(r => r!.Contains($">{delegation}</b>", StringComparison.Ordinal))!;

    private static async Task<int> ArrivedAsync(RunningHost host) =>
        (await Visitor.As(host, "secretariat-1").GetAsync("arrivals")).Ok().Body.GetProperty("balance").GetProperty("arrived").GetInt32();
}
