using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Tests.Word;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Tests.Forms;

/// <summary>Every broken or hostile workbook is refused with a code and a sentence, or read without what it hides.</summary>
[TestClass]
public sealed class HostileFormTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    [TestMethod]
    [DataRow("", "file-empty", "0 bytes")]
    [DataRow("Passage;Existing wording;Proposed wording", "file-not-an-xlsx", "not an Excel workbook (.xlsx)")]
    [DataRow("<table><tr><td>Passage</td></tr></table>", "file-not-an-xlsx", "XML or HTML")]
    public void What_is_no_workbook_is_named(string content, string code, string named) =>
        Refused(new MemoryStream(Encoding.UTF8.GetBytes(content)), code, named);

    [TestMethod]
    [DataRow("Workbook", "file-not-an-xlsx", ".xls)")]
    [DataRow("EncryptedPackage", "file-encrypted", "Remove the password")]
    public void Old_workbooks_and_encrypted_ones_are_told_apart(string stream, string code, string named) =>
        Refused(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)]),
            code, named);

    [TestMethod]
    public void Other_office_files_are_named()
    {
        Refused(new DocxBuilder().Text("Text").Build(), "file-not-an-xlsx", "a Word document (.docx)");
        Refused(FormFile.Blank().Raw().With("mimetype", "application/vnd.oasis.opendocument.spreadsheet").Build(), "file-not-an-xlsx",
            ".ods");
        Refused(FormFile.Blank().Raw().Replacing("[Content_Types].xml", "sheet.main+xml", "template.main+xml").Build(), "file-not-an-xlsx",
            ".xltx");
    }

    [TestMethod]
    public void A_returned_file_is_read_by_what_it_is()
    {
        Assert.IsInstanceOfType<ReturnResult.Read>(ReturnReader.Read(FormFile.Blank().Build(), Given.Draft));
        foreach (var (file, code) in new (Stream, string)[]
        {
            (new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Workbook")]),
                "file-not-an-xlsx"),
            (new MemoryStream(
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument")]),
                "file-not-a-docx"),
            (RawPackage.Docx().With("mimetype", "application/vnd.oasis.opendocument.spreadsheet").Build(), "file-not-an-xlsx"),
            (RawPackage.Docx().With("mimetype", "application/vnd.oasis.opendocument.text").Build(), "file-not-a-docx"),
            (new MemoryStream(), "file-empty"),
            (new MemoryStream(FormFile.Blank().Build().ToArray()[..2_000]), "file-damaged"),
        })
        {
            Assert.AreEqual(code, ((ReturnResult.Refused)ReturnReader.Read(file, Given.Draft)).Fault.Code);
        }
    }

    [TestMethod]
    public void Macros_are_refused_by_type_and_by_part()
    {
        Refused(
            FormFile.Blank().Raw()
                .Replacing("[Content_Types].xml", "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "vnd.ms-excel.sheet.macroEnabled.main+xml").Build(),
            "file-with-macros", "macro-enabled");
        Refused(FormFile.Blank().Raw().With("xl/vbaProject.bin", "x").Build(), "file-with-macros", "xl/vbaProject.bin");
    }

    [TestMethod]
    public void A_workbook_that_is_no_form_is_refused()
    {
        var workbook = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(workbook, SpreadsheetDocumentType.Workbook))
        {
            document.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
        }

        Refused(new MemoryStream(workbook.ToArray()), "file-damaged", "no sheets");
        Refused(FormFile.Blank().Write("A4", "Who").Build(), "file-not-a-form", "Proposed wording");
    }

    [TestMethod]
    public void A_document_type_and_bombs_are_refused()
    {
        Refused(FormFile.Blank().Raw().With("xl/theme/theme1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Build(), "file-with-dtd",
            "xl/theme/theme1.xml");
        Refused(FormFile.Blank().Raw().With("xl/media/image1.bmp", new byte[60_000_000]).Build(), "file-expands", "xl/media/image1.bmp");
        Refused(
            FormFile.Blank().Raw()
                .With("xl/sharedStrings.xml",
                    $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{new string(' ', 30_000_000)}</t></si></sst>").Build(),
            "file-expands", "xl/sharedStrings.xml");
    }

    [TestMethod]
    public void Links_to_other_workbooks_are_said_and_never_followed()
    {
        var form = FormFile.Blank().Change(d =>
        {
            var part = d.WorkbookPart!.AddNewPart<ExternalWorkbookPart>();
            part.ExternalLink = new DocumentFormat.OpenXml.Spreadsheet.ExternalLink();
            part.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath",
                new Uri("http://127.0.0.1:9/other.xlsx"));
        });
        StringAssert.Contains(FormLines.Of(CommentFormReader.Read(form.Build(), Given.Draft)), "externalLinkPath",
            StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("A1:XFD1048576")]
    [DataRow("C1:C1048576")]
    [DataRow("nonsense")]
    [DataRow("B9:A1")]
    public void Joined_cells_of_any_size_end(string range) =>
        Assert.IsInstanceOfType<ReturnResult>(CommentFormReader.Read(FormFile.Blank().Merge(range).Build(), Given.Draft));

    [TestMethod]
    public void Joined_cells_of_any_number_take_no_more_room_than_those_of_a_form()
    {
        var form = FormFile.Blank().Change(document =>
        {
            var merged = FormFile.Sheet(document).Worksheet!.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.MergeCells>()!;
            for (var n = 0; n < 100; n++)
            {
                merged.Append(new DocumentFormat.OpenXml.Spreadsheet.MergeCell { Reference = "A1:B99999" });
            }
        }).Build();
        AllocatesAtMost(100_000_000, () => Assert.IsInstanceOfType<ReturnResult>(CommentFormReader.Read(form, Given.Draft)));
    }

    [TestMethod]
    public void A_text_that_many_cells_show_in_a_format_is_not_held_once_for_each()
    {
        const int Cells = 3_000;
        var form = FormFile.Blank().Change(FormChanges.SharedText(new string('w', 30_000)))
            .Change(FormChanges.Formatted("D8", "0", 200, "_(@_)", "s")).Change(document =>
            {
                var data = FormFile.Sheet(document).Worksheet!.GetFirstChild<DocumentFormat.OpenXml.Spreadsheet.SheetData>()!;
                var cell = data.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == "D8");
                for (var n = 0; n < Cells; n++)
                {
                    var another = (DocumentFormat.OpenXml.Spreadsheet.Cell)cell.CloneNode(true);
                    another.CellReference = $"D{n + 200}";
                    data.Append(new DocumentFormat.OpenXml.Spreadsheet.Row(another) { RowIndex = (uint)(n + 200) });
                }
            }).Build();
        AllocatesAtMost(150_000_000,
            () => Assert.AreEqual(
                "file-expands", ((ReturnResult.Refused)CommentFormReader.Read(form, Given.Draft)).Fault.Code));
    }

    [TestMethod]
    [DataRow("str", 'w')]
    [DataRow("n", '7')]
    [DataRow("d", '1')]
    public void A_value_no_cell_can_hold_is_named_and_not_looked_through(string type, char letter)
    {
        var value = new string(letter, 2_000_000);
        var form = FormFile.Blank().Change(FormChanges.Formatted("D8", value, 200, "_(@_)", type)).Build();
        AllocatesAtMost(45_000_000, () =>
        {
            var read = (ReturnResult.Read)CommentFormReader.Read(form, Given.Draft);
            Assert.IsTrue(read.NotUnderstood.Any(n => n.What.Key == "returned.row.unread.long"));
        });
    }

    private static void AllocatesAtMost(long bytes, Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        Assert.IsLessThanOrEqualTo(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Fifty_thousand_rows_are_read()
    {
        var form = FormFile.Blank();
        var rows =
            string.Concat(
                Enumerable.Range(40, 50_000)
                    .Select(n =>
                        $"<x:row r=\"{n}\"><x:c r=\"A{n}\" t=\"inlineStr\"><x:is><x:t>Part 1, 2</x:t></x:is></x:c><x:c r=\"D{n}\" t=\"inlineStr\"><x:is><x:t>Said {n}</x:t></x:is></x:c></x:row>"));
        var read =
            (ReturnResult.Read)CommentFormReader.Read(form.Raw().Replacing(Sheet, "</x:sheetData>", rows + "</x:sheetData>").Build(),
                Given.Draft);
        Assert.HasCount(50_000, read.Proposals);
    }

    [TestMethod]
    public void A_file_with_bytes_changed_or_cut_anywhere_is_read_or_refused_and_never_an_exception()
    {
        var whole = FormFile.Blank().Write("C8", "New.").Build().ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 4].Select(Gen.Int[whole.Length / 2, whole.Length]).Sample(
            (changes, length) =>
            {
                var bytes = whole[..length];
                foreach (var (at, value) in changes.Where(c => c.Item1 < length))
                {
                    bytes[at] = value;
                }

                return CommentFormReader.Read(new MemoryStream(bytes), Given.Draft) is not null;
            },
            iter: 500);
    }

    [TestMethod]
    public void Parts_with_attributes_and_names_changed_are_read_or_refused_and_never_an_exception()
    {
        string[] old =
            ["r=\"", "s=\"", "t=\"", "inlineStr", "\"1\"", "\"0\"", "x:is>", "x:t>", "x:c ", "x:row", "x:f>", "ref=\"", "rId", "main+xml",
                "sheet", "Target", "Type", "numFmtId=\"49\"", "fontId", "A1:D1", "xmlns:x", "/", "2006"];
        string[] now = ["", "x", "r=\"", "s", "-1", "99999999999", "\"\"", "x:v>", "x:si>", "&lt;", "%20", "..", "//", "http:", "ZZZZ9"];
        var rich =
            FormFile.Blank().Change(FormChanges.SharedText("x")).Change(FormChanges.Sheet("Other", "y")).Change(FormChanges.Note("C9", "z"))
                .Build().ToArray();
        var parts =
            RawPackage.Of(new MemoryStream(rich)).Names.Where(
                n => n.EndsWith("xml", StringComparison.Ordinal) || n.EndsWith("rels", StringComparison.Ordinal)).ToArray();
        Gen.Select(Gen.Int[0, parts.Length - 1], Gen.Int[0, old.Length - 1], Gen.Int[0, now.Length - 1], Gen.Int[0, 3]).Array[1, 3].Sample(
            changes =>
            {
                var package = RawPackage.Of(new MemoryStream(rich));
                foreach (var (part, from, to, nth) in changes)
                {
                    package.Replacing(parts[part], old[from], now[to], nth);
                }

                return CommentFormReader.Read(package.Build(), Given.Draft) is not null;
            },
            iter: 1_000);
    }

    private static void Refused(Stream file, string code, string named)
    {
        var fault = CommentFormReader.Read(file, Given.Draft) switch
        {
            ReturnResult.Refused refused => refused.Fault,
            var other => throw new AssertFailedException($"The file was read: {other}"),
        };
        Assert.AreEqual(code, fault.Code, fault.Sentence);
        StringAssert.Contains(fault.Sentence, named, StringComparison.Ordinal);
    }
}
