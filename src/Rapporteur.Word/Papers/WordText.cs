using System.Buffers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Writes WordprocessingML straight to a stream. Text from people comes out as text and nothing else: markup is escaped,
/// what XML 1.0 cannot carry becomes U+FFFD, and runs carry their direction and language. A row of a large paper costs
/// no more memory than its own text.
/// </summary>
internal sealed class WordText(TextWriter to, string language, TextDirection direction = TextDirection.LeftToRight)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '"', '\uFFFE', '\uFFFF',
            .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    // A paragraph of up to this many characters, about eight lines of a cell, is not torn by the end of a page.
    private const int LongestKeptTogether = 500;

    private readonly List<string> footnotes = [];
    private TextDirection paragraph;

    /// <summary>A text in one of the languages papers are written in, which says how our own words are marked and which way they
    /// run.</summary>
    public static WordText In(Language language, TextWriter to) => new(to, LanguageTag.Full(language.Tag)!, language.Runs);

    /// <summary>Which way a text runs that stands among our own words.</summary>
    public TextDirection RunsAs(string said) => Script.DirectionOf(said, direction);

    /// <summary>What says of a section that our own words run from right to left; nothing where they do not.</summary>
    public string Bidi => direction == TextDirection.RightToLeft ? "<w:bidi/>" : "";

    /// <summary>The same of a table, whose first column then stands at the right.</summary>
    public string BidiVisual => direction == TextDirection.RightToLeft ? "<w:bidiVisual/>" : "";

    /// <summary>The texts of the footnotes set so far; the first has id 1.</summary>
    public IReadOnlyList<string> Footnotes => footnotes;

    /// <summary>Whether what is written now stands within a deletion, where text has an element of its own.</summary>
    public bool Deleting { get; set; }

    /// <summary>The id the last paragraph of what is written next gets (<c>w14:paraId</c>); 0 for none.</summary>
    public int NextId { get; set; }

    /// <summary>Markup of our own, as it is.</summary>
    public void Raw(string markup) => to.Write(markup);

    /// <summary>A paragraph of our own words in one style.</summary>
    public void Paragraph(string style, string text, bool keepNext = false, bool newPage = false)
    {
        Open(style, keepNext: keepNext, newPage: newPage);
        Ours(text);
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
            Open(style, RunsAs(line), keepLines: line.Length <= LongestKeptTogether);
            Run(null, line, tag);
            Close();
        }
    }

    /// <summary>Begins a paragraph that runs that way, else as our own words do; <paramref name="look"/> are properties Word wants
    /// after those (<c>w:spacing</c> and on), <paramref name="mark"/> writes what holds of the paragraph's own mark.</summary>
    public void Open(string style, TextDirection? runs = null, bool keepNext = false, bool keepLines = false, bool newPage = false,
        string look = "", Action? mark = null)
    {
        paragraph = runs ?? direction;
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
        to.Write(newPage ? "<w:pageBreakBefore/>" : "");
        to.Write(paragraph == TextDirection.RightToLeft ? "<w:bidi/>" : "");
        to.Write(look);
        if (mark is not null)
        {
            to.Write("<w:rPr>");
            mark();
            to.Write("</w:rPr>");
        }

        to.Write("</w:pPr>");
    }

    public void Close() => to.Write("</w:p>");

    /// <summary>Our own words within a paragraph.</summary>
    public void Ours(string said) => Run(null, said, language);

    /// <summary>A run in a character style, cut where the direction turns; line ends inside become breaks.</summary>
    public void Run(string? style, string text, string tag)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (paragraph == TextDirection.LeftToRight && !Directions.Turn(text))
        {
            Run(style, text, LanguageTag.Of(tag, text), rightToLeft: false);
            return;
        }

        foreach (var (from, length, rightToLeft) in Directions.Runs(text, paragraph))
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
