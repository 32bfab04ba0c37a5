using System.Collections.Immutable;
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
    internal static (T? Result, FileFault? Fault) OpenDocument<T>(Stream docx, FileLimits limits, Func<WordFile, T?> read)
        where T : class
    {
        var (file, fault) = PackageGuard.Check(docx, limits, OfficeKind.Docx);
        if (file is null)
        {
            return (null, fault);
        }

        if (WordFile.Of(file) is not { } opened)
        {
            return (null, FileFault.Damaged("files.file-damaged.document"));
        }

        var (result, thrown) = FileFault.Catch(() => read(opened), () => FileFault.Damaged("files.file-damaged.document"));
        return result is not null ? (result, null) : (null, thrown ?? FileFault.Damaged("files.file-damaged.no-body"));
    }

    private static ReadResult.Read? Read(WordFile file)
    {
        if (Story.Of(file) is not { } story)
        {
            return null;
        }

        var (passages, begins) = new PassageBuilder(story).Build();
        var titles = passages.Where(p => p.Kind == PassageKind.Title).Select(p => p.Text).ToList();
        var title = titles.Count > 0 ? string.Join(" ", titles) : file.Title();
        return new ReadResult.Read(
            passages,
            string.IsNullOrWhiteSpace(title) ? null : Wording.Tidy(title),
            story.Styles.Language ?? file.Settings.Child(W.themeFontLang).Val(),
            ReadingNotes.Of(story, file.Notes, passages, begins));
    }
}
