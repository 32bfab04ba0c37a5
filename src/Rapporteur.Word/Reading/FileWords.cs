using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>Words what was noted while a file was read, in the language of whoever reads it.</summary>
public static class FileWords
{
    internal static Phrasebook Book { get; } = new(typeof(FileWords).Assembly, "files", "returned");

    /// <summary>The remark as a sentence; one that a later version kept and this one has no words for is said to be such.</summary>
    public static string Say(this Language language, Remark remark)
    {
        var said = Book.In(language);
        return said.Has(remark.Key) || said.Has($"{remark.Key}_other")
            ? said.Say(remark.Key, remark.Values.AsSpan())
            : said["files.note.unknown"];
    }
}
