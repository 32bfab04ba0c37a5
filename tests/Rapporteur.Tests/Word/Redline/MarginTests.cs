using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Benchmarks.Redrafting;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Redline;
using Rapporteur.Words;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>The marked version of two circulated drafts: every change has its number in the margin and its line in the list.</summary>
[TestClass]
public class MarginTests
{
    private static readonly InventedRedraft Redraft = new(4_711, 60);

    [TestMethod]
    [DataRow("en")]
    [DataRow("fr")]
    [DataRow("ru")]
    public void Every_change_has_its_number_in_the_margin_and_its_line_behind_the_text(string tag)
    {
        var (numbered, made) = Marked(Language.Of(tag), listed: true);
        Assert.IsTrue(made.Proof.Holds, $"{made.Proof}");
        using var document = WordprocessingDocument.Open(new MemoryStream(made.File), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
        Assert.IsEmpty(faults, string.Join('\n', faults));

        var comments = document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().ToList();
        Assert.IsGreaterThan(10, numbered.Length, "the redraft changes something");
        CollectionAssert.AreEqual(
            numbered.Select(c => (c.Margin, c.Sentence)).ToArray(),
            comments.Select(c => (c.Elements<Paragraph>().First().InnerText, c.Elements<Paragraph>().Last().InnerText)).ToArray());
        var listed = document.MainDocumentPart.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText).ToList();
        CollectionAssert.AreEqual(
            numbered.Select((c, at) => $"{at + 1}.\u00A0{c.Sentence}").ToArray(), listed[^numbered.Length..]);
    }

    [TestMethod]
    public void The_ends_of_a_number_never_stand_in_a_tracked_change_and_no_two_changes_share_an_id()
    {
        var (_, made) = Marked(Language.English, listed: true);
        using var document = WordprocessingDocument.Open(new MemoryStream(made.File), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        foreach (var end in body.Descendants().Where(e => e is CommentRangeStart or CommentRangeEnd or CommentReference))
        {
            Assert.IsFalse(end.Ancestors().Any(a => a is InsertedRun or DeletedRun or MoveFromRun or MoveToRun), end.OuterXml);
        }
    }

    [TestMethod]
    public void Without_the_list_the_text_that_comes_out_is_each_of_the_two_and_nothing_more()
    {
        var (_, made) = Marked(Language.English, listed: false);
        var body = Body(made.File);
        CollectionAssert.AreEqual(Texts(Circulated(Redraft.Later).File), Texts(Resolver.Accepted(body)));
        CollectionAssert.AreEqual(Texts(Circulated(Redraft.Earlier).File), Texts(Resolver.Rejected(body)));
        Assert.AreEqual(made.Proof.Hashes.Later, made.Proof.Hashes.Accepted);
        Assert.AreEqual(made.Proof.Hashes.Earlier, made.Proof.Hashes.Rejected);
        Assert.AreNotEqual(made.Proof.Hashes.Earlier, made.Proof.Hashes.Later);
    }

    [TestMethod]
    public void A_concordance_has_a_line_for_every_change_and_is_a_file_without_fault()
    {
        var (earlier, later) = (Circulated(Redraft.Earlier).Draft, Circulated(Redraft.Later).Draft);
        var comparison = Comparison.OfVersions(earlier, later);
        foreach (var language in Language.Spoken)
        {
            var whole = new MemoryStream();
            ConcordanceWriter.Write(comparison, ("Zero draft", earlier), ("Rev.1", later), Given.Start, language, whole);
            using var document = WordprocessingDocument.Open(whole, isEditable: false);
            var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
            Assert.IsEmpty(faults, string.Join('\n', faults));
            Assert.HasCount(comparison.Changes.Length + 1, document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().ToList());
        }
    }

    private static (MarginChange[] Numbered, RedlineResult.Written Made) Marked(Language language, bool listed)
    {
        var (earlier, later) = (Circulated(Redraft.Earlier), Circulated(Redraft.Later));
        var comparison = Comparison.OfVersions(earlier.Draft, later.Draft);
        var changes = new RevisedWords(language).Margin(comparison, ("Zero draft", earlier.Draft), ("Rev.1", later.Draft)) with
        {
            Listed = listed,
        };
        var made = RedlineWriter.Write(
            new MemoryStream(earlier.File), new MemoryStream(later.File), new MarkedBy("Secretariat", DateTimeOffset.UnixEpoch),
            changes: changes);
        new MarkedFile(((RedlineResult.Written)made).File).AssertUnmistaken();
        return ([.. changes.Changes], (RedlineResult.Written)made);
    }

    private static (Draft Draft, byte[] File) Circulated(IReadOnlyList<InventedPassage> passages)
    {
        var file = InventedFile.Of(passages);
        var draft = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(new MemoryStream(file))).Passages);
        return (draft, CirculatedWriter.Write(file, draft, new DraftMark("call", 0, draft.Hash)));
    }

    private static XElement Body(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return XElement.Parse(document.MainDocumentPart!.Document!.Body!.OuterXml);
    }

    private static string[] Texts(byte[] file) => Texts(Body(file));

    private static string[] Texts(XElement body) =>
    [
        .. body.Descendants().Where(e => e.Name.LocalName == "p")
            .Select(p => string.Concat(p.Descendants().Where(e => e.Name.LocalName == "t").Select(t => t.Value))),
    ];
}
