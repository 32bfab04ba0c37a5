using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Word.Forms;
using Rapporteur.Words;

namespace Rapporteur.Tests.Forms;

/// <summary>A comment form as written, to be filled in as a delegate's spreadsheet would; rows begin with the whole document in row
/// 5.</summary>
internal sealed partial class FormFile
{
    public const int WholeRow = 5;

    private byte[] bytes = [];

    public static FormFile Of(Draft draft, string label = "Zero draft", string language = "en")
    {
        using var to = new MemoryStream();
        CommentFormWriter.Write(Given.Consultation(), Circulated(draft, label), to, Language.Of(language));
        return new FormFile { bytes = to.ToArray() };
    }

    /// <summary>The form of <see cref="Given.Draft"/>.</summary>
    public static FormFile Blank() => Of(Given.Draft);

    public static CirculatedDraft Circulated(Draft draft, string label = "Zero draft") =>
        new(0, label, "en", Given.Start, Given.File(), draft);

    /// <summary>The row of the n-th passage, counted from one.</summary>
    public static int RowOf(int passage) => WholeRow + passage;

    public FormFile Write(string cell, string text) => Put(cell, c =>
    {
        c.DataType = CellValues.InlineString;
        c.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    });

    /// <summary>A cell in SpreadsheetML's own words, its reference and format apart: attributes and content.</summary>
    public FormFile Xml(string cell, string type, string content) => Put(cell, c =>
    {
        c.SetAttribute(new OpenXmlAttribute("t", "", type));
        c.InnerXml = content;
    });

    /// <summary>Fills in a row at the end of the form.</summary>
    public FormFile Add(string label, string existing, string proposed, string explanation = "")
    {
        var row =
            Cells().Where(c => c.Key.StartsWith('A'))
                .Max(c => int.Parse(c.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)) + 1;
        return Write($"A{row}", label).Write($"B{row}", existing).Write($"C{row}", proposed).Write($"D{row}", explanation);
    }

    public FormFile Merge(string range) =>
        Change(d => Sheet(d).Worksheet!.GetFirstChild<MergeCells>()!.Append(new MergeCell { Reference = range }));

    public FormFile Change(Action<SpreadsheetDocument> change)
    {
        using var changed = new MemoryStream();
        changed.Write(bytes);
        using (var document = SpreadsheetDocument.Open(changed, isEditable: true))
        {
            change(document);
        }

        bytes = changed.ToArray();
        return this;
    }

    /// <summary>The same file anew, taken apart and to be put together wrongly.</summary>
    public Word.RawPackage Raw() => Word.RawPackage.Of(Build());

    public MemoryStream Build() => new(bytes);

    /// <summary>Every cell with text of the first sheet, by its reference.</summary>
    public IReadOnlyDictionary<string, string> Cells() => CellsOf(Build());

    public static IReadOnlyDictionary<string, string> CellsOf(Stream xlsx)
    {
        using var document = SpreadsheetDocument.Open(xlsx, isEditable: false);
        return Sheet(document).Worksheet!.Descendants<Cell>().Where(c => c.InnerText.Length > 0)
            .ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);
    }

    public static WorksheetPart Sheet(SpreadsheetDocument document) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);

    private FormFile Put(string reference, Action<Cell> fill) => Change(document =>
    {
        var number = uint.Parse(Digits().Match(reference).Value, System.Globalization.CultureInfo.InvariantCulture);
        var data = Sheet(document).Worksheet!.GetFirstChild<SheetData>()!;
        var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex!.Value == number);
        if (row is null)
        {
            row = new Row { RowIndex = number };
            data.Append(row);
        }

        var cell = row.Elements<Cell>().FirstOrDefault(c => c.CellReference!.Value == reference);
        if (cell is null)
        {
            cell = new Cell { CellReference = reference };
            row.Append(cell);
        }

        cell.RemoveAllChildren();
        cell.DataType = null;
        fill(cell);
    });

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
