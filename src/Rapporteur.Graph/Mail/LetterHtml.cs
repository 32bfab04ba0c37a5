using System.Net;
using System.Text;
using Rapporteur.Words;

namespace Rapporteur.Graph.Mail;

/// <summary>
/// A letter's words as the HTML every mail program shows alike: paragraphs, lines and links, and nothing a program would drop, fetch or
/// rewrite (no style sheet, no picture). Exchange writes the plain twin of it itself. Each paragraph says its direction, since what is
/// written from right to left may stand in a letter of the other kind.
/// </summary>
public static class LetterHtml
{
    public static string Of(string text, string language)
    {
        var html = new StringBuilder("<html lang=\"").Append(WebUtility.HtmlEncode(language)).Append('"').Append(Direction(text))
            .Append("><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n"))
        {
            html.Append("<p").Append(Direction(paragraph)).Append('>')
                .AppendJoin("<br>", paragraph.Split('\n').Select(Line)).Append("</p>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Direction(string text) =>
        Script.DirectionOf(text) == TextDirection.RightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"";

    // A line that is an address leads there; addresses within words are left to the program.
    private static string Line(string line)
    {
        var words = WebUtility.HtmlEncode(line);
        return Uri.TryCreate(line, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? $"<a href=\"{words}\">{words}</a>"
            : words;
    }
}
