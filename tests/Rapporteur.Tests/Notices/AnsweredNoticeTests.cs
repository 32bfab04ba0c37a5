using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Notices;

/// <summary>Who is told that its question was answered, and that what became of its comments was circulated: once each.</summary>
[TestClass]
public sealed class AnsweredNoticeTests
{
    [TestMethod]
    public void Who_asked_is_told_at_once_and_once_of_each_answer_and_the_others_the_next_morning_of_one_to_all()
    {
        var round = new Round(Given.OnceSent);
        var id = new QuestionId(round.Done("avaria-focal", new PutQuestion("Until when?")));
        Assert.AreEqual("", Told(round, round.Now));
        round.Done("secretariat", new GiveGuidance(id, "Until the day printed."));
        Assert.AreEqual($"guided/{id}/1: avaria", Told(round, round.Now), "nobody else hears that there was a question");
        Send(round, round.Now);
        Assert.AreEqual("", Told(round, round.Now + Duration.FromDays(2)));

        round.Done("secretariat", new GiveGuidance(id, "Until the day printed.", "Until when may one comment?"));
        Assert.AreEqual("", Told(round, round.Now + Duration.FromDays(2)), "it waits for the Chair");
        round.Done("chair", new ClearGuidance(id, 1));
        Assert.AreEqual($"guided/{id}/2: avaria", Told(round, round.Now));
        Send(round, round.Now);
        var later = round.Now + Duration.FromDays(5);
        Assert.AreEqual("answered/2017-12-01: brona cerva dalmora obs", Told(round, later));
        var notice = Text(round, later, "brona-focal");
        Assert.AreEqual("https://forum.example/reader/call/questions", notice.Link);
        foreach (var never in new[] { "Until", "Avaria", "day printed" })
        {
            Assert.DoesNotContain(never, notice.Text + notice.Subject);
        }

        Send(round, later);
        Assert.AreEqual("", Told(round, later));
    }

    [TestMethod]
    public void All_outcomes_of_a_day_are_one_message_on_the_morning_after_it_and_only_for_whose_comments_they_are()
    {
        var round = new Round(Given.OnceSent);
        var (one, two) = (round.Sent("avaria-focal", Given.Content("Micro-financing.")), round.Sent("avaria-alternate"));
        var other = round.Sent("brona-focal");
        Circulated(round, one, "Taken up.");
        Circulated(round, two, "Taken up as well.");
        Prepared(round, other);
        Assert.AreEqual("", Told(round, round.Now), "the day is not over");
        var morning = round.Now + Duration.FromDays(3);
        Assert.AreEqual("answered/2017-12-01: avaria", Told(round, morning));
        var notice = Text(round, morning, "avaria-contributor");
        Assert.AreEqual("https://forum.example/reader/call?panel=ours", notice.Link);
        Assert.Contains(round[one].Reference, notice.Text);
        Assert.Contains(round[two].Reference, notice.Text);
        Assert.DoesNotContain("Taken up", notice.Text);
        Assert.DoesNotContain("Micro-financing", notice.Text);
        Assert.IsNull(notice.Calendar);
        Send(round, morning);

        round.Now = morning;
        Circulated(round, one, "Said otherwise.");
        Assert.AreEqual(
            "answered/2017-12-04: avaria", Told(round, morning + Duration.FromDays(4)), "another version is news of its own day");
        Assert.AreEqual("", Told(round, morning + Duration.FromDays(40)), "what nobody could send for weeks stands beside the draft");
    }

    [TestMethod]
    public void A_plan_that_is_changed_between_doubles_nothing_and_loses_nothing()
    {
        var round = new Round(Given.OnceSent);
        Circulated(round, round.Sent("avaria-focal"), "Taken up.");
        var morning = round.Now + Duration.FromDays(3);
        Send(round, morning);
        foreach (var hour in new[] { 0, 7, 9, 23 })
        {
            round.Done("secretariat", new PlanReminders(round.Board.Plan.Plan with { At = new LocalTime(hour, 0) }));
            Assert.AreEqual("", Told(round, morning + Duration.FromDays(1)), $"{hour}");
        }
    }

    private static void Circulated(Round round, CommentId id, string response)
    {
        var version = Prepared(round, id, response);
        round.Done("chair", new ClearOutcome(new(id), version));
        round.Done("secretariat", new CirculateOutcome(new(id), version));
    }

    private static int Prepared(Round round, CommentId id, string response = "In 14.")
    {
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Reflected, response)));
        return round[id].Outcomes.Last;
    }

    private static List<DueNotice> Due(Round round, Instant now) =>
        [.. Reminders.Due(round.Board, now).Where(d => d.Occasion.Key is NoticeKey.Guided or NoticeKey.Answered)];

    private static void Send(Round round, Instant now) => Post.Send(round, Due(round, now), now);

    private static Notice Text(Round round, Instant now, string person) => NoticeText.For(
        round.Board, Due(round, now).First(d => d.Person.Value == person).Occasion,
        round.Board.Consultation!.Roster.Find(new PersonId(person))!, "https://forum.example");

    private static string Told(Round round, Instant now) => string.Join("; ", Due(round, now).GroupBy(d => d.Occasion.Key)
        .Select(d => $"{d.Key}: {string.Join(' ', d.Select(n => n.Delegation!.Value.Value).Distinct())}"));
}
