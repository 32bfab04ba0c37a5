namespace Rapporteur.Word.Reading;

/// <summary>The kind of Office file that is asked for, so that a file of another kind is named beside it.</summary>
internal sealed record OfficeKind(string Code, string Named, string Extension, string MainType)
{
    public static OfficeKind Docx { get; } = new(
        "file-not-a-docx", "a Word document", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static OfficeKind Xlsx { get; } = new(
        "file-not-an-xlsx", "an Excel workbook", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    /// <summary>The fault of a file that is something else.</summary>
    public FileFault Not(string what) => new(Code, $"This is {what}, not {Named} ({Extension}). Save it as {Extension} and send it again.");
}
