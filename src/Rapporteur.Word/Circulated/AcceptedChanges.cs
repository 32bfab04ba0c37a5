using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Accepts every tracked change of a document: what <see cref="TextView.Accepted"/> shows is then all there is, and nobody's
/// name stands at it. Notes that lose their mark go with it.
/// </summary>
internal static class AcceptedChanges
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void In(MainDocumentPart main)
    {
        if (Story.Of(main) is not { } story)
        {
            return;
        }

        Join(story.Paragraphs);
        Accept(main.Document!);
        Accept(main.FootnotesPart?.Footnotes);
        Accept(main.EndnotesPart?.Endnotes);
        foreach (var margin in main.HeaderParts.Select(p => (OpenXmlElement?)p.Header).Concat(main.FooterParts.Select(p => p.Footer))
            .OfType<OpenXmlElement>())
        {
            Join(new StoryWalker(story.Styles).Walk(margin, new Spot(SpotKind.Body)));
            Accept(margin);
        }

        Unreferenced<Footnote>(main.FootnotesPart?.Footnotes, main.Document!.Descendants<FootnoteReference>().Select(r => r.Id?.Value));
        Unreferenced<Endnote>(main.EndnotesPart?.Endnotes, main.Document!.Descendants<EndnoteReference>().Select(r => r.Id?.Value));
    }

    // A paragraph whose mark was deleted runs together with the next, which keeps its own properties.
    private static void Join(IReadOnlyList<StoryParagraph> paragraphs)
    {
        for (var i = 0; i + 1 < paragraphs.Count; i++)
        {
            var (gone, next) = (paragraphs[i], paragraphs[i + 1]);
            if (!gone.Mark.HasFlag(Revisions.Deleted) || !ReferenceEquals(gone.Spot, next.Spot) || gone.Source.Ancestors<Paragraph>().Any())
            {
                continue;
            }

            OpenXmlElement? after = next.Source.ParagraphProperties;
            foreach (var child in gone.Source.ChildElements.Where(c => c is not ParagraphProperties).ToList())
            {
                child.Remove();
                after = after is null ? next.Source.PrependChild(child) : next.Source.InsertAfter(child, after);
            }

            gone.Source.Remove();
        }
    }

    private static void Accept(OpenXmlElement? root)
    {
        if (root is null)
        {
            return;
        }

        foreach (var row in root.Descendants<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is not null).ToList())
        {
            row.Remove();
        }

        foreach (var cell in root.Descendants<TableCell>().Where(c => c.TableCellProperties?.GetFirstChild<CellDeletion>() is not null)
            .ToList())
        {
            cell.Remove();
        }

        root.Descendants<TableRow>().Where(r => !r.Descendants<TableCell>().Any()).ToList().ForEach(r => r.Remove());
        root.Descendants<Table>().Where(t => !t.Descendants<TableRow>().Any()).ToList().ForEach(t => t.Remove());
        foreach (var element in root.Descendants().Where(e => e.NamespaceUri == Main).ToList())
        {
            Accept(element, element.LocalName);
        }
    }

    private static void Accept(OpenXmlElement element, string name)
    {
        var ofProperties =
            element.Parent is RunProperties or ParagraphMarkRunProperties or TableRowProperties or TableCellProperties
                or NumberingProperties or DocumentFormat.OpenXml.Math.ControlProperties;
        if (name.EndsWith("Change", StringComparison.Ordinal)
            || name is "cellIns" or "cellDel" or "cellMerge"
            || (ofProperties && name is "ins" or "del" or "moveFrom" or "moveTo")
            || name is "del" or "moveFrom"
            || IsRange(name))
        {
            element.Remove();
        }
        else if (name is "ins" or "moveTo" && element.Parent is { } parent)
        {
            foreach (var child in element.ChildElements.ToList())
            {
                child.Remove();
                parent.InsertBefore(child, element);
            }

            element.Remove();
        }
    }

    private static bool IsRange(string name) =>
        (name.StartsWith("moveFromRange", StringComparison.Ordinal) || name.StartsWith("moveToRange", StringComparison.Ordinal)
            || name.StartsWith("customXml", StringComparison.Ordinal))
        && (name.EndsWith("RangeStart", StringComparison.Ordinal) || name.EndsWith("RangeEnd", StringComparison.Ordinal));

    private static void Unreferenced<T>(OpenXmlElement? notes, IEnumerable<long?> marks)
        where T : FootnoteEndnoteType
    {
        var used = marks.ToHashSet();
        foreach (var note in (notes?.Elements<T>() ?? [])
            .Where(n => n.Type is null or { InnerText: "normal" } && !used.Contains(n.Id?.Value)).ToList())
        {
            note.Remove();
        }
    }
}
