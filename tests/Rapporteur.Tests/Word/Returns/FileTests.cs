using Rapporteur.Drafts;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>Returned files as programs and people really make them, each against the draft it came from and the text beside it.</summary>
[TestClass]
public sealed class FileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Word", "Returns", "Files");

    public static IReadOnlyDictionary<string, string> DraftOf { get; } = new Dictionary<string, string>
    {
        ["typed-number-changed-tracked"] = "typed-number-base",
        ["typed-number-changed-untracked"] = "typed-number-base",
        ["typed-number-removed"] = "typed-number-base",
        ["picture-inserted"] = "base-of-silent-changes",
        ["hidden-text-inserted"] = "base-of-silent-changes",
        ["circulated-date-field-saved-by-writer"] = "draft-with-date-field",
        ["fields-saved-by-writer"] = "fields-without-result-draft",
        ["comment-and-answer-saved-by-pandoc"] = "base-of-splits",
        ["comment-ranges-without-end"] = "base-of-splits",
        ["untracked-split"] = "base-of-splits",
        ["footnote-retyped-one-id"] = "base-of-notes",
        ["footnote-retyped-two-ids"] = "base-of-notes",
        ["footnote-in-inserted-paragraph"] = "base-of-notes",
        ["decomposed-letters"] = "base-of-notes",
        ["draft-with-own-tracked-changes"] = "draft-with-own-tracked-changes",
    };

    public static IEnumerable<object[]> Names() => DraftOf.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_file_proposes_what_is_written_beside_it(string name) =>
        Assert.AreEqual(
            File.ReadAllText(Path.Combine(Folder, $"{name}.expected.txt")).TrimEnd('\r', '\n').ReplaceLineEndings("\n"),
            Proposals.Lines(Open(name), Draft(name)));

    [TestMethod]
    public void Every_draft_come_back_as_it_was_proposes_nothing()
    {
        foreach (var name in DraftOf.Values.Distinct())
        {
            Assert.AreEqual("",
                Proposals.Lines(Proposals.Read(Open(name), DraftJson.Freeze(Golden.Read(Open(name)).Passages)) with { NotUnderstood = [] }),
                name);
        }
    }

    internal static MemoryStream Open(string name) => new(File.ReadAllBytes(Path.Combine(Folder, $"{name}.docx")));

    internal static Draft Draft(string name) => DraftJson.Freeze(Golden.Read(Open(DraftOf[name])).Passages);
}
