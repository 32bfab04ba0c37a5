using Rapporteur.Drafts;

namespace Rapporteur.Addin.Reader;

/// <summary>A piece of the page in document order: one passage, or a table of rows of cells of passages.</summary>
public sealed record Block(Passage? Passage, IReadOnlyList<IReadOnlyList<IReadOnlyList<Passage>>>? Table);

/// <summary>Puts cells of a table back into rows; footnotes are not among the blocks.</summary>
public static class Blocks
{
    public static IEnumerable<Block> Of(Draft draft)
    {
        var table = new List<(int Table, int Row, int Column, Passage Passage)>();
        foreach (var passage in draft.Passages.Where(p => p.Kind != PassageKind.Footnote))
        {
            var cell = passage.Kind == PassageKind.TableCell ? passage.Path.Cell : null;
            if (table.Count > 0 && (cell is null || cell.Value.Table != table[0].Table))
            {
                yield return TableOf(table);
                table.Clear();
            }

            if (cell is { } placed)
            {
                table.Add((placed.Table, placed.Row, placed.Column, passage));
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
}
