using System.IO.Compression;
using System.Text.RegularExpressions;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed partial class DraftWithCommentsTests
{
    [TestMethod]
    public void Wording_for_a_section_is_a_paragraph_beneath_its_heading_unless_it_rewords_that()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("", given.Section("Part 1, A")) with { ProposedWording = "We agree to protect." });
        given.Sends("Belmora", given.Saying("", given.Section("Part 1, A"))
            with
        { ExistingWording = "Protection", ProposedWording = "Safety" });
        using var written = Annotated.Written(Annotated.Of(given));
        Annotated.AssertSound(written);
        var lines = Annotated.Lines(written);
        StringAssert.StartsWith(
            lines.Single(l => l.StartsWith("A.", StringComparison.Ordinal)), "A. {0 [-Belmora: Protection-][+Belmora: Safety",
            StringComparison.Ordinal);
        var at = lines.IndexOf("¶+ {1 [+Ardenia: We agree to protect.+]}");
        StringAssert.StartsWith(lines[at - 1], "A.", StringComparison.Ordinal);
        StringAssert.StartsWith(lines[at + 1], "3.", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_draft_with_comments_of_the_story_reads_as_expected()
    {
        using var written = Annotated.Written(Annotated.Of(CompilationStory.Told()));
        CompilationTests.AssertLines("draft-with-comments.expected.txt", [.. Annotated.Lines(written).Select(Hidden)]);
        AssertGood(written);
    }

    [TestMethod]
    [DataRow("fr", "Texte proposé")]
    [DataRow("ru", "Предлагаемая формулировка")]
    public void It_speaks_another_language_around_the_draft_and_the_comments(string language, string label)
    {
        var given = CompilationStory.Told();
        using var written =
            Annotated.Written(DraftWithComments.For(given.SeenBy(Given.Secretary), given.Now, language: Language.Of(language))!);
        AssertGood(written);
        Assert.IsTrue(Annotated.Notes(written).Any(n => n.Contains(label, StringComparison.Ordinal)));
        CollectionAssert.IsSubsetOf(given.Board.CurrentDraft!.Draft.Passages.Where(p => p.Marker.Length == 0).Select(p => p.Text).ToArray(),
            Annotated.Refused(written));
    }

    [TestMethod]
    public void Two_who_would_put_different_words_in_one_place_both_stand_there()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", Replacing(given, "in a fair manner", "in an equitable manner"));
        given.Sends("Dorvale", Replacing(given, "a fair manner", "solidarity"));
        using var written = Annotated.Written(Annotated.Of(given));
        AssertGood(written);
        Assert.Contains(
            "3. We commit to support host communities and to share responsibility {0 in {1 [-Ardenia: a fair -][+Ardenia: an equitable +]" +
            "[-Dorvale: manner-]}[+Dorvale: solidarity+]}.",
            Annotated.Lines(written));
    }

    [TestMethod]
    public void A_comment_on_words_the_new_draft_no_longer_has_stands_at_the_end_with_them()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Why this?", given.On("Part 1, 3 (ii)", "micro-credits")));
        given.Sends("Belmora", given.Saying("Good.", given.On("Part 2, 5")));
        given.Circulate("Rev.1", [.. Given.SmallDraft.Where(p => !p.Text.Contains("micro-credits", StringComparison.Ordinal))]);
        var paper = Annotated.Of(given);
        using var written = Annotated.Written(paper);
        AssertGood(written);
        var lines = Annotated.Lines(written);
        Assert.Contains("{1 Zero draft, Part 1, 3 (ii): “micro-credits”}", lines);
        Assert.Contains("5. {0 We ask the Secretariat to report on implementation every two years.}", lines);
        Assert.IsTrue(paper.Balance.Holds);
        Assert.AreEqual("Comments on words that are no longer in the text",
            paper.Balance.Printed.Single(p => p.At[0].Place == "Part 1, 3 (ii)").At.Single().Part);
    }

    [TestMethod]
    public void No_part_names_a_person_an_id_or_what_may_not_be_circulated()
    {
        var given = CompilationStory.Told();
        using var written = Annotated.Written(Annotated.Of(given));
        using var zip = new ZipArchive(written);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var xml = reader.ReadToEnd();
            foreach (var secret in given.Consultation.Roster.People.SelectMany(p => new[] { p.Name, p.Id.Value })
                .Concat(given.Consultation.Roster.Delegations.Select(d => d.Id.Value))
                .Concat(given.Board.Comments.Keys.Select(c => c.Value))
                .Concat(given.Board.Submissions.Keys.Select(r => r.Value))
                .Concat(["Person-", "creator", "lastModifiedBy", Environment.MachineName, "w:date"])
                .Concat(["WITHDRAWN WORDS", "UNSENT WORDS", "SUPERSEDED WORDS", "CONFIDENTIAL WORDS"]))
            {
                Assert.DoesNotContain(secret, xml, entry.FullName);
            }
        }
    }

    [TestMethod]
    public void Where_names_do_not_appear_no_author_is_a_delegation()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { NamesShown = false } });
        given.Sends("Ardenia", Replacing(given, "in a fair manner", "in an equitable manner"));
        using var written = Annotated.Written(Annotated.Of(given));
        using var zip = new ZipArchive(written);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("Ardenia", reader.ReadToEnd(), entry.FullName);
        }
    }

    [TestMethod]
    public void However_comments_and_proposals_overlap_all_stand_and_refusing_every_change_gives_the_draft()
    {
        var words = Gen.Select(Gen.Int[0, 12], Gen.Int[1, 6], Gen.Int[0, 4], Gen.Int[0, 4]);
        words.Array[1, 14].Sample(
            comments =>
            {
                var given = Given.AConsultation();
                foreach (var (from, length, what, who) in comments)
                {
                    given.Sends(Given.Delegations[who].ShortName, Anything(given, from, length, what));
                }

                var paper = Annotated.Of(given);
                Assert.IsTrue(paper.Balance.Holds);
                using var written = Annotated.Written(paper);
                Annotated.AssertSound(written);
                Assert.AreEqual(comments.Length, Annotated.Counted(written));
                Assert.Contains("3." + given.Board.CurrentDraft!.Draft.Find(given.On("Part 1, 3").Passage!.Value)!.Text,
                    Annotated.Refused(written));
            },
            iter: 60);
    }

    [TestMethod]
    public void Opened_and_saved_by_LibreOffice_no_comment_and_no_change_is_lost()
    {
        var given = CompilationStory.Told();
        foreach (var (from, what) in (ReadOnlySpan<(int, int)>)[(0, 1), (2, 2), (3, 1), (3, 3), (5, 0), (1, 4)])
        {
            given.Sends("Dorvale", Anything(given, from, 4, what));
        }

        using var written = Annotated.Written(Annotated.Of(given));
        AssertGood(written);
        var folder = Directory.CreateTempSubdirectory("annotated-");
        try
        {
            var file = Path.Combine(folder.FullName, "draft.docx");
            File.WriteAllBytes(file, written.ToArray());
            using var saved = new MemoryStream(LibreOffice.To("docx", file));
            Assert.AreEqual(Annotated.Counted(written), Annotated.Counted(saved));
            CollectionAssert.AreEqual(Annotated.Changed(written).ToArray(), Annotated.Changed(saved).ToArray());
            CollectionAssert.AreEquivalent(Annotated.Notes(written).ToArray(), Annotated.Notes(saved).ToArray());
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static CommentContent Replacing(Given given, string existing, string proposed) =>
        given.Saying("", given.On("Part 1, 3", existing)) with { Kinds = [CommentKind.Replace], ProposedWording = proposed };

    // Words of the passage from the n-th on, commented, replaced, deleted or added to.
    private static CommentContent Anything(Given given, int from, int length, int what)
    {
        var text = given.Board.CurrentDraft!.Draft.Find(given.On("Part 1, 3").Passage!.Value)!.Text;
        var words = text.Split(' ');
        from = Math.Min(from, words.Length - 1);
        var before = string.Concat(words.Take(from).Select(w => w + " "));
        var exact = string.Join(' ', words.Skip(from).Take(length));
        var place = Place.Words(given.On("Part 1, 3").Passage!.Value, Quotation.Of(text, new QuotationRange(before.Length, exact.Length)));
        var said = given.Saying("Because.", place);
        return what switch
        {
            1 => said with { Kinds = [CommentKind.Replace], ProposedWording = $"{exact.Replace('e', 'E')} indeed" },
            2 => said with { Kinds = [CommentKind.Delete] },
            3 => said with { Kinds = [CommentKind.Add], ProposedWording = "and more" },
            4 => said with { Kinds = [CommentKind.Replace], ProposedWording = "wholly other words" },
            _ => said,
        };
    }

    private static void AssertGood(MemoryStream written)
    {
        Annotated.AssertSound(written);
        written.Position = 0;
        using var document = WordprocessingDocument.Open(written, false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None);
        Assert.IsEmpty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
    }

    private static string Hidden(string line) => Reference().Replace(line, "C-······");

    [GeneratedRegex("C-[0-9A-Z]{6}")]
    private static partial Regex Reference();
}
