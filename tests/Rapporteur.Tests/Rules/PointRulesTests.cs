using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class PointRulesTests
{
    private const string Text = "Divide the document. Keep the title for the second part. Make it more balanced.";

    private static readonly ImmutableArray<PointText> Three =
    [
        new("Divide the document.", [Place.Document]), new("Keep the title for the second part.", [Place.At(new("p001"))]),
        new("Make it more balanced.", []),
    ];

    [TestMethod]
    public void A_comment_is_split_into_points_of_its_own_words_and_stays_as_it_was_said()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Content(Text));
        var before = round[id].Sent;
        round.Done("secretariat", new SplitComment(id, Three));
        Assert.AreSame(before!.Content, round[id].Sent!.Content);
        Assert.AreEqual("1 document, 2 p001, 3 p005", string.Join(", ",
            round[id].Points.Select(p => $"{p.Number} {p.Text.Places[0].Passage?.Value ?? "document"}")),
            "without places, those of the comment");
        round.Refused("for-secretariat", "chair", new SplitComment(id, []));
        round.Refused("for-secretariat", "avaria-focal", new SplitComment(id, []));
        round.Refused("not-in-comment", "secretariat", new SplitComment(id, [new("divide the document", [])]));
        round.Refused("point-twice", "secretariat", new SplitComment(id, [Three[0], Three[0]]));
        round.Refused("bad-place", "secretariat", new SplitComment(id, [new("Divide", [Place.At(new("p999"))])]));
        foreach (var outside in new[] { "avaria-focal", "brona-focal", "co-chair" })
        {
            Assert.IsTrue(round.As(outside).See(id)!.Comment.Points.All(p => p.GivenUp && p.Text.Words.Length == 0), outside);
        }
    }

    [TestMethod]
    public void Each_point_is_coded_and_answered_on_its_own_and_splitting_again_loses_nothing_of_it()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Content(Text));
        round.Done("secretariat", new SplitComment(id, Three));
        round.Done("secretariat", new CodeComment(new(id, 2), [CodingKind.Heading]));
        round.Refused("in-points", "secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Noted, "")));
        round.Refused("no-point", "secretariat", new CodeComment(new(id, 4), [CodingKind.Heading]));
        round.Done("secretariat", new PrepareOutcome(new(id, 1), new OutcomeText(OutcomeKind.Reflected, "In two parts now.")));
        round.Done("chair", new ClearOutcome(new(id, 1)));
        round.Done("secretariat", new CirculateOutcome(new(id, 1)));
        round.Done("avaria-focal", new AnswerOutcome(new(id, 1), "Good.", 1));
        round.Refused("point-has-outcome", "secretariat", new SplitComment(id, [Three[1], Three[2]]));
        round.Done("secretariat", new SplitComment(id, [Three[0], Three[2]]));
        Assert.AreEqual((true, CodingKind.Heading), (round[id].Points[1].GivenUp, round[id].Points[1].Coding.Single()));
        round.Done("secretariat", new SplitComment(id, Three));
        Assert.AreEqual(CodingKind.Heading, round[id].PointNumbered(2)!.Coding.Single());
        var seen = round.As("avaria-focal").See(id)!.Comment;
        var outcome = seen.Points[0].Outcomes[1]!;
        Assert.AreEqual(("In two parts now.", "Good."), (outcome.Says.Response, outcome.Answers[0].Words));
        Assert.IsTrue(seen.Points[1].GivenUp, "a point is the Secretariat's work until its outcome is circulated");
    }

    [TestMethod]
    public void Coding_is_the_Secretariat_s_own_and_seen_by_it_and_the_Chair_alone()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new CodeComment(new(id), [CodingKind.Scope, CodingKind.Clarify, CodingKind.Scope]));
        CollectionAssert.AreEqual(new[] { CodingKind.Clarify, CodingKind.Scope }, round[id].Coding);
        Assert.IsEmpty(round.Ask("secretariat", new CodeComment(new(id), [CodingKind.Clarify, CodingKind.Scope])).What);
        round.Refused("for-secretariat", "chair", new CodeComment(new(id), []));
        Assert.HasCount(2, round.As("chair").See(id)!.Comment.Coding);
        foreach (var outside in new[] { "avaria-focal", "brona-focal", "co-chair" })
        {
            Assert.IsEmpty(round.As(outside).See(id)!.Comment.Coding, outside);
        }
    }

    [TestMethod]
    public void A_common_point_is_confirmed_by_a_person_and_every_originator_is_told_of_it_and_of_nobody_else()
    {
        var round = new Round();
        var (one, two) = (round.Sent("avaria-focal"), round.Sent("brona-focal"));
        var id = new CommonPointId(round.Done("secretariat", new ConfirmCommonPoint(null, "Micro-financing.", [new(one), new(two)])));
        Assert.AreEqual("Micro-financing.", round.As("avaria-focal").See(one)!.Comment.CommonPoints.Single().Words);
        Assert.IsEmpty(round.As("co-chair").See(one)!.Comment.CommonPoints);
        Assert.IsEmpty(round.As("avaria-focal").CommonPoints());
        Assert.HasCount(2, round.As("chair").CommonPoints().Single().Of);
        round.Refused("missing", "secretariat", new ConfirmCommonPoint(null, "", [new(one)]));
        round.Refused("no-such-comment", "secretariat", new ConfirmCommonPoint(null, "", [new(one), new(round.Saved("brona-focal"))]));
        round.Refused("no-common-point", "secretariat", new ConfirmCommonPoint(new("none"), "", [new(one), new(two)]));
        round.Refused("for-secretariat", "chair", new ConfirmCommonPoint(id, "", []));
        round.Done("brona-focal", new WithdrawComment(two));
        Assert.HasCount(2, round.As("secretariat").CommonPoints().Single().Of, "withdrawing a comment loses no group");
        var three = round.Sent("cerva-focal");
        round.Done("secretariat", new ConfirmCommonPoint(id, "Micro-financing.", [new(one), new(two), new(three)]));
        round.Done("secretariat", new ConfirmCommonPoint(id, "Micro-financing.", []));
        Assert.IsEmpty(round[one].CommonPoints);
        Assert.IsEmpty(round.As("secretariat").CommonPoints());
    }

    [TestMethod]
    public void What_was_dismissed_stays_dismissed_with_who_said_so()
    {
        var round = new Round();
        var (one, two) = (round.Sent("avaria-focal"), round.Sent("brona-focal"));
        round.Refused("for-secretariat", "avaria-focal", new DismissCandidate(new(one), new(two)));
        round.Done("secretariat-2", new DismissCandidate(new(one), new(two)));
        Assert.IsEmpty(round.Ask("secretariat", new DismissCandidate(new(two), new(one))).What);
        Assert.AreEqual("secretariat-2", round.As("chair").DismissalOf(new(two), new(one))?.By.Value);
        Assert.IsNull(round.As("brona-focal").DismissalOf(new(one), new(two)));
    }
}
