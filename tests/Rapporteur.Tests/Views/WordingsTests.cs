using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Tests.Views;

/// <summary>The wordings for one passage, each against its text, and the words comments stand on; for whom they are.</summary>
[TestClass]
public sealed class WordingsTests
{
    private static readonly Passage Border = Given.Draft.Find(new("p003"))!;

    [TestMethod]
    public void A_wording_stands_where_the_words_it_replaces_do_and_the_same_of_several_is_one()
    {
        var round = new Round();
        round.Sent("avaria-focal", Said("border management", "in the region", "in all regions"));
        round.Sent("brona-focal", Given.Content("Wider.", Words("in the region")) with { ProposedWording = "in  all regions" });
        round.Sent("cerva-focal", Said("control", "in the region", "in our region"));

        Assert.AreEqual(
            """
            We will improve border control, and border control alone, in [-the region][+all regions]. | Avaria, Brona
            We will improve border control, and border control alone, in [-the ][+our ]region. | Cerva
            """.ReplaceLineEndings("\n"), Print(Of(round, "chair")));
    }

    [TestMethod]
    public void Words_that_stand_twice_are_told_by_the_place()
    {
        var round = new Round();
        var second = new Quotation("border control", "control, and ", " alone");
        round.Sent("avaria-focal", Given.Content("So.", Place.Words(Border.Id, second)) with
        {
            ExistingWording = "border control",
            ProposedWording = "borders",
        });
        StringAssert.Contains(Print(Of(round, "chair")), "border control, and [-border control ][+borders ]alone",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void What_is_not_surely_about_these_words_stands_apart_and_nothing_is_guessed()
    {
        var round = new Round();
        round.Sent("avaria-focal", Said("Which of the two?", "border control", "borders"));
        round.Sent("brona-focal", Given.Content("Something new.", Place.At(Border.Id)) with { ProposedWording = "and to engage cities" });
        var found = Of(round, "chair");
        Assert.IsEmpty(found.Against);
        Assert.AreEqual("Which of the two? Something new.", string.Join(' ', found.Apart.Select(s => s.Content.Text)));
    }

    [TestMethod]
    public void A_whole_passage_is_replaced_or_deleted_and_a_text_after_it_is_shown_so()
    {
        var round = new Round();
        round.Sent("avaria-focal", Given.Content("Out.", Place.At(Border.Id)) with { Kinds = [CommentKind.Delete] });
        round.Sent("brona-focal", Given.Content("New.", Place.Between(Border.Id)) with { ProposedWording = "(bis) to do more;" });
        round.Sent("cerva-focal", Given.Content("Words out.", Words(", and border control alone,")) with { Kinds = [CommentKind.Delete] });
        var found = Of(round, "chair");
        Assert.IsTrue(found.Against[0].Changes.All(c => c.Kind == ChangeKind.Removed));
        Assert.IsTrue(found.Against[1].After);
        Assert.AreEqual("(bis) to do more;", found.Against[1].Changes.Single().Text);
        Assert.AreEqual("We will improve border control in the region.",
            string.Concat(found.Against[2].Changes.Where(c => c.Kind != ChangeKind.Removed).Select(c => c.Text)));
    }

    [TestMethod]
    public void Nobody_is_shown_a_wording_it_may_not_read()
    {
        var round = new Round();
        round.Saved("avaria-focal", Said("Ours.", "in the region", "everywhere"));
        Assert.AreEqual("0 0 1", Counts());
        round.Sent("avaria-focal", Said("Sent.", "in the region", "in all regions"));
        Assert.AreEqual("1 0 2", Counts());

        string Counts() => string.Join(' ', new[] { "chair", "brona-focal", "avaria-contributor" }.Select(p => Of(round, p).Count));
    }

    [TestMethod]
    public void Words_and_terms_are_underlined_where_they_stand_and_what_was_taken_back_is_not()
    {
        var round = new Round();
        round.Sent("avaria-focal", Given.Content("Words.", Words("in the region")));
        round.Sent("brona-focal", Given.Content("A term.", Place.EveryOccurrence("border control")));
        var back = round.Sent("cerva-focal", Given.Content("Back.", Words("We will")));
        round.Done("cerva-focal", new WithdrawComment(back));
        var reader = round.As("chair");
        var found = Spots.In(Given.Draft, CarriedComments.UpTo(reader, 0, reader.Comments()));
        Assert.AreEqual("in the region|border control|border control", string.Join('|',
            found.Select(s => Given.Draft.Find(s.Passage)!.Text.Substring(s.At.Start, s.At.Length))));
    }

    private static WordingsFor Of(Round round, string person) => Wordings.Of(round.As(person), Border);

    private static Place Words(string exact) => Place.Words(Border.Id, new Quotation(exact));

    private static CommentContent Said(string text, string existing, string proposed) =>
        Given.Content(text, Place.At(Border.Id)) with { ExistingWording = existing, ProposedWording = proposed };

    private static string Print(WordingsFor found) => string.Join('\n', found.Against.Select(w =>
        string.Concat(w.Changes.Select(c => c.Kind switch
        {
            ChangeKind.Kept => c.Text,
            ChangeKind.Removed => $"[-{c.Text}]",
            _ => $"[+{c.Text}]",
        })) + " | " + string.Join(", ", w.By.Select(s => s.Attribution))));
}
