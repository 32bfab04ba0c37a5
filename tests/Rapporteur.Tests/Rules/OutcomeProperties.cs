using CsCheck;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

/// <summary>
/// What must hold of the Secretariat's work whatever delegations do meanwhile; courses are drawn, the acts legal or not: withdrawing,
/// replacing and splitting lose no group, no outcome and no answer, and nobody outside reads an outcome that was not circulated.
/// </summary>
[TestClass]
public class OutcomeProperties
{
    private const string Words = "First point. Second point. Third point.";

    private static readonly string[] Parts = ["First point.", "Second point.", "Third point."];

    private static readonly Gen<(int Verb, int Which, int Variant)[]> Courses =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 2], Gen.Int[0, 7], (verb, which, variant) => (verb, which, variant)).Array[0, 60];

    [TestMethod]
    public void Withdrawing_replacing_or_splitting_a_comment_never_loses_a_group_an_outcome_or_an_answer() =>
        Courses.Sample(course =>
        {
            var (round, comments) = Begun();
            foreach (var step in course)
            {
                var before = round.Board;
                Take(round, comments, step);
                foreach (var (id, then) in before.Comments)
                {
                    Kept(id, then.Outcomes, round.Board.Comments[id].Outcomes);
                    foreach (var point in then.Points)
                    {
                        var now = round.Board.Comments[id].Points[point.Number - 1];
                        Assert.AreEqual(point.Text.Words, now.Text.Words, "a point's number is never given again");
                        Kept(id, point.Outcomes, now.Outcomes);
                        Assert.IsFalse(now.GivenUp && now.Outcomes.Last > 0, "a point with an outcome is given up");
                    }
                }

                // A group changes only where somebody said anew what it is.
                if (step.Verb != Group)
                {
                    Assert.AreEqual(Print.Of(before.CommonPoints), Print.Of(round.Board.CommonPoints));
                }
            }
        }, iter: 400);

    [TestMethod]
    public void No_reader_outside_ever_sees_an_outcome_that_was_not_circulated() =>
        Courses.Sample(course =>
        {
            var (round, comments) = Begun();
            foreach (var step in course)
            {
                Take(round, comments, step);
            }

            foreach (var person in new[] { "avaria-focal", "avaria-contributor", "brona-focal", "cerva-focal", "obs-focal", "co-chair" })
            {
                foreach (var seen in round.As(person).Comments())
                {
                    var kept = round[seen.Comment.Id];
                    var said = kept.AllOutcomes().Where(o => o.State == OutcomeState.Circulated).Select(o => o.Says.Response).ToHashSet();
                    var shown = seen.Comment.AllOutcomes().ToList();
                    Assert.IsTrue(shown.TrueForAll(o => o.Says.Response.Length == 0 || said.Contains(o.Says.Response)), person);
                    Assert.IsTrue(shown.TrueForAll(o => o.State is OutcomeState.Circulated or OutcomeState.TakenBack), person);
                    Assert.IsTrue(seen.Own || seen.Comment.AllOutcomes().All(o => o.Answers.IsEmpty), $"{person} reads an answer");
                }
            }
        }, iter: 400);

    [TestMethod]
    public void Every_comment_with_a_circulated_outcome_and_no_other_is_told_of_once() =>
        Courses.Sample(course =>
        {
            var (round, comments) = Begun();
            foreach (var step in course)
            {
                Take(round, comments, step);
                foreach (var dossier in round.Board.Dossiers.Values)
                {
                    var told = dossier.Comments.Where(id => round[id].AllOutcomes().Any(o => o.State == OutcomeState.Circulated));
                    CollectionAssert.AreEquivalent(told.ToList(), dossier.Told);
                }
            }
        }, iter: 400);

    private const int Group = 10;

    private static (Round Round, CommentId[] Comments) Begun()
    {
        var round = new Round(Given.OnceSent);
        return (round, [round.Sent("avaria-focal", Given.Content(Words)), round.Sent("avaria-focal", Given.Content(Words)),
            round.Sent("brona-focal", Given.Content(Words))]);
    }

    private static void Kept(CommentId id, OutcomeVersions before, OutcomeVersions after)
    {
        Assert.IsGreaterThanOrEqualTo(before.All.Length, after.All.Length, $"{id} lost a version");
        foreach (var (then, now) in before.All.Zip(after.All))
        {
            Assert.AreEqual(then.Says, now.Says);
            Assert.IsTrue(then.State != OutcomeState.Circulated || now.State == OutcomeState.Circulated, "what is out stays out");
            CollectionAssert.AreEqual(then.Answers.ToArray(), now.Answers.Take(then.Answers.Length).ToArray());
        }
    }

    private static void Take(Round round, CommentId[] comments, (int Verb, int Which, int Variant) step)
    {
        var (id, variant) = (comments[step.Which], step.Variant);
        var own = step.Which == 2 ? "brona-focal" : "avaria-focal";
        var of = new PointId(id, variant % 4 == 0 ? null : variant % 4);
        var (by, request) = step.Verb switch
        {
            0 => (own, (Request)new WithdrawComment(id)),
            1 => (own, new ChangeComment(id, null, Given.Content($"{Words} Again {variant}."))),
            2 => (own, new Submit(Saved: true)),
            3 => ("secretariat", new SplitComment(id,
                [.. Parts.Where((_, n) => (variant >> n) % 2 == 1).Select(p => new PointText(p, [Place.At(new("p005"))]))])),
            4 => ("secretariat", new PrepareOutcome(of, new OutcomeText(OutcomeKind.Reflected, $"Response {variant} of {step.Which}."))),
            5 => ("chair", new ClearOutcome(of)),
            6 => ("secretariat", new CirculateOutcome(of)),
            7 => (variant % 2 == 0 ? "chair" : "secretariat", new TakeBackOutcome(of)),
            8 => (own, new AnswerOutcome(of, $"Answer {variant}.", 1 + (variant % 2))),
            9 => ("secretariat", new CodeComment(of, [CodingKind.Clarify])),
            Group => ("secretariat", new ConfirmCommonPoint(
                round.Board.CommonPoints.Keys.OrderBy(k => k.Value, StringComparer.Ordinal).Select(k => (CommonPointId?)k).FirstOrDefault(),
                "Together.", variant == 0 ? [] : [of, new PointId(comments[(step.Which + 1) % 3])])),
            11 => (own, new BringBack(id)),
            _ => ("cerva-focal", new Align(id)),
        };
        round.Ask(by, request);
    }
}
