using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Writes the compilation as a Word document, A4 landscape: a cover, then every part under a heading with its comments in
/// a table of three columns. It prints all of the compilation and nothing else: no person, no link, no field but the page
/// numbers. The same compilation gives the same bytes.
/// </summary>
public static class CompilationWriter
{
    private static readonly Phrasebook Book = new(typeof(CompilationWriter).Assembly, "compilation");

    /// <summary>The words that papers add, in that language.</summary>
    internal static Phrases Words(Language language) => Book.In(language);

    /// <summary>Writes forward only and synchronously; the stream is left open.</summary>
    public static void Write(Compilation paper, Stream to)
    {
        var cover = paper.Cover;
        var (words, language) = (Book.In(cover.In), LanguageTag.Full(cover.In.Tag)!);
        var heading = string.Join(" · ", new[] { cover.Note, cover.Marking }.Where(s => s is not null));
        var title = words.Say("compilation.property", ("title", cover.Title), ("document", cover.Document), ("draft", cover.DraftLabel));
        using var package = new PaperPackage(to);
        package.Part("[Content_Types].xml", PaperParts.ContentTypesWithImprints);
        package.Part("_rels/.rels", PaperParts.PackageRelationships);
        package.Part("word/_rels/document.xml.rels", PaperParts.DocumentRelationshipsWithImprints);
        IReadOnlyList<string> footnotes = [];
        package.Part("word/document.xml", writer =>
        {
            var text = WordText.In(cover.In, writer);
            Document(text, paper, words, language);
            footnotes = text.Footnotes;
        });
        package.Part("word/footnotes.xml", writer => PaperParts.Footnotes(writer, footnotes, cover.In));
        package.Part("word/header1.xml",
            writer =>
                PaperParts.Header(writer, heading, words.Say("compilation.header", ("title", cover.Title), ("draft", cover.DraftLabel)),
                    cover.In));
        package.Part("word/footer1.xml",
            writer => PaperParts.Footer(writer, $"{cover.Document}, {cover.DraftLabel}", words.Pieces("compilation.page"), cover.In));
        package.Part("word/styles.xml", PaperStyles.Xml(language));
        package.Part("word/settings.xml", PaperParts.Settings);
        PaperParts.Verifiable(package, from part in paper.Parts
                                       from section in part.Sections
                                       from row in section.Rows
                                       select (row.Reference, row.Imprint));
        package.Part("docProps/core.xml", writer => PaperParts.Properties(writer, title, language, cover.MadeAt));
    }

    private static void Document(WordText text, Compilation paper, Phrases words, string language)
    {
        text.Raw($"<w:document {PaperParts.Namespaces}><w:body>");
        CompilationCoverPage.Write(text, paper, words, language);
        foreach (var part in paper.Parts)
        {
            text.Paragraph("Heading1", part.Title, newPage: part.Kind == CompilationPartKind.Addendum || part == paper.Parts[0]);
            if (part.Explanation is { } explanation)
            {
                text.Paragraph("Explanation", explanation);
            }

            new CompilationTables(text, part, words, language) { RoomForRemarks = paper.RoomForRemarks }.Write();
        }

        text.Paragraph("Heading1", paper.Account.Title);
        foreach (var line in paper.Account.Lines)
        {
            text.Paragraph("Cell", line);
        }

        text.Raw(
            """<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="510" w:gutter="0"/><w:titlePg/>""");
        text.Raw($"{text.Bidi}</w:sectPr></w:body></w:document>");
    }
}
