using System.Net;
using System.Text;

namespace Rapporteur.Mail.Lines;

/// <summary>
/// A mail's HTML as it may be shown within a page of ours: its words, in the few elements listed here, closed in their order, with no
/// attribute of the sender's. Nothing in it is fetched, followed or run; a link is its words, a picture nothing.
/// </summary>
internal sealed class SafeHtml
{
    private const int MostOpen = 60;

    // As they are called here; headings of a mail are no headings of the page.
    private static readonly Dictionary<string, string> Shown = new(
        from shown in (string[])
            [
                "p p h1 h2 h3 h4 h5 h6", "div div center", "blockquote blockquote", "pre pre", "ul ul", "ol ol", "li li", "table table",
                "tbody tbody thead", "tr tr", "td td th", "b b strong", "i i em", "u u ins a", "s s strike del", "sub sub", "sup sup",
            ]
        let names = shown.Split(' ')
        from name in names.Skip(1)
        select KeyValuePair.Create(name, names[0]),
        StringComparer.Ordinal);

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math", "select", "textarea", "xml", "form",
    };

    private readonly StringBuilder shown = new();
    private readonly Stack<(string Name, string Ends)> open = new();
    private int leftOut;

    public static string Of(string html)
    {
        var safe = new SafeHtml();
        foreach (var (tag, words) in HtmlPieces.Of(html))
        {
            switch (tag)
            {
                case { IsEnd: true }:
                    safe.Close(tag.Name);
                    break;
                case { }:
                    safe.Open(tag, tag.Name);
                    break;
                case null when safe.leftOut == 0:
                    safe.shown.Append(Encoded(words!));
                    break;
            }
        }

        while (safe.open.TryPop(out var last))
        {
            safe.shown.Append(last.Ends);
        }

        return safe.shown.ToString();
    }

    /// <summary>Plain words, line by line as they stand.</summary>
    public static string OfWords(string words) => $"<pre>{Encoded(words)}</pre>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private void Open(HtmlTag tag, string name)
    {
        if (LeftOut.Contains(name))
        {
            leftOut += tag.IsEmpty ? 0 : 1;
        }
        else if (leftOut > 0)
        {
            // Within what is left out nothing is shown.
        }
        else if (name is "br" or "hr")
        {
            shown.Append('<').Append(name).Append('>');
        }
        else if (name == "body")
        {
            // A head that was never closed ends here at the latest.
        }
        else if (!tag.IsEmpty && open.Count < MostOpen)
        {
            var (begins, ends) = ElementOf(name, tag);
            if (begins.Length > 0)
            {
                shown.Append(begins);
                open.Push((name, ends));
            }
        }
    }

    private void Close(string name)
    {
        if (LeftOut.Contains(name))
        {
            leftOut = Math.Max(0, leftOut - 1);
        }
        else if (leftOut == 0 && open.Any(o => o.Name == name))
        {
            while (open.TryPop(out var last))
            {
                shown.Append(last.Ends);
                if (last.Name == name)
                {
                    break;
                }
            }
        }
    }

    // Colour and a stroke through words are how many answer within a text; which colour is not said.
    private static (string Begins, string Ends) ElementOf(string name, HtmlTag tag)
    {
        var style = tag.Value("style");
        var struck = style.Contains("line-through", StringComparison.OrdinalIgnoreCase);
        var coloured = (name == "font" && tag.Has("color"))
            || (name is "span" && style.Contains("color", StringComparison.OrdinalIgnoreCase));
        var (begins, ends) = Shown.TryGetValue(name, out var element) ? ($"<{element}>", $"</{element}>") : ("", "");
        return struck && element != "s" ? ($"{begins}<s>", $"</s>{ends}")
            : coloured ? ($"{begins}<span class=\"mail-coloured\">", $"</span>{ends}")
            : (begins, ends);
    }
}
