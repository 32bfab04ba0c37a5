using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Rapporteur.Tests.Word;

/// <summary>A .docx taken apart into its parts, to be put together wrongly.</summary>
internal sealed class RawPackage
{
    private readonly List<(string Name, byte[] Content)> parts = [];

    public IEnumerable<string> Names => parts.Select(p => p.Name);

    public string Text(string name) => Encoding.UTF8.GetString(parts.Single(p => p.Name == name).Content).TrimStart('\uFEFF');

    public static RawPackage Docx() => Of(new DocxBuilder().Heading("Part 1").Text("Text").Build());

    public static RawPackage Of(Stream docx)
    {
        var package = new RawPackage();
        using var archive = new ZipArchive(docx);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            package.parts.Add((entry.FullName, bytes.ToArray()));
        }

        return package;
    }

    public RawPackage With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public RawPackage With(string name, byte[] content)
    {
        parts.RemoveAll(p => p.Name == name);
        parts.Add((name, content));
        return this;
    }

    public RawPackage Twice(string name)
    {
        parts.Add(parts.Single(p => p.Name == name));
        return this;
    }

    public RawPackage Without(string name)
    {
        parts.RemoveAll(p => p.Name == name);
        return this;
    }

    public RawPackage Replacing(string name, string old, string with) =>
        With(name, Encoding.UTF8.GetString(parts.Single(p => p.Name == name).Content).Replace(old, with, StringComparison.Ordinal));

    /// <summary>Rewrites a part as a tree.</summary>
    public RawPackage Replacing(string name, Action<XElement> change)
    {
        var root =
            XElement.Parse(Encoding.UTF8.GetString(parts.Single(p => p.Name == name).Content).TrimStart('\uFEFF'),
                LoadOptions.PreserveWhitespace);
        change(root);
        return With(name, root.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>Parts whose names begin so get others; what names them is for the caller to change.</summary>
    public RawPackage Renaming(string old, string with)
    {
        foreach (var (name, content) in parts.Where(p => p.Name.Contains(old, StringComparison.Ordinal)).ToList())
        {
            Without(name).With(name.Replace(old, with, StringComparison.Ordinal), content);
        }

        return this;
    }

    /// <summary>Replaces one occurrence, counted from zero; nothing when there are not so many.</summary>
    public RawPackage Replacing(string name, string old, string with, int nth)
    {
        var text = Encoding.UTF8.GetString(parts.Single(p => p.Name == name).Content);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        for (; nth > 0 && at >= 0; nth--)
        {
            at = text.IndexOf(old, at + 1, StringComparison.Ordinal);
        }

        return at < 0 ? this : With(name, text[..at] + with + text[(at + old.Length)..]);
    }

    /// <summary>The main part with that body, its root and namespaces kept.</summary>
    public RawPackage Body(string body) =>
        With("word/document.xml", $"<w:document {DocxBuilder.Namespaces}><w:body>{body}</w:body></w:document>");

    public MemoryStream Build()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
