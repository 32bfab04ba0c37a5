using System.Net;
using System.Text;
using System.Text.Json;
using NodaTime;
using Rapporteur.Addin.Tests.Api;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>Mails that arrive on this machine, read, filed on behalf and set aside through the API.</summary>
[TestClass]
public sealed class ArrivalJourneyTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_mail_in_plain_words_becomes_comments_at_the_places_it_cites_and_counts_from_when_it_arrived()
    {
        var id = await Letters.Plain(
            "Dear colleagues,\n\n14 iii: add a reference to micro-financing.\n\n14 ii: delete this passage.\n\n" +
            "We thank the Chair for the text.\n\nKind regards,\nAnna\n").ArriveAsync(host);
        var office = Visitor.As(host, "secretariat-1");
        var mail = await SeenAsync(office, id);
        Assert.AreEqual(("waiting", "answer", "kelvany"), (mail.Text("state"), mail.Text("kind"), mail.Text("suggested")));
        StringAssert.Contains(mail.Text("from"), "kelvany-focal@kelvany.example", StringComparison.Ordinal);
        var proposals = mail.Body.GetProperty("proposals").EnumerateArray().ToList();
        Assert.AreEqual(3, proposals.Count, mail.Raw);
        CollectionAssert.AreEqual(new[] { true, true, false }, proposals.ConvertAll(p => p.GetProperty("sure").GetBoolean()));
        Assert.AreEqual("passage", proposals[0].GetProperty("places")[0].GetProperty("scope").GetString());

        var before = host.Clock.Now;
        var filed = (await office.PostAsync($"arrivals/{id}/file", new { })).Created();
        Assert.AreEqual("kelvany", filed.Text("delegation"));
        Assert.AreEqual(2, filed.Body.GetProperty("comments").GetArrayLength());
        Assert.AreEqual(mail.Text("receivedAt"), filed.Text("countsFrom"));
        Assert.IsTrue(NodaTime.Text.InstantPattern.ExtendedIso.Parse(filed.Text("countsFrom")).Value < before);
        StringAssert.Contains(
            (await Visitor.As(host, "kelvany-focal").GetAsync("comments")).Ok().Raw, "micro-financing", StringComparison.Ordinal);
        var after = await SeenAsync(office, id);
        Assert.AreEqual(("filed", filed.Text("reference")), (after.Text("state"), after.Body.GetProperty("receipts")[0].GetString()));
    }

    [TestMethod]
    public async Task An_annotated_file_in_a_mail_proposes_what_it_would_at_every_door_and_names_nobody()
    {
        var draft = await Visitor.As(host, "orvessa-focal").Client.GetByteArrayAsync(
            new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx", UriKind.Relative));
        var letter = Letters.Plain("Please find our comments attached.", "orvessa-focal@orvessa.example") with
        {
            Files = [("../Answer.docx", ReturnJourneyTests.Annotated(draft, 2)), ("notes.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF"))],
        };
        var office = Visitor.As(host, "secretariat-1");
        var id = await letter.ArriveAsync(host);
        var mail = await SeenAsync(office, id);
        CollectionAssert.AreEqual(
            new[] { "Answer.docx", "notes.pdf" },
            mail.Body.GetProperty("attachments").EnumerateArray().Select(a => a.GetString()).ToList());
        Assert.AreEqual(
            2,
            mail.Body.GetProperty("proposals").EnumerateArray()
                .Count(p => p.TryGetProperty("file", out var file) && file.GetString() == "Answer.docx"));
        Assert.DoesNotContain("Dele Gate", mail.Raw);

        var filed = (await office.PostAsync($"arrivals/{id}/file", new { proposals = new[] { 0 }, note = "By mail." })).Created();
        Assert.AreEqual("mail.eml", filed.Text("originalName"));
        (await office.PostAsync($"arrivals/{id}/file", new { proposals = new[] { 1 } })).Refused(HttpStatusCode.Conflict, "arrival-filed");
        (await office.PostAsync($"arrivals/{id}/file", new { proposals = new[] { 1 }, again = true })).Created();
        (await office.PostAsync($"arrivals/{id}/file", new { proposals = new[] { 1 }, delegation = "hadrune" })).Created();
        Assert.AreEqual(3, (await SeenAsync(office, id)).Body.GetProperty("receipts").GetArrayLength());
        (await office.PostAsync($"arrivals/{id}/file", new { proposals = new[] { 99 } })).Refused(HttpStatusCode.BadRequest, "no-proposal");
    }

    [TestMethod]
    public async Task A_mail_that_has_no_comments_is_filed_as_that_and_who_sent_it_is_asked_where_nothing_points_to_anybody()
    {
        var office = Visitor.As(host, "secretariat-1");
        var id = await Letters.Plain("We have no comments at this stage.", "somebody@elsewhere.example").ArriveAsync(host);
        Assert.IsTrue((await SeenAsync(office, id)).Body.GetProperty("none").GetBoolean());
        (await office.PostAsync($"arrivals/{id}/file", new { })).Refused(HttpStatusCode.BadRequest, "missing");
        var filed = (await office.PostAsync($"arrivals/{id}/file", new { delegation = "bromandy" })).Created();
        Assert.IsTrue(filed.Body.GetProperty("none").GetBoolean());
    }

    [TestMethod]
    public async Task Words_beside_an_accepted_meeting_are_proposed_and_what_a_program_says_there_is_not()
    {
        var office = Visitor.As(host, "secretariat-1");
        foreach (var (words, proposed) in new[] { ("We will come. 14 iii: please delete.", 1), ("Anna Sample has accepted.", 0) })
        {
            var mail = "From: kelvany-focal@kelvany.example\r\nSubject: Accepted: Drafting group\r\nMIME-Version: 1.0\r\n"
                + $"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{words}\r\n"
                + "--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n--b--\r\n";
            var id = (await new Visitor(host.AtThisMachine()).PostAsync("/local/inbox", Letters.Sent(Encoding.ASCII.GetBytes(mail))))
                .Created().Text("id");
            var seen = await SeenAsync(office, id);
            Assert.AreEqual(("auto-reply", words), (seen.Text("kind"), seen.Text("text")));
            Assert.AreEqual(proposed, seen.Body.GetProperty("proposals").GetArrayLength(), seen.Raw);
        }
    }

    [TestMethod]
    public async Task What_is_set_aside_says_why_and_the_balance_of_all_holds()
    {
        var office = Visitor.As(host, "secretariat-1");
        var letter = Letters.Plain("I am out of office.") with { Headers = ["Auto-Submitted: auto-replied"] };
        var id = await letter.ArriveAsync(host);
        Assert.AreEqual("auto-reply", (await SeenAsync(office, id)).Text("kind"));
        (await office.PostAsync($"arrivals/{id}/set-aside", new { })).Refused(HttpStatusCode.BadRequest, "missing");
        Assert.AreEqual(
            "outOfOffice", (await office.PostAsync($"arrivals/{id}/set-aside", new { reason = "outOfOffice" })).Ok().Text("reason"));
        (await office.PostAsync($"arrivals/{id}/file", new { delegation = "kelvany", none = true }))
            .Refused(HttpStatusCode.Conflict, "arrival-set-aside");
        Assert.AreEqual("waiting", (await office.PostAsync($"arrivals/{id}/take-up")).Ok().Text("state"));
        var aside = (await office.PostAsync($"arrivals/{id}/set-aside", new { reason = "Meant for another meeting" })).Ok();
        Assert.AreEqual(("other", "Meant for another meeting"), (aside.Text("reason"), aside.Text("words")));

        var balance = (await office.GetAsync("arrivals")).Ok().Body.GetProperty("balance");
        Assert.AreEqual(Number("arrived"), Number("filed") + Number("setAside") + Number("waiting"));
        int Number(string name) => balance.GetProperty(name).GetInt32();
    }

    [TestMethod]
    public async Task The_same_posted_again_under_its_key_arrives_once_and_pages_together_are_the_whole()
    {
        var (here, letter) = (new Visitor(host.AtThisMachine()), Letters.Plain("Once."));
        var first = (await here.PostAsync("/local/inbox", letter.Content(), "once")).Created().Text("id");
        Assert.AreEqual(first, (await here.PostAsync("/local/inbox", letter.Content(), "once")).Created().Text("id"));
        Assert.AreNotEqual(first, (await here.PostAsync("/local/inbox", letter.Content())).Created().Text("id"));

        var office = Visitor.As(host, "chair-1");
        var whole = Ids((await office.GetAsync("arrivals?pageSize=1000")).Ok());
        var (pages, after) = (new List<string>(), "");
        do
        {
            var page = (await office.GetAsync($"arrivals?pageSize=2{after}")).Ok();
            pages.AddRange(Ids(page));
            after = page.Has("next") ? $"&after={page.Text("next")}" : "";
        }
        while (after.Length > 0);

        CollectionAssert.AreEqual(whole, pages);
        CollectionAssert.AllItemsAreUnique(pages);
        (await office.GetAsync("arrivals?state=lost")).Refused(HttpStatusCode.BadRequest, "bad-arrival-state");
        (await office.GetAsync("arrivals?after=never-was")).Refused(HttpStatusCode.BadRequest, "bad-after");
    }

    [TestMethod]
    public async Task What_is_no_mail_or_asks_for_too_much_is_refused_in_words_and_changes_nothing()
    {
        var (here, office) = (new Visitor(host.AtThisMachine()), Visitor.As(host, "secretariat-1"));
        var before = (await office.GetAsync("arrivals")).Ok().Body.GetProperty("balance").GetRawText();
        (await here.PostAsync("/local/inbox", Letters.Sent([]))).Refused(HttpStatusCode.BadRequest, "mail-empty");
        (await here.PostAsync("/local/inbox", Letters.Sent(Encoding.ASCII.GetBytes("Good morning.\r\n"))))
            .Refused(HttpStatusCode.BadRequest, "not-a-mail");
        (await here.PostAsync("/local/inbox", Letters.Sent([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4_096]])))
            .Refused(HttpStatusCode.BadRequest, "not-a-mail");
        (await here.PostAsync("/local/inbox", Letters.Sent(Encoding.ASCII.GetBytes(
            $"From: a@b.example\r\nMIME-Version: 1.0\r\n{Nested(60)}")))).Refused(HttpStatusCode.BadRequest, "mail-nested-too-deep");
        (await here.PostAsync("/local/inbox", Letters.Sent(Encoding.ASCII.GetBytes(
            $"From: a@b.example\r\nX-Long: {new string('x', 300_000)}\r\n\r\nWords."))))
            .Refused(HttpStatusCode.RequestEntityTooLarge, "mail-too-large");
        Assert.AreEqual(before, (await office.GetAsync("arrivals")).Ok().Body.GetProperty("balance").GetRawText());
    }

    private static string Nested(int depth) => depth == 0 ? "Content-Type: text/plain\r\n\r\nWords." :
        $"Content-Type: multipart/mixed; boundary=\"b{depth}\"\r\n\r\n--b{depth}\r\n{Nested(depth - 1)}\r\n--b{depth}--\r\n";

    private static async Task<Response> SeenAsync(Visitor office, string id) => (await office.GetAsync($"arrivals/{id}")).Ok();

    private static List<string> Ids(Response page) =>
        [.. page.Body.GetProperty("arrivals").EnumerateArray().Select(a => a.GetProperty("id").GetString()!)];
}
