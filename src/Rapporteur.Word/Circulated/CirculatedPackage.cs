using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// The parts, links and types of a guarded file on their way into the one that goes round (ISO/IEC 29500-2). Parts are taken as
/// trees, which may be changed, and links by their lines; what no link leads to any more is not written. The same parts give the
/// same bytes.
/// </summary>
internal sealed class CirculatedPackage
{
    private const string Types = "[Content_Types].xml";

    // The earliest time a zip can hold: no clock shows in the file.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> brought = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool isStrict;

    public CirculatedPackage(GuardedFile file)
    {
        Links = file.Links;
        using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            parts[entry.PartName()] = bytes.ToArray();
        }

        foreach (var (name, tree) in file.Trees)
        {
            trees[name] = tree;
        }

        isStrict = Links.MakeTransitional();
    }

    public PackageLinks Links { get; }

    /// <summary>A part as a tree that is written as it then is; null when it is none.</summary>
    public XElement? Tree(string part)
    {
        if (!trees.TryGetValue(part, out var tree) && parts.TryGetValue(part, out var bytes)
            && FileFault.Catch(() => Read(bytes)).Result is { } read)
        {
            trees[part] = tree = read;
        }

        return tree;
    }

    /// <summary>The trees of the parts linked to as that kind.</summary>
    public IEnumerable<(PartLink Link, XElement Root)> TreesOf(string source, string kind) =>
    [
        .. Links.Of(source).Where(l => l.Kind == kind && l.Part is not null)
            .Select(l => (Link: l, Root: Tree(l.Part!)))
            .Where(t => t.Root is not null)
            .Select(t => (t.Link, t.Root!)),
    ];

    /// <summary>
    /// Puts a tree into a part, or without one into a new part of that name, or beside what has that name, with a link to it.
    /// </summary>
    public string Put(string? part, XElement root, string source, string id, string kind, string name, string type)
    {
        if (part is null)
        {
            part = Free(name);
            Links.Add(source, id, kind, part, type);
        }

        trees[part] = root;
        return part;
    }

    /// <summary>
    /// The id of a link from a part of this file to what a link of another file leads to: one that is there, or a new one. What that
    /// leads to comes along with all it links to.
    /// </summary>
    public string Bring(string source, PartLink link, WordFile from)
    {
        if (link.Part is not { } there)
        {
            return Links.Of(source).FirstOrDefault(l => l.Part is null && l.Kind == link.Kind && l.Target == link.Target)?.Id
                ?? Links.AddOutside(source, link.Id, link.Kind, link.Target);
        }

        var bytes = from.Bytes(there);
        if (Links.Of(source).FirstOrDefault(l => l.Kind == link.Kind && l.Part is { } p && Holds(p, bytes)) is { } same)
        {
            return same.Id;
        }

        if (!brought.TryGetValue(there, out var part))
        {
            brought[there] = part = Free(there);
            parts[part] = bytes;
            foreach (var inner in from.LinksOf(there))
            {
                Bring(part, inner, from);
            }
        }

        return Links.Add(source, link.Id, link.Kind, part, from.TypeOfPart(there));
    }

    private bool Holds(string part, byte[] bytes) => parts.TryGetValue(part, out var held) && held.AsSpan().SequenceEqual(bytes);

    private string Free(string name)
    {
        var (dot, free) = (name.LastIndexOf('.'), name);
        for (var n = 2; parts.ContainsKey(free) || trees.ContainsKey(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name[..dot]}-{n}{name[dot..]}");
        }

        return free;
    }

    public byte[] Written()
    {
        var reached = Reached();
        var all = new Dictionary<string, Action<Stream>>(StringComparer.Ordinal)
        {
            [Types] = to => Write(Ordered(Links.TypesOf(reached)), to),
        };
        foreach (var part in reached)
        {
            // A file for older programs is one throughout.
            var tree = isStrict && PackageKind.IsXml(part) ? Tree(part) : trees.GetValueOrDefault(part);
            all[part] = tree is not null ? to => Write(tree, to) : to => to.Write(parts[part]);
        }

        foreach (var source in reached.Prepend("").Where(s => Links.Of(s).Any()))
        {
            all[PackageLinks.ListOf(source)] = to => Write(Ordered(Links.Of(source).First().Line.Parent!), to);
        }

        var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in all.OrderBy(p => p.Key != Types).ThenBy(p => p.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name == Types ? name : PackageKind.Written(name), CompressionLevel.Optimal);
                entry.LastWriteTime = Timeless;
                entry.ExternalAttributes = 0;
                using var to = entry.Open();
                write(to);
            }
        }

        return whole.ToArray();
    }

    private static XElement? Read(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), PartTree.Settings);
        var tree = new PartTree();
        while (reader.Read())
        {
            tree.Take(reader, null);
        }

        return tree.Root;
    }

    private static void Write(XElement root, Stream to)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        PartTree.MarkSpace(root);
        using var writer = XmlWriter.Create(to, settings);
        root.Save(writer);
    }

    // In an order that does not depend on that of the edits.
    private static XElement Ordered(XElement list) => new(
        list.Name,
        list.Attributes(),
        list.Elements().OrderBy(e => e.Name.LocalName, StringComparer.Ordinal).ThenBy(KeyOf, StringComparer.Ordinal));

    private static string KeyOf(XElement line) =>
        (string?)line.Attribute("Id") ?? (string?)line.Attribute("PartName") ?? (string?)line.Attribute("Extension") ?? "";

    private ImmutableArray<string> Reached()
    {
        var (reached, pending) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new Queue<string>([""]));
        while (pending.TryDequeue(out var source))
        {
            foreach (var part in Links.Of(source).Select(l => l.Part).OfType<string>())
            {
                if ((parts.ContainsKey(part) || trees.ContainsKey(part)) && reached.Add(part))
                {
                    pending.Enqueue(part);
                }
            }
        }

        return [.. reached];
    }
}
