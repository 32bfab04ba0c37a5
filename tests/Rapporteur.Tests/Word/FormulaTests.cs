using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Word;

/// <summary>Formulas as people type them on one line, with the signs that are no text in the file (ISO/IEC 29500-1, 22.1.2).</summary>
[TestClass]
public sealed class FormulaTests
{
    [TestMethod]
    [DataRow("(a+b)^2", "<m:sSup><m:e><m:d><m:e>a+b</m:e></m:d></m:e><m:sup>2</m:sup></m:sSup>")]
    [DataRow("x_i^2", "<m:sSubSup><m:e>x</m:e><m:sub>i</m:sub><m:sup>2</m:sup></m:sSubSup>")]
    [DataRow("_a^b x", "<m:sPre><m:sub>a</m:sub><m:sup>b</m:sup><m:e>x</m:e></m:sPre>")]
    [DataRow("∑_(i=1)^n x",
        "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>i=1</m:sub><m:sup>n</m:sup><m:e>x</m:e></m:nary>")]
    [DataRow("∫f", "<m:nary><m:sub/><m:sup/><m:e>f</m:e></m:nary>")]
    [DataRow("√(x+1)", "<m:rad><m:radPr><m:degHide m:val=\"1\"/></m:radPr><m:deg/><m:e>x+1</m:e></m:rad>")]
    [DataRow("√[3]x", "<m:rad><m:deg>3</m:deg><m:e>x</m:e></m:rad>")]
    [DataRow("lim_(n→∞) x", "<m:func><m:fName><m:limLow><m:e>lim</m:e><m:lim>n→∞</m:lim></m:limLow></m:fName><m:e>x</m:e></m:func>")]
    [DataRow("sin(x)", "<m:func><m:fName>sin</m:fName><m:e><m:d><m:e>x</m:e></m:d></m:e></m:func>")]
    [DataRow("[1, 2; 3, 4]",
        "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e><m:m><m:mr><m:e>1</m:e><m:e>2</m:e></m:mr>"
            + "<m:mr><m:e>3</m:e><m:e>4</m:e></m:mr></m:m></m:e></m:d>")]
    [DataRow("(a|b)", "<m:d><m:e>a</m:e><m:e>b</m:e></m:d>")]
    [DataRow("{x=1; y=2",
        "<m:d><m:dPr><m:begChr m:val=\"{\"/><m:endChr m:val=\"\"/></m:dPr>"
            + "<m:e><m:eqArr><m:e>x=1</m:e><m:e>y=2</m:e></m:eqArr></m:e></m:d>")]
    [DataRow("(n¦k)", "<m:d><m:e><m:f><m:fPr><m:type m:val=\"noBar\"/></m:fPr><m:num>n</m:num><m:den>k</m:den></m:f></m:e></m:d>")]
    [DataRow("(a+b)/2", "<m:f><m:num>a+b</m:num><m:den>2</m:den></m:f>")]
    [DataRow("(a)/2", "<m:f><m:num><m:d><m:e>a</m:e></m:d></m:num><m:den>2</m:den></m:f>")]
    [DataRow("x\u0303", "<m:acc><m:accPr><m:chr m:val=\"\u0303\"/></m:accPr><m:e>x</m:e></m:acc>")]
    [DataRow("x\u0305", "<m:bar><m:barPr><m:pos m:val=\"top\"/></m:barPr><m:e>x</m:e></m:bar>")]
    [DataRow("y", "<m:phant><m:phantPr><m:show m:val=\"0\"/></m:phantPr><m:e>unseen</m:e></m:phant>y")]
    [DataRow("y", "<m:d><m:dPr><m:ctrlPr><w:del w:id=\"1\" w:author=\"A\"/></m:ctrlPr></m:dPr><m:e/></m:d>y")]
    public void A_formula_is_read_with_the_signs_its_structure_prints(string line, string formula)
    {
        // Letters between the marks stand for runs of them.
        var runs = System.Text.RegularExpressions.Regex.Replace(formula, "(?<=>|^)([^<>]+)(?=<|$)", "<m:r><m:t>$1</m:t></m:r>");
        Golden.Texts(new DocxBuilder().Runs($"<m:oMath>{runs}</m:oMath>"), line);
    }

    [TestMethod]
    public void A_formula_beside_paragraphs_is_a_passage_of_its_own_wherever_paragraphs_stand()
    {
        static string Alone(string runs) => $"<m:oMathPara><m:oMath>{Of(runs)}</m:oMath></m:oMathPara>";
        static string Of(string runs) => $"<m:r><m:t>{runs}</m:t></m:r>";
        var docx = new DocxBuilder().Text("Before.")
            .Xml(Alone("body"))
            .Xml($"<m:oMath>{Of("bare")}</m:oMath>")
            .Xml($"<w:sdt><w:sdtContent><w:customXml>{Alone("control")}</w:customXml></w:sdtContent></w:sdt>")
            .Xml($"<w:tbl><w:tr><w:tc>{Alone("cell")}</w:tc></w:tr></w:tbl>")
            .Xml($"<w:ins w:id=\"1\" w:author=\"A\">{Alone("inserted")}</w:ins><w:del w:id=\"2\" w:author=\"A\">{Alone("gone")}</w:del>")
            .Xml($"<mc:AlternateContent><mc:Choice Requires=\"w14\">{Alone("choice")}</mc:Choice></mc:AlternateContent>")
            .Runs(DocxBuilder.Run("Beside a box.") + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + Alone("box")
                + "</w:txbxContent></v:textbox></v:shape></w:pict><w:footnoteReference w:id=\"1\"/></w:r>")
            .Runs($"<w:sdt><w:sdtContent>{Alone("within")}</w:sdtContent></w:sdt>" + DocxBuilder.Run(" a paragraph."))
            .Footnotes($"<w:footnote w:id=\"1\">{Alone("note")}</w:footnote>");
        Golden.Texts(
            docx, "Before.", "body", "bare", "control", "cell", "inserted", "choice", "Beside a box.", "box", "within a paragraph.",
            "note");
    }

    [TestMethod]
    public void Formulas_beside_paragraphs_are_bounded_as_paragraphs_are()
    {
        var limits = FileLimits.Default with { MostParagraphs = 10, MostParagraphText = 100 };
        static string Alone(string text) => $"<m:oMathPara><m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath></m:oMathPara>";
        string? Refused(string xml) => (DraftReader.Read(new DocxBuilder().Xml(xml).Build(), limits) as ReadResult.Refused)?.Fault.Code;
        Assert.AreEqual("file-expands", Refused(Alone(new string('x', 101))));
        Assert.AreEqual("file-expands", Refused(string.Concat(Enumerable.Repeat(Alone("x"), 11))));
        Assert.IsNull(Refused(string.Concat(Enumerable.Repeat(Alone(new string('x', 100)), 10))));
    }
}
