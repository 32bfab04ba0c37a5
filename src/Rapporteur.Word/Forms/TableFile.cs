using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Intake;
using Rapporteur.Rolls;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Forms;

/// <summary>
/// A table somebody made elsewhere, as rows of text from its first on: the first sheet of a workbook that says something, or values
/// separated by commas, semicolons or tabs. A row is as long as it was filled in; of empty rows at the end there is nothing. Cells whose
/// text cannot be read for certain refuse the file.
/// </summary>
public static class TableFile
{
    private const int MostRows = 20_000;
    private const int MostColumns = 200;

    public static (ImmutableArray<ImmutableArray<string>> Rows, Refusal? Refusal) Read(byte[] file)
    {
        if (FileSignature.IsPlain(file))
        {
            return Separated(file);
        }

        var (guarded, fault) = PackageGuard.Check(new MemoryStream(file, writable: false), FileLimits.Default, OfficeKind.Xlsx);
        if (guarded is null)
        {
            return ([], fault!.Refusal);
        }

        var (read, thrown) = FileFault.Catch<(ImmutableArray<ImmutableArray<string>> Rows, Refusal? Refusal)>(
            () => Workbook(guarded), () => FileFault.Damaged("files.file-damaged.workbook"));
        return thrown is null ? read : ([], thrown.Refusal);
    }

    /// <summary>
    /// The rows as values separated by commas (RFC 4180, UTF-8 with its mark, as spreadsheets open it). What would begin a formula there
    /// has an apostrophe before it, which reading takes away again.
    /// </summary>
    public static byte[] Separated(IEnumerable<ImmutableArray<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Separated)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static (ImmutableArray<ImmutableArray<string>>, Refusal?) Workbook(GuardedFile file)
    {
        using var content = new MemoryStream(file.Bytes, writable: false);
        using var document = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { AutoSave = false });
        if (document.WorkbookPart is not { Workbook.Sheets: not null } workbook)
        {
            return ([], FileFault.Damaged("files.file-damaged.no-sheets").Refusal);
        }

        var grids = SheetGrid.AllOf(workbook, new CellReading(workbook), FileLimits.Default.MostText);
        if (grids.FirstOrDefault(g => g.HasText) is not { } grid)
        {
            return ([], FileFault.NoTable.Refusal);
        }

        if (grid.TextLength > FileLimits.Default.MostText)
        {
            return ([], FileFault.Expands("files.file-expands.cells", ("most", FileLimits.Default.MostText)).Refusal);
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var number in grid.Rows.TakeWhile(r => r <= MostRows))
        {
            var cells = Enumerable.Range(1, Math.Min(MostColumns, grid.ColumnsOf(number).Max()))
                .Select(c => (At: c, Cell: grid.Seen(number, c))).ToList();
            if (cells.Find(c => c.Cell.Formula || c.Cell.Unread is not null) is { At: > 0 } unread)
            {
                return ([], FileFault.TableCell($"{SheetGrid.Letters(unread.At)}{number}").Refusal);
            }

            while (rows.Count < number - 1)
            {
                rows.Add([]);
            }

            rows.Add([.. cells.Select(c => c.Cell.Text)]);
        }

        return (rows.ToImmutable(), null);
    }

    private static (ImmutableArray<ImmutableArray<string>>, Refusal?) Separated(byte[] file)
    {
        if (CommaText.Decode(file) is not { } text || text.Contains('\0', StringComparison.Ordinal))
        {
            return ([], FileFault.NotPlain.Refusal);
        }

        List<ImmutableArray<string>> rows = [.. CommaText.Values(text).Take(MostRows).Select(Row)];
        rows.RemoveRange(rows.FindLastIndex(r => r.Length > 0) + 1, rows.Count - rows.FindLastIndex(r => r.Length > 0) - 1);
        return rows.Count > 0 ? ([.. rows], null) : ([], FileFault.NoTable.Refusal);
    }

    private static ImmutableArray<string> Row(RollRow row)
    {
        List<string> cells =
        [
            .. row.Cells.Take(MostColumns).Select(CellText.Read).Select(c => c is ['\'', .. var rest] && Begins(rest) ? rest : c),
        ];
        return [.. cells.Take(cells.FindLastIndex(c => c.Length > 0) + 1)];
    }

    private static string Separated(string cell) =>
        $"\"{(Begins(cell) ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Begins(string cell) => cell is ['=' or '+' or '-' or '@' or '\t', ..];
}
