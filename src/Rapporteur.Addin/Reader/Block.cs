using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Drafts;

namespace Rapporteur.Addin.Reader;

/// <summary>A piece of the page in document order: one passage, or a table of rows of cells of passages.</summary>
public sealed record Block(Passage? Passage, IReadOnlyList<IReadOnlyList<IReadOnlyList<Passage>>>? Table);

/// <summary>Puts cells of a table back into rows by their labels ("Table 1, row 2, column 1"); footnotes are not among the
/// blocks.</summary>
public static partial class Blocks
{
    public static IEnumerable<Block> Of(Draft draft)
    {
        var table = new List<(int Table, int Row, int Column, Passage Passage)>();
        foreach (var passage in draft.Passages.Where(p => p.Kind != PassageKind.Footnote))
        {
            var cell = passage.Kind == PassageKind.TableCell ? CellOf(passage) : null;
            if (table.Count > 0 && (cell is null || cell.Value.Table != table[0].Table))
            {
                yield return TableOf(table);
                table.Clear();
            }

            if (cell is { } placed)
            {
                table.Add(placed);
            }
            else
            {
                yield return new Block(passage, null);
            }
        }

        if (table.Count > 0)
        {
            yield return TableOf(table);
        }
    }

    private static Block TableOf(List<(int Table, int Row, int Column, Passage Passage)> cells) => new(null,
        [.. cells.GroupBy(c => c.Row)
            .Select(row =>
                (IReadOnlyList<IReadOnlyList<Passage>>)[
                    .. row.GroupBy(c => c.Column).Select(cell => (IReadOnlyList<Passage>)[.. cell.Select(c => c.Passage)])])]);

    private static (int Table, int Row, int Column, Passage Passage)? CellOf(Passage passage) =>
        Cell().Match(passage.Label) is { Success: true } match ? (Number(match, 1), Number(match, 2), Number(match, 3), passage) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Table (\d{1,6}), row (\d{1,6}), column (\d{1,6})")]
    private static partial Regex Cell();
}
