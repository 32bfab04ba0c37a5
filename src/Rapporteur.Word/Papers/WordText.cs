using System.Buffers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Writes WordprocessingML straight to a stream. Text from people comes out as text and nothing else: markup is escaped,
/// what XML 1.0 cannot carry becomes U+FFFD, and runs carry their direction and language. A row of a large paper costs
/// no more memory than its own text.
/// </summary>
internal sealed class WordText(TextWriter to, string language)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '"', '\uFFFE', '\uFFFF',
            .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    // A paragraph of up to this many characters, about eight lines of a cell, is not torn by the end of a page.
    private const int LongestKeptTogether = 500;

    private readonly List<string> footnotes = [];

    /// <summary>The texts of the footnotes set so far; the first has id 1.</summary>
    public IReadOnlyList<string> Footnotes => footnotes;

    /// <summary>Whether what is written now stands within a deletion, where text has an element of its own.</summary>
    public bool Deleting { get; set; }

    /// <summary>The id the last paragraph of what is written next gets (<c>w14:paraId</c>); 0 for none.</summary>
    public int NextId { get; set; }

    /// <summary>Markup of our own, as it is.</summary>
    public void Raw(string markup) => to.Write(markup);

    /// <summary>A paragraph of our own words in one style.</summary>
    public void Paragraph(string style, string text, bool keepNext = false)
    {
        Open(style, TextDirection.LeftToRight, keepNext);
        Run(null, text, language);
        Close();
    }

    /// <summary>What somebody wrote, a paragraph for every line, each running its own way.</summary>
    public void Paragraphs(string style, string text, string tag)
    {
        var (lines, last) = (text.AsSpan().ContainsAny(LineEnds) ? text.ReplaceLineEndings("\n").Split('\n') : [text], NextId);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            NextId = i == lines.Length - 1 ? last : 0;
            Open(style, Script.DirectionOf(line), keepLines: line.Length <= LongestKeptTogether);
            Run(null, line, tag);
            Close();
        }
    }

    public void Open(string style, TextDirection direction = TextDirection.LeftToRight, bool keepNext = false, bool keepLines = false)
    {
        if (NextId > 0)
        {
            to.Write($"<w:p w14:paraId=\"{NextId:X8}\">");
            NextId = 0;
        }
        else
        {
            to.Write("<w:p>");
        }

        to.Write("<w:pPr><w:pStyle w:val=\"");
        to.Write(style);
        to.Write("\"/>");
        to.Write(keepNext ? "<w:keepNext/>" : "");
        to.Write(keepLines ? "<w:keepLines/>" : "");
        to.Write(direction == TextDirection.RightToLeft ? "<w:bidi/></w:pPr>" : "</w:pPr>");
    }

    public void Close() => to.Write("</w:p>");

    /// <summary>A run in a character style, cut where the direction turns; line ends inside become breaks.</summary>
    public void Run(string? style, string text, string tag)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!Directions.Turn(text))
        {
            Run(style, text, LanguageTag.Of(tag, text), rightToLeft: false);
            return;
        }

        foreach (var (from, length, rightToLeft) in Directions.Runs(text))
        {
            var part = text.AsSpan(from, length);
            Run(style, part, rightToLeft ? LanguageTag.OfRightToLeft(tag, part) : LanguageTag.Of(tag, part), rightToLeft);
        }
    }

    public void Footnote(string text)
    {
        footnotes.Add(text);
        to.Write("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"");
        to.Write(footnotes.Count);
        to.Write("\"/></w:r>");
    }

    public void Number(int number) => to.Write(number);

    /// <summary>Text or an attribute's value, escaped.</summary>
    public void Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            to.Write(text[..at]);
            text = text[at..];
            if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
            {
                to.Write(text[..2]);
                text = text[2..];
                continue;
            }

            to.Write(text[0] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                _ => "\uFFFD",
            });
            text = text[1..];
        }

        to.Write(text);
    }

    private void Run(string? style, ReadOnlySpan<char> text, string tag, bool rightToLeft)
    {
        to.Write("<w:r>");
        if (style is not null || rightToLeft || tag != language)
        {
            to.Write("<w:rPr>");
            if (style is not null)
            {
                to.Write("<w:rStyle w:val=\"");
                to.Write(style);
                to.Write("\"/>");
            }

            if (rightToLeft || tag != language)
            {
                to.Write(rightToLeft ? "<w:rtl/><w:lang w:bidi=\"" : "<w:lang w:val=\"");
                to.Write(tag);
                to.Write("\"/>");
            }

            to.Write("</w:rPr>");
        }

        while (text.IndexOfAny('\n', '\t', '\r') is >= 0 and var at)
        {
            Text(text[..at]);
            to.Write(text[at] switch { '\n' => "<w:br/>", '\t' => "<w:tab/>", _ => "" });
            text = text[(at + 1)..];
        }

        Text(text);
        to.Write("</w:r>");
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            to.Write(Deleting ? "<w:delText xml:space=\"preserve\">" : "<w:t xml:space=\"preserve\">");
            Escaped(text);
            to.Write(Deleting ? "</w:delText>" : "</w:t>");
        }
    }
}
