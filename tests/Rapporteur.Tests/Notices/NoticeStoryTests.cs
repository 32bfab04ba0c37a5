namespace Rapporteur.Tests.Notices;

/// <summary>
/// Each <c>*.story.txt</c> is a course of dates; the <c>*.expected.txt</c> beside it is every notice that goes out, when by
/// both clocks and to whom, and each of its texts once, compared line by line.
/// </summary>
[TestClass]
public class NoticeStoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Notices", "Stories");

    public static IEnumerable<object[]> All() =>
        Directory.EnumerateFiles(Folder, "*.story.txt")
            .Select(f => new object[] { Path.GetFileName(f).Replace(".story.txt", "", StringComparison.Ordinal) })
            .OrderBy(n => (string)n[0], StringComparer.Ordinal);

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Everybody_is_told_what_is_due_to_them_and_nothing_else(string name)
    {
        var told = NoticeTelling.Tell(File.ReadAllLines(Path.Combine(Folder, $"{name}.story.txt")));
        var expected = Path.Combine(Folder, $"{name}.expected.txt");
        var lines = File.Exists(expected) ? File.ReadAllLines(expected) : [];
        for (var i = 0; i < Math.Max(told.Count, lines.Length); i++)
        {
            Assert.AreEqual(lines.ElementAtOrDefault(i), told.ElementAtOrDefault(i),
                $"{name}, line {i + 1}; the whole:\n{string.Join('\n', told)}\n");
        }
    }

    [TestMethod]
    public void Every_story_has_its_expectation_and_no_expectation_is_without_its_story() =>
        CollectionAssert.AreEqual(
            All().Select(n => $"{n[0]}.expected.txt").ToArray(),
            Directory.EnumerateFiles(Folder, "*.expected.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray());
}
