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

    private static readonly string[] Yahoo = ["yahoo_quoted"];

    private static readonly string[] Attributions = ["gmail_attr", "moz-cite-prefix"];

    private static readonly string[] Signatures =
        ["gmail_signature", "moz-signature", "protonmail_signature_block", "ms-outlook-mobile-signature"];

    // The colours in which Outlook draws the rule above the header of the mail it answers.
    private static readonly string[] OutlookRules = ["#e1e1e1", "#b5c4df"];

    public bool IsVoid => Void.Contains(Name);

    public bool IsBlock => Blocks.Contains(Name);

    /// <summary>Nothing within is a word of the mail.</summary>
    public bool IsHidden { get; private init; }

    public bool IsQuote { get; private init; }

    public bool IsIndented => Name == "blockquote" && !IsQuote;

    public bool IsStruck { get; private init; }

    public bool IsKept { get; private init; }

    public LineMark Mark { get; private init; }

    /// <summary>The number of the next item of an ordered list; null for another element.</summary>
    public int? Next { get; set; }

    /// <summary>The kind of numbers of an ordered list: 1, a, A, i or I.</summary>
    public string Numbers { get; private init; } = "1";

    public static HtmlElement Of(HtmlTag tag)
    {
        var name = tag.Name;
        var (style, classes, id, type) = (Style(tag), tag.Value("class"), tag.Value("id"), tag.Value("type"));
        return new HtmlElement(name)
        {
            IsHidden = name is "style" or "script" or "title" or "template" or "noscript" or "object" or "select" or "textarea"
                || style.Contains("display:none", StringComparison.Ordinal) || style.Contains("mso-hide:all", StringComparison.Ordinal),
            IsQuote = (name == "blockquote" && (type == "cite" || HasAny(classes, Quotes))) || HasAny(classes, Yahoo),
            IsStruck = name is "s" or "strike" or "del" || style.Contains("line-through", StringComparison.Ordinal),
            IsKept = name == "pre" || style.Contains("white-space:pre", StringComparison.Ordinal),
            Mark = id switch
            {
                "divRplyFwdMsg" or "mail-editor-reference-message-container" => LineMark.OldMail,
                _ when tag.Value("data-marker") == "__QUOTED_TEXT__" => LineMark.OldMail,
                _ when HasAny(classes, Attributions) => LineMark.Attribution,
                _ when HasAny(classes, Signatures) || HasAny(id, Signatures) || id == "Signature" => LineMark.Signature,
                _ when name == "hr" || IsOutlookRule(style) => LineMark.Rule,
                _ => LineMark.None,
            },
            Next = name == "ol" ? Number(tag.Value("start")) ?? 1 : name == "li" ? Number(tag.Value("value")) : null,
            Numbers = type.Length == 1 ? type : "1",
        };
    }

    private static string Style(HtmlTag tag) =>
        tag.Value("style") is { Length: > 0 } style ? style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() : "";

    private static bool HasAny(string classes, string[] names)
    {
        foreach (var one in classes.AsSpan().Split(' '))
        {
            if (classes.Length > 0 && names.AsSpan().Contains(classes[one]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutlookRule(string style) =>
        style.Contains("border-top:solid", StringComparison.Ordinal)
        && Array.Exists(OutlookRules, c => style.Contains(c, StringComparison.Ordinal));

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
