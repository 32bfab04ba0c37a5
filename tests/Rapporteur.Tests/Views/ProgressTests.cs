using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Tests.Views;

[TestClass]
public class ProgressTests
{
    [TestMethod]
    [DataRow("avaria-focal")]
    [DataRow("avaria-contributor")]
    [DataRow("obs-focal")]
    [DataRow("co-chair")]
    public void Progress_is_for_the_Secretariat_and_the_Chair_only(string reader) => Assert.IsNull(Progress.For(new Round().As(reader)));

    [TestMethod]
    public void Lines_are_in_the_order_of_the_roster_and_nobody_is_missing() =>
        CollectionAssert.AreEqual(
            new[] { "avaria", "brona", "cerva", "dalmora", "obs" },
            Progress.For(new Round().As("chair"))!.Value.Select(l => l.Delegation.Id.Value).ToArray());

    [TestMethod]
    public void Saved_and_approved_leave_no_trace()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");
        round.Done("avaria-focal", new ApproveComment(id));

        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "avaria"));
    }

    [TestMethod]
    public void Comments_count_while_they_stand_and_a_delegation_that_withdrew_all_has_answered_all_the_same()
    {
        var round = new Round();
        var first = round.Sent("avaria-focal");
        round.Sent("avaria-focal");
        Assert.AreEqual("Comments 2 comments in 2", Line(round, "avaria"));

        round.Done("avaria-focal", new WithdrawComment(first));
        Assert.AreEqual("Comments 1 comments in 2", Line(round, "avaria"));

        round.Done("avaria-focal", new WithdrawComment(round.As("avaria-focal").Mine().Last().Comment.Id));
        Assert.AreEqual("Comments 0 comments in 2", Line(round, "avaria"));
    }

    [TestMethod]
    public void A_replacement_is_one_comment_in_two_submissions()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Better.")));
        Assert.AreEqual("Comments 1 comments in 1", Line(round, "avaria"));

        round.Done("avaria-focal", new Submit(Saved: true));
        Assert.AreEqual("Comments 1 comments in 2", Line(round, "avaria"));
    }

    [TestMethod]
    public void No_comments_is_an_answer_and_gives_way_to_comments_sent_later()
    {
        var round = new Round();
        round.Done("avaria-focal", new Submit(None: true));
        Assert.AreEqual("NoComments 0 comments in 1", Line(round, "avaria"));

        round.Sent("avaria-focal");
        Assert.AreEqual("Comments 1 comments in 2", Line(round, "avaria"));
    }

    [TestMethod]
    public void A_joint_comment_answers_for_those_it_names_until_they_dissociate_or_it_is_withdrawn()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal", Given.Joint("Jointly.", "brona", "cerva"));
        Assert.AreEqual("Joint 0 comments in 0", Line(round, "brona"));
        Assert.AreEqual("Joint 0 comments in 0", Line(round, "cerva"));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "dalmora"));

        round.Done("brona-focal", new Dissociate(id));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "brona"));
        Assert.AreEqual("Joint 0 comments in 0", Line(round, "cerva"));

        round.Done("avaria-focal", new WithdrawComment(id));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "cerva"));
    }

    [TestMethod]
    public void A_joint_comment_still_being_written_or_rewritten_answers_for_nobody_new()
    {
        var round = new Round();
        var id = round.Saved("avaria-focal", Given.Joint("Jointly.", "brona"));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "brona"));

        round.Done("avaria-focal", new Submit(Saved: true));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Joint("Jointly.", "cerva")));
        Assert.AreEqual("Joint 0 comments in 0", Line(round, "brona"));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "cerva"));

        round.Done("avaria-focal", new Submit(Saved: true));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "brona"));
        Assert.AreEqual("Joint 0 comments in 0", Line(round, "cerva"));
    }

    [TestMethod]
    public void What_was_said_at_the_meeting_is_no_answer_until_the_delegation_files_its_correction()
    {
        var round = new Round();
        var id = new CommentId(round.Done("secretariat", new RecordMeetingComment(Given.Content(), Given.Avaria)));
        Assert.AreEqual("NotYet 0 comments in 0", Line(round, "avaria"));

        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("What was meant.")));
        round.Done("avaria-focal", new Submit(Saved: true));
        Assert.AreEqual("Comments 1 comments in 1", Line(round, "avaria"));
        round.Refused("none-with-comments", "avaria-focal", new Submit(None: true));
    }

    [TestMethod]
    public void First_and_last_are_the_instants_that_count_and_lateness_is_noted()
    {
        var round = new Round();
        var closing = round.Board.Consultation!.ClosingFor(round.Board.Consultation.Roster.Find(Given.Avaria)!)!.Value;
        round.Now = closing + Duration.FromDays(2);
        round.Done("secretariat", new FileOnBehalf(Given.Avaria, closing - Duration.FromDays(5), "embassy", "note", [Given.Content()]));
        Assert.IsFalse(For(round, "avaria").AnyLate);

        round.Sent("avaria-focal");
        var line = For(round, "avaria");
        Assert.AreEqual(closing - Duration.FromDays(5), line.First);
        Assert.AreEqual(round.Now, line.Last);
        Assert.IsTrue(line.AnyLate);
    }

    private static DelegationProgress For(Round round, string delegation) =>
        Progress.For(round.As("secretariat"))!.Value.Single(l => l.Delegation.Id.Value == delegation);

    private static string Line(Round round, string delegation)
    {
        var line = For(round, delegation);
        return $"{line.Answered} {line.Comments} comments in {line.Submissions}";
    }
}
