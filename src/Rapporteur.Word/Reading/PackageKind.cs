using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>What an archive says it is: the type of its main part, and whether it carries macros.</summary>
internal static class PackageKind
{
    // A longer list of parts or links is cut here and then reads as damaged.
    private const int MostDirectoryBytes = 4 * 1024 * 1024;

    public static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why this archive is not plainly what is asked for; null when it says it is.</summary>
    public static FileFault? Fault(ZipArchive archive, OfficeKind asked)
    {
        if (archive.GetEntry("mimetype") is { } mimetype)
        {
            return asked.Not(OpenDocument(mimetype));
        }

        if (archive.GetEntry("[Content_Types].xml") is not { } types)
        {
            return asked.Not("a zip archive without the parts of an Office document");
        }

        if (archive.Entries.FirstOrDefault(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)) is { } macros)
        {
            return FileFault.Macros(PackageGuard.Shown(macros.FullName));
        }

        var (typeList, fault) = Load(types);
        var (links, linksFault) =
            archive.GetEntry("_rels/.rels") is { } rels
                ? Load(rels)
                : (null, FileFault.Damaged("it does not say which part is its main part (_rels/.rels is missing)"));
        if (typeList is null || links is null)
        {
            return fault ?? linksFault;
        }

        var main =
            links.Elements()
                .FirstOrDefault(l => ((string?)l.Attribute("Type") ?? "").EndsWith("/officeDocument", StringComparison.Ordinal));
        if (main is null)
        {
            return FileFault.Damaged("it does not say which part is its main part");
        }

        var path = ((string?)main.Attribute("Target") ?? "").TrimStart('/');
        return archive.GetEntry(path) is null
            ? FileFault.Damaged($"its main part {PackageGuard.Shown(path)} is missing")
            : TypeFault(ContentType(typeList, path), asked);
    }

    public static bool IsSpreadsheet(ZipArchiveEntry mimetype) =>
        TypeOf(mimetype).Contains("opendocument.spreadsheet", StringComparison.Ordinal);

    private static string TypeOf(ZipArchiveEntry mimetype)
    {
        using var reader = new StreamReader(mimetype.Open());
        var start = new char[100];
        return new string(start, 0, reader.ReadBlock(start));
    }

    private static string OpenDocument(ZipArchiveEntry mimetype)
    {
        var type = TypeOf(mimetype);
        return type.Contains("opendocument.text", StringComparison.Ordinal) ? "an OpenDocument text (.odt)"
            : type.Contains("opendocument.spreadsheet", StringComparison.Ordinal) ? "an OpenDocument spreadsheet (.ods)"
            : type.Contains("opendocument", StringComparison.Ordinal) ? "an OpenDocument file"
            : "another kind of archive";
    }

    public static string ContentType(XElement types, string path) =>
        types.Elements()
            .Where(t => string.Equals((string?)t.Attribute("PartName"), "/" + path, StringComparison.OrdinalIgnoreCase)
                || (t.Name.LocalName == "Default"
                    && path.EndsWith("." + (string?)t.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(t => t.Name.LocalName == "Override")
            .Select(t => (string?)t.Attribute("ContentType") ?? "")
            .FirstOrDefault("");

    private static FileFault? TypeFault(string type, OfficeKind asked) => type switch
    {
        _ when type == asked.MainType => null,
        _ when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) => FileFault.Macros("a macro-enabled document"),
        _ when type == OfficeKind.Docx.MainType => asked.Not("a Word document (.docx)"),
        _ when type.Contains("wordprocessingml.template", StringComparison.Ordinal) => asked.Not("a Word template (.dotx)"),
        _ when type.Contains("spreadsheetml.template", StringComparison.Ordinal) => asked.Not("an Excel template (.xltx)"),
        _ when type.Contains("spreadsheetml", StringComparison.Ordinal) => asked.Not("an Excel workbook (.xlsx)"),
        _ when type.Contains("presentationml", StringComparison.Ordinal) => asked.Not("a PowerPoint presentation (.pptx)"),
        _ => asked.Not($"an Office package whose main part is not {asked.Named}"),
    };

    /// <summary>A small XML part as a tree.</summary>
    public static (XElement? Root, FileFault? Fault) Load(ZipArchiveEntry entry)
    {
        var name = PackageGuard.Shown(entry.FullName);
        try
        {
            using var content = CountedStream.Open(entry, MostDirectoryBytes);
            using var reader =
                XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return (XElement.Load(reader), null);
        }
        catch (XmlException e)
        {
            return (null, e.Message.Contains("DTD", StringComparison.Ordinal)
                ? FileFault.Dtd(name)
                : FileFault.Damaged($"the part {name} is not well-formed XML (line {e.LineNumber}, position {e.LinePosition})"));
        }
    }
}
