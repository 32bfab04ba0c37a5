using System.Text.RegularExpressions;

namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// Lines that were broken by the width of the page are one paragraph. A line after which the next one's first word would still have fitted
/// was ended by who wrote it.
/// </summary>
internal static partial class PdfParagraphs
{
    private const double Apart = 1.3;
    private const double Blank = 0.3;

    public static IEnumerable<string> Of(IReadOnlyList<PdfLine> lines, PdfHyphens hyphens)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        var gaps = lines.Zip(lines.Skip(1), (a, b) => a.Across - b.Across).Where(g => g > 0).Order().ToList();
        var usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
        var (from, to) = (lines.Min(l => l.From), lines.Max(l => l.To));
        var paragraph = lines[0].Text;
        for (var at = 1; at < lines.Count; at++)
        {
            var (line, before) = (lines[at], lines[at - 1]);
            var gap = before.Across - line.Across;
            var left = before.IsRightToLeft ? before.From - from : to - before.To;
            if (gap <= 0 || gap > Apart * usual || left > line.FirstWord + (Blank * line.Size) || Item().IsMatch(line.Text))
            {
                yield return paragraph;
                paragraph = line.Text;
            }
            else
            {
                paragraph = hyphens.Joined(paragraph, line.Text) ?? $"{paragraph} {line.Text}";
            }
        }

        yield return paragraph;
    }

    [GeneratedRegex(@"^(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|\p{L})[.)]|[•▪‣–—-])\s")]
    private static partial Regex Item();
}
