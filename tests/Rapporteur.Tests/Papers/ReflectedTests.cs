using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed class ReflectedTests
{
    [TestMethod]
    public void The_table_for_all_stands_in_the_order_of_the_draft_with_the_place_before_and_after()
    {
        var (given, _) = Told();
        var paper = ReflectedTable.For(given.SeenBy(Given.Secretary), given.Now)!;
        CollectionAssert.AreEqual(
            new[]
            {
                "Part 1, 3 | Dorvale | In Rev.1: Part 1, 3 | Reflected | As proposed.",
                "Part 1, 3 (i) | Ardenia | In Rev.1: Part 1, 3 (i) |  | ",
                "Part 1, 3 (ii) | Ardenia | In Rev.1: no longer in the text | Not reflected in this version | Left to the plan of action.",
                "Part 2, 5 | Dorvale | In Rev.1: Part 2, 5 |  | ",
            },
            paper.Rows.Select(Line).ToArray());
        Assert.IsTrue(paper.Balance.Holds);
        AssertGood(paper);
    }

    [TestMethod]
    public void A_delegation_has_its_own_in_the_order_in_which_it_wrote_and_nothing_of_others()
    {
        var (given, _) = Told();
        var own = ReflectedTable.For(given.SeenBy(Given.FocalPoint("Dorvale")), given.Now)!;
        var same = ReflectedTable.For(given.SeenBy(Given.Secretary), given.Now, filter: new PaperFilter(Given.Delegation("Dorvale")))!;
        CollectionAssert.AreEqual(
            new[]
            {
                "Part 2, 5 | Dorvale | In Rev.1: Part 2, 5 |  | ",
                "Part 1, 3 | Dorvale | In Rev.1: Part 1, 3 | Reflected | As proposed.",
            },
            own.Rows.Select(Line).ToArray());
        CollectionAssert.AreEqual(own.Rows.Select(Line).ToArray(), same.Rows.Select(Line).ToArray());
        Assert.AreEqual("Dorvale", own.Delegation);
        Assert.IsTrue(own.Balance.Holds);
        Assert.AreEqual(2, own.Balance.Received);
    }

    [TestMethod]
    public void An_outcome_on_its_way_stands_in_the_paper_of_those_who_prepare_it_alone()
    {
        var (given, open) = Told();
        given.Ask(Given.Secretary, new PrepareOutcome(new(open), new OutcomeText(OutcomeKind.Reflected, "In the making.")));
        foreach (var reader in new[] { Given.Secretary, Given.FocalPoint("Ardenia") })
        {
            var circulated = ReflectedTable.For(given.SeenBy(reader), given.Now)!;
            Assert.IsFalse(circulated.Rows.Any(r => r.Response == "In the making."));
            Assert.IsTrue(circulated.Rows.All(r => r.Contradicts is null));
        }

        var rows = ReflectedTable.For(given.SeenBy(Given.Secretary), given.Now, PaperUse.SecretariatOnly)!.Rows;
        var row = rows.Single(r => r.Comment == open);
        Assert.AreEqual("In the making.", row.Response);
        Assert.StartsWith("Reflected – ", row.Outcome);
    }

    [TestMethod]
    public void An_outcome_that_the_text_contradicts_is_told()
    {
        var (given, open) = Told();
        given.Ask(Given.Secretary, new PrepareOutcome(new(open), new OutcomeText(OutcomeKind.Reflected, "")));
        var rows = ReflectedTable.For(given.SeenBy(Given.Secretary), given.Now, PaperUse.SecretariatOnly)!.Rows;
        Assert.AreEqual("Said to be reflected, but Part 1, 3 (i) is unchanged.", rows.Single(r => r.Comment == open).Contradicts);
        CollectionAssert.AreEqual(
            new[] { "Part 1, 3 (i): Unchanged", "Part 1, 3 (ii): Changed" },
            rows.Where(r => r.Contradiction is not null).Select(r => $"{r.Printed.Place}: {r.Contradiction}").ToArray());
    }

    [TestMethod]
    [DataRow("fr")]
    [DataRow("ru")]
    public void It_is_valid_in_another_language(string language)
    {
        var (given, _) = Told();
        AssertGood(ReflectedTable.For(given.SeenBy(Given.Secretary), given.Now, PaperUse.SecretariatOnly, Language.Of(language))!);
    }

    // Two delegations, four comments, and a next draft in which one is reflected, one is gone and two stand as they stood.
    private static (Given Given, CommentId Open) Told()
    {
        var given = Given.AConsultation();
        given.Sends("Dorvale", given.Saying("Every year.", given.On("Part 2, 5")));
        var open = given.Sends("Ardenia", given.Saying("Adults too.", given.On("Part 1, 3 (i)")));
        var gone = given.Sends("Ardenia", given.Saying("Not here.", given.On("Part 1, 3 (ii)")));
        var reflected = given.Sends("Dorvale", given.Saying("", given.On("Part 1, 3")) with
        {
            Kinds = [CommentKind.Replace],
            ExistingWording = "in a fair manner",
            ProposedWording = "in an equitable manner",
        });
        given.Circulate("Rev.1",
        [
            .. Given.SmallDraft.Where(p => !p.Text.Contains("micro-credits", StringComparison.Ordinal))
                .Select(p => p with { Text = p.Text.Replace("in a fair manner", "in an equitable manner", StringComparison.Ordinal) }),
        ]);
        Say(reflected, OutcomeKind.Reflected, "As proposed.");
        Say(gone, OutcomeKind.NotReflectedInThisVersion, "Left to the plan of action.");
        return (given, open);

        void Say(CommentId comment, OutcomeKind kind, string response)
        {
            given.Ask(Given.Secretary, new PrepareOutcome(new(comment), new OutcomeText(kind, response)));
            given.Ask(Given.Chair, new ClearOutcome(new(comment), 1));
            given.Ask(Given.Secretary, new CirculateOutcome(new(comment), 1));
        }
    }

    private static string Line(ReflectedRow row) =>
        $"{row.Printed.Place} | {row.Printed.From.Name} | {row.After} | {row.Outcome} | {row.Response}";

    private static void AssertGood(ReflectedTable paper)
    {
        using var stream = new MemoryStream();
        ReflectedWriter.Write(paper, stream);
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None);
        Assert.IsEmpty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
        Assert.HasCount(paper.Rows.Length + 1, document.MainDocumentPart!.Document!.Descendants<TableRow>().ToList());
    }
}
