using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class SubmissionRulesTests
{
    [TestMethod]
    public void All_approved_go_and_what_is_only_saved_stays()
    {
        var round = new Round();
        var (saved, approved) = (round.Saved("avaria-focal"), round.Saved("avaria-contributor"));
        round.Done("avaria-focal", new ApproveComment(approved));
        var receipt = Submission(round, new Submit());

        CollectionAssert.AreEqual(new[] { approved }, receipt.Comments.ToArray());
        CollectionAssert.AreEqual(new[] { round[approved].Reference }, receipt.CommentReferences.ToArray());
        Assert.AreEqual(CommentState.Saved, round[saved].State);
        Assert.MatchesRegex("^R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", receipt.Reference.Value);
    }

    [TestMethod]
    public void Saved_ones_go_when_the_focal_point_says_so_and_are_approved_in_the_same_act()
    {
        var round = new Round();
        var id = round.Saved("avaria-contributor");
        var first = round.Entries.Count;
        round.Done("avaria-alternate", new Submit(Saved: true));

        CollectionAssert.AreEqual(
            new[] { typeof(CommentApproved), typeof(CommentSent), typeof(SubmissionMade) },
            round.Entries.Skip(first).Select(e => e.GetType()).ToArray());
        Assert.AreEqual(CommentState.Sent, round[id].State);
    }

    [TestMethod]
    public void Named_ones_go_once_each_whatever_is_named_twice()
    {
        var round = new Round();
        var (one, two) = (round.Saved("avaria-focal"), round.Saved("avaria-focal"));
        var receipt = Submission(round, new Submit([two, two, one], Saved: true));

        CollectionAssert.AreEqual(new[] { two, one }, receipt.Comments.ToArray());
    }

    [TestMethod]
    public void Named_ones_that_cannot_go_are_refused_and_nothing_goes()
    {
        var round = new Round();
        var (saved, sent, foreign) = (round.Saved("avaria-focal"), round.Sent("avaria-focal"), round.Saved("brona-focal"));

        round.Refused("not-approved", "avaria-focal", new Submit([saved]));
        round.Refused("already-sent", "avaria-focal", new Submit([saved, sent], Saved: true));
        round.Refused("no-comment", "avaria-focal", new Submit([saved, foreign], Saved: true));
        round.Refused("no-comment", "avaria-focal", new Submit([saved, new("nowhere")], Saved: true));
        round.Refused("nothing-to-submit", "avaria-focal", new Submit([]));
        round.Refused("nothing-to-submit", "avaria-focal", new Submit());
        round.Refused("nothing-to-submit", "brona-alternate", new Submit());
    }

    [TestMethod]
    public void Three_hundred_go_in_one_act_and_one_more_does_not()
    {
        var round = new Round();
        for (var i = 0; i < 300; i++)
        {
            round.Saved("avaria-focal");
        }

        round.Saved("avaria-focal");
        round.Refused("too-many", "avaria-focal", new Submit(Saved: true));
        var most = round.As("avaria-focal").Mine().Take(300).Select(m => m.Comment.Id);
        round.Done("avaria-focal", new Submit([.. most], Saved: true, Note: new string('"', 8_000)));
        Assert.IsTrue(round.Acts.TrueForAll(a => ActJson.Write(a).Payload.Length <= JournalLine.LongestPayload), "a line is too long");
    }

    [TestMethod]
    public void No_comments_is_a_submission_while_none_stands_and_unsent_ones_stay_inside()
    {
        var round = new Round();
        var unsent = round.Saved("avaria-focal");
        var none = Submission(round, new Submit(None: true, Note: "Without prejudice."));

        Assert.IsTrue(none.None);
        Assert.IsTrue(none.Comments.IsEmpty);
        Assert.AreEqual(CommentState.Saved, round[unsent].State);
        round.Refused("none-with-comments", "avaria-focal", new Submit([unsent], None: true));
        round.Done("avaria-focal", new Submit(Saved: true));
        round.Refused("none-with-comments", "avaria-focal", new Submit(None: true));
        round.Done("avaria-focal", new WithdrawComment(unsent));
        round.Done("avaria-focal", new Submit(None: true));
    }

    [TestMethod]
    public void No_comments_cannot_be_said_over_a_replacement_in_preparation()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Better.")));

        round.Refused("none-with-comments", "avaria-focal", new Submit(None: true));
    }

    [TestMethod]
    public void A_supplement_is_a_second_submission_and_a_replacement_keeps_every_text_received()
    {
        var round = new Round();
        var first = round.Sent("avaria-focal", Given.Content("First."));
        round.Sent("avaria-focal", Given.Content("Supplement."));
        round.Now += Duration.FromHours(3);
        round.Done("avaria-alternate", new ChangeComment(first, 1, Given.Content("Replacement.")));
        round.Done("avaria-alternate", new Submit(Saved: true));

        CollectionAssert.AreEqual(new[] { "First.", "Replacement." }, round[first].SentVersions.Select(s => s.Content.Text).ToArray());
        CollectionAssert.AreEqual(new[] { Given.Start, round.Now }, round[first].SentVersions.Select(s => s.CountsFrom).ToArray());
        Assert.HasCount(3, round.Board.DossierOf(Given.Avaria).Submissions);
        Assert.HasCount(2, round.Board.Received);
    }

    [TestMethod]
    public void On_the_stroke_of_the_closing_is_on_time_and_after_it_received_and_noted()
    {
        foreach (var (person, delegation) in new[] { ("avaria-focal", Given.Avaria), ("brona-focal", Given.Brona),
            ("cerva-focal", Given.Cerva) })
        {
            var round = new Round();
            var stroke = round.Board.Consultation!.ClosingFor(round.Board.Consultation.Roster.Find(delegation)!);
            round.Saved(person);
            Assert.IsFalse(Submission(round, new Submit(Saved: true), person, stroke).Late);
            round.Saved(person);
            Assert.IsTrue(Submission(round, new Submit(Saved: true), person, stroke + Duration.Epsilon).Late);
        }
    }

    [TestMethod]
    public void A_text_sent_in_time_keeps_its_instant_when_its_replacement_comes_late()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Now = Instant.FromUtc(2018, 1, 2, 8, 0);
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Late.")));
        round.Done("avaria-focal", new Submit(Saved: true));

        Assert.AreEqual(Given.Start, round[id].SentVersions[0].CountsFrom);
        Assert.AreEqual(round.Now, round[id].Sent!.CountsFrom);
        CollectionAssert.AreEqual(new[] { false, true }, round.As("secretariat").Submissions().Select(s => s.Late).ToArray());
    }

    [TestMethod]
    public void Saving_and_sending_in_one_act_answers_with_the_comment_and_leaves_one_receipt()
    {
        var round = new Round();
        var other = round.Saved("avaria-contributor");
        round.Done("avaria-focal", new ApproveComment(other));
        var id = new CommentId(round.Done("avaria-focal", new SaveComment(Given.Content("At once."), Submit: true)));

        Assert.AreEqual(CommentState.Sent, round[id].State);
        Assert.AreEqual(CommentState.Approved, round[other].State);
        CollectionAssert.AreEqual(new[] { id }, round.Board.Submissions.Values.Single().Comments.ToArray());
    }

    [TestMethod]
    public void What_is_confirmed_from_a_returned_file_counts_from_its_arrival_until_it_is_rewritten()
    {
        var round = new Round();
        var arrived = Instant.FromUtc(2017, 12, 22, 20, 0);
        var file = new ReceiptReference(round.Done("avaria-contributor", Given.Return(Given.Content()), arrived));
        var confirmed = new CommentId(round.Done("avaria-contributor", new SaveComment(Given.Content(), Return: file), arrived));
        var rewritten = new CommentId(round.Done("avaria-contributor", new SaveComment(Given.Content(), Return: file), arrived));
        round.Now = Instant.FromUtc(2017, 12, 27, 8, 0);
        round.Done("avaria-focal", new ChangeComment(rewritten, null, Given.Content("Rewritten after the closing.")));

        Assert.IsFalse(Submission(round, new Submit([confirmed], Saved: true)).Late);
        Assert.AreEqual(arrived, round[confirmed].Sent!.CountsFrom);
        Assert.IsTrue(Submission(round, new Submit([rewritten], Saved: true)).Late);
        Assert.AreEqual(round.Now, round[rewritten].Sent!.CountsFrom);
    }

    [TestMethod]
    public void Only_what_a_returned_file_says_whole_and_nothing_beside_it_counts_from_its_arrival()
    {
        var round = new Round();
        var said =
            Given.Content("Say\nit so.")
                with
            { Kinds = [CommentKind.Replace], ExistingWording = "diaspora", ProposedWording = "diasporas" };
        var file = new ReceiptReference(round.Done("avaria-focal", Given.Return(said, Given.Content("Another."))));
        Return? From(CommentContent content) =>
            round[new CommentId(round.Done("avaria-focal", new SaveComment(content, Return: file)))].Return is { } named
                ? round.Board.Returns[named]
                : null;

        Assert.IsNotNull(From(said));
        Assert.IsNotNull(From(said with { Kinds = [] }), "a kind left out");
        Assert.IsNotNull(From(said with { Text = "Say\r\nit so." }), "another end of a line");
        Assert.IsNull(From(said with { Kinds = [CommentKind.Replace, CommentKind.Add] }), "a kind more");
        Assert.IsNull(From(said with { Alternatives = ["another"] }), "an alternative");
        Assert.IsNull(From(said with { Condition = "if" }), "a condition");
        Assert.IsNull(From(said with { OnBehalfOf = ["brona"] }), "others");
        Assert.IsNull(From(said with { Language = "ru" }), "a language");
        foreach (var other in new[] { said with { Text = "Typed now." }, said with { ProposedWording = "all" },
            said with { Places = [Place.At(new("p004"))] } })
        {
            round.Refused("not-in-return", "avaria-focal", new SaveComment(other, Return: file));
        }
    }

    [TestMethod]
    public void Thousands_of_proposals_are_one_act_of_several_lines_and_each_is_vouched_for()
    {
        var round = new Round();
        var all = Enumerable.Range(0, 5_000).Select(n => Given.Content($"Proposal {n}.") with { Kinds = [CommentKind.Add] }).ToArray();
        var file = new ReceiptReference(round.Done("avaria-focal", Given.Return([.. all])));

        Assert.IsTrue(round.Acts.TrueForAll(a => ActJson.Write(a).Payload.Length <= JournalLine.LongestPayload), "a line is too long");
        Assert.HasCount(10_000, round.Board.Returns[file].Proposes);
        Assert.IsTrue(
            all.All(c => round.Decide("avaria-focal", new SaveComment(c, Return: file)).What is [CommentSaved { Return: not null }]));
    }

    [TestMethod]
    public void A_submission_counts_from_its_latest_part()
    {
        var round = new Round();
        var file = new ReceiptReference(round.Done("avaria-focal", Given.Return(Given.Content())));
        round.Done("avaria-focal", new SaveComment(Given.Content(), Return: file));
        round.Saved("avaria-focal");
        round.Now = Instant.FromUtc(2018, 1, 2, 8, 0);

        var mixed = Submission(round, new Submit(Saved: true));
        Assert.IsTrue(mixed.Late);
        Assert.AreEqual(round.Now, mixed.CountsFrom);
        CollectionAssert.AreEqual(new[] { Given.Start, round.Now }, mixed.Comments.Select(id => round[id].Sent!.CountsFrom).ToArray());
    }

    [TestMethod]
    public void Another_delegations_return_is_refused_as_one_that_does_not_exist()
    {
        var round = new Round();
        var file = new ReceiptReference(round.Done("avaria-focal", Given.Return(Given.Content())));

        var foreign = round.Ask("brona-focal", new SaveComment(Given.Content(), Return: file)).Refusal;
        Assert.AreEqual("no-return", foreign?.Code);
        Assert.AreEqual(round.Ask("brona-focal", new SaveComment(Given.Content(), Return: new("R-0000-0000-0000"))).Refusal, foreign);
    }

    [TestMethod]
    public void A_note_of_eight_thousand_characters_is_carried_and_one_more_or_a_control_character_is_not()
    {
        var round = new Round();
        round.Refused("too-long", "avaria-focal", new Submit(None: true, Note: new string('n', 8_001)));
        round.Refused("bad-text", "avaria-focal", new Submit(None: true, Note: "bell \a"));
        round.Done("avaria-focal", new Submit(None: true, Note: new string('n', 8_000)));
    }

    [TestMethod]
    public void A_file_name_with_a_control_character_is_refused_at_every_door()
    {
        var round = new Round();
        var bad = Given.File("re\u0001turn.docx");

        round.Refused("bad-text", "avaria-focal", new ReceiveReturn(bad, []));
        round.Refused("bad-text", "secretariat", new FileOnBehalf(Given.Avaria, round.Now, "embassy", "note", [Given.Content()])
        {
            Original = bad,
        });
        round.Refused("bad-text", "secretariat", new CirculateDraft("Rev.1", "en", new FileHash("x"), bad));
    }

    [TestMethod]
    public void Whatever_could_be_saved_can_be_sent()
    {
        var longest = Enumerable.Range(0, 16).Aggregate((Low: 0, High: 24_000), (range, _) =>
        {
            var middle = (range.Low + range.High) / 2;
            return new Round().Ask("avaria-focal", new SaveComment(Given.Content(new string('"', middle)))).Refusal is null
                ? (middle, range.High)
                : (range.Low, middle);
        }).Low;
        var round = new Round();
        round.Sent("avaria-focal", Given.Content(new string('"', longest)));

        Assert.IsGreaterThan(10_000, longest);
        var sent = round.Acts.Select(a => ActJson.Write(a).Payload.Length).Max();
        Assert.IsLessThan(JournalLine.LongestPayload - 2_000, sent, "too little room for a client's id and long roster ids");
    }

    private static Submission Submission(Round round, Submit submit, string by = "avaria-focal", Instant? at = null) =>
        round.Board.Submissions.GetValueOrDefault(new ReceiptReference(round.Done(by, submit, at))) ?? Last(round);

    private static Submission Last(Round round) => ((SubmissionMade)round.Entries[^1]).Submission;
}
