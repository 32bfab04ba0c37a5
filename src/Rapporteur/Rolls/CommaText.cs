using System.Collections.Immutable;
using System.Text;

namespace Rapporteur.Rolls;

/// <summary>One row of a table, by its line in the file, from 1.</summary>
public sealed record RollRow(int Number, ImmutableArray<string> Cells);

/// <summary>
/// A table as programs write it out as text: cells between tabs, semicolons, commas or bars, in quotation marks where they hold one of
/// these or a line end. Which of them it is, is seen from the first lines.
/// </summary>
public static class CommaText
{
    private const int LinesLookedAt = 5;

    internal static ImmutableArray<char> Separators { get; } = ['\t', ';', ',', '|'];

    /// <summary>The text of a file: UTF-8 or UTF-16, with its mark of byte order or without; null for other bytes.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
            [not 0, 0, not 0, 0, ..] => new UnicodeEncoding(false, false, true),
            [0, not 0, 0, not 0, ..] => new UnicodeEncoding(true, false, true),
            _ => new UTF8Encoding(false, true),
        };
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Its rows, each cell as one line of plain text; empty lines count and are left out.</summary>
    public static ImmutableArray<RollRow> Rows(string text) =>
    [
        .. Values(text).Select(r => r with { Cells = [.. r.Cells.Select(PlainText.Line)] }).Where(r => r.Cells.Any(c => c.Length > 0)),
    ];

    /// <summary>Its rows with their cells as they are written, the empty ones too.</summary>
    public static IEnumerable<RollRow> Values(string text)
    {
        var whole = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var first = whole.Split('\n', 2)[0];
        return first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5
            ? Read(whole, first[4]).Skip(1)
            : Read(whole, SeparatorOf(whole));
    }

    // The one that stands most evenly in the first lines, where none of them has one in the first; not those within quotation marks,
    // which are the text's own.
    private static char SeparatorOf(string text)
    {
        var lines = new List<Dictionary<char, int>>();
        var (line, quoted, said) = (new Dictionary<char, int>(), false, false);
        for (var at = 0; at <= text.Length && lines.Count < LinesLookedAt; at++)
        {
            var c = at < text.Length ? text[at] : '\n';
            quoted ^= c == '"';
            if (c != '\n' || (quoted && at < text.Length))
            {
                said = true;
                line[c] = line.GetValueOrDefault(c) + (quoted || !Separators.Contains(c) ? 0 : 1);
            }
            else if (said)
            {
                lines.Add(line);
                (line, said) = ([], false);
            }
        }

        return Separators.MaxBy(s => lines.Count == 0 ? (0, 0)
            : (lines.Min(l => l.GetValueOrDefault(s)), lines[0].GetValueOrDefault(s)));
    }

    private static IEnumerable<RollRow> Read(string text, char separator)
    {
        // Blank: the cell so far. Kept, since a cell may be long and hold nothing but quotation marks. What ends the text ends a row
        // only where one was begun.
        var (cells, cell, line, begun, quoted, blank) = (new List<string>(), new StringBuilder(), 1, 1, false, true);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : '\n';
            line += c == '\n' ? 1 : 0;
            if (quoted && at < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                    blank = blank && char.IsWhiteSpace(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append(text[++at]);
                    blank = false;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && blank)
            {
                (quoted, _) = (true, cell.Clear());
            }
            else if (c == separator || c == '\n')
            {
                cells.Add(cell.ToString());
                (blank, _) = (true, cell.Clear());
                if (c == '\n')
                {
                    if (at < text.Length || cells is not [""])
                    {
                        yield return new RollRow(begun, [.. cells]);
                    }

                    cells.Clear();
                    begun = line;
                }
            }
            else
            {
                cell.Append(c);
                blank = blank && char.IsWhiteSpace(c);
            }
        }
    }
}
