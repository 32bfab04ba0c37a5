using CsCheck;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Tests.Notices;

[TestClass]
public class RemindersTests
{
    [TestMethod]
    public void Steps_fall_at_nine_in_the_capital_on_its_working_days()
    {
        var consultation = Given.Consultation();
        var told =
            consultation.Roster.Delegations.Select(
                d => $"{d.ShortName}: {string.Join(", ", Reminders.Schedule(consultation, d, ReminderPlan.Default).Select(s => $"{s.Step.Key} {s.Due.InZone(d.Zone.Rules):ddd d MMM HH:mm}"))}");
        Assert.AreEqual(
            """
            Avaria: opening Wed 29 Nov 09:00, days-7 Fri 15 Dec 09:00, working-days-2 Wed 20 Dec 09:00, closing-day Fri 22 Dec 09:00
            Brona: opening Tue 28 Nov 09:00, days-7 Fri 15 Dec 09:00, working-days-2 Wed 20 Dec 09:00, closing-day Fri 22 Dec 09:00
            Cerva: opening Wed 29 Nov 09:00, days-7 Thu 14 Dec 09:00, working-days-2 Wed 20 Dec 09:00, closing-day Thu 21 Dec 09:00
            Dalmora: opening Wed 29 Nov 09:00, days-7 Fri 15 Dec 09:00, working-days-2 Wed 20 Dec 09:00, closing-day Fri 22 Dec 09:00
            Harbour Cities: opening Tue 28 Nov 09:00, days-7 Fri 15 Dec 09:00, working-days-2 Wed 20 Dec 09:00, closing-day Fri 22 Dec 09:00
            """.ReplaceLineEndings("\n"),
            string.Join('\n', told));
    }

    [TestMethod]
    public void Focal_point_and_alternate_of_a_silent_delegation_are_reminded_and_nobody_else()
    {
        var round = Approved();
        round.Sent("avaria-focal");
        round.Done("brona-focal", new Submit(None: true));
        Assert.AreEqual("cerva-alternate cerva-focal dalmora-alternate dalmora-focal obs-alternate obs-focal", Told(round, At(15, 12)));
    }

    [TestMethod]
    public void What_is_approved_and_unsent_is_recalled_shortly_before_the_closing_even_to_those_who_have_answered()
    {
        var round = Approved();
        foreach (var delegation in new[] { "cerva", "dalmora", "obs" })
        {
            round.Done($"{delegation}-focal", new Submit(None: true));
        }

        round.Sent("avaria-focal");
        round.Sent("brona-focal");
        round.Done("avaria-focal", new ApproveComment(round.Saved("avaria-contributor")));
        Assert.AreEqual("", Told(round, At(15, 18)));
        Assert.AreEqual("avaria-alternate avaria-focal", Told(round, At(20, 18)));
        Assert.IsTrue(Due(round, At(20, 18)).All(d => d.Occasion.Key is NoticeKey.Unsent { Delegation.Value: "avaria" }));

    }

    [TestMethod]
    public void A_joint_comment_answers_for_those_it_names_until_they_dissociate_themselves()
    {
        var round = Approved();
        var joint = round.Sent("avaria-focal", Given.Content("Together.", Place.Document) with { OnBehalfOf = ["brona"] });
        Assert.DoesNotContain("brona", Told(round, At(15, 18)));
        round.Done("brona-focal", new Dissociate(joint));
        Assert.Contains("brona-focal", Told(round, At(15, 18)));
    }

    [TestMethod]
    public void After_a_downtime_only_the_latest_step_is_due_and_after_the_closing_none()
    {
        var round = Approved();
        var due = Due(round, At(20, 18));
        Assert.IsTrue(due.All(d => d.Occasion.Key == Given.Key("reminder/v0/working-days-2")));
        Assert.IsEmpty(Due(round, At(24, 12)));
        Assert.IsEmpty(Due(round, Given.Start - Duration.FromDays(30)));
    }

    [TestMethod]
    public void Nobody_is_reminded_before_the_reminders_were_approved_and_none_by_a_plan_that_was_changed_since()
    {
        var round = new Round();
        Assert.IsEmpty(Due(round, At(15, 12)));
        round.Done("secretariat", new ApproveReminders(0));
        Assert.IsNotEmpty(Due(round, At(15, 12)));
        round.Done("secretariat", new PlanReminders(ReminderPlan.Default with { At = new LocalTime(10, 0) }));
        Assert.IsEmpty(Due(round, At(15, 12)));
        round.Refused("other-plan", "secretariat", new ApproveReminders(0));
        round.Done("secretariat", new ApproveReminders(1));
        Assert.IsNotEmpty(Due(round, At(15, 18)));
    }

    [TestMethod]
    public void What_is_approved_inside_delegations_changes_nothing_of_what_the_Secretariat_sees_reminded()
    {
        var (quiet, busy) = (Approved(), Approved());
        busy.Done("avaria-focal", new ApproveComment(busy.Saved("avaria-contributor")));
        for (var now = At(1, 0); now < At(24, 0); now += Duration.FromHours(1))
        {
            CollectionAssert.AreEqual(
                Due(quiet, now).Select(d => (d.Occasion.Key, d.Person)).ToList(),
                Due(busy, now).Where(d => d.Occasion.Key.Inside is null).Select(d => (d.Occasion.Key, d.Person)).ToList());
        }
    }

    [TestMethod]
    public void More_time_is_told_and_silences_the_old_date_and_the_new_one_is_recalled_from_anew()
    {
        var round = Approved();
        round.Now = At(14, 9);
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), null, "Holidays."));
        Assert.IsTrue(Due(round, At(15, 18)).All(d => d.Occasion.Key == Given.Key("closing/v1")));
        Assert.HasCount(12, Due(round, At(15, 18)), "Friday is a rest day in Dhaka");
        Assert.HasCount(15, Due(round, At(17, 12)));
        Assert.IsTrue(Due(round, At(22, 18)).All(d => d.Occasion.Key is NoticeKey.MoreTime));
        Assert.Contains(Given.Key("reminder/v1/days-7"), Due(round, At(36, 18)).Select(d => d.Occasion.Key));
    }

    [TestMethod]
    public void More_time_shortly_before_the_end_is_told_at_once_and_long_before_on_the_next_working_morning()
    {
        var early = Approved();
        early.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), null, "Holidays."), At(10, 22));
        Assert.IsEmpty(Due(early, At(10, 23)).Where(d => d.Occasion.Key is NoticeKey.MoreTime));
        var late = Approved();
        late.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), Given.Brona, "A storm."), At(22, 22));
        Assert.AreEqual("brona-alternate brona-contributor brona-focal",
            string.Join(' ',
                Due(late, At(22, 22)).Where(d => d.Occasion.Key is NoticeKey.MoreTime).Select(d => d.Person.Value)
                    .Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void A_date_is_told_when_the_Chair_has_cleared_it_and_only_its_latest_version()
    {
        var round = Approved();
        var id = new MilestoneId(round.Done("secretariat",
            new SetMilestone(
                new Milestone(MilestoneKind.InMonth, "Preparatory meeting", "March 2018", new(2018, 3, 1), new(2018, 3, 31)),
                "As the meeting said.")));
        Assert.IsEmpty(Due(round, At(7, 18)).Where(d => d.Occasion.Key is NoticeKey.Dated));
        round.Done("chair", new ClearMilestone(id, 1));
        round.Done("secretariat",
            new SetMilestone(new Milestone(MilestoneKind.OnDay, "Preparatory meeting", "14 March 2018", new(2018, 3, 14), Id: id),
                "Set by the Chair."));
        Assert.AreEqual(Given.Key($"milestone/{id}/1"),
            Due(round, At(7, 18)).Where(d => d.Occasion.Key is NoticeKey.Dated).Select(d => d.Occasion.Key).Distinct().Single());
        round.Done("chair", new ClearMilestone(id, 2));
        Assert.AreEqual(Given.Key($"milestone/{id}/2"),
            Due(round, At(7, 18)).Where(d => d.Occasion.Key is NoticeKey.Dated).Select(d => d.Occasion.Key).Distinct().Single());
    }

    [TestMethod]
    public void A_question_is_told_at_once_to_who_may_answer_it_until_it_is_answered_and_never_in_its_words()
    {
        var round = Approved();
        var comment = round.Sent("avaria-focal");
        round.Done("secretariat", new AskClarification(comment, "Which micro-financing?"));
        var due = Due(round, round.Now).Where(d => d.Occasion.Key is NoticeKey.Question).ToList();
        Assert.AreEqual("avaria-alternate avaria-focal", string.Join(' ', due.Select(d => d.Person.Value).Order(StringComparer.Ordinal)));
        var notice =
            NoticeText.For(round.Board, due[0].Occasion, round.Board.Consultation!.Roster.Find(due[0].Person)!, "https://forum.example");
        StringAssert.Contains(notice.Text, round[comment].Reference, StringComparison.Ordinal);
        Assert.DoesNotContain("micro-financing", notice.Text + notice.Subject);
        round.Done("avaria-focal", new AnswerClarification(comment, "All of it."));
        Assert.IsEmpty(Due(round, round.Now + Duration.FromDays(9)).Where(d => d.Occasion.Key is NoticeKey.Question));
    }

    [TestMethod]
    public void A_consultation_without_a_day_is_opened_to_all_and_recalled_to_nobody()
    {
        var round = new Round(consultation: Given.Consultation() with { Closing = null, ClosingWords = "as soon as possible" });
        round.Done("secretariat", new ApproveReminders(0));
        Assert.IsTrue(Due(round, At(200, 12)).All(d => d.Occasion.Key is NoticeKey.Reminder { Step.Kind: StepKind.Opening }));
        Assert.IsFalse(round.Board.Submissions.Values.Any(s => s.Late));
    }

    [TestMethod]
    public void However_often_and_whenever_it_is_asked_nobody_gets_a_step_twice_nobody_who_answered_gets_any_and_none_is_missed()
    {
        Gen.Select(Gen.Int[1, 36].Array[0, 60], Gen.Bool).Sample((hours, some) =>
        {
            var round = Approved();
            if (some)
            {
                round.Sent("avaria-focal");
            }

            var (now, got) = (At(-3, 0), new List<DueNotice>());
            foreach (var step in hours.Append(1))
            {
                now += Duration.FromHours(step);
                var due = Due(round, now);
                got.AddRange(due);
                Post.Send(round, due, now);
            }

            var (consultation, plan) = (round.Board.Consultation!, round.Board.Plan.Plan);
            return got.Select(g => (g.Occasion.Key, g.Person)).Distinct().Count() == got.Count
                && (!some || got.TrueForAll(d => d.Delegation != Given.Avaria))
                && consultation.Roster.Delegations.Where(d => !(some && d.Id == Given.Avaria) && now <= consultation.ClosingFor(d)).All(d =>
                    Reminders.Schedule(consultation, d, plan).LastOrDefault(s => s.Due <= now) is not { Step: { } last }
                    || got.Count(g => g.Delegation == d.Id && (g.Occasion.Key as NoticeKey.Reminder)?.Step == last) == 2);
        });
    }

    [TestMethod]
    public void Nothing_comes_due_before_the_instant_until_which_it_rests() =>
        Gen.Select(Gen.Int[0, 6].Array[0, 6], Gen.Int[0, 23]).Sample((acts, hour) =>
        {
            var round = Approved();
            foreach (var (index, act) in acts.Distinct().Index())
            {
                var at = At(2 + (3 * index), hour);
                _ = act switch
                {
                    0 => round.Sent("avaria-focal"),
                    1 => round.Done("brona-focal", new Submit(None: true), at),
                    2 => round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12 + index)), null, "Holidays."), at),
                    3 => round.Done("chair",
                        new ExtendClosing(new Closing(new LocalDate(2018, 1, 12 + index)), Given.Brona, "A storm."), at),
                    4 => round.Done("cerva-focal", new ApproveComment(round.Saved("cerva-contributor"))),
                    5 => round.Done("secretariat", new CheckReach([Given.Avaria]), at),
                    _ => (object?)null,
                };
            }

            var (seen, until) = (new HashSet<(NoticeKey, PersonId)>(), Instant.MinValue);
            for (var now = At(-3, 0); now < At(75, 0); now += Duration.FromHours(3))
            {
                foreach (var due in Due(round, now))
                {
                    var first = seen.Add((due.Occasion.Key, due.Person));
                    Assert.IsTrue(!first || now >= until, $"{due.Occasion.Key} at {now}, not before {until}");
                }

                until = Reminders.NextDue(round.Board, now) ?? Instant.MaxValue;
                Assert.IsGreaterThan(now, until);
            }
        }, iter: 10);

    private static Round Approved()
    {
        var round = new Round();
        round.Done("secretariat", new ApproveReminders(0));
        return round;
    }

    private static System.Collections.Immutable.ImmutableArray<DueNotice> Due(Round round, Instant now) => Reminders.Due(round.Board, now);

    // Days of December 2017, counted on into January, at an hour of Istanbul.
    private static Instant At(int day, int hour) =>
        Instant.FromUtc(2017, 12, 1, 0, 0) + Duration.FromDays(day - 1) + Duration.FromHours(hour - 3);

    private static string Told(Round round, Instant now) => string.Join(' ', Due(round, now).Select(d => d.Person));
}
