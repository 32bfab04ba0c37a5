using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;

namespace Rapporteur.Tests.Papers;

/// <summary>What is known of a paper before it is issued: which texts it is made of, and which outcomes the text contradicts.</summary>
[TestClass]
public sealed class IssuingTests
{
    [TestMethod]
    public void The_texts_of_a_paper_are_those_it_prints_the_late_one_beside_the_one_in_time()
    {
        var given = Given.AConsultation();
        var replaced = given.Sends("Dorvale", given.Saying("In time."));
        var quiet = given.Sends("Dorvale", given.Saying("Quietly."), notForCirculation: true);
        var withdrawn = given.Sends("Ardenia", given.Saying("Not any more."));
        given.Withdraws("Ardenia", withdrawn);
        given.At("2018-02-01 10:00").Replaces("Dorvale", replaced, given.Saying("Late."));
        var paper = Compilation.For(given.SeenBy(Given.Secretary), given.Now)!;
        CollectionAssert.AreEqual(
            new[] { $"{replaced} 1", $"{replaced} 2" },
            HeldTexts.Of(given.SeenBy(Given.Secretary), paper.Balance, PaperFilter.Everything)
                .Select(h => $"{h.Comment} {h.Version}").ToArray());
        Assert.AreEqual((3, 1), (paper.Balance.Received, paper.Balance.ForEverybody().Received));
        Assert.IsFalse(paper.Balance.ForEverybody().LeftOut.Any(l => l.Comment == quiet));
    }

    [TestMethod]
    public void An_outcome_that_the_text_contradicts_is_told_to_who_prepares_until_it_is_settled()
    {
        var given = Given.AConsultation();
        var unchanged = given.Sends("Dorvale", given.Saying("Every year.", given.On("Part 2, 5")));
        var gone = given.Sends("Ardenia", given.Saying("Not here.", given.On("Part 1, 3 (ii)")));
        var fine = given.Sends("Ardenia", given.Saying("Leave it.", given.On("Part 1, 4")));
        Say(unchanged, OutcomeKind.Reflected);
        Say(gone, OutcomeKind.NotReflectedInThisVersion);
        Say(fine, OutcomeKind.NotReflectedInThisVersion);
        Assert.IsEmpty(Contradictions.Of(given.SeenBy(Given.Secretary)), "there is no later text yet");
        given.Circulate("Rev.1", [.. Given.SmallDraft.Where(p => !p.Text.Contains("micro-credits", StringComparison.Ordinal))]);
        CollectionAssert.AreEqual(
            new[] { $"{unchanged} Unchanged", $"{gone} Changed" },
            Contradictions.Of(given.SeenBy(Given.Chair)).Select(c => $"{c.Of} {c.Kind}").ToArray());
        Assert.IsEmpty(Contradictions.Of(given.SeenBy(Given.FocalPoint("Dorvale"))));

        CollectionAssert.AreEquivalent(new[] { unchanged, gone }, InTheTable());

        given.Ask(Given.Secretary, new SettleContradiction(new(unchanged), "The report is yearly by the rules already."));
        CollectionAssert.AreEqual(new[] { gone }, InTheTable(), "what is settled is not printed either");
        Assert.AreEqual(gone, Contradictions.Of(given.SeenBy(Given.Secretary)).Single().Of.Comment);
        given.Circulate("Rev.2", Given.SmallDraft);
        Assert.IsTrue(
            Contradictions.Of(given.SeenBy(Given.Secretary)).Any(c => c.Of.Comment == unchanged), "another text, another question");

        CommentId[] InTheTable() =>
        [
            .. ReflectedTable.For(given.SeenBy(Given.Secretary), given.Now, PaperUse.SecretariatOnly)!.Rows
                .Where(r => r.Contradicts is not null).Select(r => r.Comment),
        ];

        void Say(CommentId comment, OutcomeKind kind)
        {
            given.Ask(Given.Secretary, new PrepareOutcome(new(comment), new OutcomeText(kind, "So it is.")));
            given.Ask(Given.Chair, new ClearOutcome(new(comment), 1));
            given.Ask(Given.Secretary, new CirculateOutcome(new(comment), 1));
        }
    }

    [TestMethod]
    public void A_consultation_on_one_page_counts_what_may_be_circulated_and_nothing_by_delegation()
    {
        var given = Given.AConsultation().At("2017-12-01 10:00");
        given.Sends("Dorvale", given.Saying("Every year.", given.On("Part 2, 5")));
        given.Sends("Ardenia", given.Saying("Quietly."), notForCirculation: true);
        given.At("2017-12-04 10:00").Sends("Ardenia", given.Saying("Altogether good."));
        given.Withdraws("Ardenia", given.Sends("Ardenia", given.Saying("Not any more.")));
        var said = given.Sends("Ardenia", given.Saying("Not here.", given.On("Part 1, 3 (ii)")));
        given.Ask(Given.Secretary, new PrepareOutcome(new(said), new OutcomeText(OutcomeKind.ForDiscussion, "In March.")));
        given.Ask(Given.Chair, new ClearOutcome(new(said), 1));
        given.Ask(Given.Secretary, new CirculateOutcome(new(said), 1));
        var picture = ConsultationPicture.Of(given.SeenBy(Given.Chair), Rapporteur.Words.Language.English)!;
        Assert.AreEqual("1 December 2017: 1 | 4 December 2017: 2", Bars(picture.When));
        Assert.AreEqual("General comments and comments on the structure: 1 | Commitments: 1 | Follow-up: 1", Bars(picture.Where));
        Assert.AreEqual("For discussion: 1 | nothing said yet: 2", Bars(picture.Became));
        Assert.IsNull(ConsultationPicture.Of(given.SeenBy(Given.FocalPoint("Dorvale")), Rapporteur.Words.Language.English));

        static string Bars(IEnumerable<PictureBar> bars) => string.Join(" | ", bars.Select(b => $"{b.Label}: {b.Count}"));
    }
}
