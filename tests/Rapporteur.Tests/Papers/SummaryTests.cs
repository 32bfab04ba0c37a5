using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

[TestClass]
public sealed partial class SummaryTests
{
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
            .SelectMany(p => p.Lead.Select(s => (At: $"{p.Number}", Of: s))
                .Concat(p.Items.SelectMany(i => i.Sentences.Select(s => (At: $"{p.Number} ({i.Number})", Of: s)))))
            .SelectMany(s => s.Of.References.Select(r => (r, s.At)));
        CollectionAssert.AreEquivalent(sentences.ToArray(),
            paper.Balance.Printed.SelectMany(p => p.At.Select(a => (p.Reference, a.Place))).ToArray());
    }

    private static IEnumerable<string> Lines(DraftSummary paper) =>
    [
        .. paper.Sections.SelectMany(s => s.Paragraphs.SelectMany(Lines).Prepend($"== {s.Heading}")),
        $"== {paper.Account.Title}",
        .. paper.Account.Lines.Select(Hidden),
    ];

    private static IEnumerable<string> Lines(SummaryParagraph paragraph) =>
    [
        $"{paragraph.Number}. {string.Join(" ", paragraph.Lead.Select(Line))}",
        .. paragraph.Items.Select(i => $"   {i.Number}. {string.Join(" ", i.Sentences.Select(Line))}"),
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
        foreach (var sentence in paper.Sentences)
        {
            Assert.Contains(sentence.Text.Replace("\n", "", StringComparison.Ordinal), text);
        }
    }

    [GeneratedRegex("C-[0-9A-Z]{6}")]
    private static partial Regex Reference();
}
