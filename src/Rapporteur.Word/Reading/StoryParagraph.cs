using System.Xml.Linq;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

internal enum PieceKind
{
    Text,
    CommentStart,
    CommentEnd,
    CommentPoint,
    FootnoteMark,
    EndnoteMark,
    PassageMark,
    /// <summary>Text that is a number the page counts by a field; nobody typed it.</summary>
    Number,
}

/// <summary>
/// A run of text, or a mark between characters; for a mark <paramref name="Text"/> is the id it names.
/// <paramref name="Author"/> is who tracked the change, null without one or when the file does not say;
/// <paramref name="Move"/> names the tracked move it is part of, at its old place and its new; <paramref name="Note"/> is how
/// the mark of a note is printed.
/// </summary>
internal readonly record struct Piece(PieceKind Kind, string Text, Revisions Revisions, string? Author = null, string? Move = null,
    NoteMark? Note = null);

/// <summary>The mark somebody typed for a note, null where its number is printed; and the language of its run.</summary>
internal sealed record NoteMark(string? Own, string? Language);

/// <summary>What is numbered through on its own: the body with its cells, all text boxes, footnotes, endnotes.</summary>
internal enum StoryKind
{
    Body,
    TextBoxes,
    Footnotes,
    Endnotes,
}

internal enum SpotKind
{
    Body,
    Cell,
    TextBox,
    Note,
}

/// <summary>
/// Where a paragraph stands. Each cell, text box and note is a spot of its own, compared by reference: paragraphs of two
/// spots never run together. <paramref name="path"/> is the way to it (table 1, row 2, column 3), empty in the body.
/// </summary>
internal sealed class Spot(SpotKind kind, PassagePath? path = null, int depth = 0)
{
    public SpotKind Kind => kind;

    public PassagePath Path { get; } = path ?? PassagePath.Empty;

    public int Depth => depth;

    public StoryKind Story { get; init; }

    /// <summary>For a note, the position of the paragraph that holds its mark; -1 for others.</summary>
    public int Anchor { get; init; } = -1;

    /// <summary>Passages already named in this spot.</summary>
    public int Count { get; set; }
}

/// <summary>A paragraph as it stands in the file, with what tracked changes say about its pieces and its paragraph mark.</summary>
internal sealed record StoryParagraph(XElement Source, XElement? Properties, Spot Spot, List<Piece> Pieces, Revisions Mark)
{
    /// <summary>Whether it is the large first letter of the next one (ISO/IEC 29500-1, 17.3.1.11).</summary>
    public bool IsDropCapital => Properties.Child(W.framePr).Attr(W.dropCap) is "drop" or "margin";

    /// <summary>The pieces that came or went by a tracked change.</summary>
    public IEnumerable<Piece> Changed => Pieces.Where(p => p.Revisions != Revisions.None);

    /// <summary>Whether it has any text but white space, changes of these kinds left out.</summary>
    public bool HasText(Revisions without = Revisions.None)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Kind == PieceKind.Text && (piece.Revisions & without) == 0 && !string.IsNullOrWhiteSpace(piece.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who tracked the change of the paragraph mark or of the row it stands in.</summary>
    public string? Author { get; init; }

    /// <summary>Whether the reader sees nothing of it because all of it, its mark included, is hidden text.</summary>
    public bool Hidden { get; init; }
}
