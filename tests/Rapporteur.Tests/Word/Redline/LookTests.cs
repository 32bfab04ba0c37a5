using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>Changes of how words and paragraphs look are marked as such: accepted it is the new look, rejected the old.</summary>
[TestClass]
public class LookTests
{
    private static readonly string[] Properties =
        ["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:color w:val=\"FF0000\"/>", "<w:sz w:val=\"28\"/>", "<w:lang w:val=\"en-GB\"/>"];

    private static readonly Gen<(int Words, int Look)[]> Look =
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, Properties.Length - 1]).Array[1, 8];

    // The same words in other looks, and other words between them.
    [TestMethod]
    public void However_words_look_before_and_after_either_comes_out_and_no_word_of_both_is_painted() =>
        Gen.Select(Look.Array[1, 6], Look.Array[1, 6], Gen.Int[0, 3]).Sample(
            (was, now, more) =>
            {
                var other = was.Select((p, at) => at < now.Length ? Fitted(p, now[at]) : p).ToArray();
                var (earlier, later) = (File(was, 0), File(other, more));
                var written = (RedlineResult.Written)RedlineWriter.Write(
                    new MemoryStream(earlier), new MemoryStream(later), new MarkedBy("Secretariat", DateTimeOffset.UnixEpoch));
                var marked = new MarkedFile(written.File);
                Assert.IsTrue(written.Proof.Holds, $"{written.Proof}");
                Assert.AreEqual(0, written.Proof.PaintedUntouched);
                CollectionAssert.AreEqual(new MarkedFile(later).Lines(), marked.Accepted());
                CollectionAssert.AreEqual(new MarkedFile(earlier).Lines(), marked.Rejected());
                Assert.IsEmpty(marked.Shapes());
            },
            iter: 200);

    [TestMethod]
    public void Words_that_became_bold_are_marked_so_and_a_language_is_no_look()
    {
        var (bold, language) = (Written("", "<w:b/>"), Written("", "<w:lang w:val=\"fr-FR\"/>"));
        Assert.HasCount(1, new MarkedFile(bold.File).Body.Descendants(MarkedFile.W + "rPrChange").ToList());
        Assert.IsFalse(new MarkedFile(language.File).Body.Descendants().Any(e => e.Attribute(MarkedFile.W + "author") is not null));
        using var document = WordprocessingDocument.Open(new MemoryStream(bold.File), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    // A program that writes every look down anew is not a hand that changed it.
    [TestMethod]
    public void Where_most_paragraphs_look_otherwise_another_program_saved_the_file_and_no_look_is_marked()
    {
        var was = Enumerable.Range(0, 40).Select(_ => new[] { (5, 0) }).ToArray();
        var now = was.Select((p, at) => new[] { (5, at % 4 == 0 ? 0 : 5) }).ToArray();
        var written = (RedlineResult.Written)RedlineWriter.Write(
            new MemoryStream(File(was, 0)), new MemoryStream(File(now, 0)), new MarkedBy("Secretariat", DateTimeOffset.UnixEpoch));
        Assert.IsTrue(written.Proof.Holds);
        Assert.IsFalse(new MarkedFile(written.File).Body.Descendants(MarkedFile.W + "rPrChange").Any());
    }

    private static RedlineResult.Written Written(string before, string after)
    {
        static byte[] One(string look) => new DocxBuilder().Text("States shall report.")
            .Runs($"{DocxBuilder.Run("They ")}<w:r><w:rPr>{look}</w:rPr><w:t>may</w:t></w:r>{DocxBuilder.Run(" meet.")}")
            .Build().ToArray();
        return (RedlineResult.Written)RedlineWriter.Write(
            new MemoryStream(One(before)), new MemoryStream(One(after)), new MarkedBy("Secretariat", DateTimeOffset.UnixEpoch));
    }

    // As many words as there were, in the other looks.
    private static (int Words, int Look)[] Fitted((int Words, int Look)[] was, (int Words, int Look)[] look) =>
        [.. was.SelectMany(w => Enumerable.Repeat(1, w.Words)).Select((one, at) => (one, look[at % look.Length].Look))];

    private static byte[] File((int Words, int Look)[][] paragraphs, int more)
    {
        var built = new DocxBuilder();
        foreach (var (at, paragraph) in paragraphs.Index())
        {
            var word = 0;
            var runs = paragraph.Select(r =>
            {
                var words = Enumerable.Range(0, r.Words).Select(_ => $"word{at}x{word++}{(word == more ? " put in" : "")} ");
                return $"<w:r><w:rPr>{Properties[r.Look]}</w:rPr><w:t xml:space=\"preserve\">{string.Concat(words)}</w:t></w:r>";
            });
            built.Runs(string.Concat(runs));
        }

        return built.Build().ToArray();
    }
}
