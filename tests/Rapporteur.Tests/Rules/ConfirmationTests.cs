using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Tests.Rules;

/// <summary>"To be confirmed in the next draft" closes itself where that draft shows it, and comes back where it does not.</summary>
[TestClass]
public class ConfirmationTests
{
    private static readonly CommentContent Wider = Given.Content("Wider.", Place.At(new("p003"))) with
    {
        Kinds = [CommentKind.Replace],
        ExistingWording = "border control alone",
        ProposedWording = "border management",
    };

    [TestMethod]
    public void While_no_draft_followed_it_is_neither()
    {
        var (round, id) = Promised(Wider);
        Assert.IsNull(Of(round.As("avaria-focal"), id));
        Assert.IsEmpty(OpenConfirmation.All(round.As("secretariat")));
    }

    [TestMethod]
    public void The_draft_that_has_the_wording_closes_it_and_says_so_in_every_language()
    {
        var (round, id) = Promised(Wider);
        var board = Next(round.Board, "Rev.1", 1, p => p.Replace("border control alone", "border management", StringComparison.Ordinal));
        var reader = Reader(board, "avaria-focal");
        Assert.AreEqual(new Confirmation(1, "Rev.1", Holds: true), Of(reader, id));
        Assert.IsEmpty(OpenConfirmation.All(Reader(board, "secretariat")));
        Assert.AreEqual("Confirmed in Rev.1", Language.English.Outcome(OutcomeKind.ConfirmedInNextDraft, Of(reader, id)));
    }

    [TestMethod]
    public void A_draft_without_it_brings_it_back_and_the_one_after_may_still_close_it()
    {
        var (round, id) = Promised(Wider);
        var without = Next(round.Board, "Rev.1", 1, p => p.Replace("alone", "only", StringComparison.Ordinal));
        Assert.AreEqual(new Confirmation(1, "Rev.1", Holds: false), Of(Reader(without, "brona-focal"), id));
        Assert.AreEqual(id, OpenConfirmation.All(Reader(without, "secretariat")).Single().Of.Comment);
        Assert.IsEmpty(OpenConfirmation.All(Reader(without, "brona-focal")), "it is the Secretariat's work");
        var with = Next(without, "Rev.2", 2, p => p.Replace("border control alone", "border management", StringComparison.Ordinal));
        Assert.AreEqual(new Confirmation(2, "Rev.2", Holds: true), Of(Reader(with, "avaria-focal"), id));
        Assert.IsEmpty(OpenConfirmation.All(Reader(with, "secretariat")));
    }

    [TestMethod]
    public void Before_a_prepared_draft_circulates_what_it_does_not_confirm_and_what_has_no_answer_is_said()
    {
        var (round, id) = Promised(Wider);
        round.Sent("avaria-focal", Given.Content("Never answered.", Place.At(new("p004"))));
        var reader = round.As("secretariat");
        Assert.AreEqual(new Confirmation(1, "Rev.1", Holds: false), OpenConfirmation.In(reader, Prepared("only")).Single().Confirmation);
        Assert.IsEmpty(OpenConfirmation.In(reader, Prepared(null)));
        Assert.IsEmpty(OpenConfirmation.In(round.As("brona-focal"), Prepared("only")));
        Assert.AreEqual(1, OpenConfirmation.WithoutAnswer(reader));
        Assert.AreEqual(0, OpenConfirmation.WithoutAnswer(round.As("brona-focal")));
        Assert.AreEqual(id, OpenConfirmation.In(reader, Prepared("only")).Single().Of.Comment);

        SeenDraft Prepared(string? word)
        {
            var next = Next(round.Board, "Rev.1", 1, p => word is null
                ? p.Replace("border control alone", "border management", StringComparison.Ordinal)
                : p.Replace("alone", word, StringComparison.Ordinal)).Drafts[^1];
            return new(next.Number, next.Label, next.Language, next.At, next.File, next.Draft) { IsCirculated = false };
        }
    }

    [TestMethod]
    public void What_was_to_go_is_confirmed_by_being_gone_and_what_names_no_wording_is_left_to_a_person()
    {
        var (gone, deleted) = Promised(Given.Content("Out.", Place.At(new("p005"))) with { Kinds = [CommentKind.Delete] });
        var without = Next(gone.Board, "Rev.1", 1, p => p.Contains("micro-financing", StringComparison.Ordinal) ? "" : p);
        Assert.IsTrue(Of(Reader(without, "avaria-focal"), deleted)!.Holds);
        var (said, clearer) = Promised(Given.Content("Clearer.", Place.At(new("p003"))));
        var reworded = Next(said.Board, "Rev.1", 1, p => p.Replace("We will improve", "We shall improve", StringComparison.Ordinal));
        Assert.IsFalse(Of(Reader(reworded, "avaria-focal"), clearer)!.Holds);
    }

    [TestMethod]
    public void A_draft_from_before_it_was_said_confirms_nothing_and_no_other_outcome_is_confirmed()
    {
        var (round, id) = Promised(Wider, OutcomeKind.Reflected);
        var board = Next(round.Board, "Rev.1", 1, p => p.Replace("border control alone", "border management", StringComparison.Ordinal));
        Assert.IsNull(Of(Reader(board, "avaria-focal"), id));
        var late = Reader(board with { Drafts = board.Drafts.SetItem(1, board.Drafts[1] with { At = Given.Start }) }, "avaria-focal");
        Assert.IsNull(Of(late, id));
    }

    private static (Round Round, CommentId Id) Promised(CommentContent content, OutcomeKind kind = OutcomeKind.ConfirmedInNextDraft)
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", content);
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(kind, "")));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("secretariat", new CirculateOutcome(new(id)));
        return (round, id);
    }

    private static Confirmation? Of(Attribution reader, CommentId id) => reader.See(id)!.Comment is var comment
        && comment.Outcomes[comment.Outcomes.Circulated] is { } outcome ? reader.ConfirmationOf(comment, outcome) : null;

    private static Attribution Reader(Board board, string person) =>
        new(board, board.Consultation!.Roster.Find(new Rapporteur.Consultations.PersonId(person))!);

    private static Board Next(Board board, string label, int number, Func<string, string> text) => board with
    {
        Drafts = board.Drafts.Add(new CirculatedDraft(
            number, label, "en", Given.Start + Duration.FromDays(30 * number), Given.File(),
            DraftJson.Freeze([.. Given.Draft.Passages.Select(p => p with { Text = text(p.Text) }).Where(p => p.Text.Length > 0)]))),
    };
}
