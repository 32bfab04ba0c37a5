using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Rolls;
using Rapporteur.Words;

namespace Rapporteur.Tests.Record;

[TestClass]
public class ActJsonTests
{
    private static readonly CommentContent Whole = new()
    {
        Draft = 0,
        Kinds = [CommentKind.Add, CommentKind.Move],
        Places =
        [
            Place.Document, Place.Section(new("p002")), Place.At(new("p003")),
            Place.Words(new("p007"), new Quotation("exact", "before ", " after")),
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

    private static readonly Submission Filed = new()
    {
        Reference = new("R-1"),
        Delegation = Given.Avaria,
        By = new("secretariat"),
        At = Given.Start + Duration.FromNanoseconds(1),
        CountsFrom = Given.Start,
        Late = true,
        None = false,
        Note = "note",
        NotForCirculation = true,
        Comments = [new("c1"), new("c2")],
        CommentReferences = ["C-1", "C-2"],
        Hash = "hash",
        Visibility = Given.OnceSent,
        Original = Given.File(),
        OnBehalf = new FiledOnBehalf("embassy", "note", new("secretariat"), Given.Start),
    };

    private static readonly ImmutableArray<Entry> Each =
    [
        new ConsultationOpened(Given.Consultation() with
        {
            Roster = Roster.Empty,
            Note = "Sample",
            Closing = new(new(2017, 12, 22), new LocalTime(18, 30)),
            Milestones =
                [new(MilestoneKind.Around, "Next draft", "mid-January 2018", new(2018, 1, 11), new(2018, 1, 20)),
                    new(MilestoneKind.ToBeAnnounced, "Conference", "to be announced")],
            MayComment = [DelegationCategory.Organisation],
            Languages = ["en", "ru"],
        }),
        new RosterListed(
            [
                new(new("avaria"), DelegationCategory.Observer, "Republic of Avaria", "Avaria", "avaria", new("Europe/Vienna"))
                {
                    Footnote = "as notified",
                    ValidFrom = new(2016, 3, 1),
                    ValidTo = new(2018, 3, 1),
                },
            ],
            [
                new(new("p"), "P", new DelegationId("avaria"), DelegationRole.Alternate, "ru",
                    [new("tenant", "object"), new("other", "object")]),
                new(new("c"), "C", Function.CoChair, "en", []),
            ]),
        new ChangesProved(1, new ProvedChanges(0, new ProvedTexts("a", "b", "b", "a"), new("c"), new("d"), 2)),
        new CarryOverSettled(new("c1"), 1, [Place.At(new("p003")), Place.Between(null)]),
        new PaperPrepared(
            new("pp1"),
            new PaperTitle("compilation.docx", "ru", 1) { Part = new(new("p003"), Given.Avaria, CommentKind.Move, true) },
            Given.File("подборка.docx"), new("b"), new(3, 2, 1), true),
        new PaperHolds(new("pp1"), [new(new("c1"), 1), new(new("c2"), 12)]),
        new PaperCleared(new("pp1")),
        new PaperTakenBack(new("pp1"), true),
        new PaperCirculated(new("pp1")),
        new ContradictionSettled(new(new("c1"), 2), 1, 1, "Сказано в другом месте."),
        new LanguageVersionPrepared(1, "fr", new("f"), Given.File("projet.docx")),
        new LanguageVersionCirculated(1, "fr", new("f"), Given.File("projet.docx")),
        new CounterpartSettled(1, "fr", new("p003"), new("p004")),
        new DraftPrepared(2, "Rev.2", "en", new("abc"), Given.File())
        {
            Notes = [new(new Remark("files.note.hidden", ("count", 2)), new("p003"))],
        },
        new DraftCirculated(0, "Zero draft", "en", new("abc"), Given.File())
        {
            Notes =
            [
                new(new Remark("files.note.thing.chart", ("count", 2)), new("p002")),
                new(new Remark("files.note.prompt", ("words", "Имя"))),
                new(new Remark("files.note.symbols")),
            ],
        },
        new CommentSaved(new("c1"), "C-1", Given.Avaria, Whole, new ReceiptReference("R-0"), "Dele Gate"),
        new CommentChanged(new("c1"), 2, Whole),
        new CommentApproved(new("c1"), 2),
        new CommentDiscarded(new("c1")),
        new CommentSent(new("c1"), new("R-1"), Whole, Given.Start),
        new CommentWithdrawn(new("c1")),
        new SubmissionMade(Filed),
        new CommentEnteredOnBehalf(new("c1"), "C-1", Given.Avaria, Whole),
        new ReturnReceived(new("R-0"), Given.Avaria, Given.File("возврат.docx"), Proposed.Of([Given.Content()])),
        new ReturnContinued(new("R-0"), Proposed.Of([Given.Content("More."), Given.Content("Most.")])),
        new MeetingCommentRecorded(new("c1"), "C-1", Given.Brona, "several delegations", "14 (iv)", Whole),
        new DelegationAligned(new("c1"), Given.Brona),
        new ClosingExtended(new Closing(new LocalDate(2017, 12, 29), new LocalTime(18, 0)), Given.Brona, true, "A holiday in the capital."),
        new MilestoneSet(2,
            new(MilestoneKind.OnDay, "Preparatory meeting", "14 and 15 March 2018", new(2018, 3, 14), new(2018, 3, 15),
                new LocalTime(10, 0), new("Europe/Istanbul"), new("m2")), "The Chair has set it."),
        new MilestoneCleared(new("m2"), 2),
        new RemindersPlanned(1,
            new ReminderPlan([new(StepKind.Opening), new(StepKind.DaysBefore, 7), new(StepKind.ClosingDay)], new LocalTime(10, 30))
        {
            Texts = [new("ru", "Срок: {day}")],
            RestDays = [new(new("Asia/Kabul"), [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday])],
            Holidays = [new(2017, 12, 25)],
        }),
        new RemindersApproved(1),
        new ReminderCalled(new("call"), [Given.Avaria]),
        new ReachChecked(new("check"), [Given.Avaria]),
        new ReachConfirmed(new("check"), new("avaria-focal"), NoticeChannel.Teams),
        new NoticesClaimed(Given.Key("reminder/v0/days-7"),
            new NoticeClaim(new(3, 2), [new("avaria-focal"), new("avaria-alternate")], "sender", Given.Start)),
        new NoticesTold(Given.Key("reminder/v0/days-7"), new(3, 2),
            [new(new("avaria-focal"), NoticeChannel.Mail, NoticeState.Accepted, true, "blocked"),
                new(new("avaria-alternate"), NoticeChannel.None, NoticeState.Unreachable)]),
        new NoticeBounced(Given.Key("reminder/v0/days-7"), new("avaria-focal"), "550"),
        new LateConsidered(new("R-1"), true, "The Chair agreed."),
        new DelegationDissociated(new("c1"), Given.Cerva),
        new ConversationNoted(new("tenant", "https://smba.trafficmanager.net/emea/", new("a:1"))),
        new ConversationEnded(new("a:1")),
        new RemindersChosen(false),
        new ClarificationAsked(new("c1"), "Какой пункт?"),
        new ClarificationAnswered(new("c1"), "The second."),
        new NoteWritten(new("c1"), "Ask the capital first."),
        new StanceTaken(new("c1"), false),
        new CommentBroughtBack(new("c1")),
        new WithdrawalUndone(new("c1")),
        new ContributorsRuled(Given.Brona, new(new(new(2017, 12, 20), new LocalTime(12, 0)), true)),
        new OutcomePrepared(new(new("c1"), 2), new(OutcomeKind.ReflectedElsewhere, "См. пункт 2.")
            {
                At = new(0, new("p007")),
                With = new("c2"),
            }, 1),
        new OutcomeCleared(new(new("c1")), 1),
        new ClearingTakenBack(new(new("c1"), 2), 1),
        new OutcomeTakenBack(new(new("c1")), 1),
        new OutcomeCirculated(new(new("c1"), 1), 2),
        new CommentCoded(new(new("c1"), 1), [CodingKind.Transfer, CodingKind.GeneralReservation]),
        new CommentSplit(new("c1"), [new("ещё", Whole.Places)]),
        new CommonPointConfirmed(new("cp1"), "Слова.", [new(new("c1"), 1), new(new("c2"))]),
        new CandidateDismissed(new(new("c1"), 1), new(new("c2"))),
        new SummarySentenceWritten(SummaryUnit.Of(new CommentId("c1")), "ru", "Короче.", new string('b', 64)),
        new QuantifierChosen(new("cp1"), Quantifier.Several),
        new OutcomeAnswered(new(new("c1")), 2, "Thank you."),
        new PersonInvited(new("p"), new string('a', 64), Given.Start),
        new AddressInvited(new("p"), new("urn:rapporteur:mail", "p@forum.example")),
        new IdentityClaimed(new("p"), new("tenant", "further")),
        new RoleGiven(new("p"), DelegationRole.Alternate),
        new IdentityBound(new("p"), new("tenant", "object")),
        new IdentityUnbound(new("p"), new("tenant", "object")),
        new MailArrived(new("a1"), Instant.FromUtc(2017, 12, 1, 8, 0), ArrivalWay.Mailbox, Given.File("mail.eml")),
        new MailFiled(new("a1"), new("R-1")),
        new MailSetAside(new("a1"), SetAsideReason.Other, "Не нам."),
        new AttendanceListed(
            new("at1"), new("A meeting", "Harbour", new(2017, 11, 27), new(2017, 11, 28)), [new(Counted.States, 7)], Given.File()),
        new AttendanceNamed(new("at1"), [new("Avaria", DelegationCategory.State, Given.Avaria) { Person = "A. One", Consents = false }]),
        new DelegationNamed(Given.Avaria, new("Republic of North Avaria", "North Avaria", "avaria", new(2018, 3, 1))),
        new NamingConsented(Given.Avaria, true, "By note."),
        new MailTakenUp(new("a1")),
        new MailWrittenBack(new("a1"), 1, Given.Avaria, "Получено."),
        new GlossaryTermSet(new("gt1"), [new("en", ["border control", "control of borders"]), new("ru", ["контроль границ"])]),
        new PhraseWorded(new("ph1"), "en", "The draft keeps agreed language."),
        new PhraseApproved(new("ph1")),
        new PhraseDropped(new("ph1")),
        new BracketPut(new("b1"), 1, Place.At(new("p003")), ["one", "another"]),
        new BracketLifted(new("b1")),
        new QuestionPut(new("q1"), new("avaria"), "Until when?", new PassageOfDraft(1, new("p003"))),
        new GuidanceGiven(new("q1"), "Until 22 December.", "Until when may comments be sent?"),
        new GuidancePrepared(new("q1"), "Until 22 December.", "Until when may comments be sent?"),
        new GuidanceCleared(new("q1"), 1),
        new TranslationSet(new(new("c1"), 1), 1, "en", "Words."),
        new SilenceOpened(new("s1"), "Rev.1 is put under silence.", "Here, in words.", new Closing(new LocalDate(2018, 1, 20))),
        new SilenceBroken(new("s1"), new("avaria"), "Not yet.", true),
    ];

    [TestMethod]
    public void Every_kind_of_entry_is_in_the_table_and_tried_here()
    {
        var kinds =
            typeof(Entry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entry)) && t != typeof(Unknown)).Select(t => t.Name).Order()
                .ToArray();

        CollectionAssert.AreEqual(kinds, Each.Select(e => e.GetType().Name).Order().ToArray());
        CollectionAssert.IsSubsetOf(kinds, ActJson.KnownKinds.Select(k => char.ToUpperInvariant(k[0]) + k[1..]).ToArray());
    }

    [TestMethod]
    public void Every_kind_comes_back_as_it_was_written_and_is_written_the_same_again()
    {
        foreach (var entry in Each)
        {
            var act =
                Act(entry)
                    with
                {
                    Client = new ClientRequest("client-1", "hash"),
                    Subject = "c1",
                    Extensions = 2,
                    Inside = new Owner("avaria"),
                    Part = new Part(2, true)
                };
            var line = ActJson.Write(act);
            var read = ActJson.Read(line);

            Assert.AreEqual(Print.Of(act), Print.Of(read));
            Assert.AreEqual(line, ActJson.Write(read));
        }
    }

    [TestMethod]
    public void A_whole_act_comes_back_in_order_and_a_text_saved_and_sent_in_it_stands_once()
    {
        var act = Act(
            new CommentSaved(new("c1"), "C-1", Given.Avaria, Whole, Note: "inside"), new CommentApproved(new("c1"), 1),
            new CommentSent(new("c1"), new("R-1"), Whole, Given.Start), new SubmissionMade(Filed));
        var line = ActJson.Write(act);
        var read = ActJson.Read(line);

        Assert.AreEqual(Print.Of(act), Print.Of(read));
        Assert.AreEqual(line, ActJson.Write(read));
        Assert.AreEqual(line.Payload.IndexOf("proposed\"", StringComparison.Ordinal),
            line.Payload.LastIndexOf("proposed\"", StringComparison.Ordinal));
    }

    [TestMethod]
    public void What_was_changed_before_it_was_sent_in_the_same_act_keeps_both_texts()
    {
        var act = Act(
            new CommentSaved(new("c1"), "C-1", Given.Avaria, Whole),
            new CommentSent(new("c1"), new("R-1"), Whole with { Text = "Other." }, Given.Start));

        Assert.AreEqual(Print.Of(act), Print.Of(ActJson.Read(ActJson.Write(act))));
    }

    [TestMethod]
    [DataRow("commentApproved", "commentSung", DisplayName = "another kind")]
    [DataRow("\"revision\":2", "\"revision\":2,\"by\":\"the Chair\"", DisplayName = "a member this version does not know")]
    [DataRow("\"revision\":2", "\"revision\":\"second\"", DisplayName = "another shape of a member")]
    [DataRow(",\"revision\":2", "", DisplayName = "a member this version needs")]
    public void An_entry_this_version_does_not_know_is_kept_as_it_stood_beside_those_it_knows(string written, string later)
    {
        var line = ActJson.Write(Act(new CommentDiscarded(new("c0")), new CommentApproved(new("c1"), 2), new CommentDiscarded(new("c2"))));
        var newer = line with { Payload = line.Payload.Replace(written, later, StringComparison.Ordinal) };
        var read = ActJson.Read(newer);

        CollectionAssert.AreEqual(new[] { typeof(CommentDiscarded), typeof(Unknown), typeof(CommentDiscarded) },
            read.Entries.Select(e => e.GetType()).ToArray());
        Assert.AreEqual(newer, ActJson.Write(read));
    }

    [TestMethod]
    [DataRow("Move", "Praise", DisplayName = "a kind of comment")]
    [DataRow("Section", "Chapter", DisplayName = "a scope of a place")]
    [DataRow("FocalPoint", "Herald", DisplayName = "a role")]
    [DataRow("Pane", "Balcony", DisplayName = "a door")]
    [DataRow("\"door\"", "\"seal\":\"wax\",\"door\"", DisplayName = "a member of the act")]
    public void A_word_this_version_does_not_know_makes_the_consultation_read_only_and_does_not_fail_it(string written, string later)
    {
        var round = new Round();
        var line = ActJson.Write(Given.Act(round.Board, "avaria-focal", new CommentSaved(new("c1"), "C-1", Given.Avaria, Whole)));
        var newer = line with { Payload = line.Payload.Replace(written, later, StringComparison.Ordinal) };
        Assert.AreNotEqual(line, newer);
        var board = Given.Fold.Apply(round.Board, ActJson.Read(newer));

        Assert.IsNotNull(board.UnknownKind);
        Assert.AreEqual(newer, ActJson.Write(ActJson.Read(newer)));
        var asked = new Rapporteur.Intake.Asked(new("avaria-focal"), Door.Api, Given.Start, null, "x");
        Assert.AreEqual("read-only", new Rapporteur.Intake.SaveComment(Given.Content()).Decide(board, asked).Refusal?.Code);
    }

    [TestMethod]
    public void A_line_that_is_no_act_is_a_damaged_journal()
    {
        foreach (var payload in new[]
        {
            "null", "{}", "[]", "not json", """{"by":"p"}""", """{"by":"p","as":"Chair","door":"Pane","entries":[]}""",
            """{"by":1,"as":"Chair","door":"Pane","entries":[{"commentDiscarded":{"comment":"c"}}]}""",
            """{"by":"p","as":"Chair","door":"Pane","entries":[{"commentDiscarded":{"comm""",
        })
        {
            Assert.Throws<JsonException>(() => ActJson.Read(new JournalLine(Given.Call, 1, Given.Start, payload)), payload);
        }
    }

    [TestMethod]
    public void The_payload_is_readable_in_every_script() =>
        Assert.Contains("Слова", ActJson.Write(Act(new CommentChanged(new("c1"), 2, Whole))).Payload);

    [TestMethod]
    public void What_a_delegation_has_not_sent_is_inside_it_and_nothing_else_is()
    {
        string[] inside =
        [
            nameof(CommentSaved), nameof(CommentChanged), nameof(CommentApproved), nameof(CommentDiscarded), nameof(ReturnReceived),
            nameof(ReturnContinued), nameof(ConversationNoted), nameof(ConversationEnded), nameof(RemindersChosen),
            nameof(PersonInvited), nameof(IdentityBound), nameof(IdentityUnbound), nameof(MailArrived), nameof(MailFiled),
            nameof(MailSetAside), nameof(MailTakenUp), nameof(MailWrittenBack), nameof(AttendanceListed), nameof(AttendanceNamed),
            nameof(ReturnContinued), nameof(NoteWritten), nameof(StanceTaken), nameof(CommentBroughtBack), nameof(ContributorsRuled),
            nameof(ConversationNoted), nameof(ConversationEnded), nameof(RemindersChosen),
            nameof(PersonInvited), nameof(IdentityBound), nameof(IdentityUnbound),
            nameof(AddressInvited), nameof(IdentityClaimed), nameof(RoleGiven),
        ];
        foreach (var entry in Each)
        {
            Assert.AreEqual(inside.Contains(entry.GetType().Name), entry.IsInside, entry.GetType().Name);
        }
    }

    [TestMethod]
    public void An_act_holds_whose_it_is_and_what_its_legality_rested_on()
    {
        var round = new Round();
        round.Done("chair", new Rapporteur.Intake.ExtendClosing(new Closing(new LocalDate(2018, 1, 5)), null, "A holiday."));
        round.Saved("avaria-contributor");
        var saved = round.Acts[^1];
        round.Done("avaria-focal", new Rapporteur.Intake.Submit(Saved: true));
        round.Done("secretariat", new Rapporteur.Intake.InvitePerson(new("brona-focal"), new string('a', 64)));

        Assert.AreEqual(new Owner("avaria"), saved.Inside);
        Assert.AreEqual(new Capacity(null, Given.Avaria, DelegationRole.Contributor), saved.Capacity);
        Assert.AreEqual(1, saved.Extensions);
        Assert.AreEqual(new Owner("@Secretariat"), round.Acts[^1].Inside);
        Assert.IsNull(round.Acts[0].Inside);
    }

    private static Act Act(params ImmutableArray<Entry> entries) =>
        Given.Act(new Board(Given.Call) { Sequence = 6 }, "avaria-focal", entries)
            with
        { At = Given.Start + Duration.FromNanoseconds(123) };
}
