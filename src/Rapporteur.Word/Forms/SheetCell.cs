namespace Rapporteur.Word.Forms;

/// <summary>What a cell says: its text, and whether that was worked out by a formula or has words struck through.</summary>
internal sealed record SheetCell(string Text, bool Formula = false, bool Struck = false)
{
    public static SheetCell Empty { get; } = new("");
}

/// <summary>Cells joined into one; rows and columns count from 1, both ends included.</summary>
internal readonly record struct MergedCells(int Top, int Left, int Bottom, int Right)
{
    public bool Covers(int column) => Left <= column && column <= Right;
}
