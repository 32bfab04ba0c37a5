using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class ContentRulesTests
{
    private static readonly Board Open = new Round().Board;

    private static string? Code(CommentContent content) => ContentRules.Fault(Open, content)?.Code;

    [TestMethod]
    public void Words_and_a_place_are_complete() => Assert.IsNull(Code(Given.Content("x", Place.Document)));

    [TestMethod]
    public void A_proposed_wording_or_a_deletion_needs_no_further_words()
    {
        Assert.IsNull(Code(Given.Content("") with { ProposedWording = "sustainable" }));
        Assert.IsNull(Code(Given.Content("") with { Kinds = [CommentKind.Delete] }));
        Assert.AreEqual("empty",
            Code(Given.Content(" \n") with { ProposedWording = "\t", Kinds = [CommentKind.Add, CommentKind.Replace] }));
        Assert.AreEqual("empty", Code(Given.Content("") with { ExistingWording = "border control" }));
    }

    [TestMethod]
    public void Without_a_place_nothing_is_complete()
    {
        Assert.AreEqual("no-place", Code(Given.Content() with { Places = [] }));
        Assert.AreEqual("no-place", Code(Given.Content("") with { Places = [], Kinds = [CommentKind.Delete] }));
    }

    [TestMethod]
    public void A_place_points_into_a_draft_that_is_on_the_table()
    {
        Assert.AreEqual("no-draft", ContentRules.Fault(new Board(Given.Call), Given.Content())?.Code);
        Assert.AreEqual("bad-place", Code(Given.Content() with { Draft = 1 }));
        Assert.AreEqual("bad-place", Code(Given.Content() with { Draft = -1 }));
    }

    [TestMethod]
    public void Every_scope_is_accepted_where_it_points_at_something()
    {
        foreach (var place in new[]
        {
            Place.Document, Place.Section(new("p002")), Place.Section(new("p001")), Place.At(new("p009")),
            Place.Words(new("p007"), new Quotation("consider establishing")), Place.EveryOccurrence("migrants"),
            Place.EveryOccurrence("migrants", new("p008")), Place.Between(null), Place.Between(new("p005")),
        })
        {
            Assert.IsNull(Code(Given.Content("x", place)), place.ToString());
        }
    }

    [TestMethod]
    public void A_place_that_points_at_nothing_is_refused_and_one_bad_place_is_enough()
    {
        foreach (var place in new[]
        {
            new Place(PlaceScope.Section), new Place(PlaceScope.Passage), new Place(PlaceScope.Words), new Place(PlaceScope.Term),
            Place.At(new("p010")), Place.At(new("P003")), Place.Section(new("p003")), Place.Between(new("p010")),
            Place.EveryOccurrence(" "),
            Place.EveryOccurrence("migrants", new("p010")), new Place(PlaceScope.Words, new("p003")),
            Place.Words(new("p003"), new Quotation("")),
            Place.Words(new("p003"), new Quotation("border management")), Place.Words(new("p003"), new Quotation("border control")),
        })
        {
            Assert.AreEqual("bad-place", Code(Given.Content("x", Place.Document, place)), place.ToString());
        }
    }

    [TestMethod]
    [DataRow('\0')]
    [DataRow('\u0001')]
    [DataRow('\u000B')]
    [DataRow('\u001F')]
    [DataRow('\u007F')]
    [DataRow('\u0085')]
    [DataRow('\uD800')]
    [DataRow('\uDFFF')]
    [DataRow('\uFFFE')]
    [DataRow('\uFFFF')]
    public void What_a_store_or_a_paper_could_refuse_is_refused_in_every_field(char bad)
    {
        var text = $"a{bad}b";
        foreach (var content in new[]
        {
            Given.Content(text), Given.Content(text[..2]), Given.Content(text[1..]),
            Given.Content() with { ExistingWording = text }, Given.Content() with { ProposedWording = text },
            Given.Content() with { Condition = text }, Given.Content() with { Language = text },
            Given.Content() with { Alternatives = ["a", text] },
            Given.Content() with { OnBehalfOf = [text] }, Given.Content("x", Place.EveryOccurrence(text)),
            Given.Content("x", new Place(PlaceScope.Document, new(text))),
            Given.Content("x", Place.Words(new("p007"), new Quotation("consider", text))),
            Given.Content("x", Place.Words(new("p007"), new Quotation("consider", "", text))),
        })
        {
            Assert.AreEqual("bad-text", Code(content));
        }
    }

    [TestMethod]
    public void Line_ends_tabs_and_whole_characters_of_every_plane_are_carried() =>
        Assert.IsNull(Code(Given.Content("one\r\ntwo\tthree 😀 ضُ é \u200F\u202B \u00AD")));

    [TestMethod]
    public void A_character_cut_in_two_between_the_quotation_and_its_surroundings_is_refused() =>
        Assert.AreEqual("bad-text", Code(Given.Content("x", Place.Words(new("p007"), new Quotation("\uDE00 consider", "a\uD83D")))));

    [TestMethod]
    public void Twenty_four_thousand_characters_are_carried_and_one_more_is_not()
    {
        var one = Given.Content("x", Place.Document);
        Assert.IsNull(Code(one with { Text = new string('я', 23_998) }));
        Assert.AreEqual("too-long", Code(one with { Text = new string('я', 24_000) }));
        Assert.AreEqual("too-long", Code(one with { Text = new string('я', 12_000), ProposedWording = new string('я', 12_000) }));
    }

    [TestMethod]
    public void What_grows_in_the_record_is_measured_as_it_will_stand_there()
    {
        Assert.AreEqual("too-long", Code(Given.Content(new string('\n', 14_000) + "x")));
        Assert.AreEqual("too-long", Code(Given.Content("x", [.. Enumerable.Repeat(Place.At(new("p003")), 1_000)])));
        Assert.IsNull(Code(Given.Content(new string('\n', 12_000) + "x")));
    }

    [TestMethod]
    public void A_foreign_text_in_a_refusal_is_never_longer_than_a_line()
    {
        var refusal = ContentRules.Fault(Open, Given.Content("x", Place.Words(new("p003"), new Quotation(new string('w', 5_000)))));
        Assert.IsLessThan(200, refusal!.Sentence.Length);
    }
}
