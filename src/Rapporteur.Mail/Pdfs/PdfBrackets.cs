namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// In what is read from right to left some writers keep a bracket as it is meant, others as it looks. Whichever way more of a page's
/// brackets open before they close is the way it was written.
/// </summary>
internal static class PdfBrackets
{
    private const string Pairs = "()[]{}«»‹›";

    public static List<PdfLine> Straight(List<PdfLine> lines)
    {
        var text = string.Concat(lines.Where(l => l.IsRightToLeft).Select(l => l.Text));
        return Matched(Swapped(text)) <= Matched(text) ? lines
            : [.. lines.Select(l => l.IsRightToLeft ? l with { Text = Swapped(l.Text) } : l)];
    }

    private static string Swapped(string text) =>
        string.Concat(text.Select(c => Pairs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Pairs[at ^ 1] : c));

    private static int Matched(string text)
    {
        var (open, matched) = (new Stack<int>(), 0);
        foreach (var at in text.Select(c => Pairs.IndexOf(c, StringComparison.Ordinal)).Where(at => at >= 0))
        {
            if (at % 2 == 0)
            {
                open.Push(at);
            }
            else if (open.TryPop(out var opened))
            {
                matched += opened == at - 1 ? 1 : 0;
            }
        }

        return matched;
    }
}
