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
            return asked.Not("zip");
        }

        if (archive.Entries.FirstOrDefault(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)) is { } macros)
        {
            return FileFault.Macros(macros.FullName);
        }

        var (typeList, fault) = Load(types);
        var (links, linksFault) = archive.GetEntry("_rels/.rels") is { } rels
            ? Load(rels)
            : (null, FileFault.Damaged("files.file-damaged.no-links"));
        if (typeList is null || links is null)
        {
            return fault ?? linksFault;
        }

        if (links.Elements().FirstOrDefault(l => PackageLinks.KindOf(l) == "officeDocument") is not { } main)
        {
            return FileFault.Damaged("files.file-damaged.no-main");
        }

        var path = PackageLinks.Target("_rels/.rels", (string?)main.Attribute("Target") ?? "");
        return Part(archive, path) is null
            ? FileFault.DamagedIn("files.file-damaged.main-missing", path)
            : TypeFault(ContentType(typeList, path), asked);
    }

    /// <summary>The main part, whatever kind it is of; null for an archive that names none, or none that it holds.</summary>
    public static ZipArchiveEntry? MainPart(ZipArchive archive) =>
        archive.GetEntry("_rels/.rels") is { } rels && Load(rels).Root is { } links
            && links.Elements().FirstOrDefault(l => PackageLinks.KindOf(l) == "officeDocument") is { } main
            ? Part(archive, PackageLinks.Target("_rels/.rels", (string?)main.Attribute("Target") ?? ""))
            : null;

    /// <summary>The part of that name, in capitals or not (ISO/IEC 29500-2, 6.2.2.3).</summary>
    public static ZipArchiveEntry? Part(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(e => string.Equals(e.PartName(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of the part an entry holds: what is written as %20 is that letter, as in links (ISO/IEC 29500-2,
    /// 6.2.2.2).</summary>
    public static string PartName(this ZipArchiveEntry entry) => PartName(entry.FullName);

    public static string PartName(string written) =>
        written.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(written) : written;

    /// <summary>The name as it is written, with the letters escaped that a name may not hold.</summary>
    public static string Written(string part) => string.Concat(part.EnumerateRunes().Select(r =>
        r.Value is > ' ' and < 0x7F && !"%\"<>\\^`{|}".Contains((char)r.Value, StringComparison.Ordinal)
            ? r.ToString()
            : Uri.EscapeDataString(r.ToString())));

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
        return type.Contains("opendocument.text", StringComparison.Ordinal) ? "odt"
            : type.Contains("opendocument.spreadsheet", StringComparison.Ordinal) ? "ods"
            : type.Contains("opendocument", StringComparison.Ordinal) ? "open-document"
            : "archive";
    }

    public static string ContentType(XElement types, string path) =>
        types.Elements()
            .Where(t => string.Equals(PartName((string?)t.Attribute("PartName") ?? ""), "/" + path, StringComparison.OrdinalIgnoreCase)
                || (t.Name.LocalName == "Default"
                    && path.EndsWith("." + (string?)t.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(t => t.Name.LocalName == "Override")
            .Select(t => (string?)t.Attribute("ContentType") ?? "")
            .FirstOrDefault("");

    private static FileFault? TypeFault(string type, OfficeKind asked) => type switch
    {
        _ when type == asked.MainType => null,
        _ when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) => FileFault.MacroDocument,
        _ when type == OfficeKind.Docx.MainType => asked.Not("docx"),
        _ when type.Contains("wordprocessingml.template", StringComparison.Ordinal) => asked.Not("dotx"),
        _ when type.Contains("spreadsheetml.template", StringComparison.Ordinal) => asked.Not("xltx"),
        _ when type.Contains("spreadsheetml", StringComparison.Ordinal) => asked.Not("xlsx"),
        _ when type.Contains("presentationml", StringComparison.Ordinal) => asked.Not("pptx"),
        _ => asked.Not("package"),
    };

    /// <summary>A small XML part as a tree.</summary>
    public static (XElement? Root, FileFault? Fault) Load(ZipArchiveEntry entry)
    {
        try
        {
            using var content = CountedStream.Open(entry, MostDirectoryBytes);
            using var reader =
                XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return (XElement.Load(reader), null);
        }
        catch (XmlException e)
        {
            return (null, FileFault.NoXml(entry.FullName, e));
        }
    }
}
