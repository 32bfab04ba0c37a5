using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed partial class SummaryTests
{
    // The paragraphs of a record of a meeting: the section each stands in, and how many items it has.
    private static readonly (string Section, int Paragraph, int Items)[] Record =
    [
        ("", 4, 0), ("", 5, 0), ("", 6, 0), ("", 7, 4), ("", 8, 0), ("", 9, 0), ("", 10, 0),
        ("Part 1", 11, 0), ("Part 1", 12, 0), ("Part 1", 13, 0), ("Part 1", 14, 5),
        ("Part 2", 15, 0), ("Part 2", 16, 0), ("Part 2", 17, 0), ("Part 2", 18, 0), ("Part 2", 19, 0), ("Part 2", 20, 0), ("Part 2", 21, 5),
        ("Part 2", 22, 0),
        ("Part 3", 23, 0), ("Part 3", 24, 0), ("Part 3", 25, 5), ("Part 3", 26, 7), ("Part 3", 27, 2),
        ("Overarching commitments", 28, 0), ("Overarching commitments", 29, 0), ("Overarching commitments", 30, 3),
        ("Overarching commitments", 31, 3), ("Overarching commitments", 32, 6), ("Overarching commitments", 33, 3),
    ];

    [TestMethod]
    [DataRow("en")]
    [DataRow("fr")]
    [DataRow("ru")]
    public void The_summary_of_the_story_reads_as_expected(string language)
    {
        var given = CompilationStory.Told();
        var paper = DraftSummary.For(given.SeenBy(Given.Secretary), given.Now, language: Language.Of(language))!;
        CompilationTests.AssertLines($"summary.{language}.expected.txt", [.. Lines(paper)]);
        Assert.IsTrue(paper.Balance.Holds);
        AssertGood(paper);
    }

    [TestMethod]
    public void What_was_recorded_at_the_meeting_keeps_the_sections_order_items_and_attributions_of_the_record()
    {
        var given = Given.AConsultation();
        given.Circulate("Rev.0", Parts());
        var points = Record.SelectMany(r => Enumerable.Range(0, r.Items + 1).Select(item => (r.Section, r.Paragraph, Item: item))).ToList();
        foreach (var (section, paragraph, item) in points.OrderBy(p => (p.Paragraph * 7 + p.Item * 5) % 11))
        {
            Place[] place = section.Length == 0 ? [] : [given.Section(section)];
            given.Recorded(given.Saying($"Point {paragraph}-{item}.", [.. place]), Who(paragraph, item).ToLowerInvariant(),
                paragraph: item == 0 ? $"{paragraph}" : $"{paragraph} ({Roman(item)})");
        }

        var paper = DraftSummary.For(given.SeenBy(Given.Secretary), given.Now)!;
        Assert.AreEqual(Record.Select(r => r.Section).Distinct().Count(), paper.Sections.Length);
        CollectionAssert.AreEqual(
            Record.Select(r => (Titled(r.Section), r.Items)).ToArray(),
            paper.Sections.SelectMany(s => s.Paragraphs.Select(p => (s.Heading, p.Items.Length))).ToArray());
        CollectionAssert.AreEqual(
            points.Select(p => $"{Who(p.Paragraph, p.Item)}: “Point {p.Paragraph}-{p.Item}.”").ToArray(),
            paper.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Lead.Concat(p.Items)).Select(s => s.Text).ToArray());
        CollectionAssert.AreEqual(Enumerable.Range(1, Record.Length).ToArray(),
            paper.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Number).ToArray());
    }

    [TestMethod]
    public void It_names_nobody_counts_nobody_and_every_sentence_leads_to_its_comments_and_back()
    {
        var given = CompilationStory.Told();
        var paper = DraftSummary.For(given.SeenBy(Given.Secretary), given.Now)!;
        var text = string.Join('\n', Lines(paper));
        foreach (var name in Given.Delegations.SelectMany(d => new[] { d.ShortName, d.OfficialName }))
        {
            Assert.DoesNotContain(name, text);
        }

        var sentences = paper.Sections.SelectMany(s => s.Paragraphs)
            .SelectMany(p => p.Lead.Concat(p.Items).Select(s => (At: s.Item is null ? $"{p.Number}" : $"{p.Number} ({s.Item})", Of: s)))
            .SelectMany(s => s.Of.References.Select(r => (r, s.At)));
        CollectionAssert.AreEquivalent(sentences.ToArray(),
            paper.Balance.Printed.SelectMany(p => p.At.Select(a => (p.Reference, a.Place))).ToArray());
    }

    private static string Titled(string section) =>
        section.Length == 0 ? "General comments and comments on the structure" : $"Comments – {section}";

    private static string Who(int paragraph, int item) => (paragraph + item) % 2 == 0 ? "Several delegations" : "Some representatives";

    private static string Roman(int n) => new[] { "", "i", "ii", "iii", "iv", "v", "vi", "vii" }[n];

    private static ImmutableArray<Passage> Parts() =>
    [
        .. new[] { "Part 1", "Part 2", "Part 3", "Overarching commitments" }.Select((p, i) => new Passage(PassageId.Nth(i + 1),
            PassagePaths.Of(p), "", 1, PassageKind.Heading, p, null)),
    ];

    private static IEnumerable<string> Lines(DraftSummary paper) =>
    [
        .. paper.Sections.SelectMany(s => s.Paragraphs.SelectMany(Lines).Prepend($"== {s.Heading}")),
        $"== {paper.Account.Title}",
        .. paper.Account.Lines.Select(Hidden),
    ];

    private static IEnumerable<string> Lines(SummaryParagraph paragraph) =>
    [
        $"{paragraph.Number}. {string.Join(" ", paragraph.Lead.Select(Line))}",
        .. paragraph.Items.Select(i => $"   {i.Item}. {Line(i)}"),
    ];

    private static string Line(SummarySentence said) =>
        said.Text.Replace("\n", " / ", StringComparison.Ordinal) + (said.References.IsEmpty ? "" : " [C-······]");

    private static string Hidden(string line) => Reference().Replace(line, "C-······");

    private static void AssertGood(DraftSummary paper)
    {
        using var stream = new MemoryStream();
        SummaryWriter.Write(paper, stream);
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None);
        Assert.IsEmpty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
        var text = string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => p.InnerText));
        foreach (var sentence in paper.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Lead.Concat(p.Items)))
        {
            Assert.Contains(sentence.Text.Replace("\n", "", StringComparison.Ordinal), text);
        }
    }

    [GeneratedRegex("C-[0-9A-Z]{6}")]
    private static partial Regex Reference();
}
