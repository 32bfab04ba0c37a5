using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Rules;

/// <summary>Which of a delegation's own comments are told of before they are sent together.</summary>
[TestClass]
public class ClashTests
{
    private static readonly Place Two = Place.At(new("p007"));

    private static readonly Place Cooperation = Place.Words(new("p007"), new Quotation("cooperation"));

    private static readonly Place Documents = Place.Words(new("p007"), new Quotation("travel documents"));

    [TestMethod]
    public void Two_wordings_for_one_place_are_told_of_and_the_same_wording_is_a_repetition()
    {
        Assert.AreEqual("p007 OtherWords", Between(Wording("lasting cooperation", Cooperation), Wording("partnership", Cooperation)));
        Assert.AreEqual("p007 OtherWords", Between(Wording("lasting cooperation", Cooperation), Wording("We will cooperate.", Two)));
        Assert.AreEqual("p007 Repeat", Between(Wording("Lasting  cooperation", Cooperation), Wording("lasting cooperation.", Cooperation)));
        Assert.AreEqual("", Between(Wording("lasting cooperation", Cooperation), Wording("identity documents", Documents)));
    }

    [TestMethod]
    public void A_wording_to_be_replaced_says_where_in_a_passage_it_stands() =>
        Assert.AreEqual("", Between(
            Wording("partnership", Two) with { ExistingWording = "cooperation" },
            Wording("passports", Two) with { ExistingWording = "travel documents" }));

    [TestMethod]
    public void Deleting_what_another_comment_rewords_adds_to_or_moves_is_told_of_also_through_its_section()
    {
        var deletes = Kinds(CommentKind.Delete, Two);
        Assert.AreEqual("p007 Opposite", Between(deletes, Wording("lasting cooperation", Cooperation)));
        Assert.AreEqual("p007 Opposite", Between(deletes, Kinds(CommentKind.Move, Two)));
        Assert.AreEqual("p007 Opposite", Between(Kinds(CommentKind.Delete, Place.Section(new("p006"))), Kinds(CommentKind.Add, Two)));
        Assert.AreEqual("", Between(deletes, Given.Content("Why is this here?", Two)), "a question rewords nothing");
        Assert.AreEqual("", Between(deletes, Kinds(CommentKind.Move, Place.At(new("p003")))));
    }

    [TestMethod]
    public void The_same_remark_twice_is_told_of_at_one_place_and_not_at_two()
    {
        const string remark = "Please add a reference to the earlier declaration of ministers here.";
        Assert.AreEqual("p007 Repeat", Between(Given.Content(remark, Two), Given.Content(remark.ToUpperInvariant() + " ", Two)));
        Assert.AreEqual("p007 Repeat",
            Between(Given.Content(remark, Two), Given.Content(remark.Replace("earlier ", "last ", StringComparison.Ordinal), Two)));
        Assert.AreEqual("", Between(Given.Content(remark, Two), Given.Content(remark, Place.At(new("p003")))));
        Assert.AreEqual("", Between(Given.Content("Delete it.", Two), Given.Content("Keep it.", Two)), "few words alike prove nothing");
    }

    [TestMethod]
    public void What_is_said_of_another_version_of_the_draft_meets_nothing() =>
        Assert.AreEqual("", Between(Wording("a", Cooperation), Wording("b", Cooperation) with { Draft = 1 }));

    private static CommentContent Wording(string proposed, Place place) => Given.Content("", place) with { ProposedWording = proposed };

    private static CommentContent Kinds(CommentKind kind, Place place) => Given.Content("As said.", place) with { Kinds = [kind] };

    private static string Between(CommentContent one, CommentContent other) => string.Join("; ",
        Clashes.Among([(new("c1"), one), (new("c2"), other)], 0, Given.Draft).Select(c => $"{c.Passage} {c.Kind}"));
}
