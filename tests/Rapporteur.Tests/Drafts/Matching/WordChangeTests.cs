using System.Text.Json;
using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public class WordChangeTests
{
    private static readonly JsonSerializerOptions Web =
        new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static IEnumerable<object[]> Vectors() =>
        JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "word-change.json")), Web)!.Select(
            v => new object[] { v });

    [TestMethod]
    [DynamicData(nameof(Vectors))]
    public void Every_vector_that_the_page_follows_holds(Vector vector) =>
        CollectionAssert.AreEqual(vector.Changes,
            WordChange.Between(vector.Existing, vector.Proposed).Select(c => new Run(c.Kind, c.Text)).ToArray());

    [TestMethod]
    public void Kept_and_removed_give_the_existing_wording_and_kept_and_added_the_proposed_always() =>
        Gen.Select(Wording, Wording).Sample((existing, proposed) =>
        {
            var changes = WordChange.Between(existing, proposed);
            Assert.AreEqual(existing, string.Concat(changes.Where(c => c.Kind != ChangeKind.Added).Select(c => c.Text)));
            Assert.AreEqual(Canonical.Of(proposed),
                Canonical.Of(string.Concat(changes.Where(c => c.Kind != ChangeKind.Removed).Select(c => c.Text))));
            Assert.IsTrue(changes.Zip(changes.Skip(1)).All(p => p.First.Kind != p.Second.Kind), "two runs of one kind stand side by side");
            Assert.IsTrue(changes.All(c => c.Text.Length > 0), "an empty run");
        });

    [TestMethod]
    public void Words_put_in_anywhere_are_the_only_ones_added() =>
        Gen.Select(Gen.OneOf("alpha", "beta", "gamma", "delta").List[1, 8], Gen.Int[0, 8]).Sample((words, at) =>
        {
            var proposed = words.ToList();
            proposed.Insert(Math.Min(at, words.Count), "new");
            var changes = WordChange.Between(string.Join(' ', words), string.Join(' ', proposed));
            Assert.AreEqual("new", string.Concat(changes.Where(c => c.Kind == ChangeKind.Added).Select(c => c.Text)).Trim());
            Assert.IsFalse(changes.Any(c => c.Kind == ChangeKind.Removed && c.Text.Trim().Length > 0));
        });

    [TestMethod]
    public void A_wording_too_long_to_compare_word_by_word_is_shown_as_replaced()
    {
        var existing = string.Join(' ', Enumerable.Range(0, 2_100).Select(i => $"a{i}"));
        var proposed = string.Join(' ', Enumerable.Range(0, 2_100).Select(i => $"b{i}"));

        CollectionAssert.AreEqual(
            new[] { new Change(ChangeKind.Removed, existing), new Change(ChangeKind.Added, proposed) },
            WordChange.Between(existing, proposed).ToArray());
    }

    private static readonly Gen<string> Wording =
        Gen.OneOf("a", "b", "Б", "ض", "e\u0301", "\u00e9", "\u200f", "কি", "1", " ", "  ", "\n", ",", ".", "(", "😀").Array[0, 14]
            .Select(string.Concat);

    public sealed record Vector(string Name, string Existing, string Proposed, Run[] Changes)
    {
        public override string ToString() => Name;
    }

    public sealed record Run(ChangeKind Kind, string Text);
}
