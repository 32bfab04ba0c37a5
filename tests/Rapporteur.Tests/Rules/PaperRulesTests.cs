using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Tests.Rules;

/// <summary>A paper on its way to everybody: who takes which step, what stops it, and what delegations have of it.</summary>
[TestClass]
public class PaperRulesTests
{
    private static readonly string[] Outside = ["avaria-focal", "avaria-contributor", "brona-focal", "obs-focal", "co-chair"];

    [TestMethod]
    public void It_is_prepared_by_the_Secretariat_cleared_by_the_Chair_and_circulated_and_nobody_outside_sees_it_before()
    {
        var round = new Round();
        round.Sent("avaria-focal");
        foreach (var person in Outside.Append("chair"))
        {
            round.Refused("for-secretariat", person, Paper(round));
        }

        var id = new PaperId(round.Done("secretariat", Paper(round)));
        Unseen();
        round.Refused("chair-clears", "secretariat", new ClearPaper(id));
        round.Refused("paper-not-cleared", "secretariat", new CirculatePaper(id));
        round.Done("chair", new ClearPaper(id));
        round.Refused("other-paper", "chair", new ClearPaper(id));
        round.Refused("for-secretariat", "chair", new CirculatePaper(id));
        Unseen();
        round.Now += Duration.FromHours(1);
        round.Done("secretariat", new CirculatePaper(id));
        foreach (var person in Outside)
        {
            var seen = round.As(person).Paper(id)!;
            Assert.AreEqual((PaperState.Circulated, null, null, null), (seen.Paper.State, seen.By, seen.ClearedBy, seen.Count), person);
            Assert.AreEqual((round.Now, 0), (seen.Paper.PreparedAt, seen.Paper.Count.Received), person);
            Assert.AreEqual(id, round.As(person).Circulated("compilation.docx", "ru")!.Paper.Id);
            Assert.IsNull(round.As(person).Circulated("summary.docx", "en"));
        }

        round.Refused("paper-is-out", "chair", new TakeBackPaper(id));
        round.Refused("other-paper", "secretariat", new CirculatePaper(id));

        void Unseen()
        {
            foreach (var person in Outside)
            {
                Assert.IsEmpty(round.As(person).Papers(), person);
                Assert.IsNull(round.As(person).Circulated("compilation.docx", "en"), person);
            }
        }
    }

    [TestMethod]
    public void One_step_back_is_the_Chair_s_clearing_by_the_Chair_and_the_whole_by_the_Secretariat()
    {
        var round = new Round();
        var id = new PaperId(round.Done("secretariat", Paper(round)));
        round.Done("chair", new ClearPaper(id));
        round.Done("chair", new TakeBackPaper(id));
        Assert.AreEqual(PaperState.Prepared, round.As("secretariat").Paper(id)!.Paper.State);
        round.Done("chair", new ClearPaper(id));
        round.Done("secretariat", new TakeBackPaper(id));
        Assert.IsNull(round.As("secretariat").Paper(id));
        round.Refused("no-such-paper", "chair", new ClearPaper(id));
        round.Refused("for-secretariat", "avaria-focal", new TakeBackPaper(id));
    }

    [TestMethod]
    public void Prepared_anew_it_takes_the_place_of_the_same_paper_and_of_no_other()
    {
        var round = new Round();
        var first = new PaperId(round.Done("secretariat", Paper(round)));
        var russian = new PaperId(round.Done("secretariat", Paper(round, "ru")));
        var again = new PaperId(round.Done("secretariat", Paper(round)));
        CollectionAssert.AreEqual(new[] { again, russian }, round.As("chair").Papers().Select(p => p.Paper.Id).ToArray());
        round.Refused("no-such-paper", "chair", new ClearPaper(first));
    }

    [TestMethod]
    public void One_that_does_not_balance_or_that_the_text_contradicts_is_not_issued()
    {
        var round = new Round();
        round.Sent("avaria-focal");
        var paper = Paper(round).Paper;
        round.Refused("unbalanced", "secretariat", new PreparePaper(paper with { Count = new(3, 2, 0) }));
        round.Refused("contradicted", "secretariat", new PreparePaper(paper with { Contradicted = ["C-1"] }));
    }

    [TestMethod]
    [DataRow("withdrawn")]
    [DataRow("replaced")]
    [DataRow("restricted")]
    public void What_was_taken_out_of_circulation_since_it_was_made_stops_it(string how)
    {
        var round = new Round();
        var (stays, goes) = (round.Sent("brona-focal"), round.Sent("avaria-focal"));
        var id = new PaperId(round.Done("secretariat", Paper(round, stays, goes)));
        round.Done("chair", new ClearPaper(id));
        round.Now += Duration.FromHours(1);
        if (how == "withdrawn")
        {
            round.Done("avaria-focal", new WithdrawComment(goes));
        }
        else
        {
            round.Done("avaria-focal", new ChangeComment(goes, null, Given.Content("Second thoughts.")));
            round.Done("avaria-focal", new Submit([goes], Saved: true, NotForCirculation: how == "restricted"));
        }

        round.Refused("paper-overtaken", "secretariat", new CirculatePaper(id));
        StringAssert.Contains(
            round.Decide("secretariat", new CirculatePaper(id)).Refusal!.Sentence, round[goes].Reference, StringComparison.Ordinal);
        round.Done("secretariat", how == "replaced" ? Paper(round, stays, goes) : Paper(round, stays));
    }

    [TestMethod]
    public void What_stands_in_a_circulated_paper_word_for_word_is_read_from_then_on_where_its_rule_says_so()
    {
        var round = new Round(Given.WhenCirculated);
        var (aloud, quiet, left) = (round.Sent("avaria-focal"), round.Sent("avaria-focal", notForCirculation: true),
            round.Sent("cerva-focal"));
        Assert.IsNull(round.As("brona-focal").See(aloud));
        Out(Paper(round, aloud) with { Paper = Paper(round, aloud).Paper with { Verbatim = false } });
        Assert.IsNull(round.As("brona-focal").See(aloud), "a summary holds it in other words");
        Out(Paper(round, aloud, quiet));
        Assert.IsNotNull(round.As("brona-focal").See(aloud));
        Assert.IsNull(round.As("brona-focal").See(quiet), "whatever a paper says, it is not for circulation");
        Assert.IsNull(round.As("brona-focal").See(left));
        round.Done("brona-focal", new Align(aloud));

        round.Done("avaria-focal", new ChangeComment(aloud, null, Given.Content("Second thoughts.")));
        round.Done("avaria-focal", new Submit([aloud], Saved: true));
        Assert.IsNull(round.As("brona-focal").See(aloud), "what was sent in its place was not circulated");
        round.Done("avaria-focal", new WithdrawComment(aloud));
        Assert.IsNull(round.As("brona-focal").See(aloud));

        void Out(PreparePaper paper)
        {
            // A paper is made of what may be printed; the record may hold more than it should.
            var id = new PaperId(round.Done("secretariat", paper with
            {
                Paper = paper.Paper with { Holds = [.. paper.Paper.Holds.Where(h => h.Comment != quiet)] },
            }));
            round.Done("chair", new ClearPaper(id));
            round.Done("secretariat", new CirculatePaper(id));
        }
    }

    [TestMethod]
    public void A_long_paper_names_all_its_texts_in_the_record()
    {
        var round = new Round();
        var paper = Paper(round).Paper with { Holds = [.. Enumerable.Range(0, 2_500).Select(i => new HeldText(new($"c{i:d19}"), 1))] };
        var id = new PaperId(round.Done("secretariat", new PreparePaper(paper)));
        Assert.HasCount(2_500, round.Board.Papers.Find(p => p.Id == id)!.Holds);
        Assert.IsGreaterThan(1, round.Acts.Count(a => a.Part is not null), "several lines");
    }

    [TestMethod]
    public void A_contradiction_is_settled_by_who_prepares_or_clears_with_a_reason()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        round.Refused("other-outcome", "secretariat", new SettleContradiction(new(id), "Reworded elsewhere."));
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Reflected, "As proposed.")));
        round.Done("chair", new ClearOutcome(new(id)));
        round.Done("secretariat", new CirculateOutcome(new(id)));
        round.Refused("missing", "secretariat", new SettleContradiction(new(id), ""));
        round.Refused("for-secretariat", "avaria-focal", new SettleContradiction(new(id), "Reworded elsewhere."));
        round.Done("chair", new SettleContradiction(new(id), "Reworded elsewhere."));
        Assert.AreEqual("Reworded elsewhere.", round.Board.SettledContradictions[(new(id), 1, 0)].Why);
    }

    private static PreparePaper Paper(Round round, params ImmutableArray<CommentId> holds) => Paper(round, "en", holds);

    private static PreparePaper Paper(Round round, string language, params ImmutableArray<CommentId> holds) => new(
        new PaperToIssue(new PaperTitle("compilation.docx", language, 0), Given.File("compilation.docx"), new FileHash("b"),
            new(holds.Length, holds.Length, 0))
        {
            Verbatim = true,
            Holds = [.. holds.Select(h => new HeldText(h, round[h].SentVersions.Length))],
        });
}
