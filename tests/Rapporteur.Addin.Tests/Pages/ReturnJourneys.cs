using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>An annotated Word file through the pane.</summary>
[TestClass]
public sealed class ReturnJourneys
{
    [TestMethod]
    public async Task Tracked_words_of_an_uploaded_file_are_shown_first_and_saved_when_confirmed()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await UploadAsync(visit, "annotated.docx", Annotated());
        await Assertions.Expect(visit.Page.Locator(".proposal")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".proposal ins")).ToContainTextAsync("coordinated");
        Assert.IsEmpty((await Visitor.As(host, "orvessa-focal").CommentsAsync("?mine=true")).FindAll(IsFromFile));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save what is ticked" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".notice.good")).ToContainTextAsync("1 comment saved inside your delegation");
        Assert.HasCount(1, (await Visitor.As(host, "orvessa-focal").CommentsAsync("?mine=true")).FindAll(IsFromFile));
    }

    [TestMethod]
    public async Task A_file_that_is_no_Word_document_gets_a_sentence_beside_the_field()
    {
        await using var host = await RunningHost.StartAsync();
        await using var visit = await Visit.AsAsync(host, "orvessa-focal");
        await UploadAsync(visit, "notes.docx", Encoding.UTF8.GetBytes("no zip at all"));
        await Assertions.Expect(visit.Page.Locator("#e-file")).ToBeVisibleAsync();
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Hundreds_of_changes_come_in_pages_and_what_is_unticked_on_one_stays_so_when_all_are_saved()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-many-").FullName;
        try
        {
            var draft = Path.Combine(folder, "many.docx");
            await File.WriteAllBytesAsync(draft, Numbered(false));
            await using var host = await RunningHost.StartAsync(null, "--draft", draft);
            await using var visit = await Visit.AsAsync(host, "orvessa-focal");
            using var all = System.Text.Json.JsonDocument.Parse(await host.As("orvessa-focal").GetStringAsync("/api/v1/consultations"));
            var c = all.RootElement.GetProperty("consultations")[0].GetProperty("id").GetString()!;
            await UploadAsync(visit, "many-annotated.docx", Numbered(true), c);
            await Assertions.Expect(visit.Page.Locator("#decided")).ToHaveTextAsync("0 of 1,200 saved");
            await Assertions.Expect(visit.Page.Locator(".proposal")).ToHaveCountAsync(50);

            // What is unticked survives leaving the page, and the pane.
            await visit.Page.Locator(".proposal input").Nth(3).UncheckAsync();
            await visit.Page.GetByText("Next").First.ClickAsync();
            await Assertions.Expect(visit.Page.GetByText("Page 2 of 24").First).ToBeVisibleAsync();
            await visit.NewTabAsync();
            await visit.GoAsync($"/pane?c={c}&panel=ours");
            await visit.Page.GetByText("What it proposes").ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".proposal input").Nth(3)).Not.ToBeCheckedAsync();
            await Assertions.Expect(visit.Page.Locator(".proposal input").Nth(4)).ToBeCheckedAsync();

            await visit.Page.GetByText("Next").First.ClickAsync();
            await visit.Page.GetByText("Page 2 of 24").First.WaitForAsync();
            await visit.Page.Locator(".proposal input").Nth(0).UncheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save what is ticked here" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("#decided")).ToHaveTextAsync("49 of 1,200 saved");
            await Assertions.Expect(visit.Page.GetByText("Page 3 of 24").First).ToBeVisibleAsync();

            await visit.Page.Locator(".proposal input").Nth(7).UncheckAsync();

            // The connection is lost between two steps; the rest goes on by itself.
            var lost = 0;
            await visit.Page.RouteAsync("**/returns/**",
                route =>
                    route.Request.PostData?.Contains("going", StringComparison.Ordinal) == true && Interlocked.Increment(ref lost) == 1
                        ? route.AbortAsync()
                        : route.ContinueAsync());
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save all 1,151, but what is not ticked" }).ClickAsync();
            await visit.Page.Locator(".panel[data-panel=Ours]").WaitForAsync();
            await Assertions.Expect(visit.Page.Locator("#not-sent")).ToContainTextAsync("1197 comments saved inside your delegation");
            Assert.AreEqual(3, lost, "one step was lost, the same again and one more arrived");
            var saved =
                (await host.Service<Intake.Intake>().BoardAsync(new(c))).Comments.Values.Select(
                    x => x.Working.ProposedWording!.Split(' ')[1].TrimEnd('.')).ToList();
            Assert.HasCount(saved.Count, saved.Distinct().ToList());
            Assert.AreEqual("3 50 107", string.Join(' ', Enumerable.Range(0, Many).Except(saved.Select(int.Parse))));

            await visit.Page.Locator(".tabs a", new() { HasText = "Send" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tick these 300" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send to the Secretariat" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".receipt")).ToContainTextAsync("300 comments of");
            await visit.Page.Locator(".tabs a", new() { HasText = "Send (897)" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".panel")).ToContainTextAsync("597 more stand here when these are sent");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private const int Many = 1_200;

    // As many paragraphs, each with a number of its own; returned with a word inserted into each as Word tracks it.
    internal static byte[] Numbered(bool annotated)
    {
        const string inserted =
            "<w:ins w:id=\"9\" w:author=\"Somebody\" w:date=\"2017-12-01T09:00:00Z\"><w:r><w:t xml:space=\"preserve\"> " +
            "indeed</w:t></w:r></w:ins>";
        var paragraphs =
            string.Concat(
                Enumerable.Range(0, Many)
                    .Select(n =>
                        $"<w:p><w:r><w:t>Undertaking {n} of the countries that take part</w:t></w:r>{(annotated ? inserted : "")}<w:r><w:t>.</w:t></w:r></w:p>"));
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Part(zip, "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Part(zip, "word/document.xml",
                $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>""");
        }

        return whole.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }

    private static bool IsFromFile(System.Text.Json.JsonElement comment) =>
        comment.TryGetProperty("proposedWording", out var wording)
            && wording.GetString()!.Contains("planned, coordinated", StringComparison.Ordinal);

    internal static async Task UploadAsync(Visit visit, string name, byte[] file, string consultation = RunningHost.Consultation)
    {
        await visit.GoAsync($"/pane?c={consultation}&panel=ours");
        await visit.Page.GetByText("Work on paper or in Word instead").ClickAsync();
        await visit.Page.Locator("#f-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    Buffer = file
                });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
    }

    // The sample's draft with two words inserted as Word tracks them.
    internal static byte[] Annotated()
    {
        using var whole = new MemoryStream();
        whole.Write(Story.ZeroDraft());
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            const string before = "We will improve ";
            const string inserted =
                "</w:t></w:r><w:ins w:id=\"900\" w:author=\"Somebody\" w:date=\"2017-12-01T09:00:00Z\"><w:r><w:t " +
                "xml:space=\"preserve\">planned, coordinated </w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">";
            Assert.Contains(before + "border control", xml);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(xml.Replace(before + "border control", before + inserted + "border control", StringComparison.Ordinal));
        }

        return whole.ToArray();
    }
}
