using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

/// <summary>A mail arrives once, waits, and is filed on behalf or set aside by an officer; the instant of its arrival counts.</summary>
[TestClass]
public class ArrivalRuleTests
{
    private static readonly Duration Night = Duration.FromHours(9);

    [TestMethod]
    public void A_mail_filed_the_next_morning_counts_from_when_it_arrived()
    {
        var round = new Round();
        var at = round.Now;
        var mail = Arrived(round);
        round.Now = at + Night;
        var receipt = new ReceiptReference(round.Done("secretariat", Filing(mail)));

        var filed = round.Board.Submissions[receipt];
        Assert.AreEqual((at, at + Night), (filed.CountsFrom, filed.OnBehalf!.EnteredAt));
        Assert.AreEqual("mail.eml", filed.Original!.Name);
        Assert.AreEqual(receipt, ((ArrivalState.Filed)round.Board.Arrivals[mail].State).Receipts.Single());
        Assert.AreEqual(new ArrivalBalance(1, 1, 0, 0), round.As("secretariat").ArrivalBalance);
    }

    [TestMethod]
    public void Under_the_same_key_a_mail_arrives_once_and_by_another_key_again()
    {
        var round = new Round();
        var first = Arrived(round, "AAMk1");

        Assert.AreEqual(first, Arrived(round, "AAMk1"));
        Assert.AreNotEqual(first, Arrived(round, "AAMk2"));
        Assert.AreEqual(2, round.Board.Arrivals.Count);
    }

    [TestMethod]
    public void What_was_filed_for_a_delegation_is_filed_for_it_again_only_expressly_and_for_another_at_once()
    {
        var round = new Round();
        var mail = Arrived(round, "one");
        var twin = Arrived(round, "the same bytes by another way");
        round.Done("secretariat", Filing(mail));

        round.Refused("arrival-filed", "secretariat", Filing(mail));
        round.Refused("arrival-filed", "secretariat", Filing(twin));
        round.Done("secretariat", Filing(mail, "brona"));
        round.Done("secretariat", Filing(twin) with { Again = true });
        Assert.AreEqual(new ArrivalBalance(2, 2, 0, 0), round.As("chair").ArrivalBalance);
    }

    [TestMethod]
    public void What_is_set_aside_has_a_reason_and_is_taken_up_before_it_is_filed()
    {
        var round = new Round();
        var mail = Arrived(round);
        round.Refused("missing", "secretariat", new SetMailAside(mail, SetAsideReason.Other, " "));
        round.Done("secretariat", new SetMailAside(mail, SetAsideReason.OutOfOffice));

        round.Refused("arrival-set-aside", "secretariat", Filing(mail));
        round.Refused("arrival-set-aside", "secretariat", new SetMailAside(mail, SetAsideReason.Spam));
        round.Done("secretariat", new TakeMailUp(mail));
        round.Refused("arrival-not-aside", "secretariat", new TakeMailUp(mail));
        round.Done("secretariat", Filing(mail));
        round.Refused("arrival-filed", "secretariat", new SetMailAside(mail, SetAsideReason.Spam));
    }

    [TestMethod]
    public void No_mail_arrives_in_the_future_or_under_a_path_or_by_anybody_but_the_Secretariat()
    {
        var round = new Round();
        round.Refused("arrival-in-future", "secretariat", new ReceiveMail(ArrivalWay.Mailbox, Given.File("mail.eml"), round.Now + Night));
        round.Refused("bad-text", "secretariat", new ReceiveMail(ArrivalWay.Dropped, Given.File("C:\\mail.eml")));
        round.Refused("for-secretariat", "avaria-focal", new ReceiveMail(ArrivalWay.Dropped, Given.File("mail.eml")));
    }

    [TestMethod]
    public void Only_the_Secretariat_and_the_Chair_learn_that_a_mail_arrived()
    {
        var round = new Round();
        var mail = Arrived(round);
        foreach (var person in (string[])["avaria-focal", "brona-focal", "obs-focal", "co-chair"])
        {
            Assert.IsFalse(round.As(person).Arrivals().Any(), person);
            Assert.IsNull(round.As(person).Arrival(mail), person);
            Assert.IsNull(round.As(person).ArrivalBalance, person);
            round.Refused("for-secretariat", person, Filing(mail));
            round.Refused("for-secretariat", person, new SetMailAside(new("never-was"), SetAsideReason.Spam));
        }

        Assert.IsNotNull(round.As("chair").Arrival(mail));
        round.Refused("for-secretariat", "chair", Filing(mail));
    }

    [TestMethod]
    public void What_was_not_filed_is_sealed_and_moves_no_state_that_papers_name()
    {
        var round = new Round();
        var before = round.Board.Receivings;
        var mail = Arrived(round);
        round.Done("secretariat", new SetMailAside(mail, SetAsideReason.Spam));

        Assert.AreEqual(before, round.Board.Receivings);
        Assert.IsTrue(round.Entries.Where(e => e is MailArrived or MailSetAside).All(e => e.IsInside));
    }

    [TestMethod]
    public void A_mail_taken_as_the_answer_to_a_question_is_filed_under_the_receipt_of_its_comment()
    {
        var round = new Round();
        var comment = round.Sent("avaria-focal");
        var (mail, other) = (Arrived(round, "one"), Arrived(round, "another"));
        round.Refused("no-question", "secretariat", new TakeReply(mail, comment, 1, "The second."));
        round.Done("secretariat", new AskClarification(comment, "Which sub-paragraph?"));
        round.Refused("for-secretariat", "chair", new TakeReply(mail, comment, 1, "The second."));
        round.Refused("for-secretariat", "avaria-focal", new TakeReply(mail, comment, 1, "The second."));
        round.Refused("no-question", "secretariat", new TakeReply(mail, comment, 2, "The second."));
        round.Refused("missing", "secretariat", new TakeReply(mail, comment, 1, " "));
        round.Refused("no-arrival", "secretariat", new TakeReply(new("none"), comment, 1, "The second."));
        round.Done("secretariat", new TakeReply(mail, comment, 1, "The second."));

        Assert.AreEqual("The second.", round[comment].Clarifications[0].Answer);
        Assert.AreEqual(
            round[comment].Sent!.Receipt, ((ArrivalState.Filed)round.Board.Arrivals[mail].State).Receipts.Single());
        Assert.AreEqual(new ArrivalBalance(2, 1, 0, 1), round.As("secretariat").ArrivalBalance);
        round.Refused("no-question", "secretariat", new TakeReply(other, comment, 1, "The third."));
        foreach (var person in (string[])["avaria-focal", "secretariat", "chair"])
        {
            Assert.IsNull(
                round.As(person).AnswererOf(round.As(person).See(comment)!.Comment.Clarifications[0]),
                $"which officer, is not told: {person}");
        }

        round.Done("secretariat", new SetMailAside(other, SetAsideReason.Spam));
        round.Done("secretariat", new AskClarification(comment, "And?"));
        round.Refused("arrival-set-aside", "secretariat", new TakeReply(other, comment, 2, "The third."));
        round.Done("secretariat", new TakeReply(mail, comment, 2, "The third."));
        Assert.AreEqual(new ArrivalBalance(2, 1, 1, 0), round.As("secretariat").ArrivalBalance);
    }

    private static ArrivalId Arrived(Round round, string? key = null) =>
        new(round.Done("secretariat", new ReceiveMail(ArrivalWay.Mailbox, Given.File("mail.eml"), Key: key)));

    private static FileArrival Filing(ArrivalId mail, string delegation = "avaria") =>
        new(mail, new FileOnBehalf(new(delegation), default, "focal@avaria.example", "e-mail", [Given.Content("Use plain words.")]));
}
