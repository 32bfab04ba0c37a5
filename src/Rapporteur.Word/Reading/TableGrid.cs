using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A cell as a reader sees it: row and column from one, with what tracked changes say about it; one that only shows the
/// prompt of a content control around it holds no text.
/// </summary>
internal readonly record struct ShownCell(int Row, int Column, TableCell Content, bool IsPrompt, Revisions Revisions, string? Author);

/// <summary>
/// The cells of a table row by row, a merged cell once, at its first row and column. Columns are counted by the edges the
/// table really shows, so a grid finer than the cells does not skip numbers.
/// </summary>
internal sealed class TableGrid(Func<SdtProperties?, OpenXmlElement?, bool> isPrompt)
{
    public IEnumerable<ShownCell> Cells(Table table, Revisions revisions)
    {
        var rows = Rows(table, within: false)
            .Select(r =>
                (Tracked: OfRow(r.Row),
                    Cells: Placed(r.Row, r.IsPrompt).Select(c => (c.Start, c.Cell, c.IsPrompt, Tracked: OfCell(c.Cell))).ToList()))
            .ToList();
        var edges =
            rows.Where(r => !IsGone(r.Tracked)).SelectMany(r => r.Cells.Where(c => !IsGone(c.Tracked)).Select(c => c.Start)).Distinct()
                .Order().ToList();
        var number = 0;
        foreach (var (ofRow, cells) in rows)
        {
            // A row or cell somebody deleted keeps its text for those who look at the changes, but nobody counts it.
            number += IsGone(ofRow) ? 0 : 1;
            foreach (var (start, cell, prompt, ofCell) in cells.Where(c => !Continues(c.Cell.TableCellProperties)))
            {
                var edge = edges.BinarySearch(start);
                yield return new ShownCell(
                    Math.Max(1, number), (edge < 0 ? ~edge : edge) + 1, cell, prompt, revisions | ofRow.Revisions | ofCell.Revisions,
                    ofCell.Author ?? ofRow.Author);
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

    private IEnumerable<(int Start, TableCell Cell, bool IsPrompt)> Placed(TableRow row, bool within)
    {
        var at = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val.Number() ?? 0;
        foreach (var (cell, prompt) in CellsOf(row, within))
        {
            yield return (at, cell, prompt);
            at += Math.Clamp(cell.TableCellProperties?.GridSpan?.Val.Number() ?? 1, 1, 1_000);
        }
    }

    private static bool Continues(TableCellProperties? cell) =>
        cell is not null
        && ((cell.VerticalMerge is { } down && (down.Val is null || down.Val.InnerText != "restart"))
            || (cell.HorizontalMerge is { } across && (across.Val is null || across.Val.InnerText != "restart")));

    private IEnumerable<(TableRow Row, bool IsPrompt)> Rows(OpenXmlElement parent, bool within) =>
        parent.ChildElements.SelectMany(child => child switch
    {
        TableRow row => [(row, within)],
        SdtRow control => control.SdtContentRow is { } content ? Rows(content, within || isPrompt(control.SdtProperties, content)) : [],
        CustomXmlRow => Rows(child, within),
        _ => Enumerable.Empty<(TableRow, bool)>(),
    });

    private IEnumerable<(TableCell Cell, bool IsPrompt)> CellsOf(OpenXmlElement parent, bool within) =>
        parent.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => [(cell, within)],
        SdtCell control =>
            control.SdtContentCell is { } content ? CellsOf(content, within || isPrompt(control.SdtProperties, content)) : [],
        CustomXmlCell => CellsOf(child, within),
        _ => Enumerable.Empty<(TableCell, bool)>(),
    });
}
