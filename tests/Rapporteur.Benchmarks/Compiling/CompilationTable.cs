using System.Text.Json;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Papers;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// The compilation's table as plain JSON for a peer to write: blocks of a heading with rows of three cells (or one, for a
/// heading inside the table), a cell being paragraphs of runs, a run being its kind (0 kept, 1 removed, 2 added) and text.
/// </summary>
internal static class CompilationTable
{
    public static void Write(Compilation paper, string file)
    {
        var blocks = new List<(string Heading, List<object> Rows)>();
        foreach (var part in paper.Parts)
        {
            blocks.Add((part.Title, []));
            foreach (var section in part.Sections)
            {
                if (section.Rank == 1)
                {
                    blocks.Add((section.Heading, []));
                }
                else if (section.Rank > 1)
                {
                    blocks[^1].Rows.Add(new[] { Plain(section.Heading) });
                }

                blocks[^1].Rows.AddRange(section.Rows.Select(Row));
            }
        }

        using var to = File.Create(file);
        JsonSerializer.Serialize(to,
            new
            {
                title = paper.Cover.Title,
                blocks = blocks.Where(b => b.Rows.Count > 0).Select(b => new { heading = b.Heading, rows = b.Rows })
            });
    }

    private static object[] Row(CompilationRow row) =>
    [
        Plain(row.Reference, row.From.Name),
        PlaceAndWording(row).ToArray(),
        Plain([.. row.Said.Text.Split('\n')]),
    ];

    private static IEnumerable<object[]> PlaceAndWording(CompilationRow row)
    {
        yield return Runs(row.Place);
        if (!row.Kinds.IsEmpty)
        {
            yield return Runs(string.Join(", ", row.Kinds));
        }

        if (!row.Wording.IsEmpty)
        {
            yield return [
                .. row.Wording.Select(
                    c => new object[] { c.Kind switch { ChangeKind.Removed => 1, ChangeKind.Added => 2, _ => 0 }, c.Text })];
        }
    }

    private static object[] Plain(params string[] paragraphs) => [.. paragraphs.Select(Runs)];

    private static object[] Runs(string text) => [new object[] { 0, text }];
}
