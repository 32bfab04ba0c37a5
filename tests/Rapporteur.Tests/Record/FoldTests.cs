using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Record;

[TestClass]
public class FoldTests
{
    [TestMethod]
    public void An_entry_that_is_not_the_next_one_is_a_gap()
    {
        var round = new Round();
        round.Saved("avaria-focal");
        var last = round.Entries[^1];

        Assert.Throws<InvalidOperationException>(() => Given.Fold.Apply(round.Board, last));
        Assert.Throws<InvalidOperationException>(() => Given.Fold.Apply(round.Board, last with { Sequence = last.Sequence + 2 }));
    }

    [TestMethod]
    public void What_follows_an_unknown_kind_is_folded_as_far_as_it_is_known_and_never_fails()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        var made = (SubmissionMade)round.Entries[^1].What;
        var board = Next(round.Board, new Unknown("commentImported", """{"comment":"elsewhere"}"""));
        var elsewhere = new CommentId("elsewhere");
        foreach (var what in new Happened[]
        {
            new CommentChanged(elsewhere, 2, Given.Content()), new CommentApproved(elsewhere, 2), new CommentSent(elsewhere, new("R-9"), Given.Content(), Given.Start),
            new SubmissionMade(made.Submission with { Reference = new("R-9"), Comments = [elsewhere] }),
            new DelegationAligned(elsewhere, Given.Brona), new CommentWithdrawn(elsewhere), new CommentWithdrawn(id),
            new Unknown("commentForgotten", "{}"),
        })
        {
            board = Next(board, what);
        }

        Assert.AreEqual("commentImported", board.UnknownKind);
        Assert.AreEqual(CommentState.Withdrawn, board.Comments[id].State);
        Assert.HasCount(2, board.Submissions);
        Assert.HasCount(1, new Rapporteur.Views.Attribution(board, board.Consultation!.Roster.Find(new Rapporteur.Consultations.PersonId("chair"))!).Comments());
    }

    [TestMethod]
    public void A_consultation_opened_by_an_unknown_kind_stays_closed_here_and_does_not_fail()
    {
        var board = Next(Next(new Board(Given.Call), new Unknown("consultationOpenedWider", "{}")), new RosterListed([], []));

        Assert.IsNull(board.Consultation);
        Assert.AreEqual(2, board.Sequence);
    }

    [TestMethod]
    public void A_known_record_that_speaks_of_a_comment_nobody_made_is_damaged() =>
        Assert.Throws<InvalidOperationException>(() => Next(new Round().Board, new CommentWithdrawn(new("nowhere"))));

    [TestMethod]
    public void The_answer_of_a_request_is_kept_per_person_and_client_id()
    {
        var round = new Round();
        var board = Given.Fold.Apply(round.Board, new Entry(
            Given.Call, round.Board.Sequence + 1, Given.Start, new("avaria-focal"), "avaria/FocalPoint", Door.Pane,
            new CommentSaved(new("c1"), "C-1", Given.Avaria, Given.Content()), new ClientRequest("1", "hash"), "c1"));

        Assert.AreEqual(new Answer("hash", board.Sequence, "c1"), board.Answers[(new("avaria-focal"), "1")]);
        Assert.IsFalse(board.Answers.ContainsKey((new("avaria-alternate"), "1")));
    }

    private static Board Next(Board board, Happened what) => Given.Fold.Apply(board, new Entry(
        Given.Call, board.Sequence + 1, Given.Start, new("avaria-focal"), "avaria/FocalPoint", Door.Pane, what));
}
