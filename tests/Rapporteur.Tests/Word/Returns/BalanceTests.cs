using System.IO.Compression;
using System.Xml.Linq;
using Rapporteur.Drafts;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>Every tracked change and every comment of a returned file is proposed, listed, formatting, or leaves the text as it
/// is.</summary>
[TestClass]
public sealed class BalanceTests
{
    private static readonly string[] Changes = ["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"];
    private static readonly string[] Formatting =
    [
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange", "trPrChange", "tcPrChange",
        "numberingChange", "cellMerge",
        "customXmlInsRangeStart", "customXmlDelRangeStart",
    ];

    // What left the draft's words as they were is known by name: a change whose proposal is lost would be counted here.
    private static readonly Dictionary<string, int> Unchanged =
        new() { ["inserted by one and deleted by another"] = 2, ["draft-with-own-tracked-changes"] = 5 };

    public static IEnumerable<object[]> Names() =>
        AnnotatedFiles.All.Keys.Concat(FileTests.DraftOf.Keys).Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_return_of_the_corpus_is_balanced(string name) =>
        Balanced(
            FileTests.DraftOf.ContainsKey(name) ? FileTests.Open(name) : AnnotatedFiles.All[name](),
            FileTests.DraftOf.ContainsKey(name) ? FileTests.Draft(name) : DraftJson.Freeze(Golden.Read(AnnotatedFiles.Draft()).Passages),
            Unchanged.GetValueOrDefault(name));

    [TestMethod]
    [DataRow("<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\"/></wp:inline></w:drawing></w:r></w:ins>", "a picture or another object inserted")]
    [DataRow("<w:del w:id=\"1\" w:author=\"A\"><w:r><w:pict><v:shape id=\"s\"/></w:pict></w:r></w:del>",
        "a picture or another object deleted")]
    [DataRow("<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:ins>", "hidden text inserted")]
    public void What_is_no_text_is_listed_also_where_the_words_were_changed(string change, string what)
    {
        var draft = Golden.Draft(new DocxBuilder().Text("Before.").Text("The goals are these.").Text("After."));
        var alone = Balanced(new DocxBuilder().Text("Before.").Runs(Run("The goals are these.") + change).Text("After.").Build(), draft);
        Assert.AreEqual($"? A tracked change that is no text: {what}. @ in Second paragraph", alone);
        var beside =
            Balanced(
                new DocxBuilder().Text("Before.").Runs(Run("The goals are these") + Ins(" two") + Run(".") + change).Text("After.").Build(),
                draft);
        StringAssert.EndsWith(beside, alone, StringComparison.Ordinal);
        StringAssert.StartsWith(beside, "p002 Replace", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:rPr><w:vanish/></w:rPr><w:t>two secrets</w:t></w:r></w:ins>")]
    [DataRow("<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t> two</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>s</w:t></w:r></w:ins>")]
    public void What_is_hidden_is_listed_whatever_is_seen_beside_it(string change)
    {
        var draft = Golden.Draft(new DocxBuilder().Text("Before.").Text("The goals are these.").Text("After."));
        foreach (var seen in new[] { "s", " two" })
        {
            var told = Balanced(
                new DocxBuilder().Text("Before.").Runs(Run("The goals are these") + Ins(seen) + change + Run(".")).Text("After.").Build(),
                draft);
            StringAssert.Contains(told, "? A tracked change that is no text: hidden text inserted.", StringComparison.Ordinal);
            StringAssert.StartsWith(told, "p002 Replace", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    [DataRow("<m:oMath><m:d><m:dPr><m:ctrlPr><w:ins w:id=\"1\" w:author=\"A\"/></m:ctrlPr></m:dPr><m:e/></m:d></m:oMath>",
        "p002 Replace [The goals are these.] -> [The goals are these.()] (A,")]
    [DataRow("<m:oMath><m:f><m:fPr><m:ctrlPr><w:ins w:id=\"1\" w:author=\"A\"/></m:ctrlPr></m:fPr><m:num/><m:den/></m:f></m:oMath>",
        "p002 Replace [The goals are these.] -> [The goals are these./] (A,")]
    [DataRow("<w:r><w:rPr><w:ins w:id=\"1\" w:author=\"A\"/></w:rPr></w:r>", "# 1 of formatting")]
    public void A_sign_of_a_formula_is_proposed_and_a_mark_in_the_look_of_a_run_is_formatting(string change, string told)
    {
        var draft = Golden.Draft(new DocxBuilder().Text("Before.").Text("The goals are these.").Text("After."));
        StringAssert.StartsWith(
            Balanced(new DocxBuilder().Text("Before.").Runs(Run("The goals are these.") + change).Text("After.").Build(), draft), told,
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void Rows_without_text_and_runs_outside_every_paragraph_are_listed()
    {
        const string Table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>Goal</w:t></w:r></w:p></w:tc></w:tr>{0}</w:tbl>";
        var draft = Golden.Draft(new DocxBuilder().Text("Before.").Xml(Table.Replace("{0}", "", StringComparison.Ordinal)).Text("After."));
        Assert.AreEqual(
            "? A tracked change that is no text: a row of a table without text inserted. @ after Table 1, row 1, column 1",
            Balanced(
                new DocxBuilder().Text("Before.")
                    .Xml(Table.Replace("{0}", "<w:tr><w:trPr><w:ins w:id=\"1\" w:author=\"A\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>",
                        StringComparison.Ordinal)).Text("After.").Build(), draft));
        Assert.AreEqual(
            "? A tracked change that is no text: text that stands outside the paragraphs of the document (\"Astray.\") inserted. @ in " +
            "the whole file",
            Balanced(
                new DocxBuilder().Text("Before.").Xml(Table.Replace("{0}", "", StringComparison.Ordinal)).Xml(Ins("Astray.")).Text("After.")
                    .Build(), draft));
    }

    [TestMethod]
    [DataRow("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>XE \"goals\"</w:instrText><w:fldChar w:fldCharType=\"end\"/>",
        "a field inserted")]
    [DataRow("<w:fldChar w:fldCharType=\"begin\"/><w:t>XE goals</w:t><w:fldChar w:fldCharType=\"end\"/>",
        "text that a reader of the page does not see (\"XE goals\") inserted")]
    public void What_a_field_keeps_to_itself_is_listed(string field, string what)
    {
        var draft = Golden.Draft(new DocxBuilder().Text("Before.").Text("The goals are these.").Text("After."));
        var returned =
            new DocxBuilder().Text("Before.")
                .Runs(Run("The goals are these.") + $"<w:ins w:id=\"1\" w:author=\"A\"><w:r>{field}</w:r></w:ins>").Text("After.").Build();
        Assert.AreEqual($"? A tracked change that is no text: {what}. @ in Second paragraph", Balanced(returned, draft));
    }

    [TestMethod]
    public void A_changed_line_of_contents_is_listed()
    {
        var draft = Golden.Draft(Contents(Run("The goals 3")));
        Assert.AreEqual(
            "? A tracked change that is no text: a line of a table of contents deleted. @ after First paragraph\n"
            + "? A tracked change that is no text: a line of a table of contents inserted. @ after First paragraph",
            Balanced(Contents(Run("The goals ") + Del("3") + Ins("4")).Build(), draft));
    }

    [TestMethod]
    public void Text_typed_into_a_control_is_proposed_also_while_it_is_flagged_as_a_prompt_and_a_prompt_is_listed()
    {
        var draft = Golden.Draft(new DocxBuilder().Text("Before.").Runs(Run("The goals are ")).Text("After."));
        Assert.AreEqual(
            "p002 Replace [The goals are] -> [The goals are three] (A, tracked changes)",
            Balanced(new DocxBuilder().Text("Before.").Runs(Run("The goals are ") + Flagged(Ins("three"))).Text("After.").Build(), draft));
        Assert.AreEqual(
            "? A tracked change that is no text: text that a reader of the page does not see (\"Click here\") inserted. @ in Second " +
            "paragraph",
            Balanced(new DocxBuilder().Text("Before.").Runs(Run("The goals are ") + Flagged(Ins("Click here"))).Text("After.").Build(),
                draft));
    }

    private static DocxBuilder Contents(string line) => new DocxBuilder()
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>").Text("Before.")
        .Runs(line, "<w:pStyle w:val=\"TOC1\"/>").Text("After.");

    private static string Flagged(string content) =>
        $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Balanced(MemoryStream returned, Draft draft, int unseen = 0)
    {
        var read = Proposals.Read(returned, draft);
        var (changes, formatting) = CountsIn(returned.ToArray());
        var (proposed, listed, passed, unchanged) = read.Balance;
        Assert.AreEqual(changes + formatting, proposed + listed + unchanged + passed, Proposals.Lines(read));
        Assert.IsGreaterThanOrEqualTo(formatting, passed);

        Assert.AreEqual(unseen, unchanged, Proposals.Lines(read));
        Assert.IsTrue(proposed == 0 || read.Proposals.Length > 0);
        Assert.IsTrue(listed == 0 || read.NotUnderstood.Length > 0);
        return Proposals.Lines(read);
    }

    // Counted in the bare XML: what the reader does not see it cannot count.
    private static (int Changes, int Formatting) CountsIn(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        var (changes, formatting) = (0, 0);
        foreach (var entry in package.Entries.Where(
            e => e.FullName.StartsWith("word/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var elements = XDocument.Load(stream).Descendants().ToList();
            changes += elements.Count(e => e.Name.LocalName == "comment" || (Changes.Contains(e.Name.LocalName) && !IsOfLook(e)));
            formatting += elements.Count(
                e => Formatting.Contains(e.Name.LocalName) || (Changes.Contains(e.Name.LocalName) && IsOfLook(e)));
        }

        return (changes, formatting);
    }

    private static bool IsOfLook(XElement change) =>
        change.Parent!.Name.LocalName == "numPr"
        || (change.Parent.Name.LocalName == "rPr" && change.Parent.Parent!.Name == change.Name.Namespace + "r");
}
