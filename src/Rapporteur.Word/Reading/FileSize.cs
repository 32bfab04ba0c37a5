using System.IO.Compression;

namespace Rapporteur.Word.Reading;

/// <summary>What a file will ask of memory, told from its directory before anything of it is read.</summary>
public static class FileSize
{
    // A reader's own buffers and tables, however small the file.
    private const long AtLeast = 1 * 1024 * 1024;

    /// <summary>
    /// Bytes of its XML as the archive states them, of whatever packs as well as XML, whose parts may have any name, and of the
    /// file itself; a file that states less than comes out of it is refused by the readers. What is no archive is as large as it is.
    /// </summary>
    public static long Expanded(byte[] file) => AtLeast + file.LongLength + FileFault.Catch(() => Stated(file)).Result;

    private static long Stated(byte[] file)
    {
        if (file is not [0x50, 0x4B, ..])
        {
            return 0;
        }

        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        return archive.Entries.Where(e => PackageKind.IsXml(e.FullName) || e.Length > 2 * e.CompressedLength)
            .Sum(e => Math.Min(e.Length, int.MaxValue));
    }
}
