using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordDocument = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Every paragraph of a document in reading order: the body, then the footnotes and endnotes in the order of their
/// marks, numbered as printed. Headers, footers and comments are no part of it; a note nobody refers to is none either.
/// What the page shows beyond it is in <paramref name="Unread"/>.
/// </summary>
internal sealed record Story(IReadOnlyList<StoryParagraph> Paragraphs, StyleSheet Styles, Numbering Numbering, Unread Unread)
{
    public static Story? Of(MainDocumentPart main)
    {
        var (story, neverEnded) = Read(main, new Unread(), new HashSet<FieldChar>());
        if (neverEnded.Count == 0)
        {
            return story;
        }

        // What stands after a field that never ends is read as if the field had never begun.
        var unread = new Unread();
        neverEnded.Values.ToList().ForEach(unread.FieldNeverEnded);
        return Read(main, unread, neverEnded.Keys.ToHashSet()).Story;
    }

    private static (Story? Story, IReadOnlyDictionary<FieldChar, string> NeverEnded) Read(MainDocumentPart main, Unread unread,
        HashSet<FieldChar> ignored)
    {
        if (main.Document is not WordDocument { Body: { } body })
        {
            return (null, new Dictionary<FieldChar, string>());
        }

        var styles = new StyleSheet(main.StyleDefinitionsPart?.Styles);
        var numbering = new Numbering(main.NumberingDefinitionsPart?.Numbering, styles, unread);
        var walker = new StoryWalker(styles, unread, ignored);
        var paragraphs = walker.Walk(body, new Spot(SpotKind.Body));
        var settings = main.DocumentSettingsPart?.Settings;
        var last = body.Elements<SectionProperties>().LastOrDefault();
        var footnotes = new NoteNumbers(footnotes: true, settings?.GetFirstChild<FootnoteDocumentWideProperties>(), unread)
            .Of(paragraphs, main.FootnotesPart?.Footnotes?.Elements<Footnote>(), last);
        var endnotes = new NoteNumbers(footnotes: false, settings?.GetFirstChild<EndnoteDocumentWideProperties>(), unread)
            .Of(paragraphs, main.EndnotesPart?.Endnotes?.Elements<Endnote>(), last);
        foreach (var (note, spot, mark) in footnotes.Concat(endnotes))
        {
            var revisions = mark.Revisions & ~Revisions.Moved;
            paragraphs.AddRange(walker.Walk(note, spot).Select(p => revisions == Revisions.None ? p : p with
            {
                Mark = p.Mark | revisions,
                Author = p.Author ?? mark.Author,
                Pieces =
                    [.. p.Pieces.Select(
                        piece => piece with { Revisions = piece.Revisions | revisions, Author = piece.Author ?? mark.Author })],
            }));
        }

        Surroundings.Of(main, unread);
        return (new Story(paragraphs, styles, numbering, unread), walker.NeverEnded);
    }
}
