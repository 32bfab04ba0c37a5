using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

internal enum PieceKind
{
    Text,
    CommentStart,
    CommentEnd,
    CommentPoint,
    FootnoteMark,
    EndnoteMark,
}

/// <summary>
/// A run of text, or a mark between characters; for a mark <paramref name="Text"/> is the id it names.
/// <paramref name="Author"/> is who tracked the change, null without one or when the file does not say.
/// </summary>
internal readonly record struct Piece(PieceKind Kind, string Text, Revisions Revisions, string? Author = null);

internal enum SpotKind
{
    Body,
    Cell,
    TextBox,
    Note,
}

/// <summary>
/// Where a paragraph stands. Each cell, text box and note is a spot of its own, compared by reference: paragraphs of two
/// spots never run together. <paramref name="Label"/> is its name as printed ("Table 1, row 2, column 3"), empty in the body.
/// </summary>
internal sealed class Spot(SpotKind kind, string label = "", int depth = 0)
{
    public SpotKind Kind => kind;

    public string Label => label;

    public int Depth => depth;

    /// <summary>Passages already named in this spot.</summary>
    public int Count { get; set; }
}

/// <summary>A paragraph as it stands in the file, with what tracked changes say about its pieces and its paragraph mark.</summary>
internal sealed record StoryParagraph(ParagraphProperties? Properties, Spot Spot, IReadOnlyList<Piece> Pieces, Revisions Mark)
{
    /// <summary>Whether the reader sees nothing of it because all of it, its mark included, is hidden text.</summary>
    public bool Hidden { get; init; }
}
