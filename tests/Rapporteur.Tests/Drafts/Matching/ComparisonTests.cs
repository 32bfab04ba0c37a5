using CsCheck;
using Rapporteur.Benchmarks.Redrafting;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public class ComparisonTests
{
    private const string Ministers = "We, the Ministers, reaffirm our commitment to cooperation on return and reintegration.";
    private const string Skills =
        "Training and technical skills are offered to migrant workers before they leave, and again when they come home.";

    private const string Borders = "Border management agencies exchange statistics each quarter and publish a joint report in spring.";
    private const string Prices = "The price of sending money to one's family abroad falls to three per cent by the year 2030.";
    private const string Health = "Access to health care is granted to every child regardless of the papers of its parents.";

    private static readonly Gen<InventedRedraft> Redrafts =
        Gen.Select(Gen.Int[1_000, 100_000], Gen.Int[2, 120]).Select((seed, passages) => new InventedRedraft(seed, passages));

    [TestMethod]
    public void A_draft_compared_with_itself_is_the_same_throughout() => Redrafts.Sample(
        redraft =>
        {
            var draft = InventedRedraft.DraftOf(redraft.Earlier);
            var changes = Comparison.Of(draft, draft).Changes;
            CollectionAssert.AreEqual(
                draft.Passages.Select((_, at) => (PassageFate.Same, false, at, at)).ToArray(),
                changes.Select(c => (c.Fate, c.Moved, c.Earlier[0], c.Later[0])).ToArray());
        },
        iter: 30);

    [TestMethod]
    public void Every_passage_of_either_draft_stands_in_exactly_one_change() => Redrafts.Sample(
        redraft =>
        {
            var comparison = Compared(redraft);
            CollectionAssert.AreEqual(
                Enumerable.Range(0, redraft.Earlier.Count).ToArray(), comparison.Changes.SelectMany(c => c.Earlier).Order().ToArray());
            CollectionAssert.AreEqual(
                Enumerable.Range(0, redraft.Later.Count).ToArray(), comparison.Changes.SelectMany(c => c.Later).Order().ToArray());
        },
        iter: 100);

    [TestMethod]
    public void Drafts_named_the_other_way_round_say_the_same_the_other_way_round() => Redrafts.Sample(
        redraft =>
        {
            var (earlier, later) = (InventedRedraft.DraftOf(redraft.Earlier), InventedRedraft.DraftOf(redraft.Later));
            var (forth, back) = (Comparison.Of(earlier, later), Comparison.Of(later, earlier));
            CollectionAssert.AreEquivalent(
                forth.Changes.SelectMany(c => c.Links).ToArray(),
                back.Changes.SelectMany(c => c.Links).Select(l => l with { Earlier = l.Later, Later = l.Earlier }).ToArray());
            foreach (var change in forth.Changes.Where(c => !c.Later.IsEmpty))
            {
                var (removed, added) = forth.Painted(change);
                var (addedBack, removedBack) = back.Painted(back.OfEarlier(change.Later[0]));
                CollectionAssert.AreEqual(removed.ToArray(), removedBack.ToArray());
                CollectionAssert.AreEqual(added.ToArray(), addedBack.ToArray());
            }
        },
        iter: 60);

    [TestMethod]
    public void What_is_known_of_invented_redrafts_is_found_and_what_nobody_touched_is_not_painted()
    {
        foreach (var seed in new[] { 501, 502, 503 })
        {
            var redraft = new InventedRedraft(seed, 600);
            var figures = new RedraftFigures(redraft, Compared(redraft));
            var said = $"{figures}\n{string.Join('\n', figures.Faults)}";
            Assert.IsGreaterThanOrEqualTo(0.99 * figures.LinksFound, figures.LinksRight, said);
            Assert.IsGreaterThanOrEqualTo(0.99 * figures.LinksTrue, figures.LinksRight, said);
            Assert.IsGreaterThanOrEqualTo(0.97 * figures.MovesTrue, figures.MovesRight, said);
            Assert.IsGreaterThanOrEqualTo(0.97 * figures.MovesSaid, figures.MovesRight, said);
            Assert.IsTrue(figures.ByKind.Values.All(k => k.Untouched <= 0.01 * k.Words), said);
        }
    }

    // The passage behind it went, and the section stands elsewhere: the heading is still that of the section.
    [TestMethod]
    public void A_heading_that_kept_a_word_goes_on_over_its_section_wherever_that_went()
    {
        var comparison = Comparison.Of(
            Passages((PassageKind.Heading, "On skills before departure"), (PassageKind.Paragraph, Prices), (PassageKind.Paragraph, Skills),
                (PassageKind.Paragraph, Health), (PassageKind.Heading, "Borders"), (PassageKind.Paragraph, Borders)),
            Passages((PassageKind.Heading, "Borders"), (PassageKind.Paragraph, Borders), (PassageKind.Heading, "Training and skills"),
                (PassageKind.Paragraph, Ministers), (PassageKind.Paragraph, Skills), (PassageKind.Paragraph, Health)));
        CollectionAssert.AreEqual(new[] { 2 }, comparison.OfEarlier(0).Later.ToArray());
    }

    // "Axis 1" and "Axis 2" typed before each: only what comes behind tells which it is.
    [TestMethod]
    public void Headings_that_have_only_their_number_and_a_usual_word_in_common_are_not_one()
    {
        var comparison = Comparison.Of(
            Passages((PassageKind.Heading, "Axis 1. Money"), (PassageKind.Paragraph, Prices), (PassageKind.Heading, "Axis 2. Skills"),
                (PassageKind.Paragraph, Skills), (PassageKind.Heading, "Axis 3. Health"), (PassageKind.Paragraph, Health)),
            Passages((PassageKind.Heading, "Axis 1. Skills"), (PassageKind.Paragraph, Skills), (PassageKind.Heading, "Axis 2. Money"),
                (PassageKind.Paragraph, Prices), (PassageKind.Heading, "Axis 3. Health"), (PassageKind.Paragraph, Health)));
        CollectionAssert.AreEqual(
            new[] { 2, 0, 4 }, new[] { 0, 2, 4 }.Select(a => comparison.OfEarlier(a).Later.Single()).ToArray());
    }

    // Of the whole only a few words are left that stand beside what else became of it.
    [TestMethod]
    public void What_stands_between_the_parts_of_a_whole_and_says_some_of_its_words_is_a_part_of_it()
    {
        var comparison = Compared(
            [Ministers, "Governments collect statistics of accidents on mountain roads, the figures of which shall be public, and train "
                + "the drivers of buses for the winter months.", Borders],
            [Ministers, "Governments collect statistics of accidents on mountain roads.", "The figures shall be public without charge.",
                "Governments train the drivers of buses for the winter months.", Borders]);
        CollectionAssert.AreEqual(new[] { 1, 2, 3 }, comparison.OfEarlier(1).Later.ToArray());
    }

    // All it says stands in the paragraph about the Council too, which is the rest of that item.
    [TestMethod]
    public void What_a_list_only_names_is_the_item_that_begins_with_it_and_says_more()
    {
        var comparison = Compared(
            [Ministers, "The bodies of the Authority are:", "the Council of Ministers;", "the Technical Committee.",
                "The Council of Ministers meets once a year and decides by consensus.", Borders],
            [Ministers, "The bodies of the Authority are:", "a Council of Ministers, which meets once a year and decides by consensus;",
                "a Technical Committee.", Borders]);
        CollectionAssert.AreEqual(new[] { 2, 4 }, comparison.OfLater(2).Earlier.ToArray());
    }

    [TestMethod]
    public void A_sentence_of_its_own_that_begins_as_one_of_the_whole_did_is_a_part_of_it()
    {
        var comparison = Compared(
            [Ministers, "This plan of action is adopted for a period of five years. It shall be revised half way through.", Borders],
            [Ministers, "This plan of action is adopted for a period of ten years.",
                "It shall be revised at the end of each second winter in the light of what the drivers of buses report.", Borders]);
        CollectionAssert.AreEqual(new[] { 1, 2 }, comparison.OfEarlier(1).Later.ToArray());
    }

    [TestMethod]
    public void A_paragraph_split_into_sub_items_is_one_text_in_three_passages_and_only_its_signs_are_painted()
    {
        var comparison = Compared(
            [Ministers, Skills, Borders],
            [
                Ministers, "Training and technical skills are offered:", "to migrant workers before they leave;",
                "and again when they come home.", Borders,
            ]);

        var split = comparison.OfEarlier(1);
        Assert.AreEqual(PassageFate.Split, split.Fate);
        CollectionAssert.AreEqual(new[] { 1, 2, 3 }, split.Later.ToArray());
        var (removed, added) = comparison.Painted(split);
        Assert.AreEqual(",", string.Join(' ', removed));
        Assert.AreEqual(": ;", string.Join(' ', added));
    }

    [TestMethod]
    public void A_part_that_went_to_another_section_is_found_there()
    {
        var comparison = Compared([Ministers, $"{Skills} {Health}", Borders, Prices], [Ministers, Skills, Borders, Prices, Health]);

        var split = comparison.OfEarlier(1);
        Assert.AreEqual(PassageFate.Split, split.Fate);
        CollectionAssert.AreEqual(new[] { false, true }, split.Links.Select(l => l.Moved).ToArray());
        CollectionAssert.AreEqual(new[] { 1, 4 }, split.Later.ToArray());
        Assert.AreEqual((0, 0), (comparison.Painted(split).Removed.Count, comparison.Painted(split).Added.Count));
    }

    [TestMethod]
    public void Merged_passages_are_one_change_and_no_word_of_them_is_painted()
    {
        var comparison = Compared([Ministers, Skills, Borders, Health], [Ministers, $"{Skills} {Borders}", Health]);

        var merged = comparison.OfLater(1);
        Assert.AreEqual(PassageFate.Merged, merged.Fate);
        CollectionAssert.AreEqual(new[] { 1, 2 }, merged.Earlier.ToArray());
        Assert.AreEqual((0, 0), (comparison.Painted(merged).Removed.Count, comparison.Painted(merged).Added.Count));
    }

    // It says too little to be looked for in the whole, so nothing tells its place there but its neighbour.
    [TestMethod]
    public void A_part_of_one_word_is_read_behind_the_part_it_stood_behind()
    {
        var comparison = Compared([Ministers, Skills, "Yes", Health], [Ministers, $"{Skills} Yes", Health]);

        var merged = comparison.OfLater(1);
        Assert.AreEqual(PassageFate.Merged, merged.Fate);
        Assert.AreEqual((0, 0), (comparison.Painted(merged).Removed.Count, comparison.Painted(merged).Added.Count));
    }

    [TestMethod]
    public void A_passage_that_moved_and_was_edited_says_both()
    {
        var seasonal = Skills.Replace("migrant", "seasonal", StringComparison.Ordinal);
        var comparison = Compared([Ministers, Skills, Borders, Health], [Ministers, Borders, Health, seasonal]);

        Assert.AreEqual((PassageFate.Edited, true), (comparison.OfEarlier(1).Fate, comparison.OfEarlier(1).Moved));
        Assert.IsFalse(comparison.OfEarlier(2).Moved);
        Assert.AreEqual("seasonal", string.Join(' ', comparison.Painted(comparison.OfEarlier(1)).Added));
    }

    [TestMethod]
    public void A_number_that_only_follows_the_order_is_no_change()
    {
        var earlier = InventedRedraft.DraftOf([Of(Ministers), Of(Skills)]);
        var later = InventedRedraft.DraftOf([Of(Health), Of(Ministers), Of(Skills)]);

        var comparison = Comparison.Of(earlier, later);
        Assert.AreNotEqual(earlier.Passages[1].Path, later.Passages[2].Path);
        Assert.AreEqual((PassageFate.Same, false), (comparison.OfEarlier(1).Fate, comparison.OfEarlier(1).Moved));
    }

    [TestMethod]
    public void A_passage_that_went_to_another_document_moved_though_it_kept_its_order()
    {
        var comparison = Comparison.Of([DraftOf([Ministers, Skills, Borders])], [DraftOf([Ministers, Skills]), DraftOf([Borders])]);

        Assert.IsTrue(comparison.OfEarlier(2).Moved);
        Assert.AreEqual(1, comparison.DocumentOfLater(comparison.OfEarlier(2).Later[0]));
        Assert.IsFalse(comparison.OfEarlier(0).Moved);
    }

    // A declaration of two pages taken out before it: the long text goes on behind it.
    [TestMethod]
    public void A_document_that_is_divided_goes_on_where_most_of_it_is()
    {
        var comparison = Comparison.Of([DraftOf([Ministers, Skills, Borders])], [DraftOf([Ministers]), DraftOf([Skills, Borders])]);

        Assert.IsTrue(comparison.OfEarlier(0).Moved);
        Assert.IsFalse(comparison.OfEarlier(1).Moved);
        Assert.IsFalse(comparison.OfEarlier(2).Moved);
    }

    [TestMethod]
    public void A_text_with_nothing_in_common_is_deleted_and_new()
    {
        var comparison = Compared([Ministers, Skills], [Borders, Health]);

        CollectionAssert.AreEquivalent(
            new[] { PassageFate.Deleted, PassageFate.Deleted, PassageFate.New, PassageFate.New },
            comparison.Changes.Select(c => c.Fate).ToArray());
    }

    private static Draft Passages(params (PassageKind Kind, string Text)[] passages) => new("", [.. passages.Select((p, at) =>
        new Passage(PassageId.Nth(at + 1), PassagePath.Of(), "", 0, p.Kind, p.Text, null))]);

    private static Comparison Compared(InventedRedraft redraft) =>
        Comparison.Of(InventedRedraft.DraftOf(redraft.Earlier), InventedRedraft.DraftOf(redraft.Later));

    private static Comparison Compared(string[] earlier, string[] later) => Comparison.Of(DraftOf(earlier), DraftOf(later));

    private static Draft DraftOf(string[] texts) => InventedRedraft.DraftOf([.. texts.Select(Of)]);

    private static InventedPassage Of(string text) => new(PassageKind.Paragraph, [new InventedWord(text, 0)]);
}
