using System.Text;
using System.Xml;

namespace Rapporteur.Word.Reading;

/// <summary>
/// What the XML parts of a file that hold text come to together, counted while they are read through: elements,
/// attributes, paragraphs, formulas beside them, and text, which are what reading costs.
/// </summary>
internal sealed class XmlCount(FileLimits limits)
{
    private readonly char[] buffer = new char[4_096];
    private readonly Stack<(int Depth, int Text)> open = [];
    private int elements;
    private int attributes;
    private int paragraphs;
    private int notes;
    private int text;
    private int kept;
    private bool isText;

    /// <summary>The text the reader was at last, when it counts as text: the reader has none left then.</summary>
    public string? Read { get; private set; }

    /// <summary>Counts what the reader is at; the fault when a limit is passed.</summary>
    public FileFault? Beyond(XmlReader reader, string part)
    {
        Read = null;
        return reader.NodeType switch
        {
            _ when reader.Depth > limits.MostDepth => FileFault.Nesting(part, limits.MostDepth),
            XmlNodeType.Element => Element(reader, part),
            XmlNodeType.EndElement when open.TryPeek(out var paragraph) && paragraph.Depth == reader.Depth => Ended(),
            XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace =>
                isText ? Text(reader, part) : Kept(reader, part),
            _ => null,
        };
    }

    private FileFault? Element(XmlReader reader, string part)
    {
        elements++;
        attributes += reader.AttributeCount;

        // What programs keep with a field, reference managers for instance by the page, is no text of anybody's: it has a limit of its
        // own.
        isText = reader.LocalName is "t" or "delText";
        notes += reader.LocalName is W.footnote or W.endnote ? 1 : 0;
        if (reader.LocalName == "p" || (open.Count == 0 && reader.LocalName is "oMathPara" or "oMath"))
        {
            paragraphs++;
            if (!reader.IsEmptyElement)
            {
                open.Push((reader.Depth, 0));
            }
        }

        return elements > limits.MostElements ? More("files.file-expands.elements", part, limits.MostElements)
            : attributes > limits.MostAttributes ? More("files.file-expands.attributes", part, limits.MostAttributes)
            : OfText(part);
    }

    private FileFault? OfText(string part) =>
        paragraphs > limits.MostParagraphs ? More("files.file-expands.paragraphs", part, limits.MostParagraphs)
        : notes > limits.MostNotes ? More("files.file-expands.notes", part, limits.MostNotes)
        : null;

    // In pieces, so that nothing is held that is refused for its length.
    private int Length(XmlReader reader, int most)
    {
        var length = reader.ReadValueChunk(buffer, 0, buffer.Length);
        Read = new string(buffer, 0, length);
        StringBuilder? longer = null;
        for (int read; length <= most && (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0; length += read)
        {
            (longer ??= new StringBuilder(Read)).Append(buffer, 0, read);
        }

        Read = longer?.ToString() ?? Read;
        return length;
    }

    private FileFault? Kept(XmlReader reader, string part) =>
        (kept += Length(reader, limits.MostKept - kept)) > limits.MostKept
            ? More("files.file-expands.kept", part, limits.MostKept)
            : null;

    private FileFault? Text(XmlReader reader, string part)
    {
        var length = Length(reader, limits.MostText);
        text += length;
        var inParagraph = 0;
        if (open.TryPop(out var paragraph))
        {
            inParagraph = paragraph.Text + length;
            open.Push(paragraph with { Text = inParagraph });
        }

        return inParagraph > limits.MostParagraphText
            ? More("files.file-expands.paragraph-text", part, limits.MostParagraphText)
            : text > limits.MostText ? More("files.file-expands.text", part, limits.MostText)
            : null;
    }

    private FileFault? Ended()
    {
        open.Pop();
        return null;
    }

    private static FileFault More(string key, string part, int most) => FileFault.Expands(key, FileFault.Named(part), ("most", most));
}
