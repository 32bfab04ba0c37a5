using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Rolls;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class RollRulesTests
{
    private static readonly Meeting Meeting = new("A meeting of officials", "Harbour", new(2017, 11, 27), new(2017, 11, 28));

    [TestMethod]
    public void A_list_of_attendance_is_the_Secretariats_and_gives_nobody_a_right()
    {
        var round = new Round();
        var list = new ListAttendance(null, Meeting,
            [new("Avaria", DelegationCategory.State, Given.Avaria), new("Wells Board", DelegationCategory.Organisation, null)]);
        foreach (var person in new[] { "chair", "co-chair", "avaria-focal", "obs-focal" })
        {
            round.Refused("for-secretariat", person, list);
        }

        var roster = round.Board.Consultation!.Roster;
        var id = new AttendanceId(round.Done("secretariat", list));
        Assert.HasCount(2, round.Board.Attendances[id].Names);
        Assert.AreSame(roster, round.Board.Consultation!.Roster);
        Assert.IsTrue(round.Acts[^1].Entries.All(e => e.IsInside), "it is sealed");
        round.Done("secretariat", list with { Id = id, Names = [new("Avaria", DelegationCategory.State, Given.Avaria)] });
        Assert.HasCount(1, round.Board.Attendances[id].Names, "a list is taken in the place of the one before");
        round.Refused("no-attendance", "secretariat", list with { Id = new("nosuch") });
        round.Refused("no-names", "secretariat", list with { Names = [] });
        round.Refused("days-turned", "secretariat", list with { Meeting = Meeting with { Last = new(2017, 11, 1) } });
        round.Refused("bad-text", "secretariat", list with { Names = [new("Ava\u0001ria", DelegationCategory.State, null)] });
        round.Refused("no-delegation", "secretariat", list with { Names = [new("Avaria", DelegationCategory.State, new("nosuch"))] });
    }

    [TestMethod]
    public void A_long_list_takes_several_lines_and_is_there_with_the_last()
    {
        var round = new Round();
        ImmutableArray<Attended> names = [.. Enumerable.Range(1, 5_000)
            .Select(n => new Attended($"Place {n}", DelegationCategory.State, null) { Person = $"Person {n}", Title = "Counsellor" })];
        var id = new AttendanceId(round.Done("secretariat", new ListAttendance(null, Meeting, names)));
        Assert.HasCount(5_000, round.Board.Attendances[id].Names);
        Assert.IsTrue(round.Acts[^1].Part is { Number: > 1, More: false });
    }

    [TestMethod]
    public void Delegations_and_people_are_added_to_the_roster_and_nobody_is_taken_off_or_given_a_function()
    {
        var round = new Round(Given.OnceSent);
        var esk = new Delegation(new("esk"), DelegationCategory.State, "Republic of Esk", "Esk", "esk", new("Europe/Vienna"));
        var person = new Person(new("esk-1"), "E. One", esk.Id, DelegationRole.FocalPoint, "en", []) { Address = "one@esk.example" };
        round.Refused("for-secretariat", "chair", new AddToRoster([esk], [person]));
        round.Refused("no-delegation", "secretariat", new AddToRoster([], [person]));
        round.Refused("no-zone", "secretariat", new AddToRoster([esk with { Zone = new("Europe/Nowhere") }], []));
        round.Refused("on-roster", "secretariat", new AddToRoster([esk with { Id = Given.Avaria }], []));
        round.Refused("on-roster", "secretariat", new AddToRoster([esk, esk], []));
        round.Refused("no-delegation", "secretariat",
            new AddToRoster([esk], [new Person(new("esk-2"), "E. Two", Function.Chair, "en", [])]));
        round.Refused("no-names", "secretariat", new AddToRoster([], []));
        round.Done("secretariat", new AddToRoster([esk], [person]));
        Assert.AreEqual("Esk", round.As("esk-1").Consultation.Roster.Find(esk.Id)!.ShortName);
        round.Sent("esk-1");
        Assert.IsNotNull(round.As("avaria-focal").Consultation.Roster.Find(esk.Id));
    }

    [TestMethod]
    public void A_delegation_goes_by_the_name_in_force_on_the_day_before_and_after_it_changed()
    {
        var round = new Round(Given.OnceSent);
        var later = new DelegationName("Republic of North Avaria", "North Avaria", "north avaria", new(2018, 3, 1));
        round.Refused("for-secretariat", "avaria-focal", new NameDelegation(Given.Avaria, later));
        round.Done("secretariat", new NameDelegation(Given.Avaria, later));
        var id = round.Sent("avaria-focal");
        foreach (var (day, name) in new[] { (new LocalDate(2018, 2, 28), "Avaria"), (new LocalDate(2018, 3, 1), "North Avaria") })
        {
            var reader = round.As("secretariat").On(day);
            Assert.AreEqual(name, reader.See(id)!.Attribution);
            Assert.AreEqual(name, reader.Consultation.Roster.Find(Given.Avaria)!.ShortName);
            Assert.AreSame(reader.Consultation, round.As("secretariat").On(day).Consultation, "made once a day");
        }

        Assert.AreEqual("obs", round.As("chair").On(new(2018, 3, 1)).Consultation.Roster.Delegations[3].Id.Value, "ordered by its new key");
    }

    [TestMethod]
    public void What_was_said_at_the_meeting_carries_a_name_in_circulation_only_with_consent_of_the_delegation()
    {
        var round = new Round();
        var id = new Rapporteur.Comments.CommentId(round.Done("secretariat", new RecordMeetingComment(Given.Content(), Given.Avaria)));
        Assert.AreEqual("", Circulated());
        round.Refused("for-focal-point", "avaria-contributor", new ConsentToNaming(Given.Avaria, true));
        round.Refused("no-delegation", "brona-focal", new ConsentToNaming(Given.Avaria, true));
        round.Refused("missing", "secretariat", new ConsentToNaming(Given.Avaria, true));
        round.Done("avaria-focal", new ConsentToNaming(Given.Avaria, true));
        Assert.AreEqual("Avaria", Circulated());
        round.Done("secretariat", new ConsentToNaming(Given.Avaria, false, "By note of 5 December."));
        Assert.AreEqual("", Circulated());

        string Circulated() => new Rapporteur.Papers.Printable(round.Board, Rapporteur.Papers.PaperUse.Circulation,
            Rapporteur.Papers.PaperWords.In(Rapporteur.Words.Language.English)).Named(round[id], round[id].Sent!)?.ShortName ?? "";
    }
}
