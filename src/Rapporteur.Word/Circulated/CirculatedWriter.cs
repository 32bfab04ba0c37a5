using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// The file that goes round: the Secretariat's own document with its text and numbering as frozen, marked with the draft
/// it is and with a hidden bookmark around each passage. Marks of ours that it carried are replaced, other bookmarks stay;
/// tracked changes are accepted as the frozen draft took them, fields of the text are the words they showed then, comments and
/// hidden text are taken out, and its properties and settings name no person and no path. The same file, draft and mark give
/// the same bytes.
/// </summary>
public static class CirculatedWriter
{
    /// <summary>Throws <see cref="InvalidDataException"/> when the original cannot be read: then the store is damaged, since the draft was
    /// read from it.</summary>
    public static byte[] Write(byte[] original, Draft draft, DraftMark mark)
    {
        using var content = new MemoryStream(original, writable: false);
        var (guarded, fault) = PackageGuard.Check(content, FileLimits.Default, OfficeKind.Docx);
        if (guarded is null || WordFile.Of(guarded) is not { } file)
        {
            throw new InvalidDataException($"The file of draft {mark.Consultation}/{mark.Number} cannot be read: {fault?.Sentence}");
        }

        var package = new CirculatedPackage(guarded);
        HiddenText.Remove(file);
        AcceptedChanges.In(file);
        UnlinkedFields.In(file);
        Discretion.Apply(package, file);
        Remains.Remove(package, file);
        PassageBookmarks.Set(file, draft, mark.Number);
        MarkParts.Set(package, file.Main, mark);
        return package.Written();
    }
}
