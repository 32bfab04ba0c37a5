using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class OutcomeRulesTests
{
    private static readonly OutcomeText Reflected = new(OutcomeKind.Reflected, "In the new sub-paragraph.");

    private static readonly OutcomeText NotReflected = new(OutcomeKind.NotReflectedInThisVersion, "The language was agreed in May.");

    [TestMethod]
    public void It_is_prepared_by_the_Secretariat_cleared_by_the_Chair_and_circulated_and_nobody_outside_sees_it_before()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        string[] outside = ["avaria-focal", "avaria-contributor", "brona-focal", "obs-focal", "co-chair"];
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        Unseen();
        round.Refused("not-cleared", "secretariat", new CirculateOutcome(new(id)));
        round.Done("chair", new ClearOutcome(new(id), 1));
        Unseen();
        round.Done("secretariat", new CirculateOutcome(new(id), 1));
        foreach (var reader in outside)
        {
            var seen = round.As(reader).See(id)!.Comment.Outcomes;
            Assert.AreEqual((1, Reflected), (seen.Circulated, seen[1]!.Says), reader);
            Assert.AreEqual((null, null), (seen[1]!.PreparedBy.Value, seen[1]!.ClearedBy.Value), reader);
        }

        void Unseen()
        {
            foreach (var reader in outside)
            {
                Assert.IsEmpty(round.As(reader).See(id)!.Comment.Outcomes.All, reader);
            }
        }
    }

    [TestMethod]
    public void Each_step_is_its_own_function_s_and_of_the_version_that_was_read()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        round.Refused("for-secretariat", "chair", new PrepareOutcome(new(id), Reflected));
        round.Refused("for-secretariat", "avaria-focal", new PrepareOutcome(new(id), Reflected));
        round.Refused("for-secretariat", "co-chair", new PrepareOutcome(new(id), Reflected));
        round.Refused("no-comment", "secretariat", new PrepareOutcome(new(round.Saved("avaria-focal")), Reflected));
        round.Refused("other-outcome", "chair", new ClearOutcome(new(id)));
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        round.Done("secretariat-2", new PrepareOutcome(new(id), NotReflected));
        round.Refused("other-outcome", "chair", new ClearOutcome(new(id), 1));
        round.Refused("chair-clears", "secretariat", new ClearOutcome(new(id), 2));
        round.Done("chair", new ClearOutcome(new(id), 2));
        round.Refused("for-secretariat", "chair", new CirculateOutcome(new(id), 2));
        round.Done("secretariat", new CirculateOutcome(new(id), 2));
        round.Refused("other-outcome", "secretariat", new CirculateOutcome(new(id), 2));
    }

    [TestMethod]
    public void The_same_words_again_make_no_version_and_those_circulated_last_take_back_what_was_prepared_over_them()
    {
        var round = new Round();
        var id = Circulated(round, Reflected);
        Assert.IsEmpty(round.Ask("secretariat", new PrepareOutcome(new(id), Reflected)).What);
        round.Done("secretariat", new PrepareOutcome(new(id), NotReflected));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        Assert.AreEqual((1, 1), (round[id].Outcomes.Last, round[id].Outcomes.Circulated));
        round.Done("secretariat", new PrepareOutcome(new(id), NotReflected));
        Assert.AreEqual(3, round[id].Outcomes.Last, "a number is never given again");
    }

    [TestMethod]
    public void What_nobody_has_read_is_taken_back_a_step_at_a_time_and_what_was_circulated_is_not()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("chair", new TakeBackOutcome(new(id), 1));
        Assert.AreEqual((OutcomeState.Prepared, null), (round[id].Outcomes[1]!.State, round[id].Outcomes[1]!.ClearedAt));
        round.Done("secretariat", new TakeBackOutcome(new(id), 1));
        Assert.AreEqual(0, round[id].Outcomes.Last);
        round.Refused("other-outcome", "secretariat", new TakeBackOutcome(new(id)));
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("secretariat", new CirculateOutcome(new(id)));
        round.Refused("outcome-is-out", "secretariat", new TakeBackOutcome(new(id), 2));
    }

    [TestMethod]
    public void A_delegation_replies_to_the_version_it_read_and_may_say_it_otherwise()
    {
        var round = new Round(Given.OnceSent);
        var id = Circulated(round, Reflected);
        round.Refused("for-focal-point", "avaria-contributor", new AnswerOutcome(new(id), "Good.", 1));
        round.Refused("no-comment", "brona-focal", new AnswerOutcome(new(id), "Good.", 1));
        round.Refused("missing", "avaria-focal", new AnswerOutcome(new(id), " ", 1));
        round.Done("avaria-focal", new AnswerOutcome(new(id), "Good.", 1));
        Assert.IsEmpty(round.Ask("avaria-alternate", new AnswerOutcome(new(id), "Good.", 1)).What);
        round.Done("avaria-alternate", new AnswerOutcome(new(id), "Not quite.", 1));
        Assert.AreEqual("Not quite.", round.As("secretariat").See(id)!.Comment.Outcomes[1]!.Answers[^1].Words);
        Assert.IsNull(round.As("chair").See(id)!.Comment.Outcomes[1]!.Answers[^1].By.Value, "which person is the delegation's affair");
        foreach (var other in new[] { "brona-focal", "co-chair" })
        {
            Assert.IsEmpty(round.As(other).See(id)!.Comment.Outcomes[1]!.Answers, other);
        }

        Again(round, id, NotReflected);
        round.Refused("other-outcome", "avaria-focal", new AnswerOutcome(new(id), "Good.", 1));
        round.Done("avaria-focal", new AnswerOutcome(new(id), "We regret it.", 2));
        Assert.AreEqual("Not quite.", round[id].Outcomes[1]!.Answers[^1].Words, "what was answered to a version stays with it");
    }

    [TestMethod]
    public void Nobody_is_led_to_what_it_may_not_read()
    {
        var round = new Round(Given.OnceSent);
        var (id, other) = (round.Sent("avaria-focal"), round.Sent("brona-focal", notForCirculation: true));
        round.Refused("may-not-read", "secretariat", new PrepareOutcome(new(id), With(other)));
        round.Refused("no-such-comment", "secretariat", new PrepareOutcome(new(id), With(id)));
        round.Refused("no-such-comment", "secretariat", new PrepareOutcome(new(id), With(round.Saved("brona-focal"))));
        round.Refused("missing", "secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.ReflectedElsewhere, "See there.")));
        round.Refused("no-such-passage", "secretariat", new PrepareOutcome(new(id), At(1, "p003")));
        round.Refused("no-such-passage", "secretariat", new PrepareOutcome(new(id), At(0, "p999")));
        var open = round.Sent("brona-focal");
        round.Done("secretariat", new PrepareOutcome(new(id), With(open)));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("brona-focal", new WithdrawComment(open));
        round.Refused("no-such-comment", "secretariat", new CirculateOutcome(new(id)));
        round.Done("secretariat", new PrepareOutcome(new(id), At(0, "p003")));
    }

    [TestMethod]
    public void What_stands_in_the_next_draft_goes_out_after_the_draft()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new PrepareDraft("Rev.1", "en", new FileHash(Given.Draft.Hash), Given.File()));
        round.Done("secretariat", new PrepareOutcome(new(id), At(1, "p003")));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Refused("draft-not-circulated", "secretariat", new CirculateOutcome(new(id)));
    }

    [TestMethod]
    public void Where_names_are_hidden_none_goes_round_in_a_response()
    {
        var round = new Round(Given.OnceSentWithoutNames);
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Noted, "Brona had asked for the contrary.")));
        round.Refused("names-hidden", "chair", new ClearOutcome(new(id)));
    }

    [TestMethod]
    public void An_outcome_stays_with_a_comment_that_is_replaced_and_is_prepared_again_for_the_new_text()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Sharper.")));
        round.Done("avaria-focal", new Submit([id], Saved: true));
        round.Refused("outcome-of-earlier-text", "chair", new ClearOutcome(new(id), 1));
        round.Done("secretariat", new PrepareOutcome(new(id), Reflected));
        Assert.AreEqual((2, 2), (round[id].Outcomes.Last, round[id].Outcomes[2]!.SentVersion));
        round.Done("avaria-focal", new WithdrawComment(id));
        round.Refused("already-withdrawn", "chair", new ClearOutcome(new(id), 2));
        Assert.AreEqual(2, round[id].Outcomes.Last, "withdrawing loses no outcome");
    }

    [TestMethod]
    public void In_bulk_each_is_done_of_which_the_rule_allows_it_and_what_names_somebody_waits_for_the_Chair_alone()
    {
        var round = new Round();
        var plain = new[] { round.Sent("avaria-focal"), round.Sent("brona-focal") };
        var naming = round.Sent("avaria-focal", Given.Content("We disagree with Brona."));
        var own = round.Sent("brona-focal", Given.Content("Brona supports this."));
        var withdrawn = round.Sent("cerva-focal");
        round.Done("cerva-focal", new WithdrawComment(withdrawn));
        var all = new[] { plain[0], plain[1], naming, own, withdrawn }.Select(id => new PointId(id));
        var bulk = new OutcomesInBulk([.. all], BulkStep.Prepare, Reflected);
        Assert.AreEqual("for-chairs-eye, already-withdrawn",
            string.Join(", ", bulk.LeftOut(round.As("secretariat")).Select(l => l.Why.Code)));
        var acts = round.Acts.Count;
        Assert.IsNull(round.Ask("secretariat", bulk).Refusal);
        Assert.HasCount(acts + 1, round.Acts, "one act");
        round.Done("secretariat", new PrepareOutcome(new(naming), Reflected));
        round.Ask("chair", bulk with { Step = BulkStep.Clear });
        Assert.AreEqual(OutcomeState.Prepared, round[naming].Outcomes[1]!.State);
        round.Done("chair", new ClearOutcome(new(naming)));
        round.Ask("secretariat", bulk with { Step = BulkStep.Circulate });
        CollectionAssert.AreEqual(new[] { 1, 1, 1, 1, 0 }, all.Select(p => round[p.Comment].Outcomes.Circulated).ToArray());
        round.Refused("other-outcome", "secretariat", new OutcomesInBulk([new(plain[0])], BulkStep.Circulate));
        round.Refused("missing", "secretariat", new OutcomesInBulk([], BulkStep.Circulate));
    }

    [TestMethod]
    public void Who_will_read_it_is_known_beforehand_to_those_who_prepare_it()
    {
        var round = new Round(Given.OnceSentWithoutNames);
        var (open, closed) = (round.Sent("avaria-focal"), round.Sent("avaria-focal", notForCirculation: true));
        Assert.AreEqual("avaria own, brona, cerva, dalmora, obs", Readers("secretariat", open));
        Assert.AreEqual("avaria own", Readers("chair", closed));
        Assert.AreEqual("", Readers("avaria-focal", open));
        Assert.AreEqual("", Readers("co-chair", open));

        string Readers(string person, CommentId id) => string.Join(", ",
            round.As(person).ReadersOf(id).Select(r => $"{r.Delegation!.Id}{(r.Own ? " own" : "")}{(r.Named && !r.Own ? " named" : "")}"));
    }

    [TestMethod]
    [DataRow("We agree; your words stand in 14.", "Person: We, Person: your")]
    [DataRow("Most of the other delegations disagreed.", "")]
    [DataRow("Most other delegations disagreed, and 12 States asked for it.", "Count: Most other delegations, Count: 12 States")]
    [DataRow("Avaria asked for it.", "Name: Avaria")]
    [DataRow("It will be taken up in the next draft.", "Promise: will be, Promise: in the next draft")]
    [DataRow("The text says so. In addition, the title is new.", "SeveralPoints: In addition")]
    [DataRow("The words “we will improve” stand.", "")]
    [DataRow("Мы учли это; несколько делегаций просили об этом.", "Person: Мы, Count: несколько делегаций")]
    [DataRow("Plusieurs délégations l’ont demandé ; ce sera repris.", "Count: Plusieurs délégations, Promise: sera")]
    [DataRow("The reference stands in the new sub-paragraph.", "")]
    public void What_a_response_should_not_say_is_shown_with_its_reason(string response, string expected)
    {
        var found = Lint.Of(response, Given.Roster());
        Assert.AreEqual(expected, string.Join(", ", found.Select(f => $"{f.Rule}: {f.Found}")));
        foreach (var language in Language.Spoken)
        {
            Assert.IsTrue(found.All(f => f.In(language).Contains(f.Found, StringComparison.Ordinal)));
        }
    }

    private static OutcomeText With(CommentId other) => new(OutcomeKind.ReflectedElsewhere, "") { With = other };

    private static OutcomeText At(int draft, string passage) =>
        new(OutcomeKind.ReflectedElsewhere, "") { At = new PassageOfDraft(draft, new PassageId(passage)) };

    private static CommentId Circulated(Round round, OutcomeText text)
    {
        var id = round.Sent("avaria-focal");
        Again(round, id, text);
        return id;
    }

    private static void Again(Round round, CommentId id, OutcomeText text)
    {
        round.Done("secretariat", new PrepareOutcome(new(id), text));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("secretariat", new CirculateOutcome(new(id)));
    }
}
