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
        var marks = paragraphs.SelectMany((p, at) => p.Pieces.Where(t => t.Kind == mark).Select(t => (At: at, Piece: t))).ToList();
        foreach (var (at, piece) in marks.Index().GroupBy(m => m.Item.Piece.Text).Select(Printed).OrderBy(p => p.Nth).Select(p => (p.At, p.Piece)))
        {
            // Its number counts only where the mark is shown.
            if (byId.Remove(piece.Text, out var note))
            {
                var label = NumberFormat.Of(number, format) ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                number += (piece.Revisions & Revisions.Deleted) == 0 ? 1 : 0;
                numbered.Add((note, new Spot(SpotKind.Note, $"{word} {label}") { Anchor = at }, piece));
            }
        }

        return numbered.ToImmutable();
    }

    // A note is printed once, at its first mark that is shown; it came or went only if all its marks did.
    private static (int Nth, int At, Piece Piece) Printed(IEnumerable<(int Nth, (int At, Piece Piece) Mark)> marks)
    {
        var all = marks.ToList();
        var (nth, mark) = all.Find(m => !m.Mark.Piece.Revisions.HasFlag(Revisions.Deleted)) is { Mark.Piece.Text: not null } shown ? shown : all[0];
        return (nth, mark.At, mark.Piece with { Revisions = all.Aggregate(mark.Piece.Revisions, (r, m) => r & m.Mark.Piece.Revisions) });
    }
}
