namespace Rapporteur.Drafts;

/// <summary>What kind of unit a passage is in the draft.</summary>
public enum PassageKind
{
    Title,
    Heading,
    Paragraph,
    Indent,
    TableCell,
    Footnote,
}

/// <summary>
/// One addressable unit of a draft. <paramref name="Path"/> is the way down to it, from which <see cref="Labels"/> says in each
/// language how a delegate would cite it. <paramref name="Marker"/> is only the number or bullet printed before the text
/// ("(iii)", "–"), empty if none. <paramref name="Level"/> is the depth from zero: the title 0, headings by their rank from 1, a
/// numbered or indented unit by its nesting from 0. <paramref name="Section"/> is the nearest heading above; null before the
/// first heading, and for footnotes, which come last. <paramref name="Text"/> is the text as a reader sees it, single spaces,
/// without the marker, never empty.
/// </summary>
public sealed record Passage(
    PassageId Id, PassagePath Path, string Marker, int Level, PassageKind Kind, string Text, PassageId? Section);
