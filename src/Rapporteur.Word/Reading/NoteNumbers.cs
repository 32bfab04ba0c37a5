using System.Collections.Immutable;
using System.Xml.Linq;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>A note with the spot of its paragraphs and its mark in the text.</summary>
internal readonly record struct NumberedNote(XElement Note, Spot Spot, Piece Mark);

/// <summary>
/// The footnotes or endnotes of a document in the order of their marks, named as printed: by their own mark if somebody typed
/// one (ISO/IEC 29500-1, 17.11.14 and 17.11.7), else by a number in the format of their section (17.11.17 and 18) that begins anew
/// where the section says so (17.11.19).
/// </summary>
internal sealed class NoteNumbers(bool footnotes, XElement? ofDocument, Unread unread)
{
    private XElement? ofSection;
    private int number;
    private bool byPage;

    public ImmutableArray<NumberedNote> Of(IReadOnlyList<StoryParagraph> paragraphs, IEnumerable<XElement> notes, XElement? last)
    {
        var kind = footnotes ? PieceKind.FootnoteMark : PieceKind.EndnoteMark;
        var marks = MarksIn(paragraphs, kind);
        if (marks.Count == 0)
        {
            return [];
        }

        var byId = notes.Where(n => n.Attr(W.id) is not null).GroupBy(n => n.Attr(W.id)!).ToDictionary(g => g.Key, g => g.First());
        var ends =
            paragraphs.Select((p, at) => (At: at, Section: p.Spot.Kind == SpotKind.Body ? p.Properties.Child(W.sectPr) : null))
                .Where(e => e.Section is not null).ToList();
        var numbered = ImmutableArray.CreateBuilder<NumberedNote>();
        var section = 0;
        Enter(ends.Count > 0 ? ends[0].Section : last, first: true);
        foreach (var (_, at, piece) in marks.Index().GroupBy(m => m.Item.Piece.Text).Select(Printed).OrderBy(p => p.Nth))
        {
            while (section < ends.Count && ends[section].At < at)
            {
                section++;
                Enter(section < ends.Count ? ends[section].Section : last, first: false);
            }

            unread.Paragraph = at;

            // Its number counts only where the mark is shown.
            if (byId.Remove(piece.Text, out var note))
            {
                numbered.Add(
                    new NumberedNote(note,
                        new Spot(SpotKind.Note, Named(piece)) { Anchor = at, Story = footnotes ? StoryKind.Footnotes : StoryKind.Endnotes },
                        piece));
            }
        }

        if (numbered.Count > 0 && byPage)
        {
            unread.NotesByPage(footnotes);
        }

        return numbered.ToImmutable();
    }

    private static List<(int At, Piece Piece)> MarksIn(IReadOnlyList<StoryParagraph> paragraphs, PieceKind kind)
    {
        var marks = new List<(int, Piece)>();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var pieces = paragraphs[at].Pieces;
            for (var p = 0; p < pieces.Count; p++)
            {
                if (pieces[p].Kind == kind)
                {
                    marks.Add((at, pieces[p]));
                }
            }
        }

        return marks;
    }

    // A note is printed once, at its first mark that is shown; it came or went only if all its marks did.
    private static (int Nth, int At, Piece Piece) Printed(IEnumerable<(int Nth, (int At, Piece Piece) Mark)> marks)
    {
        var all = marks.ToList();
        var (nth, mark) =
            all.Find(m => !m.Mark.Piece.Revisions.HasFlag(Revisions.Deleted)) is { Mark.Piece.Text: not null } shown ? shown : all[0];
        return (nth, mark.At, mark.Piece with { Revisions = all.Aggregate(mark.Piece.Revisions, (r, m) => r & m.Mark.Piece.Revisions) });
    }

    private void Enter(XElement? section, bool first)
    {
        ofSection = section.Child(footnotes ? W.footnotePr : W.endnotePr);
        var restart = Property(W.numRestart).Val();
        byPage |= restart == "eachPage";
        if (first || restart == "eachSect")
        {
            number = Property(W.numStart).Number() ?? 1;
        }
    }

    private XElement? Property(string word) => ofSection.Child(word) ?? ofDocument.Child(word);

    private PassagePath Named(Piece mark)
    {
        var name = mark.Note?.Own;
        if (name is null)
        {
            var format =
                ListFormat.OfNotes(ofSection) ?? ListFormat.OfNotes(ofDocument) ?? new ListFormat(footnotes ? "decimal" : "lowerRoman");
            name = format.Print(number, () => mark.Note?.Language, unread);
            number += (mark.Revisions & Revisions.Deleted) == 0 ? 1 : 0;
        }

        return PassagePath.Of(new PathStep(footnotes ? PathStepKind.Footnote : PathStepKind.Endnote, name));
    }
}
