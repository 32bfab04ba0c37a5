using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>The parts of a paper beside its text: how it looks, and what Word wants to know of a package.</summary>
internal static class PaperParts
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " +
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    public const string PackageRelationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """;

    public const string DocumentRelationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
        """;

    /// <summary>The content types of a paper that carries imprints.</summary>
    public static readonly string ContentTypesWithImprints = ContentTypes.Replace(
        "</Types>",
        """<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>""",
        StringComparison.Ordinal);

    /// <summary>The links of a paper that carries imprints.</summary>
    public static readonly string DocumentRelationshipsWithImprints = DocumentRelationships.Replace(
        "</Relationships>",
        """<Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>""",
        StringComparison.Ordinal);

    // Word then keeps the names of those who edit the paper out of the file as well.
    public const string Settings = $"""
        <w:settings {Namespaces}><w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    public const string Imprints = "urn:rapporteur:paper:1";

    // Word looks data stores up by id; one file holds one of these.
    private const string StoreId = "{8E2B7C41-6D5F-4C0A-9B37-1F0E6A2D9C02}";

    /// <summary>The data store from which a receipt is held against a paper: the reference and the imprint of each text that stands in
    /// it.</summary>
    public static void Verifiable(PaperPackage package, IEnumerable<(string Reference, string Imprint)> imprints)
    {
        package.Part("customXml/_rels/item1.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>""");
        package.Part("customXml/itemProps1.xml",
            $"""<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{StoreId}"><ds:schemaRefs><ds:schemaRef ds:uri="{Imprints}"/></ds:schemaRefs></ds:datastoreItem>""");
        package.Part("customXml/item1.xml", writer =>
        {
            writer.Write($"<paper xmlns=\"{Imprints}\">");
            foreach (var (reference, imprint) in imprints)
            {
                writer.Write("<comment reference=\"");
                writer.Write(reference);
                writer.Write("\" imprint=\"");
                writer.Write(imprint);
                writer.Write("\"/>");
            }

            writer.Write("</paper>");
        });
    }

    /// <summary>The properties of a paper, with its title.</summary>
    public static void Properties(TextWriter to, PaperHead head, string language) =>
        Properties(to, $"{head.Title}: {head.Document}, {head.DraftLabel}", language, head.MadeAt);

    public static void Properties(TextWriter to, string title, string language, Instant made)
    {
        var text = new WordText(to, language);
        var there = made.InUtc();
        var at = string.Create(CultureInfo.InvariantCulture,
            $"{there.Year:0000}-{there.Month:00}-{there.Day:00}T{there.Hour:00}:{there.Minute:00}:{there.Second:00}Z");
        text.Raw(
            """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>""");
        text.Escaped(title);
        text.Raw($"</dc:title><dc:language>{language}</dc:language>");
        text.Raw(
            string.Create(CultureInfo.InvariantCulture,
                $"""<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified></cp:coreProperties>"""));
    }

    public static void Footnotes(TextWriter to, IReadOnlyList<string> footnotes, Language language)
    {
        var text = WordText.In(language, to);
        text.Raw(
            $"""<w:footnotes {Namespaces}><w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>""");
        for (var i = 0; i < footnotes.Count; i++)
        {
            text.Raw(string.Create(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{i + 1}\">"));
            text.Open("FootnoteText");
            text.Raw("""<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>""");
            text.Ours(" " + footnotes[i]);
            text.Close();
            text.Raw("</w:footnote>");
        }

        text.Raw("</w:footnotes>");
    }

    /// <summary>A header with words at the edge lines begin at and at the other.</summary>
    public static void Header(TextWriter to, string left, string right, Language language) =>
        Edges(to, "hdr", "Header", left, language, t => t.Ours(right));

    /// <summary>The footer of a paper: what it is of and the page's number; beneath, so that no line is too long for both, whose it is
    /// and who may have it.</summary>
    public static void Footer(TextWriter to, PaperHead head) => Footer(
        to, $"{head.Document}, {head.DraftLabel}", CompilationWriter.Words(head.In).Pieces("compilation.page"), head.In,
        string.Join(" · ", new[] { head.Note, head.Marking }.OfType<string>()));

    /// <summary>A footer with words at the edge lines begin at and, at the other, a sentence with the page's number and how many there
    /// are.</summary>
    public static void Footer(TextWriter to, string left, ImmutableArray<Piece> page, Language language, string beneath = "") =>
        Edges(to, "ftr", "Footer", left, language, beneath: beneath, right: text =>
    {
        foreach (var piece in page)
        {
            switch (piece.Hole)
            {
                case "page": Number(text, "PAGE"); break;
                case "pages": Number(text, "NUMPAGES"); break;
                default: text.Ours(piece.Text); break;
            }
        }
    });

    private static void Number(WordText text, string field)
    {
        text.Raw($"<w:fldSimple w:instr=\" {field} \">");
        text.Ours("1");
        text.Raw("</w:fldSimple>");
    }

    private static void Edges(TextWriter to, string element, string style, string left, Language language, Action<WordText> right,
        string beneath = "")
    {
        var text = WordText.In(language, to);
        text.Raw($"<w:{element} {Namespaces}>");
        text.Open(style);
        text.Ours(left);
        text.Raw("<w:r><w:tab/></w:r>");
        right(text);
        text.Close();
        if (beneath.Length > 0)
        {
            text.Paragraph(style, beneath);
        }

        text.Raw($"</w:{element}>");
    }
}
