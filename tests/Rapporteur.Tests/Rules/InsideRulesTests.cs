using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Rules;

/// <summary>What people of one delegation say and do about a comment among themselves.</summary>
[TestClass]
public class InsideRulesTests
{
    private static readonly string[] Outside =
        ["brona-focal", "brona-contributor", "cerva-focal", "obs-focal", "secretariat", "chair", "co-chair"];

    [TestMethod]
    public void Everybody_of_the_delegation_writes_notes_in_every_state_and_nobody_else()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Joint("Together.", "brona"));
        round.Done("avaria-contributor", new WriteNote(id, "Sent already?"));
        round.Done("avaria-alternate", new WriteNote(id, "Yes."));
        foreach (var other in Outside)
        {
            round.Refused("no-comment", other, new WriteNote(id, "We read along."));
            Assert.IsTrue(round.As(other).See(id)!.Comment.Inside == Inside.Nothing, other);
        }

        round.Done("avaria-focal", new WithdrawComment(id));
        round.Done("avaria-focal", new WriteNote(id, "Withdrawn, as the capital asked."));
        CollectionAssert.AreEqual(new[] { "Sent already?", "Yes.", "Withdrawn, as the capital asked." },
            round.As("avaria-contributor").See(id)!.Comment.Inside.Notes.Select(n => n.Text).ToArray());
        round.Refused("missing", "avaria-focal", new WriteNote(id, " "));
        round.Refused("too-long", "avaria-focal", new WriteNote(id, new string('a', WriteNote.Longest + 1)));
        round.Refused("bad-text", "avaria-focal", new WriteNote(id, "a\u0007"));
    }

    [TestMethod]
    public void A_note_is_in_no_receipt_tells_the_Secretariat_nothing_and_lies_sealed_for_its_delegation()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        var (receivings, receipt) = (round.Board.Receivings, round.Board.Submissions.Values.Single());
        round.Done("avaria-contributor", new WriteNote(id, "A secret of ours."));
        round.Done("avaria-contributor", new TakeStance(id, false));
        foreach (var act in round.Acts.TakeLast(2))
        {
            Assert.AreEqual(new Owner("avaria"), act.Inside);
            CollectionAssert.AreEqual(new[] { Range.All }, InsideParts.Of(ActJson.Write(act), act).ToArray());
        }

        Assert.AreEqual(receivings, round.Board.Receivings, "an act inside would be counted");
        Assert.DoesNotContain("A secret of ours.", System.Text.Encoding.UTF8.GetString(ReceiptJson.Write(round.Board, receipt)));
    }

    [TestMethod]
    public void A_stance_is_each_person_s_own_and_the_last_one_counts()
    {
        var round = new Round();
        var id = round.Saved("avaria-focal");
        round.Done("avaria-contributor", new TakeStance(id, true));
        round.Done("avaria-alternate", new TakeStance(id, false));
        round.Done("avaria-contributor", new TakeStance(id, false));
        Assert.IsEmpty(round.Decide("avaria-contributor", new TakeStance(id, false)).What, "nothing would change");
        CollectionAssert.AreEqual(new[] { "avaria-alternate: False", "avaria-contributor: False" },
            round[id].Inside.Stances.Select(s => $"{s.By}: {s.Supports}").ToArray());
        round.Refused("no-comment", "brona-focal", new TakeStance(id, true));
    }

    [TestMethod]
    public void Every_text_stays_with_who_wrote_and_who_approved_it_and_can_be_had_again()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor", Given.Content("First."));
        round.Done("avaria-focal", new ChangeComment(id, 1, Given.Content("Second.")));
        round.Done("avaria-alternate", new ApproveComment(id, 2));
        round.Done("avaria-focal", new RestoreText(id, 1, 2));
        Assert.AreEqual(("First.", CommentState.Saved, 3), (round[id].Working.Text, round[id].State, round[id].Revision));
        CollectionAssert.AreEqual(
            new[] { "1 avaria-contributor  First.", "2 avaria-focal avaria-alternate Second.", "3 avaria-focal  First." },
            round[id].Versions().Select(v => $"{v.Revision} {v.By} {v.ApprovedBy} {v.Content.Text}").ToArray());
        round.Refused("no-such-text", "avaria-focal", new RestoreText(id, 9));
        round.Refused("changed-since", "avaria-focal", new RestoreText(id, 1, 2));
        round.Refused("no-comment", "brona-focal", new RestoreText(id, 1));
        var focal = round.Saved("avaria-focal");
        round.Refused("not-yours", "avaria-contributor", new RestoreText(focal, 1));
    }

    [TestMethod]
    public void What_was_deleted_is_back_as_it_was_within_ten_minutes_the_last_of_them_included()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");
        round.Done("avaria-focal", new ApproveComment(id));
        round.Done("avaria-contributor", new DiscardComment(id));
        round.Refused("too-late-to-bring-back", "avaria-contributor", new BringBack(id),
            round.Now + BringBack.Within + Duration.Epsilon);
        round.Done("avaria-contributor", new BringBack(id), round.Now + BringBack.Within);
        Assert.AreEqual(CommentState.Approved, round[id].State);
        Assert.Contains(id, round.Board.DossierOf(Given.Avaria).Approved);
        round.Refused("nothing-to-bring-back", "avaria-focal", new BringBack(id));
        round.Done("avaria-focal", new DiscardComment(id));
        round.Refused("not-yours", "avaria-contributor", new BringBack(id));
        foreach (var other in Outside)
        {
            round.Refused("no-comment", other, new BringBack(id));
        }
    }

    [TestMethod]
    public void A_dropped_change_comes_back_as_a_change_and_a_withdrawn_comment_stands_again()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal", Given.Content("Sent."));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Changed.")));
        round.Done("avaria-focal", new DiscardComment(id));
        round.Done("avaria-focal", new BringBack(id));
        Assert.AreEqual(("Changed.", CommentState.Saved, "Sent."),
            (round[id].Working.Text, round[id].State, round[id].Sent!.Content.Text));
        round.Done("avaria-focal", new DiscardComment(id));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Changed otherwise.")));
        round.Refused("nothing-to-bring-back", "avaria-focal", new BringBack(id));
        round.Done("avaria-focal", new WithdrawComment(id));
        Assert.AreEqual(CommentState.Withdrawn, round.As("secretariat").See(id)!.State);
        round.Done("avaria-alternate", new BringBack(id));
        Assert.AreEqual((CommentState.Sent, true), (round.As("secretariat").See(id)!.State, round[id].Stands));
        Assert.AreEqual((CommentState.Saved, "Changed otherwise."), (round[id].State, round[id].Working.Text));
    }

    [TestMethod]
    public void A_closing_of_contributors_binds_them_alone_to_the_stroke_of_their_capital()
    {
        var round = new Round();
        round.Refused("for-focal-point", "avaria-contributor", new RuleContributors(ContributorRule.Free));
        round.Refused("for-delegations", "secretariat", new RuleContributors(ContributorRule.Free));
        round.Refused("not-earlier", "avaria-focal", new RuleContributors(new(new(new(2017, 12, 23)))));
        round.Done("avaria-alternate", new RuleContributors(new(new(new(2017, 12, 20)))));
        var end = Instant.FromUtc(2017, 12, 20, 23, 0);
        round.Done("avaria-contributor", new SaveComment(Given.Content()), end);
        round.Refused("contributors-closed", "avaria-contributor", new SaveComment(Given.Content()), end + Duration.Epsilon);
        round.Done("avaria-focal", new SaveComment(Given.Content()), end + Duration.Epsilon);
        round.Done("brona-contributor", new SaveComment(Given.Content()), end + Duration.Epsilon);
    }

    [TestMethod]
    public void Paused_contributors_write_no_comment_and_still_talk()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");
        round.Done("avaria-focal", new RuleContributors(new(Paused: true)));
        round.Refused("contributors-paused", "avaria-contributor", new SaveComment(Given.Content()));
        round.Refused("contributors-paused", "avaria-contributor", new ChangeComment(id, null, Given.Content("More.")));
        round.Refused("contributors-paused", "avaria-contributor", new DiscardComment(id));
        round.Refused("contributors-paused", "avaria-contributor", Given.Return(Given.Content()));
        round.Done("avaria-contributor", new WriteNote(id, "Please see to it."));
        round.Done("avaria-focal", new RuleContributors(ContributorRule.Free));
        round.Done("avaria-contributor", new ChangeComment(id, null, Given.Content("More.")));
        Assert.AreEqual(ContributorRule.Free, round.As("secretariat").Contributors);
    }
}
