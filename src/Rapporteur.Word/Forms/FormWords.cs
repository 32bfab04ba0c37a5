using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Forms;

/// <summary>The words of the comment form that its writer prints and its reader looks for.</summary>
internal static class FormWords
{
    public const string Sheet = "Comments";
    public const string Passage = "Passage";
    public const string Existing = "Existing wording";
    public const string Proposed = "Proposed wording";
    public const string Explanation = "Explanation";
    public const string Hint = "Mark (leave as it is)";
    public const string WholeDocument = "Whole document";
    public const string WholeDocumentHint = "document";

    /// <summary>Stands under "Proposed wording" for a deletion; the bare word could be the wording itself.</summary>
    public const string Delete = "[delete]";

    /// <summary>A cell of a workbook holds no more UTF-16 units.</summary>
    public const int LongestCell = 32_767;

    public static ImmutableArray<string> HowTo { get; } =
    [
        "Write under Proposed wording, under Explanation, or under both. Rows without either are no comment. General comments go into the row “Whole document”.",
        "Proposed wording is the whole passage as it should read. To change some words only, shorten Existing wording to those words and write what should stand in their place.",
        "To delete, write [delete] under Proposed wording. To add a new passage after this one, empty Existing wording and write the new text under Proposed wording.",
        "For another comment on a passage, use a new row and write the passage as it is printed in the first column, one passage a row. Rows may be sorted or left out.",
        "Send the file back as a workbook (.xlsx). Nothing is submitted until your delegation confirms it.",
    ];

    // Alone under "Proposed wording" they are more likely an instruction than a wording.
    private static readonly ImmutableHashSet<string> Instructions = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "delete", "deleted", "delete all", "to be deleted", "remove", "исключить", "удалить", "снять", "supprimer", "suprimir", "eliminar", "حذف", "删除");

    public static bool IsDelete(string proposed) => proposed.Equals(Delete, StringComparison.OrdinalIgnoreCase);

    public static bool IsInstruction(string proposed) => Instructions.Contains(proposed.Trim(' ', '.', '!', '"', '“', '”', '«', '»', '(', ')', '[', ']', '-', '–', '—'));

    /// <summary>The passage's text as the form prints it.</summary>
    public static string ExistingOf(Passage passage) =>
        passage.Text.Length <= LongestCell ? passage.Text
        : passage.Text[..(char.IsHighSurrogate(passage.Text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];
}
