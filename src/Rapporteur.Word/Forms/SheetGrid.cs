using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Word.Forms;

/// <summary>
/// A worksheet as rows of cells that say something, by their numbers on the screen, hidden ones included; rows and columns
/// count from 1.
/// </summary>
internal sealed class SheetGrid
{
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    // More joined cells than any form has are passed over: those that reach over many rows are counted in each.
    private const int MostMerged = 100_000;
    private const int MostMergedInRow = 200;

    private readonly SortedDictionary<int, Dictionary<int, SheetCell>> rows = [];
    private readonly Dictionary<int, List<MergedCells>> merged = [];

    private readonly long mostText;

    private SheetGrid(string name, WorksheetPart part, CellReading values, long mostText)
    {
        (Name, this.mostText) = (name, mostText);
        NoteRows =
            [.. (part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? [])
                .Select(c => At(c.Reference?.InnerText)?.Row ?? 0).Where(r => r > 0).Distinct().Order()];
        HasDrawnText = part.DrawingsPart?.WorksheetDrawing?.Descendants<DocumentFormat.OpenXml.Drawing.Text>()
            .Any(t => !string.IsNullOrWhiteSpace(t.Text)) ?? false;
        var number = 0;
        foreach (var row in part.Worksheet?.Descendants<Row>() ?? [])
        {
            number =
                int.TryParse(row.RowIndex?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                    && given is > 0 and <= LastRow ? given : number + 1;
            Read(row, number, values);
        }

        var joined = 0;
        foreach (var cells in (part.Worksheet?.Descendants<MergeCell>() ?? []).Select(m => Range(m.Reference?.InnerText))
            .OfType<MergedCells>())
        {
            for (var r = cells.Top; r <= cells.Bottom && joined < MostMerged; r++, joined++)
            {
                var list = merged.TryGetValue(r, out var known) ? known : merged[r] = [];
                if (list.Count < MostMergedInRow)
                {
                    list.Add(cells);
                }
            }
        }
    }

    public string Name { get; }

    /// <summary>The rows with a note on one of their cells, in order.</summary>
    public IReadOnlyList<int> NoteRows { get; }

    /// <summary>Whether a text box or another shape on it holds text.</summary>
    public bool HasDrawnText { get; }

    public IEnumerable<int> Rows => rows.Keys;

    /// <summary>
    /// The worksheets of a workbook, in their order; a sheet that is none (a chart) is passed over. Cells are read until their text
    /// together is more than <paramref name="mostText"/>, so that its sum tells whether it is.
    /// </summary>
    public static IEnumerable<SheetGrid> AllOf(WorkbookPart workbook, CellReading values, long mostText)
    {
        foreach (var sheet in workbook.Workbook?.Descendants<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart cells)
            {
                var grid = new SheetGrid(sheet.Name?.Value ?? "", cells, values, mostText);
                mostText -= grid.TextLength;
                yield return grid;
            }
        }
    }

    public bool HasText => rows.Count > 0;

    /// <summary>UTF-16 units of what its cells show, a text that several share counted in each.</summary>
    public long TextLength { get; private set; }

    public IEnumerable<int> ColumnsOf(int row) => rows.TryGetValue(row, out var cells) ? cells.Keys : [];

    /// <summary>The cell itself; empty where it only lies under one it is joined with.</summary>
    public SheetCell Own(int row, int column) =>
        rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell) ? cell : SheetCell.Empty;

    /// <summary>What a reader sees there: the text of the cell, or of the one it is joined with.</summary>
    public SheetCell Seen(int row, int column) => MergedAt(row, column) is { } cells ? Own(cells.Top, cells.Left) : Own(row, column);

    public MergedCells? MergedAt(int row, int column)
    {
        foreach (var cells in merged.GetValueOrDefault(row, []))
        {
            if (cells.Covers(column))
            {
                return cells;
            }
        }

        return null;
    }

    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    private void Read(Row row, int number, CellReading values)
    {
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = At(cell.CellReference?.InnerText)?.Column ?? column + 1;
            if (TextLength > mostText)
            {
                return;
            }

            if (values.Of(cell) is { Says: true } read)
            {
                (rows.TryGetValue(number, out var cells) ? cells : rows[number] = [])[column] = read;
                TextLength += read.Text.Length;
            }
        }
    }

    private static MergedCells? Range(string? reference) =>
        reference?.Split(':') is [var first, var last] && At(first) is { } from && At(last) is { } to && from.Row <= to.Row
            && from.Column <= to.Column
            ? new MergedCells(from.Row, from.Column, to.Row, to.Column)
            : null;

    private static (int Row, int Column)? At(string? reference)
    {
        var (column, at) = (0, 0);
        for (; at < reference?.Length && char.IsAsciiLetter(reference[at]) && column <= LastColumn; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(reference[at]) - 'A') + 1;
        }

        return column is > 0 and <= LastColumn
            && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= LastRow
            ? (row, column)
            : null;
    }
}
