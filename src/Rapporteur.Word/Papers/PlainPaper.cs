using Rapporteur.Papers;

namespace Rapporteur.Word.Papers;

/// <summary>The package of a paper that is text and tables alone: no note, no header, no field but the page numbers. The same paper
/// gives the same bytes.</summary>
internal static class PlainPaper
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string ContentTypes = $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Types}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}styles+xml"/><Override PartName="/word/settings.xml" ContentType="{Types}settings+xml"/><Override PartName="/word/footer1.xml" ContentType="{Types}footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    private const string Relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
        """;

    private const string Settings = $"""
        <w:settings {PaperParts.Namespaces}><w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    internal const string Upright =
        """<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="567" w:footer="510" w:gutter="0"/>""";

    private const string Across =
        """<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="510" w:gutter="0"/>""";

    /// <summary>What stands around the text in every one of them.</summary>
    internal static void Parts(PaperPackage package, string language, int width = 9412)
    {
        package.Part("[Content_Types].xml", ContentTypes);
        package.Part("_rels/.rels", PaperParts.PackageRelationships);
        package.Part("word/_rels/document.xml.rels", Relationships);
        package.Part("word/styles.xml", AnnotatedStyles.Xml(language, width));
        package.Part("word/settings.xml", Settings);
    }

    /// <summary>Head, what <paramref name="body"/> writes, and the account.</summary>
    public static void Write(PaperHead head, string? about, PaperAccount account, bool landscape, Stream to, Action<WordText, string> body)
    {
        var language = LanguageTag.Full(head.In.Tag)!;
        using var package = new PaperPackage(to);
        Parts(package, language, landscape ? 14570 : 9412);
        package.Part("word/document.xml", writer =>
        {
            var text = WordText.In(head.In, writer);
            text.Raw($"<w:document {PaperParts.Namespaces}><w:body>");
            text.Paragraph("PaperForum", head.Forum);
            text.Paragraph("PaperTitle", head.Title);
            foreach (var line in new[] { $"{head.Document}, {head.DraftLabel}", about }.OfType<string>())
            {
                text.Paragraph("PaperLine", line);
            }

            foreach (var line in new[] { head.Note, head.Marking, head.Made }.OfType<string>())
            {
                text.Paragraph("PaperNote", line);
            }

            body(text, language);
            text.Paragraph("PaperHeading", account.Title);
            account.Lines.ToList().ForEach(line => text.Paragraph("PaperNote", line));
            text.Raw($"{(landscape ? Across : Upright)}{text.Bidi}</w:sectPr></w:body></w:document>");
        });
        package.Part("word/footer1.xml", writer => PaperParts.Footer(writer, head));
        package.Part("docProps/core.xml", writer => PaperParts.Properties(writer, head, language));
    }
}
