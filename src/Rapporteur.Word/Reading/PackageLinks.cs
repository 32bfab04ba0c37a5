using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A link of a part: its line in the list, the last word of its type, what it leads to as written, and as the name of a part; null
/// when that lies outside the file.
/// </summary>
internal sealed record PartLink(XElement Line, string Kind, string Target, string? Part)
{
    public string Id => (string?)Line.Attribute("Id") ?? "";
}

/// <summary>
/// The links between an archive's parts and out of it. Text that lies elsewhere is refused; hyperlinks are fine; everything
/// else outside is noted and never followed. A part that carries text must be there and whole; any other part that is missing
/// or cannot be read, a thumbnail, a theme, properties, is taken out with the links to it, and a note.
/// </summary>
internal sealed class PackageLinks
{
    private static readonly ImmutableArray<string> Vocabularies = ["http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/"];

    private const string OfPackages = "http://schemas.openxmlformats.org/package/2006/";

    // Kinds of links whose parts hold text, or decide how text reads.
    private static readonly ImmutableHashSet<string> OfText =
    [
        "officeDocument", "footnotes", "endnotes", "comments", "commentsExtended", "commentsIds", "commentsExtensible",
        "header", "footer", "styles", "numbering", "settings", "worksheet", "sharedStrings",
    ];

    // Other kinds whose parts the Open XML SDK opens only as what they are; a file that calls one something else would fall for it.
    private static readonly ImmutableDictionary<string, string> OneType = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("core-properties", "application/vnd.openxmlformats-package.core-properties+xml"),
        KeyValuePair.Create("custom-properties", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
        KeyValuePair.Create("extended-properties", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        KeyValuePair.Create("theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
        KeyValuePair.Create("fontTable", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"),
        KeyValuePair.Create("webSettings", "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml"),
        KeyValuePair.Create("glossaryDocument", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"),
        KeyValuePair.Create("calcChain", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"),
    ]);

    private readonly Dictionary<string, XElement> lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> text = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> left = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);
    private XElement types = new("none");

    /// <summary>Reads every list of links; a fault when the text lies elsewhere, or a list of a part with text cannot be read.</summary>
    public static (PackageLinks? Links, FileFault? Fault) Read(ZipArchive archive)
    {
        var (read, unread) = (new PackageLinks(), new List<(string Name, FileFault Fault)>());
        foreach (var entry in archive.Entries.Where(e => IsList(e.FullName)))
        {
            var (links, fault) = PackageKind.Load(entry);
            if (links is null)
            {
                unread.Add((entry.PartName(), fault!));
                continue;
            }

            read.lists[entry.PartName()] = links;
            if (links.Elements().Select(KindOf).FirstOrDefault(k => k is "aFChunk" or "subDocument") is { } elsewhere)
            {
                return (null, FileFault.TextElsewhere(entry.PartName(), elsewhere == "aFChunk"));
            }
        }

        read.FindText();
        unread.ForEach(u => read.TakeOut(u.Name));
        return unread.Find(u => read.HoldsText(u.Name) || u.Fault.Code == FileFault.DtdCode).Fault is { } broken
            ? (null, broken)
            : (read, null);
    }

    /// <summary>Whether a part, or a list of links of such a part, cannot be done without.</summary>
    public bool HoldsText(string part) => part == "[Content_Types].xml" || text.Contains(IsList(part) ? SourceOf(part) : part);

    public bool IsText(string part) => text.Contains(part);

    /// <summary>Whether a part is XML: what holds text is, whatever name it has.</summary>
    public bool IsXml(string part) => IsText(part) || PackageKind.IsXml(part);

    /// <summary>What the file says a part is; empty when it does not.</summary>
    public string TypeOf(string part) => PackageKind.ContentType(types, part);

    /// <summary>What a part links to, or with no name the package itself, in the order of its list.</summary>
    public IEnumerable<PartLink> Of(string source)
    {
        var list = ListOf(source);
        return lists.TryGetValue(list, out var links) ? links.Elements().Select(Link) : [];

        PartLink Link(XElement line)
        {
            var target = (string?)line.Attribute("Target") ?? "";
            return new PartLink(line, KindOf(line), target, IsOutside(line) ? null : Target(list, target));
        }
    }

    /// <summary>The names of the parts in the file among them that are linked to as that kind.</summary>
    public IEnumerable<string> Of(string source, string kind) => Of(source).Where(l => l.Kind == kind).Select(l => l.Part).OfType<string>();

    /// <summary>Adds a link to a new part, under that id or one like it that is free, and says what the part is.</summary>
    public string Add(string source, string id, string kind, string part, string type)
    {
        types.Add(new XElement(
            XName.Get("Override", OfPackages + "content-types"),
            new XAttribute("PartName", "/" + PackageKind.Written(part)), new XAttribute("ContentType", type)));
        return Add(source, id, kind, new XAttribute("Target", "/" + PackageKind.Written(part)));
    }

    /// <summary>The same to what lies outside the file.</summary>
    public string AddOutside(string source, string id, string kind, string target) =>
        Add(source, id, kind, new XAttribute("Target", target), new XAttribute("TargetMode", "External"));

    private string Add(string source, string id, string kind, params XAttribute[] target)
    {
        var list = ListOf(source);
        if (!lists.TryGetValue(list, out var links))
        {
            lists[list] = links = new XElement(XName.Get("Relationships", OfPackages + "relationships"));
        }

        var free = id;
        for (var n = 2; links.Elements().Any(l => (string?)l.Attribute("Id") == free); n++)
        {
            free = $"{id}{n}";
        }

        links.Add(new XElement(
            XName.Get("Relationship", OfPackages + "relationships"),
            new XAttribute("Id", free), new XAttribute("Type", W.Relationships + "/" + kind), target));
        return free;
    }

    /// <summary>Gives links the types of Transitional Open XML; whether any had those of Strict.</summary>
    public bool MakeTransitional()
    {
        var strict = false;
        foreach (var type in lists.Values.SelectMany(l => l.Elements()).Select(l => l.Attribute("Type")).OfType<XAttribute>())
        {
            var transitional = PartTree.Transitional(type.Value);
            strict |= transitional != type.Value;
            type.Value = transitional;
        }

        return strict;
    }

    /// <summary>The list of types as far as it speaks of these parts.</summary>
    public XElement TypesOf(IEnumerable<string> parts)
    {
        var kept = parts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new XElement(types.Name, types.Attributes(), types.Elements()
            .Where(t => (string?)t.Attribute("PartName") is not { } part || kept.Contains(PackageKind.PartName(part).TrimStart('/'))));
    }

    /// <summary>Leaves a part out of what is opened.</summary>
    public void TakeOut(string part) => left.Add(part);

    /// <summary>The archive as it can be opened, or why it cannot; exactly one is set.</summary>
    public (byte[]? Bytes, FileFault? Fault) Mend(ZipArchive archive, byte[] bytes, Unread unread)
    {
        types = PackageKind.Load(archive.GetEntry("[Content_Types].xml")!).Root!;
        var typed = TypedParts(types);
        var parts = archive.Entries.Select(e => e.PartName()).Where(n => !left.Contains(n) && (text.Contains(n) || typed(n)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, links) in lists.Where(l => !left.Contains(l.Key)))
        {
            foreach (var link in links.Elements().Where(l => KindOf(l) != "hyperlink").ToList())
            {
                var (kind, target) = (KindOf(link), (string?)link.Attribute("Target") ?? "");
                if (IsOutside(link))
                {
                    unread.Link(kind, name);
                }
                else if (!parts.Contains(Target(name, target)) || IsOtherwise(kind, Target(name, target), types))
                {
                    if (OfText.Contains(kind) && HoldsText(name))
                    {
                        return (null, FileFault.Damaged("files.file-damaged.missing", FileFault.Named(name), ("kind", kind)));
                    }

                    link.Remove();
                    changed.Add(name);
                    if (!left.Contains(Target(name, target)))
                    {
                        unread.PartNamed(kind, name, otherwise: parts.Contains(Target(name, target)));
                    }
                }
            }
        }

        return (left.Count + changed.Count == 0 ? bytes : Written(bytes), null);
    }

    // From the package on: what a part with text names as text is text.
    private void FindText()
    {
        var pending = new Queue<string>([""]);
        text.Add("");
        while (pending.TryDequeue(out var source))
        {
            if (!lists.TryGetValue(ListOf(source), out var links))
            {
                continue;
            }

            foreach (var link in links.Elements().Where(l => !IsOutside(l) && OfText.Contains(KindOf(l))))
            {
                var target = Target(ListOf(source), (string?)link.Attribute("Target") ?? "");
                if (text.Add(target))
                {
                    pending.Enqueue(target);
                }
            }
        }
    }

    private static bool IsOtherwise(string kind, string part, XElement types) =>
        OneType.TryGetValue(kind, out var one)
            && !string.Equals(PackageKind.ContentType(types, part), one, StringComparison.OrdinalIgnoreCase);

    // A part of which the file does not say what it is, is none to the programs that open it.
    private static Func<string, bool> TypedParts(XElement types)
    {
        var names =
            types.Elements().Select(t => (string?)t.Attribute("PartName")).OfType<string>()
                .Select(n => PackageKind.PartName(n).TrimStart('/'))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var extensions =
            types.Elements().Select(t => (string?)t.Attribute("Extension")).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return part => names.Contains(part) || extensions.Contains(Path.GetExtension(part).TrimStart('.'));
    }

    private static bool IsList(string part) => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsOutside(XElement link) => (string?)link.Attribute("TargetMode") == "External";

    // A type that others made up may end with the same word: it is not cut, so that it is never taken for one of Word's.
    public static string KindOf(XElement link)
    {
        var type = PartTree.Transitional((string?)link.Attribute("Type") ?? "");
        var known = Vocabularies.Any(v => type.StartsWith(v, StringComparison.OrdinalIgnoreCase));
        return Wording.Shortened(known ? type[(type.LastIndexOf('/') + 1)..] : type);
    }

    public static string ListOf(string source)
    {
        var at = source.LastIndexOf('/') + 1;
        return $"{source[..at]}_rels/{source[at..]}.rels";
    }

    // The part a list of links is of; empty for that of the package itself.
    private static string SourceOf(string links)
    {
        var folder = links.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return folder < 0 ? links : (links[..folder] + links[(folder + 6)..^5]);
    }

    // "word/_rels/document.xml.rels" speaks for "word/document.xml"; targets are relative to that unless they begin at the root.
    // What stands after a part's name, a place or a question within it, is no part of the name.
    public static string Target(string links, string target)
    {
        target = target.IndexOfAny(['#', '?']) is >= 0 and var end ? target[..end] : target;
        var folder = links[..Math.Max(0, links.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase))];
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(Uri.UnescapeDataString(step));
            }
        }

        return string.Join('/', path);
    }

    private byte[] Written(byte[] bytes)
    {
        var copy = new MemoryStream();
        copy.Write(bytes);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in archive.Entries.Where(e => left.Contains(e.PartName()) || changed.Contains(e.PartName())).ToList())
            {
                part.Delete();
            }

            foreach (var name in changed)
            {
                using var entry = archive.CreateEntry(PackageKind.Written(name)).Open();
                lists[name].Save(entry);
            }
        }

        return copy.ToArray();
    }
}
