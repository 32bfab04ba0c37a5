using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed class CompilationTests
{
    [TestMethod]
    public void The_compilation_of_the_story_reads_as_expected() =>
        AssertLines("compilation.expected.txt", CompilationStory.Lines(Of(CompilationStory.Told())));

    [TestMethod]
    public void The_compilation_for_the_Secretariat_holds_everything_sent_and_marks_what_may_not_be_circulated() =>
        AssertLines("compilation-secretariat.expected.txt", CompilationStory.Lines(Of(CompilationStory.Told(), PaperUse.SecretariatOnly)));

    [TestMethod]
    [DataRow("fr")]
    [DataRow("ru")]
    public void The_compilation_in_another_language_changes_its_own_words_and_none_that_was_received(string language)
    {
        var given = CompilationStory.Told();
        var (english, other) = (Of(given), Compilation.For(given.SeenBy(Given.Secretary), given.Now, language: Language.Of(language))!);
        AssertLines($"compilation.{language}.expected.txt", CompilationStory.Lines(other));
        CollectionAssert.AreEqual(Rows(english).Select(r => r.Said).ToList(), Rows(other).Select(r => r.Said).ToList());
        CollectionAssert.AreEqual(Rows(english).Select(r => r.Reference).ToList(), Rows(other).Select(r => r.Reference).ToList());
    }

    [TestMethod]
    public void A_delegation_makes_no_compilation() =>
        Assert.IsNull(Compilation.For(CompilationStory.Told().SeenBy(Given.FocalPoint("Ardenia")), default));

    [TestMethod]
    public void The_Co_chair_makes_only_the_one_to_circulate()
    {
        var given = CompilationStory.Told();
        Assert.IsNotNull(Compilation.For(given.SeenBy(Given.CoChair), given.Now));
        Assert.IsNull(Compilation.For(given.SeenBy(Given.CoChair), given.Now, PaperUse.SecretariatOnly));
    }

    [TestMethod]
    public void A_Co_chair_who_does_not_read_what_was_sent_makes_none()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { CoChairReads = false } });
        Assert.IsNull(Compilation.For(given.SeenBy(Given.CoChair), given.Now));
    }

    [TestMethod]
    public void A_paper_without_comments_has_a_cover_and_no_part()
    {
        var given = Given.AConsultation();
        given.Saves("Ardenia", given.Saying("Not sent."));
        given.Ask(Given.FocalPoint("Belmora"), new Submit(None: true));
        var paper = Of(given);
        Assert.IsEmpty(paper.Parts);
        Assert.IsEmpty(paper.Cover.ReceivedFrom);
    }

    [TestMethod]
    public void Where_names_do_not_appear_no_name_of_the_roster_is_in_the_paper()
    {
        var given =
            Given.AConsultation(
                c => c with { Visibility = c.Visibility with { NamesShown = false, Delegations = ReadByDelegations.OnceSent } });
        var joint =
            given.Sends("Belmora",
                given.Saying("Together.") with { OnBehalfOf = [Given.Delegation("Dorvale").Value, "the Friends of Education"] });
        given.Ask(Given.FocalPoint("Ardenia"), new Align(joint));
        given.Sends("Corvania", given.Saying("Alone."));
        var row = Rows(Of(given)).Single(r => r.Said.Text == "Together.");
        Assert.AreEqual("a delegation", row.From.Name);
        Assert.AreEqual("others", row.OnBehalfOf.Single().Name);
        Assert.AreEqual("others", row.SupportedBy.Single().Name);
        Assert.IsTrue(Of(given).Cover.NamesHidden);
        var lines = string.Join('\n', CompilationStory.Lines(Of(given)));
        foreach (var name in Given.Delegations.SelectMany(d => new[] { d.ShortName, d.OfficialName }).Append("the Friends of Education"))
        {
            Assert.DoesNotContain(name, lines);
        }

        Assert.AreEqual("Belmora", Rows(Of(given, PaperUse.SecretariatOnly)).Single(r => r.Said.Text == "Together.").From.Name);
    }

    [TestMethod]
    public void Rows_without_a_name_stand_in_an_order_that_tells_nothing()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { NamesShown = false } });
        for (var i = 0; i < 12; i++)
        {
            given.Sends(Given.Delegations[i % 3].ShortName, given.Saying($"Comment {i}."));
        }

        var references = Rows(Of(given)).Select(r => r.Reference).ToList();
        CollectionAssert.AreEqual(references.Order(StringComparer.Ordinal).ToList(), references);
    }

    [TestMethod]
    public void Nothing_is_circulated_under_a_rule_by_which_delegations_never_read()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { Delegations = ReadByDelegations.Never } });
        given.Sends("Ardenia", given.Saying("For the Secretariat."));
        given.Recorded(given.Saying("Of one."), null, "Corvania");
        given.Recorded(given.Saying("Said by several."));
        Assert.AreEqual("Said by several.", Rows(Of(given)).Single().Said.Text);
        Assert.IsEmpty(Of(given).Cover.ReceivedFrom);
        Assert.HasCount(3, Rows(Of(given, PaperUse.SecretariatOnly)));
    }

    [TestMethod]
    public void A_delegation_all_of_whose_comments_are_not_for_circulation_is_not_on_the_cover()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Quietly."), notForCirculation: true);
        given.Sends("Belmora", given.Saying("Aloud."));
        CollectionAssert.AreEqual(new[] { "Kingdom of Belmora" }, Of(given).Cover.ReceivedFrom.Select(n => n.Name).ToArray());
    }

    [TestMethod]
    public void What_is_not_for_circulation_changes_no_byte_of_the_papers_that_circulate()
    {
        var (without, with) = (CompilationStory.Told(), CompilationStory.Told());
        with.Sends("Dorvale", with.Saying("More of it.", with.On("Part 1, 4")), notForCirculation: true);
        foreach (var write in (Action<Attribution, Stream>[])[
            (reader, to) => CompilationWriter.Write(Compilation.For(reader, with.Now)!, to),
            (reader, to) => DraftWithCommentsWriter.Write(DraftWithComments.For(reader, with.Now)!, to),
            (reader, to) => SummaryWriter.Write(DraftSummary.For(reader, with.Now)!, to),
            (reader, to) => ReflectedWriter.Write(ReflectedTable.For(reader, with.Now)!, to)])
        {
            var (before, after) = (new MemoryStream(), new MemoryStream());
            write(without.SeenBy(Given.Secretary), before);
            write(with.SeenBy(Given.Secretary), after);
            CollectionAssert.AreEqual(before.ToArray(), after.ToArray());
        }
    }

    [TestMethod]
    public void What_was_last_sent_not_for_circulation_takes_its_earlier_text_with_it()
    {
        var given = Given.AConsultation();
        var comment = given.Sends("Ardenia", given.Saying("First aloud."));
        given.Replaces("Ardenia", comment, given.Saying("Then quietly."), notForCirculation: true);
        Assert.IsEmpty(Of(given).Parts);
    }

    [TestMethod]
    public void A_late_text_that_may_be_circulated_stands_alone_when_the_one_before_may_not()
    {
        var given = Given.AConsultation();
        var comment = given.Sends("Ardenia", given.Saying("First quietly."), notForCirculation: true);
        given.At("2018-01-05 10:00").Replaces("Ardenia", comment, given.Saying("Late and aloud."));
        var part = Of(given).Parts.Single();
        Assert.AreEqual(CompilationPartKind.Addendum, part.Kind);
        Assert.IsEmpty(part.Sections.Single().Rows.Single().Remarks);
    }

    [TestMethod]
    public void The_closing_is_that_of_each_delegation()
    {
        // In New York the 22nd lasts until 08:00 of the 23rd in Istanbul; in Kabul and Istanbul it has ended by then.
        var given = Given.AConsultation().At("2017-12-23 08:00");
        given.Sends("Dorvale", given.Saying("On the stroke."));
        given.Sends("Belmora", given.Saying("Eight hours late."));
        var parts = Of(given).Parts;
        Assert.AreEqual("On the stroke.",
            parts.Single(p => p.Kind == CompilationPartKind.General).Sections.Single().Rows.Single().Said.Text);
        Assert.AreEqual("Eight hours late.",
            parts.Single(p => p.Kind == CompilationPartKind.Addendum).Sections.Single().Rows.Single().Said.Text);
    }

    [TestMethod]
    public void What_the_Chair_decided_on_something_late_stands_in_the_Secretariats_paper_alone()
    {
        var given = Given.AConsultation().At("2018-01-05 10:00");
        given.Sends("Ardenia", given.Saying("Late."));
        given.Ask(Given.Chair, new ConsiderLate(given.Board.Submissions.Keys.Single(), true, "Agreed."));
        Assert.IsEmpty(Rows(Of(given)).Single().Remarks);
        Assert.AreEqual("The Chair decided that it is considered.", Rows(Of(given, PaperUse.SecretariatOnly)).Single().Remarks.Single());
    }

    [TestMethod]
    public void What_is_filed_on_behalf_counts_from_its_arrival()
    {
        var given = Given.AConsultation().At("2018-01-08 09:00");
        given.Ask(Given.Secretary,
            new FileOnBehalf(Given.Delegation("Ardenia"), given.Now - NodaTime.Duration.FromDays(20), "embassy", "note verbale",
                [given.Saying("By note.")]));
        Assert.AreEqual(CompilationPartKind.General, Of(given).Parts.Single().Kind);
    }

    [TestMethod]
    public void The_late_text_and_the_one_it_replaces_bear_the_same_reference()
    {
        var rows = Rows(Of(CompilationStory.Told()));
        var late = rows.Single(r => r.Said.Text == "Late words on education.");
        Assert.AreEqual(rows.Single(r => r.Said.Text == "On-time words on education.").Reference, late.Reference);
        Assert.Contains(late.Reference, late.Remarks.Single());
    }

    [TestMethod]
    public void Supporters_are_those_who_aligned_themselves_and_have_not_left()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { Delegations = ReadByDelegations.OnceSent } });
        var comment =
            given.Sends("Ardenia",
                given.Saying("Good.") with { OnBehalfOf = [Given.Delegation("Belmora").Value, Given.Delegation("Corvania").Value] });
        given.Ask(Given.FocalPoint("Dorvale"), new Align(comment));
        given.Ask(Given.FocalPoint("Lakes Commission"), new Align(comment));
        given.Ask(Given.FocalPoint("Belmora"), new Align(comment));
        given.Ask(Given.FocalPoint("Belmora"), new Dissociate(comment));
        var row = Rows(Of(given)).Single();
        CollectionAssert.AreEqual(new[] { "Corvania" }, row.OnBehalfOf.Select(n => n.Name).ToArray());
        CollectionAssert.AreEqual(new[] { "Dorvale", "Lakes Commission" }, row.SupportedBy.Select(n => n.Name).ToArray());
    }

    [TestMethod]
    public void No_text_claims_support_that_may_have_been_given_to_another()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { Delegations = ReadByDelegations.OnceSent } });
        var comment = given.Sends("Ardenia", given.Saying("Good."));
        given.Ask(Given.FocalPoint("Dorvale"), new Align(comment));
        given.Replaces("Ardenia", comment, given.Saying("The contrary."));
        var row = Rows(Of(given)).Single();
        Assert.IsEmpty(row.SupportedBy);
        Assert.AreEqual("Supported in one of its texts by Dorvale.", row.Remarks.Single());
    }

    [TestMethod]
    public void A_comment_with_several_places_stands_once_at_the_first_in_the_draft()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Thrice.", given.On("Part 2, 5"), given.On("Part 1, 4", "voluntary"), given.On("Preamble, 1")));
        var row = Rows(Of(given)).Single();
        Assert.AreEqual("Preamble, 1", row.Place);
        CollectionAssert.AreEqual(new[] { "Part 1, 4, “voluntary”", "Part 2, 5" }, row.OtherPlaces.ToArray());
    }

    [TestMethod]
    public void At_one_heading_sections_come_first_then_terms_the_heading_its_words_and_what_follows()
    {
        var given = Given.AConsultation();
        foreach (var place in new[]
        {
            given.After("Part 1"), given.On("Part 1", "Commit"), given.On("Part 1"),
            Place.EveryOccurrence("return", given.On("Part 1").Passage), given.Section("Part 1"), Place.Between(null),
            Place.EveryOccurrence("region"), Place.Document,
        })
        {
            given.Sends("Ardenia", given.Saying("x", place));
        }

        CollectionAssert.AreEqual(
            new[] { "Whole document", "The term “region” throughout", "Before Title", "Part 1, whole section",
                "The term “return” in Part 1", "Part 1", "Part 1", "After Part 1" },
            Rows(Of(given)).Select(r => r.Place).ToArray());
    }

    [TestMethod]
    public void Comments_on_an_earlier_draft_follow_under_headings_that_name_it()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("On the first.", given.On("Part 1, 4")));
        given.Sends("Ardenia", given.Saying("On all of the first."));
        given.Circulate("Rev.1", Given.SmallDraft);
        given.Sends("Ardenia", given.Saying("On the second.", given.On("Part 1, 4")));
        var paper = Of(given);
        Assert.AreEqual("Rev.1", paper.Cover.DraftLabel);
        CollectionAssert.AreEqual(
            new[]
            {
                "On Zero draft", "Part 1. Commitments", "Part 1, B. Return",
                "Part 1. Commitments (Zero draft)", "Part 1, B. Return (Zero draft)",
            },
            paper.Parts.SelectMany(p => p.Sections).Select(s => s.Heading).ToArray());
    }

    [TestMethod]
    public void A_change_is_only_shown_between_words_the_delegation_gave_or_chose()
    {
        var given = Given.AConsultation();
        var four = given.On("Part 1, 4");
        var words = given.On("Part 1, 4", "voluntary wherever possible");
        Assert.IsEmpty(WordingOf(given, given.Saying("Delete the reference to return.", four) with { Kinds = [CommentKind.Delete] }));
        Assert.AreEqual("-voluntary wherever possible",
            WordingOf(given, given.Saying("Why not.", words) with { Kinds = [CommentKind.Delete] }));
        Assert.AreEqual("=voluntary wherever possible", WordingOf(given, given.Saying("Unclear.", words)));
        Assert.AreEqual("=voluntary wherever possible +and safe",
            WordingOf(given, given.Saying("", words) with { Kinds = [CommentKind.Add], ProposedWording = "and safe" }));
        Assert.AreEqual("=voluntary -wherever possible+always",
            WordingOf(given, given.Saying("", words) with { ProposedWording = "voluntary always" }));
        Assert.AreEqual("+New words.", WordingOf(given, given.Saying("", four, words) with { ProposedWording = "New words." }));
    }

    private static string WordingOf(Given given, CommentContent content)
    {
        var id = given.Sends("Ardenia", content);
        var row = Rows(Of(given)).Single(r => r.Reference == given.Comment(id).Reference);
        return string.Concat(
            row.Wording.Select(c => (c.Kind switch { ChangeKind.Removed => "-", ChangeKind.Added => "+", _ => "=" }) + c.Text));
    }

    internal static Compilation Of(Given given, PaperUse use = PaperUse.Circulation) =>
        Compilation.For(given.SeenBy(Given.Secretary), given.Now, use)!;

    internal static ImmutableArray<CompilationRow> Rows(Compilation paper) =>
        [.. paper.Parts.SelectMany(p => p.Sections).SelectMany(s => s.Rows)];

    internal static void AssertLines(string file, ImmutableArray<string> actual, [CallerFilePath] string here = "")
    {
        var expected = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, file));
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        if (at < Math.Max(expected.Length, actual.Length))
        {
            Assert.Fail(
                $"{file} differs from line {at + 1}:\nexpected: {expected.ElementAtOrDefault(at)}\nactual:   " +
                $"{actual.ElementAtOrDefault(at)}\nthe whole:\n{string.Join('\n', actual)}");
        }
    }
}
