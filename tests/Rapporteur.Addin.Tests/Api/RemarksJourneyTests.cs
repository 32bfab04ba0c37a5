using System.Net.Http.Headers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>The paper of own comments goes to the capital and comes back: its remarks are notes inside the delegation.</summary>
[TestClass]
public sealed class RemarksJourneyTests
{
    [TestMethod]
    public async Task Remarks_written_beside_a_comment_are_kept_as_notes_once_and_nobody_else_learns_of_them()
    {
        await using var host = await RunningHost.StartAsync();
        var (focal, contributor) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "kelvany-contributor"));
        var id = await focal.SentAsync("A comment for the capital.");
        var reference = (await focal.GetAsync($"comments/{id}")).Ok().Text("reference");
        var paper = await focal.Client.GetByteArrayAsync(
            $"/api/v1/consultations/{RunningHost.Consultation}/papers/mine.docx");
        var written = Written(paper, reference, "The Ministry of Finance must see this.");

        var answer = (await UploadAsync(contributor, written)).Ok();
        Assert.AreEqual(1, answer.Body.GetProperty("remarks").GetInt32());
        StringAssert.StartsWith(answer.Text("sentence"), "1 remark of the paper is kept as a note", StringComparison.Ordinal);
        (await UploadAsync(contributor, written)).Ok();
        var notes = (await focal.GetAsync($"comments/{id}")).Ok().Body.GetProperty("notes");
        Assert.AreEqual("The Ministry of Finance must see this.", notes.EnumerateArray().Single().GetProperty("text").GetString());
        Assert.IsFalse((await Visitor.As(host, "secretariat-1").GetAsync($"comments/{id}")).Ok().Has("notes"));
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task Beside_a_comment_of_others_or_of_none_nothing_is_kept_and_it_is_said()
    {
        await using var host = await RunningHost.StartAsync();
        var (own, other) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "orvessa-focal"));
        var id = await own.SentAsync("Ours.");
        var reference = (await own.GetAsync($"comments/{id}")).Ok().Text("reference");
        var paper = await own.Client.GetByteArrayAsync($"/api/v1/consultations/{RunningHost.Consultation}/papers/mine.docx");
        var answer = (await UploadAsync(other, Written(paper, reference, "Not theirs to say."))).Ok();
        Assert.AreEqual(0, answer.Body.GetProperty("remarks").GetInt32());
        StringAssert.Contains(answer.Text("sentence"), reference, StringComparison.Ordinal);
        Assert.IsFalse((await own.GetAsync($"comments/{id}")).Ok().Has("notes"));
    }

    private static byte[] Written(byte[] paper, string reference, string remark)
    {
        using var stream = new MemoryStream();
        stream.Write(paper);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            var row = document.MainDocumentPart!.Document!.Descendants<TableRow>()
                .Single(r => r.Elements<TableCell>().First().InnerText.StartsWith(reference, StringComparison.Ordinal));
            row.Elements<TableCell>().Last().Elements<Paragraph>().Last().Append(new Run(new Text(remark)));
        }

        return stream.ToArray();
    }

    private static async Task<Response> UploadAsync(Visitor visitor, byte[] bytes)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "file", "mine.docx" } };
        return await visitor.PostAsync("returns", form);
    }
}
