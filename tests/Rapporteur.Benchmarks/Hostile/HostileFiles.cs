using System.IO.Compression;
using System.Text;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>All the files by kind, and what they are written with.</summary>
internal static class HostileFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static IReadOnlyList<HostileFile> All { get; } =
        [.. HostileDrafts.All, .. HostileReturns.All, .. HostileRemarks.All, .. HostileForms.All];

    public static string Many(int times, string markup) => string.Concat(Enumerable.Repeat(markup, times));

    public static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    public static string Repeated(int length) => string.Concat(Enumerable.Repeat("the sea ", length / 8));

    public static string Text(int n, int length) =>
        InventedText.Of(n, length / 3) is var text && text.Length > length ? text[..length].Trim() : text;

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            bytes[i] = (byte)((i * 2_654_435_761L) >> 13);
        }

        return bytes;
    }

    public static void Add(string file, string name, byte[] content)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        using var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        part.Write(content);
    }

    /// <summary>A picture beside the text, so that the text may expand to what a file of its size may.</summary>
    public static void AddPicture(string file) => Add(file, "media/image1.png", RandomBytes(800_000));

    public static void Archive(string file, IEnumerable<(string Name, string Content)> parts)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, content) in parts)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(content);
        }
    }

    /// <summary>
    /// A Word file with parts beside its body, each by its kind ("numbering", also several times) with what stands in it.
    /// </summary>
    public static void Package(string file, IEnumerable<string> body, params (string Kind, string Content)[] beside)
    {
        var named = beside.Select((part, n) => (part.Kind, Name: $"{part.Kind}{n}.xml", part.Content)).ToList();
        Archive(file,
        [
            ("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" " +
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" " +
                $"ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Types}.document.main+xml\"/>" +
                string.Concat(named.Select(p => $"<Override PartName=\"/word/{p.Name}\" ContentType=\"{Types}.{p.Kind}+xml\"/>")) +
                "</Types>"),
            ("_rels/.rels", Linked([("officeDocument", "word/document.xml")])),
            ("word/_rels/document.xml.rels", Linked(named.Select(p => (p.Kind, p.Name)))),
            ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(body)}</w:body></w:document>"),
            .. named.Select(p => ($"word/{p.Name}", Rooted(p.Kind, p.Content))),
        ]);
    }

    private static string Linked(IEnumerable<(string Kind, string Target)> links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(links.Select((l, n) =>
            $"<Relationship Id=\"r{n}\" Type=\"{(l.Kind == "commentsExtended" ? "http://schemas.microsoft.com/office/2011/relationships"
                : Links)}/{l.Kind}\" Target=\"{l.Target}\"/>")) +
        "</Relationships>";

    private static string Rooted(string kind, string content) => kind switch
    {
        "commentsExtended" =>
            $"<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">{content}</w15:commentsEx>",
        "fontTable" => $"<w:fonts xmlns:w=\"{Word}\">{content}</w:fonts>",
        "header" => $"<w:hdr xmlns:w=\"{Word}\">{content}</w:hdr>",
        _ => $"<w:{kind} xmlns:w=\"{Word}\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">{content}</w:{kind}>",
    };

    /// <summary>A Word file of 20,000 footnotes, each with these runs.</summary>
    public static void Notes(string file, Func<int, string> note) => Package(file,
        Numbers(200).Select(p => $"<w:p><w:r><w:t>{Text(p, 60)}</w:t></w:r>{string.Concat(
            Numbers(100).Select(n => $"<w:r><w:footnoteReference w:id=\"{(p * 100) + n + 1}\"/></w:r>"))}</w:p>"),
        ("footnotes", string.Concat(Numbers(20_000).Select(n => $"<w:footnote w:id=\"{n + 1}\"><w:p>{note(n)}</w:p></w:footnote>"))));

    /// <summary>The mark of a Word comment in the text.</summary>
    public static string Refers(int comment) => $"<w:r><w:commentReference w:id=\"{comment}\"/></w:r>";

    public static string Comment(int n, string text) =>
        $"<w:comment w:id=\"{n}\" w:author=\"a\"><w:p w14:paraId=\"{n + 1:X8}\"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>";
}
