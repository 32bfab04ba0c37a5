using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A cell as a reader sees it: row and column from one, with what tracked changes say about it; one that only shows the
/// prompt of a content control around it holds no text.
/// </summary>
internal readonly record struct ShownCell(int Row, int Column, XElement Content, bool IsPrompt, Revisions Revisions, string? Author);

/// <summary>
/// The cells of a table row by row, a merged cell once, at its first row and column. Columns are counted by the edges the
/// table really shows, so a grid finer than the cells does not skip numbers.
/// </summary>
internal sealed class TableGrid(Func<XElement?, XElement?, bool> isPrompt, Action<XElement> passOver)
{
    public IEnumerable<ShownCell> Cells(XElement table, Revisions revisions)
    {
        var rows = Rows(table, within: false)
            .Select(r =>
                (Tracked: OfRow(r.Row), Unseen: IsUnseen(r.Row),
                    Cells: Placed(r.Row, r.IsPrompt).Select(c => (c.Start, c.Cell, c.IsPrompt, Tracked: OfCell(c.Cell))).ToList()))
            .ToList();
        var edges =
            rows.Where(r => !IsGone(r.Tracked)).SelectMany(r => r.Cells.Where(c => !IsGone(c.Tracked)).Select(c => c.Start)).Distinct()
                .Order().ToList();
        var number = 0;
        foreach (var (ofRow, unseen, cells) in rows)
        {
            // A row or cell somebody deleted keeps its text for those who look at the changes, but nobody counts it.
            number += IsGone(ofRow) || unseen ? 0 : 1;
            foreach (var (start, cell, prompt, ofCell) in cells.Where(c => !Continues(c.Cell.Child(W.tcPr))))
            {
                var edge = edges.BinarySearch(start);
                yield return new ShownCell(
                    Math.Max(1, number), (edge < 0 ? ~edge : edge) + 1, cell, prompt, revisions | ofRow.Revisions | ofCell.Revisions,
                    ofCell.Author ?? ofRow.Author);
            }
        }
    }

    private static bool IsGone((Revisions Revisions, string? Author) tracked) => tracked.Revisions.HasFlag(Revisions.Deleted);

    // 17.4.20: a row marked as hidden is off the page only where all that stands in it is hidden as well.
    private static bool IsUnseen(XElement row) =>
        row.Child(W.trPr).Child(W.hidden).IsOn() && row.Within(W.r).All(r => r.Child(W.rPr).Child(W.vanish).IsOn());

    private static (Revisions Revisions, string? Author) OfRow(XElement row) => Of(row.Child(W.trPr), W.ins, W.del);

    private static (Revisions Revisions, string? Author) OfCell(XElement cell) => Of(cell.Child(W.tcPr), W.cellIns, W.cellDel);

    private static (Revisions Revisions, string? Author) Of(XElement? properties, string come, string gone)
    {
        var (inserted, deleted) = (properties.Child(come), properties.Child(gone));
        return (
            (inserted is null ? Revisions.None : Revisions.Inserted) | (deleted is null ? Revisions.None : Revisions.Deleted),
            (deleted ?? inserted).Attr(W.author));
    }

    private IEnumerable<(int Start, XElement Cell, bool IsPrompt)> Placed(XElement row, bool within)
    {
        var at = row.Child(W.trPr).Child(W.gridBefore).Number() ?? 0;
        foreach (var (cell, prompt) in CellsOf(row, within))
        {
            yield return (at, cell, prompt);
            at += Math.Clamp(cell.Child(W.tcPr).Child(W.gridSpan).Number() ?? 1, 1, 1_000);
        }
    }

    private static bool Continues(XElement? cell) => Continues(cell, W.vMerge) || Continues(cell, W.hMerge);

    // Without a value it goes on with the one before (17.4.84, 17.4.22).
    private static bool Continues(XElement? cell, string merge) => cell.Child(merge) is { } merged && merged.Val() != "restart";

    private IEnumerable<(XElement Row, bool IsPrompt)> Rows(XElement table, bool within) => Parts(table, W.tr, within);

    private IEnumerable<(XElement Cell, bool IsPrompt)> CellsOf(XElement row, bool within) => Parts(row, W.tc, within);

    private IEnumerable<(XElement Part, bool IsPrompt)> Parts(XElement parent, string word, bool within) =>
        parent.Elements().SelectMany(child => child.Word() switch
        {
            var name when name == word => [(child, within)],
            W.sdt => child.Child(W.sdtContent) is { } content
                ? Parts(content, word, within || isPrompt(child.Child(W.sdtPr), content))
                : [],
            W.customXml => Parts(child, word, within),
            W.AlternateContent when Shown.Branch(child) is { } branch => Parts(branch, word, within),
            _ => None(child),
        });

    private IEnumerable<(XElement Part, bool IsPrompt)> None(XElement child)
    {
        passOver(child);
        return [];
    }
}
