using System.IO.Compression;
using System.Text;
using Rapporteur.Drafts;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>
/// An invented draft as a Word file: headings by their outline level, indents by their indentation, cells in rows of three.
/// </summary>
internal static class InventedFile
{
    private const string Types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Links =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        + "Target=\"word/document.xml\"/></Relationships>";

    private const int Columns = 3;

    public static byte[] Of(IReadOnlyList<InventedPassage> passages)
    {
        var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(package, "[Content_Types].xml", Types);
            Put(package, "_rels/.rels", Links);
            Put(package, "word/document.xml", Document(passages));
        }

        return file.ToArray();
    }

    private static string Document(IReadOnlyList<InventedPassage> passages)
    {
        var body = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (var at = 0; at < passages.Count; at++)
        {
            var cells = passages.Skip(at).TakeWhile(p => p.Kind == PassageKind.TableCell).ToList();
            if (cells.Count == 0)
            {
                body.Append(Paragraph(passages[at]));
                continue;
            }

            body.Append("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>");
            foreach (var row in cells.Chunk(Columns))
            {
                var filled = row.Select(Paragraph).Concat(Enumerable.Repeat("<w:p/>", Columns - row.Length));
                body.Append("<w:tr>").AppendJoin("", filled.Select(p => $"<w:tc><w:tcPr/>{p}</w:tc>")).Append("</w:tr>");
            }

            body.Append("</w:tbl>");
            at += cells.Count - 1;
        }

        return body.Append("<w:p/></w:body></w:document>").ToString();
    }

    private static string Paragraph(InventedPassage passage) => passage.Kind switch
    {
        PassageKind.Heading => Paragraph("<w:outlineLvl w:val=\"0\"/>", passage.Text),
        PassageKind.Indent => Paragraph("<w:ind w:left=\"720\"/>", passage.Text),
        _ => Paragraph("", passage.Text),
    };

    private static string Paragraph(string properties, string text) =>
        $"<w:p>{(properties.Length == 0 ? "" : $"<w:pPr>{properties}</w:pPr>")}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static void Put(ZipArchive package, string name, string xml)
    {
        using var to = package.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes(xml));
    }
}
