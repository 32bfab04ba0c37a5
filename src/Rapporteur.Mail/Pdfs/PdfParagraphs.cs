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
    private const int Several = 3;
    private const double Ragged = 1.5;

    public static IEnumerable<string> Of(IReadOnlyList<PdfLine> lines, PdfHyphens hyphens)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        var gaps = lines.Zip(lines.Skip(1), (a, b) => a.Across - b.Across).Where(g => g > 0).Order().ToList();
        var usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
        var edges = new Dictionary<(bool, int), double>();
        var paragraph = lines[0].Text;
        for (var at = 1; at < lines.Count; at++)
        {
            var (line, before) = (lines[at], lines[at - 1]);
            var gap = before.Across - line.Across;
            var left = (EdgeOf(before, lines, edges) - End(before)) * (before.IsRightToLeft ? -1 : 1);
            if (gap <= 0 || gap > Apart * usual || left > line.FirstWord + (Blank * line.Size) || Item().IsMatch(line.Text)
                || IsRow(line) || IsRow(before))
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

    // Where the lines of a column end: as far as several of those do that begin where this one does; a heading may be wider.
    private static double EdgeOf(PdfLine line, IReadOnlyList<PdfLine> lines, Dictionary<(bool, int), double> edges)
    {
        var column = (line.IsRightToLeft, (int)Math.Round(Start(line) / line.Size));
        if (!edges.TryGetValue(column, out var edge))
        {
            var sign = line.IsRightToLeft ? -1 : 1;
            var ends = lines.Where(l => l.IsRightToLeft == line.IsRightToLeft && !IsRow(l) && Math.Abs(Start(l) - Start(line)) <= line.Size)
                .Select(l => sign * End(l)).OrderDescending().ToList();
            var at = Enumerable.Range(0, ends.Count)
                .FirstOrDefault(i => i + Several <= ends.Count && ends[i] - ends[i + Several - 1] <= Ragged * line.Size);
            edge = ends.Count == 0 ? End(line) : sign * ends[at];
            edges[column] = edge;
        }

        return edge;
    }

    private static bool IsRow(PdfLine line) => line.Text.Contains('\t', StringComparison.Ordinal);

    private static double Start(PdfLine line) => line.IsRightToLeft ? line.To : line.From;

    private static double End(PdfLine line) => line.IsRightToLeft ? line.From : line.To;

    [GeneratedRegex(@"^(?:\(?(?:\d{1,3}|[ivxlc]{1,5}|\p{L})[.)]|[•▪‣–—-])\s")]
    private static partial Regex Item();
}
