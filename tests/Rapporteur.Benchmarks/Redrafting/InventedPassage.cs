using Rapporteur.Drafts;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>What was done to a passage on its way into the next draft.</summary>
internal enum InventedEdit
{
    None,
    Edited,
    Moved,
    MovedAndEdited,
    MovedWithItsSection,
    Split,
    SplitAway,
    Merged,
    SentenceMoved,
    Deleted,
    New,
    Replaced,
    HeadingEdited,
    CellEdited,
}

/// <summary>A passage of an invented draft, before or after <paramref name="Edit"/>.</summary>
internal sealed record InventedPassage(PassageKind Kind, List<InventedWord> Words, InventedEdit Edit = InventedEdit.None)
{
    /// <summary>Its position in the earlier draft; -1 for what is new.</summary>
    public int Origin { get; init; } = -1;

    public string Text => string.Concat(Words.Select((w, i) => i == 0 || IsAgainst(i) ? w.Letters : " " + w.Letters));

    // A bracket or full stop stands against its word.
    private bool IsAgainst(int at) => Words[at].Letters is "." or "," or ";" or "]" || Words[at - 1].Letters == "[";
}
