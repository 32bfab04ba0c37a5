using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed class CompilationWriterTests
{
    // What the door lets through at its worst: markup, fields, formulas, joiners, half-known scripts, very long.
    private static readonly ImmutableArray<string> Hostile =
    [
        "<w:p><w:r><w:t>&amp; ]]> <!-- --> \" ' </w:t>",
        "{ HYPERLINK \"http://example.invalid\" } =cmd|'/c calc'!A1 @SUM(A1) +1 -1",
        "line one\r\nline two\tafter a tab\n\nline four\u2028and\u2029so on",
        "\u202Eright-to-left override\u202C and \u200Bzero width \uFDD0 \uFFFD 😀👩‍👩‍👧",
        "עברית עם English באמצע, 12% (א).",
        "فارسی: افزودن «microcredit» و ۱۲ درصد.",
        string.Concat(Enumerable.Repeat("Twenty thousand characters. ", 720))[..20_000],
        new string('x', 20_000),
        string.Concat(Enumerable.Repeat("ببب a ", 3_000)),
    ];

    [TestMethod]
    public void What_is_written_is_valid_and_holds_every_comment_once()
    {
        var paper = CompilationTests.Of(CompilationStory.Told());
        using var written = Written(paper);
        using var document = WordprocessingDocument.Open(written, false);
        AssertValid(document);
        var read = RowsOf(document);
        var rows = CompilationTests.Rows(paper);
        CollectionAssert.AreEqual(rows.Select(r => r.Reference).ToArray(), read.Select(r => r[0][0]).ToArray());
        foreach (var (row, cells) in rows.Zip(read))
        {
            Assert.AreEqual(row.From.Name, cells[0][1]);
            Assert.AreEqual(row.Place, cells[1][0]);
            CollectionAssert.IsSubsetOf(row.Said.Text.Split('\n'), cells[2]);
        }
    }

    [TestMethod]
    [DataRow("fr", "fr-FR", "Référence et délégation", "Page 1 sur 1", "avec le soutien de\u00A0: ")]
    [DataRow("ru", "ru-RU", "Номер и делегация", "Страница 1 из 1", "при поддержке: ")]
    public void A_paper_in_another_language_is_valid_and_speaks_it_to_Word(string language, string tag, string column, string page,
        string support)
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { Delegations = ReadByDelegations.OnceSent } });
        given.Ask(Given.FocalPoint("Ardenia"), new Align(given.Sends("Dorvale", given.Saying("Supported."))));
        using var written = Written(Compilation.For(given.SeenBy(Given.Secretary), given.Now, language: Language.Of(language))!);
        using var document = WordprocessingDocument.Open(written, false);
        AssertValid(document);
        var main = document.MainDocumentPart!;
        Assert.AreEqual(tag, main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.AreEqual(column, main.Document!.Descendants<TableRow>().First().Elements<TableCell>().First().InnerText);
        StringAssert.EndsWith(main.FooterParts.Single().Footer!.InnerText, page, StringComparison.Ordinal);
        Assert.IsTrue(main.Document.Descendants<Paragraph>().Any(p => p.InnerText == $"{support}Ardenia"), support);
    }

    [TestMethod]
    public void Hostile_text_comes_out_as_the_text_it_is()
    {
        using var written = Written(CompilationTests.Of(GivenHostileText()));
        using var document = WordprocessingDocument.Open(written, false);
        AssertValid(document);
        var cells = RowsOf(document).Select(r => string.Join('\n', r[2])).ToList();
        foreach (var text in Hostile)
        {
            var lines = text.ReplaceLineEndings("\n");
            var expected = text.Length > 5_000 ? lines : $"{lines}\nAlternative\n{lines}\nCondition\n{lines}";
            Assert.IsTrue(cells.Contains(expected), $"not read back: {text[..Math.Min(60, text.Length)]}");
        }

        var fields = document.MainDocumentPart!.Document!.Descendants().Count(e => e is SimpleField or FieldCode or FieldChar or Hyperlink);
        Assert.AreEqual(0, fields);
    }

    [TestMethod]
    public void What_XML_cannot_carry_becomes_the_replacement_character()
    {
        var given = Given.AConsultation(c => c with { Forum = "Forum \u0001\u000B\uFFFF \uD800 end" });
        using var written = Written(CompilationTests.Of(given));
        using var document = WordprocessingDocument.Open(written, false);
        AssertValid(document);
        Assert.Contains("Forum \uFFFD\uFFFD\uFFFD \uFFFD end", document.MainDocumentPart!.Document!.InnerText);
    }

    [TestMethod]
    public void Right_to_left_text_runs_right_to_left_and_every_script_names_its_language()
    {
        using var written = Written(CompilationTests.Of(CompilationStory.Told()));
        using var document = WordprocessingDocument.Open(written, false);
        var paragraphs = document.MainDocumentPart!.Document!.Descendants<Paragraph>().ToList();
        var arabic = paragraphs.Single(p => p.InnerText == CompilationStory.Arabic);
        Assert.IsNotNull(arabic.ParagraphProperties!.BiDi);
        var runs = arabic.Elements<Run>().ToList();
        CollectionAssert.AreEqual(new[] { true, false, true }, runs.Select(r => r.RunProperties?.RightToLeftText is not null).ToArray());
        Assert.AreEqual("micro-credit", runs[1].InnerText);
        Assert.AreEqual("ar-SA", runs[0].RunProperties!.Languages!.Bidi!.Value);
        var russian = paragraphs.Single(p => p.InnerText == CompilationStory.Russian);
        Assert.AreEqual("ru-RU", russian.Elements<Run>().Single().RunProperties!.Languages!.Val!.Value);
        Assert.IsNull(russian.ParagraphProperties!.BiDi);
    }

    [TestMethod]
    public void A_language_that_the_script_belies_is_not_told_to_Word()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Согласны.") with { Language = "en" });
        given.Sends("Ardenia", given.Saying("Згодні.") with { Language = "uk" });
        given.Sends("Ardenia", given.Saying("שלום.") with { Language = "en" });
        given.Sends("Ardenia", given.Saying("موافقیم.") with { Language = "fa" });
        given.Sends("Ardenia", given.Saying("Accord.") with { Language = "fr" });
        given.Sends("Ardenia", given.Saying("Agreed.") with { Language = "\"/><w:evil" });
        using var written = Written(CompilationTests.Of(given));
        using var document = WordprocessingDocument.Open(written, false);
        var tags = document.MainDocumentPart!.Document!.Descendants<Languages>().Select(l => l.Val?.Value ?? l.Bidi!.Value!);
        CollectionAssert.AreEqual(new[] { "ru-RU", "uk-UA", "he-IL", "fa-IR", "fr-FR" }, tags.ToArray());
    }

    [TestMethod]
    public void Any_text_of_any_mixture_of_scripts_is_read_back_as_it_was()
    {
        string[] characters =
            ["a", "Z", "é", "ж", "ب", "م", "ש", "한", "क", "𞤀", "😀", " ", " ", "\t", "1", "٣", ".", "(", ")", "\u200F", "\u0301", "&", "<",
                "\""];
        Gen.Int[0, characters.Length - 1].Select(i => characters[i]).Array[1, 40].Select(string.Concat)
            .Where(t => !string.IsNullOrWhiteSpace(t)).Array[60].Sample(
            texts =>
            {
                var given = Given.AConsultation();
                Array.ForEach(texts, t => given.Sends("Ardenia", given.Saying(t)));
                using var written = Written(CompilationTests.Of(given));
                using var document = WordprocessingDocument.Open(written, false);
                CollectionAssert.AreEqual(texts, RowsOf(document).Select(r => r[2].Single()).ToArray());
            },
            iter: 30);
    }

    [TestMethod]
    public void Changed_words_are_told_by_more_than_colour()
    {
        using var written = Written(CompilationTests.Of(CompilationStory.Told()));
        using var document = WordprocessingDocument.Open(written, false);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
        Assert.IsNotNull(styles["Removed"].StyleRunProperties!.Strike);
        Assert.AreEqual(UnderlineValues.Single, styles["Added"].StyleRunProperties!.Underline!.Val!.Value);
        var changed =
            document.MainDocumentPart.Document!.Descendants<Run>().Where(r => r.RunProperties?.RunStyle is not null)
                .ToLookup(r => r.RunProperties!.RunStyle!.Val!.Value, r => r.InnerText);
        Assert.Contains("a fair", changed["Removed"]);
        Assert.Contains(", in particular cities,", changed["Added"]);
    }

    [TestMethod]
    public void Every_table_repeats_its_header_row_and_every_heading_is_one()
    {
        using var written = Written(CompilationTests.Of(CompilationStory.Told()));
        using var document = WordprocessingDocument.Open(written, false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.AreNotEqual(0, body.Elements<Table>().Count());
        foreach (var table in body.Elements<Table>())
        {
            Assert.IsNotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.IsNotNull(table.GetFirstChild<TableProperties>()!.TableCaption);
        }

        var headings =
            body.Descendants<Paragraph>()
                .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true)
                .Select(p => p.InnerText).ToList();
        CollectionAssert.IsSubsetOf(
            new[] { "General comments", "Part 1. Commitments", "Part 1, B. Return", "Addendum: received after 22 December 2017" },
            headings);
        Assert.AreEqual("Compilation of comments as received: Ministerial Declaration, Zero draft", document.PackageProperties.Title);
    }

    [TestMethod]
    public void No_part_names_a_person_an_id_or_who_made_the_file()
    {
        var given = CompilationStory.Told();
        foreach (var use in new[] { PaperUse.Circulation, PaperUse.SecretariatOnly })
        {
            using var written = Written(CompilationTests.Of(given, use));
            using var zip = new ZipArchive(written);
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var xml = reader.ReadToEnd();
                var secrets = given.Consultation.Roster.People.SelectMany(p => new[] { p.Name, p.Id.Value })
                    .Concat(given.Consultation.Roster.Delegations.Select(d => d.Id.Value))
                    .Concat(given.Board.Comments.Keys.Select(c => c.Value))
                    .Concat(given.Board.Submissions.Keys.Select(r => r.Value))
                    .Concat(["Person-", "creator", "lastModifiedBy", Environment.MachineName, "WITHDRAWN WORDS", "UNSENT WORDS",
                        "SUPERSEDED WORDS"])
                    .Concat(use == PaperUse.Circulation ? ["CONFIDENTIAL WORDS"] : []);
                foreach (var secret in secrets)
                {
                    Assert.DoesNotContain(secret, xml, entry.FullName);
                }
            }
        }
    }

    [TestMethod]
    public void The_same_compilation_gives_the_same_bytes()
    {
        var given = CompilationStory.Told();
        using var first = Written(CompilationTests.Of(given));
        using var second = Written(CompilationTests.Of(given));
        CollectionAssert.AreEqual(first.ToArray(), second.ToArray());
    }

    [TestMethod]
    public void A_paper_without_comments_says_so_and_is_valid()
    {
        using var written = Written(CompilationTests.Of(Given.AConsultation()));
        using var document = WordprocessingDocument.Open(written, false);
        AssertValid(document);
        Assert.Contains("This paper contains no comments.", document.MainDocumentPart!.Document!.InnerText);
    }

    [TestMethod]
    public void LibreOffice_opens_it() => Assert.IsGreaterThan(2, PagesInLibreOffice(CompilationTests.Of(CompilationStory.Told())));

    [TestMethod]
    public void LibreOffice_opens_hostile_text() => Assert.IsGreaterThan(20, PagesInLibreOffice(CompilationTests.Of(GivenHostileText())));

    private static Given GivenHostileText()
    {
        var given = Given.AConsultation();
        foreach (var text in Hostile)
        {
            given.Sends("Ardenia", text.Length > 5_000
                ? given.Saying(text)
                : given.Saying(text)
                    with
                {
                    Language = "x\"/><evil",
                    ProposedWording = text,
                    ExistingWording = "as it was",
                    Condition = text,
                    Alternatives = [text]
                });
        }

        return given;
    }

    private static int PagesInLibreOffice(Compilation paper)
    {
        var folder = Directory.CreateTempSubdirectory("compilation-");
        try
        {
            var file = Path.Combine(folder.FullName, "compilation.docx");
            using (var written = Written(paper))
            {
                File.WriteAllBytes(file, written.ToArray());
            }

            return PagesIn(LibreOffice.Pdf(file));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static int PagesIn(byte[] pdf) => Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");

    private static MemoryStream Written(Compilation paper)
    {
        var stream = new MemoryStream();
        CompilationWriter.Write(paper, stream);
        stream.Position = 0;
        return stream;
    }

    private static void AssertValid(WordprocessingDocument document)
    {
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None);
        Assert.IsEmpty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
    }

    /// <summary>The rows with a comment: cells, in each its paragraphs as text.</summary>
    private static List<List<List<string>>> RowsOf(WordprocessingDocument document) =>
    [
        .. document.MainDocumentPart!.Document!.Descendants<TableRow>()
            .Where(r => r.TableRowProperties?.GetFirstChild<TableHeader>() is null && r.Elements<TableCell>().Count() == 3)
            .Select(r => r.Elements<TableCell>().Select(c => c.Elements<Paragraph>().Select(Text).ToList()).ToList()),
    ];

    private static string Text(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(e => e switch { Text t => t.Text, TabChar => "\t", Break => "\n", _ => "" }));
}
