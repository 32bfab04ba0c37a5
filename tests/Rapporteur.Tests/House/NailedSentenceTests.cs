using System.Text.RegularExpressions;

namespace Rapporteur.Tests.House;

/// <summary>
/// What people read stands in tables. A sentence in code is for whoever runs the host, in English: exceptions, the log, the
/// descriptions of the API, and the files named here.
/// </summary>
[TestClass]
public partial class NailedSentenceTests
{
    private static readonly string Source = Path.Combine(Checkout.Root(), "src");

    private static readonly Dictionary<string, string> ForWhoRunsIt = new()
    {
        ["Program.cs"] = "the first command and why it ended",
        ["AdministratorCommand.cs"] = "what an administrator's command says at the terminal",
        ["BackupCommand.cs"] = "what is said of a backup at the terminal",
        ["SealingKeys.cs"] = "why it does not start",
        ["Comparison.cs"] = "why it is read-only",
        ["RegisterFault.cs"] = "the log of shipping",
        ["RegisterList.cs"] = "the log of shipping",
        ["Prompts.cs"] = "what programs write into empty controls, which is looked for",
        ["PaperStyles.cs"] = "names of styles in a paper, by which programs find them",
        ["Telemetry.cs"] = "figures of the host, for who watches it",
    };

    [TestMethod]
    public void A_sentence_in_code_is_for_whoever_runs_the_host()
    {
        var found = (from file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
                     where !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "Rapporteur.LocalGraph"]).Any()
                     from sentence in Sentences(File.ReadAllLines(file))
                     select (File: Path.GetFileName(file), Sentence: sentence)).ToList();

        Assert.AreEqual("", string.Join("\n", found.Where(f => !ForWhoRunsIt.ContainsKey(f.File)).Select(f => $"{f.File}: {f.Sentence}")));
        Assert.AreEqual("", string.Join(", ", ForWhoRunsIt.Keys.Except(found.Select(f => f.File))), "these hold none any more");
    }

    [TestMethod]
    public void No_page_holds_a_sentence_of_its_own()
    {
        var pages = Directory.EnumerateFiles(Source, "*.razor", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .Select(f => (File: Path.GetFileName(f), Text: Remarks().Replace(File.ReadAllText(f), ""))).ToList();
        Assert.IsNotEmpty(pages, "the check sees nothing");
        Assert.AreEqual("", string.Join('\n', pages.SelectMany(p => Sentences(Parts(p.Text)).Select(s => $"{p.File}: {s}"))));
        Assert.HasCount(4, Sentences(Parts(
            "<p>Send it again.</p>\n<b title=\"Send it now\">\n  Every word @counts here\n}\nLast of them all")));
        Assert.IsEmpty(Sentences(Parts(
            "<p class=\"Send it again\">@Say[\"a.b\"]</p> @* Not to be read *@\n@foreach (var (Some, thing) in It)")));

        static IEnumerable<string> Sentences((string Markup, string Code) page) => OfPages().Matches(page.Markup)
            .Select(m => m.Value.Trim()).Concat(NailedSentenceTests.Sentences(page.Code.Split('\n')));
        static (string, string) Parts(string page) => Remarks().Replace(page, "").Split("@code", 2) is [var markup, var code]
            ? (markup, code) : (Remarks().Replace(page, ""), "");
    }

    // A statement as it is laid out here: it begins after a line that ends one.
    private static IEnumerable<string> Sentences(string[] lines)
    {
        var begin = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (!line.StartsWith("//", StringComparison.Ordinal) && Sentence().Match(line) is { Success: true } match
                && !OfOthers().IsMatch(string.Join('\n', lines[begin..(at + 1)])))
            {
                yield return match.Value;
            }

            if (line.Length == 0 || line[^1] is ';' or '{' or '}' or ']')
            {
                begin = at + 1;
            }
        }
    }

    // Four words or more, of which the first begins with a capital.
    [GeneratedRegex("""\$?"[A-Z][a-z]*('s)?( [\w{}.?()'-]+){2,} [a-z]{2,}[^"]*["]?""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Remarks();

    // Three words or more on a line or between marks, or in what a mark says to people.
    [GeneratedRegex(
        """(?:^[ \t]*|>|(?:title|alt|placeholder|aria-label|label|content)=")[A-Z][a-z’']*(?: [\w@.,’'-]+){2,}""",
        RegexOptions.Multiline)]
    private static partial Regex OfPages();

    [GeneratedRegex(@"Exception\b|LoggerMessage|WithSummary|WithDescription|SuppressMessage")]
    private static partial Regex OfOthers();
}
