using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>Mails sent in on the local page, seen and filed on the Desk in a browser.</summary>
[TestClass]
public sealed class MailJourneys
{
    private const string Desk = $"/desk/{RunningHost.Consultation}/mail";

    [TestMethod]
    public async Task A_mail_sent_in_two_minutes_before_midnight_is_filed_next_morning_on_time_with_its_receipt_in_the_outbox()
    {
        await using var host = await RunningHost.StartAsync();
        var office = Visitor.As(host, "secretariat-1");
        var zone = await ZoneOfAsync(host, "kelvany");
        host.Clock.MoveTo(new LocalDateTime(2017, 12, 22, 23, 58).InZoneStrictly(zone).ToInstant());
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"/local/inbox?{LocalGuard.Query}={host.Secret}");
        await visit.Page.GetByLabel("From").FillAsync("Dele Gate <kelvany-focal@kelvany.example>");
        await visit.Page.GetByLabel("Subject").FillAsync("Comments of Kelvany");
        await visit.Page.GetByLabel("Words")
            .FillAsync("Dear colleagues,\n\n14 iii: add a reference to micro-financing.\n\nKind regards,\nDele");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-arrived]")).ToBeVisibleAsync();

        host.Clock.MoveTo(new LocalDateTime(2017, 12, 23, 9, 0).InZoneStrictly(zone).ToInstant());
        await visit.GoAsync(Desk);
        await Assertions.Expect(visit.Page.Locator("[data-balance]")).ToHaveTextAsync("1 arrived = 0 filed + 0 set aside + 1 waiting");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Comments of Kelvany" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#delegation")).ToHaveValueAsync("kelvany");
        await Assertions.Expect(visit.Page.Locator("input[name=proposal]:checked")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "File it" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("dd[data-state=filed]")).ToBeVisibleAsync();

        var filed = (await office.GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray().Last();
        Assert.IsFalse(filed.GetProperty("late").GetBoolean());
        var receipt = filed.GetProperty("reference").GetString()!;
        await visit.GoAsync(Desk);
        await Assertions.Expect(visit.Page.Locator("[data-balance]")).ToHaveTextAsync("1 arrived = 1 filed + 0 set aside + 0 waiting");

        (await office.GetAsync("papers/compilation.docx")).Ok();
        await host.Service<Reminding>().LookAsync(TimeSpan.FromMinutes(2));
        var outbox = (await new Visitor(host.AtThisMachine()).GetAsync("/local/outbox")).Ok().Body.EnumerateArray()
            .Where(i => i.GetProperty("key").GetString() == $"receipt/{receipt}").ToList();
        Assert.IsTrue(outbox.Exists(i => i.GetProperty("person").GetString() == "kelvany-focal"));
        Assert.DoesNotContain("micro-financing", outbox[0].GetProperty("text").GetString()!);
    }

    [TestMethod]
    [DataRow("light", 1280, "en")]
    [DataRow("dark", 360, "ru")]
    [DataRow("contrast", 320, "qps")]
    public async Task A_mail_that_would_act_shows_its_words_and_nothing_of_it_acts(string theme, int width, string language)
    {
        await using var host = await RunningHost.StartAsync();
        var html = new Letters("Anna <anna@elsewhere.example>", "Answer", "").Html(
            "<html><head><title>t</title><style>body{display:none}</style></head><body onload=\"document.title='acted'\">" +
            "<h1 id=\"main\">We propose</h1><p style=\"color:red\">delete <s>forthwith</s> in " +
            "<a href=\"https://elsewhere.example/x\">14 ii</a>" +
            "<img src=\"https://elsewhere.example/seen.png\" onerror=\"document.title='acted'\">" +
            "<script>document.title='acted'</script><form action=\"/desk\"><input name=\"x\"></form>" +
            $"<p>https://elsewhere.example/{new string('x', 200)}</p><table><tr><td>one<td>two</table></div></div></main>");
        (await new Visitor(host.AtThisMachine()).PostAsync("/local/inbox", Letters.Sent(html))).Created();
        await using var visit = await Visit.AsAsync(host, "secretariat-1", width, theme, language);
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        await visit.GoAsync(Desk);
        await Assertions.Expect(visit.Page.Locator("[data-begins]")).ToHaveTextAsync(new Regex("^We propose delete"));
        await AxeAsync(visit);
        await visit.Page.Locator(".mail-row a").ClickAsync();
        var sight = visit.Page.Locator(".mail-sight");
        await Assertions.Expect(sight).ToContainTextAsync("We propose");
        await Assertions.Expect(sight.Locator("s")).ToHaveTextAsync("forthwith");
        await Assertions.Expect(sight.Locator("a, img, script, form, input, style, [id], [onload], [href]")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("form[action$='/set-aside']")).ToBeVisibleAsync();
        Assert.DoesNotContain("acted", await visit.Page.TitleAsync());
        await visit.Page.ScrollsOnlyDownAsync();
        Assert.AreEqual("", string.Join('\n', asked.Where(a => !a.StartsWith(host.Address.ToString(), StringComparison.Ordinal))));
        await AxeAsync(visit);
        await visit.Page.Locator("#reason").SelectOptionAsync("Spam");
        await visit.Page.Locator("form[action$='/set-aside'] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("dd[data-state=set-aside]")).ToBeVisibleAsync();
        await visit.Page.Locator("form[action$='/take-up'] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("dd[data-state=waiting]")).ToBeVisibleAsync();
    }

    [TestMethod]
    public async Task The_same_thing_twice_is_shown_side_by_side_and_never_joined()
    {
        await using var host = await RunningHost.StartAsync();
        const string words = "Part 1 should be shorter and speak of the countries of origin in plainer words.";
        var letter = Letters.Plain(words);
        var first = await letter.ArriveAsync(host);
        var second = await letter.ArriveAsync(host);
        var corrected = await Letters.Plain($"{words} Thank you.").ArriveAsync(host);
        var office = Visitor.As(host, "secretariat-1");
        (await office.PostAsync($"arrivals/{first}/file", new { })).Created();

        var seen = (await office.GetAsync($"arrivals/{second}")).Ok().Body;
        CollectionAssert.AreEqual(
            new[] { (first, "sameFile", "filed"), (corrected, "corrected", "waiting") },
            seen.GetProperty("alike").EnumerateArray().Select(a => (
                a.GetProperty("arrival").GetString()!, a.GetProperty("how").GetString()!, a.GetProperty("state").GetString()!)).ToArray());
        Assert.AreEqual("waiting", seen.GetProperty("state").GetString());
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}/{second}");
        await Assertions.Expect(visit.Page.Locator("[data-alike] li")).ToHaveCountAsync(3);

        // What was filed from a mail is nothing its delegation has said before.
        await visit.GoAsync($"{Desk}/{first}");
        await Assertions.Expect(visit.Page.Locator("[data-alike] li")).ToHaveCountAsync(2);
    }

    [TestMethod]
    public async Task An_eml_laid_down_on_the_Desk_waits_there_and_what_is_none_gets_a_sentence()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Desk);
        var file = visit.Page.Locator("input[type=file]");
        await file.SetInputFilesAsync(new FilePayload { Name = "note.eml", MimeType = "message/rfc822", Buffer = [1, 2, 3] });
        await visit.Page.Locator("form.drop button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#refusal")).ToContainTextAsync("This is no mail");
        await file.SetInputFilesAsync(
            new FilePayload { Name = "note.msg", MimeType = "application/vnd.ms-outlook", Buffer = Letters.OutlookFile() });
        await visit.Page.Locator("form.drop button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#refusal")).ToContainTextAsync("take .eml");
        var mail = Letters.Plain("14 ii: delete this passage.").Bytes();
        await file.SetInputFilesAsync(new FilePayload { Name = "answer.eml", MimeType = "message/rfc822", Buffer = mail });
        await visit.Page.Locator("form.drop button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("dd[data-state=waiting]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("input[name=proposal]:checked")).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task A_phrase_the_Chair_approved_is_written_back_from_the_mail_s_page_and_stands_in_the_outbox()
    {
        const string words = "Thank you. Please send the file again without its password.";
        await using var host = await RunningHost.StartAsync();
        var (office, chair) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"));
        var letter = Letters.Plain("Our comments are in the file.") with { Files = [("comments.pdf", Pdfs.Saying("14 iii: keep it."))] };
        var mail = await letter.ArriveAsync(host);
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}/{mail}");
        await visit.Page.Locator("[data-pdf] summary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-pdf-words]")).ToHaveValueAsync("14 iii: keep it.");
        await Assertions.Expect(visit.Page.Locator("input[name=proposal]")).ToHaveCountAsync(
            (await office.GetAsync($"arrivals/{mail}")).Ok().Body.GetProperty("proposals").EnumerateArray()
                .Count(p => !p.TryGetProperty("file", out _)));
        await AxeAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Phrases", Exact = true }).Last.ClickAsync();
        await visit.Page.Locator("textarea[name=words]").First.FillAsync(words);
        await visit.Page.Locator("form:has(textarea[name=words]) button[type=submit]").First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByText(words).First).ToBeVisibleAsync();
        var page = (await chair.GetAsync($"/desk/{RunningHost.Consultation}/phrases")).Ok().Raw;
        var phrase = page.Split("id=\"approve-")[1].Split('"')[0];
        (await office.PostAsync($"arrivals/{mail}/write-back", new { phrase })).Refused(HttpStatusCode.Conflict, "phrase-waits");
        using var approved = new FormUrlEncodedContent([new("do", "approve"), new("phrase", phrase), new("words", words)]);
        (await chair.PostAsync($"/desk/{RunningHost.Consultation}/phrases", approved)).Is(HttpStatusCode.Redirect);

        await visit.GoAsync($"{Desk}/{mail}");
        await Assertions.Expect(visit.Page.Locator("#back-delegation")).ToHaveValueAsync("kelvany");
        await visit.Page.Locator("#back-phrase").SelectOptionAsync(new SelectOptionValue { Label = words });
        await visit.Page.Locator("form[action$='/write-back'] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-written-back]")).ToContainTextAsync(words);
        await AxeAsync(visit);

        await host.Service<Reminding>().LookAsync(TimeSpan.FromMinutes(2));
        var outbox = (await new Visitor(host.AtThisMachine()).GetAsync("/local/outbox")).Ok().Body.EnumerateArray()
            .Where(i => i.GetProperty("key").GetString() == $"written-back/{mail}/1").ToList();
        Assert.IsTrue(outbox.Exists(i => i.GetProperty("person").GetString() == "kelvany-focal"));
        StringAssert.Contains(outbox[0].GetProperty("text").GetString(), words, StringComparison.Ordinal);
        Assert.DoesNotContain("Our comments are in the file", outbox[0].GetProperty("text").GetString()!);
        Assert.AreEqual(letter.Id, await AnswersAsync(host, new NoticeKey.WrittenBack(new(mail), 1), "kelvany-focal"));
        Assert.AreEqual(
            ("waiting", words),
            ((await office.GetAsync($"arrivals/{mail}")).Ok().Text("state"),
                (await office.GetAsync($"arrivals/{mail}")).Ok().Body.GetProperty("writtenBack")[0].GetProperty("words").GetString()));
    }

    // What the mail that went out names as the one it answers.
    private static async Task<string?> AnswersAsync(RunningHost host, NoticeKey key, string person)
    {
        var sent = (await host.Service<SendingLog>().OfAsync(
            new(RunningHost.Consultation), key, [new PersonId(person)], CancellationToken.None))[new PersonId(person)];
        var (mime, _) = await host.Service<MailGraph>().InboxOf(host.Service<NoticeSettings>().Sender)
            .MimeAsync(sent.Message!, CancellationToken.None);
        using var held = mime;
        const string header = "In-Reply-To: ";
        return Encoding.UTF8.GetString(mime!.Bytes.Span).Split("\r\n").FirstOrDefault(l => l.StartsWith(header, StringComparison.Ordinal))
            ?[header.Length..];
    }

    private static async Task AxeAsync(Visit visit)
    {
        await visit.Page.SettledAsync();
        await visit.Page.AxeFindsNothingAsync();
        await visit.Page.ScrollsOnlyDownAsync();
    }

    private static async Task<DateTimeZone> ZoneOfAsync(RunningHost host, string delegation) =>
        (await host.Service<Intake.Intake>().EntranceAsync(new(RunningHost.Consultation)))!.Consultation.Roster
            .Find(new DelegationId(delegation))!.Zone.Rules;
}
