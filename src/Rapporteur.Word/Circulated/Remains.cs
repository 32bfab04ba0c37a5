using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Takes out what the text no longer shows or never showed: pictures and links that only struck-out or hidden text named,
/// the printer, and where on somebody's machine a picture or a linked file lies.
/// </summary>
internal static class Remains
{
    public static void Remove(CirculatedPackage package, WordFile file)
    {
        foreach (var (part, root, _) in file.Stories)
        {
            root.Within("printerSettings").Remove();
            var gone = package.Links.Of(part).Where(IsOnSomebodysMachine).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
            var named = new HashSet<string>(StringComparer.Ordinal);
            foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration).ToList())
            {
                // Drawings of older Word versions name their picture by a word of their own.
                var word = attribute.Name.LocalName;
                var names = attribute.Name.NamespaceName == W.Relationships || word == "relid";
                if (names && !gone.Contains(attribute.Value))
                {
                    named.Add(attribute.Value);
                }
                else if (names || (word is "descr" or "title" or "alt" && IsPath(attribute.Value)))
                {
                    attribute.Remove();
                }
                else if (attribute.Name == "name" && IsPath(attribute.Value))
                {
                    attribute.Value = attribute.Value[(attribute.Value.LastIndexOfAny(['\\', '/']) + 1)..];
                }
            }

            Discretion.Unlink(package, part, l => !named.Contains(l.Id)
                && (l.Part is null || l.Kind is "hyperlink" or "image" or "oleObject" or "package" or "chart" or "printerSettings"));
        }
    }

    private static bool IsOnSomebodysMachine(PartLink link) => link.Part is null
        && (Uri.TryCreate(link.Target, UriKind.Absolute, out var uri) ? uri.IsFile : IsPath(link.Target));

    private static bool IsPath(string text) =>
        text is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive)
        || text.StartsWith(@"\\", StringComparison.Ordinal)
        || text.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
