using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Papers;

namespace Rapporteur.Tests.Papers;

/// <summary>What became of a comment, as the answer beneath it in Word.</summary>
[TestClass]
public sealed class WordThreadTests
{
    private static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [TestMethod]
    public void An_outcome_is_the_answer_beneath_its_comment_in_the_chairs_name()
    {
        var given = Answered();
        var written = Annotated.Written(Annotated.Of(given));
        Annotated.AssertSound(written);
        var notes = Annotated.Notes(written).ToList();
        Assert.HasCount(4, notes);
        Assert.DoesNotContain("Outcome", notes[0]);
        Assert.AreEqual("Outcome: Reflected in part.\nThe first half was taken up.\nThe rest was left.", notes[1]);
        Assert.IsEmpty(Faults(written));

        var (comments, links) = Parts(written);
        var last = comments.Elements(W + "comment").ToDictionary(
            c => c.Attribute(W + "id")!.Value, c => (string?)c.Elements(W + "p").Last().Attribute(W14 + "paraId"));
        Assert.AreEqual("Chair", comments.Elements(W + "comment").Single(c => last[c.Attribute(W + "id")!.Value] is { } id
            && links.Elements().Any(l => l.Attribute(W15 + "paraId")!.Value == id && l.Attribute(W15 + "paraIdParent") is not null))
            .Attribute(W + "author")!.Value);
        var link = links.Elements().Single(l => l.Attribute(W15 + "paraIdParent") is not null);
        Assert.AreEqual(last["0"], link.Attribute(W15 + "paraIdParent")!.Value);
        CollectionAssert.AllItemsAreUnique(last.Values.OfType<string>().ToList());
        CollectionAssert.AreEquivalent(
            last.Values.OfType<string>().ToList(), links.Elements().Select(l => l.Attribute(W15 + "paraId")!.Value).ToList());
    }

    [TestMethod]
    public void One_on_its_way_is_the_secretariats_answer_in_its_own_paper_and_in_no_other()
    {
        var given = Given.AConsultation();
        var comment = given.Sends("Ardenia", given.Saying("Shorter.", given.On("Part 1, 4")));
        given.Ask(Given.Secretary, new PrepareOutcome(new(comment), new OutcomeText(OutcomeKind.Noted, "In the making.")));
        Assert.HasCount(1, Annotated.Notes(Annotated.Written(Annotated.Of(given))).ToList());
        var written = Annotated.Written(Annotated.Of(given, PaperUse.SecretariatOnly));
        Annotated.AssertSound(written);
        Assert.AreEqual("Secretariat", Parts(written).Comments.Elements().Last().Attribute(W + "author")!.Value);
    }

    private static Given Answered()
    {
        var given = Given.AConsultation();
        var comment = given.Sends("Ardenia", given.Saying("Add cities.\nAnd towns.", given.On("Part 1, 3"), given.On("Part 1, 4")));
        given.Sends("Belmora", given.Saying("Unanswered.", given.On("Part 1, 4", "voluntary")) with
        {
            Kinds = [CommentKind.Replace],
            ProposedWording = "dignified",
        });
        given.Ask(Given.Secretary, new PrepareOutcome(
            new(comment), new OutcomeText(OutcomeKind.ReflectedInPart, "The first half was taken up.\nThe rest was left.")));
        given.Ask(Given.Chair, new ClearOutcome(new(comment), 1));
        given.Ask(Given.Secretary, new CirculateOutcome(new(comment), 1));
        return given;
    }

    private static List<string> Faults(MemoryStream written)
    {
        written.Position = 0;
        using var document = WordprocessingDocument.Open(written, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, CancellationToken.None)
            .Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}")];
    }

    private static (XElement Comments, XElement Links) Parts(MemoryStream written)
    {
        written.Position = 0;
        using var document = WordprocessingDocument.Open(written, false);
        using var comments = document.MainDocumentPart!.WordprocessingCommentsPart!.GetStream();
        using var links = document.MainDocumentPart.WordprocessingCommentsExPart!.GetStream();
        return (XElement.Load(comments), XElement.Load(links));
    }
}
