using Rapporteur.Drafts;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>Bookmarks of a circulated draft in what came back: they help where the text leaves a question, and only there.</summary>
[TestClass]
public sealed class HintTests
{
    private const string Long = "Support host communities in regions of transit with funds of their own.";

    [TestMethod]
    public void A_bookmark_tells_equal_texts_apart() =>
        Expect(
            Text("One.") + Marked(3, "Same.") + Text("Two."),
            "p002 Delete [Same.] -> [] (, changed without tracking)",
            "One.", "Same.", "Same.", "Two.");

    [TestMethod]
    public void A_bookmark_finds_a_text_retyped_beyond_likeness() =>
        Expect(
            Text("One.") + Marked(3, "Transit regions: host states deserve funds.") + Marked(2, "Wholly new words here.") + Text("Two."),
            """
            p002 Delete [Review the burden every year and report.] -> [] (, changed without tracking)
            p003 Replace [Support host communities in regions of transit with funds of their own.] -> [Transit regions: host states deserve funds.] (, changed without tracking)
            between p003 Add [] -> [Wholly new words here.] (, changed without tracking)
            """,
            "One.", "Review the burden every year and report.", Long, "Two.");

    [TestMethod]
    public void A_bookmark_that_moved_to_a_copy_of_the_text_misplaces_nothing() =>
        Expect(
            Text("One.") + Text(Long) + Text("Two.") + Text("Three.") + Marked(2, Long) + Text("Four."),
            "between p004 Add [] -> [" + Long + "] (, changed without tracking)",
            "One.", Long, "Two.", "Three.", "Four.");

    [TestMethod]
    public void Bookmarks_on_the_wrong_paragraphs_say_nothing_against_the_text() =>
        Expect(Marked(4, "One.") + Marked(3, "Same.") + Marked(1, "Two.") + Marked(2, "Same."), "", "One.", "Same.", "Two.", "Same.");

    [TestMethod]
    public void A_bookmark_carried_along_to_another_text_says_nothing() =>
        Expect(
            Text("One.") + Marked(2, "Share the burden of refugees fairly among all states now.") + Text("New at the end of it.")
                + Text("Two."),
            """
            p002 Delete [Review every year and report.] -> [] (, changed without tracking)
            p003 Replace [Share the burden of refugees fairly among all states.] -> [Share the burden of refugees fairly among all states now.] (, changed without tracking)
            between p003 Add [] -> [New at the end of it.] (, changed without tracking)
            """,
            "One.", "Review every year and report.", "Share the burden of refugees fairly among all states.", "Two.");

    [TestMethod]
    public void Bookmarks_of_another_draft_or_on_two_paragraphs_or_made_up_are_passed_over()
    {
        string[] draft = ["One.", "Same.", "Same.", "Two."];
        var expected = "p003 Delete [Same.] -> [] (, changed without tracking)";
        Expect(Text("One.") + Marked(3, "Same.", draft: 7) + Text("Two."), expected, draft);
        Expect(Text("One.") + Marked(3, "Same.") + Marked(3, "Two."), expected, draft);
        Expect(Text("One.") + Marked(99, "Same.") + Text("Two."), expected, draft);
    }

    private static string Text(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Marked(int passage, string text, int draft = 0) =>
        $"<w:p><w:bookmarkStart w:id=\"{passage}\" " +
        $"w:name=\"{new PassageMark(draft, PassageId.Nth(passage)).Name}\"/>{Run(text)}<w:bookmarkEnd w:id=\"{passage}\"/></w:p>";

    private static void Expect(string returned, string expected, params string[] draft)
    {
        var frozen = Golden.Draft(new DocxBuilder().Xml(string.Concat(draft.Select(Text))));
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), Proposals.Lines(new DocxBuilder().Xml(returned).Build(), frozen));
    }
}
