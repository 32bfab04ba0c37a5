using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>
/// What a cell says: its text, and whether that was worked out by a formula or has words struck through; of what the sheet
/// shows otherwise than could be read for certain, <paramref name="Unread"/> says what it is under a heading still to be named, and
/// the text is empty.
/// </summary>
internal sealed record SheetCell(string Text, bool Formula = false, bool Struck = false, Remark? Unread = null)
{
    public static SheetCell Empty { get; } = new("");

    public bool Says => Text.Length > 0 || Formula || Unread is not null;
}

/// <summary>Cells joined into one; rows and columns count from 1, both ends included.</summary>
internal readonly record struct MergedCells(int Top, int Left, int Bottom, int Right)
{
    public bool Covers(int column) => Left <= column && column <= Right;
}
