using Rapporteur.Drafts;
using Rapporteur.Tests.Word.Circulated;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>
/// Circulated drafts that LibreOffice opened, changed by its own scripting and saved, in its own format or as Word's: the
/// mark is still read and every place is still found.
/// </summary>
[TestClass]
public sealed class OfficeTests
{
    // Macros find the words they change; line ends of Basic matter.
    private const string Edits = """
        doc.RecordChanges = True
              Typed(doc, "irregular", "unsafe")
              Typed(doc, "Share the burden", "")
              Typed(doc, "2018", "2019")
              Dim note As Object
              note = doc.Footnotes.getByIndex(0).createTextCursor()
              note.gotoEnd(False)
              note.goLeft(7, True)
              note.String = "decided"
              Said(doc, "host", "Dele Gate", "Which ones?", False)
              Said(doc, "fairly", "Dele Gate", "Settled.", True)
              Typed(doc, "Done at the end.", "Done at the end." & Chr(13) & "And once more.")
        """;

    private const string Silent = """
        doc.RecordChanges = False
              Typed(doc, "irregular", "unsafe")
              Typed(doc, "Review every year.", "Every year a review.")
        """;

    public static IReadOnlyList<string> Files { get; } =
        ["edited in LibreOffice", "edited in LibreOffice without tracking", "edited in LibreOffice and kept as odt"];

    [TestMethod]
    public void Changes_LibreOffice_recorded_are_proposed_at_their_places() =>
        Expect(Files[0], (office, file) => office.Changed(file, Edits));

    [TestMethod]
    public void Changes_made_without_recording_are_found_by_comparison() =>
        Expect(Files[1], (office, file) => office.Changed(file, Silent));

    [TestMethod]
    public void A_file_kept_as_odt_in_between_is_read_the_same() =>
        Expect(Files[2], (office, file) => office.Saved(office.Changed(file, Edits, filter: Office.Odt), from: "odt"));

    [TestMethod]
    public void A_return_annotated_by_hand_and_saved_again_proposes_the_same()
    {
        using var office = new Office();
        var draft = DraftJson.Freeze(Golden.Read(AnnotatedFiles.Draft()).Passages);
        foreach (var name in new[] { "inserted words", "deleted words", "paragraph mark deleted", "words in a cell", "footnote reworded" })
        {
            var file = AnnotatedFiles.All[name]().ToArray();
            Assert.AreEqual(Proposals.Lines(new MemoryStream(file), draft), Proposals.Lines(new MemoryStream(office.Saved(file)), draft),
                name);
        }
    }

    [TestMethod]
    [DataRow("the sample")]
    [DataRow("lists and headings")]
    [DataRow("tables in tables")]
    [DataRow("footnotes and endnotes")]
    public void A_circulated_file_saved_again_still_says_what_it_is(string name)
    {
        using var office = new Office();
        var (_, draft, marked) = CirculatedWriterTests.Marked(name);
        foreach (var saved in new[] { office.Saved(marked), office.Saved(office.Saved(marked, filter: Office.Odt), from: "odt") })
        {
            Assert.AreEqual(CirculatedWriterTests.MarkOf(draft), DraftMarkReader.Of(new MemoryStream(saved)));
            var read = Proposals.Read(new MemoryStream(saved), draft);
            Assert.AreEqual("", Proposals.Lines(read));
            Assert.AreEqual(draft.Passages.Length, read.Counts.Found);
            Assert.AreEqual(draft.Passages.Length, CirculatedWriterTests.PassagesMarkedIn(saved));
        }
    }

    private static void Expect(string name, Func<Office, byte[], byte[]> edit)
    {
        using var office = new Office();
        var original = AnnotatedFiles.Draft().ToArray();
        var draft = DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        var returned = edit(office, CirculatedWriter.Write(original, draft, CirculatedWriterTests.MarkOf(draft)));
        Assert.AreEqual(CirculatedWriterTests.MarkOf(draft), DraftMarkReader.Of(new MemoryStream(returned)));
        CorpusTests.Compare(name, Proposals.Lines(new MemoryStream(returned), draft));
    }
}
