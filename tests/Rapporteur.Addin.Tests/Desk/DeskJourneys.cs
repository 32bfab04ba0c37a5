using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>What the Secretariat does in a day, through the page as it is seen.</summary>
[TestClass]
public sealed class DeskJourneys
{
    private const string Api = $"/api/v1/consultations/{RunningHost.Consultation}";

    private const string Desk = $"/desk/{RunningHost.Consultation}";
    private const string Attendance = $"{Desk}/attendance";

    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task A_submission_stands_on_the_desk_once_sent_and_nothing_of_it_before()
    {
        const string Words = "Quorvane asks for a second reading of this.";
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        using var orvessa = host.As("orvessa-focal");
        await visit.GoAsync(Desk);
        var before = await visit.Page.InnerTextAsync("main");
        await PostAsync(orvessa, "comments", new { places = new[] { new { scope = "passage", passage = "p020" } }, text = Words });

        await visit.GoAsync(Desk);
        Assert.AreEqual(before, await visit.Page.InnerTextAsync("main"), "the Desk changed although nothing was sent");

        var receipt = (await PostAsync(orvessa, "submissions", new { saved = true })).GetProperty("reference").GetString()!;
        await visit.GoAsync(Desk);
        await visit.Page.Locator($".today a[href='#s-{receipt}']").ClickAsync();
        var sheet = visit.Page.Locator($"#s-{receipt}");
        await sheet.Locator(".inside > summary").ClickAsync();
        await Assertions.Expect(sheet.Locator(".card")).ToContainTextAsync([Words]);
        await visit.Page.Locator("[data-filter-text]").FillAsync("quorvane READING");
        await Assertions.Expect(visit.Page.Locator(".all tbody tr:visible")).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task A_place_is_found_by_any_words_of_its_text_and_several_stand_in_one_field()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}?act=on-behalf");
        var field = visit.Page.Locator("[data-offers]").First;
        await field.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("cost of sending remit");
        await Assertions.Expect(visit.Page.Locator(".offers [role=option]").First).ToContainTextAsync("Part 1, 14 (i)");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.TypeAsync("; Part 2");
        await visit.Page.Locator(".offers [role=option]", new() { HasText = "The whole of" }).First.ClickAsync();
        await Assertions.Expect(field).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^Part 1, 14 \(i\); The whole of "));
    }

    [TestMethod]
    public async Task An_annotated_file_is_read_ticked_and_filed_and_the_delegation_has_it_with_the_receipt()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        var page = visit.Page;
        await visit.GoAsync(Desk);
        await page.GetByRole(AriaRole.Link, new() { Name = "File on behalf" }).ClickAsync();
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".field:has(#delegation) .field-error")).ToContainTextAsync("Choose the delegation");

        await page.Locator("#delegation").SelectOptionAsync("bromandy");
        await page.Locator("#sender").FillAsync("Embassy of Bromandy");
        await page.Locator("#note").FillAsync("With compliments.");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "bromandy.docx",
                    MimeType = "application/octet-stream",
                    Buffer = Annotated("Bromandy adds this sentence.")
                });
        await Assertions.Expect(page.Locator(".proposals li")).ToHaveCountAsync(1);
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".field:has(#arrived) .field-error")).ToContainTextAsync("that instant counts");
        await Assertions.Expect(page.Locator("#arrived")).ToBeFocusedAsync();
        Assert.AreEqual("With compliments.", await page.Locator("#note").InputValueAsync(), "what was typed was lost");

        await page.Locator("#arrived").FillAsync("2017-11-28T10:15");
        await page.Locator("#act button[type=submit]").ClickAsync();
        var receipt = await page.Locator("[data-receipt]").GetAttributeAsync("data-receipt");
        await Assertions.Expect(page.Locator("#d-bromandy summary").First).ToContainTextAsync("28 Nov 2017, 10:15");

        using var focal = host.As("bromandy-focal");
        var sent = await focal.GetFromJsonAsync<JsonElement>($"{Api}/submissions");
        var one = sent.GetProperty("submissions").EnumerateArray().Single(s => s.GetProperty("reference").GetString() == receipt);
        Assert.AreEqual("2017-11-28T07:15:00Z", one.GetProperty("countsFrom").GetString());
        Assert.AreEqual("bromandy.docx", one.GetProperty("originalName").GetString());
        StringAssert.Contains(await focal.GetStringAsync($"{Api}/comments"), "Bromandy adds this sentence.", StringComparison.Ordinal);

        await visit.GoAsync($"{Desk}/receipts/{receipt}");
        await Assertions.Expect(page.Locator(".receipt-ref")).ToHaveTextAsync(receipt!);
        Assert.IsFalse(await visit.SeesAsync("desk officer</dd>"), "a person's name is on the receipt");
    }

    [TestMethod]
    public async Task A_typed_comment_names_its_passage_by_label_and_a_wrong_label_is_said_beside_it()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        var page = visit.Page;
        await visit.GoAsync($"{Desk}?act=on-behalf");
        await page.Locator("#delegation").SelectOptionAsync("pellamar");
        await page.Locator("#arrived").FillAsync("2017-11-28T11:00");
        await page.Locator("#sender").FillAsync("Ministry");
        await page.Locator("[data-typed] [name$='-places']").FillAsync("Part 99");
        await page.Locator("[data-typed] [name$='-text']").FillAsync("Pellamar asks why.");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-typed] .field-error")).ToContainTextAsync("no passage “Part 99”");

        await page.Locator("[data-typed] [name$='-places']").FillAsync("The whole document");
        await page.Locator("[data-add]").ClickAsync();
        await page.Locator("[data-typed] [name$='-places']").Nth(1).FillAsync("The whole document");
        await page.Locator("[data-typed] [name$='-text']").Nth(1).FillAsync("And how.");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".receipt-comments li")).ToHaveCountAsync(2);
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_read_gets_its_sentence_and_the_form_stays()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync($"{Desk}?act=on-behalf");
        await visit.Page.Locator("#sender").FillAsync("Ministry");
        await visit.Page.Locator("#file")
            .SetInputFilesAsync(new FilePayload { Name = "broken.docx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] });
        await Assertions.Expect(visit.Page.Locator(".drop .field-error")).ToBeVisibleAsync();
        Assert.AreEqual("Ministry", await visit.Page.Locator("#sender").InputValueAsync());

        await DropAsync(visit.Page, "scan.pdf");
        await Assertions.Expect(visit.Page.Locator(".read-head")).ToContainTextAsync("scan.pdf");
        await Assertions.Expect(visit.Page.Locator(".field-error")).ToHaveCountAsync(0);
    }

    [TestMethod]
    public async Task A_comment_made_at_the_meeting_is_recorded_in_its_words()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Desk);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Comment made at the meeting" }).ClickAsync();
        await visit.Page.Locator("[name$='-places']").FillAsync("The whole document");
        await visit.Page.Locator("[name$='-text']").FillAsync("The pace was found too quick.");
        await visit.Page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".field:has(#attribution) .field-error")).ToBeVisibleAsync();
        await visit.Page.Locator("#attribution").FillAsync("two delegations");
        await visit.Page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#act .card")).ToContainTextAsync("two delegations");
        await Assertions.Expect(visit.Page.Locator(".all tbody")).ToContainTextAsync("The pace was found too quick.");
    }

    [TestMethod]
    public async Task The_compilation_comes_from_its_button_as_a_valid_document_with_what_was_sent()
    {
        using var velmora = host.As("velmora-focal");
        await PostAsync(velmora, "comments",
            new { places = new[] { new { scope = "passage", passage = "p021" } }, text = "Velmora would say it shorter.", submit = true });
        var comments = await velmora.GetFromJsonAsync<JsonElement>($"{Api}/comments?mine=true");
        var reference =
            comments.GetProperty("comments").EnumerateArray()
                .Single(c => c.GetProperty("text").GetString() == "Velmora would say it shorter.").GetProperty("reference").GetString()!;
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Desk);

        var coming = visit.Page.WaitForDownloadAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "For circulation" }).ClickAsync();
        var download = await coming;

        await using var bytes = await download.CreateReadStreamAsync();
        using var whole = new MemoryStream();
        await bytes.CopyToAsync(whole);
        using var document = WordprocessingDocument.Open(whole, false);
        Assert.IsEmpty(new OpenXmlValidator(FileFormatVersions.Office2021).Validate(document).Select(e => e.Description).ToList());
        StringAssert.Contains(document.MainDocumentPart!.Document!.InnerText, reference, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#paper-made")).ToContainTextAsync(download.SuggestedFilename);
    }

    [TestMethod]
    [DataRow("orvessa-focal", Desk)]
    [DataRow("orvessa-contributor", "/desk")]
    [DataRow("kelvany-focal", $"{Desk}?act=on-behalf")]
    [DataRow("kelvany-focal", $"{Desk}/now")]
    [DataRow("kelvany-focal", $"{Desk}/on-behalf")]
    [DataRow("kelvany-focal", $"{Desk}/meeting")]
    [DataRow("kelvany-focal", Attendance)]
    public async Task Whoever_it_is_not_for_gets_one_sentence_and_403(string person, string address)
    {
        await using var visit = await Visit.AsAsync(host, person);
        var answer = await visit.Page.GotoAsync(new Uri(host.Address, address).ToString());
        Assert.AreEqual(403, answer!.Status);
        Assert.AreEqual(1, await visit.Page.Locator("main p:not(:has(a))").CountAsync());
        Assert.AreEqual(0, await visit.Page.Locator("main :is(form, table, details)").CountAsync());
    }

    [TestMethod]
    public async Task Attendance_is_as_recorded_and_says_what_to_verify()
    {
        await using var visit = await Visit.AsAsync(host, "secretariat-1");
        await visit.GoAsync(Attendance);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "25th Meeting of the Senior Officials" }).ClickAsync();
        Assert.IsTrue(await visit.SeesAsync("Sample, not a document of the Budapest Process"));
        var verify = visit.Page.Locator(".verify");
        await Assertions.Expect(verify).ToContainTextAsync("Montenegro");
        await Assertions.Expect(verify).ToContainTextAsync("38");
    }

    // The sample's own draft with a sentence inserted under tracked changes, as a delegation would send it back.
    private static byte[] Annotated(string sentence)
    {
        using var whole = new MemoryStream();
        whole.Write(Story.ZeroDraft());
        using (var document = WordprocessingDocument.Open(whole, true))
        {
            var paragraph =
                document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Where(p => p.InnerText.Length > 80).ElementAt(3);
            paragraph.AppendChild(
                new InsertedRun(new Run(new Text($" {sentence}") { Space = SpaceProcessingModeValues.Preserve }))
                {
                    Id = "9001",
                    Author = "Somebody",
                    Date = new DateTime(2017, 11, 27, 8, 0, 0, DateTimeKind.Utc)
                });
        }

        return whole.ToArray();
    }

    private static async Task DropAsync(IPage page, string name) => await page.Locator("[data-drop]").EvaluateAsync(
        """
        (zone, name) => {
          const carried = new DataTransfer();
          carried.items.add(new File(["%PDF-1.7"], name));
          zone.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
        }
        """,
        name);

    private static async Task<JsonElement> PostAsync(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync($"{Api}/{address}", body);
        Assert.IsTrue(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
