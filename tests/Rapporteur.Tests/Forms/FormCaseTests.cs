using Rapporteur.Drafts;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;

namespace Rapporteur.Tests.Forms;

/// <summary>Filled-in forms with cells from other workbooks, each with one difficulty, and what a reader of the sheet sees in it.</summary>
[TestClass]
public sealed class FormCaseTests
{
    [TestMethod]
    [DataRow("currency-code-in-format", "USD 1,000,000")]
    [DataRow("days-in-words", "90 days")]
    [DataRow("day-in-red", "22 December 2017")]
    public void A_value_is_what_the_sheet_shows(string name, string shown)
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "forms", $"{name}.xlsx"));
        var read = (ReturnResult.Read)CommentFormReader.Read(new MemoryStream(file), DraftIn(file));
        Assert.AreEqual(shown, read.Proposals.Single().Text);
        Assert.IsTrue(read.NotUnderstood.All(n => Worded.English(n.Where) == "in the whole file"), "The mark is of another hash.");
    }

    // The draft a form was printed from, as far as the form shows it.
    private static Draft DraftIn(byte[] form)
    {
        var cells = FormFile.CellsOf(new MemoryStream(form));
        return DraftJson.Freeze(
        [
            .. cells.Where(c => c.Key.StartsWith('E') && c.Value.StartsWith('p'))
                .Select(c =>
                    new Passage(new(c.Value), PassagePath.Of(new PathStep(PathStepKind.Heading, Name: cells[$"A{c.Key[1..]}"])), "", 0,
                        PassageKind.Paragraph, cells[$"B{c.Key[1..]}"], null)),
        ]);
    }
}
