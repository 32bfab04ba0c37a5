using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>What a delegation takes home of its own comments: all of them, sent or not, with room for remarks; nobody else's.</summary>
[TestClass]
public sealed class OwnPaperTests
{
    [TestMethod]
    public void It_holds_what_the_delegation_wrote_sent_or_not_and_nothing_of_others()
    {
        var round = Told();
        var paper = Compilation.Mine(round.As("avaria-contributor"), round.Now)!;
        Assert.AreEqual("Saved: Saved by us. | Sent · change not sent: Changed by us. | Sent: Sent by us.", string.Join(" | ",
            paper.Parts.SelectMany(p => p.Sections).SelectMany(s => s.Rows).Select(r => $"{r.From.Name}: {r.Said.Text}")));
        Assert.IsTrue(paper.Balance.Holds);
        Assert.AreEqual("4 = 3 + Withdrawn",
            $"{paper.Balance.Received} = {paper.Balance.Printed.Length} + {string.Join(' ', paper.Balance.LeftOut.Select(l => l.Reason))}");
        Assert.IsNull(Compilation.Mine(round.As("secretariat"), round.Now));
    }

    [TestMethod]
    public void What_others_do_changes_no_letter_of_it()
    {
        var round = Told();
        var before = Bytes(round);
        round.Sent("brona-focal", Tests.Given.Content("Theirs, later."));
        CollectionAssert.AreEqual(before, Bytes(round));
    }

    [TestMethod]
    [DataRow("en", "Remarks")]
    [DataRow("fr", "Remarques")]
    [DataRow("ru", "Пометки")]
    public void Beside_each_comment_is_room_for_remarks_in_a_valid_file(string language, string column)
    {
        using var written = new MemoryStream(Bytes(Told(), language));
        using var document = WordprocessingDocument.Open(written, false);
        Assert.IsEmpty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));
        var rows = document.MainDocumentPart!.Document!.Descendants<TableRow>().ToList();
        Assert.AreEqual(column, rows[0].Elements<TableCell>().Last().InnerText);
        Assert.IsTrue(rows.Where(r => r.InnerText.Contains("C-", StringComparison.Ordinal))
            .All(r => r.Elements<TableCell>().Count() == 4 && r.Elements<TableCell>().Last().InnerText.Length == 0));
    }

    private static byte[] Bytes(Round round, string language = "en")
    {
        using var to = new MemoryStream();
        CompilationWriter.Write(Compilation.Mine(round.As("avaria-focal"), round.Now, Language.Of(language))!, to);
        return to.ToArray();
    }

    private static Round Told()
    {
        var round = new Round();
        round.Sent("avaria-focal", Tests.Given.Content("Sent by us.", Place.At(new("p007"))));
        round.Saved("avaria-contributor", Tests.Given.Content("Saved by us.", Place.At(new("p003"))));
        var changed = round.Sent("avaria-focal", Tests.Given.Content("As it was."));
        round.Done("avaria-focal", new ChangeComment(changed, null, Tests.Given.Content("Changed by us.")));
        round.Done("avaria-focal", new WithdrawComment(round.Sent("avaria-focal", Tests.Given.Content("Taken back."))));
        round.Sent("brona-focal", Tests.Given.Content("Theirs."));
        round.Saved("brona-focal", Tests.Given.Content("Theirs, unsent."));
        return round;
    }
}
