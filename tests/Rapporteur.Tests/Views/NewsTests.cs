using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Tests.Views;

/// <summary>What is new for whom: what others did, of what a reader may see.</summary>
[TestClass]
public sealed class NewsTests
{
    [TestMethod]
    public void Colleagues_acts_are_news_and_one_s_own_are_not()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");
        round.Done("avaria-focal", new ChangeComment(id, 1, Given.Content("Better.")));
        round.Done("avaria-alternate", new WriteNote(id, "Well said."));
        round.Done("avaria-alternate", new ApproveComment(id, 2));
        round.Done("avaria-focal", new Submit([id]));
        round.Done("avaria-contributor", new DiscardComment(round.Saved("avaria-contributor")));
        Assert.AreEqual("Approved by avaria, alternate; Changed by avaria, focal; Filed by avaria, focal; Noted by avaria, alternate",
            Told(round, "avaria-contributor"));
        Assert.AreEqual("Approved by avaria, alternate; Noted by avaria, alternate; Saved by avaria, contributor; " +
            "Saved by avaria, contributor; TakenBack by avaria, contributor", Told(round, "avaria-focal"));
    }

    [TestMethod]
    public void A_question_and_an_outcome_are_news_for_their_delegation_and_the_answer_for_who_asked()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new AskClarification(id, "Which one?"));
        round.Done("avaria-focal", new AnswerClarification(id, "The second.", 1));
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Reflected, "In 14.")));
        Assert.AreEqual("Asked by ", Told(round, "avaria-focal"));
        round.Done("chair", new ClearOutcome(new(id), 1));
        round.Done("secretariat", new CirculateOutcome(new(id), 1));
        Assert.AreEqual("Asked by ; Outcome by ", Told(round, "avaria-focal"));
        Assert.AreEqual("Answered by Avaria; Filed by Avaria", Told(round, "secretariat"));
        Assert.AreEqual("", Told(round, "brona-focal"));
    }

    [TestMethod]
    public void A_question_apart_from_comments_is_news_for_whoever_may_read_it_and_its_answer_when_it_goes_out()
    {
        var round = new Round(Given.OnceSent);
        var id = new QuestionId(round.Done("avaria-focal", new PutQuestion("Until when?")));
        Assert.AreEqual("|QuestionPut by avaria, focal||QuestionPut by Avaria|QuestionPut by Avaria|", All());
        round.Done("secretariat", new GiveGuidance(id, "Until the day printed."));
        Assert.AreEqual("QuestionAnswered by |QuestionAnswered by ; QuestionPut by avaria, focal||QuestionPut by Avaria|"
            + "QuestionPut by Avaria|", All());
        var state = News.State(round.As("brona-focal"));
        round.Done("secretariat", new GiveGuidance(id, "Until the day printed.", "Until when?"));
        Assert.AreEqual(state, News.State(round.As("brona-focal")), "it waits for the Chair");
        Assert.AreEqual("AnswerToClear by ; QuestionPut by Avaria", Told(round, "chair"));
        round.Done("chair", new ClearGuidance(id, 1));
        Assert.AreEqual("QuestionAnsweredToAll by ", Told(round, "brona-focal"));
        Assert.AreEqual("QuestionAnsweredToAll by ", Told(round, "co-chair"));
        Assert.AreEqual("QuestionPut by Avaria", Told(round, "chair"));
        Assert.AreNotEqual(state, News.State(round.As("brona-focal")));

        string All() => string.Join('|', new[] { "avaria-focal", "avaria-alternate", "brona-focal", "secretariat", "chair", "co-chair" }
            .Select(p => Told(round, p)));
    }

    [TestMethod]
    public void More_time_and_dates_are_news_for_those_they_are_for()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2017, 12, 27)), Given.Brona, "Asked for."));
        round.Done("secretariat", new SetMilestone(
            new Milestone(MilestoneKind.InMonth, "Next draft", "January 2018", new(2018, 1, 1), new(2018, 1, 31)), "Planned."));
        Assert.AreEqual("DateToClear by ", Told(round, "chair"));
        Assert.AreEqual("MoreTime by ", Told(round, "brona-focal"));
        Assert.AreEqual("MoreTime by ", Told(round, "secretariat"));
        Assert.AreEqual("", Told(round, "avaria-focal"));
        round.Done("chair", new ClearMilestone(round.Board.Milestones.Keys.Single(), 1));
        Assert.AreEqual("DateSet by ", Told(round, "avaria-focal"));
        Assert.AreEqual("", Told(round, "chair"));
    }

    [TestMethod]
    public void The_date_of_a_silence_procedure_leads_to_it_and_what_is_newer_is_counted_up_to_a_bound()
    {
        var round = new Round();
        var id = round.Done("chair", new OpenSilence("Rev.1 is put under silence.", "By words here.",
            new Closing(new LocalDate(2018, 1, 20)), "End of silence", "20 January 2018"));
        var news = News.Of(round.As("avaria-focal")).Single(n => n.Kind == NewsKind.DateSet);
        Assert.AreEqual(id, news.Silence!.Value.Value);
        Assert.AreEqual((2, 1, 0), (Newer(Instant.MinValue, 9), Newer(Instant.MinValue, 1), Newer(round.Now, 9)));

        int Newer(Instant than, int most) => News.Count(round.As("avaria-focal"), at => at > than, most);
    }

    [TestMethod]
    public void Who_is_named_in_a_joint_comment_hears_of_it_and_who_is_not_does_not()
    {
        var round = new Round();
        var id = round.Saved("avaria-focal", Given.Joint("Together.", "brona"));
        Assert.AreEqual("", Told(round, "brona-focal"));
        round.Done("avaria-focal", new Submit([id], Saved: true));
        Assert.AreEqual("Joint by Avaria", Told(round, "brona-focal"));
        Assert.AreEqual("", Told(round, "cerva-focal"));
        round.Done("brona-focal", new Dissociate(id));
        Assert.AreEqual("", Told(round, "brona-focal"));
    }

    [TestMethod]
    public void The_state_changes_with_what_is_new_and_stays_with_what_is_not_for_its_reader()
    {
        var round = new Round(Given.OnceSentWithoutNames);
        var id = round.Saved("avaria-contributor");
        string[] outside = ["brona-focal", "secretariat", "chair", "co-chair"];
        var (before, inside) = (outside.Select(State).ToArray(), State("avaria-focal"));
        round.Done("avaria-contributor", new ChangeComment(id, 1, Given.Content("Better.")));
        round.Done("avaria-contributor", new WriteNote(id, "A note."));
        CollectionAssert.AreEqual(before, outside.Select(State).ToArray());
        Assert.AreNotEqual(inside, State("avaria-focal"));
        round.Done("avaria-focal", new Submit([id], Saved: true));
        Assert.AreNotEqual(before[1], State("secretariat"));
        Assert.AreEqual(before[0], State("brona-focal"), "a delegation's news are its own");

        string State(string person) => News.State(round.As(person));
    }

    // The circulated draft of the round's beginning is everybody's.
    private static string Told(Round round, string person) => string.Join("; ", News.Of(round.As(person))
        .Where(n => n.Kind != NewsKind.DraftCirculated).Select(n => $"{n.Kind} by {n.By}").Order(StringComparer.Ordinal));
}
