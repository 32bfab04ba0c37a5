using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The links between an archive's parts and out of it. Text that lies elsewhere is refused; hyperlinks are fine;
/// everything else outside is noted and never followed. A link to a picture that is not there, which Word itself writes,
/// is taken out; any other broken link means that a part of the document is missing.
/// </summary>
internal static class PackageLinks
{
    /// <summary>The archive as it can be opened, or why it cannot; exactly one is set.</summary>
    public static (byte[]? Bytes, FileFault? Fault) Mend(ZipArchive archive, byte[] bytes, ImmutableArray<string>.Builder notes)
    {
        var parts = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mended = new List<(string Name, XElement Links)>();
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var (links, fault) = PackageKind.Load(entry);
            if (links is null)
            {
                return (null, fault);
            }

            foreach (var link in links.Elements().ToList())
            {
                var type = (string?)link.Attribute("Type") ?? "";
                var kind = PackageGuard.Shown(type[(type.LastIndexOf('/') + 1)..]);
                var outside = (string?)link.Attribute("TargetMode") == "External";
                if (kind is "aFChunk" or "subDocument")
                {
                    return (null, FileFault.TextElsewhere(entry.FullName, kind == "aFChunk" ? "another file inserted in it" : "a sub-document beside it"));
                }

                if (outside && kind != "hyperlink")
                {
                    notes.Add($"A link to something outside the document ({kind}, in {PackageGuard.Shown(entry.FullName)}) was not followed.");
                }
                else if (!outside && kind != "hyperlink" && !parts.Contains(Target(entry.FullName, (string?)link.Attribute("Target") ?? "")))
                {
                    if (kind != "image")
                    {
                        return (null, FileFault.Damaged($"a part it names in {PackageGuard.Shown(entry.FullName)} ({kind}) is missing"));
                    }

                    link.Remove();
                    notes.Add($"A picture named in {PackageGuard.Shown(entry.FullName)} is not in the file.");
                    mended.RemoveAll(m => m.Name == entry.FullName);
                    mended.Add((entry.FullName, links));
                }
            }
        }

        return (mended.Count == 0 ? bytes : Written(bytes, mended), null);
    }

    // "word/_rels/document.xml.rels" speaks for "word/document.xml"; targets are relative to that unless they begin at the root.
    private static string Target(string links, string target)
    {
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

    private static byte[] Written(byte[] bytes, List<(string Name, XElement Links)> mended)
    {
        var copy = new MemoryStream();
        copy.Write(bytes);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, links) in mended)
            {
                archive.GetEntry(name)!.Delete();
                using var entry = archive.CreateEntry(name).Open();
                links.Save(entry);
            }
        }

        return copy.ToArray();
    }
}
