using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// What Word reports of a document that is open in it, written down as the file a delegation might have sent back, so that it is read,
/// receipted and confirmed by the same rules. Only one person's changes are tracked in it. Those of others stand as the draft has
/// them: accepted where that is what the draft says (a version that circulates with its changes marked), else rejected. It holds
/// only what was changed and its neighbours; nothing it lacks was deleted. The same report gives the same bytes.
/// </summary>
public static class ReportedFile
{
    public const string Name = "changes-in-word.docx";

    private const string Property = "RapporteurReported";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string Values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>
        """;

    private const string Relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>
        """;

    /// <summary>The file, and how many own changes could not be told apart in it: they are to be read from the file itself.</summary>
    public static (byte[] Bytes, int Unread) Write(IReadOnlyList<ReportedParagraph> paragraphs, DraftMark mark, Draft draft)
    {
        var texts = draft.Passages
            .SelectMany(p => (string[])[QuotationMatch.FoldText(p.Text), QuotationMatch.FoldText($"{p.Marker} {p.Text}")]).ToHashSet();
        var body = new ReportedBody();
        foreach (var paragraph in paragraphs)
        {
            body.Add(paragraph, accept: Accepted(paragraph, texts));
        }

        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(package, "[Content_Types].xml", Types);
            Part(package, "_rels/.rels", Relationships);
            var document = new XElement(XName.Get("document", W.Main), body.Element);
            Part(package, "word/document.xml", document.ToString(SaveOptions.DisableFormatting));
            Part(package, "docProps/custom.xml", Properties(mark).ToString(SaveOptions.DisableFormatting));
        }

        return (bytes.ToArray(), body.Unread);
    }

    /// <summary>Whether a file was written here. Whoever says so of a file of his own only loses what he left out of it.</summary>
    internal static bool Is(WordFile opened) =>
        opened.CustomProperties()?.Elements().Any(p => (string?)p.Attribute("name") == Property) == true;

    // Whether the changes of others are to be taken as made: where the paragraph with them is in the draft, and without them it is not.
    private static bool Accepted(ReportedParagraph paragraph, HashSet<string> texts)
    {
        var (rejected, accepted) =
            (QuotationMatch.FoldText(paragraph.Original), QuotationMatch.FoldText(ReportedPart.WithThoseOfOthers(paragraph)));
        return rejected != accepted && !texts.Contains(rejected) && (accepted.Length == 0 || texts.Contains(accepted));
    }

    // Every part carries the earliest time a zip can.
    private static void Part(ZipArchive package, string name, string xml)
    {
        var entry = package.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}");
    }

    private static XElement Properties(DraftMark mark)
    {
        var number = mark.Number.ToString(CultureInfo.InvariantCulture);
        return new XElement(XName.Get("Properties", Custom),
            One(2, DraftMarkReader.Property, $"{mark.Consultation}/{number}/{mark.Hash}"), One(3, Property, "1"));

        static XElement One(int id, string name, string value) => new(
            XName.Get("property", Custom),
            new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
            new XAttribute("pid", id.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("name", name),
            new XElement(XName.Get("lpwstr", Values), value));
    }
}
