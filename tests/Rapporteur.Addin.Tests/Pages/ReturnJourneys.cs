using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Rapporteur.Addin.Sample;
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

    private static bool IsFromFile(System.Text.Json.JsonElement comment) =>
        comment.TryGetProperty("proposedWording", out var wording) && wording.GetString()!.Contains("planned, coordinated", StringComparison.Ordinal);

    private static async Task UploadAsync(Visit visit, string name, byte[] file)
    {
        await visit.GoAsync($"/pane?c={RunningHost.Consultation}&panel=ours");
        await visit.Page.GetByText("Send an annotated Word file instead").ClickAsync();
        await visit.Page.Locator("#f-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = file });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
    }

    // The sample's draft with two words inserted as Word tracks them.
    private static byte[] Annotated()
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
            const string inserted = "</w:t></w:r><w:ins w:id=\"900\" w:author=\"Somebody\" w:date=\"2017-12-01T09:00:00Z\"><w:r><w:t xml:space=\"preserve\">planned, coordinated </w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">";
            Assert.Contains(before + "border control", xml);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(xml.Replace(before + "border control", before + inserted + "border control", StringComparison.Ordinal));
        }

        return whole.ToArray();
    }
}
