using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>What was ugly when the papers were looked at: tables off the page, rows over each other, headings said twice.</summary>
[TestClass]
public sealed class PaperLookTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [TestMethod]
    public void Cells_without_text_keep_their_column_and_tables_that_follow_each_other_stay_apart()
    {
        var given = Given.AConsultation();
        given.Circulate("Rev.1",
        [
            Cell(1, (1, 1, 2), "When"), Cell(2, (1, 2, 1), "Round"), Cell(3, (1, 2, 3), "March"), Cell(4, (1, 2, 3), "or April"),
            Cell(5, (2, 1, 1), "Who"), Cell(6, (2, 2, 1), "All"),
        ]);
        using var written = Annotated.Written(Annotated.Of(given));
        Annotated.AssertSound(written);
        written.Position = 0;
        using var document = WordprocessingDocument.Open(written, false);
        Assert.IsEmpty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None)
            .Select(f => f.Description));
        var body = XElement.Parse(document.MainDocumentPart!.Document!.OuterXml).Element(W + "body")!;
        CollectionAssert.AreEqual(
            new[] { "3 columns:  / When /  | Round /  / March¶or April", "1 columns: Who | All" },
            body.Elements(W + "tbl").Select(Table).ToArray());
        Assert.IsTrue(body.Elements(W + "tbl").All(t => t.ElementsAfterSelf().First().Name == W + "p"), "Word joins tables that touch.");
        Assert.IsTrue(body.Descendants(W + "tcW").All(w => (string?)w.Attribute(W + "type") == "dxa"));
    }

    [TestMethod]
    public void A_row_of_a_workbook_is_as_high_as_its_longest_text_and_its_page_as_wide_as_its_columns()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Short."));
        given.Sends("Ardenia", given.Saying(string.Join(' ', Enumerable.Repeat("words", 100))));
        given.Sends("Ardenia", given.Saying(string.Join('\n', Enumerable.Repeat("line", 9))));
        given.Sends("Ardenia", given.Saying(string.Join('\n', Enumerable.Repeat("line", 900))));
        var written = new MemoryStream();
        SheetWriter.Write(CommentSheet.For(given.SeenBy(Given.Secretary), given.Now, SheetKind.Comments), written);
        using var document = SpreadsheetDocument.Open(written, false);
        Assert.IsEmpty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None)
            .Select(f => f.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.IsTrue(sheet.GetFirstChild<SheetProperties>()!.PageSetupProperties!.FitToPage!.Value);
        var rows = sheet.Descendants<Row>().Where(r => r.InnerText.Contains("C-", StringComparison.Ordinal)).ToList();
        var heights = rows.Select(r => r.Height?.Value ?? 0).ToList();
        Assert.AreEqual(0, heights[0], "One line needs no height.");
        Assert.IsGreaterThan(2 * 13.5, heights[1]);
        Assert.AreEqual(9 * 13.5, heights[2]);
        Assert.AreEqual(409, heights[3], "Excel shows no row higher.");
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("fr")]
    [DataRow("ru")]
    public void A_heading_is_said_once_in_every_language(string language)
    {
        const string Long = "A commitment to support and to share the responsibility for those who had to leave their homes behind them";
        var given = Given.AConsultation();
        given.Circulate("Rev.1",
        [
            Heading(1, new PathStep(PathStepKind.Preamble), "Preamble"), Under(2, 1, "1", "Recalling,"),
            Heading(3, new PathStep(PathStepKind.Part, "1"), "Part 1 – Goals"), Under(4, 3, "2", "We agree."),
            Heading(5, new PathStep(PathStepKind.Heading, Name: Long), Long), Under(6, 5, "3", "We ask."),
            new Passage(PassageId.Nth(7), PassagePath.Of(new PathStep(PathStepKind.Footnote, "1")), "1", 0, PassageKind.Footnote, "As notified.",
                null),
        ]);
        foreach (var passage in given.Board.CurrentDraft!.Draft.Passages.Where(p => p.Kind != PassageKind.Heading))
        {
            given.Sends("Ardenia", given.Saying("Why?", Place.At(passage.Id)));
        }

        var (reader, spoken) = (given.SeenBy(Given.Secretary), Language.Of(language));
        var footnotes = new Dictionary<string, string> { ["en"] = "Footnotes", ["fr"] = "Notes de bas de page", ["ru"] = "Сноски" };
        CollectionAssert.AreEqual(
            new[] { "Preamble", "Part 1 – Goals", Long, footnotes[language] },
            Compilation.For(reader, given.Now, language: spoken)!.Parts.SelectMany(p => p.Sections).Select(s => s.Heading).ToArray());
        var summary = DraftSummary.For(reader, given.Now, language: spoken)!;
        foreach (var once in new[] { "Preamble", "Part 1 – Goals", Long })
        {
            Assert.ContainsSingle(summary.Sections.Where(s => s.Heading.EndsWith($"– {once}", StringComparison.Ordinal)
                && s.Heading.Split('–').Length == once.Split('–').Length + 1));
        }
    }

    [TestMethod]
    [DataRow("en", "Page 1 of 1", "For the Secretariat and the Chair only. Not for circulation.")]
    [DataRow("fr", "Page 1 sur 1", "Réservé au Secrétariat et à la Présidence. Ne pas distribuer.")]
    [DataRow("ru", "Страница 1 из 1", "Только для Секретариата и Председателя. Не для распространения.")]
    public void A_pages_number_stands_beside_what_the_paper_is_of_and_who_may_have_it_beneath(string language, string page, string marking)
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Why?"));
        var (reader, spoken) = (given.SeenBy(Given.Secretary), Language.Of(language));
        foreach (var write in (Action<Stream>[])
        [
            to => DraftWithCommentsWriter.Write(DraftWithComments.For(reader, given.Now, PaperUse.SecretariatOnly, spoken)!, to),
            to => SummaryWriter.Write(DraftSummary.For(reader, given.Now, PaperUse.SecretariatOnly, spoken)!, to),
            to => ReflectedWriter.Write(ReflectedTable.For(reader, given.Now, PaperUse.SecretariatOnly, spoken)!, to),
        ])
        {
            using var written = new MemoryStream();
            write(written);
            using var document = WordprocessingDocument.Open(written, false);
            var lines = document.MainDocumentPart!.FooterParts.Single().Footer!.ChildElements.Select(p => p.InnerText).ToList();
            Assert.HasCount(2, lines);
            StringAssert.EndsWith(lines[0], page, StringComparison.Ordinal);
            StringAssert.EndsWith(lines[1], marking, StringComparison.Ordinal);
        }
    }

    [TestMethod]
    [DataRow("en", "Also: Part 1, 3 (ii); Part 2, 5.")]
    [DataRow("fr", "Aussi\u00A0: Partie 1, 3 ii)\u202F; Partie 2, 5.")]
    [DataRow("ru", "Также: Часть 1, 3 (ii); Часть 2, 5.")]
    public void Places_named_one_after_another_are_parted_as_the_language_parts_them(string language, string expected)
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Why?", given.On("Part 1, 3"), given.On("Part 1, 3 (ii)"), given.On("Part 2, 5")));
        var paper = DraftWithComments.For(given.SeenBy(Given.Secretary), given.Now, language: Language.Of(language))!;
        Assert.Contains(expected, paper.Blocks.SelectMany(b => b.Notes).SelectMany(n => n.Lines).Select(l => l.Text));
    }

    private static string Table(XElement table) =>
        $"{table.Element(W + "tblGrid")!.Elements().Count()} columns: " + string.Join(" | ", table.Elements(W + "tr")
            .Select(r => string.Join(" / ", r.Elements(W + "tc").Select(c => string.Join('¶', c.Elements(W + "p").Select(p => p.Value))))));

    private static Passage Cell(int nth, (int Table, int Row, int Column) at, string text) => new(
        PassageId.Nth(nth),
        PassagePath.Of(new PathStep(PathStepKind.Table, Nth: at.Table), new PathStep(PathStepKind.Row, Nth: at.Row),
            new PathStep(PathStepKind.Column, Nth: at.Column)),
        "", 0, PassageKind.TableCell, text, null);

    private static Passage Heading(int nth, PathStep step, string text) =>
        new(PassageId.Nth(nth), PassagePath.Of(step), "", 1, PassageKind.Heading, text, null);

    private static Passage Under(int nth, int section, string number, string text) => new(
        PassageId.Nth(nth), PassagePath.Of(new PathStep(PathStepKind.Number, number)), $"{number}.", 0, PassageKind.Paragraph, text,
        PassageId.Nth(section));
}
