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
    private const int FewestLabels = 4;
    private const int MostLabels = 12;

    /// <summary>How many lines that end there announce a quote of ours; 0 when they do not.</summary>
    public int EndingAt(IReadOnlyList<Line> lines, int last)
    {
        var (joined, found) = ("", 0);
        for (var count = 1; count <= MostLines && last - count + 1 >= 0; count++)
        {
            var line = lines[last - count + 1];
            if (line.IsBlank || line.Depth != lines[last].Depth)
            {
                return found;
            }

            joined = $"{line.Text.Trim()} {joined}".Trim();
            if (joined.Length > Longest || !joined.EndsWith(':') && !joined.EndsWith('：'))
            {
                return found;
            }

            if (Names(joined))
            {
                // An address in brackets is the end of a longer line that was broken before it.
                if (joined[0] != '<')
                {
                    return count;
                }

                found = count;
            }
        }

        return found;
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

    /// <summary>
    /// How many lines from there on are the header of a mail of ours, in whichever language its labels are: four lines or more with a label
    /// each, our address in the first, a date with its hour in another.
    /// </summary>
    public int HeaderOfOurs(IReadOnlyList<Line> lines, int first)
    {
        var length = 0;
        if (!IsOurs(lines[first].Text))
        {
            return 0;
        }

        while (first + length < lines.Count && length < MostLabels && lines[first + length] is { IsBlank: false, Depth: 0 } line
            && Labelled().IsMatch(line.Text))
        {
            length++;
        }

        return length >= FewestLabels
            && Enumerable.Range(first + 1, length - 1).Any(at => Hour().IsMatch(lines[at].Text) && Date().IsMatch(lines[at].Text))
                ? length
                : 0;
    }

    /// <summary>
    /// Whether a mail of ours may begin there as Notes writes it: our name and address alone, the day and hour alone, then labels and what
    /// belongs to each on lines of their own.
    /// </summary>
    public bool IsNotesHeaderOfOurs(IReadOnlyList<Line> lines, int first) =>
        first + 1 < lines.Count && IsOurs(lines[first].Text) && AfterAddress(lines[first].Text).Length == 0
        && OnlyDate().IsMatch(lines[first + 1].Text);

    private bool IsOurs(string text) => ours.Addresses.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase));

    private static string AfterAddress(string text) => text[(text.LastIndexOf('@') + 1)..] is var domain
        && domain.IndexOfAny(['>', ' ']) is >= 0 and var end ? domain[end..].Trim('>', ' ', ']') : "";

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
            // Half a bracket is the end of a longer line; "Secretariat <address> writes" is whole without a day.
            var isNamed = before.Length == 0 || ours.Names.Contains(before.TrimEnd('"', '»'), StringComparer.OrdinalIgnoreCase);
            var isWhole = isNamed && said.Count(c => c == '<') == said.Count(c => c == '>');
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

    [GeneratedRegex(@"^\s{0,8}\*?[\p{L}\p{M}][\p{L}\p{M}’' .-]{0,30}\*?\s?[:：]\*?[\s\u00A0]*\S")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)")]
    private static partial Regex Hour();

    [GeneratedRegex(@"^\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(\s?[AaPp][Mm])?\s*$")]
    private static partial Regex OnlyDate();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
