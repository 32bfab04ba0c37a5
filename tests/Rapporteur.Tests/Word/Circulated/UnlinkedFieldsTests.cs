using System.IO.Compression;
using Rapporteur.Drafts;
using Rapporteur.Tests.Word.Returns;
using Rapporteur.Word.Circulated;

namespace Rapporteur.Tests.Word.Circulated;

/// <summary>What circulates is the frozen text on whatever day it is opened.</summary>
[TestClass]
public sealed class UnlinkedFieldsTests
{
    private const string Date = " DATE \\@ \"d MMMM yyyy\" ";

    [TestMethod]
    public void Opened_and_saved_on_another_day_every_passage_is_the_same()
    {
        using var office = new Office { Now = "2018-03-05 10:00:00" };
        foreach (var original in new[] { Case("draft-with-date-field"), Fields().Build().ToArray() })
        {
            var (draft, circulated) = Circulated(original);
            var read = Golden.Read(new MemoryStream(office.Saved(circulated)));
            Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(read.Passages));
        }
    }

    [TestMethod]
    public void A_field_that_never_ends_or_shows_only_its_instruction_is_the_frozen_text_wherever_it_is_opened()
    {
        var document = new DocxBuilder()
            .Runs(DocxBuilder.Run("A ") + Begin + Code(" SYMBOL 8364 \\u ") + End + DocxBuilder.Run(" and ")
                + Begin + Code(" GOTOBUTTON there see there ") + Separate + End
                + "<w:fldSimple w:instr=\"SYMBOL 163\"/><w:fldSimple w:instr=\"MACROBUTTON none [name]\"/>" + DocxBuilder.Run("."))
            .Runs(DocxBuilder.Run("On ") + Begin + Code(" DATE ") + End + DocxBuilder.Run("no day."))
            .Xml(TableTests.Table(TableTests.Row(
                $"<w:tc><w:p>{DocxBuilder.Run("Cell ")}{Begin}{Code(" TITLE ")}{DocxBuilder.Run("goes on")}</w:p></w:tc>")))
            .Runs(DocxBuilder.Run("After ") + Field(Date, "1 December 2017") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")
            .Footnotes(Note(1, Begin + Code(" REF x ") + DocxBuilder.Run("one")) + Note(2, Field(" REF x ", "two")));
        var (draft, circulated) = Circulated(document.Build().ToArray());
        CollectionAssert.AreEqual(
            new[] { "A € and see there£[name].", "On no day.", "Cell goes on", "After 1 December 2017", "Note one", "Note two" },
            draft.Passages.Select(p => p.Text).ToArray());
        Assert.DoesNotContain("instrText", Part(circulated, "word/document.xml") + Part(circulated, "word/footnotes.xml"));
        using var office = new Office { Now = "2018-03-05 10:00:00" };
        foreach (var file in new[] { circulated, office.Saved(circulated) })
        {
            Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(Golden.Read(new MemoryStream(file)).Passages));
        }
    }

    [TestMethod]
    public void Saved_on_another_day_it_proposes_nothing()
    {
        using var office = new Office { Now = "2018-03-05 10:00:00" };
        var (draft, circulated) = Circulated(Case("draft-with-date-field"));
        Assert.AreEqual("", Proposals.Lines(Proposals.Read(new MemoryStream(office.Saved(circulated)), draft)));
    }

    [TestMethod]
    public void Fields_of_the_text_are_their_results_and_those_of_a_page_stay_alive()
    {
        var (draft, circulated) =
            Circulated(
                Fields().Runs(DocxBuilder.Run("A button ") + Begin + Code(" MACROBUTTON NoMacro [name] ") + End + DocxBuilder.Run("here."))
                    .Build().ToArray());
        Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(Golden.Read(new MemoryStream(circulated)).Passages));
        foreach (var gone in new[] { "DATE", "AUTHOR", "SEQ", " REF ", "TITLE", "IF ", "dataBinding" })
        {
            Assert.DoesNotContain(gone, Part(circulated, "word/document.xml") + Part(circulated, "word/footnotes.xml"), gone);
        }

        StringAssert.Contains(Part(circulated, "word/document.xml"), "MACROBUTTON", StringComparison.Ordinal);
    }

    [TestMethod]
    public void In_the_margin_page_numbers_stay_and_dates_do_not()
    {
        const string links = "word/_rels/document.xml.rels";
        var package = RawPackage.Of(new DocxBuilder().Text("We, the Ministers,").Build())
            .With("word/header1.xml",
                $"<w:hdr {DocxBuilder.Namespaces}><w:p>{Field(" PAGE ", "1")}{DocxBuilder.Run(" of ")}{Field(Date, "1 December 2017")}</w:p></w:hdr>")
            .Replacing(links, "</Relationships>",
                """<Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>""")
            .Replacing("[Content_Types].xml", "</Types>",
                """<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>""");
        var header = Part(Circulated(package.Build().ToArray()).File, "word/header1.xml");
        StringAssert.Contains(header, " PAGE ", StringComparison.Ordinal);
        StringAssert.Contains(header, "1 December 2017", StringComparison.Ordinal);
        Assert.DoesNotContain("DATE", header);
    }

    // Fields of every shape a text has: nested in an instruction and in a result, simple, in a note, a cell and a control and over
    // paragraphs.
    private static DocxBuilder Fields() => new DocxBuilder()
        .Runs(DocxBuilder.Run("Done on ") + Field(Date, "1 December 2017") + DocxBuilder.Run(" here."))
        .Runs($"<w:fldSimple w:instr=\"{Date.Replace("\"", "&quot;", StringComparison.Ordinal)}\">{DocxBuilder.Run("2 December 2017")}</w:fldSimple>" + DocxBuilder.Run(" is the day."))
        .Runs(DocxBuilder.Run("By ") + Field(" AUTHOR ", "The Secretariat") + DocxBuilder.Run(", table ") + Field(" SEQ Table ", "7")
            + DocxBuilder.Run(", see ") + Field(" REF nowhere ", "paragraph 12") + DocxBuilder.Run("."))
        .Runs(Begin + Code(" IF ") + Field(Date, "not shown") + Code(" = \"x\" \"y\" \"z\" ") + Separate + DocxBuilder.Run("It is ")
            + Field(" SAVEDATE ", "3 December 2017") + End + DocxBuilder.Run(" then."))
        .Runs(DocxBuilder.Run("From ") + Begin + Code(" TITLE ") + Separate + DocxBuilder.Run("one paragraph"))
        .Runs(DocxBuilder.Run("into another") + End + DocxBuilder.Run("."))
        .Xml(TableTests.Table(TableTests.Row($"<w:tc><w:p>{Field(Date, "4 December 2017")}</w:p></w:tc>", TableTests.Cell("b"))))
        .Runs("<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x\" " +
            "w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/></w:sdtPr><w:sdtContent>" + DocxBuilder.Run("In a control.")
            + "</w:sdtContent></w:sdt>")
        .Runs(DocxBuilder.Run("Noted.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
        .Footnotes(
            $"<w:footnote w:id=\"1\"><w:p>{DocxBuilder.Run("Of ")}{Field(" DATE ", "5 December 2017")}{DocxBuilder.Run(".")}</w:p></w:footnote>");

    private static string Note(int id, string content) =>
        $"<w:footnote w:id=\"{id}\"><w:p>{DocxBuilder.Run("Note ")}{content}</w:p></w:footnote>";

    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Code(string code) => $"<w:r><w:instrText xml:space=\"preserve\">{code}</w:instrText></w:r>";

    private static string Field(string code, string result) => Begin + Code(code) + Separate + DocxBuilder.Run(result) + End;

    private static byte[] Case(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "drafts", $"{name}.docx"));

    private static (Draft Draft, byte[] File) Circulated(byte[] original)
    {
        var draft = DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        return (draft, CirculatedWriter.Write(original, draft, CirculatedWriterTests.MarkOf(draft)));
    }

    private static string Part(byte[] file, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
