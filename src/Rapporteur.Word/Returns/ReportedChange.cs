namespace Rapporteur.Word.Returns;

/// <summary>
/// A tracked change as Word tells an add-in of it: its type in Word's words
/// (https://learn.microsoft.com/javascript/api/word/word.revisiontype), who made it (null where it is somebody else's), when, from
/// which character of the paragraph's text before all changes, what it takes out and puts in there, and whether the mark of the
/// paragraph is part of it.
/// </summary>
public sealed record ReportedChange(string Type, string? Author, string? Date, int At, string Deleted, string Inserted, bool Mark)
{
    internal bool Comes => Type is "Insert" or "MovedTo" or "ConflictInsert" or "Replace";

    internal bool Goes => Type is "Delete" or "MovedFrom" or "ConflictDelete" or "Replace";

    /// <summary>How the text or the page looks.</summary>
    internal bool IsFormatting => Type is "Property" or "ParagraphProperty" or "Style" or "StyleDefinition" or "TableProperty"
        or "SectionProperty" or "ParagraphNumber" or "DisplayField";
}
