using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public sealed class CrossReferenceTests
{
    private static readonly string[] Before =
    [
        "We commit to support host communities in their daily work.",
        "We agree that return should be voluntary wherever it is possible.",
        "As agreed in paragraph 2, the Secretariat reports on return every two years.",
        "We recall paragraph 2 of the Charter and what follows from it for all.",
    ];

    [TestMethod]
    public void A_reference_that_names_another_passage_now_is_listed_with_where_it_should_point()
    {
        var (earlier, later) = (Numbered(Before),
            Numbered([Before[0], "A passage that is new altogether and says nothing of the others.", Before[1], Before[2], Before[3]]));
        var lost = CrossReferences.Lost(earlier, later, Comparison.Of(earlier, later)).Single();
        Assert.AreEqual(("paragraph 2", later.Passages[3].Id), (lost.Words, lost.In));
        Assert.AreEqual((later.Passages[1].Id, later.Passages[2].Id), (lost.Now.Single(), lost.Should.Single()));
    }

    [TestMethod]
    public void So_is_one_to_a_passage_that_is_gone()
    {
        var (earlier, later) = (Numbered(Before), Numbered([Before[0], Before[2], Before[3]]));
        Assert.IsEmpty(CrossReferences.Lost(earlier, later, Comparison.Of(earlier, later)).Single().Should);
    }

    [TestMethod]
    public void One_that_holds_or_was_written_anew_is_not()
    {
        var earlier = Numbered(Before);
        Assert.IsEmpty(CrossReferences.Lost(earlier, earlier, Comparison.Of(earlier, earlier)));
        var later = Numbered(
        [
            Before[0], "A passage that is new altogether and says nothing of the others.", Before[1],
            Before[2].Replace("paragraph 2", "paragraph 3", StringComparison.Ordinal), Before[3],
        ]);
        Assert.IsEmpty(CrossReferences.Lost(earlier, later, Comparison.Of(earlier, later)));
    }

    private static Draft Numbered(IEnumerable<string> texts) => DraftJson.Freeze([.. texts.Select(One)]);

    private static Passage One(string text, int at) => new(
        PassageId.Nth(at + 1), PassagePath.Of(new PathStep(PathStepKind.Number, $"{at + 1}")), $"{at + 1}.", 0, PassageKind.Paragraph, text,
        null);
}
