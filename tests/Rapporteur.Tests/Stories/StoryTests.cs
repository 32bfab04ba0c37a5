namespace Rapporteur.Tests.Stories;

/// <summary>
/// Each <c>*.story.txt</c> is a course of a consultation; the <c>*.expected.txt</c> beside it is what everybody is
/// answered and what the board, each reader and the progress show at its end, compared line by line.
/// </summary>
[TestClass]
public class StoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stories");

    public static IEnumerable<object[]> All() =>
        Directory.EnumerateFiles(Folder, "*.story.txt")
            .Select(f => new object[] { Path.GetFileName(f).Replace(".story.txt", "", StringComparison.Ordinal) })
            .OrderBy(n => (string)n[0], StringComparer.Ordinal);

    [TestMethod]
    [DynamicData(nameof(All))]
    public async Task The_story_ends_as_expected(string name)
    {
        var told = await Telling.TellAsync(await File.ReadAllLinesAsync(Path.Combine(Folder, $"{name}.story.txt")));
        var expected = Path.Combine(Folder, $"{name}.expected.txt");
        var lines = File.Exists(expected) ? await File.ReadAllLinesAsync(expected) : [];
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
