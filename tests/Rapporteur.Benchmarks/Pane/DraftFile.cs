using System.IO.Compression;
using System.Text;

namespace Rapporteur.Benchmarks.Pane;

/// <summary>A Word file of so many passages, every tenth a heading: the least that is a draft.</summary>
internal static class DraftFile
{
    private const string ContentTypes =
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relationships =
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    public static void Write(string file, int passages) => Write(file, Enumerable.Range(0, passages).Select(Paragraph));

    /// <summary>The same of paragraphs given as WordprocessingML.</summary>
    public static void Write(string file, IEnumerable<string> paragraphs)
    {
        using var package = ZipFile.Open(file, ZipArchiveMode.Create);
        Part(package, "[Content_Types].xml", ContentTypes);
        Part(package, "_rels/.rels", Relationships);
        Part(package, "word/document.xml",
            $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(paragraphs)}</w:body></w:document>""");
    }

    private static string Paragraph(int n) => n % 10 == 0
        ? $"""<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Part {(n / 10) + 1} {InventedText.Of(n, 4)}</w:t></w:r></w:p>"""
        : $"<w:p><w:r><w:t>{InventedText.Of(n, 35)}.</w:t></w:r></w:p>";

    private static void Part(ZipArchive package, string name, string xml)
    {
        using var to = package.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes(xml));
    }
}
