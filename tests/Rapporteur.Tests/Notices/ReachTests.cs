using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Tests.Notices;

/// <summary>What the Desk is told of the ways to people, from the record alone.</summary>
[TestClass]
public sealed class ReachTests
{
    private static readonly NoticeKey Week = Given.Key("reminder/v0/days-7");

    private static readonly PersonId Focal = new("avaria-focal");

    private Round round = null!;

    [TestInitialize]
    public void Begin()
    {
        var consultation = Given.Consultation();
        var roster = consultation.Roster;
        round = new Round(consultation: consultation with
        {
            Roster =
                new Roster(roster.Delegations,
                    [.. roster.People.Select(p => p.Id == Focal ? p with { Address = "focal@avaria.example" } : p)]),
        });
    }

    [TestMethod]
    public void Somebody_without_a_way_is_said_to_have_none_and_functions_are_not_listed()
    {
        Assert.AreEqual("No way to this person is known: ask the delegation for an e-mail address, or for them to open the chat in Teams.",
            Of("avaria-alternate").ToDoIn(Language.English));
        Assert.IsFalse(Of("avaria-alternate").Reachable);
        Assert.IsTrue(Of("avaria-focal") is { Reachable: true, ToDo: null, Accepted: null });
        Assert.HasCount(15, Reach.Of(round.Board));
    }

    [TestMethod]
    public void A_bounce_is_trouble_until_there_is_a_chat_and_an_accepted_one_ends_it()
    {
        Told(new NoticeOutcome(Focal, NoticeChannel.Mail, NoticeState.Accepted));
        Assert.AreEqual((NoticeChannel.Mail, Given.Start), Of("avaria-focal").Accepted);
        round.DoneByHost("secretariat", new NoteBounce(Week, Focal, "5.1.10"), Given.Start);
        Assert.IsNull(Of("avaria-focal").Accepted);
        Assert.IsFalse(Of("avaria-focal").Reachable);
        Assert.AreEqual(
            "E-mail to this person bounced or was refused (5.1.10): ask the delegation for the right address, or for them to open the " +
            "chat in Teams.", Of("avaria-focal").ToDoIn(Language.English));

        round.Done("avaria-focal", new NoteConversation(new("tenant", "https://service", new("chat"))));
        Assert.IsTrue(Of("avaria-focal").Reachable);
        StringAssert.Contains(Of("avaria-focal").ToDoIn(Language.English), "notices go to the Teams chat", StringComparison.Ordinal);

        Told(new NoticeOutcome(Focal, NoticeChannel.Mail, NoticeState.Accepted), Given.Key("reminder/v0/working-days-2"),
            Given.Start + Duration.FromDays(1));
        Assert.IsNull(Of("avaria-focal").ToDoIn(Language.English));
    }

    [TestMethod]
    public void A_refused_chat_is_trouble_until_another_is_known()
    {
        Told(new NoticeOutcome(Focal, NoticeChannel.Mail, NoticeState.Accepted, Reason: "Teams:ConversationBlockedByUser"));
        Assert.AreEqual(
            "Teams no longer takes messages for this person (ConversationBlockedByUser); notices go by e-mail until they open the chat " +
            "again.", Of("avaria-focal").ToDoIn(Language.English));
        round.Done("avaria-focal", new NoteConversation(new("tenant", "https://service", new("chat"))));
        Assert.IsNull(Of("avaria-focal").ToDoIn(Language.English));
    }

    [TestMethod]
    public void What_one_delegation_alone_may_know_of_is_not_told()
    {
        Told(new NoticeOutcome(Focal, NoticeChannel.Mail, NoticeState.Refused, Reason: "Mail:ErrorInvalidRecipients"),
            Given.Key("unsent/v0/days-7/avaria"));
        Assert.IsTrue(Of("avaria-focal") is { Accepted: null, Trouble: null });
    }

    [TestMethod]
    public void An_email_that_bounced_is_due_again_once_there_is_a_chat()
    {
        Told(new NoticeOutcome(Focal, NoticeChannel.Mail, NoticeState.Accepted));
        round.DoneByHost("secretariat", new NoteBounce(Week, Focal, "5.1.10"), Given.Start);
        Assert.IsTrue(round.Board.Notices[Week].Has(Focal, chat: false));
        Assert.IsFalse(round.Board.Notices[Week].Has(Focal, chat: true));
        Assert.IsNotNull(round.Ask("secretariat", Claim(Week), Given.Start, Door.Host).Refusal);

        round.Done("avaria-focal", new NoteConversation(new("tenant", "https://service", new("chat"))));
        Assert.AreEqual("2/1", round.DoneByHost("secretariat", Claim(Week), Given.Start));
        Assert.IsTrue(round.Board.Notices[Week].Has(Focal, chat: true), "claimed");
        round.DoneByHost("secretariat", new TellNotices(Week, new(2, 1), [new(Focal, NoticeChannel.Teams, NoticeState.Accepted)]),
            Given.Start);
        Assert.IsTrue(round.Board.Notices[Week].Has(Focal, chat: true), "told");
    }

    [TestMethod]
    public void A_test_message_goes_to_everybody_of_the_delegations_named_once_and_for_a_day()
    {
        round.Done("avaria-focal", new Submit(None: true));
        round.Refused("for-secretariat", "chair", new CheckReach([]));
        round.Refused("for-secretariat", "avaria-focal", new CheckReach([]));
        round.Refused("no-delegation", "secretariat", new CheckReach([new("nobody")]));
        var check = new NoticeKey.Reached(new(round.Done("secretariat-2", new CheckReach([Given.Avaria]))));
        var due = Reminders.Due(round.Board, Given.Start).Where(d => d.Occasion.Key == check).ToList();
        CollectionAssert.AreEquivalent(
            round.Board.Consultation!.Roster.People.Where(p => p.Delegation == Given.Avaria).Select(p => p.Id).ToList(),
            due.Select(d => d.Person).ToList());
        Assert.IsEmpty(Reminders.Due(round.Board, Given.Start + Duration.FromHours(25)).Where(d => d.Occasion.Key == check));
        Assert.AreEqual("secretariat-2", Releaser.Of(round.Board, check).Value);
        Post.Send(round, due, Given.Start);
        Assert.IsEmpty(Reminders.Due(round.Board, Given.Start).Where(d => d.Occasion.Key == check));
    }

    [TestMethod]
    public void A_test_message_is_answered_by_who_got_it_or_by_mail_as_the_host_notes_it_and_never_by_another()
    {
        round.Refused("no-reach-check", "avaria-focal", new ConfirmReach(Focal, NoticeChannel.Teams));
        var check = new CallId(round.Done("secretariat", new CheckReach([])));
        round.Refused("no-reach-check", "avaria-focal", new ConfirmReach(Focal, NoticeChannel.Teams));
        Post.Send(round, Reminders.Due(round.Board, Given.Start), Given.Start);
        Assert.AreEqual((Given.Start, null), (Of("avaria-focal").CheckedAt, Of("avaria-focal").Confirmed));
        round.Refused("for-secretariat", "brona-focal", new ConfirmReach(Focal, NoticeChannel.Teams));
        round.Refused("for-secretariat", "secretariat", new ConfirmReach(Focal, NoticeChannel.Mail));
        round.Done("avaria-focal", new ConfirmReach(Focal, NoticeChannel.Teams), Given.Start + Duration.FromMinutes(1));
        var board = round.Board;
        round.DoneByHost("secretariat", new ConfirmReach(Focal, NoticeChannel.Mail, check), Given.Start + Duration.FromMinutes(2));
        Assert.AreSame(board, round.Board, "once is enough");
        Assert.AreEqual((NoticeChannel.Teams, Given.Start + Duration.FromMinutes(1)), Of("avaria-focal").Confirmed);
        Assert.IsNull(Of("brona-focal").Confirmed);

        var later = Given.Start + Duration.FromDays(3);
        round.Done("secretariat", new CheckReach([Given.Avaria]), later);
        Post.Send(round, Reminders.Due(round.Board, later), later);
        Assert.AreEqual((later, null), (Of("avaria-focal").CheckedAt, Of("avaria-focal").Confirmed), "the newest one is asked about");
        round.DoneByHost("secretariat", new ConfirmReach(Focal, NoticeChannel.Mail), later);
        Assert.AreEqual((NoticeChannel.Mail, later), Of("avaria-focal").Confirmed);
    }

    [TestMethod]
    public void A_notice_is_entered_in_the_name_of_who_let_it_go_out()
    {
        round.Done("secretariat-2", new ApproveReminders(0));
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 5)), null, "asked for"));
        Assert.AreEqual("secretariat-2", Releaser.Of(round.Board, Given.Key("reminder/v0/days-7")).Value);
        Assert.AreEqual("chair", Releaser.Of(round.Board, Given.Key("closing/v1")).Value);
        Assert.AreEqual("secretariat", Releaser.Of(round.Board, Given.Key("draft/1")).Value);
        Assert.AreEqual("brona",
            round.Board.Consultation!.Roster.Find(
                Releaser.Of(round.Board, Given.Key("unsent/v0/closing-day/brona")))!.Delegation!.Value.Value);
    }

    private static ClaimNotices Claim(NoticeKey key) =>
        new(key, [Focal], "one", Given.Start, Given.Start + Duration.FromMinutes(2));

    private Reach Of(string person) => Reach.Of(round.Board).Single(r => r.Person.Value == person);

    private void Told(NoticeOutcome outcome, NoticeKey? key = null, Instant? at = null)
    {
        var by = key?.Inside is null ? "secretariat" : "avaria-focal";
        round.DoneByHost(by, Claim(key ?? Week), at ?? Given.Start);
        round.DoneByHost(by, new TellNotices(key ?? Week, new(1, 1), [outcome]), at ?? Given.Start);
    }
}
