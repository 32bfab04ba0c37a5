using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>Footnotes in a version with changes marked: a note that changed stays one note, its change marked within it.</summary>
[TestClass]
public class MarkedNoteTests
{
    private static readonly MarkedBy Secretariat = new("Secretariat", DateTimeOffset.UnixEpoch);

    // A paragraph: what it says and what its note says, 0 for none; both of few kinds, so that some stay, go, come, change and move.
    private static (int Text, int Note)[] Text(Random chance) =>
        [.. Enumerable.Range(0, chance.Next(2, 10)).Select(_ => (chance.Next(1, 10), chance.Next(6)))];

    [TestMethod]
    public void Whatever_becomes_of_paragraphs_and_their_notes_either_text_comes_out_with_its_notes()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            var (earlier, later) = (File(Text(chance)), File(Text(chance)));
            var written = Written(earlier, later);
            Assert.IsTrue(written.Proof.Holds, $"{seed} {written.Proof}");
            var marked = new MarkedFile(written.File);
            CollectionAssert.AreEqual(new MarkedFile(later).Lines(), marked.Accepted(), $"{seed}");
            CollectionAssert.AreEqual(new MarkedFile(earlier).Lines(), marked.Rejected(), $"{seed}");
            marked.AssertUnmistaken();
        }
    }

    [TestMethod]
    public void A_word_changed_in_a_note_is_the_only_thing_marked()
    {
        var written = Written(File([(1, 1), (2, 2), (3, 3)]), File([(1, 1), (2, 4), (3, 3)]));
        var marked = new MarkedFile(written.File);
        Assert.IsFalse(marked.Body.Descendants().Any(e => e.Attribute(MarkedFile.W + "author") is not null));
        Assert.AreEqual("2", string.Concat(marked.Notes!.Descendants(MarkedFile.W + "delText").Select(t => t.Value.Trim())));
        using var document = WordprocessingDocument.Open(new MemoryStream(written.File), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public void Notes_of_deleted_text_come_along_into_a_file_that_has_none()
    {
        var later = new DocxBuilder().Text("Paragraph 2 says something else than 2 others.").Build().ToArray();
        var written = Written(File([(1, 1), (2, 0)]), later);
        Assert.IsTrue(written.Proof.Holds, $"{written.Proof}");
        Assert.Contains("Note 1", string.Join('\n', new MarkedFile(written.File).Rejected()));
    }

    private static RedlineResult.Written Written(byte[] earlier, byte[] later) =>
        (RedlineResult.Written)RedlineWriter.Write(new MemoryStream(earlier), new MemoryStream(later), Secretariat);

    private static byte[] File((int Text, int Note)[] paragraphs)
    {
        var (built, notes) = (new DocxBuilder(), "");
        foreach (var (at, (text, note)) in paragraphs.Index())
        {
            var mark = note == 0 ? "" : $"<w:r><w:footnoteReference w:id=\"{at + 1}\"/></w:r>";
            built.Runs($"{DocxBuilder.Run($"Paragraph {text} says something else than {text} others.")}{mark}");
            var said = DocxBuilder.Run($"Note {note} of the Secretariat.");
            notes += note == 0 ? "" : $"<w:footnote w:id=\"{at + 1}\"><w:p>{said}</w:p></w:footnote>";
        }

        return (notes.Length == 0 ? built : built.Footnotes(notes)).Build().ToArray();
    }
}
