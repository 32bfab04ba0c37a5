using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Takes out what the text no longer shows or never showed: pictures and links that only struck-out or hidden text named,
/// the printer, and where on somebody's machine a picture or a linked file lies.
/// </summary>
internal static class Remains
{
    private static readonly string[] Relationships =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];

    public static void Remove(MainDocumentPart main)
    {
        foreach (var (part, root) in StoryRoots.Of(main))
        {
            root.Descendants<PrinterSettingsReference>().ToList().ForEach(p => p.Remove());
            var gone = OnSomebodysMachine(part);
            var named = new HashSet<string>(StringComparer.Ordinal);
            foreach (var element in root.Descendants())
            {
                foreach (var attribute in element.GetAttributes().ToList())
                {
                    // Drawings of older Word versions name their picture by a word of their own.
                    var names = Relationships.Contains(attribute.NamespaceUri) || attribute.LocalName == "relid";
                    if (names && !gone.Contains(attribute.Value ?? ""))
                    {
                        named.Add(attribute.Value ?? "");
                    }
                    else if (names || (attribute.LocalName is "descr" or "title" or "alt" && IsPath(attribute.Value)))
                    {
                        element.RemoveAttribute(attribute.LocalName, attribute.NamespaceUri);
                    }
                    else if (attribute.LocalName == "name" && attribute.NamespaceUri.Length == 0 && IsPath(attribute.Value))
                    {
                        element.SetAttribute(
                            new OpenXmlAttribute("name", "", attribute.Value![(attribute.Value!.LastIndexOfAny(['\\', '/']) + 1)..]));
                    }
                }
            }

            Unnamed(part, named);
        }
    }

    private static HashSet<string> OnSomebodysMachine(OpenXmlPart part) =>
    [
        .. part.ExternalRelationships.Select(r => (r.Id, r.Uri))
            .Concat(part.HyperlinkRelationships.Where(r => r.IsExternal).Select(r => (r.Id, r.Uri)))
            .Where(r => r.Uri.IsAbsoluteUri ? r.Uri.IsFile : IsPath(r.Uri.OriginalString)).Select(r => r.Id),
    ];

    private static void Unnamed(OpenXmlPart part, HashSet<string> named)
    {
        foreach (var link in part.HyperlinkRelationships.Cast<ReferenceRelationship>().Concat(part.ExternalRelationships)
            .Where(r => !named.Contains(r.Id)).ToList())
        {
            part.DeleteReferenceRelationship(link);
        }

        var unnamed =
            part.Parts.Where(
                p => p.OpenXmlPart is ImagePart or EmbeddedObjectPart or EmbeddedPackagePart or ChartPart
                    or WordprocessingPrinterSettingsPart && !named.Contains(p.RelationshipId));
        Discretion.Delete(part, [.. unnamed.Select(p => p.OpenXmlPart)]);
    }

    private static bool IsPath(string? text) =>
        text is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive)
        || text?.StartsWith(@"\\", StringComparison.Ordinal) == true
        || text?.StartsWith("file:", StringComparison.OrdinalIgnoreCase) == true;
}
