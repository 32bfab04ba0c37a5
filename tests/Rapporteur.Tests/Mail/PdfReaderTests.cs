using System.Net;
using Rapporteur.Mail.Pdfs;
using Rapporteur.Tests.Papers;

namespace Rapporteur.Tests.Mail;

/// <summary>
/// Words of PDFs as LibreOffice writes them, which holds no words but letters at places: paragraphs broken by a narrow page, letters drawn
/// as one, hyphens, and what is read from right to left.
/// </summary>
[TestClass]
public sealed class PdfReaderTests
{
    private static readonly Dictionary<string, (string Language, string[] Paragraphs)> Documents = new(StringComparer.Ordinal)
    {
        ["english"] = ("en-US",
        [
            "Paragraph 14 (iii): add a reference to micro-financing and to the efficient use of official affluence in finance.",
            "We would delete the words: the first flight of the efficient offices, for the Committee finds them difficult; and a " +
            "micro-financing facility remains unnecessary here.",
            "3. Third: keep.",
        ]),
        ["french"] = ("fr-FR",
            ["Paragraphe 14, alinéa iii) : ajouter «\u00A0une référence\u00A0» à l’efficacité des œuvres.", "L’affinité suffit."]),
        ["russian"] = ("ru-RU",
            ["Пункт 14 (iii): добавить ссылку на микрофинансирование и на эффективное использование средств.", "Остальное поддерживаем."]),
        ["arabic"] = ("ar-EG",
        [
            "الفقرة 14: نقترح إضافة إشارة إلى التمويل الصغير (المادة 3) لأن الدول الأعضاء طلبت ذلك.",
            "نؤيد الفقرة الثانية، كما وردت في الوثيقة A/72/L.4 بتاريخ 12 ديسمبر 2017.",
            "السلامُ عليكم.",
        ]),
        ["hebrew"] = ("he-IL",
            ["פסקה 14: אנו מציעים להוסיף הפניה למימון זעיר (micro financing) בסעיף 3, סעיף קטן 1/2, עד 31.12.2017.", "שלום עולם."]),
        ["a sentence of the other kind within"] = ("en-US", ["The word שלום עולם (peace) stands in paragraph 3."]),
    };

    [TestMethod]
    public void The_words_of_a_PDF_are_those_that_were_written_in_paragraphs_and_in_the_order_they_are_read()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-pdf-").FullName;
        try
        {
            var files = Documents.Keys.Select((name, number) => Written(Path.Combine(folder, $"{number}.fodt"), Documents[name])).ToList();
            foreach (var (name, pdf) in Documents.Keys.Zip(LibreOffice.To("pdf", files)))
            {
                var read = PdfReader.Read(new MemoryStream(pdf));
                Assert.AreEqual(PdfState.Read, read.State, name);
                Assert.AreEqual(
                    string.Join('\n', Documents[name].Paragraphs).Replace('\u00A0', ' '),
                    read.Text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace('\u00A0', ' '), name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void Columns_are_read_one_after_the_other_and_rows_of_a_table_cell_by_cell()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-pdf-").FullName;
        try
        {
            string[] said = [.. Enumerable.Range(1, 6).Select(n =>
                $"{n}. Paragraph {n} of the column speaks about projects and of the people who carry them out every day.")];
            string[][] rows = [["Passage", "Keep"], ["Other", "Delete"]];
            var file = Written(Path.Combine(folder, "columns.fodt"), ("en-US", said), columns: 2, rows);
            var read = PdfReader.Read(new MemoryStream(LibreOffice.Pdf(file)));
            Assert.AreEqual(
                $"{string.Join(' ', said)} Passage|Keep Other|Delete",
                read.Text.ReplaceLineEndings("\n").Replace("\n\n", " ", StringComparison.Ordinal).Replace('\t', '|'));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    [DataRow("inter-|national words", null, "inter-|national", "inter-national")]
    [DataRow("inter-|national words", "an international text", "amend-|ment", "amendment")]
    [DataRow("a micro-financing|facility", "a micro-financing facility", "micro-|financing", "micro-financing")]
    [DataRow("the amendment-|ment", null, "amend-|ment", "amendment")]
    [DataRow("x", null, "amend-|ment", "amend-ment")]
    [DataRow("x", null, "Kosovo-|North", null)]
    [DataRow("x", null, "14 -|ment", null)]
    [DataRow("x", null, "co\u00AD|operation", "cooperation")]
    public void A_hyphen_at_the_end_of_a_line_stays_where_the_word_is_written_with_it_elsewhere(
        string elsewhere, string? also, string broken, string? joined)
    {
        var hyphens = new PdfHyphens([.. elsewhere.Split('|'), also ?? ""]);
        var (line, next) = (broken.Split('|')[0], broken.Split('|')[1]);
        Assert.AreEqual(joined, hyphens.Joined(line, next));
    }

    private static string Written(
        string file, (string Language, string[] Paragraphs) document, int columns = 1, params string[][] rows)
    {
        var (language, country) = (document.Language[..2], document.Language[3..]);
        var isRight = language is "ar" or "he";
        var font = isRight ? "DejaVu Sans" : "DejaVu Serif";
        File.WriteAllText(file, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
                office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{columns * 8}cm"
                fo:page-height="15cm" fo:margin="1cm"/></style:page-layout>
            <style:style style:name="S" style:family="section"><style:section-properties><style:columns
                fo:column-count="{columns}" fo:column-gap="1cm"/></style:section-properties></style:style>
            <style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"
                {(isRight ? "style:writing-mode=\"rl-tb\" fo:text-align=\"end\"" : "fo:text-align=\"justify\"")}/>
            <style:text-properties fo:font-family="{font}" style:font-family-complex="{font}" fo:font-size="11pt"
                style:font-size-complex="11pt" fo:language="{language}" fo:country="{country}" style:language-complex="{language}"
                style:country-complex="{country}"/></style:style></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
            <office:body><office:text><text:section text:style-name="S" text:name="s">{string.Concat(document.Paragraphs.Select(Paragraph))}
            </text:section>{(rows.Length == 0 ? "" : $"<table:table>{Columns}{string.Concat(rows.Select(Row))}</table:table>")}
            </office:text></office:body></office:document>
            """);
        return file;
    }

    private const string Columns = "<table:table-column table:number-columns-repeated=\"2\"/>";

    private static string Paragraph(string words) => $"<text:p text:style-name=\"P\">{WebUtility.HtmlEncode(words)}</text:p>";

    private static string Row(string[] cells) =>
        $"<table:table-row>{string.Concat(cells.Select(c => $"<table:table-cell>{Paragraph(c)}</table:table-cell>"))}</table:table-row>";
}
