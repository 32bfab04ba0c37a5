namespace Rapporteur.Tests.Word;

/// <summary>A corpus of drafts, each of one difficulty, with the passages and the notes a reader of its page would expect.</summary>
[TestClass]
public sealed class DraftCorpusTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Word", "Drafts");

    public static IEnumerable<object[]> Names =>
        Directory.EnumerateFiles(Folder, "*.docx").Select(f => new object[] { Path.GetFileNameWithoutExtension(f) })
            .Order(Comparer<object[]>.Create((a, b) => string.CompareOrdinal((string)a[0], (string)b[0])));

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_draft_of_the_corpus_is_read_as_its_page_shows_it(string name)
    {
        using var docx = File.OpenRead(Path.Combine(Folder, name + ".docx"));
        var read = Golden.Read(docx);
        var lines = Golden.Notes(read).Select(n => $"note: {n}").Prepend(Golden.Lines(read.Passages));
        Assert.AreEqual(
            File.ReadAllText(Path.Combine(Folder, name + ".expected.txt")).ReplaceLineEndings("\n").TrimEnd(), string.Join('\n', lines));
    }
}
