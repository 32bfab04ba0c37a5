using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

/// <summary>Everything a reader of the page sees is read, or the notes say that it was not.</summary>
[TestClass]
public sealed class PageTests
{
    private const string Item = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";

    [TestMethod]
    public void Each_story_counts_its_lists_for_itself_and_cells_count_with_the_body()
    {
        var docx = new DocxBuilder().List(1, ("decimal", "%1.")).Item("one", 1)
            .Xml($"<w:tbl><w:tr><w:tc><w:p>{Item}{Run("two, in a cell")}{Boxed(Listed("box one"))}</w:p></w:tc></w:tr></w:tbl>")
            .Runs(Run("three")
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:footnoteReference " +
                    "w:id=\"2\"/></w:r>" + Boxed(Listed("box two")),
                    Item.Replace("<w:pPr>", "", StringComparison.Ordinal).Replace("</w:pPr>", "", StringComparison.Ordinal))
            .Item("four", 1)
            .Footnotes($"<w:footnote w:id=\"1\">{Listed("note one")}</w:footnote><w:footnote w:id=\"2\">{Listed("note two")}</w:footnote>")
            .Endnotes($"<w:endnote w:id=\"1\">{Listed("end one")}</w:endnote>");
        Assert.AreEqual(
            "1. one; 2. two, in a cell; 1. box one; 3. three; 2. box two; 4. four; 1. note one; 2. note two; 1. end one",
            string.Join("; ", Golden.Read(docx).Passages.Select(p => $"{p.Marker} {p.Text}")));
    }

    [TestMethod]
    [DataRow("1a 3b 2c 1d 2e", "1. 1.1.1. 1.2. 2. 2.1.")]
    [DataRow("3a 3b 2c 1d", "1.1.1. 1.1.2. 1.2. 2.")]
    [DataRow("2a 1b 3c 2d", "1.1. 2. 2.1.1. 2.2.")]
    public void Levels_jumped_over_count_as_used(string items, string expected)
    {
        var docx = new DocxBuilder().List(1, ("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3."));
        foreach (var item in items.Split(' '))
        {
            docx.Item(item, 1, item[0] - '1');
        }

        Assert.AreEqual(expected, string.Join(' ', Golden.Read(docx).Passages.Select(p => p.Marker)));
    }

    [TestMethod]
    public void Notes_take_the_format_and_start_of_their_section_and_an_own_mark_does_not_count()
    {
        var docx = new DocxBuilder()
            .Runs(Run("One") + Mark(1), Section("<w:numFmt w:val=\"lowerRoman\"/><w:numStart w:val=\"4\"/>"))
            .Runs(Run("Two") + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>**</w:t></w:r>" + Mark(3),
                Section("<w:numFmt w:val=\"upperLetter\"/><w:numRestart w:val=\"eachSect\"/>"))
            .Runs(Run("Three") + Mark(4), Section("<w:numFmt w:val=\"decimal\"/>"))
            .Footnotes(
                string.Concat(Enumerable.Range(1, 4).Select(n => $"<w:footnote w:id=\"{n}\"><w:p>{Run($"note {n}")}</w:p></w:footnote>")));
        Assert.AreEqual("Footnote iv; Footnote **; Footnote A; Footnote 2",
            string.Join("; ", PassagePaths.Labelled(Golden.Read(docx).Passages).Skip(3).Select(p => p.Label)));
    }

    [TestMethod]
    [DataRow("ordinalText", "<w:lang w:val=\"fr-FR\"/>", "", "Footnote Deuxième", "")]
    [DataRow("cardinalText", "<w:rStyle w:val=\"FrenchMark\"/>", "", "Footnote Deux", "")]
    [DataRow("ordinal", "", "<w:pStyle w:val=\"Russian\"/>", "Footnote 2-й", "")]
    [DataRow("ordinalText", "", "", "Footnote Second", "")]
    [DataRow("ordinalText", "<w:lang w:val=\"de-DE\"/>", "", "Footnote 2",
        "Some numbers of the list number format \"ordinalText\" are not known here in the language \"de-DE\" and are shown as digits.")]
    public void Notes_numbered_in_words_take_the_language_of_their_mark_or_are_digits_and_said_so(
        string format, string run, string paragraph, string label, string note)
    {
        var mark = $"<w:r><w:rPr>{run}</w:rPr><w:footnoteReference w:id=\"1\"/></w:r>";
        var section = Section($"<w:numFmt w:val=\"{format}\"/><w:numStart w:val=\"2\"/>");
        var read = Golden.Read(new DocxBuilder()
            .Styles("<w:style w:type=\"character\" w:styleId=\"FrenchMark\"><w:rPr><w:lang w:val=\"fr-CA\"/></w:rPr></w:style><w:style " +
                "w:type=\"paragraph\" w:styleId=\"Russian\"><w:rPr><w:lang w:val=\"ru-RU\"/></w:rPr></w:style>")
            .Runs(Run("One") + mark, paragraph + section)
            .Footnotes($"<w:footnote w:id=\"1\"><w:p>{Run("note")}</w:p></w:footnote>"));
        Assert.AreEqual(label, PassagePaths.Labelled(read.Passages).Last().Label);
        Assert.AreEqual(note, string.Join('|', Golden.Notes(read)));
    }

    [TestMethod]
    public void Notes_numbered_anew_on_each_page_are_numbered_through_and_said_so()
    {
        var docx = new DocxBuilder().Runs(Run("One") + Mark(1), Section("<w:numRestart w:val=\"eachPage\"/>"))
            .Footnotes($"<w:footnote w:id=\"1\"><w:p>{Run("note")}</w:p></w:footnote>");
        Assert.Contains(
            "The footnotes begin their numbers anew on each page; where pages begin is not in the file, so they are numbered through.",
            Golden.Notes(docx));
    }

    [TestMethod]
    [DataRow("drop")]
    [DataRow("margin")]
    public void A_drop_capital_begins_the_paragraph_after_it(string kind) =>
        Golden.Texts(
            new DocxBuilder().Text("Before.").Runs(Run("“W"), $"<w:framePr w:dropCap=\"{kind}\" w:lines=\"3\"/>").Text("e, the Ministers,")
                .Runs(Run("Framed."), "<w:framePr w:w=\"2000\"/>").Text("After."),
            "Before.",
            "“We, the Ministers,",
            "Framed.",
            "After.");

    [TestMethod]
    [DataRow("Wingdings 2", "F041", "\uFFFD")]
    [DataRow("Webdings", "F061", "\uFFFD")]
    [DataRow("Somebody's Own Symbols", "F061", "\uFFFD")]
    [DataRow("Wingdings", "F0FC", "✓")]
    [DataRow("Symbol", "F061", "α")]
    public void Letters_of_another_symbol_font_never_stand_for_an_unknown_symbol(string font, string code, string expected)
    {
        var read = Golden.Read(new DocxBuilder()
            .Runs($"<w:r><w:t>sym </w:t><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>")
            .Runs($"<w:r><w:t>text </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"{font}\" " +
                $"w:hAnsi=\"{font}\"/></w:rPr><w:t>{(char)Convert.ToInt32(code, 16)}</w:t></w:r>"));
        Assert.AreEqual($"sym{expected}|text{expected}", string.Join('|', read.Passages.Select(p => p.Text)));
        Assert.AreEqual(
            expected == "\uFFFD" ? $"Some symbols of the font {font} are not known and are shown as \uFFFD." : "",
            string.Join('|', Golden.Notes(read)));
    }

    [TestMethod]
    public void A_fraction_is_never_read_as_one_number() =>
        Golden.Texts(
            new DocxBuilder()
                .Runs("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>+</m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>10</m:t></m:r></m:sup></m:sSup></m:oMath>"),
            "1/2+x^(10)");

    [TestMethod]
    [DataRow("<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>Astray.</w:t></w:r></w:ins>", 1)]
    [DataRow("<w:r><w:t>Astray.</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>Astray.</w:t></w:r></w:hyperlink>", 2)]
    [DataRow("<w:p><w:t>Astray.</w:t><w:p><w:r><w:t>Astray.</w:t></w:r></w:p></w:p>", 2)]
    [DataRow("<w:p><w:r><w:r><w:t>Astray.</w:t></w:r></w:r></w:p>", 1)]
    [DataRow("<w:tbl><w:tr><w:tc><w:r><w:t>Astray.</w:t></w:r></w:tc></w:tr></w:tbl>", 1)]
    [DataRow("<w:del w:id=\"1\" w:author=\"A\"><w:r><w:t>Gone.</w:t></w:r></w:del>", 0)]
    [DataRow("<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:permStart w:id=\"1\"/><w:r><w:t> </w:t></w:r>", 0)]
    public void Words_where_no_place_for_text_is_are_not_read_and_said_so(string xml, int times)
    {
        var docx = new DocxBuilder().Text("Before.").Xml(xml).Text("After.");
        Golden.Texts(docx, "Before.", "After.");
        CollectionAssert.AreEqual(
            times == 0 ? [] : new[] { $"Not read as text: words where a Word document has no place for text ({times} in the document)." },
            Golden.Notes(docx));
    }

    [TestMethod]
    public void Pictures_and_comments_are_counted_in_the_notes()
    {
        var docx = new DocxBuilder()
            .Runs(Run("Text")
                + "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData " +
                    "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic></wp:inline></w:drawing></w:r>")
            .Comments($"<w:comment w:id=\"1\" w:author=\"A\"><w:p>{Run("remark")}</w:p></w:comment>");
        CollectionAssert.AreEqual(
            new[] { "Not read as text: chart (1 in the document).", "Not read as text: comment (1 in the document)." }, Golden.Notes(docx));
    }

    [TestMethod]
    public void Deeper_and_deeper_bullets_and_endless_markers_have_short_labels()
    {
        var docx = new DocxBuilder().Numbering($"""
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{new string('A', 5_000)}%1"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            """);
        for (var n = 1; n <= 500; n++)
        {
            docx.Text($"- item {n}", n * 200);
        }

        var read = Golden.Read(docx.Item("numbered", 1));
        Assert.IsLessThanOrEqualTo(240, PassagePaths.Labelled(read.Passages).Max(p => p.Label.Length));
        Assert.IsLessThanOrEqualTo(61, read.Passages.Max(p => p.Marker.Length));
        Assert.IsLessThanOrEqualTo(12, read.Passages.Max(p => p.Level));
        Assert.HasCount(501, PassagePaths.Labelled(read.Passages).Select(p => p.Label).Distinct());
        Assert.Contains("A list number longer than 60 characters is cut short.", Golden.Notes(read));
    }

    private static string Listed(string text) => $"<w:p>{Item}{Run(text)}</w:p>";

    private static string Mark(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    private static string Section(string footnotes) => $"<w:sectPr><w:footnotePr>{footnotes}</w:footnotePr></w:sectPr>";

    private static string Boxed(string paragraphs) =>
        $"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
}
