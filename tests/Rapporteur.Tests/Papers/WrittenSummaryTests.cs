using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>What officers decide about the draft summary: sentences written by hand, and how many are said to have made a point.</summary>
[TestClass]
public sealed class WrittenSummaryTests
{
    [TestMethod]
    public void What_was_written_by_hand_survives_a_new_making_and_says_when_its_basis_changed()
    {
        var given = Given.AConsultation();
        var comment = given.Sends("Ardenia", given.Saying("Shorter.", given.On("Part 1, 4")));
        var made = Paper(given).Sentences.Single();
        Write(given, made, "The paragraph on return should be shorter.");
        given.Sends("Belmora", given.Saying("In general, fine."));

        var written = Of(given, comment);
        Assert.AreEqual("The paragraph on return should be shorter.", written.Text);
        Assert.AreEqual(made.Text, written.Made);
        Assert.IsFalse(written.Written!.Overtaken);
        Assert.IsTrue(Paper(given).Balance.Holds);
        Assert.AreEqual(made.Text, Of(given, comment).Made, "the same in another language");
        Assert.IsNull(DraftSummary.For(given.SeenBy(Given.Secretary), given.Now, language: Language.Of("fr"))!.Sentences
            .Single(s => s.Unit == made.Unit).Written);

        given.Replaces("Ardenia", comment, given.Saying("Much shorter.", given.On("Part 1, 4")));
        var overtaken = Of(given, comment);
        Assert.AreEqual("The paragraph on return should be shorter.", overtaken.Text);
        Assert.IsTrue(overtaken.Written!.Overtaken);
        Assert.Contains("Much shorter.", overtaken.Made);

        Write(given, overtaken, overtaken.Text);
        Assert.IsFalse(Of(given, comment).Written!.Overtaken, "looked at and kept");
        Write(given, Of(given, comment), null);
        Assert.AreEqual(overtaken.Made, Of(given, comment).Text);

        Write(given, Of(given, comment), "By hand again.");
        given.Withdraws("Ardenia", comment);
        Assert.DoesNotContain("By hand again.", Paper(given).Sentences.Select(s => s.Text));
        Assert.AreEqual("By hand again.", Paper(given).Unused.Single().Text);
    }

    [TestMethod]
    public void Nobody_writes_over_what_another_officer_wrote_unseen_and_only_the_secretariat_writes()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Shorter."));
        var seen = Paper(given).Sentences.Single();
        Write(given, seen, "One.");
        Assert.AreEqual("refusals.other-sentence", Refused(given, Given.Secretary, seen, "Two.").Key);
        var now = Paper(given).Sentences.Single();
        Assert.AreEqual("refusals.missing.summary-sentence", Refused(given, Given.Secretary, now, " ").Key);
        Assert.AreEqual("refusals.no-such-sentence", Refused(given, Given.Secretary, now with { Unit = new("other/../x") }, "Two.").Key);
        foreach (var person in new[] { Given.Chair, Given.CoChair, Given.FocalPoint("Ardenia") })
        {
            Assert.AreEqual("refusals.for-secretariat", Refused(given, person, now, "Two.").Key);
        }
    }

    [TestMethod]
    public void A_common_point_is_one_sentence_in_the_words_an_officer_chose_and_nothing_counts_to_them()
    {
        var given = Given.AConsultation();
        var one = given.Sends("Ardenia", given.Saying("Add cities.", given.On("Part 1, 4")));
        var two = given.Sends("Belmora", given.Saying("Cities are missing.", given.On("Part 1, 3")));
        var said = given.Recorded(given.Saying("Cities, too.", given.On("Part 1, 3")), "one representative", paragraph: "13");
        var common = new CommonPointId(given.Ask(Given.Secretary,
            new ConfirmCommonPoint(null, "cities should be mentioned.", [new(one), new(two), new(said)])));
        string[] Texts() => [.. Paper(given).Sentences.Select(s => s.Text)];

        CollectionAssert.AreEqual(
            new[] { "One representative: “Cities, too.”", "Part 1, 3: it was noted: cities should be mentioned." }, Texts());
        given.Ask(Given.Secretary, new ChooseQuantifier(common, Quantifier.Some));
        Assert.AreEqual("Part 1, 3: some delegations noted: cities should be mentioned.", Texts()[1]);
        foreach (var delegation in new[] { "Corvania", "Dorvale", "Lakes Commission" })
        {
            var more = given.Sends(delegation, given.Saying($"Cities, says {delegation}.", given.On("Part 1, 3")));
            var known = given.SeenBy(Given.Secretary).CommonPoints().Single();
            given.Ask(Given.Secretary, new ConfirmCommonPoint(common, known.Words, [.. known.Of, new(more)]));
        }

        CollectionAssert.AreEqual(
            new[] { "One representative: “Cities, too.”", "Part 1, 3: some delegations noted: cities should be mentioned." }, Texts(),
            "five made it now, and still nobody chose other words");
        Assert.HasCount(5, Paper(given).Sentences.Last().References);
        Assert.IsTrue(Paper(given).Balance.Holds);
        Assert.HasCount(6, Paper(given).Balance.Printed);
        given.Ask(Given.Secretary, new ConfirmCommonPoint(common, "", []));
        Assert.HasCount(6, Paper(given).Sentences.Where(s => !s.References.IsEmpty).ToList());
    }

    [TestMethod]
    public void What_the_draft_no_longer_has_is_printed_with_the_words_it_stood_on_and_the_draft()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Too strong.", given.On("Part 2, 5", "every two years")));
        given.Circulate("Rev.1", [.. Given.SmallDraft.Take(11)]);
        var sentence = Paper(given).Sentences.Single();
        Assert.Contains("Zero draft", sentence.Text);
        Assert.Contains("every two years", sentence.Text);
        Assert.Contains("Too strong.", sentence.Text);
    }

    private static DraftSummary Paper(Given given) => DraftSummary.For(given.SeenBy(Given.Secretary), given.Now)!;

    private static SummarySentence Of(Given given, CommentId comment) =>
        Paper(given).Sentences.Single(s => s.Unit == SummaryUnit.Of(comment));

    private static void Write(Given given, SummarySentence seen, string? text) => given.Ask(Given.Secretary, Request(seen, text));

    private static Refusal Refused(Given given, PersonId by, SummarySentence seen, string? text) => given.Refused(by, Request(seen, text));

    private static WriteSummarySentence Request(SummarySentence seen, string? text) => new(seen.Unit, "en", text, seen.Basis, seen.Version);
}
