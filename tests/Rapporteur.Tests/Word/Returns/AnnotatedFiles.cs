using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>
/// Returned files made by hand, each with one difficulty, by name; the proposals expected of each stand beside this file
/// under that name. The draft is the same for all: <see cref="Draft"/>.
/// </summary>
internal static class AnnotatedFiles
{
    private const string By = "w:author=\"Dele Gate\" w:date=\"2017-12-01T09:00:00Z\"";
    private static readonly string[] Texts =
    [
        "The goals are these.", "Reduce irregular migration.", "Support host communities.", "Share the burden fairly. It is ours.",
        "Review every year.",
    ];

    public static Func<MemoryStream> Draft { get; } = () => Returned().Build();

    public static IReadOnlyDictionary<string, Func<MemoryStream>> All { get; } = new Dictionary<string, Func<MemoryStream>>
    {
        ["inserted words"] = () => Returned(p3: Run("Support ") + Ins("all ") + Run("host communities.")).Build(),
        ["deleted words"] = () => Returned(p3: Run("Support ") + Del("host ") + Run("communities.")).Build(),
        ["inserted by one and deleted by another"] =
            () => Returned(p3: Run("Support host ") + Tracked("ins", Tracked("del", DelRun("poor "), "Other")) + Run("communities."))
                .Build(),
        ["inserted inside a link"] =
            () => Returned(
                p3: Run("Support ") + $"<w:hyperlink w:anchor=\"x\">{Run("host ")}{Ins("and transit ")}</w:hyperlink>"
                    + Run("communities.")).Build(),
        ["inserted content control"] =
            () => Returned(
                p3: Run("Support host ") + Tracked("ins", $"<w:sdt><w:sdtContent>{Run("and transit ")}</w:sdtContent></w:sdt>")
                    + Run("communities.")).Build(),
        ["paragraph mark inserted"] =
            () => Returned(after3: Body("It is ours.", ""), p4: Run("Share the burden fairly."), p4Mark: "ins", after4First: true).Build(),
        ["paragraph mark deleted"] = () => Returned(p3Mark: "del").Build(),
        ["paragraph moved"] =
            () => Returned(p2: Moved("From", "move1", Run(Texts[1])), p2Mark: "moveFrom",
                after4: Body(Moved("To", "move1", Run(Texts[1])), Mark("moveTo"))).Build(),
        ["paragraph moved and reworded"] = () => Returned(
            p2: Moved("From", "move1", Run(Texts[1])), p2Mark: "moveFrom",
            after4: Body(Moved("To", "move1", Run("Reduce ")) + Ins("all ") + MovedRun("To", Run("irregular migration.")), Mark("moveTo")))
            .Build(),
        ["two paragraphs moved together"] = () => Returned(
            p2: MoveStart("From", "move1") + MovedRun("From", Run(Texts[1])), p2Mark: "moveFrom",
            p3: MovedRun("From", Run(Texts[2])) + MoveEnd("From"), p3Mark: "moveFrom",
            after4: Body(MoveStart("To", "move1") + MovedRun("To", Run(Texts[1])), Mark("moveTo"))
                + Body(MovedRun("To", Run(Texts[2])) + MoveEnd("To"), Mark("moveTo"))).Build(),
        ["words moved to another paragraph"] = () => Returned(
            p4: Run("Share the burden fairly.") + Moved("From", "move7", Run(" It is ours.")),
            p2: Run(Texts[1]) + Moved("To", "move7", Run(" It is ours."))).Build(),
        ["words moved and others changed"] = () => Returned(
            p4: Run("Share the burden ") + Ins("very ") + Run("fairly.") + Moved("From", "move7", Run(" It is ours.")),
            p2: Run(Texts[1]) + Moved("To", "move7", Run(" It is ours."))).Build(),
        ["move marks never closed"] =
            () => Returned(p2: MoveStart("From", "m1") + MovedRun("From", Run(Texts[1])), p2Mark: "moveFrom",
                after4: Body(MoveStart("To", "m2") + MovedRun("To", Run("Elsewhere reworded.")), Mark("moveTo"))).Build(),
        ["formatting of every kind"] = () => Returned(
            p2: $"<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" {By}><w:rPr/></w:rPrChange></w:rPr><w:t>{Texts[1]}</w:t></w:r>",
            p3Properties: $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/><w:ins w:id=\"2\" {By}/></w:numPr><w:jc " +
                $"w:val=\"center\"/><w:rPr><w:rPrChange w:id=\"3\" {By}><w:rPr/></w:rPrChange></w:rPr><w:pPrChange w:id=\"4\" " +
                $"{By}><w:pPr/></w:pPrChange>",
            table: Table(
                $"<w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblPrChange w:id=\"5\" " +
                $"{By}><w:tblPr/></w:tblPrChange></w:tblPr><w:tblGrid><w:gridCol w:w=\"1\"/><w:gridCol w:w=\"1\"/><w:tblGridChange " +
                $"w:id=\"6\"><w:tblGrid/></w:tblGridChange></w:tblGrid>",
                $"<w:tr><w:tblPrEx><w:tblPrExChange w:id=\"7\" {By}><w:tblPrEx/></w:tblPrExChange></w:tblPrEx><w:trPr><w:trPrChange " +
                $"w:id=\"8\" {By}><w:trPr/></w:trPrChange></w:trPr>{Cell("Goal", $"<w:tcPrChange w:id=\"9\" " +
                    $"{By}><w:tcPr/></w:tcPrChange>")}{Cell("Year", $"<w:cellMerge w:id=\"10\" {By} w:vMerge=\"rest\"/>")}</w:tr>",
                $"<w:tr>{Cell("First")}{Cell("2018")}</w:tr>"))
            .Xml($"<w:customXmlInsRangeStart w:id=\"11\" {By}/><w:customXmlInsRangeEnd w:id=\"11\"/><w:customXmlDelRangeStart " +
                $"w:id=\"12\" {By}/><w:customXmlDelRangeEnd w:id=\"12\"/>").Build(),
        ["row inserted"] =
            () => Returned(table: Table(Plain, $"<w:tr><w:trPr>{Mark("ins")}</w:trPr>{Cell("Second")}{Cell("2020")}</w:tr>")).Build(),
        ["row deleted"] =
            () => Returned(table: Table("", Row(), $"<w:tr><w:trPr>{Mark("del")}</w:trPr>{Cell("First")}{Cell("2018")}</w:tr>")).Build(),
        ["cell inserted"] =
            () => Returned(table: Table("", Row(), $"<w:tr>{Cell("First")}{Cell("2018")}{Cell("Lead", Mark("cellIns"))}</w:tr>")).Build(),
        ["cell deleted"] = () => Returned(table: Table("", Row(), $"<w:tr>{Cell("First")}{Cell("2018", Mark("cellDel"))}</w:tr>")).Build(),
        ["words in a cell"] =
            () => Returned(table: Table("", Row(), $"<w:tr>{Cell("First")}<w:tc><w:p>{Del("2018")}{Ins("2019")}</w:p></w:tc></w:tr>"))
                .Build(),
        ["formula inserted"] =
            () => Returned(
                p3: Run("Support host communities") + $"<m:oMath>{Tracked("ins", "<m:r><m:t>=1</m:t></m:r>")}</m:oMath>" + Run("."))
                .Build(),
        ["formula changed"] =
            () => Returned(
                formula: $"<m:oMath><m:r><m:t>a</m:t></m:r>{Tracked("del", "<m:r><m:t>+b</m:t></m:r>")}{Tracked("ins", "<m:r><m:t>+c</m:t></m:r>")}</m:oMath>").Build(),
        ["footnote reworded"] = () => Returned(footnote: Run("As ") + Ins("first ") + Run("agreed.")).Build(),
        ["footnote inserted"] =
            () => Returned(p3: Run("Support host communities.") + Tracked("ins", "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
                footnotes: "<w:footnote w:id=\"2\"><w:p>" + Ins("New note.") + "</w:p></w:footnote>").Build(),
        ["footnote deleted"] = () => Returned(p1Note: Tracked("del", "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")).Build(),
        ["endnote reworded"] = () => Returned(endnote: Run("At the ") + Del("end") + Ins("last") + Run(".")).Build(),
        ["words in a text box"] = () => Returned(box: Run("In the ") + Ins("small ") + Run("box.")).Build(),
        ["text box inserted"] = () => Returned(p2: Run(Texts[1]) + Tracked("ins", Box(Run("New box.")))).Build(),
        ["a field's result changed"] =
            () => Returned(
                p3: Run("Support ")
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar " +
                        "w:fldCharType=\"separate\"/></w:r>" + Del("host") + Ins("poor") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + Run(" communities.")).Build(),
        ["a change in a header"] = () => WithHeader($"<w:p>{Ins("Draft 2")}</w:p>"),
        ["numbering and looks changed in a header"] = () => WithHeader(
            $"<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/><w:ins w:id=\"80\" {By}/></w:numPr><w:pPrChange w:id=\"81\" " +
                $"{By}><w:pPr/></w:pPrChange></w:pPr>{Run("Draft 1")}</w:p>"),
        ["changes inside comments"] =
            () => Returned(p3: Run("Support ") + Comment(1, Run("host")) + Run(" communities."), p4: Comment(2, Run(Texts[3])))
            .Comments(
                $"<w:comment w:id=\"1\" w:author=\"Dele Gate\"><w:p><w:pPr><w:rPr>{Mark("ins")}</w:rPr><w:pPrChange w:id=\"82\" " +
                $"{By}><w:pPr/></w:pPrChange></w:pPr>{Run("Which ")}{Del("ones")}{Ins("communities")}</w:p><w:p>{Run("?")}</w:p></w:comment>"
                    + $"<w:comment w:id=\"2\" w:author=\"Dele Gate\"><w:p>{Del("Taken back.")}</w:p></w:comment>").Build(),
        ["comment with replies, out of order"] =
            () => Returned(p3: Run("Support ") + Comment(1, Comment(2, Comment(3, Run("host")))) + Run(" communities."))
            .Comments(
                Said(2, "A reply.", "Second", "00000002") + Said(1, "First said.", "Dele Gate", "00000001")
                    + Said(3, "A reply to the reply.", "Dele Gate", "00000003"),
                    Thread("00000001") + Thread("00000002", "00000001") + Thread("00000003", "00000002")).Build(),
        ["comments resolved"] =
            () => Returned(p3: Comment(1, Run("Support host communities.")),
                p2: Run("Reduce ") + Comment(2, Run("irregular")) + Run(" migration."))
            .Comments(Said(1, "Settled.", "Dele Gate", "00000001") + Said(2, "Not settled.", "Dele Gate", "00000002"),
                Thread("00000001", done: true) + Thread("00000002")).Build(),
        ["comments in a cell and in a footnote"] =
            () => Returned(table: Table("", Row(), $"<w:tr>{Cell("First")}<w:tc><w:p>{Comment(1, Run("2018"))}</w:p></w:tc></w:tr>"),
                footnote: Run("As ") + Comment(2, Run("agreed")) + Run("."))
            .Comments(Said(1, "Too early.") + Said(2, "When?")).Build(),
        ["unstyled headings and typed numbers"] =
            () => new DocxBuilder().Text("1. Part 1")
                .Xml(Everything("").Replace("The goals", "1. The goals", StringComparison.Ordinal)
                    .Replace("Reduce", "(a) Reduce", StringComparison.Ordinal)
                    .Replace("Review every", "Review each", StringComparison.Ordinal)).Footnotes(Note("footnote", Run("As agreed.")))
                    .Endnotes(Note("endnote", Run("At the end."))).Build(),
        ["strict Open XML"] = () => Strict(Returned(p3: Run("Support ") + Ins("all ") + Run("host communities.")).Build()),
        ["every paragraph retyped"] = () => Retyped(),
        ["a footnote silently changed"] = () => Returned(footnote: Run("As later agreed.")).Build(),
        ["a footnote silently added"] =
            () => Returned(p3: Run("Support host communities.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                footnotes: "<w:footnote w:id=\"2\"><w:p>" + Run("New note.") + "</w:p></w:footnote>").Build(),
    };

    private static string Plain => "<w:tblPr/><w:tblGrid/>" + Row() + $"<w:tr>{Cell("First")}{Cell("2018")}</w:tr>";

    private static DocxBuilder Returned(
        string? p1Note = null, string? p2 = null, string p2Mark = "", string? p3 = null, string p3Mark = "", string p3Properties = "",
        string after3 = "", string? p4 = null,
        string p4Mark = "", string after4 = "", bool after4First = false, string? table = null, string? formula = null, string? box = null,
        string? footnote = null, string footnotes = "", string? endnote = null) =>
        new DocxBuilder().Heading("Part 1")
            .Runs(Run(Texts[0]) + (p1Note ?? "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
            .Runs(p2 ?? Run(Texts[1]), Marked(p2Mark))
            .Runs(p3 ?? Run(Texts[2]), p3Properties + Marked(p3Mark))
            .Xml(after4First ? "" : after3)
            .Runs(p4 ?? Run(Texts[3]), Marked(p4Mark))
            .Xml(after4First ? Body(Run(" It is ours.")) : after4)
            .Runs(Run(Texts[4]) + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>")
            .Xml(table ?? Table(Plain))
            .Runs(Run("Sum: ") + (formula ?? "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"))
            .Runs(Run("Beside a box.") + Box(box ?? Run("In the box.")))
            .Text("Done at the end.")
            .Footnotes(Note("footnote", footnote ?? Run("As agreed.")) + footnotes)
            .Endnotes(Note("endnote", endnote ?? Run("At the end.")));

    // The draft's text without its heading, for files that begin otherwise.
    private static string Everything(
        string heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Part 1</w:t></w:r></w:p>") =>
        heading + Body(Run(Texts[0]) + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
            + string.Concat(Texts[1..4].Select(t => Body(Run(t)))) + Body(Run(Texts[4]) + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>")
        + Table(Plain) + Body(Run("Sum: ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")
        + Body(Run("Beside a box.") + Box(Run("In the box."))) + Body(Run("Done at the end."));

    private static MemoryStream Retyped() =>
        new DocxBuilder()
            .Xml(Everything().Replace(".</w:t>", " indeed.</w:t>", StringComparison.Ordinal)
                .Replace("2018", "In 2018", StringComparison.Ordinal))
        .Footnotes(Note("footnote", Run("As agreed."))).Endnotes(Note("endnote", Run("At the end."))).Build();

    private static MemoryStream WithHeader(string paragraph) => RawPackage.Of(Returned().Build())
        .With("word/header1.xml", $"<w:hdr {Namespaces}>{paragraph}</w:hdr>")
        .Replacing("word/_rels/document.xml.rels", "</Relationships>",
            """<Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>""")
        .Replacing("[Content_Types].xml", "</Types>",
            """<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>""").Build();

    // ISO/IEC 29500 Strict writes other namespaces and link types for the same words.
    private static MemoryStream Strict(MemoryStream docx)
    {
        var package = RawPackage.Of(docx);
        foreach (var part in package.Names.Where(
            n => n.EndsWith(".xml", StringComparison.Ordinal) || n.EndsWith(".rels", StringComparison.Ordinal)).ToList())
        {
            package.Replacing(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .Replacing(part, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .Replacing(part, "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math");
        }

        return package.Build();
    }

    private static string Body(string runs, string mark = "") =>
        $"<w:p><w:pPr>{(mark.Length > 0 ? $"<w:rPr>{mark}</w:rPr>" : "")}</w:pPr>{runs}</w:p>";

    private static string Marked(string kind) => kind.Length == 0 ? "" : $"<w:rPr>{Mark(kind)}</w:rPr>";

    private static string Mark(string kind) => $"<w:{kind} w:id=\"50\" {By}/>";

    private static string Tracked(string kind, string content, string author = "Dele Gate") =>
        $"<w:{kind} w:id=\"60\" w:author=\"{author}\">{content}</w:{kind}>";

    private static string DelRun(string text) => $"<w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r>";

    private static string MoveStart(string end, string name) => $"<w:move{end}RangeStart w:id=\"70\" w:name=\"{name}\" {By}/>";

    private static string MoveEnd(string end) => $"<w:move{end}RangeEnd w:id=\"70\"/>";

    private static string MovedRun(string end, string runs) => Tracked($"move{end}", runs);

    private static string Moved(string end, string name, string runs) => MoveStart(end, name) + MovedRun(end, runs) + MoveEnd(end);

    private static string Table(params string[] content) => $"<w:tbl>{string.Concat(content)}</w:tbl>";

    private static string Row() => $"<w:tr>{Cell("Goal")}{Cell("Year")}</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{Run(text)}</w:p></w:tc>";

    private static string Box(string runs) =>
        $"<w:r><w:pict><v:shape id=\"s1\"><v:textbox><w:txbxContent><w:p>{runs}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

    private static string Note(string kind, string runs) => $"<w:{kind} w:id=\"1\"><w:p>{runs}</w:p></w:{kind}>";

    private static string Comment(int id, string runs) =>
        $"<w:commentRangeStart w:id=\"{id}\"/>{runs}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>";

    private static string Said(int id, string text, string author = "Dele Gate", string paraId = "") =>
        $"<w:comment w:id=\"{id}\" w:author=\"{author}\"><w:p{(paraId.Length > 0 ? $" w14:paraId=\"{paraId}\"" : "")}>{Run(text)}</w:p></w:comment>";

    private static string Thread(string paraId, string parent = "", bool done = false) =>
        $"<w15:commentEx w15:paraId=\"{paraId}\"{(parent.Length > 0 ? $" w15:paraIdParent=\"{parent}\"" : "")} w15:done=\"{(done ? 1 : 0)}\"/>";
}
