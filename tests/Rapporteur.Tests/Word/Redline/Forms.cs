using System.IO.Compression;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// Changes of every kind in three files each, made by hand: the text with tracked changes (t), before them (o), and after (n). What
/// LibreOffice 7.4 and docxodus 12.6 made of each was seen on 28 November 2026.
/// </summary>
internal static class Forms
{
    /// <summary>Those that one of the two programs resolves wrongly.</summary>
    public static readonly string[] ResolvedWronglyElsewhere =
    [
        "A03", "A04", "A06", "A07s", "A07u", "A10", "A11s", "A12", "A12q", "A14", "A16", "A16d", "A17", "A18", "A21e", "A26", "A27",
        "B08", "B08f", "B10", "B10r", "C01a", "C04i", "C08", "C08p", "C08q", "C08r", "C10", "C13", "C15", "C16", "C17", "C23",
        "D01d", "D03", "D04a", "D04e", "D05", "D06", "D07", "D08", "D08p", "D09", "D09p", "E01b", "E02b",
        "F04a", "F04b", "F04c", "F04d", "F05", "F05m", "F06", "G07", "G10", "G11", "G16", "J03",
    ];

    private static readonly Dictionary<string, byte[]> Files = Read();

    public static IReadOnlyList<string> All { get; } =
        [.. Files.Keys.Select(k => k.Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    public static byte[] Marked(string key) => Files[$"{key}.t"];

    public static byte[] Before(string key) => Files[$"{key}.o"];

    public static byte[] After(string key) => Files[$"{key}.n"];

    private static Dictionary<string, byte[]> Read()
    {
        using var package = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "Word", "Redline", "forms.zip"));
        return package.Entries.ToDictionary(e => Path.GetFileNameWithoutExtension(e.Name), Bytes);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
