using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class ClarificationRulesTests
{
    private const string Question = "Which sub-paragraph do you mean?";

    [TestMethod]
    public void The_Secretariat_asks_the_delegation_answers_and_both_stand_beside_the_comment()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new AskClarification(id, Question));
        Assert.AreEqual(Question, round[id].OpenQuestion?.Question);
        round.Done("avaria-alternate", new AnswerClarification(id, "The second.", 1));
        Assert.IsNull(round[id].OpenQuestion);
        round.Done("secretariat", new AskClarification(id, "And the third?"));
        round.Done("avaria-focal", new AnswerClarification(id, "That too."));
        CollectionAssert.AreEqual(new[] { (Question, "The second."), ("And the third?", "That too.") },
            round[id].Clarifications.Select(c => (c.Question, c.Answer!)).ToArray());
    }

    [TestMethod]
    public void Only_the_Secretariat_asks_and_only_of_what_a_delegation_sent_and_left_standing()
    {
        var round = new Round();
        var (sent, saved) = (round.Sent("avaria-focal"), round.Saved("avaria-focal"));
        round.Refused("for-secretariat", "chair", new AskClarification(sent, Question));
        round.Refused("for-secretariat", "avaria-focal", new AskClarification(sent, Question));
        round.Refused("no-comment", "brona-focal", new AskClarification(sent, Question));
        round.Refused("no-comment", "secretariat", new AskClarification(saved, Question));
        var meeting = new CommentId(round.Done("secretariat", new RecordMeetingComment(Given.Content(), Given.Avaria)));
        round.Refused("not-of-delegation", "secretariat", new AskClarification(meeting, Question));
        round.Refused("missing", "secretariat", new AskClarification(sent, " "));
        round.Refused("too-long", "secretariat", new AskClarification(sent, new string('a', 2_001)));
        round.Refused("bad-text", "secretariat", new AskClarification(sent, "a\u0007"));
        round.Done("secretariat", new AskClarification(sent, Question));
        round.Refused("question-waits", "secretariat", new AskClarification(sent, "And?"));
        round.Done("avaria-focal", new WithdrawComment(sent));
        round.Refused("already-withdrawn", "secretariat", new AskClarification(sent, "And?"));
        Assert.IsNull(round[sent].OpenQuestion, "what was withdrawn is not waited for");
    }

    [TestMethod]
    public void Only_who_speaks_for_that_delegation_answers_and_only_the_question_that_waits()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Joint("Together.", "brona"));
        round.Refused("no-question", "avaria-focal", new AnswerClarification(id, "Nothing was asked."));
        round.Done("secretariat", new AskClarification(id, Question));
        round.Refused("for-focal-point", "avaria-contributor", new AnswerClarification(id, "I think so."));
        foreach (var other in new[] { "brona-focal", "cerva-focal", "secretariat", "chair" })
        {
            round.Refused("no-comment", other, new AnswerClarification(id, "Not mine."));
        }

        round.Refused("missing", "avaria-focal", new AnswerClarification(id, ""));
        round.Refused("too-long", "avaria-focal", new AnswerClarification(id, new string('a', 8_001)));
        round.Refused("bad-text", "avaria-focal", new AnswerClarification(id, "\ud800"));
        round.Refused("no-question", "avaria-focal", new AnswerClarification(id, "An old card.", 2));
        round.Done("avaria-focal", new AnswerClarification(id, "The second.", 1));
        round.Refused("no-question", "avaria-alternate", new AnswerClarification(id, "The third.", 1));
        Assert.AreEqual("The second.", round[id].Clarifications.Single().Answer);
    }

    [TestMethod]
    public void It_changes_neither_the_comment_nor_its_receipt_and_stays_when_the_comment_is_replaced()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        var hash = round.Board.Submissions.Values.Single().Hash;
        round.Done("secretariat", new AskClarification(id, Question));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Sharper.")));
        Assert.IsNotNull(round[id].OpenQuestion);
        round.Done("avaria-focal", new AnswerClarification(id, "See the new text."));
        round.Done("avaria-focal", new Submit([id], Saved: true));
        Assert.AreEqual("See the new text.", round[id].Clarifications.Single().Answer);
        Assert.IsTrue(round.Board.Submissions.Values.All(s => ReceiptJson.Hash(ReceiptJson.Write(round.Board, s)) == s.Hash));
        Assert.Contains(hash, round.Board.Submissions.Values.Select(s => s.Hash));
    }

    [TestMethod]
    public void It_is_read_by_the_delegation_the_Secretariat_and_the_Chair_each_without_the_other_side_s_persons()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Joint("Together.", "brona"));
        round.Done("secretariat", new AskClarification(id, Question));
        round.Done("avaria-focal", new AnswerClarification(id, "The second."));
        var inside = round.As("avaria-contributor").See(id)!.Comment.Clarifications.Single();
        Assert.AreEqual((Question, "The second.", "avaria-focal", null),
            (inside.Question, inside.Answer, inside.AnsweredBy.Value, inside.AskedBy.Value));
        foreach (var reader in new[] { "secretariat-2", "chair" })
        {
            var seen = round.As(reader).See(id)!.Comment.Clarifications.Single();
            Assert.AreEqual((Question, "The second.", null, "secretariat"),
                (seen.Question, seen.Answer, seen.AnsweredBy.Value, seen.AskedBy.Value));
        }

        foreach (var reader in new[] { "brona-focal", "cerva-focal", "obs-contributor", "co-chair" })
        {
            Assert.IsEmpty(round.As(reader).See(id)!.Comment.Clarifications, reader);
        }
    }
}
