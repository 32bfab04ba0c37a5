using System.IO.Compression;
using System.Text;

namespace Rapporteur.Word.Papers;

/// <summary>
/// A .docx written part by part. The same parts give the same bytes: no clock, no machine and no person is in it, and
/// every part carries the earliest time a zip can.
/// </summary>
internal sealed class PaperPackage(Stream to) : IDisposable
{
    private const int Buffer = 1 << 16;

    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes one part; parts follow each other.</summary>
    public void Part(string name, Action<TextWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), Buffer);
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(writer);
    }

    public void Part(string name, string xml) => Part(name, writer => writer.Write(xml));

    public void Dispose() => zip.Dispose();
}
