using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Looks at the raw archive before anything else opens it: every part is expanded once against <see cref="FileLimits"/>
/// and every XML part read through once, those with a Word file's text into trees, so that what passes is a whole, macro-free
/// Office file of the kind asked for and of bounded size and text. Parts without text never refuse a file: what is wrong with them is
/// taken out. Nothing outside the file is ever followed.
/// </summary>
internal static class PackageGuard
{
    private const int FreeExpansion = 10 * 1024 * 1024;
    private const int LongestName = 500;

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

        var (done, thrown) = FileFault.Catch(() => Check(bytes, limits, asked), () => FileFault.Damaged("files.file-damaged.archive"));
        return thrown is null ? done : (null, thrown);
    }

    private static (GuardedFile? File, FileFault? Fault) Check(byte[] bytes, FileLimits limits, OfficeKind asked)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if ((NamesFault(archive, limits) ?? PackageKind.Fault(archive, asked)) is { } fault)
        {
            return (null, fault);
        }

        var (links, linksFault) = PackageLinks.Read(archive);
        var unread = new Unread();
        var trees = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        var wanted = asked == OfficeKind.Docx ? trees : null;
        if ((links is null ? linksFault : PartsFault(archive, bytes.LongLength, limits, links, unread, wanted)) is { } partFault)
        {
            return (null, partFault);
        }

        var (mended, missing) = links!.Mend(archive, bytes, unread);
        return mended is null ? (null, missing) : (new GuardedFile(mended, [.. unread.Found.Select(f => f.What)], trees, links), null);
    }

    // A stream that knows its length is read where it stays: copied while it grows, a large file was held three times.
    private static byte[]? Whole(Stream file, long most)
    {
        if (file.CanSeek)
        {
            var known = GC.AllocateUninitializedArray<byte>(checked((int)(file.Length - file.Position)));
            var length = file.ReadAtLeast(known, known.Length, throwOnEndOfStream: false);
            return length == known.Length ? known : known[..length];
        }

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
            return FileFault.Expands("files.file-expands.parts", ("most", limits.MostParts));
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (!names.Add(entry.PartName()))
            {
                return FileFault.DamagedIn("files.file-damaged.twice", entry.PartName());
            }

            if (entry.IsEncrypted)
            {
                return FileFault.Encrypted;
            }

            if (entry.FullName.Length > LongestName)
            {
                return FileFault.DamagedIn("files.file-damaged.long-name", entry.FullName);
            }
        }

        return Below(names) is var (name, above)
            ? FileFault.Damaged("files.file-damaged.below", FileFault.Named(name), ("above", Wording.Shortened(above)))
            : null;
    }

    // A part is no folder of others (ISO/IEC 29500-2, 6.2.2.3); what ends with a stroke is one and no part.
    private static (string Name, string Above)? Below(HashSet<string> names)
    {
        foreach (var name in names)
        {
            for (var at = name.IndexOf('/', Math.Min(1, name.Length)); at > 0; at = name.IndexOf('/', at + 1))
            {
                if (names.TryGetValue(name[..at], out var above))
                {
                    return (name, above);
                }
            }
        }

        return null;
    }

    private static FileFault? PartsFault(
        ZipArchive archive, long fileBytes, FileLimits limits, PackageLinks links, Unread unread, Dictionary<string, XElement>? trees)
    {
        var left = new Left { Bytes = Math.Min(limits.MostExpandedBytes, Math.Max(FreeExpansion, fileBytes * limits.MostExpansion)) };
        var text = new XmlCount(limits);
        foreach (var entry in archive.Entries)
        {
            var part = entry.PartName();
            var holdsText = links.HoldsText(part);
            var tree = trees is not null && links.IsText(part) ? new PartTree() : null;
            var (fault, thrown) = FileFault.Catch(
                () => PartFault(entry, fileBytes, limits, left, holdsText ? text : new XmlCount(limits), tree, links.IsXml(part)),
                () => FileFault.DamagedIn("files.file-damaged.part", part));
            if ((fault ?? thrown) is { } found && (holdsText || found.Code == FileFault.DtdCode || left.Bytes < 0))
            {
                return found;
            }

            if ((fault ?? thrown) is not null)
            {
                links.TakeOut(part);
                unread.Part(part);
            }
            else if (tree?.Root is { } root)
            {
                trees![part] = root;
            }
        }

        return null;
    }

    private static FileFault? PartFault(
        ZipArchiveEntry entry, long fileBytes, FileLimits limits, Left left, XmlCount xml, PartTree? tree, bool isXml)
    {
        using var content = isXml
            ? CountedStream.Open(entry, Math.Min(left.Bytes, limits.MostXmlBytes), limits.MostKept)
            : CountedStream.Open(entry, left.Bytes);
        try
        {
            var xmlFault = isXml ? XmlFault(content, entry.PartName(), xml, tree) : null;
            content.Drain();
            return content.TooMuch
                ? FileFault.Expands(
                    "files.file-expands.part", FileFault.Named(entry.PartName()), ("kilobytes", Math.Max(1, fileBytes / 1024)))
                : content.WithoutMarks
                ? FileFault.Expands("files.file-expands.kept", FileFault.Named(entry.PartName()), ("most", limits.MostKept))
                : xmlFault
                ?? (content.Crc == entry.Crc32 && content.Count == entry.Length
                    ? null
                    : FileFault.DamagedIn("files.file-damaged.checksum", entry.PartName()));
        }
        finally
        {
            left.Bytes = content.TooMuch ? -1 : left.Bytes - content.Count;
        }
    }

    private static FileFault? XmlFault(Stream content, string name, XmlCount xml, PartTree? tree)
    {
        try
        {
            using var reader = XmlReader.Create(content, PartTree.Settings);
            while (reader.Read())
            {
                if (xml.Beyond(reader, name) is { } fault)
                {
                    return fault;
                }

                tree?.Take(reader, xml.Read);
            }

            return null;
        }
        catch (XmlException e)
        {
            return FileFault.NoXml(name, e);
        }
    }
}

/// <summary>How many bytes the parts not yet read may still expand to; less than none when one did not end.</summary>
internal sealed class Left
{
    public long Bytes { get; set; }
}

/// <summary>
/// The bytes of a file that passed the guard, with what was noticed on the way; of a Word file also the trees of its parts with
/// text, which belong to whoever asked.
/// </summary>
internal sealed record GuardedFile(
    byte[] Bytes, ImmutableArray<Remark> Notes, IReadOnlyDictionary<string, XElement> Trees, PackageLinks Links);
