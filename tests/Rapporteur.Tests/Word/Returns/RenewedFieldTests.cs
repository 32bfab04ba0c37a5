using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Returns;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>What programs write anew by themselves proposes nothing; what a person typed into any other field does.</summary>
[TestClass]
public sealed class RenewedFieldTests
{
    [TestMethod]
    [DataRow("DATE \\@ \"d MMMM yyyy\"", "1 December 2017", "2 January 2018")]
    [DataRow("SEQ Table", "3", "4")]
    [DataRow("FILENAME", "zero-draft.docx", "")]
    [DataRow("HYPERLINK \\l x", null, null)]
    [DataRow("TITLE", "", "Declaration")]
    public void What_programs_renew_proposes_nothing(string instruction, string? drafted, string? returned) =>
        Assert.AreEqual("", Proposed(instruction, drafted ?? $"on {Field("PAGE", "3")}", returned ?? $"on {Field("PAGE", "4")}"));

    [TestMethod]
    [DataRow("REF goals", "the first goal", "the second goal")]
    [DataRow("TITLE", "Declaration", "Communique")]
    [DataRow("DOCPROPERTY Status", "Draft", "Final")]
    [DataRow("STYLEREF 1", "Part 1", "Part 2")]
    [DataRow("FORMTEXT", "forty", "fifty")]
    public void A_result_that_a_person_retyped_is_proposed(string instruction, string drafted, string returned) =>
        Assert.AreEqual($"p002 Replace [As {drafted} says.] -> [As {returned} says.] (, changed without tracking)",
            Proposed(instruction, drafted, returned));

    [TestMethod]
    [DataRow("DATE \\@ \"d MMMM yyyy\"", "1 December 2017", "the day of the summit", true)]
    [DataRow("DATE", "1 December 2017", "soon", true)]
    [DataRow("PAGE", "3", "page with the map", true)]
    [DataRow("SEQ Table", "3", "forty-two goals", true)]
    [DataRow("DATE \\@ \"d MMMM yyyy\"", "1 December 2017", "2 января 2018 г.", false)]
    [DataRow("DATE", "1 December 2017", "lundi 1er janvier 2018", false)]
    [DataRow("DATE \\@ \"'done on' d.M.yy\"", "done on 1.12.17", "done on 2.1.18", false)]
    [DataRow("TIME", "9:15", "10:20 PM", false)]
    [DataRow("PAGE \\* ROMAN", "III", "XXVIII", false)]
    [DataRow("PAGE \\* CardText", "three", "twenty eight", false)]
    [DataRow("PAGEREF goals", "3", "Error! Bookmark not defined.", false)]
    [DataRow("FILENAME", "zero-draft.docx", "avaria 2.docx", false)]
    public void A_result_no_program_prints_is_listed_and_any_other_is_counted(string instruction, string drafted, string now, bool listed)
    {
        var read = (ReturnResult.Read)ReturnReader.Read(
            Written($"As {Field(instruction, now)} says."), Frozen(Written($"As {Field(instruction, drafted)} says.")));
        Assert.IsEmpty(read.Proposals);
        Assert.AreEqual(listed ? 0 : 1, read.Balance.Renewed);
        Assert.AreEqual(
            listed
                ? $"The shown result of the field {instruction.Split(' ')[0]} was changed to \"{now}\", which no program prints there; "
                    + "programs renew it, so it is not taken as a proposal."
                : "",
            string.Join('\n', read.NotUnderstood.Select(n => Worded.English(n.What))));
    }

    [TestMethod]
    public void A_reference_that_a_person_put_in_is_proposed() =>
        Assert.AreEqual(
            "p002 Replace [As it says.] -> [As paragraph 14 it says.] (, changed without tracking)",
            Proposals.Lines(Written($"As {Field("REF p14 \\r", "paragraph 14")} it says."), Frozen(Written("As it says."))));

    [TestMethod]
    [DataRow("\uE000")]
    [DataRow("\uE001")]
    [DataRow("\uE000\uE002 \uE001")]
    public void Letters_of_the_private_use_area_are_text_beside_a_field_as_anywhere(string letters)
    {
        Assert.AreEqual("", Proposals.Lines(At("2 January 2018", letters), Frozen(At("1 December 2017", letters))));
        Assert.AreEqual(
            $"p002 Replace [As {letters} of 1 December 2017 says.] -> [As of 1 December 2017 says.] (, changed without tracking)",
            Proposals.Lines(At("2 January 2018", ""), Frozen(At("1 December 2017", letters))));
    }

    private static MemoryStream At(string date, string letters) => Written($"As {letters} of {Field("DATE", date)} says.");

    private static string Proposed(string instruction, string drafted, string returned) =>
        Proposals.Lines(Written($"As {Field(instruction, returned)} says."), Frozen(Written($"As {Field(instruction, drafted)} says.")));

    private static Draft Frozen(Stream docx) => DraftJson.Freeze(Golden.Read(docx).Passages);

    private static MemoryStream Written(string words) =>
        new DocxBuilder().Text("Before this.").Xml($"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>").Text("After this.")
            .Build();

    private static string Field(string instruction, string result) =>
        "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
            + System.Security.SecurityElement.Escape(instruction)
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">" + result
        + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\">";
}
