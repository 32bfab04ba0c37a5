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

    [TestMethod]
    public async Task A_Word_comment_in_a_row_is_a_remark_and_what_is_written_elsewhere_is_counted_aloud()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        var id = await focal.SentAsync("A comment the capital marks in the margin.");
        var reference = (await focal.GetAsync($"comments/{id}")).Ok().Text("reference");
        var paper = await focal.Client.GetByteArrayAsync($"/api/v1/consultations/{RunningHost.Consultation}/papers/mine.docx");
        var answer = (await UploadAsync(focal, Marked(Written(paper, reference, "In the column."), reference))).Ok();
        Assert.AreEqual(1, answer.Body.GetProperty("remarks").GetInt32());
        StringAssert.Contains(answer.Text("sentence"), "Not kept: 2 changes or comments elsewhere in the paper.", StringComparison.Ordinal);
        var notes = (await focal.GetAsync($"comments/{id}")).Ok().Body.GetProperty("notes");
        Assert.AreEqual("In the column.\nIn the margin. (Ministry)", notes.EnumerateArray().Single().GetProperty("text").GetString());
        host.Log.AssertQuiet();
    }

    // A Word comment on the row's own words and one on the title, and a word inserted with tracking where the comment's text stands.
    private static byte[] Marked(byte[] paper, string reference)
    {
        using var stream = new MemoryStream();
        stream.Write(paper);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            var main = document.MainDocumentPart!;
            var comments = main.AddNewPart<WordprocessingCommentsPart>();
            comments.Comments = new DocumentFormat.OpenXml.Wordprocessing.Comments(Said("7", "In the margin."), Said("8", "On the title."));
            var cells = Row(document, reference).Elements<TableCell>().ToList();
            cells[1].Descendants<Paragraph>().First().Append(new Run(new CommentReference { Id = "7" }));
            cells[1].Descendants<Paragraph>().Last().Append(new InsertedRun(new Run(new Text("more"))) { Id = "9", Author = "Ministry" });
            main.Document!.Body!.Elements<Paragraph>().First().Append(new Run(new CommentReference { Id = "8" }));
        }

        return stream.ToArray();

        static Comment Said(string id, string text) =>
            new(new Paragraph(new Run(new Text(text)))) { Id = id, Author = "Ministry", Initials = "M" };
    }

    private static TableRow Row(WordprocessingDocument document, string reference) =>
        document.MainDocumentPart!.Document!.Descendants<TableRow>()
            .Single(r => r.Elements<TableCell>().First().InnerText.StartsWith(reference, StringComparison.Ordinal));

    internal static byte[] Written(byte[] paper, string reference, string remark)
    {
        using var stream = new MemoryStream();
        stream.Write(paper);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            Row(document, reference).Elements<TableCell>().Last().Elements<Paragraph>().Last().Append(new Run(new Text(remark)));
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
