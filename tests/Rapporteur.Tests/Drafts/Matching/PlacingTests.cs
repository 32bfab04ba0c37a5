using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public class PlacingTests
{
    private const string Management =
        "Member States will strengthen border management through training, equipment and the exchange of information.";
    private const string Financing = "Encourage access to financial services, including micro-financing, for returnees and their families.";
    private const string Again = "Invite the Secretariat to report on progress.";
    private const string Cited = "Recalling the outcome of the previous Ministerial Conference and the commitments made there,";

    // p004 and p007 have the same text; p005 prints its number before it.
    private static readonly Draft Table = new("hash",
    [
        Of(1, "Declaration on orderly migration", PassageKind.Title),
        Of(2, Cited),
        Of(3, Management),
        Of(4, Again),
        Of(5, Financing, marker: "(iii)"),
        Of(6, "Follow-up", PassageKind.Heading),
        Of(7, Again),
        Of(8, "The next meeting takes place in March."),
    ]);

    [TestMethod]
    public void A_text_that_is_one_passage_alone_is_placed_without_any_mark_or_context()
    {
        Assert.AreEqual(new Placed.At(new("p003"), null, PlacedBy.Text), Resolve(new(Management)));
        Assert.AreEqual(new Placed.At(new("p003"), null, PlacedBy.Text), Resolve(new($"  {Management.Replace(' ', '\u00A0')} ")));
    }

    [TestMethod]
    public void A_number_typed_before_the_text_does_not_hide_the_passage() =>
        Assert.AreEqual("p005 by Text", Told(new($"(iii) {Financing}")));

    [TestMethod]
    public void Words_are_widened_to_whole_words_and_carry_the_passages_own_context()
    {
        var placed = (Placed.At)Resolve(new(Management) { Exact = "rder manage", Prefix = "strengthen bo", Suffix = "ment through" });
        Assert.AreEqual(new Quotation("border management", "Member States will strengthen ", " through training, equipment and"),
            placed.Words);
    }

    [TestMethod]
    public void Choosing_all_words_is_choosing_the_passage() =>
        Assert.IsNull(((Placed.At)Resolve(new(Management) { Exact = Management })).Words);

    [TestMethod]
    public void A_mark_the_text_agrees_with_is_the_surest()
    {
        Assert.AreEqual("p003 by Marker", Told(new(Management) { Markers = ["_Toc1", "_Rap0_p003"] }));
        Assert.AreEqual("p007 by Marker", Told(new(Again) { Markers = ["_Rap0_p007"] }));
    }

    [TestMethod]
    public void A_mark_that_was_copied_to_another_passage_is_not_believed()
    {
        Assert.AreEqual("p003 by Text", Told(new(Management) { Markers = ["_Rap0_p005"] }));
        Assert.AreEqual("choose p008 p005",
            Told(new("Something altogether different was typed in this place by somebody.") { Markers = ["_Rap0_p005"] }));
    }

    [TestMethod]
    public void A_mark_of_another_draft_says_nothing() =>
        Assert.AreEqual("choose p004 p007", Told(new(Again) { Markers = ["_Rap1_p007"] }));

    [TestMethod]
    public void A_text_that_stands_twice_is_told_apart_by_what_is_around_it_or_asked()
    {
        Assert.AreEqual("p004 by Text", Told(new(Again) { Before = Management, After = $"(iii) {Financing}" }));
        Assert.AreEqual("p007 by Text", Told(new(Again) { Before = "Follow-up" }));
        Assert.AreEqual("choose p004 p007", Told(new(Again)));
    }

    [TestMethod]
    public void A_mark_and_surroundings_that_contradict_each_other_are_asked()
    {
        Assert.AreEqual("choose p007 p004", Told(new(Again) { Markers = ["_Rap0_p004"], Before = "Follow-up" }));
        Assert.AreEqual("choose p004 p007",
            Told(new(Again) { Markers = ["_Rap0_p004"], Before = "A paragraph of another text.", After = "And another." }));
    }

    [TestMethod]
    public void A_reworded_paragraph_is_found_by_the_words_that_stayed()
    {
        var reworded = Management.Replace("border management", "border control", StringComparison.Ordinal);
        Assert.AreEqual("p003 by Quotation",
            Told(new(reworded) { Exact = "exchange of information", Prefix = "equipment and the ", Suffix = "." }));
        Assert.AreEqual("p003 by Marker", Told(new(reworded) { Markers = ["_Rap0_p003"] }));
    }

    [TestMethod]
    public void Words_that_are_no_longer_in_the_passage_leave_the_passage_itself()
    {
        var reworded = Management.Replace("border management", "border control", StringComparison.Ordinal);
        Assert.AreEqual(new Placed.At(new("p003"), null, PlacedBy.Quotation),
            Resolve(new(reworded) { Exact = "border control", Prefix = "strengthen ", Suffix = " through" }));
    }

    [TestMethod]
    public void Half_of_a_paragraph_broken_in_two_is_still_that_passage() =>
        Assert.AreEqual("p003 by Quotation", Told(new(Management[..62]) { Before = Cited }));

    [TestMethod]
    public void What_is_not_in_the_draft_is_never_placed()
    {
        Assert.AreEqual("choose ", Told(new("")));
        Assert.AreEqual("choose ", Told(new("Quarterly figures, eggs, butter")));
        Assert.IsInstanceOfType<Placed.Choose>(
            Resolve(new("The delegation welcomes that the Secretariat will report and thanks Member States.")));
    }

    [TestMethod]
    public void However_a_paragraph_is_cut_it_is_placed_at_its_own_passage_or_asked()
    {
        var draft = Given.Draft;
        Gen.Select(Gen.Int[0, draft.Passages.Length - 1], Gen.Double[0, 0.6], Gen.Int[0, 1 << 20]).Sample((at, share, seed) =>
        {
            var random = new Random(seed);
            var kept = string.Join(' ', draft.Passages[at].Text.Split(' ').Where(_ => random.NextDouble() >= share));
            return Placing.Resolve(draft, 0, new(kept)) switch
            {
                Placed.At placed => draft.Find(placed.Passage)!.Text == draft.Passages[at].Text,
                Placed.Choose choose => choose.Candidates.Length <= Placing.MostCandidates,
                _ => false,
            };
        });
    }

    private static Placed Resolve(ChosenParagraph chosen) => Placing.Resolve(Table, 0, chosen);

    private static string Told(ChosenParagraph chosen) => Resolve(chosen) switch
    {
        Placed.At at => $"{at.Passage} by {at.By}",
        Placed.Choose choose => $"choose {string.Join(' ', choose.Candidates)}",
        _ => "",
    };

    private static Passage Of(int n, string text, PassageKind kind = PassageKind.Paragraph, string marker = "") =>
        new(PassageId.Nth(n), PassagePath.Of(new PathStep(PathStepKind.Number, $"{n}")), marker, 0, kind, text, null);
}
