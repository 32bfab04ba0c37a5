using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class MilestoneRulesTests
{
    private static readonly Milestone Meeting =
        new(MilestoneKind.InMonth, "Preparatory meeting", "March 2018", new(2018, 3, 1), new(2018, 3, 31));

    [TestMethod]
    public void What_is_prepared_is_nobodys_to_see_before_the_Chair_has_cleared_it()
    {
        var round = new Round();
        var id = round.Done("secretariat", new SetMilestone(Meeting, "As the meeting said."));
        Assert.IsEmpty(round.Board.Consultation!.Milestones);
        round.Done("chair", new ClearMilestone(new(id), 1));
        Assert.AreEqual("March 2018", round.Board.Consultation!.Milestones.Single().Words);
    }

    [TestMethod]
    public void A_change_is_a_version_with_who_and_why_and_the_cleared_one_stays_until_it_is_cleared_too()
    {
        var round = new Round();
        var id = round.Done("secretariat", new SetMilestone(Meeting, "As the meeting said."));
        round.Done("chair", new ClearMilestone(new(id), 1));
        round.Done("secretariat-2",
            new SetMilestone(
                Meeting with
                {
                    Id = new(id),
                    Kind = MilestoneKind.OnDay,
                    Words = "14 March 2018",
                    Earliest = new(2018, 3, 14),
                    Latest = null,
                },
                "Hotel booked."));
        Assert.AreEqual("March 2018", round.Board.Consultation!.Milestones.Single().Words);
        var versions = round.Board.Milestones[new(id)];
        CollectionAssert.AreEqual(
            new[] { (1, "secretariat", "As the meeting said.", "chair"), (2, "secretariat-2", "Hotel booked.", null) },
            versions.Select(v => (v.Version, v.By.Value, v.Why, v.ClearedBy?.Value)).ToArray());
        round.Done("chair", new ClearMilestone(new(id), 2));
        Assert.AreEqual("14 March 2018", round.Board.Consultation!.Milestones.Single().Words);
    }

    [TestMethod]
    public void Only_the_Chair_clears_and_only_the_version_that_stands()
    {
        var round = new Round();
        var id = round.Done("secretariat", new SetMilestone(Meeting, "First."));
        round.Refused("for-chair", "secretariat", new ClearMilestone(new(id), 1));
        round.Refused("for-chair", "co-chair", new ClearMilestone(new(id), 1));
        round.Refused("for-secretariat", "avaria-focal", new SetMilestone(Meeting, "Ours."));
        round.Done("secretariat", new SetMilestone(Meeting with { Id = new(id), Words = "April 2018" }, "Second."));
        round.Refused("not-to-clear", "chair", new ClearMilestone(new(id), 1));
        round.Done("chair", new ClearMilestone(new(id), 2));
        round.Refused("not-to-clear", "chair", new ClearMilestone(new(id), 2));
        round.Refused("no-milestone", "chair", new ClearMilestone(new("m9"), 1));
        round.Refused("no-milestone", "secretariat", new SetMilestone(Meeting with { Id = new("m9") }, "Which?"));
    }

    [TestMethod]
    public void A_milestone_says_what_it_is_in_words_and_a_day_only_when_it_is_known()
    {
        var round = new Round();
        void Refused(string code, Milestone milestone, string why = "For the record.") =>
            round.Refused(code, "secretariat", new SetMilestone(milestone, why));
        Refused("missing", Meeting with { What = " " });
        Refused("missing", Meeting with { Words = "" });
        Refused("missing", Meeting, "");
        Refused("missing", Meeting with { Kind = MilestoneKind.OnDay, Earliest = null });
        Refused("missing", Meeting with { Latest = null });
        Refused("bad-days", Meeting with { Earliest = new(2018, 4, 1) });
        Refused("bad-days", Meeting with { Kind = MilestoneKind.OnDay, Earliest = new(2018, 3, 14), Latest = new(2018, 3, 13) });
        Refused("far-day", Meeting with { Kind = MilestoneKind.OnDay, Earliest = new(9999, 12, 31), Latest = null });
        Refused("far-day", Meeting with { Earliest = new(1017, 12, 31) });
        Refused("no-day-known", Meeting with { Kind = MilestoneKind.ToBeAnnounced });
        Refused("bad-text", Meeting with { Words = "March\r\n2018" });
        Refused("no-zone", Meeting with { Zone = new("Europe/Nowhere") });
        Refused("bad-text", Meeting with { Words = "March\u0000" });
        Refused("too-long", Meeting with { What = new string('a', 301) });
        round.Done("secretariat",
            new SetMilestone(new(MilestoneKind.DependsOn, "Exact dates", "after the dates of the compacts are issued"), "As said."));
        round.Done("secretariat",
            new SetMilestone(new(MilestoneKind.ToBeAnnounced, "Conference", "to be announced by the Chair"), "As said."));
    }

    [TestMethod]
    public void Those_a_consultation_opens_with_are_cleared_and_can_be_changed()
    {
        var round = new Round(consultation: Given.Consultation() with { Milestones = [Meeting, Meeting with { What = "Conference" }] });
        CollectionAssert.AreEqual(new[] { "m1", "m2" }, round.Board.Consultation!.Milestones.Select(m => m.Id?.Value).ToArray());
        round.Done("secretariat", new SetMilestone(Meeting with { Id = new("m2"), What = "Conference", Words = "May 2018" }, "Moved."));
        round.Done("chair", new ClearMilestone(new("m2"), 2));
        CollectionAssert.AreEqual(new[] { "March 2018", "May 2018" }, round.Board.Consultation!.Milestones.Select(m => m.Words).ToArray());
        Assert.AreEqual("m3", round.Done("chair", new SetMilestone(Meeting, "New.")));
    }
}
