using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Drafts;
using Rapporteur.Word.Forms;

namespace Rapporteur.Tests.Forms;

/// <summary>What stands on the form and how it is set up for screen and paper.</summary>
[TestClass]
public sealed class CommentFormWriterTests
{
    [TestMethod]
    public void The_form_has_a_row_for_the_whole_document_and_one_for_each_passage_in_order()
    {
        var cells = FormFile.Blank().Cells();
        var rows =
            Enumerable.Range(FormFile.WholeRow - 1, Given.Draft.Passages.Length + 2)
                .Select(r => string.Join(" | ", "ABCDE".Select(c => cells.GetValueOrDefault($"{c}{r}", ""))));
        Assert.AreEqual(
            """
            Passage | Existing wording | Proposed wording | Explanation | Mark (leave as it is)
            Whole document |  |  |  | document
            Title | A Call for Action |  |  | p001
            Part 1 | Part 1 Pathways |  |  | p002
            Part 1, 1 | We will improve border control, and border control alone, in the region. |  |  | p003
            Part 1, 1 (i) | to engage the diaspora; |  |  | p004
            Part 1, 1 (ii) | to open lines of micro-financing; |  |  | p005
            Part 1, Return | Return |  |  | p006
            Part 1, 2 | We will consider establishing cooperation on travel documents. |  |  | p007
            Part 2 | Part 2 Knowledge |  |  | p008
            Part 2, 3 | Мы поддерживаем исследования. |  |  | p009
            """.ReplaceLineEndings("\n"),
            string.Join('\n', rows));
    }

    [TestMethod]
    public void Its_head_says_what_it_is_for_and_how_to_fill_it_in()
    {
        var cells = FormFile.Blank().Cells();
        Assert.AreEqual("A Call for Action, Zero draft: comment form", cells["A1"]);
        Assert.AreEqual("Test Process. Comments on the zero draft. Comments requested by 22 December 2017.", cells["A2"]);
        StringAssert.Contains(cells["A3"], "write [delete] under Proposed wording", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("fr", "A Call for Action, Zero draft\u00A0: formulaire d’observations",
        "Test Process. Comments on the zero draft. Observations demandées d’ici au 22 décembre 2017.",
        "écrivez [supprimer] sous «\u00A0Formulation proposée\u00A0»")]
    [DataRow("ru", "A Call for Action, Zero draft: форма для замечаний",
        "Test Process. Comments on the zero draft. Замечания просят представить до 22 декабря 2017 г.",
        "напишите [исключить] в столбце «Предлагаемая формулировка»")]
    public void The_form_speaks_the_language_it_is_asked_for(string language, string title, string about, string how)
    {
        var cells = FormFile.Of(Given.Draft, language: language).Cells();
        Assert.AreEqual(title, cells["A1"]);
        Assert.AreEqual(about, cells["A2"]);
        StringAssert.Contains(cells["A3"], how, StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_closing_with_an_hour_and_a_note_are_printed_too()
    {
        var consultation = Given.Consultation(closing: new(new(2017, 12, 22), new(18, 0))) with { Note = "A rehearsal." };
        using var to = new MemoryStream();
        CommentFormWriter.Write(consultation, FormFile.Circulated(Given.Draft), to);
        Assert.AreEqual(
            "A rehearsal.\nTest Process. Comments on the zero draft. Comments requested by 22 December 2017, 18:00 (Istanbul).",
            FormFile.CellsOf(to)["A2"]);
    }

    [TestMethod]
    public void It_is_a_valid_workbook_without_formulas_or_anybody_s_name()
    {
        using var document = SpreadsheetDocument.Open(FormFile.Blank().Build(), isEditable: false);
        var faults = new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();
        Assert.IsEmpty(faults, string.Join("\n", faults));
        Assert.IsEmpty(FormFile.Sheet(document).Worksheet!.Descendants<CellFormula>());
        Assert.IsNull(document.PackageProperties.Creator);
        Assert.IsNull(document.PackageProperties.LastModifiedBy);
        Assert.IsNull(document.ExtendedFilePropertiesPart);
        Assert.AreEqual("RapporteurDraft",
            document.CustomFilePropertiesPart!.Properties!.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>()
                .Single().Name!.Value);
        Assert.AreEqual($"call/0/{Given.Draft.Hash}", document.CustomFilePropertiesPart.Properties.InnerText);
    }

    [TestMethod]
    public void Every_cell_to_fill_in_is_text_and_wrapped()
    {
        using var document = SpreadsheetDocument.Open(FormFile.Blank().Build(), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var cell in FormFile.Sheet(document).Worksheet!.Descendants<Cell>())
        {
            var format = formats[(int)cell.StyleIndex!.Value];
            Assert.AreEqual(49u, format.NumberFormatId!.Value, $"{cell.CellReference} is not text");
            Assert.IsTrue(format.Alignment!.WrapText!.Value, $"{cell.CellReference} does not wrap");
        }
    }

    [TestMethod]
    public void It_prints_on_landscape_pages_under_the_same_headings()
    {
        using var document = SpreadsheetDocument.Open(FormFile.Blank().Build(), isEditable: false);
        var sheet = FormFile.Sheet(document).Worksheet!;
        Assert.AreEqual(OrientationValues.Landscape, sheet.GetFirstChild<PageSetup>()!.Orientation!.Value);
        Assert.AreEqual((1u, 0u),
            (sheet.GetFirstChild<PageSetup>()!.FitToWidth!.Value, sheet.GetFirstChild<PageSetup>()!.FitToHeight!.Value));
        Assert.AreEqual("&LA Call for Action, Zero draft&RPage &P of &N", sheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text);
        Assert.AreEqual("Comments!$4:$4", document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Single().Text);
        Assert.AreEqual(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.AreEqual(4d, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.IsTrue(sheet.Descendants<Column>().Last().Hidden!.Value);
    }

    [TestMethod]
    [DataRow("نص المقترح الأول", "نص المقترح الثاني", true)]
    [DataRow("First", "نص", false)]
    public void A_draft_from_right_to_left_has_its_sheet_so(string one, string two, bool rightToLeft)
    {
        using var document = SpreadsheetDocument.Open(FormFile.Of(DraftOf(one, two)).Build(), isEditable: false);
        Assert.AreEqual(rightToLeft, FormFile.Sheet(document).Worksheet!.Descendants<SheetView>().Single().RightToLeft!.Value);
    }

    [TestMethod]
    [DataRow("=1+1")]
    [DataRow("+41 22 000")]
    [DataRow("-5 per cent")]
    [DataRow("@everyone")]
    [DataRow("=HYPERLINK(\"http://example.org\")")]
    [DataRow("<b>&amp;")]
    [DataRow("_x000D_ is no line end")]
    public void Text_that_looks_like_something_else_stays_text(string text)
    {
        var form = FormFile.Of(DraftOf(text), "Rev. 1 & 2");
        using (var document = SpreadsheetDocument.Open(form.Build(), isEditable: false))
        {
            var cell = FormFile.Sheet(document).Worksheet!.Descendants<Cell>().Single(c => c.CellReference == $"B{FormFile.RowOf(1)}");
            Assert.AreEqual(CellValues.InlineString, cell.DataType!.Value);
            Assert.IsNull(cell.CellFormula);
            Assert.Contains("Rev. 1 && 2", FormFile.Sheet(document).Worksheet!.GetFirstChild<HeaderFooter>()!.OddFooter!.Text);
        }

        Assert.AreEqual("", FormLines.Of(CommentFormReader.Read(form.Build(), DraftOf(text))), "unchanged, and nothing is proposed");
    }

    internal static Draft DraftOf(params string[] texts) => DraftJson.Freeze(
        [.. texts.Select(
            (t, i) =>
                new Passage(PassageId.Nth(i + 1), PassagePath.Of(new PathStep(PathStepKind.Heading, Name: $"Paragraph {i + 1}")), "", 0,
                    PassageKind.Paragraph, t, null))]);
}
