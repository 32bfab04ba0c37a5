using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Looks at the raw archive before anything else opens it: every part is expanded once against <see cref="FileLimits"/>
/// and every XML part read through without building anything, so that what passes is a whole, macro-free Office file of
/// the kind asked for and of bounded size. Nothing outside the file is ever followed.
/// </summary>
internal static class PackageGuard
{
    private const int FreeExpansion = 10 * 1024 * 1024;

    /// <summary>The checked file, or why it was refused; exactly one is set.</summary>
    public static (GuardedFile? File, FileFault? Fault) Check(Stream file, FileLimits limits, OfficeKind asked)
    {
        if (file.CanSeek && file.Length - file.Position > limits.MostFileBytes)
        {
            return (null, FileFault.TooLarge(limits.MostFileBytes));
        }

        if (Whole(file, limits.MostFileBytes) is not { } bytes)
        {
            return (null, FileFault.TooLarge(limits.MostFileBytes));
        }

        if (FileSignature.Fault(bytes, asked) is { } other)
        {
            return (null, other);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var notes = ImmutableArray.CreateBuilder<string>();
            var fault = NamesFault(archive, limits) ?? PackageKind.Fault(archive, asked) ?? PartsFault(archive, bytes.LongLength, limits);
            var (mended, linksFault) = fault is null ? PackageLinks.Mend(archive, bytes, notes) : (null, fault);
            return mended is null ? (null, linksFault) : (new GuardedFile(mended, notes.ToImmutable()), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, FileFault.Damaged("its zip archive is cut short or unreadable"));
        }
    }

    private static byte[]? Whole(Stream file, long most)
    {
        var all = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            if (all.Length + read > most)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static FileFault? NamesFault(ZipArchive archive, FileLimits limits)
    {
        if (archive.Entries.Count > limits.MostParts)
        {
            return FileFault.Expands("it", $"holds more than {limits.MostParts} parts");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (!names.Add(entry.FullName))
            {
                return FileFault.Damaged($"it holds the part {Shown(entry.FullName)} twice");
            }

            if (entry.IsEncrypted)
            {
                return FileFault.Encrypted;
            }
        }

        return null;
    }

    private static FileFault? PartsFault(ZipArchive archive, long fileBytes, FileLimits limits)
    {
        var most = Math.Min(limits.MostExpandedBytes, Math.Max(FreeExpansion, fileBytes * limits.MostExpansion));
        var xml = new XmlCount();
        foreach (var entry in archive.Entries)
        {
            if (PartFault(entry, fileBytes, limits, ref most, xml) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static FileFault? PartFault(ZipArchiveEntry entry, long fileBytes, FileLimits limits, ref long most, XmlCount xml)
    {
        var isXml = PackageKind.IsXml(entry.FullName);
        using var content = CountedStream.Open(entry, isXml ? Math.Min(most, limits.MostXmlBytes) : most);
        var xmlFault = isXml ? XmlFault(content, entry.FullName, limits, xml) : null;
        content.Drain();
        most -= content.Count;
        return content.TooMuch
            ? FileFault.Expands($"the part {Shown(entry.FullName)}", $"expands to more than a document of {Math.Max(1, fileBytes / 1024)} KB can hold")
            : xmlFault
            ?? (content.Crc == entry.Crc32 ? null : FileFault.Damaged($"the content of the part {Shown(entry.FullName)} does not match its checksum"));
    }

    private static FileFault? XmlFault(Stream content, string name, FileLimits limits, XmlCount xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
        try
        {
            using var reader = XmlReader.Create(content, settings);
            while (reader.Read())
            {
                if (reader.Depth > limits.MostDepth)
                {
                    return FileFault.Nesting(Shown(name), limits.MostDepth);
                }

                if (reader.NodeType == XmlNodeType.Element && xml.Beyond(reader, limits) is { } most)
                {
                    return FileFault.Expands($"the part {Shown(name)}", $"brings the document to more than {most}");
                }
            }

            return null;
        }
        catch (XmlException e)
        {
            // The reader has no other sign for a refused DTD than its message, which .NET does not translate.
            return e.Message.Contains("DTD", StringComparison.Ordinal)
                ? FileFault.Dtd(Shown(name))
                : FileFault.Damaged($"the part {Shown(name)} is not well-formed XML (line {e.LineNumber}, position {e.LinePosition})");
        }
    }

    internal static string Shown(string name) => name.Length <= 80 ? name : name[..79] + "…";
}

/// <summary>What the XML parts of a file hold together.</summary>
internal sealed class XmlCount
{
    private int nodes;
    private int paragraphs;

    /// <summary>Counts the element the reader is at; the limit in words when it is passed.</summary>
    public string? Beyond(XmlReader element, FileLimits limits)
    {
        nodes += 1 + element.AttributeCount;
        paragraphs += element.LocalName == "p" ? 1 : 0;
        return nodes > limits.MostXmlNodes ? $"{limits.MostXmlNodes} elements"
            : paragraphs > limits.MostParagraphs ? $"{limits.MostParagraphs} paragraphs"
            : null;
    }
}

/// <summary>The bytes of a file that passed the guard, with what was noticed on the way.</summary>
internal sealed record GuardedFile(byte[] Bytes, ImmutableArray<string> Notes);
