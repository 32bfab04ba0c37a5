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
}
