using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Tests.Forms;

/// <summary>What people and spreadsheets do to a form besides filling in cells.</summary>
internal static class FormChanges
{
    /// <summary>Keeps that text in the table spreadsheets share among cells, as its first.</summary>
    public static Action<SpreadsheetDocument> SharedText(string text) => document =>
        document.WorkbookPart!.AddNewPart<SharedStringTablePart>().SharedStringTable =
            new SharedStringTable(new SharedStringItem(new Text(text)));

    /// <summary>Makes of the cell a day, as spreadsheets keep them.</summary>
    public static Action<SpreadsheetDocument> Day(string reference, int day) =>
        Formatted(reference, day.ToString(CultureInfo.InvariantCulture), 14);

    /// <summary>Puts a value into the cell with a format that is known by its number, or has a code of its own.</summary>
    public static Action<SpreadsheetDocument> Formatted(string reference, string value, uint format, string? code = null,
        string? type = null) => document =>
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        if (code is not null)
        {
            styles.NumberingFormats ??= new NumberingFormats();
            styles.NumberingFormats.Append(new NumberingFormat { NumberFormatId = format, FormatCode = code });
        }

        styles.CellFormats!.Append(new CellFormat { NumberFormatId = format, FontId = 0, FillId = 0, BorderId = 0 });
        var cell = FormFile.Sheet(document).Worksheet!.Descendants<Cell>().Single(c => c.CellReference == reference);
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (type is not null)
        {
            cell.SetAttribute(new DocumentFormat.OpenXml.OpenXmlAttribute("t", "", type));
        }

        cell.StyleIndex = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
        cell.CellValue = new CellValue(value);
    };

    /// <summary>Shows the cell in that font.</summary>
    public static Action<SpreadsheetDocument> InFont(string reference, string font) => document =>
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        styles.Fonts!.Append(new Font(new FontName { Val = font }));
        styles.CellFormats!.Append(new CellFormat { NumberFormatId = 0, FontId = (uint)styles.Fonts.Elements<Font>().Count() - 1 });
        FormFile.Sheet(document).Worksheet!.Descendants<Cell>().Single(c => c.CellReference == reference).StyleIndex =
            (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
    };

    /// <summary>Lays a text box on the sheet.</summary>
    public static Action<SpreadsheetDocument> TextBox(string text) => document =>
    {
        var sheet = FormFile.Sheet(document);
        using var to = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $"""
             <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
               xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/>
               <xdr:ext cx="9525" cy="9525"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name=""/><xdr:cNvSpPr/></xdr:nvSpPr>
               <xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>
               </xdr:absoluteAnchor></xdr:wsDr>
             """));
        var drawing = sheet.AddNewPart<DrawingsPart>("drawn");
        drawing.FeedData(to);
        sheet.Worksheet!.Append(new Drawing { Id = "drawn" });
    };

    /// <summary>Counts the workbook's days from 1904.</summary>
    public static Action<SpreadsheetDocument> From1904 =>
        document => document.WorkbookPart!.Workbook!.WorkbookProperties = new WorkbookProperties { Date1904 = true };

    public static Action<SpreadsheetDocument> Sheet(string name, string text) => document =>
    {
        var part = document.WorkbookPart!.AddNewPart<WorksheetPart>("another");
        part.Worksheet =
            new Worksheet(new SheetData(new Row(new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })));
        document.WorkbookPart.Workbook!.Sheets!.PrependChild(new Sheet { Name = name, SheetId = 2, Id = "another" });
    };

    public static Action<SpreadsheetDocument> Note(string reference, string text) => document =>
        FormFile.Sheet(document).AddNewPart<WorksheetCommentsPart>().Comments = new DocumentFormat.OpenXml.Spreadsheet.Comments(
            new Authors(new Author("")),
            new CommentList(new Comment(new CommentText(new Text(text))) { Reference = reference, AuthorId = 0 }));

    /// <summary>Turns the order of the rows from that one on around.</summary>
    public static Action<SpreadsheetDocument> Backwards(int from) =>
        document =>
            Reorder(document,
                rows => [.. rows.Where(r => r.RowIndex!.Value < from), .. rows.Where(r => r.RowIndex!.Value >= from).Reverse()]);

    public static Action<SpreadsheetDocument> Only(params int[] kept) =>
        document => Reorder(document, rows => [.. rows.Where(r => kept.Contains((int)r.RowIndex!.Value))]);

    private static void Reorder(SpreadsheetDocument document, Func<List<Row>, List<Row>> order)
    {
        var data = FormFile.Sheet(document).Worksheet!.GetFirstChild<SheetData>()!;
        var rows = order([.. data.Elements<Row>()]);
        data.RemoveAllChildren();
        FormFile.Sheet(document).Worksheet!.GetFirstChild<MergeCells>()!.RemoveAllChildren();
        var number = 0u;
        foreach (var row in rows)
        {
            row.RowIndex = ++number;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = $"{cell.CellReference!.Value![0]}{number}";
            }

            data.Append(row);
        }
    }
}
