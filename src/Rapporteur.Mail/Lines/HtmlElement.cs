using MimeKit.Text;

namespace Rapporteur.Mail.Lines;

/// <summary>An open element of an HTML mail, and what it makes of the text within.</summary>
internal sealed record HtmlElement(string Name)
{
    // Without an end tag, or not worth waiting for one.
    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    private static readonly string[] Quotes = ["gmail_quote", "protonmail_quote", "zmail_extra", "moz-quote"];

    private static readonly string[] Signatures =
        ["gmail_signature", "moz-signature", "protonmail_signature_block", "ms-outlook-mobile-signature"];

    // The colours in which Outlook draws the rule above the header of the mail it answers.
    private static readonly string[] OutlookRules = ["#e1e1e1", "#b5c4df"];

    public bool IsVoid => Void.Contains(Name);

    public bool IsBlock => Blocks.Contains(Name);

    /// <summary>Nothing within is a word of the mail.</summary>
    public bool IsHidden { get; private init; }

    public bool IsQuote { get; private init; }

    public bool IsStruck { get; private init; }

    public bool IsKept { get; private init; }

    public LineMark Mark { get; private init; }

    /// <summary>The number of the next item of an ordered list; null for another element.</summary>
    public int? Next { get; set; }

    /// <summary>The kind of numbers of an ordered list: 1, a, A, i or I.</summary>
    public string Numbers { get; private init; } = "1";

    public static HtmlElement Of(HtmlTagToken tag)
    {
        var name = tag.Name.ToLowerInvariant();
        var of = tag.Attributes.GroupBy(a => a.Name.ToLowerInvariant())
            .ToDictionary(g => g.Key, g => g.First().Value ?? "", StringComparer.Ordinal);
        string Value(string attribute) => of.GetValueOrDefault(attribute, "");
        var style = Value("style").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var classes = Value("class").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = Value("id");
        return new HtmlElement(name)
        {
            IsHidden = name is "style" or "script" or "title" or "template" or "noscript" or "object" or "select" or "textarea"
                || style.Contains("display:none", StringComparison.Ordinal) || style.Contains("mso-hide:all", StringComparison.Ordinal),
            IsQuote = name == "blockquote" && (Value("type") == "cite" || classes.Intersect(Quotes).Any())
                || classes.Contains("yahoo_quoted"),
            IsStruck = name is "s" or "strike" or "del" || style.Contains("line-through", StringComparison.Ordinal),
            IsKept = name == "pre" || style.Contains("white-space:pre", StringComparison.Ordinal),
            Mark = id is "divRplyFwdMsg" or "mail-editor-reference-message-container" || Value("data-marker") == "__QUOTED_TEXT__"
                ? LineMark.OldMail
                : classes.Contains("gmail_attr") || classes.Contains("moz-cite-prefix") ? LineMark.Attribution
                : classes.Intersect(Signatures).Any() || Signatures.Contains(id) || id == "Signature" ? LineMark.Signature
                : name == "hr" || IsOutlookRule(style) ? LineMark.Rule
                : LineMark.None,
            Next = name == "ol" ? Number(Value("start")) ?? 1 : name == "li" ? Number(Value("value")) : null,
            Numbers = Value("type") is { Length: 1 } type ? type : "1",
        };
    }

    private static bool IsOutlookRule(string style) =>
        style.Contains("border-top:solid", StringComparison.Ordinal)
        && Array.Exists(OutlookRules, c => style.Contains(c, StringComparison.Ordinal));

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
