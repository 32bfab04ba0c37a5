using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Words;

namespace Rapporteur.Tests.House;

/// <summary>
/// The tables of sentences, as they lie in the source: each key in each language, with the same holes and every plural
/// form its language needs, none that nothing asks for, and none asked for that does not exist.
/// </summary>
[TestClass]
public partial class LanguageTests
{
    private static readonly string Source = Path.Combine(Checkout.Root(), "src");

    private static readonly string[] Forms = ["_zero", "_one", "_two", "_few", "_many", "_other"];

    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly Dictionary<(string Room, string Tag), Dictionary<string, string>> Tables = Read();

    private static IEnumerable<string> Rooms => Tables.Keys.Select(k => k.Room).Distinct();

    [TestMethod]
    public void Each_room_speaks_each_language_with_the_same_keys()
    {
        foreach (var room in Rooms)
        {
            var english = Keys(room, Language.English);
            Assert.IsNotEmpty(english, room);
            foreach (var language in Language.Spoken)
            {
                Assert.IsTrue(Tables.ContainsKey((room, language.Tag)), $"the room {room} has no file in {language.Tag}");
                Assert.AreEqual("", string.Join(", ", english.Except(Keys(room, language))), $"{room}.{language.Tag}.json lacks these");
                Assert.AreEqual("", string.Join(", ", Keys(room, language).Except(english)), $"{room}.{language.Tag}.json alone has these");
            }
        }
    }

    [TestMethod]
    public void A_sentence_with_a_count_has_every_form_of_its_language_and_no_other()
    {
        foreach (var ((room, tag), table) in Tables)
        {
            var language = Language.Of(tag);
            foreach (var counted in table.Keys.Where(k => IsForm(table, k)).GroupBy(Stem))
            {
                var needed = (counted.Key.EndsWith("_ordinal", StringComparison.Ordinal)
                    ? Enumerable.Range(1, 200).Select(n => language.OrdinalClassOf(n)).Distinct()
                    : language.Classes).Select(c => $"_{c.ToString().ToLowerInvariant()}").ToList();
                CollectionAssert.AreEquivalent(needed, counted.Select(k => k[counted.Key.Length..]).ToList(),
                    $"{room}.{tag}.json: {counted.Key}");
                Assert.IsTrue(
                    counted.All(
                        k => table[k].Contains("{{count}}", StringComparison.Ordinal) || k.EndsWith("_one", StringComparison.Ordinal)),
                    $"{room}.{tag}.json: {counted.Key} does not say how many");
            }
        }
    }

    [TestMethod]
    public void The_same_holes_are_filled_in_every_language()
    {
        foreach (var ((room, tag), table) in Tables)
        {
            var english = Tables[(room, "en")];
            foreach (var (key, sentence) in table)
            {
                var stem = IsForm(table, key) ? $"{Stem(key)}_other" : key;
                var missing =
                    Holes(english[stem]).Except(Holes(sentence)).Except(key.EndsWith("_one", StringComparison.Ordinal) ? ["count"] : []);
                Assert.AreEqual("", string.Join(", ", missing), $"{room}.{tag}.json: {key} leaves out");
                Assert.AreEqual("", string.Join(", ", Holes(sentence).Except(Holes(english[stem]))), $"{room}.{tag}.json: {key} asks for");
                Assert.IsFalse(string.IsNullOrWhiteSpace(sentence), $"{room}.{tag}.json: {key} says nothing");
            }
        }
    }

    [TestMethod]
    public void No_sentence_is_kept_that_nothing_says_and_none_is_said_that_does_not_exist()
    {
        var rooms = string.Join('|', Rooms);
        var asked = Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".js" && !f.EndsWith(".min.js", StringComparison.Ordinal))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .SelectMany(
                f => Regex.Matches(File.ReadAllText(f), $@"[""'](?<key>({rooms})\.[a-z][a-z0-9.-]*(_ordinal)?)(?<open>"" ?\+|\{{|[""'])")
                    .Select(m => (Key: m.Groups["key"].Value, Open: m.Groups["open"].Value is not ("\"" or "'"))))
            .Where(a => Path.GetExtension(a.Key) is not (".css" or ".js" or ".json" or ".docx"))
            .ToHashSet();
        var kept =
            Tables.Where(t => t.Key.Tag == "en")
                .SelectMany(t => t.Value.Keys.Select(k => $"{t.Key.Room}.{(IsForm(t.Value, k) ? Stem(k) : k)}")).ToHashSet();
        // A key that ends in a dot is the beginning of several: "pane.state." with a state behind it.
        var unsaid =
            kept.Where(k => !asked.Any(a => a.Open || a.Key.EndsWith('.') ? k.StartsWith(a.Key, StringComparison.Ordinal) : k == a.Key));
        var unknown =
            asked.Where(
                a => a.Open || a.Key.EndsWith('.') ? !kept.Any(k => k.StartsWith(a.Key, StringComparison.Ordinal)) : !kept.Contains(a.Key));

        Assert.AreEqual("", string.Join(", ", unsaid), "nothing says these");
        Assert.AreEqual("", string.Join(", ", unknown.Select(u => u.Key)), "these are said and do not exist");
    }

    [TestMethod]
    public void A_language_but_English_is_written_in_its_own_letters()
    {
        var english = Tables.Where(t => t.Key.Tag == "ru").SelectMany(t => t.Value.Select(s => (t.Key.Room, s.Key, s.Value)))
            .Where(s => Letters().IsMatch(Hole().Replace(s.Value, "")) && !Cyrillic().IsMatch(s.Value)).Select(s => $"{s.Room}.{s.Key}");

        Assert.AreEqual("", string.Join(", ", english));
    }

    [TestMethod]
    public void French_is_set_with_its_apostrophes_and_spaces_that_do_not_break()
    {
        var wrong = Tables.Where(t => t.Key.Tag == "fr").SelectMany(t => t.Value.Select(s => (t.Key.Room, s.Key, s.Value)))
            // What stands as in English is English: what one writes to the chat, for instance.
            .Where(s => Unset().IsMatch(s.Value) && Tables[(s.Room, "en")].GetValueOrDefault(s.Key) != s.Value)
            .Select(s => $"{s.Room}.{s.Key}: {Unset().Match(s.Value).Value}");

        Assert.AreEqual("", string.Join("\n", wrong));
    }

    [TestMethod]
    [DataRow("ru", @"\bReader\b|\bDesk\b", DisplayName = "pages are called as the bar above them calls them")]
    [DataRow("fr", @"\bReader\b|\bDesk\b", DisplayName = "pages are called as the bar above them calls them, in French")]
    [DataRow("ru", "(?i)квитанц", DisplayName = "a receipt is a расписка")]
    [DataRow("fr", "(?i)accusés? de réception", DisplayName = "a receipt is a récépissé")]
    public void A_thing_has_one_name_in_a_language(string tag, string other)
    {
        var found = Tables.Where(t => t.Key.Tag == tag).SelectMany(t => t.Value.Select(s => (t.Key.Room, s.Key, s.Value)))
            .Where(s => Regex.IsMatch(Hole().Replace(s.Value, ""), other)).Select(s => $"{s.Room}.{s.Key}");

        Assert.AreEqual("", string.Join(", ", found));
    }

    private static List<string> Keys(string room, Language language)
    {
        var table = Tables[(room, language.Tag)];
        return [.. table.Keys.Select(k => IsForm(table, k) ? Stem(k) : k).Distinct()];
    }

    private static bool IsForm(Dictionary<string, string> table, string key) =>
        Array.Exists(Forms, f => key.EndsWith(f, StringComparison.Ordinal)) && table.ContainsKey($"{Stem(key)}_other");

    private static string Stem(string key) => key.LastIndexOf('_') is var at and > 0 ? key[..at] : key;

    private static IEnumerable<string> Holes(string sentence) => Hole().Matches(sentence).Select(m => m.Groups["name"].Value).Distinct();

    private static Dictionary<(string Room, string Tag), Dictionary<string, string>> Read() =>
        Directory.EnumerateFiles(Source, "*.json", SearchOption.AllDirectories)
            .Where(f =>
                Path.GetFileName(Path.GetDirectoryName(f)) == "Words"
                    && !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .ToDictionary(
                f => (Path.GetFileName(f).Split('.')[0], Path.GetFileName(f).Split('.')[1]),
                f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f), Strict)!);

    [GeneratedRegex(@"\{\{\s*(?<name>[\w-]+)\s*\}\}")]
    private static partial Regex Hole();

    // A straight apostrophe; a mark that needs a space before it, without one that holds; guillemets without theirs.
    [GeneratedRegex(@"\p{L}'\p{L}|[^\u00A0\u202F{}:][;?!](?=\s|$)|(?<!\u00A0)»|«(?!\u00A0)|[^\u00A0]:(?=\s|$)")]
    private static partial Regex Unset();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Letters();
}
