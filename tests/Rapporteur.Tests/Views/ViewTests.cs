using System.Reflection;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record.Stored;
using Rapporteur.Views;

namespace Rapporteur.Tests.Views;

/// <summary>What is filed, dated and bound: each for its readers, and for nobody else is there such a thing.</summary>
[TestClass]
public sealed class ViewTests
{
    private static readonly string[] Everybody =
        ["avaria-focal", "avaria-alternate", "avaria-contributor", "brona-focal", "brona-contributor", "obs-focal", "secretariat", "chair",
            "co-chair"];

    private static readonly string[] Avaria = ["avaria-focal", "avaria-alternate", "avaria-contributor"];

    private static readonly string[] Both = ["secretariat", "chair"];

    [TestMethod]
    public void A_submission_and_its_receipt_are_for_the_delegation_and_for_those_who_read_all_that_was_sent()
    {
        var round = new Round(Given.OnceSent);
        round.Sent("avaria-focal");
        var filed = round.Board.Submissions.Values.Single();
        AreFor([.. Avaria, .. Both, "co-chair"], round, reader => reader.Submission(filed.Reference) is not null);
        AreFor([.. Avaria, .. Both, "co-chair"], round, reader => reader.Submissions().Contains(filed));
        Assert.AreEqual(filed.Hash, ReceiptJson.Hash(round.As("avaria-contributor").ReceiptOf(filed)));
        Assert.ThrowsExactly<ArgumentException>(() => round.As("brona-focal").ReceiptOf(filed));
    }

    [TestMethod]
    public void A_file_sent_back_is_for_its_delegation_alone()
    {
        var round = new Round();
        var reference = new ReceiptReference(round.Done("avaria-focal", Given.Return(Given.Content())));
        AreFor(Avaria, round, reader => reader.Return(reference) is not null);
        AreFor(Avaria, round, reader => reader.Returns().Any());
    }

    [TestMethod]
    public void More_time_for_one_delegation_is_known_to_it_and_to_the_Secretariat_and_the_Chair_who_alone_know_why()
    {
        var round = new Round();
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2017, 12, 29)), Given.Avaria, "A holiday of the capital."));
        AreFor([.. Avaria, .. Both], round, reader => reader.Consultation.ExtensionOf(Given.Avaria) is not null);
        AreFor(Both, round, reader => reader.Consultation.Extensions.Any(e => e.Why.Length > 0 || e.By != default));
        round.Done("chair", new ExtendClosing(new Closing(new LocalDate(2018, 1, 5)), null, "For all."));
        AreFor(Everybody, round, reader => reader.Consultation.ExtensionOf(null) is not null);
        AreFor(Both, round, reader => reader.Consultation.Extensions.Any(e => e.Why.Length > 0 || e.By != default));
        AreFor(Both, round,
            reader => Timeline.For(reader, round.Now)?.Items.OfType<ClosingItem>().Any(c => c.Given!.Why.Length > 0) == true);
    }

    [TestMethod]
    public void A_date_is_for_everybody_once_it_is_cleared_and_how_it_came_to_be_for_the_Secretariat_and_the_Chair()
    {
        var round = new Round();
        var id =
            new MilestoneId(
                round.Done("secretariat",
                    new SetMilestone(new Milestone(MilestoneKind.ToBeAnnounced, "Meeting", "to be announced"), "Why.")));
        AreFor(Both, round, reader => reader.Milestone(id) is not null || reader.Milestones().Any());
        AreFor(Both, round, reader => reader.Milestone(id)?.Waits == true);
        round.Done("chair", new ClearMilestone(id, 1));
        AreFor(Everybody, round, reader => reader.Milestone(id)?.Last.Words == "to be announced" && reader.Milestones().Any());
        AreFor(Both, round, reader => !reader.Milestone(id)!.Versions.IsEmpty);
        AreFor(Both, round,
            reader => Timeline.For(reader, round.Now)?.Items.OfType<MilestoneItem>().Any(m => m.Version.Why.Length > 0) == true);
    }

    [TestMethod]
    public void Accounts_are_for_their_delegation_and_invitations_and_chats_for_the_Secretariat_and_the_Chair()
    {
        var round = new Round();
        var person = new PersonId("avaria-focal");
        round.Done("secretariat", new InvitePerson(person, "hash"));
        round.Done("avaria-focal", new NoteConversation(new("tenant", "https://service", new("chat"))));
        AreFor([.. Avaria, .. Both], round, reader => reader.Person(person) is { Accounts.IsEmpty: false });
        AreFor([.. Avaria, .. Both], round, reader => reader.People().Any(p => p.Person.Id == person));
        AreFor([.. Avaria, .. Both], round, reader => reader.Consultation.Roster.Find(person) is not null);
        AreFor(Everybody, round, reader => reader.Consultation.Roster.Find(reader.Asker.Id) is not null);
        AreFor(Everybody, round, reader => reader.Consultation.Roster.Find(Given.Cerva) is not null);
        AreFor(Both, round, reader => reader.Person(person) is { Invited: not null });
        AreFor(Both, round, reader => reader.Person(person) is { HasChat: true });
        AreFor(["avaria-focal"], round, reader => reader.Chat is not null);
    }

    [TestMethod]
    public void The_plan_the_ways_to_people_and_the_word_on_lateness_are_for_the_Secretariat_and_the_Chair()
    {
        var round = new Round { Now = Given.Start + Duration.FromDays(40) };
        round.Sent("avaria-focal");
        var late = round.Board.Submissions.Values.Single();
        round.Done("chair", new ConsiderLate(late.Reference, true, ""));
        AreFor(Both, round, reader => reader.LateWordOn(late.Reference) is not null);
        AreFor(Both, round, reader => reader.Plan is not null);
        AreFor(Both, round, reader => !Reach.Of(reader).IsEmpty);
        AreFor(Both, round, reader => !Planned.Reminders(reader, Given.Start).IsEmpty);
        AreFor(Both, round, reader => !Planned.Now(reader, [], Given.Start).IsEmpty);
    }

    // Only an Attribution of a named person leads on from them.
    [TestMethod]
    [DataRow(typeof(Entrance))]
    [DataRow(typeof(NoticeBook))]
    public void What_the_host_knows_in_nobody_s_name_holds_nothing_anybody_wrote(Type view)
    {
        var reached = new HashSet<Type>();
        Follow(view, reached);
        Assert.Contains(typeof(Roster), reached, "the check sees nothing");
        Assert.IsEmpty(
            reached.Intersect(
                [typeof(Comment), typeof(CommentContent), typeof(SentComment), typeof(SeenComment), typeof(Submission),
                    typeof(Clarification)]));
    }

    private static void Follow(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.GetGenericArguments())
        {
            Follow(part, reached);
        }

        if (type.Assembly != typeof(Attribution).Assembly || type == typeof(Attribution) || !reached.Add(type))
        {
            return;
        }

        const BindingFlags shown = BindingFlags.Public | BindingFlags.Instance;
        foreach (var next in type.GetProperties(shown).Select(p => p.PropertyType).Concat(type.GetMethods(shown).Select(m => m.ReturnType)))
        {
            Follow(next, reached);
        }
    }

    private static void AreFor(IEnumerable<string> readers, Round round, Func<Attribution, bool> sees) =>
        CollectionAssert.AreEqual(Everybody.Where(readers.Contains).ToArray(), Everybody.Where(r => sees(round.As(r))).ToArray());
}
