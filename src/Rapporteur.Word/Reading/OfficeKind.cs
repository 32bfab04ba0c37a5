namespace Rapporteur.Word.Reading;

/// <summary>The kind of Office file that is asked for, so that a file of another kind is named beside it.</summary>
internal sealed record OfficeKind(string Key, string MainType)
{
    public static OfficeKind Docx { get; } = new(
        "files.file-not-a-docx.", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static OfficeKind Xlsx { get; } = new(
        "files.file-not-an-xlsx.", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    /// <summary>The fault of a file that is something else, which has a word of its own in the keys.</summary>
    public FileFault Not(string what) => FileFault.Another(Key + what);
}
