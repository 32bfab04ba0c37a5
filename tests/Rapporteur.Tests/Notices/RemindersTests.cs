using CsCheck;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Notices;

namespace Rapporteur.Tests.Notices;

[TestClass]
public class RemindersTests
{
    private static readonly HashSet<string> Nothing = [];

    [TestMethod]
    public void Steps_fall_at_nine_in_the_capital_on_its_working_days()
    {
        var consultation = Given.Consultation();
        var told = consultation.Roster.Delegations.Select(d => $"{d.ShortName}: {string.Join(", ", Reminders.Schedule(consultation, d, ReminderPlan.Default).Select(s => $"{s.Step.Key} {s.Due.InZone(DateTimeZoneProviders.Tzdb[d.Zone]):ddd d MMM HH:mm}"))}");
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
        var round = new Round();
        round.Sent("avaria-focal");
        round.Done("brona-focal", new Submit(None: true));
        Assert.AreEqual("cerva-alternate cerva-focal dalmora-alternate dalmora-focal obs-alternate obs-focal", Told(round, At(15, 12)));
    }

    [TestMethod]
    public void What_is_approved_and_unsent_is_recalled_shortly_before_the_closing_even_to_those_who_have_answered()
    {
        var round = new Round();
        foreach (var delegation in new[] { "cerva", "dalmora", "obs" })
        {
            round.Done($"{delegation}-focal", new Submit(None: true));
        }

        round.Sent("avaria-focal");
        round.Sent("brona-focal");
        round.Done("avaria-focal", new ApproveComment(round.Saved("avaria-contributor")));
        Assert.AreEqual("", Told(round, At(15, 12)));
        Assert.AreEqual("avaria-alternate avaria-focal", Told(round, At(20, 12)));
        Assert.IsTrue(Reminders.Due(round.Board, ReminderPlan.Default, Nothing, At(20, 12)).All(d => d.Reason == ReminderReason.ApprovedButUnsent));
    }

    [TestMethod]
    public void A_joint_comment_answers_for_those_it_names_until_they_dissociate_themselves()
    {
        var round = new Round();
        var joint = round.Sent("avaria-focal", Given.Content("Together.", Place.Document) with { OnBehalfOf = ["brona"] });
        Assert.DoesNotContain("brona", Told(round, At(15, 18)));
        round.Done("brona-focal", new Dissociate(joint));
        Assert.Contains("brona-focal", Told(round, At(15, 18)));
    }

    [TestMethod]
    public void After_a_downtime_only_the_latest_step_is_due_and_after_the_closing_none()
    {
        var round = new Round();
        var due = Reminders.Due(round.Board, ReminderPlan.Default, Nothing, At(20, 18));
        Assert.IsTrue(due.All(d => d.Step.Key == "working-days-2"));
        Assert.IsEmpty(Reminders.Due(round.Board, ReminderPlan.Default, Nothing, At(24, 12)));
        Assert.IsEmpty(Reminders.Due(round.Board, ReminderPlan.Default, Nothing, Given.Start - Duration.FromDays(30)));
    }

    [TestMethod]
    public void More_time_silences_the_old_date_and_begins_anew_from_the_new_one()
    {
        var round = new Round { Now = At(14, 9) };
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 12)), null, "Holidays."));
        var ledger = Reminders.Due(round.Board, ReminderPlan.Default, Nothing, At(14, 12)).Select(d => d.Key).ToHashSet();
        Assert.IsEmpty(Reminders.Due(round.Board, ReminderPlan.Default, ledger, At(22, 12)));
        Assert.IsTrue(Reminders.Due(round.Board, ReminderPlan.Default, ledger, At(36, 18)).All(d => d.Step.Key == "days-7"));
        Assert.IsNotEmpty(Reminders.Due(round.Board, ReminderPlan.Default, ledger, At(36, 18)));
    }

    [TestMethod]
    public void However_often_and_whenever_it_is_asked_nobody_gets_a_step_twice_nobody_who_answered_gets_any_and_none_is_missed()
    {
        var answered = new Round();
        answered.Sent("avaria-focal");
        Gen.Select(Gen.Int[1, 36].Array[0, 60], Gen.Bool).Sample((hours, some) =>
        {
            var board = some ? answered.Board : new Round().Board;
            var (now, ledger, got) = (At(-3, 0), new HashSet<string>(), new List<DueReminder>());
            foreach (var step in hours.Append(1))
            {
                now += Duration.FromHours(step);
                foreach (var due in Reminders.Due(board, ReminderPlan.Default, ledger, now))
                {
                    if (!ledger.Add(due.Key))
                    {
                        return false;
                    }

                    got.Add(due);
                }
            }

            var consultation = board.Consultation!;
            return (!some || got.TrueForAll(d => d.Delegation != Given.Avaria))
                && consultation.Roster.Delegations.Where(d => !(some && d.Id == Given.Avaria) && now <= consultation.ClosingFor(d)).All(d =>
                    Reminders.Schedule(consultation, d, ReminderPlan.Default).LastOrDefault(s => s.Due <= now) is not { Step: { } last }
                    || got.Count(g => g.Delegation == d.Id && g.Step == last) == 2);
        });
    }

    // Days of December 2017, counted on into January, at an hour of Istanbul.
    private static Instant At(int day, int hour) => Instant.FromUtc(2017, 12, 1, 0, 0) + Duration.FromDays(day - 1) + Duration.FromHours(hour - 3);

    private static string Told(Round round, Instant now) =>
        string.Join(' ', Reminders.Due(round.Board, ReminderPlan.Default, Nothing, now).Select(d => d.Person));
}
