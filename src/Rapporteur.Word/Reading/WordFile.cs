using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The parts of a guarded Word file (ISO/IEC 29500-1, 11.3) that are read, as trees. The main part is there, and each part is
/// what the link to it says; a part of which the file has several is its first.
/// </summary>
internal sealed class WordFile
{
    private const string TypeOf = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    // A file names some dozens.
    private const int MostFonts = 1_000;

    private const string Word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

    // By kind of link; a part that is something else is damage, as it is to Word.
    private static readonly Kind[] Kinds =
    [
        new("footnotes", W.Main, W.footnotes),
        new("endnotes", W.Main, W.endnotes),
        new("styles", W.Main, W.styles),
        new("numbering", W.Main, W.numbering),
        new("settings", W.Main, W.settings),
        new("header", W.Main, W.hdr),
        new("footer", W.Main, W.ftr),
        new("comments", W.Main, W.comments),
        new("commentsExtended", Word2012, "commentsEx"),
    ];

    private readonly GuardedFile file;
    private readonly Dictionary<string, Part[]> parts;

    private WordFile(GuardedFile file, string main, Dictionary<string, Part[]> parts)
    {
        (this.file, Main, this.parts) = (file, main, parts);
        Document = file.Trees[main];
    }

    /// <summary>The name of the main part.</summary>
    public string Main { get; }

    public XElement Document { get; }

    public XElement? Body => Document.Child(W.body);

    public XElement? Footnotes => First("footnotes");

    public XElement? Endnotes => First("endnotes");

    public XElement? Styles => First("styles");

    public XElement? Numbering => First("numbering");

    public XElement? Settings => First("settings");

    public XElement? Comments => First("comments");

    /// <summary>Which comment answers which and which are settled ([MS-DOCX] 2.5.1).</summary>
    public XElement? CommentsExtended => First("commentsExtended");

    /// <summary>Headers, then footers.</summary>
    public IEnumerable<XElement> Margins => Stories.Where(s => s.IsMargin).Select(s => s.Root);

    /// <summary>The parts that are printed, by name: body, notes, headers and footers.</summary>
    public IEnumerable<(string Name, XElement Root, bool IsMargin)> Stories =>
    [
        (Main, Document, false),
        .. parts["footnotes"].Take(1).Concat(parts["endnotes"].Take(1)).Select(p => (p.Name, p.Root, false)),
        .. parts["header"].Concat(parts["footer"]).Select(p => (p.Name, p.Root, true)),
    ];

    /// <summary>What was noticed while it was guarded.</summary>
    public ImmutableArray<Remark> Notes => file.Notes;

    /// <summary>Null when its parts do not fit together as a Word document.</summary>
    public static WordFile? Of(GuardedFile file)
    {
        if (file.Links.Of("", "officeDocument").FirstOrDefault() is not { } main || !file.Trees.GetValueOrDefault(main).Is(W.document))
        {
            return null;
        }

        var parts = Kinds.ToDictionary(k => k.Link, k => file.Links.Of(main, k.Link).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(file.Trees.ContainsKey).Select(p => new Part(p, file.Trees[p])).ToArray());
        var fit = Kinds.All(k => parts[k.Link].All(p => p.Root.IsOf(k.Vocabulary, k.Root)
            && string.Equals(file.Links.TypeOf(p.Name), $"{TypeOf}{k.Link}+xml", StringComparison.OrdinalIgnoreCase)));
        return fit ? new WordFile(file, main, parts) : null;
    }

    /// <summary>The title among its properties; null when there is none that can be read.</summary>
    public string? Title() => file.Links.Of("", "core-properties").Select(Whole).FirstOrDefault() is { } properties
        ? properties.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value
        : null;

    /// <summary>The properties somebody gave it by name; null when there are none that can be read.</summary>
    public XElement? CustomProperties() => file.Links.Of("", "custom-properties").Select(Whole).FirstOrDefault();

    /// <summary>The roots, without what is in them, of the data stores beside the document.</summary>
    public IEnumerable<XElement> DataStores(int most) => file.Links.Of(Main, "customXml").Take(most).Select(RootOf).OfType<XElement>();

    /// <summary>The fonts of its table whose letters are signs (ISO/IEC 29500-1, 17.8.3.2: the character set 02).</summary>
    public IReadOnlyList<string> SymbolFonts() => file.Links.Of(Main, "fontTable").Select(p => Read(p, SignsIn)).FirstOrDefault() ?? [];

    /// <summary>What a part links to, by the ids that stand in it.</summary>
    public IEnumerable<PartLink> LinksOf(string part) => file.Links.Of(part);

    public string TypeOfPart(string part) => file.Links.TypeOf(part);

    /// <summary>A part as it is stored; nothing when it is not there.</summary>
    public byte[] Bytes(string part)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        var bytes = new MemoryStream();
        if (PackageKind.Part(archive, part) is { } entry)
        {
            using var content = entry.Open();
            content.CopyTo(bytes);
        }

        return bytes.ToArray();
    }

    private static List<string> SignsIn(XmlReader table)
    {
        var (found, font) = (new List<string>(), (string?)null);
        while (table.Read() && found.Count < MostFonts)
        {
            if (table.NodeType == XmlNodeType.Element && PartTree.Transitional(table.NamespaceURI) == W.Main)
            {
                font = table.LocalName == W.font ? table.GetAttribute(W.name, table.NamespaceURI) : font;
                var set = table.LocalName == "charset" ? table.GetAttribute(W.val, table.NamespaceURI) : null;
                if (font is not null && set is "02" or "2")
                {
                    found.Add(font!);
                }
            }
        }

        return found;
    }

    private XElement? First(string kind) => parts[kind] is [var first, ..] ? first.Root : null;

    private XElement? Whole(string part) => Read(part, XElement.Load);

    private XElement? RootOf(string part) => Read(part, reader =>
    {
        reader.MoveToContent();
        var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            root.SetAttributeValue(XName.Get(reader.LocalName, reader.Prefix.Length == 0 ? "" : reader.NamespaceURI), reader.Value);
        }

        return root;
    });

    // These parts hold no text: one that cannot be read is as one that is not there.
    private T? Read<T>(string part, Func<XmlReader, T> read)
        where T : class => FileFault.Catch(
        () =>
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            if (PackageKind.Part(archive, part) is not { } entry)
            {
                return null;
            }

            using var content = entry.Open();
            using var reader = XmlReader.Create(content, PartTree.Settings);
            return read(reader);
        }).Result;

    private sealed record Kind(string Link, string Vocabulary, string Root);

    private sealed record Part(string Name, XElement Root);
}
