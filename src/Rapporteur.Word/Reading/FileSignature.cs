using System.Text;

namespace Rapporteur.Word.Reading;

/// <summary>Tells from its first bytes, and for old Office files from their directory, what a file is if not an archive.</summary>
internal static class FileSignature
{
    private static readonly byte[] Zip = [0x50, 0x4B];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why these bytes cannot be what is asked for; null when they begin like an archive.</summary>
    public static FileFault? Fault(ReadOnlySpan<byte> bytes, OfficeKind asked) => bytes switch
    {
        [] => FileFault.Empty,
        _ when bytes.StartsWith(Zip) => null,
        _ when bytes.StartsWith(Compound) => CompoundFault(bytes, asked),
        _ when bytes.StartsWith("%PDF"u8) => asked.Not("pdf"),
        _ when bytes.StartsWith("{\\rtf"u8) => asked.Not("rtf"),
        _ when LooksLikeXml(bytes) => asked.Not("xml"),
        _ => asked.Not("other"),
    };

    /// <summary>Whether these bytes may be plain text: something, and no kind of file that is told by its beginning.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> bytes) => bytes.Length > 0 && !bytes.StartsWith(Zip) && !bytes.StartsWith(Compound)
        && !bytes.StartsWith("%PDF"u8) && !bytes.StartsWith("{\\rtf"u8) && !LooksLikeXml(bytes);

    /// <summary>Whether these bytes are a workbook of Excel 97–2003.</summary>
    public static bool IsOldWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Compound) && !Names(bytes, "EncryptedPackage") && !Names(bytes, "WordDocument") && Names(bytes, "Workbook");

    // An encrypted .docx is a compound file with a stream of this name; names stand in its directory as UTF-16.
    private static FileFault CompoundFault(ReadOnlySpan<byte> bytes, OfficeKind asked) => bytes switch
    {
        _ when Names(bytes, "EncryptedPackage") => FileFault.Encrypted,
        _ when Names(bytes, "WordDocument") => asked.Not("doc"),
        _ when Names(bytes, "Workbook") => asked.Not("xls"),
        _ => asked.Not("old"),
    };

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 200)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
}
