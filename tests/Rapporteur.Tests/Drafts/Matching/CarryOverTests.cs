using System.Collections.Immutable;
using CsCheck;
using Rapporteur.Benchmarks.Redrafting;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public class CarryOverTests
{
    private const string Ministers = "We, the Ministers, reaffirm our commitment to cooperation on return and reintegration.";
    private const string Skills = "Training and technical skills are offered to migrant workers before they leave the country.";
    private const string Borders = "Border management agencies exchange statistics each quarter and publish a joint report in spring.";
    private const string Health = "Access to health care is granted to every child regardless of the papers of its parents.";
    private const string Agreed = "Agreed by the meeting ad referendum.";

    private static readonly Gen<(InventedRedraft Redraft, int Seed)> Redrafts = Gen.Select(Gen.Int[1_000, 100_000], Gen.Int[8, 120])
        .Select((seed, passages) => (new InventedRedraft(seed, passages), seed));

    [TestMethod]
    public void Carried_onto_the_same_draft_every_place_is_resolved_where_it_was() => Redrafts.Sample(
        drawn =>
        {
            var draft = InventedRedraft.DraftOf(drawn.Redraft.Earlier);
            var carry = new CarryOver(Comparison.Of(draft, draft));
            foreach (var place in EveryPlace(drawn.Redraft, draft, drawn.Seed))
            {
                var carried = carry.Of(place);
                Assert.AreEqual((CarryState.Resolved, true), (carried.State, carried.Sure), $"{place}");
                Assert.AreEqual(new PlaceIn(0, place), carried.Now.Single());
            }
        },
        iter: 20);

    [TestMethod]
    public void Every_comment_is_in_one_state_with_places_that_point_at_something_and_only_an_orphan_has_none() => Redrafts.Sample(
        drawn =>
        {
            var (earlier, later) = (InventedRedraft.DraftOf(drawn.Redraft.Earlier), InventedRedraft.DraftOf(drawn.Redraft.Later));
            var carry = new CarryOver(Comparison.Of(earlier, later));
            foreach (var place in EveryPlace(drawn.Redraft, earlier, drawn.Seed))
            {
                var carried = carry.Of(place);
                Assert.AreEqual(carried.State == CarryState.Orphaned, carried.Now.IsEmpty, $"{carried}");
                Assert.IsTrue(carried.Sure || carried.State is CarryState.Changed or CarryState.Orphaned, $"{carried}");
                foreach (var now in carried.Now.Where(n => n.Place.Scope != PlaceScope.Words || carried.State != CarryState.Changed))
                {
                    Assert.IsNull(now.Place.Fault(later), $"{carried} {now} {later.Find(now.Place.Passage!.Value)!.Text}");
                }
            }
        },
        iter: 60);

    [TestMethod]
    public void Comments_whose_words_are_known_are_carried_to_them_and_what_is_gone_gets_no_place()
    {
        var figures = new[] { 601, 602, 603 }.Select(seed => Figures(new InventedRedraft(seed, 600))).ToList();
        var said = string.Join('\n', figures.SelectMany(f => f.Faults.Prepend(f.ToString())));
        Assert.IsGreaterThanOrEqualTo(0.995 * figures.Sum(f => f.Given), figures.Sum(f => f.Right), said);
        Assert.IsGreaterThanOrEqualTo(0.985 * figures.Sum(f => f.There), figures.Sum(f => f.Right), said);
        Assert.IsLessThanOrEqualTo(0.02 * figures.Sum(f => f.Gone), figures.Sum(f => f.False), said);
    }

    [TestMethod]
    public void Words_that_moved_with_their_passage_are_moved() => Assert.AreEqual(
        (CarryState.Moved, CarryReason.Elsewhere, "technical skills"),
        Said([Ministers, Skills, Borders, Health], [Ministers, Borders, Health, Skills], 1, "technical skills"));

    [TestMethod]
    public void Words_left_alone_in_an_edited_passage_are_resolved() => Assert.AreEqual(
        (CarryState.Resolved, CarryReason.Same, "technical skills"),
        Said([Ministers, Skills], [Ministers, Skills.Replace("migrant", "seasonal", StringComparison.Ordinal)], 1, "technical skills"));

    [TestMethod]
    public void Words_of_which_one_was_replaced_are_changed() => Assert.AreEqual(
        (CarryState.Changed, CarryReason.Reworded, "to seasonal workers before"),
        Said(
            [Ministers, Skills],
            [Ministers, Skills.Replace("migrant", "seasonal", StringComparison.Ordinal)],
            1,
            "to migrant workers before"));

    [TestMethod]
    public void Words_replaced_altogether_are_shown_with_what_stands_there_and_never_as_certain()
    {
        var later = Skills.Replace("migrant", "seasonal", StringComparison.Ordinal);
        var carried = Carried([Ministers, Skills], [Ministers, later], 1, "migrant");
        Assert.AreEqual((CarryState.Changed, CarryReason.Replaced, false), (carried.State, carried.Reason, carried.Sure));
        Assert.AreEqual("seasonal", carried.Now.Single().Place.Quotation!.Exact);
    }

    [TestMethod]
    public void Words_of_a_deleted_passage_are_orphaned() => Assert.AreEqual(
        (CarryState.Orphaned, CarryReason.Deleted, ""), Said([Ministers, Skills, Borders], [Ministers, Borders], 1, "technical skills"));

    [TestMethod]
    public void Words_taken_out_of_a_passage_that_stays_are_orphaned() => Assert.AreEqual(
        (CarryState.Orphaned, CarryReason.WordsDeleted, ""),
        Said([Ministers, Skills], [Ministers, Skills.Replace("and technical ", "", StringComparison.Ordinal)], 1, "technical"));

    [TestMethod]
    public void Words_in_the_half_of_a_passage_that_went_elsewhere_are_found_there() => Assert.AreEqual(
        (CarryState.Moved, CarryReason.Elsewhere, "health care"),
        Said([Ministers, $"{Skills} {Health}", Borders, Agreed], [Ministers, Skills, Borders, Agreed, Health], 1, "health care"));

    [TestMethod]
    public void Words_across_the_seam_of_a_split_have_a_place_in_either_part()
    {
        var carried = Carried(
            [Ministers, $"{Skills} {Health}", Borders], [Ministers, Skills, Health, Borders], 1, "leave the country. Access to health");
        Assert.AreEqual((CarryState.Changed, CarryReason.Split, true), (carried.State, carried.Reason, carried.Sure));
        CollectionAssert.AreEqual(
            new[] { "leave the country.", "Access to health" }, carried.Now.Select(n => n.Place.Quotation!.Exact).ToArray());
    }

    [TestMethod]
    public void A_passage_that_was_merged_is_its_words_in_the_whole()
    {
        var carry = Carry([Ministers, Skills, Borders], [Ministers, $"{Skills} {Borders}"]);
        var carried = carry.Of(Place.At(PassageId.Nth(3)));
        Assert.AreEqual((CarryState.Changed, CarryReason.Merged), (carried.State, carried.Reason));
        Assert.AreEqual(Borders, carried.Now.Single().Place.Quotation!.Exact);
    }

    [TestMethod]
    public void Of_a_line_that_stood_twice_and_stands_once_nobody_is_told_for_certain_which_it_is()
    {
        var carry = Carry(
            [Ministers, Agreed, Skills, Agreed, Borders], [Ministers, Health, Agreed, "Nothing else is said of it.", Borders]);
        var carried = new[] { 2, 4 }.Select(p => carry.Of(Place.At(PassageId.Nth(p)))).ToList();
        Assert.IsTrue(carried.TrueForAll(c => c.State is CarryState.Orphaned || !c.Sure), string.Join('\n', carried));
    }

    [TestMethod]
    public void A_term_is_everywhere_until_nobody_uses_it()
    {
        var carry = Carry([Ministers, Skills], [Ministers, Borders]);
        Assert.AreEqual(CarryState.Resolved, carry.Of(Place.EveryOccurrence("Reintegration")).State);
        Assert.AreEqual(CarryReason.TermGone, carry.Of(Place.EveryOccurrence("technical skills")).Reason);
    }

    [TestMethod]
    public void Between_two_passages_is_between_them_until_something_comes_there()
    {
        var between = Place.Between(PassageId.Nth(2));
        Assert.AreEqual(
            new PlaceIn(0, Place.Between(PassageId.Nth(3))),
            Carry([Ministers, Skills, Borders], [Health, Ministers, Skills, Borders]).Of(between).Now.Single());
        var carried = Carry([Ministers, Skills, Borders], [Ministers, Skills, Health, Borders]).Of(between);
        Assert.AreEqual((CarryState.Changed, CarryReason.BesideOthers, false), (carried.State, carried.Reason, carried.Sure));
    }

    [TestMethod]
    public void A_passage_that_went_to_another_document_is_found_in_it()
    {
        var comparison = Comparison.Of([DraftOf([Ministers, Skills, Borders])], [DraftOf([Ministers, Skills]), DraftOf([Borders])]);
        var carried = new CarryOver(comparison).Of(Place.At(PassageId.Nth(3)));
        Assert.AreEqual((CarryState.Moved, CarryReason.InAnotherDocument), (carried.State, carried.Reason));
        Assert.AreEqual(new PlaceIn(1, Place.At(PassageId.Nth(1))), carried.Now.Single());
    }

    [TestMethod]
    public void A_comment_on_several_places_is_in_the_worst_of_their_states()
    {
        var carry = Carry([Ministers, Skills, Borders], [Ministers, Borders]);
        var carried = carry.Of([Place.At(PassageId.Nth(1)), Place.At(PassageId.Nth(2))]);
        Assert.AreEqual(CarryState.Orphaned, carried.State);
        Assert.AreEqual(CarryState.Resolved, carried.Places[0].State);
    }

    private static CarryFigures Figures(InventedRedraft redraft)
    {
        var (earlier, later) = (InventedRedraft.DraftOf(redraft.Earlier), InventedRedraft.DraftOf(redraft.Later));
        var (carry, figures) = (new CarryOver(Comparison.Of(earlier, later)), new CarryFigures(redraft));
        foreach (var comment in CarryFigures.Comments(redraft, earlier, 1, 2_000))
        {
            var carried = carry.Of(comment.Place);
            figures.Add(comment, later, [.. carried.Now.Select(n => n.Place)], carried.Sure);
        }

        return figures;
    }

    private static List<Place> EveryPlace(InventedRedraft redraft, Draft draft, int seed) =>
    [
        Place.Document,
        Place.Between(null),
        Place.EveryOccurrence(redraft.Earlier[^1].Words[0].Letters),
        .. draft.Passages.Select(p => Place.At(p.Id)),
        .. draft.Passages.Select(p => Place.Between(p.Id)),
        .. draft.Passages.Where(p => p.Kind == PassageKind.Heading).Select(p => Place.Section(p.Id)),
        .. CarryFigures.Comments(redraft, draft, seed, redraft.Earlier.Exists(p => p.Words.Count >= 4) ? 40 : 0)
            .Select(c => c.Place).Where(p => p.Fault(draft) is null),
    ];

    private static (CarryState State, CarryReason Reason, string Words) Said(string[] earlier, string[] later, int passage, string words)
    {
        var carried = Carried(earlier, later, passage, words);
        return (carried.State, carried.Reason, string.Join(" & ", carried.Now.Select(n => n.Place.Quotation!.Exact)));
    }

    private static CarriedPlace Carried(string[] earlier, string[] later, int passage, string words)
    {
        var range = new QuotationRange(earlier[passage].IndexOf(words, StringComparison.Ordinal), words.Length);
        return Carry(earlier, later).Of(Place.Words(PassageId.Nth(passage + 1), Quotation.Of(earlier[passage], range)));
    }

    private static CarryOver Carry(string[] earlier, string[] later) => new(Comparison.Of(DraftOf(earlier), DraftOf(later)));

    private static Draft DraftOf(string[] texts) =>
        InventedRedraft.DraftOf([.. texts.Select(t => new InventedPassage(PassageKind.Paragraph, [new InventedWord(t, 0)]))]);
}
