using System.Text.RegularExpressions;

namespace Rapporteur.Tests.House;

/// <summary>What stands in <c>infra/</c> beside the code it speaks of.</summary>
[TestClass]
public partial class InfraTests
{
    private static readonly string Root = Checkout.Root();

    [TestMethod]
    public void Every_alert_waits_for_words_the_host_says_in_its_log()
    {
        var said = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var words = Alert().Matches(File.ReadAllText(Path.Combine(Root, "infra", "azure", "main.bicep"))).Select(m => m.Groups[1].Value)
            .ToList();
        Assert.HasCount(8, words);
        Assert.AreEqual("", string.Join(", ", words.Where(w => !said.Contains(w, StringComparison.Ordinal))));
    }

    [TestMethod]
    public void Every_row_of_the_table_of_threats_names_a_test_there_is()
    {
        var tests = string.Concat(Checkout.Sources("tests", "*.cs").Select(File.ReadAllText));
        var rows = File.ReadAllLines(Path.Combine(Root, "infra", "README.md"))
            .SkipWhile(l => !l.StartsWith("## Threats", StringComparison.Ordinal))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.HasCount(10, rows);
        foreach (var row in rows)
        {
            var named = Named().Matches(row).Select(m => m.Groups[1].Value.TrimEnd('…')).ToList();
            Assert.IsNotEmpty(named, row);
            Assert.AreEqual("", string.Join(", ", named.Where(n => !tests.Contains($" {n}", StringComparison.Ordinal))), row);
        }
    }

    [TestMethod]
    public void Every_door_is_looked_at_by_each_letter_and_what_holds_is_a_test_there_is()
    {
        var tests = string.Concat(Checkout.Sources("tests", "*.cs").Select(File.ReadAllText));
        var rows = File.ReadAllLines(Path.Combine(Root, "infra", "THREATS.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        Assert.AreEqual("STRIDE", string.Concat(rows.Select(r => r[2]).Distinct()));
        foreach (var door in rows.Chunk(6))
        {
            Assert.AreEqual("STRIDE", string.Concat(door.Select(r => r[2])), door[0][1]);
            Assert.IsNotEmpty(door[0][1]);
        }

        foreach (var row in rows)
        {
            var named = Named().Matches(row[5]).Select(m => m.Groups[1].Value).ToList();
            Assert.IsNotEmpty(named, row[3]);
            Assert.AreEqual("", string.Join(", ", named.Where(n => !tests.Contains($" {n}(", StringComparison.Ordinal))), row[3]);
        }
    }

    [TestMethod]
    public void Every_setting_the_machine_is_given_is_one_the_host_reads()
    {
        var said = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var settings = File.ReadAllLines(Path.Combine(Root, "infra", "linux", "settings.env"))
            .Where(l => l.Contains("__", StringComparison.Ordinal))
            .Select(l => l.Split('=')[0].Replace("__", ":", StringComparison.Ordinal));
        Assert.AreEqual("", string.Join(", ", settings.Where(s => !said.Contains(s, StringComparison.Ordinal)
            && !said.Contains($"string? {s.Split(':')[1]}", StringComparison.Ordinal))));
    }

    [GeneratedRegex("SyslogMessage has \"([^\"]+)\"")]
    private static partial Regex Alert();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();
}
