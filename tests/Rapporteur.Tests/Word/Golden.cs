using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Word;

/// <summary>Passages as lines, one each, compared line by line: label | marker | level kind | text.</summary>
internal static class Golden
{
    public static ReadResult.Read Read(DocxBuilder docx) => Read(docx.Build());

    public static ReadResult.Read Read(Stream docx) => DraftReader.Read(docx) switch
    {
        ReadResult.Read read => read,
        ReadResult.Refused refused => throw new AssertFailedException($"The file was refused: {refused.Fault}"),
        _ => throw new AssertFailedException("Neither read nor refused."),
    };

    public static Draft Draft(DocxBuilder docx) => DraftJson.Freeze(Read(docx).Passages);

    /// <summary>What was noted while it was read, in English.</summary>
    public static string[] Notes(ReadResult.Read read) => [.. read.Notes.Select(n => Worded.English(n.What))];

    public static string[] Notes(DocxBuilder docx) => Notes(Read(docx));

    public static string Lines(IEnumerable<Passage> passages) =>
        string.Join('\n',
            PassagePaths.Labelled(passages).Select(l => (l.Label, P: l.Passage))
                .Select(l => $"{l.Label} | {l.P.Marker} | {l.P.Level} {l.P.Kind} | {l.P.Text}"));

    public static void Passages(DocxBuilder docx, string expected) =>
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), Lines(Read(docx).Passages));

    /// <summary>The texts alone, where labels are not what the test is about.</summary>
    public static void Texts(DocxBuilder docx, params string[] expected) =>
        CollectionAssert.AreEqual(expected, Read(docx).Passages.Select(p => p.Text).ToArray());
}
