using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>A paper of own comments is known by the references in its rows, whatever a program made of the rest; nothing else is taken for
/// one, and most files are told by one look at their text.</summary>
[TestClass]
public sealed class PaperRemarksTests
{
    [TestMethod]
    public void What_stands_in_the_last_cell_of_a_row_is_the_remark_however_it_was_written()
    {
        var docx = new DocxBuilder().Text("Our comments")
            .Xml(Table(
                Row("C-ABC123", Paragraph(Run("First line.") + "<w:r><w:br/></w:r>" + Run("Second.")) + Paragraph(Run(" Third. "))),
                Row(Run("C-") + "<w:r><w:rPr><w:b/></w:rPr><w:t>XYZ</w:t></w:r>" + Ins("789"), Paragraph(Del("Not ") + Ins("Cleared."))),
                Row("C-ABC123", Paragraph(Run("The same again."))),
                Row("C-CCC-C-EMPTY0", Paragraph(Run("No reference."))),
                Row("C-NONE00", "<w:p/>")))
            .Text("After.");
        Assert.AreEqual("C-ABC123: First line.|Second.|Third.|The same again.; C-XYZ789: Cleared.; 1 elsewhere", Told(docx));
    }

    [TestMethod]
    public void What_was_moved_away_is_no_remark_and_no_reference()
    {
        const string Moved = "<w:moveFrom w:id=\"1\" w:author=\"A\"><w:r><w:t>Gone</w:t></w:r></w:moveFrom>";
        var docx = new DocxBuilder().Xml(Table(
            Row(Run("C-A") + Moved + Run("BC123"), Paragraph(Moved + Run("Kept."))),
            Row("C-XYZ789", $"<w:moveFrom w:id=\"2\" w:author=\"A\">{Paragraph(Run("Gone."))}</w:moveFrom><w:p/>")));
        Assert.AreEqual("C-ABC123: Kept.; 1 elsewhere", Told(docx));
    }

    [TestMethod]
    public void What_stands_in_a_row_within_a_cell_is_the_remark_of_that_row_alone()
    {
        var inner = Table(Row("C-INNER0", Paragraph(Run("Inner."))));
        var docx = new DocxBuilder().Xml(Table(
            Row("C-OUTER0", Paragraph(Run("Outer.")) + inner + Paragraph(Ins("After."))),
            $"<w:tr>{Cell(Paragraph(Run("C-OTHER0")))}{Cell(inner)}{Cell("<w:p/>")}</w:tr>"));
        Assert.AreEqual("C-OUTER0: Outer.|After.; C-INNER0: Inner.|Inner.; 0 elsewhere", Told(docx));
    }

    [TestMethod]
    public void Comments_count_where_their_row_is_and_changes_where_no_remark_is()
    {
        const string Mark = "<w:r><w:commentReference w:id=\"{0}\"/></w:r>";
        var docx = new DocxBuilder().Runs(Run("Title") + Mark.Replace("{0}", "2", StringComparison.Ordinal))
            .Xml(Table(Row(Run("C-ABC123") + Mark.Replace("{0}", "1", StringComparison.Ordinal), Paragraph(Run("Typed.")))))
            .Runs(Ins("one") + Del("two")).Runs("<w:moveTo w:id=\"3\" w:author=\"A\"><w:r><w:t>three</w:t></w:r></w:moveTo>")
            .Comments(
                $"<w:comment w:id=\"1\" w:author=\"A\">{Paragraph(Run("Beside."))}</w:comment>"
                    + $"<w:comment w:id=\"2\" w:author=\"A\">{Paragraph(Run("On the title."))}</w:comment>");
        Assert.AreEqual("C-ABC123: Typed.|Beside. (A); 3 elsewhere", Told(docx));
    }

    [TestMethod]
    public void What_only_names_a_reference_is_no_such_paper_nor_is_what_cannot_be_read()
    {
        Assert.IsNull(PaperRemarks.Read(new DocxBuilder().Text("See C-ABC123.").Build()));
        Assert.IsNull(PaperRemarks.Read(new DocxBuilder().Xml(Table($"<w:tr>{Cell(Paragraph(Run("C-ABC123")))}</w:tr>")).Build()));
        Assert.IsNull(PaperRemarks.Read(new MemoryStream("C-ABC123"u8.ToArray())));
        var paper = new DocxBuilder().Xml(Table(Row("C-ABC123", Paragraph(Run("Typed."))))).Build();
        Assert.IsNull(PaperRemarks.Read(paper, FileLimits.Default with { MostFileBytes = 100 }));
        Assert.IsNull(PaperRemarks.Read(new MemoryStream(paper.ToArray()[..^100])));
        Assert.IsNull(PaperRemarks.Read(RawPackage.Of(paper).Without("word/document.xml").Build()));
    }

    [TestMethod]
    public void A_file_that_holds_no_reference_is_not_read_whole_as_a_paper()
    {
        var docx = new DocxBuilder();
        for (var n = 0; n < 5_000; n++)
        {
            docx.Text($"Paragraph {n} of a return, as long as paragraphs of drafts are.");
        }

        using var returned = docx.Build();
        var whole = Allocated(() => Assert.IsNotNull(Golden.Read(returned)));
        returned.Position = 0;
        var looked = Allocated(() => Assert.IsNull(PaperRemarks.Read(returned)));
        Assert.IsLessThanOrEqualTo(whole / 10, looked);
    }

    private static long Allocated(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Told(DocxBuilder docx) => PaperRemarks.Read(docx.Build()) is { } read
        ? string.Join("; ", [.. read.Remarks.Select(r => $"{r.Reference}: {r.Text.Replace('\n', '|')}"), $"{read.Elsewhere} elsewhere"])
        : "no paper";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static string Row(string reference, string remark) =>
        $"<w:tr>{Cell(Paragraph(reference.StartsWith('<') ? reference : Run(reference)))}{Cell(Paragraph(Run("Own words.")))}"
            + $"{Cell(Paragraph(Run("In full.")))}{Cell(remark)}</w:tr>";

    private static string Cell(string content) => $"<w:tc>{content}</w:tc>";

    private static string Paragraph(string runs) => $"<w:p>{runs}</w:p>";
}
