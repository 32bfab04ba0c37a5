using System.Text.RegularExpressions;

namespace Rapporteur.Tests.House;

/// <summary>A verb stands in few files, shown by the one that has most of everything: the Secretariat's outcome of a comment.</summary>
[TestClass]
public sealed partial class VerbFilesTests
{
    private const int Most = 15;

    // Verbs of their own that say the same of many comments, and the sample, which says it of some.
    private static readonly string[] OfOthers = ["OutcomesInBulk.cs", "BulkForm.cs", "StoryPlayer.cs"];

    // CONTRIBUTING says what a new verb needs by the same list.
    [TestMethod]
    public void Whoever_changes_what_an_outcome_says_opens_fifteen_files_at_most()
    {
        var named = Checkout.Sources("src", "*.cs").Concat(Checkout.Sources("src", "*.razor"))
            .Where(file => !OfOthers.Contains(Path.GetFileName(file)) && File.ReadLines(file).Any(NamesIt))
            .Select(file => Path.GetRelativePath(Checkout.Root(), file)).Order(StringComparer.Ordinal).ToList();
        Assert.IsGreaterThan(10, named.Count, "the check sees nothing");
        Assert.IsLessThanOrEqualTo(Most, named.Count, string.Join('\n', named));
        var contributing = File.ReadAllText(Path.Combine(Checkout.Root(), ".github", "CONTRIBUTING.md"));
        var unnamed = named.Where(f => !contributing.Contains($"{Path.GetFileName(f)}`", StringComparison.Ordinal));
        Assert.AreEqual("", string.Join('\n', unnamed), "CONTRIBUTING does not name them");
    }

    // What it says, its request, its entry, its body; not where a comment speaks of them.
    private static bool NamesIt(string line) => Names().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(OutcomeText|PrepareOutcome|OutcomePrepared|OutcomeBody)\b")]
    private static partial Regex Names();
}
