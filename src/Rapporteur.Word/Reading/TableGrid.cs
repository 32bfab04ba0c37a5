using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>A cell as a reader sees it: row and column from one, with what tracked changes say about it.</summary>
internal readonly record struct ShownCell(int Row, int Column, TableCell Content, Revisions Revisions);

/// <summary>
/// The cells of a table row by row, a merged cell once, at its first row and column. Columns are counted by the edges the
/// table really shows, so a grid finer than the cells does not skip numbers.
/// </summary>
internal static class TableGrid
{
    public static IEnumerable<ShownCell> Cells(Table table, Revisions revisions)
    {
        var rows = Rows(table).Select(row => (Row: row, Cells: Placed(row).ToList())).ToList();
        var edges = rows.SelectMany(r => r.Cells.Select(c => c.Start)).Distinct().Order().ToList();
        for (var r = 0; r < rows.Count; r++)
        {
            var rowProperties = rows[r].Row.TableRowProperties;
            var ofRow = revisions
                | (rowProperties?.GetFirstChild<Inserted>() is null ? Revisions.None : Revisions.Inserted)
                | (rowProperties?.GetFirstChild<Deleted>() is null ? Revisions.None : Revisions.Deleted);
            foreach (var (start, cell) in rows[r].Cells.Where(c => !Continues(c.Cell.TableCellProperties)))
            {
                var ofCell = ofRow
                    | (cell.TableCellProperties?.GetFirstChild<CellInsertion>() is null ? Revisions.None : Revisions.Inserted)
                    | (cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null ? Revisions.None : Revisions.Deleted);
                yield return new ShownCell(r + 1, edges.BinarySearch(start) + 1, cell, ofCell);
            }
        }
    }

    private static IEnumerable<(int Start, TableCell Cell)> Placed(TableRow row)
    {
        var at = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val.Number() ?? 0;
        foreach (var cell in CellsOf(row))
        {
            yield return (at, cell);
            at += Math.Clamp(cell.TableCellProperties?.GridSpan?.Val.Number() ?? 1, 1, 1_000);
        }
    }

    private static bool Continues(TableCellProperties? cell) =>
        cell is not null
        && ((cell.VerticalMerge is { } down && (down.Val is null || down.Val.InnerText != "restart"))
            || (cell.HorizontalMerge is { } across && (across.Val is null || across.Val.InnerText != "restart")));

    private static IEnumerable<TableRow> Rows(OpenXmlElement parent) => parent.ChildElements.SelectMany(child => child switch
    {
        TableRow row => [row],
        SdtRow or SdtContentRow or CustomXmlRow => Rows(child),
        _ => Enumerable.Empty<TableRow>(),
    });

    private static IEnumerable<TableCell> CellsOf(OpenXmlElement parent) => parent.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => [cell],
        SdtCell or SdtContentCell or CustomXmlCell => CellsOf(child),
        _ => Enumerable.Empty<TableCell>(),
    });
}
