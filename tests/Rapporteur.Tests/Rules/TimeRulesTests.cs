using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class TimeRulesTests
{
    private static readonly Closing Later = new(new LocalDate(2017, 12, 29));

    [TestMethod]
    public void More_time_for_all_moves_the_end_for_everybody_and_keeps_what_was_said_first()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(Later, null, "Holidays."));
        var consultation = round.Board.Consultation!;
        Assert.AreEqual(new LocalDate(2017, 12, 22), consultation.Closing!.Day);
        Assert.AreEqual(Later, consultation.ClosingOf(null));
        Assert.AreEqual(Later, consultation.ClosingOf(Given.Avaria));
        Assert.IsFalse(consultation.Extensions.Single().Reopens);
    }

    [TestMethod]
    public void More_time_for_one_delegation_is_that_delegations_alone()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(Later, Given.Brona, "A new government."));
        var consultation = round.Board.Consultation!;
        Assert.AreEqual(Later, consultation.ClosingOf(Given.Brona));
        Assert.AreEqual(consultation.Closing, consultation.ClosingOf(Given.Avaria));
        Assert.AreEqual(consultation.Closing, consultation.ClosingOf(null));
    }

    [TestMethod]
    public void What_is_sent_on_the_stroke_of_the_new_end_is_on_time_and_after_it_late()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2017, 12, 29), new LocalTime(18, 0)), null, "Holidays."));
        var end = Instant.FromUtc(2017, 12, 29, 15, 0);
        round.Now = end;
        var onTime = round.Done("avaria-focal", new Submit(None: true));
        round.Now = end + Duration.Epsilon;
        var late = round.Done("brona-focal", new Submit(None: true));
        Assert.IsFalse(round.Board.Submissions[new(onTime)].Late);
        Assert.IsTrue(round.Board.Submissions[new(late)].Late);
    }

    [TestMethod]
    public void More_time_given_after_the_end_reopens()
    {
        var round = new Round { Now = Instant.FromUtc(2017, 12, 27, 9, 0) };
        round.Done("chair", new ExtendClosing(Later, null, "Several delegations asked."));
        Assert.IsTrue(round.Board.Consultation!.Extensions.Single().Reopens);
    }

    [TestMethod]
    public void A_date_moved_twice_ends_where_it_was_moved_last()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(Later, null, "Holidays."));
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 5)), null, "More holidays."));
        round.Refused("not-later", "chair", new ExtendClosing(Later, null, "Back again."));
        Assert.AreEqual(new LocalDate(2018, 1, 5), round.Board.Consultation!.ClosingOf(null)!.Day);
    }

    [TestMethod]
    public void Nobody_loses_time_by_more_time_for_all()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), Given.Brona, "A new government."));
        round.Refused("not-later", "chair", new ExtendClosing(Later, null, "Holidays."));
    }

    [TestMethod]
    public void Only_the_Chair_gives_time_and_says_why_and_to_whom()
    {
        var round = new Round();
        round.Refused("for-chair", "secretariat", new ExtendClosing(Later, null, "Holidays."));
        round.Refused("for-chair", "avaria-focal", new ExtendClosing(Later, Given.Avaria, "Please."));
        round.Refused("missing", "chair", new ExtendClosing(Later, null, " "));
        round.Refused("no-delegation", "chair", new ExtendClosing(Later, new("nowhere"), "Why not."));
        round.Refused("not-later", "chair", new ExtendClosing(new Closing(new LocalDate(2017, 12, 22)), null, "The same day."));
        round.Refused("not-later", "chair", new ExtendClosing(new Closing(new LocalDate(2017, 11, 1)), null, "Before it began."));
        round.Refused("too-long", "chair", new ExtendClosing(Later, null, new string('x', 1_001)));
    }
}
