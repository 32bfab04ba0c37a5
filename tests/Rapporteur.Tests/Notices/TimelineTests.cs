using System.Collections.Immutable;
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
public class TimelineTests
{
    private static readonly NoticeKey Week = Given.Key("reminder/v0/days-7");

    private static readonly string[] Delegations = ["avaria", "brona", "cerva", "dalmora", "obs"];

    private static readonly int[] Days = [1, 8, 14, 15, 19, 20, 21, 22, 23, 24];

    [TestMethod]
    public void A_question_about_a_comment_is_no_date_and_stands_on_no_timeline()
    {
        var round = new Round();
        round.Done("secretariat", new AskClarification(round.Sent("avaria-focal"), "Which one?"));
        var before = Timeline.For(round.As("secretariat"), round.Now)!.Items.Select(i => i.Key).ToList();
        Post.Send(round, Reminders.Due(round.Board, round.Now).Where(d => d.Occasion.Key is NoticeKey.Question), round.Now);
        CollectionAssert.AreEqual(before, Timeline.For(round.As("secretariat"), round.Now)!.Items.Select(i => i.Key).ToList());
        Assert.IsFalse(before.Exists(k => k.StartsWith("question/", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Dated_items_stand_in_order_and_what_is_not_known_to_the_day_comes_last()
    {
        var timeline = Of(Set());
        Assert.AreEqual(
            """
            opening
            reminder/v0/opening
            draft-0
            milestone/m1/1
            milestone/m2/1
            reminder/v0/days-7
            reminder/v0/working-days-2
            reminder/v0/closing-day
            closing
            milestone-m1
            milestone-m1-next
            milestone-m2
            """.ReplaceLineEndings("\n"),
            string.Join('\n', timeline.Items.Select(i => i.Key)));
        Assert.AreEqual(Instant.FromUtc(2018, 3, 31, 21, 0), timeline.Ends);
        Assert.AreEqual(Given.Start - Duration.FromDays(3), timeline.Begins);
    }

    [TestMethod]
    public void A_step_lasts_from_the_first_capital_to_the_last_and_says_how_many_it_would_go_to()
    {
        var round = Set();
        round.Sent("avaria-focal");
        var step = Recalled(Of(round));
        Assert.AreEqual((Instant.FromUtc(2017, 12, 14, 3, 0), Instant.FromUtc(2017, 12, 15, 14, 0)), (step.First, step.Last));
        Assert.AreEqual((8, 4, true), (step.People, step.Delegations, step.WaitsForApproval));
        round.Done("secretariat", new ApproveReminders(0));
        Assert.IsFalse(Recalled(Of(round)).WaitsForApproval);
    }

    [TestMethod]
    public void What_was_sent_is_told_by_the_channel_s_word_and_nobody_is_counted_twice()
    {
        var round = Set();
        round.Done("secretariat", new ApproveReminders(0));
        var due = At(15, 18);
        var people =
            Reminders.Due(round.Board, due).Where(d => d.Occasion.Key == Week).Select(d => d.Person).ToImmutableArray();
        round.DoneByHost("secretariat", new ClaimNotices(Week, people, "one", due, due + Duration.FromMinutes(2)), due);
        Assert.AreEqual(10, Recalled(Of(round, due)).Told.Underway);
        round.DoneByHost("secretariat", new TellNotices(Week, new(1, 1), [.. people.Select((p, i) => new NoticeOutcome(
            p,
            i < 4 ? NoticeChannel.Teams : i < 7 ? NoticeChannel.Mail : NoticeChannel.None,
            i < 7 ? NoticeState.Accepted : i == 7 ? NoticeState.Refused : i == 8 ? NoticeState.Unreachable : NoticeState.Spared,
            Uncertain: i == 0))]), due);
        round.DoneByHost("secretariat", new NoteBounce(Week, people[5], "mailbox-unknown"), due);
        var step = Recalled(Of(round, due));
        Assert.AreEqual(new Tally(4, 3, 1, 1, 1, 1, 1, 0), step.Told);
        Assert.AreEqual(0, step.People);
    }

    [TestMethod]
    public void What_would_go_out_is_what_goes_out_when_its_instant_has_come()
    {
        var round = Set();
        round.Done("secretariat", new ApproveReminders(0));
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 5)), Given.Brona, "Elections."));
        round.Sent("cerva-focal");
        round.Done("chair", new ClearMilestone(new("m1"), 2));
        var now = At(2, 0);
        for (var planned = Next(round, now); planned is { } at; planned = Next(round, now))
        {
            now = at;
            var said =
                Planned.Reminders(round.Board, now).Concat(Planned.News(round.Board, now)).Where(p => p.AtOnce)
                    .Select(p => $"{p.Occasion.Key} {p.Person.Id}").Order().ToList();
            var due = Reminders.Due(round.Board, now).Select(d => $"{d.Occasion.Key} {d.Person}").Order().ToList();
            Assert.AreEqual(string.Join('\n', due), string.Join('\n', said), now.ToString());
            foreach (var key in Reminders.Due(round.Board, now).GroupBy(d => d.Occasion.Key).ToList())
            {
                round.DoneByHost("secretariat",
                    new ClaimNotices(key.Key, [.. key.Select(d => d.Person)], "one", now, now + Duration.FromMinutes(2)), now);
            }
        }

        Assert.IsGreaterThan(At(35, 0), now, "the story ended before the extended closing");
    }

    [TestMethod]
    public void A_clearance_tells_everybody_in_the_text_of_the_version_that_waits_and_not_once_it_is_cleared()
    {
        var round = Set();
        var told = Planned.Clearing(round.As("secretariat"), new("m1"), round.Now);
        Assert.HasCount(15, told);
        StringAssert.Contains(told[0].Text("https://host").Text, "14 March 2018", StringComparison.Ordinal);
        Assert.AreEqual("March 2018", round.Board.Consultation!.Milestones[0].Words, "looking changed what stands");
        round.Done("chair", new ClearMilestone(new("m1"), 2));
        Assert.IsEmpty(Planned.Clearing(round.As("secretariat"), new("m1"), round.Now));
        CollectionAssert.AreEquivalent(
            told.Select(t => (t.Person.Id, t.Occasion.Due, t.Occasion.Key)).ToList(),
            Planned.News(round.Board, round.Now).Where(n => n.Occasion.Key is NoticeKey.Dated { Milestone.Value: "m1" })
                .Select(t => (t.Person.Id, t.Occasion.Due, t.Occasion.Key)).ToList());
    }

    [TestMethod]
    public void An_imprecise_date_has_passed_with_the_last_day_it_may_be_and_an_exact_one_never()
    {
        var round = Set();
        Assert.IsFalse(Date(round, Instant.FromUtc(2018, 3, 31, 21, 0)).Passed);
        Assert.IsTrue(Date(round, Instant.FromUtc(2018, 3, 31, 21, 1)).Passed);
        round.Done("chair", new ClearMilestone(new("m1"), 2));
        Assert.IsFalse(Date(round, Instant.FromUtc(2018, 5, 1, 0, 0)).Passed);

        static MilestoneItem Date(Round round, Instant now) =>
            Of(round, now).Items.OfType<MilestoneItem>().Single(m => m is { Key: "milestone-m1" });
    }

    [TestMethod]
    public void The_co_chair_sees_dates_that_were_cleared_and_nothing_of_who_is_written_to_or_has_another_date()
    {
        var round = Set();
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 5)), Given.Brona, "Elections."));
        Assert.AreEqual("opening draft-0 closing milestone-m1 milestone-m2",
            string.Join(' ', Timeline.For(round.As("co-chair"), round.Now)!.Items.Select(i => i.Key)));
        Assert.IsNull(Timeline.For(round.As("avaria-focal"), round.Now));
    }

    [TestMethod]
    public void Whatever_is_written_inside_delegations_leaves_timeline_preview_and_reach_as_they_were()
    {
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 30]).List[1, 12].Sample(acts =>
        {
            var (plain, busy) = (Set(), Set());
            plain.Done("secretariat", new ApproveReminders(0));
            busy.Done("secretariat", new ApproveReminders(0));
            foreach (var (who, what, day) in acts.OrderBy(a => a.Item3))
            {
                Inside(busy, Delegations[who], what, At(1 + (day * 2 / 3), 10));
            }

            return Days.All(day => Shown(plain, At(day, 11)) == Shown(busy, At(day, 11)));
        }, iter: 25);
    }

    [TestMethod]
    public void A_ledger_that_one_delegation_alone_may_know_of_is_as_one_that_never_was()
    {
        var round = Set();
        Warned(round, "avaria", At(20, 12));
        var key = round.Board.Notices.Keys.Single();
        Assert.IsNull(Timeline.Sent(round.As("secretariat"), key));
        Assert.IsNull(Timeline.Sent(round.As("chair"), key));
        Assert.IsNull(Timeline.Sent(round.As("avaria-focal"), key));
    }

    // What a delegation does that nobody outside may learn of.
    private static void Inside(Round round, string delegation, int what, Instant at)
    {
        var mine =
            round.Board.DossierOf(new DelegationId(delegation)).Comments.Where(
                c => round.Board.Comments[c].State is CommentState.Saved or CommentState.Approved).ToList();
        switch (what)
        {
            case 0:
                round.Done($"{delegation}-contributor", new SaveComment(Given.Content("Quietly.", Place.Document)), at);
                break;
            case 1 or 2 when mine.Count > 0:
                round.Done($"{delegation}-focal", new ApproveComment(mine[0]), at);
                break;
            case 3 when mine.Count > 0:
                round.Done($"{delegation}-focal", new DiscardComment(mine[0]), at);
                break;
            default:
                Warned(round, delegation, at);
                break;
        }
    }

    private static void Warned(Round round, string delegation, Instant at)
    {
        var (person, key) = (new PersonId($"{delegation}-focal"), Given.Key($"unsent/v0/working-days-2/{delegation}"));
        if (round.Board.Notices.ContainsKey(key))
        {
            return;
        }

        round.DoneByHost($"{delegation}-focal",
            new ClaimNotices(key, [person], "one", at, at + Duration.FromMinutes(2)), at);
        round.DoneByHost($"{delegation}-focal",
            new TellNotices(key, new(1, 1), [new NoticeOutcome(person, NoticeChannel.Mail, NoticeState.Accepted)]), at);
        round.DoneByHost($"{delegation}-focal", new NoteBounce(key, person, "mailbox-unknown"), at);
    }

    private static string Shown(Round round, Instant now) =>
        string.Join('\n', new object?[] { Timeline.NextNotice(round.As("secretariat"), now) }
        .Concat(Of(round, now).Items)
        .Concat(Planned.Reminders(round.Board, now).Concat(Planned.News(round.Board, now))
            .Concat(Planned.Now(round.As("secretariat"), [], now)).Select(p => $"{p.Occasion} {p.Person.Id} {p.AtOnce}"))
        .Concat(Reach.Of(round.Board)));

    // A date in a month, cleared, with an exact one that waits; another to be announced.
    private static Round Set()
    {
        var round = new Round();
        round.Done("secretariat",
            new SetMilestone(
                new Milestone(MilestoneKind.InMonth, "Preparatory meeting", "March 2018", new LocalDate(2018, 3, 1),
                    new LocalDate(2018, 3, 31)), "From the record."));
        round.Done("chair", new ClearMilestone(new("m1"), 1));
        round.Done("secretariat",
            new SetMilestone(new Milestone(MilestoneKind.ToBeAnnounced, "Ministerial Conference", "to be announced"), "From the record."));
        round.Done("chair", new ClearMilestone(new("m2"), 1));
        round.Done("secretariat",
            new SetMilestone(
                new Milestone(MilestoneKind.OnDay, "Preparatory meeting", "14 March 2018", new LocalDate(2018, 3, 14), Id: new("m1")),
                "The host has confirmed."));
        return round;
    }

    private static Timeline Of(Round round, Instant? now = null) => Timeline.For(round.As("secretariat"), now ?? round.Now)!;

    private static NoticeItem Recalled(Timeline timeline) => timeline.Items.OfType<NoticeItem>().Single(s => s.Notice == Week);

    private static Instant? Next(Round round, Instant now) => Timeline.NextNotice(round.As("secretariat"), now);

    // Days of December 2017, counted on into January, at an hour of Istanbul.
    private static Instant At(int day, int hour) =>
        Instant.FromUtc(2017, 12, 1, 0, 0) + Duration.FromDays(day - 1) + Duration.FromHours(hour - 3);
}
