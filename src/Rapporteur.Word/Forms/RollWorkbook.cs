using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Rolls;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>The rows of a list of names in a workbook, or why there are none.</summary>
public sealed record RollRows(ImmutableArray<RollRow> Rows, ImmutableArray<RollNote> Notes, FileFault? Fault = null);

/// <summary>
/// Reads a workbook that holds a list of names: the first sheet that says something, joined cells as they are seen. A bad file is
/// refused and never an exception; nothing is computed and nothing outside the file is followed.
/// </summary>
public static class RollWorkbook
{
    private const int MostColumns = 40;

    public static RollRows Read(Stream xlsx, FileLimits? limits = null)
    {
        var bounds = limits ?? FileLimits.Default;
        var (file, fault) = PackageGuard.Check(xlsx, bounds, OfficeKind.Xlsx);
        if (file is null)
        {
            return new RollRows([], [], fault);
        }

        var (rows, thrown) = FileFault.Catch(() => Opened(file, bounds), () => FileFault.Damaged("files.file-damaged.workbook"));
        return rows ?? new RollRows([], [], thrown);
    }

    private static RollRows Opened(GuardedFile file, FileLimits limits)
    {
        using var content = new MemoryStream(file.Bytes, writable: false);
        using var document = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { AutoSave = false });
        if (document.WorkbookPart is not { } workbook)
        {
            return new RollRows([], [], FileFault.Damaged("files.file-damaged.workbook"));
        }

        var sheets = SheetGrid.AllOf(workbook, new CellReading(workbook), limits.MostText).Where(s => s.HasText).ToList();
        return sheets.Sum(s => s.TextLength) > limits.MostText
            ? new RollRows([], [], FileFault.Expands("files.file-expands.cells", ("most", limits.MostText)))
            : sheets.Count == 0 ? new RollRows([], []) : Read(sheets[0], sheets[1..]);
    }

    private static RollRows Read(SheetGrid sheet, List<SheetGrid> others)
    {
        var (rows, notes) = (ImmutableArray.CreateBuilder<RollRow>(), new List<RollNote>());
        var last = Math.Min(MostColumns, sheet.Rows.Max(r => sheet.ColumnsOf(r).Max()));
        foreach (var row in sheet.Rows.Take(Roll.MostLines + 1))
        {
            var cells = Enumerable.Range(1, last).Select(c => sheet.Seen(row, c)).ToList();
            notes.AddRange(cells.Exists(c => c.Formula) ? [Note("rolls.note.formula", row)] : []);
            notes.AddRange(cells.Exists(c => c.Unread is not null) ? [Note("rolls.note.unread", row)] : []);
            rows.Add(new RollRow(row, [.. cells.Select(c => c.Text.ReplaceLineEndings(" ").Trim())]));
        }

        if (others.Count > 0)
        {
            notes.Add(new RollNote(new Remark(
                "rolls.note.sheets", ("read", sheet.Name), ("others", string.Join(", ", others.Select(o => $"“{o.Name}”"))))));
        }

        return new RollRows(rows.ToImmutable(), [.. notes]);
    }

    private static RollNote Note(string key, int row) => new(new Remark(key, ("line", row)));
}
