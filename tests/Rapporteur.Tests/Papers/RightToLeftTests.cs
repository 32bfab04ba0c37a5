using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>Papers of a language that is written from right to left, and of a draft whose text is.</summary>
[TestClass]
public sealed class RightToLeftTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [TestMethod]
    public void In_a_language_from_right_to_left_every_paper_is_one_pages_tables_and_lines()
    {
        var given = CompilationStory.Told();
        var (officer, own) = (given.SeenBy(Given.Secretary), given.SeenBy(Given.FocalPoint("Ardenia")));
        foreach (var (name, write) in new (string, Action<Stream>)[]
        {
            ("compilation", to => CompilationWriter.Write(Compilation.For(officer, given.Now, language: Language.Pseudo)!, to)),
            ("mine", to => CompilationWriter.Write(Compilation.Mine(own, given.Now, Language.Pseudo)!, to)),
            ("summary", to => SummaryWriter.Write(DraftSummary.For(officer, given.Now, language: Language.Pseudo)!, to)),
            ("reflected", to => ReflectedWriter.Write(ReflectedTable.For(officer, given.Now, language: Language.Pseudo)!, to)),
            ("draft with comments",
                to => DraftWithCommentsWriter.Write(DraftWithComments.For(officer, given.Now, language: Language.Pseudo)!, to)),
        })
        {
            using var written = new MemoryStream();
            write(written);
            var parts = Parts(written, name);
            var (body, ofDraft) = (parts["document"], name == "draft with comments");
            Assert.AreEqual(!ofDraft, body.Descendants(W + "sectPr").Single().Element(W + "bidi") is not null, name);
            Assert.IsTrue(ofDraft || body.Descendants(W + "tblPr").All(t => t.Element(W + "bidiVisual") is not null), name);
            foreach (var paragraph in parts.Values.SelectMany(p => p.Descendants(W + "p"))
                .Where(p => p.Value.Contains('⟦', StringComparison.Ordinal)))
            {
                AssertRuns(paragraph, $"{name}: {paragraph.Value}");
            }
        }
    }

    [TestMethod]
    public void A_draft_in_Arabic_stands_as_it_is_read_and_ours_around_it_as_ours()
    {
        var given = Given.AConsultation();
        given.Circulate("Rev.1",
        [
            Of(1, new PathStep(PathStepKind.Part, "1"), PassageKind.Heading, "", "الجزء 1 – الالتزامات"),
            Of(2, new PathStep(PathStepKind.Number, "14"), PassageKind.Paragraph, "14.", "نلتزم بدعم المجتمعات المضيفة في عام 2018 (SDG 10.7)."),
            Cell(3, 1, "متى"), Cell(4, 2, "آذار/مارس 2018"),
        ]);
        var at = Place.Words(PassageId.Nth(2), new Quotation("المجتمعات المضيفة"));
        given.Sends("Ardenia", given.Saying("لماذا؟", at) with { ProposedWording = "12 مدينة", Kinds = [CommentKind.Replace] });
        given.Sends("Belmora", given.Saying("", Place.Between(PassageId.Nth(2))) with { ProposedWording = "15. نلتزم أيضا." });
        using var written = Annotated.Written(Annotated.Of(given));
        Annotated.AssertSound(written);
        var body = Parts(written, "Arabic")["document"];
        Assert.IsNotNull(body.Descendants(W + "sectPr").Single().Element(W + "bidi"));
        Assert.IsNotNull(body.Descendants(W + "tblPr").Single().Element(W + "bidiVisual"), "the first column stands at the right");
        foreach (var paragraph in body.Descendants(W + "p"))
        {
            var arabic = Script.DirectionOf(paragraph.Value) == TextDirection.RightToLeft;
            Assert.AreEqual(arabic, paragraph.Element(W + "pPr")?.Element(W + "bidi") is not null, paragraph.Value);
            if (arabic)
            {
                AssertRuns(paragraph, paragraph.Value);
            }
        }

        var numbered = body.Descendants(W + "p").Single(p => p.Value.StartsWith("14.", StringComparison.Ordinal));
        CollectionAssert.AreEqual(
            new[] { "14.", "", "نلتزم بدعم ", "المجتمعات المضيفة", "12 مدينة", "", " في عام 2018 (", "SDG 10.7", ")." },
            numbered.Descendants(W + "r").Select(Said).ToArray());
    }

    [TestMethod]
    [DataRow("مادة Part 2 (iii), 12 %", "مادة |Part 2 (iii), 12| %")]
    [DataRow("مادة 14 (iii).", "مادة 14 (|iii|).")]
    [DataRow("(أ) 14 (3)", "(أ) 14 (3)")]
    [DataRow("مادة 22 December 2017, 18:00", "مادة |22 December 2017, 18:00")]
    [DataRow("مادة (10:30 GMT)", "مادة (|10:30 GMT|)")]
    [DataRow("مادة 14. Return", "مادة 14. |Return")]
    [DataRow("Article مادة 3.", "Article |مادة| 3.")]
    [DataRow("Article 3, see مادة", "Article 3, see |مادة")]
    public void A_text_is_cut_where_its_direction_turns_and_what_has_none_goes_as_Unicode_says(string text, string cut)
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying(text));
        using var written = Annotated.Written(Annotated.Of(given));
        var said = Parts(written, text)["comments"].Descendants(W + "p").Single(p => p.Value == text);
        Assert.AreEqual(cut, string.Join('|', said.Elements(W + "r").Select(Said)));
    }

    // What runs from left to right in it are letters and numbers, from the first to the last, with what stands between them.
    private static void AssertRuns(XElement paragraph, string of)
    {
        Assert.IsNotNull(paragraph.Element(W + "pPr")!.Element(W + "bidi"), of);
        foreach (var run in paragraph.Descendants(W + "r").Where(r => r.Element(W + "rPr")?.Element(W + "rtl") is null))
        {
            var said = Said(run);
            Assert.IsTrue(said.Length == 0 || (char.IsLetterOrDigit(said[0]) && char.IsLetterOrDigit(said[^1])), $"{said} in {of}");
        }
    }

    private static string Said(XElement run) => string.Concat(run.Elements().Where(e => e.Name == W + "t" || e.Name == W + "delText")
        .Select(e => e.Value));

    // Valid as Word has it; the texts by their names.
    private static Dictionary<string, XElement> Parts(MemoryStream written, string of)
    {
        written.Position = 0;
        using var document = WordprocessingDocument.Open(written, false);
        Assert.IsEmpty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None)
            .Select(f => $"{of}: {f.Path?.XPath} {f.Description}"));
        var main = document.MainDocumentPart!;
        OpenXmlPart?[] parts = [main, main.FootnotesPart, main.WordprocessingCommentsPart, .. main.HeaderParts, .. main.FooterParts];
        return parts.OfType<OpenXmlPart>().ToDictionary(
            p => Path.GetFileNameWithoutExtension(p.Uri.OriginalString),
            p => XElement.Parse(p.RootElement!.OuterXml, LoadOptions.PreserveWhitespace));
    }

    private static Passage Of(int nth, PathStep step, PassageKind kind, string marker, string text) =>
        new(PassageId.Nth(nth), PassagePath.Of(step), marker, kind == PassageKind.Heading ? 1 : 0, kind, text, null);

    private static Passage Cell(int nth, int column, string text) => new(
        PassageId.Nth(nth),
        PassagePath.Of(new PathStep(PathStepKind.Table, Nth: 1), new PathStep(PathStepKind.Row, Nth: 1),
            new PathStep(PathStepKind.Column, Nth: column)),
        "", 0, PassageKind.TableCell, text, null);
}
