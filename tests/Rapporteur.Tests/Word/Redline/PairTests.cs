using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// Two versions of a text as a person made them in LibreOffice, words typed, paragraphs split, joined, moved, rows, notes and lists, both
/// saved by it.
/// </summary>
[TestClass]
public sealed class PairTests
{
    private static readonly MarkedBy Secretariat = new("Secretariat", DateTimeOffset.UnixEpoch);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Word", "Redline", "Pairs");

    private static readonly string[] Names = ["in-russian", "moved", "notes", "split-and-joined", "table", "words"];

    [TestMethod]
    public void The_marked_version_holds_both_texts_and_no_word_that_nobody_touched_is_painted()
    {
        foreach (var name in Names)
        {
            var written = Written(name);
            Assert.IsTrue(written.Proof.Holds, $"{name}: {written.Proof}");
            Assert.AreEqual(0, written.Proof.PaintedUntouched, name);
        }
    }

    private static RedlineResult.Written Written(string name) => (RedlineResult.Written)RedlineWriter.Write(
        new MemoryStream(File(name, "old")), new MemoryStream(File(name, "new")), Secretariat);

    private static byte[] File(string name, string version) => System.IO.File.ReadAllBytes(Path.Combine(Folder, $"{name}.{version}.docx"));
}
