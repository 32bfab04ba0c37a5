using Rapporteur.Drafts;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>Each annotated file of the corpus against the text beside it, line by line.</summary>
[TestClass]
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Word", "Returns");
    private static readonly Draft Draft = DraftJson.Freeze(Golden.Read(AnnotatedFiles.Draft()).Passages);

    public static IEnumerable<object[]> Names() => AnnotatedFiles.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void An_annotated_file_proposes_what_is_written_beside_it(string name) =>
        Compare(name, Proposals.Lines(AnnotatedFiles.All[name](), Draft));

    [TestMethod]
    public void The_draft_itself_proposes_nothing() => Assert.AreEqual("", Proposals.Lines(AnnotatedFiles.Draft(), Draft));

    [TestMethod]
    public void No_expectation_is_without_its_file() =>
        CollectionAssert.IsSubsetOf(
            Directory.EnumerateFiles(Folder, "*.expected.txt")
                .Select(f => Path.GetFileName(f).Replace(".expected.txt", "", StringComparison.Ordinal)).ToList(),
            AnnotatedFiles.All.Keys.Concat(OfficeTests.Files).Select(FileName).ToList());

    internal static void Compare(string name, string found)
    {
        var (told, file) = (found.Split('\n'), Path.Combine(Folder, $"{FileName(name)}.expected.txt"));
        var expected = File.Exists(file) ? File.ReadAllText(file).TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n') : [];
        for (var i = 0; i < Math.Max(told.Length, expected.Length); i++)
        {
            Assert.AreEqual(expected.ElementAtOrDefault(i), told.ElementAtOrDefault(i), $"{name}, line {i + 1}; the whole:\n{found}\n");
        }
    }

    private static string FileName(string name) =>
        name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
}
