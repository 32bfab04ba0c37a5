using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class ReminderRulesTests
{
    [TestMethod]
    public void The_plan_is_the_Secretariats_alone()
    {
        var round = new Round();
        foreach (var by in new[] { "chair", "co-chair", "avaria-focal" })
        {
            round.Refused("for-secretariat", by, new PlanReminders(ReminderPlan.Default));
            round.Refused("for-secretariat", by, new ApproveReminders(0));
            round.Refused("for-secretariat", by, new RemindNow([]));
        }
    }

    [TestMethod]
    public void Approving_is_for_the_version_that_was_seen_and_twice_is_once()
    {
        var round = new Round();
        round.Done("secretariat", new ApproveReminders(0));
        var approved = round.Board.Plan;
        round.Done("secretariat-2", new ApproveReminders(0));
        Assert.AreEqual(approved, round.Board.Plan);
        round.Done("secretariat", new PlanReminders(ReminderPlan.Default with { At = new LocalTime(8, 0) }));
        Assert.IsNull(round.Board.Plan.ApprovedBy);
        round.Refused("other-plan", "secretariat", new ApproveReminders(0));
        round.Done("secretariat", new ApproveReminders(1));
    }

    [TestMethod]
    public void A_plan_that_could_not_be_kept_is_refused_with_its_field()
    {
        var round = new Round();
        void Refused(string field, ReminderPlan plan)
        {
            var refusal = round.Ask("secretariat", new PlanReminders(plan)).Refusal;
            Assert.IsNotNull(refusal);
            Assert.AreEqual(field, refusal.Field);
        }

        var usual = ReminderPlan.Default;
        Refused("steps", usual with { Steps = [] });
        Refused("steps", usual with { Steps = [new(StepKind.DaysBefore, 7), new(StepKind.DaysBefore, 7)] });
        Refused("steps", usual with { Steps = [new(StepKind.DaysBefore, 0)] });
        Refused("restDays", usual with { RestDays = [new(new("Europe/Nowhere"), [])] });
        Refused("restDays", usual with { RestDays = [new(new("Asia/Kabul"), [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)])] });
        Refused("text", usual with { Texts = [new("en", "Please write.")] });
        Refused("text", usual with { Texts = [new("en", "Until {day}\u0001")] });
        Refused("texts", usual with { Texts = [new("en", "{day}"), new("en", "{day}")] });
        Refused("language", usual with { Texts = [new("tr", "{day}")] });
    }

    [TestMethod]
    public void Reminding_by_hand_needs_an_approved_plan_and_a_closing_that_has_not_passed()
    {
        var round = new Round();
        round.Refused("plan-not-approved", "secretariat", new RemindNow([]));
        round.Done("secretariat", new ApproveReminders(0));
        var first = round.Done("secretariat", new RemindNow([]));
        Assert.AreNotEqual(first, round.Done("secretariat", new RemindNow([Given.Avaria])));
        round.Refused("no-delegation", "secretariat", new RemindNow([new("nobody")]));
        round.Now = Instant.FromUtc(2018, 1, 5, 12, 0);
        round.Refused("closing-passed", "secretariat", new RemindNow([]));
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), Given.Brona, "A storm."));
        round.Done("secretariat", new RemindNow([Given.Brona]));
        round.Refused("closing-passed", "secretariat", new RemindNow([Given.Avaria]));
    }

    [TestMethod]
    public void Whether_something_late_is_considered_is_the_Chairs_and_the_last_word_holds()
    {
        var round = new Round { Now = Instant.FromUtc(2018, 1, 5, 12, 0) };
        var late = round[round.Sent("avaria-focal")].Sent!.Receipt;
        round.Refused("for-chair", "secretariat", new ConsiderLate(late, true, ""));
        round.Refused("not-late", "chair", new ConsiderLate(new("R-0000"), true, ""));
        round.Done("chair", new ConsiderLate(late, true, "Agreed."));
        Assert.IsTrue(round.Board.LateWords[late].Considered);
        round.Done("chair", new ConsiderLate(late, false, "Not after all."));
        Assert.AreEqual(new LateWord(false, "Not after all.", round.Now), round.Board.LateWords[late]);
        var early = new Round();
        early.Refused("not-late", "chair", new ConsiderLate(early[early.Sent("avaria-focal")].Sent!.Receipt, true, ""));
    }
}
