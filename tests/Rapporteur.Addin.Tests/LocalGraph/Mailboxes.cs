using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Channels;
using Rapporteur.Graph.Mail;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.Mail;
using Rapporteur.Mail.Cutting;

namespace Rapporteur.Addin.Tests.LocalGraph;

/// <summary>The product's mailbox against LocalGraph over HTTP: what it says about a letter is so, whatever the network did.</summary>
[TestClass]
public sealed class Mailboxes
{
    private const string Box = "secretariat@forum.example";

    [TestMethod]
    public async Task A_lost_answer_to_the_sending_is_looked_up_and_the_letter_goes_once()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var time = new SteppingTime();
        using var box = new ExchangeMailbox(Clients.Graph.ForLocal(Machine.Settings(graph), "run"), Box, time);
        var draft = (await box.DraftAsync(LetterTo("focal@delegation.example"), default)).Id!;
        Assert.AreEqual(HandedState.Unsent, (await box.FindAsync(draft, default))?.State);

        graph.Faults.Add(new FaultRule(Fault.Dropped) { Method = "POST", Path = "send$" });
        Assert.AreEqual(HandedState.Accepted, (await box.SendAsync(draft, default)).State, "it went, though the answer was lost");
        Assert.AreEqual(HandedState.Accepted, (await box.SendAsync(draft, default)).State, "it has gone already");

        var other = (await box.DraftAsync(LetterTo("focal@delegation.example"), default)).Id!;
        graph.Faults.Add(new FaultRule(Fault.Status) { Method = "POST", Path = "send$", Status = 502 });
        Assert.AreEqual(HandedState.NotNow, (await box.SendAsync(other, default)).State, "it lies there still");
        Assert.AreEqual(HandedState.Unsent, (await box.FindAsync(other, default))?.State);
        Assert.IsNull(await box.FindAsync("AAMkNothing", default));
        Assert.HasCount(1, (await graph.Graph().Users[Box].MailFolders["sentitems"].Messages.GetAsync())!.Value!);
    }

    [TestMethod]
    public async Task What_is_wrong_with_a_letter_and_what_with_the_mailbox_are_told_apart()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var time = new SteppingTime();
        using var box = new ExchangeMailbox(Clients.Graph.ForLocal(Machine.Settings(graph), "run"), Box, time);
        Assert.AreEqual((HandedState.Refused, "ErrorInvalidRecipients", null),
            Told(await box.DraftAsync(LetterTo("no address"), default)));

        graph.Faults.Add(new FaultRule(Fault.Status) { Path = "messages$", Status = 429, RetryAfterSeconds = 17 });
        var slow = await box.DraftAsync(LetterTo("focal@delegation.example"), default);
        Assert.AreEqual((HandedState.NotNow, TimeSpan.FromSeconds(17)), (slow.State, slow.RetryAfter));
        Assert.AreEqual("channels.mail.slow-down", slow.Fault?.Key);

        graph.Faults.Add(new FaultRule(Fault.Dropped) { Path = "messages$" });
        Assert.AreEqual(HandedState.NotNow, (await box.DraftAsync(LetterTo("focal@delegation.example"), default)).State,
            "a draft nobody has is no letter");
    }

    [TestMethod]
    public async Task What_is_sent_unkept_is_in_no_folder()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var time = new SteppingTime();
        using var box = new ExchangeMailbox(Clients.Graph.ForLocal(Machine.Settings(graph), "run"), Box, time);
        Assert.AreEqual(HandedState.Accepted, (await box.SendUnkeptAsync(LetterTo("focal@delegation.example"), default)).State);
        foreach (var folder in new[] { "sentitems", "drafts", "inbox" })
        {
            Assert.IsEmpty((await graph.Graph().Users[Box].MailFolders[folder].Messages.GetAsync())!.Value!, folder);
        }

        using var raw = graph.Raw();
        var all = await (await raw.GetAsync("_local/mail")).ReadAsync();
        Assert.AreEqual("focal@delegation.example", all.EnumerateArray().Single().GetProperty("to")[0].GetString());
        Assert.IsFalse(all[0].GetProperty("kept").GetBoolean());
    }

    [TestMethod]
    public async Task A_bounce_travels_as_a_report_that_names_the_letter_and_the_reason()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var time = new SteppingTime();
        using var client = Clients.Graph.ForLocal(Machine.Settings(graph), "run");
        using var box = new ExchangeMailbox(client, Box, time);
        graph.Faults.Add(new FaultRule(Fault.Bounced) { Path = "^moved@", Times = null });
        foreach (var to in new[] { "focal@delegation.example", "gone@bounce.example", "moved@delegation.example" })
        {
            await box.SendAsync((await box.DraftAsync(LetterTo(to), default)).Id!, default);
        }

        await box.SendUnkeptAsync(LetterTo("unkept@bounce.example"), default);
        var inbox = new ExchangeInbox(client, Box);
        var said = new List<string>();
        foreach (var mail in (await inbox.SinceAsync(null, null, default)).Changes!.Mails)
        {
            using var held = (await inbox.MimeAsync(mail.Id, default)).Mime;
            using var mime = new MemoryStream(held!.Bytes.ToArray());
            var report = ((MailReading.Read)MailReader.Read(mime, new OurMail([], [], _ => null))).Mail.Report!;
            said.Add($"{report.About} {string.Join(' ', report.Recipients.Select(r => $"{r.Address} {r.Action} {r.Status}"))}");
        }

        Assert.AreEqual(
            "<gone@bounce.example> gone@bounce.example Failed 5.1.10, "
                + "<moved@delegation.example> moved@delegation.example Failed 5.1.10, "
                + "<unkept@bounce.example> unkept@bounce.example Failed 5.1.10",
            string.Join(", ", said.Order(StringComparer.Ordinal)));
        Assert.IsEmpty((await inbox.SinceAsync(null, DateTimeOffset.UtcNow.AddMinutes(1), default)).Changes!.Mails);
    }

    [TestMethod]
    public async Task A_draft_that_lies_there_is_found_by_its_age_and_removed_but_not_once_it_was_sent()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        using var box = new ExchangeMailbox(Clients.Graph.ForLocal(Machine.Settings(graph), "run"), Box, new SteppingTime());
        var ids = new List<string>();
        for (var n = 0; n < 60; n++)
        {
            ids.Add((await box.DraftAsync(LetterTo($"p{n}@delegation.example"), default)).Id!);
        }

        await box.SendAsync(ids[0], default);
        Assert.IsEmpty((await box.DraftsAsync(DateTimeOffset.UtcNow.AddHours(-1), default))!, "young ones are somebody's who is sending");
        var lying = (await box.DraftsAsync(DateTimeOffset.UtcNow.AddHours(1), default))!;
        CollectionAssert.AreEquivalent(ids[1..], lying.Select(d => d.Id).ToList(), "more than one page");
        Assert.IsFalse(await box.RemoveDraftAsync(ids[0], default));
        Assert.IsTrue(await box.RemoveDraftAsync(ids[1], default));
        Assert.HasCount(58, (await box.DraftsAsync(DateTimeOffset.UtcNow.AddHours(1), default))!);
        Assert.AreEqual(HandedState.Accepted, (await box.FindAsync(ids[0], default))!.State);
    }

    private static (HandedState, string?, string?) Told(Handed handed) => (handed.State, handed.Code, handed.Fault?.Key);

    private static Letter LetterTo(string to) =>
        new(to, "Focal point", "Comments until 22 December", "The Secretariat recalls.", $"<{to}>", "BEGIN:VCALENDAR");
}
