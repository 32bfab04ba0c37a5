using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Record;

[TestClass]
public class FoldTests
{
    [TestMethod]
    public void An_entry_that_is_not_the_next_one_is_a_gap()
    {
        var round = new Round();
        round.Saved("avaria-focal");
        var last = round.Acts[^1];

        Assert.Throws<InvalidOperationException>(() => Given.Fold.Apply(round.Board, last));
        Assert.Throws<InvalidOperationException>(() => Given.Fold.Apply(round.Board, last with { Sequence = last.Sequence + 2 }));
    }

    [TestMethod]
    public void What_follows_an_unknown_kind_is_folded_as_far_as_it_is_known_and_never_fails()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        var made = (SubmissionMade)round.Entries[^1];
        var board = Next(round.Board, new Unknown("commentImported", """{"comment":"elsewhere"}"""));
        var elsewhere = new CommentId("elsewhere");
        foreach (var what in new Entry[]
        {
            new CommentChanged(elsewhere, 2, Given.Content()), new CommentApproved(elsewhere, 2),
            new CommentSent(elsewhere, new("R-9"), Given.Content(), Given.Start),
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
        Assert.HasCount(1,
            new Rapporteur.Views.Attribution(board, board.Consultation!.Roster.Find(new Rapporteur.Consultations.PersonId("chair"))!)
                .Comments());
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
        var board = Given.Fold.Apply(
            round.Board,
            Given.Act(round.Board, "avaria-focal", new CommentSaved(new("c1"), "C-1", Given.Avaria, Given.Content())) with
            {
                Client = new ClientRequest("1", "hash"),
                Subject = "c1",
            });

        Assert.AreEqual(new DoneRequest("hash", board.Sequence, "c1"), board.DoneRequests[(new("avaria-focal"), "1")]);
        Assert.IsFalse(board.DoneRequests.ContainsKey((new("avaria-alternate"), "1")));
    }

    [TestMethod]
    public void A_request_of_several_lines_shows_when_its_last_line_is_there()
    {
        var board = new Round().Board;
        var whole = Given.Act(
            board, "avaria-focal",
            [.. Enumerable.Range(1, 3)
                .Select(i => new CommentSaved(new($"c{i}"), $"C-{i}", Given.Avaria, Given.Content(new string('x', 20_000))))]) with
        {
            Client = new ClientRequest("1", "hash"),
        };
        var lines = ActLines.Of(whole)!.Value;

        Assert.HasCount(3, lines);
        Assert.IsTrue(lines.All(l => l.Line.Payload.Length <= JournalLine.LongestPayload));
        var half = lines.Take(2).Aggregate(board, (b, l) => Given.Fold.Apply(b, ActJson.Read(l.Line)));
        Assert.IsEmpty(half.Comments);
        Assert.IsEmpty(half.DoneRequests);
        Assert.AreEqual(board.Sequence + 2, half.Sequence);
        var all = Given.Fold.Apply(half, ActJson.Read(lines[2].Line));
        Assert.HasCount(3, all.Comments);
        Assert.HasCount(1, all.DoneRequests);
        Assert.HasCount(1, Next(half, new CommentSaved(new("c9"), "C-9", Given.Avaria, Given.Content())).Comments,
            "what never came whole does not come with what follows");
        Assert.Throws<InvalidOperationException>(
            () => Given.Fold.Apply(Next(half, new ConversationEnded(new("a"))), lines[2].Act with { Sequence = half.Sequence + 2 }));
    }

    [TestMethod]
    public void A_single_entry_longer_than_a_line_has_no_lines() =>
        Assert.IsNull(ActLines.Of(Given.Act(
            new Round().Board, "avaria-focal", new CommentApproved(new("c1"), 1),
            new CommentChanged(new("c2"), 1, Given.Content(new string('x', 31_000))))));

    private static Board Next(Board board, Entry what) => Given.Fold.Apply(board, Given.Act(board, "avaria-focal", what));
}
