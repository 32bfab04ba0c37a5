using System.Collections.Immutable;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Every paragraph of a document in reading order: the body, then the footnotes and endnotes in the order of their
/// marks, numbered as printed. Headers, footers and comments are no part of it; a note nobody refers to is none either.
/// What the page shows beyond it is in <paramref name="Unread"/>.
/// </summary>
internal sealed record Story(IReadOnlyList<StoryParagraph> Paragraphs, StyleSheet Styles, Numbering Numbering, Unread Unread)
{
    public static Story? Of(WordFile file) => FieldsWithoutEnd.Passed(known =>
    {
        var unread = new Unread();
        known.Values.ToList().ForEach(unread.FieldNeverEnded);
        return Read(file, unread, known.Keys.ToHashSet());
    });

    private static (Story? Story, IReadOnlyDictionary<XElement, string> NeverEnded) Read(
        WordFile file, Unread unread, HashSet<XElement> ignored)
    {
        if (file.Body is not { } body)
        {
            return (null, ImmutableDictionary<XElement, string>.Empty);
        }

        var styles = new StyleSheet(file.Styles, file.SymbolFonts());
        var numbering = new Numbering(file.Numbering, styles, unread);
        var walker = new StoryWalker(styles, unread, ignored);
        var paragraphs = walker.Walk(body, new Spot(SpotKind.Body));
        var last = body.Children(W.sectPr).LastOrDefault();
        var footnotes = new NoteNumbers(footnotes: true, file.Settings.Child(W.footnotePr), unread)
            .Of(paragraphs, file.Footnotes.Children(W.footnote), last);
        var endnotes = new NoteNumbers(footnotes: false, file.Settings.Child(W.endnotePr), unread)
            .Of(paragraphs, file.Endnotes.Children(W.endnote), last);
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

        Surroundings.Of(file, unread);
        return (new Story(paragraphs, styles, numbering, unread), walker.NeverEnded);
    }
}
