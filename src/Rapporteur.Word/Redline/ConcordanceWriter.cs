using NodaTime;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Writes the concordance of two drafts as a Word document: old label, new label and what became of every passage of either. The
/// same drafts give the same bytes.
/// </summary>
public static class ConcordanceWriter
{
    private static readonly (int Width, string Cell)[] Columns = [(5000, "CellFirst"), (5000, "CellFirst"), (4570, "Cell")];

    public static void Write(
        Comparison comparison, (string Label, Draft Draft) earlier, (string Label, Draft Draft) later, Instant at, Language language,
        Stream to)
    {
        var (words, tag) = (new RevisedWords(language), LanguageTag.Full(language.Tag)!);
        var title = words.Phrases.Say("revised.concordance.title", ("from", earlier.Label), ("to", later.Label));
        using var package = new PaperPackage(to);
        package.Part("[Content_Types].xml", PaperParts.ContentTypes);
        package.Part("_rels/.rels", PaperParts.PackageRelationships);
        package.Part("word/_rels/document.xml.rels", PaperParts.DocumentRelationships);
        package.Part("word/document.xml", writer =>
        {
            var text = WordText.In(language, writer);
            text.Raw($"<w:document {PaperParts.Namespaces}><w:body>");
            text.Paragraph("Title", title);
            text.Paragraph(
                "Explanation", words.Phrases.Say("revised.concordance.explanation", ("from", earlier.Label), ("to", later.Label)));
            Table(text, words, comparison, new ChangeWords(comparison, earlier.Draft, later.Draft, language), earlier.Label, later.Label);
            text.Raw(
                """<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="510" w:gutter="0"/>""");
            text.Raw($"{text.Bidi}</w:sectPr></w:body></w:document>");
        });
        package.Part("word/footnotes.xml", writer => PaperParts.Footnotes(writer, [], language));
        package.Part("word/header1.xml", writer => PaperParts.Header(writer, "", title, language));
        package.Part("word/footer1.xml", writer => PaperParts.Footer(writer, later.Label, words.Phrases.Pieces("revised.page"), language));
        package.Part("word/styles.xml", PaperStyles.Xml(tag));
        package.Part("word/settings.xml", PaperParts.Settings);
        package.Part("docProps/core.xml", writer => PaperParts.Properties(writer, title, tag, at));
    }

    private static void Table(WordText text, RevisedWords words, Comparison comparison, ChangeWords said, string earlier, string later)
    {
        text.Raw(
            $"""<w:tbl><w:tblPr><w:tblStyle w:val="Comments"/>{text.BidiVisual}<w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="5000"/><w:gridCol w:w="4570"/></w:tblGrid>""");
        Row(text, isHeading: true, earlier, later, words.Phrases["revised.concordance.became"]);
        foreach (var change in comparison.Changes)
        {
            Row(text, isHeading: false, Labels(said.Before(change)), Labels(said.After(change)), words.Sentence(said, change));
        }

        text.Raw("</w:tbl>");

        string Labels(System.Collections.Immutable.ImmutableArray<string> labels) =>
            labels.IsEmpty ? words.Phrases["revised.concordance.none"] : said.Joined(labels);
    }

    private static void Row(WordText text, bool isHeading, params string[] cells)
    {
        text.Raw(isHeading ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        foreach (var (cell, (width, style)) in cells.Zip(Columns))
        {
            text.Raw($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>""");
            text.Paragraph(isHeading ? "ColumnHeading" : style, cell);
            text.Raw("</w:tc>");
        }

        text.Raw("</w:tr>");
    }
}
