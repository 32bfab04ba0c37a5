using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordDocument = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Every paragraph of a document in reading order: the body, then the footnotes and endnotes in the order of their
/// marks, numbered as printed. Headers, footers and comments are no part of it; a note nobody refers to is none either.
/// </summary>
internal sealed record Story(IReadOnlyList<StoryParagraph> Paragraphs, StyleSheet Styles, Numbering Numbering)
{
    public static Story? Of(MainDocumentPart main)
    {
        if (main.Document is not WordDocument { Body: { } body })
        {
            return null;
        }

        var styles = new StyleSheet(main.StyleDefinitionsPart?.Styles);
        var numbering = new Numbering(main.NumberingDefinitionsPart?.Numbering, styles);
        var walker = new StoryWalker(styles);
        var paragraphs = walker.Walk(body, new Spot(SpotKind.Body));
        var settings = main.DocumentSettingsPart?.Settings;
        var footnotes = Notes(
            "Footnote", PieceKind.FootnoteMark, paragraphs, main.FootnotesPart?.Footnotes?.Elements<Footnote>().Cast<FootnoteEndnoteType>(),
            (OpenXmlElement?)body.Descendants<FootnoteProperties>().FirstOrDefault() ?? settings?.GetFirstChild<FootnoteDocumentWideProperties>(), "decimal");
        var endnotes = Notes(
            "Endnote", PieceKind.EndnoteMark, paragraphs, main.EndnotesPart?.Endnotes?.Elements<Endnote>().Cast<FootnoteEndnoteType>(),
            (OpenXmlElement?)body.Descendants<EndnoteProperties>().FirstOrDefault() ?? settings?.GetFirstChild<EndnoteDocumentWideProperties>(), "lowerRoman");
        foreach (var (note, spot, mark) in footnotes.Concat(endnotes))
        {
            var revisions = mark.Revisions & ~Revisions.Moved;
            paragraphs.AddRange(walker.Walk(note, spot).Select(p => revisions == Revisions.None ? p : p with
            {
                Mark = p.Mark | revisions,
                Author = p.Author ?? mark.Author,
                Pieces = [.. p.Pieces.Select(piece => piece with { Revisions = piece.Revisions | revisions, Author = piece.Author ?? mark.Author })],
            }));
        }

        return new Story(paragraphs, styles, numbering);
    }

    private static ImmutableArray<(OpenXmlElement Note, Spot Spot, Piece Mark)> Notes(
        string word, PieceKind mark, List<StoryParagraph> paragraphs, IEnumerable<FootnoteEndnoteType>? notes, OpenXmlElement? properties, string usual)
    {
        var byId = (notes ?? []).Where(n => n.Id is not null).GroupBy(n => n.Id!.InnerText ?? "").ToDictionary(g => g.Key, g => g.First());
        var format = properties?.GetFirstChild<NumberingFormat>()?.Val?.InnerText ?? usual;
        var number = properties?.GetFirstChild<NumberingStart>()?.Val is { HasValue: true } start ? start.Value : 1;
        var numbered = ImmutableArray.CreateBuilder<(OpenXmlElement, Spot, Piece)>();
        foreach (var (at, piece) in paragraphs.SelectMany((p, at) => p.Pieces.Where(t => t.Kind == mark).Select(t => (at, t))))
        {
            // A note is printed once, at its first mark; its number counts only where the mark is shown.
            if (byId.Remove(piece.Text, out var note))
            {
                var label = NumberFormat.Of(number, format) ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                number += (piece.Revisions & Revisions.Deleted) == 0 ? 1 : 0;
                numbered.Add((note, new Spot(SpotKind.Note, $"{word} {label}") { Anchor = at }, piece));
            }
        }

        return numbered.ToImmutable();
    }
}
