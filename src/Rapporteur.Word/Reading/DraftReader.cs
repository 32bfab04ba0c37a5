using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Reads any .docx into passages with their labels as printed, or says why the file is refused; a bad file is never an
/// exception. What a reader sees counts: insertions shown, deletions not, list numbers computed. Nothing outside the
/// file is followed and nothing is written to it.
/// </summary>
public static class DraftReader
{
    public static ReadResult Read(Stream docx, FileLimits? limits = null) =>
        OpenDocument(docx, limits ?? FileLimits.Default, Read) switch
        {
            (_, { } fault) => new ReadResult.Refused(fault),
            ({ Passages.IsEmpty: false } read, _) => read,
            _ => new ReadResult.Refused(FileFault.NoText),
        };

    /// <summary>Guards the file, opens it and reads from it; exactly one of result and fault is set.</summary>
    internal static (T? Result, FileFault? Fault) OpenDocument<T>(
        Stream docx, FileLimits limits, Func<WordprocessingDocument, GuardedFile, T?> read)
        where T : class
    {
        var (file, fault) = PackageGuard.Check(docx, limits, OfficeKind.Docx);
        if (file is null)
        {
            return (null, fault);
        }

        var (result, thrown) = FileFault.Catch(() => Opened(file, read), () => FileFault.Damaged("files.file-damaged.document"));
        return result is not null ? (result, null) : (null, thrown ?? FileFault.Damaged("files.file-damaged.no-body"));
    }

    private static T? Opened<T>(GuardedFile file, Func<WordprocessingDocument, GuardedFile, T?> read)
        where T : class
    {
        using var content = new MemoryStream(file.Bytes, writable: false);
        using var document = WordprocessingDocument.Open(content, isEditable: false, new OpenSettings { AutoSave = false });
        return read(document, file);
    }

    private static ReadResult.Read? Read(WordprocessingDocument document, GuardedFile file)
    {
        if (document.MainDocumentPart is not { } main || Story.Of(main) is not { } story)
        {
            return null;
        }

        var (passages, begins) = new PassageBuilder(story).Build();
        var titles = passages.Where(p => p.Kind == PassageKind.Title).Select(p => p.Text).ToList();
        var title = titles.Count > 0 ? string.Join(" ", titles) : FileFault.Catch(() => document.PackageProperties.Title).Result;
        return new ReadResult.Read(
            passages,
            string.IsNullOrWhiteSpace(title) ? null : Wording.Tidy(title),
            story.Styles.Language
                ?? main.DocumentSettingsPart?.Settings?.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.ThemeFontLanguages>()?.Val?.Value,
            ReadingNotes.Of(story, file.Notes, passages, begins));
    }
}
