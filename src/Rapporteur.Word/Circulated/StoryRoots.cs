using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Rapporteur.Word.Circulated;

/// <summary>The parts of a document that are printed: body, notes, headers and footers, each with the part it stands in.</summary>
internal static class StoryRoots
{
    public static IReadOnlyList<(OpenXmlPart Part, OpenXmlElement Root)> Of(MainDocumentPart main) =>
    [
        .. new (OpenXmlPart? Part, OpenXmlElement? Root)[] { (main, main.Document), (main.FootnotesPart, main.FootnotesPart?.Footnotes),
            (main.EndnotesPart, main.EndnotesPart?.Endnotes) }
            .Concat(main.HeaderParts.Select(p => (Part: (OpenXmlPart?)p, Root: (OpenXmlElement?)p.Header)))
            .Concat(main.FooterParts.Select(p => (Part: (OpenXmlPart?)p, Root: (OpenXmlElement?)p.Footer)))
            .Where(s => s.Root is not null)
            .Select(s => (s.Part!, s.Root!)),
    ];
}
