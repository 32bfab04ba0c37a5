using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Tests.Forms;

/// <summary>What people and spreadsheets do to a form besides filling in cells.</summary>
internal static class FormChanges
{
    /// <summary>Keeps that text in the table spreadsheets share among cells, as its first.</summary>
    public static Action<SpreadsheetDocument> SharedText(string text) => document =>
        document.WorkbookPart!.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Text(text)));

    /// <summary>Makes of the cell a day, as spreadsheets keep them.</summary>
    public static Action<SpreadsheetDocument> Day(string reference, int day) => document =>
    {
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!;
        formats.Append(new CellFormat { NumberFormatId = 14, FontId = 0, FillId = 0, BorderId = 0 });
        var cell = FormFile.Sheet(document).Worksheet!.Descendants<Cell>().Single(c => c.CellReference == reference);
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.StyleIndex = (uint)formats.Elements<CellFormat>().Count() - 1;
        cell.CellValue = new CellValue(day.ToString(CultureInfo.InvariantCulture));
    };

    public static Action<SpreadsheetDocument> Sheet(string name, string text) => document =>
    {
        var part = document.WorkbookPart!.AddNewPart<WorksheetPart>("another");
        part.Worksheet = new Worksheet(new SheetData(new Row(new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })));
        document.WorkbookPart.Workbook!.Sheets!.PrependChild(new Sheet { Name = name, SheetId = 2, Id = "another" });
    };

    public static Action<SpreadsheetDocument> Note(string reference, string text) => document =>
        FormFile.Sheet(document).AddNewPart<WorksheetCommentsPart>().Comments = new DocumentFormat.OpenXml.Spreadsheet.Comments(
            new Authors(new Author("")), new CommentList(new Comment(new CommentText(new Text(text))) { Reference = reference, AuthorId = 0 }));

    /// <summary>Turns the order of the rows from that one on around.</summary>
    public static Action<SpreadsheetDocument> Backwards(int from) => document => Reorder(document, rows => [.. rows.Where(r => r.RowIndex!.Value < from), .. rows.Where(r => r.RowIndex!.Value >= from).Reverse()]);

    public static Action<SpreadsheetDocument> Only(params int[] kept) => document => Reorder(document, rows => [.. rows.Where(r => kept.Contains((int)r.RowIndex!.Value))]);

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
