using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;

namespace Rapporteur.Tests.Record;

[TestClass]
public class EntryJsonTests
{
    private static readonly CommentContent Whole = new()
    {
        Draft = 0,
        Kinds = [CommentKind.Add, CommentKind.Move],
        Places =
        [
            Place.Document, Place.Section(new("p002")), Place.At(new("p003")), Place.Words(new("p007"), new Quotation("exact", "before ", " after")),
            Place.EveryOccurrence("term", new("p008")), Place.Between(null),
        ],
        Text = "Слова \"в кавычках\" <и> ещё\n\tإدارة 😀",
        ExistingWording = "existing",
        ProposedWording = "proposed",
        Alternatives = ["one", "two"],
        Condition = "if the heading stays",
        Language = "ru",
        OnBehalfOf = ["brona", "a group of states"],
    };

    private static readonly Submission Filed = new(
        new("R-1"), Given.Avaria, new("secretariat"), Given.Start + Duration.FromNanoseconds(1), Given.Start, true, false, "note", true,
        [new("c1"), new("c2")], ["C-1", "C-2"], "hash", Given.OnceSent, Given.File(), new FiledOnBehalf("embassy", "note", new("secretariat"), Given.Start));

    private static readonly ImmutableArray<Happened> Each =
    [
        new ConsultationOpened(Given.Consultation() with
        {
            Roster = Roster.Empty,
            Note = "Sample",
            Closing = new(new(2017, 12, 22), new LocalTime(18, 30)),
            Milestones = [new(MilestoneKind.Around, "Next draft", "mid-January 2018", new(2018, 1, 11), new(2018, 1, 20)), new(MilestoneKind.ToBeAnnounced, "Conference", "to be announced")],
            MayComment = [DelegationCategory.Organisation],
            Languages = ["en", "ru"],
        }),
        new RosterListed(
            [new(new("avaria"), DelegationCategory.Observer, "Republic of Avaria", "Avaria", "avaria", "Europe/Vienna", "as notified", new(2016, 3, 1), new(2018, 3, 1))],
            [new(new("p"), "P", new DelegationId("avaria"), DelegationRole.Alternate, "ru", [new("tenant", "object"), new("other", "object")]), new(new("c"), "C", Function.CoChair, "en", [])]),
        new DraftCirculated(0, "Zero draft", "en", new("abc"), Given.File()),
        new CommentSaved(new("c1"), "C-1", Given.Avaria, Whole, new ReceiptReference("R-0"), "Dele Gate"),
        new CommentChanged(new("c1"), 2, Whole),
        new CommentApproved(new("c1"), 2),
        new CommentDiscarded(new("c1")),
        new CommentSent(new("c1"), new("R-1"), Whole, Given.Start),
        new CommentWithdrawn(new("c1")),
        new SubmissionMade(Filed),
        new CommentEnteredOnBehalf(new("c1"), "C-1", Given.Avaria, Whole),
        new ReturnReceived(new("R-0"), Given.Avaria, Given.File("возврат.docx")),
        new MeetingCommentRecorded(new("c1"), "C-1", Given.Brona, "several delegations", "14 (iv)", Whole),
        new DelegationAligned(new("c1"), Given.Brona),
        new ClosingExtended(new Closing(new LocalDate(2017, 12, 29), new LocalTime(18, 0)), Given.Brona, true, "A holiday in the capital."),
        new MilestoneSet(2, new(MilestoneKind.OnDay, "Preparatory meeting", "14 and 15 March 2018", new(2018, 3, 14), new(2018, 3, 15), new LocalTime(10, 0), "Europe/Istanbul", "m2"), "The Chair has set it."),
        new MilestoneCleared("m2", 2),
        new RemindersPlanned(1, new ReminderPlan([new(StepKind.Opening), new(StepKind.DaysBefore, 7), new(StepKind.ClosingDay)], new LocalTime(10, 30))
        {
            Texts = [new("ru", "Срок: {day}")],
            RestDays = [new("Asia/Kabul", [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday])],
            Holidays = [new(2017, 12, 25)],
        }),
        new RemindersApproved(1),
        new ReminderCalled("call", [Given.Avaria]),
        new NoticesClaimed("reminder/v0/days-7", new NoticeChunk(3, 2, [new("avaria-focal"), new("avaria-alternate")], "sender", Given.Start)),
        new NoticesTold("reminder/v0/days-7", 3, 2,
            [new(new("avaria-focal"), NoticeChannel.Mail, NoticeState.Accepted, true, "blocked"), new(new("avaria-alternate"), NoticeChannel.None, NoticeState.Unreachable)]),
        new NoticeReturned("reminder/v0/days-7", new("avaria-focal"), "550"),
        new LateConsidered(new("R-1"), true, "The Chair agreed."),
        new DelegationDissociated(new("c1"), Given.Cerva),
        new ConversationNoted(new("tenant", "https://smba.trafficmanager.net/emea/", "a:1")),
        new ConversationEnded("a:1"),
        new ClarificationAsked(new("c1"), "Какой пункт?"),
        new ClarificationAnswered(new("c1"), "The second."),
        new PersonInvited(new("p"), new string('a', 64), Given.Start),
        new IdentityBound(new("p"), new("tenant", "object")),
        new IdentityUnbound(new("p"), new("tenant", "object")),
    ];

    [TestMethod]
    public void Every_kind_of_entry_is_in_the_table_and_tried_here()
    {
        var kinds = typeof(Happened).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Happened)) && t != typeof(Unknown)).Select(t => t.Name).Order().ToArray();

        CollectionAssert.AreEqual(kinds, Each.Select(e => e.GetType().Name).Order().ToArray());
        CollectionAssert.AreEqual(kinds, EntryJson.KnownKinds.Select(k => char.ToUpperInvariant(k[0]) + k[1..]).Order().ToArray());
    }

    [TestMethod]
    public void Every_kind_comes_back_as_it_was_written_and_is_written_the_same_again()
    {
        foreach (var what in Each)
        {
            var entry = Entry(what) with { Client = new ClientRequest("client-1", "hash"), Subject = "c1" };
            var line = EntryJson.Write(entry);
            var read = EntryJson.Read(line);

            Assert.AreEqual(Print.Of(entry), Print.Of(read));
            Assert.AreEqual(line, EntryJson.Write(read));
        }
    }

    [TestMethod]
    public void An_unknown_kind_is_kept_as_it_stood()
    {
        var line = EntryJson.Write(Entry(new CommentApproved(new("c1"), 2)));
        var later = line with { Kind = "commentSung", Payload = line.Payload.Replace("commentApproved", "commentSung", StringComparison.Ordinal) };
        var read = EntryJson.Read(later);

        Assert.AreEqual(new Unknown("commentSung", """{"comment":"c1","revision":2}"""), read.What);
        Assert.AreEqual(later, EntryJson.Write(read));
    }

    [TestMethod]
    public void A_line_that_is_no_entry_is_a_damaged_journal()
    {
        foreach (var payload in new[] { "null", "{}", "[]", "not json", """{"at":"yesterday"}""" })
        {
            Assert.Throws<JsonException>(() => EntryJson.Read(new JournalLine(Given.Call, 1, "commentSaved", Given.Start, payload)), payload);
        }
    }

    [TestMethod]
    public void The_payload_is_readable_in_every_script() =>
        Assert.Contains("Слова", EntryJson.Write(Entry(new CommentChanged(new("c1"), 2, Whole))).Payload);

    [TestMethod]
    public void What_a_delegation_has_not_sent_is_inside_it_and_nothing_else_is()
    {
        string[] inside =
        [
            nameof(CommentSaved), nameof(CommentChanged), nameof(CommentApproved), nameof(CommentDiscarded), nameof(ReturnReceived), nameof(ConversationNoted), nameof(ConversationEnded),
            nameof(PersonInvited), nameof(IdentityBound), nameof(IdentityUnbound),
        ];
        foreach (var what in Each)
        {
            Assert.AreEqual(inside.Contains(what.GetType().Name) ? Given.Avaria : null, EntryJson.InsideOf(Entry(what)), what.GetType().Name);
        }

        Assert.AreEqual(Given.Avaria, EntryJson.InsideOf(Entry(new Unknown("commentSung", "{}"))));
        Assert.AreEqual(new DelegationId("a/b"), EntryJson.InsideOf(Entry(Each[3]) with { Capacity = "a/b/FocalPoint" }));
    }

    private static Entry Entry(Happened what) =>
        new(Given.Call, 7, Given.Start + Duration.FromNanoseconds(123), new("avaria-focal"), "avaria/FocalPoint", Door.Pane, what);
}
