using Rapporteur.Channels;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Bot;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Throttling;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>The plan is approved, the forum clock is moved, and what went out is seen at once: in the outbox, in the chat, in the
/// record.</summary>
[TestClass]
public sealed class OutboxJourneys : AgainstTheHost
{
    [TestMethod]
    public async Task Who_moves_the_clock_sees_the_latest_step_alone_go_to_those_who_have_sent_nothing()
    {
        await host.ApproveAsync();
        await MoveAsync("2017-12-20T12:00:00Z");
        var sent = await OutboxAsync();
        var steps =
            sent.Select(s => s.GetProperty("key").GetString()!).Where(k => k.StartsWith("reminder/", StringComparison.Ordinal)).Distinct()
                .ToList();
        CollectionAssert.IsSubsetOf(steps, (string[])["reminder/v0/opening", "reminder/v0/working-days-2"],
            "the step in between was jumped over");
        var board = await host.BoardAsync();
        var ledger = board.Notices[NoticeKey.Read("reminder/v0/working-days-2")!];
        Assert.IsTrue(ledger.Claims.IsEmpty);
        Assert.IsTrue(ledger.Outcomes.Values.All(o => o is { State: NoticeState.Accepted, Channel: NoticeChannel.Mail, Uncertain: false }));
        CollectionAssert.AreEquivalent(
            ledger.Outcomes.Keys.Select(p => p.Value).ToList(),
            sent.Where(s => s.GetProperty("key").GetString() == ledger.Key.ToString()).Select(s => s.GetProperty("person").GetString()!)
                .ToList(),
            "ledger and outbox agree");
        Assert.IsTrue(
            ledger.Outcomes.Keys.All(
                p => board.Consultation!.Roster.Find(p) is { SpeaksForDelegation: true } person
                    && board.DossierOf(person.Delegation!.Value).Submissions.IsEmpty));

        var one =
            sent.First(
                s => s.GetProperty("key").GetString() == ledger.Key.ToString() && s.GetProperty("person").GetString() != "zorunia-focal");
        StringAssert.Contains(one.GetProperty("text").GetString(), "may be submitted until 22 December 2017", StringComparison.Ordinal);
        StringAssert.Contains(one.GetProperty("attachments")[0].GetProperty("content").GetString(), "BEGIN:VEVENT",
            StringComparison.Ordinal);

        await MoveAsync("2017-12-20T13:00:00Z");
        Assert.HasCount(sent.Count, await OutboxAsync(), "nobody is told twice");
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task The_outbox_is_a_page_for_a_browser_and_closed_without_the_secret()
    {
        await host.ApproveAsync();
        await MoveAsync("2017-12-20T12:00:00Z");
        using var asking = new HttpRequestMessage(HttpMethod.Get, $"/local/outbox?local={host.Secret}");
        asking.Headers.Add("Accept", "text/html");
        using var page = await host.Anonymous.SendAsync(asking);
        Assert.AreEqual("text/html", page.Content.Headers.ContentType?.MediaType);
        var shown = await page.Content.ReadAsStringAsync();
        StringAssert.Contains(shown, "working-days-2", StringComparison.Ordinal);
        StringAssert.Contains(shown, ", Bromandy</b>", StringComparison.Ordinal);
        StringAssert.Contains(shown, "(Istanbul)", StringComparison.Ordinal);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await host.Anonymous.GetAsync("/local/outbox")).StatusCode);
    }

    [TestMethod]
    public async Task Whoever_has_a_chat_gets_it_there_as_a_card()
    {
        var person = await AddAsync("bromandy-focal");
        await host.ApproveAsync();
        await MoveAsync("2017-12-20T12:00:00Z");
        var card =
            Cards(person).Single(c => c.Words.Contains("If your delegation has none, no reply is needed.", StringComparison.Ordinal));
        StringAssert.Contains(card.Summary, "comments until 22 December 2017", StringComparison.Ordinal);
        Assert.AreEqual(NoticeChannel.Teams,
            (await host.BoardAsync()).Notices[NoticeKey.Read("reminder/v0/working-days-2")!].Outcomes[new("bromandy-focal")].Channel);
        Assert.IsFalse(
            (await MailAsync()).Exists(m => m.GetProperty("to")[0].GetString()!.StartsWith("bromandy-focal@", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_is_approved_and_unsent_is_told_to_who_can_send_it_and_leaves_no_trace()
    {
        var focal = Visitor.As(host, "velmora-focal");
        var comment = await focal.SavedAsync("Not for anybody else yet.");
        (await focal.PostAsync($"comments/{comment}/approve")).Ok();
        await host.ApproveAsync();
        await MoveAsync("2017-12-20T12:00:00Z");
        var warned = (await OutboxAsync()).FindAll(s => s.GetProperty("key").GetString() == "unsent/v0/working-days-2/velmora");
        Assert.AreEqual("velmora-alternate velmora-focal",
            string.Join(' ', warned.Select(s => s.GetProperty("person").GetString()).Order(StringComparer.Ordinal)));

        Assert.IsTrue(warned.TrueForAll(s => !s.GetProperty("subject").GetString()!.Contains("approved", StringComparison.Ordinal)),
            "a subject is seen on locked screens");
        var mail = (await MailAsync()).FindAll(m => m.GetProperty("mailbox").GetString() == "no-reply@rapporteur.example");
        Assert.AreEqual(2, mail.Count(m => m.GetProperty("to")[0].GetString()!.EndsWith("@velmora.example", StringComparison.Ordinal)),
            "it went");
        Assert.IsTrue(mail.TrueForAll(m => !m.GetProperty("kept").GetBoolean()));
        Assert.IsFalse(host.Log.Lines.Any(l => l.Text.Contains("unsent", StringComparison.OrdinalIgnoreCase)), "no log tells");
        var secretariat = Visitor.As(host, "secretariat-1");
        foreach (var address in new[] { "submissions", "progress", "comments?pageSize=200" })
        {
            Assert.IsFalse((await secretariat.GetAsync(address)).Raw.Contains("unsent/", StringComparison.Ordinal), address);
        }

        Assert.IsNull(Reach.Of(await host.BoardAsync()).Single(r => r.Person.Value == "velmora-focal").Trouble);
    }

    [TestMethod]
    public async Task A_fault_that_only_a_warning_inside_a_delegation_met_is_shown_to_nobody()
    {
        var focal = Visitor.As(host, "velmora-focal");
        (await focal.PostAsync($"comments/{await focal.SavedAsync("Not for anybody else yet.")}/approve")).Ok();
        await host.ApproveAsync();
        await MoveAsync("2017-12-19T07:00:00Z");
        host.Service<FaultPlan>()
            .Add(new FaultRule(Fault.Status) { Path = "^/users/no-reply", Times = null, Status = 503, RetryAfterSeconds = 0 });
        await MoveAsync("2017-12-20T12:00:00Z");
        Assert.IsTrue(Reminders.Due(await host.BoardAsync(), host.Clock.Now).Any(d => d.Occasion.Key.Inside is not null), "it waits");
        Assert.IsEmpty(host.Service<Addin.Notices.ChannelHealth>().Faults);
    }

    [TestMethod]
    public async Task A_question_comes_as_the_card_it_is_answered_on()
    {
        var focal = Visitor.As(host, "velmora-focal");
        var comment = await focal.SavedAsync("Border management, please.");
        (await focal.PostAsync("submissions", new { saved = true })).Is(HttpStatusCode.Created);
        var person = await AddAsync("velmora-focal");
        (await Visitor.As(host, "secretariat-1").PostAsync($"comments/{comment}/clarification", new { question = "Throughout the text?" }))
            .Ok();
        await MoveAsync("2017-11-28T15:30:00Z");
        var card = Cards(person).Single(c => c.Words.Contains("Throughout the text?", StringComparison.Ordinal));
        Assert.DoesNotContain("Throughout", card.Summary);
        var told = (await OutboxAsync()).FindAll(s => s.GetProperty("key").GetString()!.StartsWith("question/", StringComparison.Ordinal));
        Assert.AreEqual("velmora-alternate velmora-focal",
            string.Join(' ', told.Select(s => s.GetProperty("person").GetString()).Order(StringComparer.Ordinal)));
        Assert.IsTrue(told.TrueForAll(s => !s.GetRawText().Contains("Throughout", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Who_has_a_chat_is_reached_by_it_in_a_consultation_that_opens_later()
    {
        var person = await AddAsync("bromandy-focal");
        await MoveAsync("2017-12-02T12:00:00Z");
        var summary = await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new("meeting-summary"));
        Assert.AreEqual(person.Conversation, summary.Conversations[new("bromandy-focal")].Id.Value);
        Assert.AreEqual(NoticeChannel.Teams,
            summary.Notices[NoticeKey.Read("reminder/v0/opening")!].Outcomes[new("bromandy-focal")].Channel);
        Assert.HasCount(1, Cards(person).Where(c => c.Words.Contains("are requested as soon as possible", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task What_comes_back_is_seen_with_what_to_do_and_goes_to_the_chat_as_soon_as_there_is_one()
    {
        host.Service<FaultPlan>().Add(new FaultRule(Fault.Bounced) { Path = "^bromandy-focal@", Times = null });
        await host.ApproveAsync();
        await MoveAsync("2017-12-20T12:00:00Z");
        var ledger = (await host.BoardAsync()).Notices[NoticeKey.Read("reminder/v0/working-days-2")!];
        Assert.AreEqual("bromandy-focal 5.1.10", string.Join(", ", ledger.Bounced.Select(r => $"{r.Key} {r.Value}")));
        var reach = Reach.Of(await host.BoardAsync()).Single(r => r.Person.Value == "bromandy-focal");
        StringAssert.Contains(reach.ToDoIn(Language.English), "ask the delegation for the right address", StringComparison.Ordinal);

        var person = await AddAsync("bromandy-focal");
        await MoveAsync("2017-12-20T12:01:00Z");
        Assert.HasCount(1, Cards(person).Where(c => c.Words.Contains("no reply is needed", StringComparison.Ordinal)));
        Assert.AreEqual(NoticeChannel.Teams,
            (await host.BoardAsync()).Notices[NoticeKey.Read("reminder/v0/working-days-2")!].Outcomes[new("bromandy-focal")].Channel);
    }

    [TestMethod]
    public async Task A_mailbox_that_is_away_loses_nobody_and_is_shown()
    {
        var faults = host.Service<FaultPlan>();
        faults.Add(new FaultRule(Fault.Status) { Path = "^/users/", Times = null, Status = 503, RetryAfterSeconds = 0 });
        await host.ApproveAsync();
        await MoveAsync("2017-12-20T12:00:00Z");
        Assert.IsEmpty(await MailAsync());
        var fault = host.Service<Addin.Notices.ChannelHealth>().Faults.Single();
        Assert.AreEqual(
            (NoticeChannel.Mail, "The mailbox asks to slow down."), (fault.Channel, ChannelWords.Say(Language.English, fault.Fault)));

        faults.Clear();
        await Patience.UntilAsync(async () =>
        {
            await MoveAsync((host.Clock.Now + NodaTime.Duration.FromSeconds(5)).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null));
            return Reminders.Due(await host.BoardAsync(), host.Clock.Now).IsEmpty;
        });
        Assert.IsTrue(
            (await host.BoardAsync()).Notices[NoticeKey.Read("reminder/v0/working-days-2")!].Outcomes.Values.All(
                o => o is { State: NoticeState.Accepted, Uncertain: false }));
        Assert.IsEmpty(host.Service<Addin.Notices.ChannelHealth>().Faults);
        var subjects = (await MailAsync()).CountBy(m => $"{m.GetProperty("to")[0]} {m.GetProperty("subject")}");
        Assert.IsFalse(subjects.Any(s => s.Value > 1), "nobody has it twice");
    }

    [TestMethod]
    public async Task A_mailbox_that_asks_for_patience_by_a_page_is_asked_seldom_and_without_a_fault_in_the_log()
    {
        host.Service<FaultPlan>()
            .Add(new FaultRule(Fault.Page) { Path = "^/users/", Times = null, Status = 429, RetryAfterSeconds = 3600 });
        await host.ApproveAsync();
        host.Service<ResourceUnitLedger>().Reset();
        await MoveAsync("2017-12-20T12:00:00Z");
        Assert.AreEqual("channels.mail.slow-down", host.Service<Addin.Notices.ChannelHealth>().Faults.Single().Fault.Key);

        // On a busy machine what was on its way comes in after the clock has moved.
        var (tried, second) = (Tries(), 0);
        do
        {
            tried = Tries();
            await MoveAsync($"2017-12-20T12:00:{++second:00}Z");
        }
        while (tried != Tries() && second < 20);
        for (var move = 0; move < 5; move++)
        {
            await MoveAsync($"2017-12-20T12:00:{++second:00}Z");
        }

        Assert.AreEqual(tried, Tries(), "asked again before its time");
        Assert.IsLessThanOrEqualTo(12, tried);
        host.Log.AssertQuiet();
    }

    private long Tries() =>
        host.Service<ResourceUnitLedger>().Usage.ByKind.Where(k => k.Key.StartsWith("message.", StringComparison.Ordinal))
            .Sum(k => k.Value);

    private async Task MoveAsync(string now)
    {
        using var client = host.AtThisMachine();
        (await new Visitor(client).PutAsync("/local/clock", new { now })).Ok();
    }

    private IEnumerable<ChatCard> Cards(ChatPerson person) => teams.Sent(person.Conversation).Select(ChatCard.Of);

    private async Task<List<JsonElement>> OutboxAsync()
    {
        using var client = host.AtThisMachine();
        return [.. (await new Visitor(client).GetAsync("/local/outbox")).Ok().Body.EnumerateArray()];
    }

    private async Task<List<JsonElement>> MailAsync()
    {
        using var client = host.AtThisMachine();
        return [.. (await new Visitor(client).GetAsync("/graph/_local/mail")).Ok().Body.EnumerateArray()];
    }

    private async Task<ChatPerson> AddAsync(string name)
    {
        var person = await teams.ChatAsync(name);
        var joined = person.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        Assert.AreEqual(200, (await teams.DeliverAsync(joined)).Status);
        return person;
    }
}
