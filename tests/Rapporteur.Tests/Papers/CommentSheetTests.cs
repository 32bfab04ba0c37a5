using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Comments;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>The tables of comments: what each reader sees and no more, as text and never as a formula.</summary>
[TestClass]
public sealed class CommentSheetTests
{
    [TestMethod]
    public void The_matrix_says_item_place_type_existing_proposed_and_rationale()
    {
        var given = Given.AConsultation();
        given.Sends("Dorvale", given.Saying("It reads better.", given.On("Part 1, 3", "a fair manner")) with
        {
            Kinds = [CommentKind.Replace],
            ProposedWording = "an equitable manner",
        });
        given.Sends("Ardenia", given.Saying("On all of it."));
        var rows = Read(CommentSheet.For(given.SeenBy(Given.Secretary), given.Now, SheetKind.Matrix));
        var references = given.Board.Received.Select(given.Comment).ToDictionary(c => c.Sent!.Content.Text, c => c.Reference);
        CollectionAssert.AreEqual(
            new[] { "Item", "Place", "Type", "Existing wording", "Proposed wording", "Rationale", "From", "Reference", "Outcome",
                "Response" }, rows[0]);
        CollectionAssert.AreEqual(
            new[] { "1", "Whole document", "", "", "", "On all of it.", "Ardenia", references["On all of it."], "", "" }, rows[1]);
        CollectionAssert.AreEqual(
            new[]
            {
                "2", "Part 1, 3, “a fair manner”", "Replacement", "a fair manner", "an equitable manner", "It reads better.", "Dorvale",
                references["It reads better."], "", "",
            },
            rows[2]);
        CollectionAssert.AreEqual(new[] { "Received 2 = printed 2 + left out 0." }, rows[^1]);
    }

    [TestMethod]
    public void Nothing_anybody_wrote_is_a_formula()
    {
        string[] hostile =
            ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "=HYPERLINK(\"http://example.invalid\")", "\t=1", "_x000D_=1", "<f>1</f>"];
        var given = Given.AConsultation();
        foreach (var text in hostile)
        {
            given.Sends("Ardenia", given.Saying(text) with { ProposedWording = text });
        }

        using var written = Written(CommentSheet.For(given.SeenBy(Given.Secretary), given.Now, SheetKind.Comments));
        using var document = SpreadsheetDocument.Open(written, false);
        var part = document.WorkbookPart!.WorksheetParts.Single();
        Assert.AreEqual(0, part.Worksheet!.Descendants<CellFormula>().Count());
        Assert.IsTrue(part.Worksheet.Descendants<Cell>().All(c => c.DataType is null || c.DataType == CellValues.InlineString));
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.IsTrue(part.Worksheet.Descendants<Cell>().All(c => formats[(int)c.StyleIndex!.Value].NumberFormatId!.Value == 49));
        var cells = part.Worksheet.Descendants<Cell>().Select(c => c.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal)).ToList();
        CollectionAssert.IsSubsetOf(hostile.Where(h => h[0] != '\t').ToArray(), cells);
    }

    [TestMethod]
    [DataRow("secretary")]
    [DataRow("co-chair")]
    [DataRow("Ardenia")]
    [DataRow("Dorvale")]
    public void Each_reader_finds_what_it_sees_and_no_more_and_the_account_comes_out(string who)
    {
        var given = CompilationStory.Told();
        var reader = given.SeenBy(who switch { "secretary" => Given.Secretary, "co-chair" => Given.CoChair, _ => Given.FocalPoint(who) });
        var sheet = CommentSheet.For(reader, given.Now, SheetKind.Comments);
        Assert.IsTrue(sheet.Balance.Holds);
        var rows = Read(sheet);
        CollectionAssert.AreEquivalent(reader.Comments().Select(c => c.Comment.Reference).ToArray(),
            rows.Select(r => r.FirstOrDefault() ?? "").Where(r => r.StartsWith("C-", StringComparison.Ordinal)).ToArray());
        var all = string.Join('\n', rows.SelectMany(r => r));
        Assert.AreEqual(who == "Ardenia", all.Contains("UNSENT WORDS", StringComparison.Ordinal));
        Assert.AreEqual(who != "Dorvale", all.Contains("CONFIDENTIAL WORDS", StringComparison.Ordinal));
        Assert.AreEqual(who is not "Dorvale" and not "Ardenia", all.Contains("General words, late.", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("fr")]
    [DataRow("ru")]
    public void It_is_valid_and_names_no_person(string language)
    {
        var given = CompilationStory.Told();
        foreach (var kind in Enum.GetValues<SheetKind>())
        {
            using var written = Written(CommentSheet.For(given.SeenBy(Given.Secretary), given.Now, kind, Language.Of(language)));
            using (var document = SpreadsheetDocument.Open(written, false))
            {
                var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None);
                Assert.IsEmpty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
            }

            written.Position = 0;
            using var zip = new ZipArchive(written);
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                Assert.DoesNotContain("Person-", reader.ReadToEnd(), entry.FullName);
            }
        }
    }

    [TestMethod]
    public void LibreOffice_opens_it()
    {
        var folder = Directory.CreateTempSubdirectory("sheet-");
        try
        {
            var given = CompilationStory.Told();
            var file = Path.Combine(folder.FullName, "comments.xlsx");
            using (var written = Written(CommentSheet.For(given.SeenBy(Given.Secretary), given.Now, SheetKind.Comments)))
            {
                File.WriteAllBytes(file, written.ToArray());
            }

            Assert.Contains("Host communities carry most of it.", System.Text.Encoding.UTF8.GetString(LibreOffice.To("csv", file)));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static List<string[]> Read(CommentSheet sheet)
    {
        using var written = Written(sheet);
        using var document = SpreadsheetDocument.Open(written, false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
                .Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray()),
        ];
    }

    private static MemoryStream Written(CommentSheet sheet)
    {
        var stream = new MemoryStream();
        SheetWriter.Write(sheet, stream);
        stream.Position = 0;
        return stream;
    }
}
