using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Tests.Word;

/// <summary>
/// A .docx with valid defaults: heading and title styles, and what a test adds in the words of WordprocessingML. A test
/// states only the XML that is its difficulty.
/// </summary>
internal sealed class DocxBuilder
{
    public const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"
        """;

    private const string HeadingStyles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        """;

    private readonly System.Text.StringBuilder body = new();
    private string styles = "";
    private string numbering = "";
    private string footnotes = "";
    private string endnotes = "";
    private string comments = "";
    private string threads = "";
    private string fonts = "";

    public DocxBuilder Xml(string xml)
    {
        body.Append(xml);
        return this;
    }

    public DocxBuilder Styles(string xml)
    {
        styles += xml;
        return this;
    }

    public DocxBuilder Numbering(string xml)
    {
        numbering += xml;
        return this;
    }

    public DocxBuilder Footnotes(string xml)
    {
        footnotes += xml;
        return this;
    }

    public DocxBuilder Endnotes(string xml)
    {
        endnotes += xml;
        return this;
    }

    /// <summary>A font of the file's table, with its character set.</summary>
    public DocxBuilder Font(string name, string set)
    {
        fonts += $"<w:font w:name=\"{name}\"><w:charset w:val=\"{set}\"/></w:font>";
        return this;
    }

    public DocxBuilder Comments(string xml, string threadsXml = "")
    {
        comments += xml;
        threads += threadsXml;
        return this;
    }

    public DocxBuilder Title(string text) => Paragraph(text, "<w:pStyle w:val=\"Title\"/>");

    public DocxBuilder Heading(string text, int rank = 1) => Paragraph(text, $"<w:pStyle w:val=\"Heading{rank}\"/>");

    public DocxBuilder Text(string text, int left = 0) => Paragraph(text, left == 0 ? "" : $"<w:ind w:left=\"{left}\"/>");

    /// <summary>A paragraph of list <paramref name="list"/> at that level.</summary>
    public DocxBuilder Item(string text, int list, int level = 0) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A paragraph of runs given as XML.</summary>
    public DocxBuilder Runs(string runs, string properties = "") => Xml($"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>");

    /// <summary>A list whose abstract definition has the same number; levels as (format, text), 360 twips deeper each.</summary>
    public DocxBuilder List(int id, params (string Format, string Text)[] levels)
    {
        var xml = levels.Select((l, i) =>
            $"<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{l.Format}\"/><w:lvlText w:val=\"{SecurityElement.Escape(l.Text)}\"/><w:pPr><w:ind w:left=\"{360 * (i + 1)}\" w:hanging=\"360\"/></w:pPr></w:lvl>");
        lists.Add($"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>");
        return Numbering(
            $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(xml)}</w:abstractNum>");
    }

    private readonly List<string> lists = [];

    /// <summary>Another list on the same definition, its first level starting again.</summary>
    public DocxBuilder Restart(int id, int of, int start = 1)
    {
        lists.Add(
            $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{of}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride " +
            $"w:val=\"{start}\"/></w:lvlOverride></w:num>");
        return this;
    }

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Ins(string text) => $"<w:ins w:id=\"901\" w:author=\"A\">{Run(text)}</w:ins>";

    public static string Del(string text) =>
        $"<w:del w:id=\"902\" w:author=\"A\"><w:r><w:delText " +
        $"xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:delText></w:r></w:del>";

    public MemoryStream Build()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Write(main, $"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
            Write(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{HeadingStyles}{styles}</w:styles>");
            if (numbering.Length + lists.Count > 0)
            {
                Write(main.AddNewPart<NumberingDefinitionsPart>(),
                    $"<w:numbering {Namespaces}>{numbering}{string.Concat(lists)}</w:numbering>");
            }

            WriteIf(fonts, () => main.AddNewPart<FontTablePart>(), "fonts");
            WriteIf(footnotes, () => main.AddNewPart<FootnotesPart>(), "footnotes");
            WriteIf(endnotes, () => main.AddNewPart<EndnotesPart>(), "endnotes");
            WriteIf(comments, () => main.AddNewPart<WordprocessingCommentsPart>(), "comments");
            if (threads.Length > 0)
            {
                Write(main.AddNewPart<WordprocessingCommentsExPart>(), $"<w15:commentsEx {Namespaces}>{threads}</w15:commentsEx>");
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static void WriteIf(string content, Func<OpenXmlPart> part, string root)
    {
        if (content.Length > 0)
        {
            Write(part(), $"<w:{root} {Namespaces}>{content}</w:{root}>");
        }
    }

    private static void Write(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(xml);
    }

    private DocxBuilder Paragraph(string text, string properties) => Runs(Run(text), properties);
}
