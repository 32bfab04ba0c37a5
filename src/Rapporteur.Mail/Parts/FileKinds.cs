using System.IO.Compression;
using System.Text;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Mail.Parts;

/// <summary>What a file is by its first bytes and, for an archive, by the names in it; nothing in it is opened.</summary>
internal static class FileKinds
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // Longer lists of names are not gone through: no document has so many parts.
    private const int MostEntries = 5_000;

    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".wsh", ".hta", ".msi", ".ps1", ".lnk",
        ".jar", ".iso", ".img", ".vhd", ".url", ".reg", ".cpl", ".dll", ".chm", ".application", ".html", ".htm", ".svg", ".one",
    };

    public static (AttachmentKind Kind, Remark? Refused) Of(byte[] bytes, int length, string name, string mediaType)
    {
        var content = bytes.AsSpan(0, length);
        return content switch
        {
            [] => (AttachmentKind.Other, new Remark("arrivals.file-empty")),
            _ when content.StartsWith("MZ"u8) || Programs.Contains(Path.GetExtension(name)) =>
                (AttachmentKind.Other, new Remark("arrivals.file-is-program")),
            [0x50, 0x4B, 3 or 5 or 7, ..] => OfArchive(bytes, length),
            _ when content.StartsWith(Compound) => OfCompound(content),
            _ when content.StartsWith("%PDF"u8) => OfPdf(content),
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x42, 0x4D, ..]
                or [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..] => (AttachmentKind.Picture, null),
            _ when IsWebp(content) => (AttachmentKind.Picture, null),
            _ when content.StartsWith("{\\rtf"u8) => (AttachmentKind.Other, new Remark("arrivals.file-old-office")),
            _ when mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) => (AttachmentKind.Text, null),
            _ => (AttachmentKind.Other, new Remark("arrivals.file-other-kind")),
        };
    }

    private static (AttachmentKind Kind, Remark? Refused) OfArchive(byte[] bytes, int length)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, 0, length, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Take(MostEntries).Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var kind = names.Contains("word/document.xml") ? AttachmentKind.Document
                : names.Contains("xl/workbook.xml") ? AttachmentKind.Workbook
                : AttachmentKind.Other;
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return (kind, new Remark("arrivals.file-with-macros"));
            }

            if (kind != AttachmentKind.Other)
            {
                return (kind, null);
            }

            // An Office document whose main part has another name is told by the reader of such files.
            if (names.Contains("[Content_Types].xml"))
            {
                return (AttachmentKind.Other, new Remark("arrivals.file-other-kind"));
            }

            if (names.Contains("mimetype"))
            {
                return (AttachmentKind.Other, new Remark("arrivals.file-old-office"));
            }

            return (AttachmentKind.Other, new Remark("arrivals.file-archive"));
        }
        catch (InvalidDataException)
        {
            return (AttachmentKind.Other, new Remark("arrivals.file-damaged"));
        }
    }

    // An encrypted .docx is a compound file with a stream of this name; names stand in its directory as UTF-16.
    private static (AttachmentKind Kind, Remark? Refused) OfCompound(ReadOnlySpan<byte> content) =>
        Names(content, "EncryptedPackage") ? (AttachmentKind.Other, new Remark("arrivals.file-encrypted"))
        : Names(content, "__properties_version1.0") ? (AttachmentKind.Other, new Remark("arrivals.file-outlook"))
        : Names(content, "_VBA_PROJECT") ? (AttachmentKind.Other, new Remark("arrivals.file-with-macros"))
        : (AttachmentKind.Other, new Remark("arrivals.file-old-office"));

    private static (AttachmentKind Kind, Remark? Refused) OfPdf(ReadOnlySpan<byte> content) =>
        content.IndexOf("/Encrypt"u8) >= 0
            ? (AttachmentKind.Pdf, new Remark("arrivals.file-pdf-protected"))
            : (AttachmentKind.Pdf, new Remark("arrivals.file-pdf"));

    private static bool IsWebp(ReadOnlySpan<byte> content) =>
        content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8);

    /// <summary>Whether these bytes are no mail but a file that somebody saved or sent in the place of one.</summary>
    public static Remark? NotAMail(ReadOnlySpan<byte> start, Func<string, bool> names) =>
        start is [] ? new Remark("arrivals.mail-empty")
        : start.StartsWith(Compound) ? new Remark(names("__properties_version1.0") ? "arrivals.mail-is-msg" : "arrivals.not-a-mail")
        : start is [0x50, 0x4B, 3, ..] || start.StartsWith("%PDF"u8) || start.StartsWith("{\\rtf"u8) ? new Remark("arrivals.not-a-mail")
        : null;

    /// <summary>Where a compound file keeps the names of its streams ([MS-CFB] 2.2); empty where that is nowhere within it.</summary>
    public static byte[] Directory(Stream file, int most)
    {
        var header = new byte[512];
        file.Position = 0;
        var read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        var (shift, sector) = (BitConverter.ToUInt16(header, 30), BitConverter.ToUInt32(header, 48));
        var at = read == header.Length && shift is 9 or 12 ? ((long)sector + 1) << shift : file.Length;
        var names = new byte[Math.Clamp(file.Length - at, 0, most)];
        file.Position = Math.Min(at, file.Length);
        file.ReadExactly(names);
        file.Position = 0;
        return names;
    }

    public static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
