using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Writes the draft with comments as a Word document: every comment a comment of Word's with what became of it as the answer beneath
/// it, every proposed wording a tracked change, all in the name the paper gives and without a date. Forward only: what it costs in
/// memory does not grow with the number of comments but with the longest passage. The same paper gives the same bytes.
/// </summary>
public static class DraftWithCommentsWriter
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string ContentTypes = $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Types}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}styles+xml"/><Override PartName="/word/settings.xml" ContentType="{Types}settings+xml"/><Override PartName="/word/comments.xml" ContentType="{Types}comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="{Types}commentsExtended+xml"/><Override PartName="/word/footer1.xml" ContentType="{Types}footer+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    private const string Relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/><Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>
        """;

    // Word takes names out of comments and changes where it is told to remove personal information; here they are delegations.
    private const string Settings = $"""
        <w:settings {PaperParts.Namespaces}><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    /// <summary>Writes forward only and synchronously; the stream is left open.</summary>
    public static void Write(DraftWithComments paper, Stream to)
    {
        var head = paper.Head;
        var (ours, draft) = (LanguageTag.Full(head.In.Tag)!, LanguageTag.Full(head.DraftLanguage) ?? LanguageTag.Full(head.In.Tag)!);
        using var package = new PaperPackage(to);
        package.Part("[Content_Types].xml", ContentTypes);
        package.Part("_rels/.rels", PaperParts.PackageRelationships);
        package.Part("word/_rels/document.xml.rels", Relationships);
        var (notes, replies) = (paper.Blocks.Sum(b => b.Notes.Count), 0);
        package.Part("word/comments.xml", writer => replies = new WordThreads(WordText.In(head.In, writer), notes).Write(paper));
        package.Part("word/commentsExtended.xml", writer => WordThreads.Link(new WordText(writer, ours), paper));
        PaperParts.Verifiable(package, Imprints(paper));
        package.Part("word/document.xml",
            writer => Document(new WordText(writer, draft, Runs(paper)), paper, (notes, replies), ours, draft));
        package.Part("word/footer1.xml", writer => PaperParts.Footer(writer, head));
        package.Part("word/styles.xml", AnnotatedStyles.Xml(draft));
        package.Part("word/settings.xml", Settings);
        package.Part("docProps/core.xml", writer => PaperParts.Properties(writer, head, ours));
    }

    private static IEnumerable<(string Reference, string Imprint)> Imprints(DraftWithComments paper)
    {
        foreach (var note in paper.Blocks.SelectMany(b => b.Notes))
        {
            if (note.Imprint is { } imprint)
            {
                yield return (note.Reference, imprint);
            }
        }
    }

    // As its text does, whatever language it was said to be in.
    private static TextDirection Runs(DraftWithComments paper) =>
        Script.DirectionOfMost(paper.Blocks.Where(b => b.Passage is not null).Select(b => b.Text));

    private static void Document(WordText text, DraftWithComments paper, (int Notes, int Replies) ids, string ours, string draft)
    {
        var head = paper.Head;
        text.Raw($"<w:document {PaperParts.Namespaces}><w:body>");
        Ours("PaperForum", head.Forum);
        Ours("PaperTitle", head.Title);
        Ours("PaperLine", $"{head.Document}, {head.DraftLabel}");
        foreach (var line in new[] { head.Note, head.Marking, head.Made }.OfType<string>())
        {
            Ours("PaperNote", line);
        }

        new AnnotatedBody(text, draft, head.In.Runs, ids).Write(paper.Blocks);
        Ours("PaperHeading", paper.Account.Title);
        foreach (var line in paper.Account.Lines.Concat(paper.Designations))
        {
            Ours("PaperNote", line);
        }

        text.Raw(
            """<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="567" w:footer="510" w:gutter="0"/>""");
        text.Raw($"{text.Bidi}</w:sectPr></w:body></w:document>");

        void Ours(string style, string said)
        {
            text.Open(style, head.In.Runs);
            text.Run(null, said, ours);
            text.Close();
        }
    }
}
