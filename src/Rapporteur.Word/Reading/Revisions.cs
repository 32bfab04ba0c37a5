namespace Rapporteur.Word.Reading;

/// <summary>What tracked changes say about a piece of text; both together is text one hand inserted and another deleted.</summary>
[Flags]
internal enum Revisions
{
    None = 0,
    Inserted = 1,
    Deleted = 2,
    Moved = 4,
}
