namespace Rapporteur.Tests.Word.Circulated;

/// <summary>Files a Secretariat may circulate, each with one difficulty, by name.</summary>
internal static class Originals
{
    private static readonly (string, string)[] Levels = [("decimal", "%1."), ("lowerRoman", "(%2)"), ("lowerLetter", "%3)")];

    public static IReadOnlyDictionary<string, Func<MemoryStream>> All { get; } = new Dictionary<string, Func<MemoryStream>>
    {
        ["the sample"] = () => new MemoryStream(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Sample", "zero-draft.docx"))),
        ["lists and headings"] = () => Listed().Build(),
        ["typed numbers and equal texts"] =
            () => new DocxBuilder().Text("14. The goals.").Text("(i) Deleted").Text("(ii) Deleted").Text("– a dash").Text("Deleted")
                .Build(),
        ["tables in tables"] = () => new DocxBuilder().Text("Before")
            .Xml(TableTests.Table(TableTests.Row(TableTests.Cell("a"), TableTests.Cell("b", "<w:vMerge w:val=\"restart\"/>")),
                TableTests.Row($"<w:tc>{TableTests.Table(TableTests.Row(TableTests.Cell("inner")))}<w:p/></w:tc>",
                    TableTests.Cell("", "<w:vMerge/>"))))
            .Text("After").Build(),
        ["footnotes and endnotes"] =
            () => new DocxBuilder()
                .Runs(DocxBuilder.Run("We, the Ministers,") + Note("footnote", 1) + DocxBuilder.Run(" met.") + Note("endnote", 1))
            .Footnotes("<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>" + DocxBuilder.Run(" A note.") + "</w:p></w:footnote>")
            .Endnotes("<w:endnote w:id=\"1\"><w:p>" + DocxBuilder.Run("An endnote.") + "</w:p></w:endnote>").Build(),
        ["a text box and a content control"] = () => new DocxBuilder().Text("Before")
            .Xml("<w:sdt><w:sdtContent><w:p>" + DocxBuilder.Run("In a control.") + "</w:p></w:sdtContent></w:sdt>")
            .Runs(DocxBuilder.Run("Beside a box.") + "<w:r><w:pict><v:shape id=\"s1\"><v:textbox><w:txbxContent><w:p>"
                + DocxBuilder.Run("In the box.") + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>").Build(),
        ["bookmarks of its own"] = () => new DocxBuilder()
            .Runs("<w:bookmarkStart w:id=\"1\" w:name=\"_Toc1\"/>" + DocxBuilder.Run("One.") + "<w:bookmarkEnd w:id=\"1\"/>")
            .Xml("<w:bookmarkStart w:id=\"3\" w:name=\"over_two\"/>").Text("Two.").Text("Three.").Xml("<w:bookmarkEnd w:id=\"3\"/>")
            .Build(),
        ["formulas beside paragraphs"] = () => new DocxBuilder().Text("Before.")
            .Xml("<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>")
            .Xml(TableTests.Table(TableTests.Row("<w:tc><m:oMath><m:r><m:t>c</m:t></m:r></m:oMath><w:p><w:pPr/></w:p></w:tc>"))).Text("After.").Build(),
        ["tracked changes and comments"] = () => Tracked().Build(),
        ["hidden text"] = () => Hidden().Build(),
        ["paragraphs within tracked changes"] = () => new DocxBuilder().Text("One.")
            .Xml("<w:ins w:id=\"1\" w:author=\"A\"><w:p>" + DocxBuilder.Run("Two.") + "</w:p></w:ins>")
            .Xml("<w:del w:id=\"2\" w:author=\"A\"><w:p>" + DocxBuilder.Run("Gone.") + "</w:p></w:del>").Text("Three.").Build(),
    };

    /// <summary>A draft the Secretariat left its own changes, comments and names in.</summary>
    public static DocxBuilder Tracked() => Listed()
        .Runs(DocxBuilder.Run("We ") + DocxBuilder.Del("shall") + DocxBuilder.Ins("will") + DocxBuilder.Run(" act."))
        .Runs(DocxBuilder.Run("Run together "), "<w:rPr><w:del w:id=\"5\" w:author=\"Jane Drafter\"/></w:rPr>").Text("with this.")
        .Runs("<w:commentRangeStart w:id=\"7\"/>" + DocxBuilder.Run("Commented.")
            + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>")
        .Runs("<w:r><w:rPr><w:b/><w:rPrChange w:id=\"8\" w:author=\"Jane Drafter\"><w:rPr/></w:rPrChange></w:rPr><w:t>Bold.</w:t></w:r>")
        .Runs("<w:moveFromRangeStart w:id=\"20\" w:name=\"move1\" w:author=\"Jane Drafter\"/><w:moveFrom w:id=\"21\" w:author=\"Jane " +
            "Drafter\">" + DocxBuilder.Run("Moved.") + "</w:moveFrom><w:moveFromRangeEnd w:id=\"20\"/>" + DocxBuilder.Run("Stays."))
        .Xml(TableTests.Table(
            TableTests.Row(TableTests.Cell("kept")),
            "<w:tr><w:trPr><w:del w:id=\"9\" w:author=\"Jane Drafter\"/></w:trPr>" + TableTests.Cell("secret row") + "</w:tr>",
            TableTests.Row(TableTests.Cell("last"))))
        .Runs(DocxBuilder.Run("Noted") + "<w:del w:id=\"30\" w:author=\"Jane Drafter\">" + Note("footnote", 1) + "</w:del>"
            + Note("footnote", 2))
        .Footnotes(
            "<w:footnote w:id=\"1\"><w:p>" + DocxBuilder.Run("secret note") + "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>"
                + DocxBuilder.Run("A note.") + "</w:p></w:footnote>")
        .Comments("<w:comment w:id=\"7\" w:author=\"Jane Drafter\"><w:p>" + DocxBuilder.Run("secret remark") + "</w:p></w:comment>");

    /// <summary>A draft with text that Word does not show, of every way to hide it.</summary>
    public static DocxBuilder Hidden() => Listed()
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Aside\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" " +
            "w:styleId=\"Unseen\"><w:rPr><w:vanish/></w:rPr></w:style>")
        .Runs(DocxBuilder.Run("We ") + Vanished("<w:t>secret</w:t>") + DocxBuilder.Run("act."))
        .Runs("<w:r><w:rPr><w:rStyle w:val=\"Unseen\"/></w:rPr><w:t>secret</w:t></w:r>" + DocxBuilder.Run("By a style."))
        .Runs(DocxBuilder.Run("secret by the paragraph's style") + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Shown.</w:t></w:r>",
            "<w:pStyle w:val=\"Aside\"/>")
        .Runs(Vanished("<w:t>secret</w:t>"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr>")
        .Item("Numbered as if that one were not there.", 1)
        .Runs(DocxBuilder.Run("Indexed") + Vanished("<w:fldChar w:fldCharType=\"begin\"/>")
            + Vanished("<w:instrText>XE \"secret\"</w:instrText>") + Vanished("<w:fldChar w:fldCharType=\"end\"/>")
            + DocxBuilder.Run(" here."))
        .Runs(Vanished("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/>")
            + DocxBuilder.Run("7") + Vanished("<w:fldChar w:fldCharType=\"end\"/>"))
        .Runs("<w:smartTag w:uri=\"urn:x\" w:element=\"PersonName\"><w:smartTagPr><w:attr w:name=\"GivenName\" " +
            "w:val=\"Jane\"/></w:smartTagPr>" + DocxBuilder.Run("Tagged") + Vanished("<w:t>secret</w:t>") + "</w:smartTag>"
            + DocxBuilder.Run(" and noted.") + Note("footnote", 2) + Vanished("<w:footnoteReference w:id=\"1\"/>"))
        .Footnotes(
            "<w:footnote w:id=\"1\"><w:p>" + DocxBuilder.Run("secret note") + "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>"
                + DocxBuilder.Run("A note.") + Vanished("<w:t>secret</w:t>") + "</w:p></w:footnote>");

    private static string Vanished(string content) => $"<w:r><w:rPr><w:vanish/></w:rPr>{content}</w:r>";

    private static DocxBuilder Listed() => new DocxBuilder().List(1, Levels).Restart(2, 1).Title("Draft declaration")
        .Heading("Preamble").Text("We, the Ministers,")
        .Heading("Part 1 – Goals").Item("Goals.", 1).Item("One.", 1, 1).Item("Two.", 1, 1).Item("Deep.", 1, 2)
        .Heading("Part 2").Item("Others.", 1).Item("Restarted.", 2);

    private static string Note(string kind, int id) => $"<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>";
}
