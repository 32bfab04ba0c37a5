using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>A cell as a reader sees it: row and column from one, with what tracked changes say about it.</summary>
internal readonly record struct ShownCell(int Row, int Column, TableCell Content, Revisions Revisions, string? Author);

/// <summary>
/// The cells of a table row by row, a merged cell once, at its first row and column. Columns are counted by the edges the
/// table really shows, so a grid finer than the cells does not skip numbers.
/// </summary>
internal static class TableGrid
{
    public static IEnumerable<ShownCell> Cells(Table table, Revisions revisions)
    {
        var rows = Rows(table).Select(row => (Tracked: OfRow(row), Cells: Placed(row).Select(c => (c.Start, c.Cell, Tracked: OfCell(c.Cell))).ToList())).ToList();
        var edges = rows.Where(r => !IsGone(r.Tracked)).SelectMany(r => r.Cells.Where(c => !IsGone(c.Tracked)).Select(c => c.Start)).Distinct().Order().ToList();
        var number = 0;
        foreach (var (ofRow, cells) in rows)
        {
            // A row or cell somebody deleted keeps its text for those who look at the changes, but nobody counts it.
            number += IsGone(ofRow) ? 0 : 1;
            foreach (var (start, cell, ofCell) in cells.Where(c => !Continues(c.Cell.TableCellProperties)))
            {
                var edge = edges.BinarySearch(start);
                yield return new ShownCell(Math.Max(1, number), (edge < 0 ? ~edge : edge) + 1, cell, revisions | ofRow.Revisions | ofCell.Revisions, ofCell.Author ?? ofRow.Author);
            }
        }
    }

    private static bool IsGone((Revisions Revisions, string? Author) tracked) => tracked.Revisions.HasFlag(Revisions.Deleted);

    private static (Revisions Revisions, string? Author) OfRow(TableRow row)
    {
        var (inserted, deleted) = (row.TableRowProperties?.GetFirstChild<Inserted>(), row.TableRowProperties?.GetFirstChild<Deleted>());
        return Of(inserted, deleted);
    }

    private static (Revisions Revisions, string? Author) OfCell(TableCell cell) =>
        Of(cell.TableCellProperties?.GetFirstChild<CellInsertion>(), cell.TableCellProperties?.GetFirstChild<CellDeletion>());

    private static (Revisions Revisions, string? Author) Of(TrackChangeType? inserted, TrackChangeType? deleted) => (
        (inserted is null ? Revisions.None : Revisions.Inserted) | (deleted is null ? Revisions.None : Revisions.Deleted),
        (deleted ?? inserted)?.Author?.Value);

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
