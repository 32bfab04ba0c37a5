using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Intake;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class SecretariatRulesTests
{
    private static FileOnBehalf Filed(Instant arrived, params CommentContent[] comments) =>
        new(Given.Avaria, arrived, "embassy, by note verbale", "note", [.. comments.Length == 0 ? [Given.Content()] : comments]);

    [TestMethod]
    [DataRow("chair")]
    [DataRow("co-chair")]
    [DataRow("avaria-focal")]
    public void Only_the_Secretariat_files_records_and_circulates(string person)
    {
        var round = new Round();
        round.Refused("for-secretariat", person, Filed(round.Now));
        round.Refused("for-secretariat", person, new RecordMeetingComment(Given.Content(), Attribution: "several delegations"));
        round.Refused("for-secretariat", person, new CirculateDraft("Rev.1", "en", new FileHash("x"), Given.File()));
    }

    [TestMethod]
    public void The_instant_of_arrival_counts_and_the_officer_and_the_hour_of_entry_stand_beside_it()
    {
        var round = new Round();
        var arrived = Instant.FromUtc(2017, 12, 22, 22, 59);
        round.Now = Instant.FromUtc(2018, 1, 3, 8, 0);
        var receipt =
            new ReceiptReference(
                round.Done("secretariat", Filed(arrived) with { NotForCirculation = true, Original = Given.File("note.pdf") }));
        var filed = round.Board.Submissions[receipt];

        Assert.AreEqual(arrived, filed.CountsFrom);
        Assert.IsFalse(filed.Late);
        Assert.IsTrue(filed.NotForCirculation);
        Assert.AreEqual(round.Now, filed.OnBehalf!.EnteredAt);
        Assert.AreEqual("secretariat", filed.OnBehalf.Officer.Value);
        Assert.AreEqual("note.pdf", filed.Original!.Name);
        Assert.AreEqual(arrived, round[filed.Comments[0]].Sent!.CountsFrom);
        Assert.AreEqual(receipt, round.As("avaria-contributor").Submissions().Single().Reference);
    }

    [TestMethod]
    public void Arrival_now_is_possible_and_a_moment_later_is_not()
    {
        var round = new Round();
        round.Done("secretariat", Filed(round.Now));
        round.Refused("arrival-in-future", "secretariat", Filed(round.Now + Duration.Epsilon));
    }

    [TestMethod]
    public void Arrival_on_the_stroke_is_on_time_and_after_it_late()
    {
        var round = new Round();
        var stroke = round.Board.Consultation!.ClosingFor(round.Board.Consultation.Roster.Find(Given.Avaria)!)!.Value;
        round.Now = stroke + Duration.FromDays(9);

        Assert.IsFalse(round.Board.Submissions.GetValueOrDefault(new(round.Done("secretariat", Filed(stroke))))?.Late ?? Last(round));
        round.Done("secretariat", Filed(stroke + Duration.Epsilon));
        Assert.IsTrue(Last(round));
    }

    [TestMethod]
    public void What_is_missing_is_named()
    {
        var round = new Round();
        round.Refused("no-delegation", "secretariat", Filed(round.Now) with { Delegation = new("atlantis") });
        round.Refused("missing", "secretariat", Filed(round.Now) with { Sender = " " });
        round.Refused("nothing-to-submit", "secretariat", Filed(round.Now) with { Comments = [] });
        round.Refused("none-with-comments", "secretariat", Filed(round.Now) with { None = true });
        round.Refused("bad-text", "secretariat", Filed(round.Now) with { Sender = "embassy\u0007" });
        round.Refused("bad-text", "secretariat", Filed(round.Now) with { Channel = "note\u0007" });
        round.Refused("bad-text", "secretariat", Filed(round.Now) with { Note = "\uD83D" });
        round.Refused("bad-place", "secretariat",
            Filed(round.Now, Given.Content(), Given.Content("x", Rapporteur.Drafts.Place.At(new("p999")))));
        round.Done("secretariat", Filed(round.Now) with { Comments = [], None = true });
    }

    [TestMethod]
    public void A_hundred_are_filed_in_one_act_and_one_more_is_not()
    {
        var round = new Round();
        round.Refused("too-many", "secretariat", Filed(round.Now, [.. Enumerable.Repeat(Given.Content(), 101)]));
        round.Done("secretariat", Filed(round.Now, [.. Enumerable.Repeat(Given.Content(), 100)]));
        Assert.HasCount(100, round.Board.Received);
    }

    [TestMethod]
    public void The_focal_point_corrects_what_was_filed_for_it_and_the_contributor_does_not()
    {
        var round = new Round();
        var id =
            round.Board.Submissions.GetValueOrDefault(new(round.Done("secretariat", Filed(round.Now))))?.Comments[0]
                ?? round.Board.Received[0];

        round.Refused("not-yours", "avaria-contributor", new ChangeComment(id, null, Given.Content("Mine.")));
        round.Refused("no-comment", "secretariat", new ChangeComment(id, null, Given.Content("The office's.")));
        round.Done("avaria-focal", new ChangeComment(id, 1, Given.Content("As we meant it.")));
        round.Done("avaria-focal", new Submit(Saved: true));
        Assert.AreEqual("As we meant it.", round.As("secretariat").See(id)!.Content.Text);
        Assert.AreEqual(CommentOrigin.OnBehalf, round[id].Origin);
    }

    [TestMethod]
    public void A_comment_made_at_the_meeting_has_a_delegation_or_words_for_who_made_it()
    {
        var round = new Round();
        round.Refused("missing", "secretariat", new RecordMeetingComment(Given.Content(), Attribution: " "));
        round.Refused("no-delegation", "secretariat", new RecordMeetingComment(Given.Content(), new("atlantis")));
        round.Refused("empty", "secretariat", new RecordMeetingComment(Given.Content(""), Attribution: "several delegations"));
        round.Refused("bad-text", "secretariat", new RecordMeetingComment(Given.Content(), Attribution: "several\u0001delegations"));
        round.Refused("bad-text", "secretariat",
            new RecordMeetingComment(Given.Content(), Attribution: "several delegations", Paragraph: "14\u0001"));
        round.Done("secretariat", new RecordMeetingComment(Given.Content(), Attribution: "several delegations"));
    }

    [TestMethod]
    public void Drafts_are_numbered_in_the_order_they_are_circulated()
    {
        var round = new Round();
        Assert.AreEqual("1", round.Done("secretariat", new CirculateDraft("Rev.1", "en", new FileHash(Given.Draft.Hash), Given.File())));
        Assert.AreEqual("Rev.1", round.Board.CurrentDraft!.Label);
        Assert.AreEqual("Zero draft", round.Board.DraftNumbered(0)!.Label);
        Assert.IsNull(round.Board.DraftNumbered(2));
        Assert.IsNull(round.Board.DraftNumbered(-1));
    }

    private static bool Last(Round round) => ((Rapporteur.Record.SubmissionMade)round.Entries[^1]).Submission.Late;
}
