using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Word.Reading;
using Rapporteur.Words;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

/// <summary>What was not read of a draft: said in the reader's language, with its passage, and small enough to be kept with it.</summary>
[TestClass]
public class NoteTests
{
    private const string Chart =
        """<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>"""
        + "</a:graphic></wp:inline></w:drawing></w:r>";

    private const string Prompt =
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>";

    // The longest line the register takes.
    private const int LongestLine = 30_000;

    [TestMethod]
    public void A_note_names_the_passage_in_or_after_which_it_first_stands()
    {
        var read = Golden.Read(new DocxBuilder().Runs(Run("One.")).Runs(Run("Two.")).Runs(Chart).Runs(Run("Three.") + Chart));

        var note = read.Notes.Single();
        Assert.AreEqual(new ReadingNote(new Remark("files.note.thing.chart", ("count", 2)), read.Passages[1].Id), note);
        Assert.AreEqual("Not read as text: chart (2 in the document).", Language.English.Say(note.What));
        Assert.AreEqual("Не прочитано как текст: диаграмма (в документе: 2).", Language.Russian.Say(note.What));
    }

    [TestMethod]
    public void What_stands_before_the_first_passage_or_around_the_pages_is_near_none() =>
        Assert.IsNull(Golden.Read(new DocxBuilder().Runs(Chart).Runs(Run("One."))).Notes.Single().Near);

    [TestMethod]
    public void A_kind_of_note_this_version_has_no_words_for_is_said_to_be_such() =>
        Assert.AreEqual(
            "Something was not read that this version has no words for; look at the original.",
            Language.English.Say(new Remark("files.note.of-later", ("x", 1))));

    [TestMethod]
    public void The_longest_notes_there_can_be_fit_one_line_of_the_record()
    {
        var docx = new DocxBuilder();
        foreach (var n in Enumerable.Range(0, 1_100))
        {
            var words = n + new string('"', 40) + string.Concat(Enumerable.Repeat("😀", 20));
            docx.Runs(Run("A") + Chart + $"{Prompt}<w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>");
        }

        var notes = Golden.Read(docx).Notes;
        var circulated = new DraftCirculated(1, "Rev.1", "en", new("abc"), Given.File()) { Notes = [.. notes, .. notes] };
        var line = ActJson.Write(Given.Act(new Round().Board, "secretariat", circulated));

        Assert.Contains("And at least 1000 more of these kinds, not named here.", notes.Select(n => Language.English.Say(n.What)));
        Assert.IsLessThan(LongestLine, line.Payload.Length);
    }
}
