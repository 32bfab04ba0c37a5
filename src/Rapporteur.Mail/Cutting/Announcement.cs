using System.Text.RegularExpressions;
using Rapporteur.Mail.Lines;

namespace Rapporteur.Mail.Cutting;

/// <summary>
/// "On 2 January 2026 at 09:00, Secretariat wrote:" in any language: up to three lines that end in a colon, hold a date, and
/// name us, as the last thing before the word for writing or as the first. A delegation that announces its own words names
/// us in the midst of a sentence, or not at all.
/// </summary>
internal sealed partial class Announcement(OurMail ours)
{
    private const int MostLines = 3;
    private const int MostWordsAfter = 2;
    private const int Longest = 300;

    /// <summary>How many lines that end there announce a quote of ours; 0 when they do not.</summary>
    public int EndingAt(IReadOnlyList<Line> lines, int last)
    {
        var joined = "";
        for (var count = 1; count <= MostLines && last - count + 1 >= 0; count++)
        {
            var line = lines[last - count + 1];
            if (line.IsBlank || line.Depth != lines[last].Depth)
            {
                return 0;
            }

            joined = $"{line.Text.Trim()} {joined}".Trim();
            if (joined.Length > Longest || !joined.EndsWith(':') && !joined.EndsWith('：'))
            {
                return 0;
            }

            if (Names(joined))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>How many lines that begin there announce a quote of ours, as Apple writes it within the quote.</summary>
    public int BeginningAt(IReadOnlyList<Line> lines, int first)
    {
        for (var count = 1; count <= MostLines && first + count <= lines.Count; count++)
        {
            if (EndingAt(lines, first + count - 1) == count)
            {
                return count;
            }
        }

        return 0;
    }

    private bool Names(string text)
    {
        var said = Spaces().Replace(text.TrimEnd(':', '：', ' ', '\u00A0'), " ");
        var dated = Date().IsMatch(Address().Replace(said, ""));
        foreach (var name in ours.Addresses.Concat(ours.Names))
        {
            var at = said.LastIndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var after = said[(at + name.Length)..].Trim(' ', '>', ')', ']', '"', '»', ',');
            var isAddress = name.Contains('@', StringComparison.Ordinal);
            // A name that is not the whole of who wrote: "Secretariat of the Conference <address>".
            after = isAddress ? after : Address().Replace(after, "").Trim(' ', '<', '>', ',');
            var before = said[..at].Trim(' ', '<', '(', '[', '"', '«');
            var ends = !after.Any(char.IsDigit) && after.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsAfter;
            var begins = isAddress && (before.Length == 0 || ours.Names.Any(n => before.Contains(n, StringComparison.OrdinalIgnoreCase)
                && before.Length <= n.Length + 40 && !before.Any(char.IsDigit)));
            // Half a bracket is the end of a longer line.
            var isWhole = before.Length == 0 && said.Count(c => c == '<') == said.Count(c => c == '>');
            if ((ends && (dated || isWhole)) || (begins && dated))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"<?\s*[^\s<>@]+@[^\s<>]+>?")]
    private static partial Regex Address();

    // A year, an hour or a day in figures; the number of a paragraph is none.
    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)|\d{1,2}[:h]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")]
    private static partial Regex Date();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
