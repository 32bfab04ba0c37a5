using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

/// <summary>What the page shows of fields whose result no file keeps.</summary>
[TestClass]
public sealed class FieldTests
{
    [TestMethod]
    public void Automatic_numbers_count_by_heading_and_begin_anew_below_a_numbered_one()
    {
        var docx = new DocxBuilder()
            .Runs(Field("AUTONUMLGL") + Run(" First"), "<w:pStyle w:val=\"Heading1\"/>")
            .Runs(Field("AUTONUMLGL") + Run(" Under it"), "<w:pStyle w:val=\"Heading2\"/>")
            .Runs(Field("AUTONUM \\* alphabetic \\s )") + Run(" one")).Runs(Field("AUTONUM \\* ROMAN") + Run(" two"))
            .Runs(Field("AUTONUMLGL \\e") + Run(" Second"), "<w:pStyle w:val=\"Heading1\"/>")
            .Runs(Field("AUTONUMOUT") + Run(" three"));
        Assert.AreEqual("1. | 1.1. | a) | II. | 2 | 1.", Markers(docx));
        Assert.IsEmpty(Golden.Notes(docx));
    }

    [TestMethod]
    public void Numbers_counted_behind_text_cost_what_they_print()
    {
        const string Number = "<w:fldSimple w:instr=\"AUTONUM\"/>";
        var docx = new DocxBuilder().Runs(Run("a") + string.Concat(Enumerable.Repeat(Number, 20_000))).Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.StartsWith("a1.2.3.", Golden.Read(docx).Passages.Single().Text);
        Assert.IsLessThanOrEqualTo(300_000_000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void A_separator_longer_than_any_is_not_printed_with_every_number()
    {
        var read = Golden.Read(new DocxBuilder().Runs(Field($"AUTONUMLGL \\s {new string('-', 1_900)}") + Run("One."))
            .Runs(Field("AUTONUM \\s -") + Run(" Two.")));
        Assert.AreEqual("One.|Two.", string.Join('|', read.Passages.Select(p => p.Text)));
        Assert.AreEqual("2-", read.Passages[1].Marker);
        Assert.Contains("AUTONUMLGL", Golden.Notes(read).Single());
    }

    [TestMethod]
    public void What_buttons_say_is_text_but_no_way_round_the_bound_of_a_paragraph()
    {
        var button = Field($"MACROBUTTON Go {new string('w', 2_000)}");
        var read = Golden.Read(new DocxBuilder().Runs(Run("Before ") + string.Concat(Enumerable.Repeat(button, 100))).Text("Next."));
        Assert.IsLessThanOrEqualTo(100_010, read.Passages[0].Text.Length);
        Assert.IsGreaterThan(90_000, read.Passages[0].Text.Length);
        Assert.Contains("MACROBUTTON", Golden.Notes(read).Single());
    }

    [TestMethod]
    public void A_field_that_never_ends_is_named_without_the_text_after_it()
    {
        const string Begun = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TITLE</w:instrText></w:r>";
        var read = Golden.Read(new DocxBuilder().Runs(Run("Before ") + Begun + Run("after")).Text("Next."));
        Assert.AreEqual("Before after|Next.", string.Join('|', read.Passages.Select(p => p.Text)));
        Assert.StartsWith("A field (TITLE) begins and never ends;", Golden.Notes(read).Single());
    }

    [TestMethod]
    public void An_automatic_number_that_was_deleted_does_not_count() =>
        Assert.AreEqual(
            "1. |  | 2.",
            Markers(new DocxBuilder()
                .Runs(Field("AUTONUM") + Run(" one"))
                .Runs("<w:del w:id=\"1\" w:author=\"A\">" + Field("AUTONUM") + "</w:del>" + Run(" without"))
                .Runs(Field("AUTONUM") + Run(" two"))));

    [TestMethod]
    [DataRow("AUTONUM \\* Ordinal", "fr-FR", "1er.", "")]
    [DataRow("AUTONUM \\* OrdText", "ru-RU", "первый.", "")]
    [DataRow("AUTONUM \\* CardText", "es-ES", "uno.", "")]
    [DataRow("AUTONUM \\* CardText \\* FirstCap", "es-ES", "Uno.", "")]
    [DataRow("AUTONUM \\* OrdText \\* Upper", "en-GB", "FIRST.", "")]
    [DataRow("AUTONUM \\* ArabicDash \\s :", "en-GB", "- 1 -:", "")]
    [DataRow("AUTONUM \\* MERGEFORMAT", "de-DE", "1.", "")]
    [DataRow("AUTONUM \\* OrdText", "de-DE", "1.",
        "Some numbers of the list number format \"ordinalText\" are not known here in the language \"de-DE\" and are shown as digits.")]
    [DataRow("AUTONUM \\* THAICARDTEXT", "th-TH", "1.",
        "Some numbers of the list number format \"THAICARDTEXT\" are not known here and are shown as digits.")]
    public void An_automatic_number_in_words_is_in_the_language_of_its_run_or_digits_and_said_so(
        string field, string language, string marker, string note)
    {
        var inLanguage = Field(field).Replace("<w:r>", $"<w:r><w:rPr><w:lang w:val=\"{language}\"/></w:rPr>", StringComparison.Ordinal);
        var docx = new DocxBuilder().Runs(inLanguage + Run(" one"));
        Assert.AreEqual(marker, Markers(docx));
        Assert.AreEqual(note, string.Join('|', Golden.Notes(docx)));
    }

    [TestMethod]
    [DataRow("LISTNUM|LISTNUM|LISTNUM NumberDefault", "1) 2) 3)")]
    [DataRow("LISTNUM NumberDefault \\l 4|LISTNUM NumberDefault \\l 4", "(1) (2)")]
    [DataRow("LISTNUM \\l 1|LISTNUM \\l 2|LISTNUM \\l 3|LISTNUM \\l 2|LISTNUM \\l 1|LISTNUM \\l 2", "1) a) i) b) 2) a)")]
    [DataRow("LISTNUM LegalDefault|LISTNUM LegalDefault \\l 2|LISTNUM legaldefault \\l 3|LISTNUM LegalDefault \\l 1", "1. 1.1. 1.1.1. 2.")]
    [DataRow("LISTNUM LegalDefault \\l 3|LISTNUM LegalDefault \\l 2", "1.1.1. 1.2.")]
    [DataRow("LISTNUM \"OutlineDefault\" \\l 1 \\s 4|LISTNUM OutlineDefault \\l 2|LISTNUM \\l 1", "IV. A. 1)")]
    public void Numbers_of_the_lists_that_every_Word_has_are_counted_and_said_to_be(string fields, string expected)
    {
        var docx = new DocxBuilder().Runs(Run("See ") + string.Join(Run(" "), fields.Split('|').Select(Field)) + Run("."));
        Assert.AreEqual($"See {expected}.", Golden.Read(docx).Passages.Single().Text);
        CollectionAssert.AreEqual(
            new[] { "The number of the field LISTNUM is not in the file; it was counted as Word counts it." }, Golden.Notes(docx));
    }

    [TestMethod]
    [DataRow("LISTNUM Articles", "")]
    [DataRow("LISTNUM \\l 10", "")]
    [DataRow("LISTNUM", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")]
    public void A_number_that_lists_of_the_file_decide_about_is_not_guessed(string field, string properties)
    {
        var docx = new DocxBuilder().Runs(Run("See ") + Field(field) + Run("that."), properties);
        Assert.AreEqual("See that.", Golden.Read(docx).Passages.Single().Text);
        Assert.Contains("What the field LISTNUM prints is not in the file and was not read.", Golden.Notes(docx));
    }

    [TestMethod]
    public void Buttons_show_their_words_and_old_forms_their_boxes() =>
        Golden.Texts(
            new DocxBuilder()
                .Runs(Run("Go ") + Field("GOTOBUTTON there to the annex") + Run("."))
                .Runs("<w:fldSimple w:instr=\" MACROBUTTON NoMacro [place and date] \"/>")
                .Runs(Field("MACROBUTTON NoMacro see " + "</w:instrText></w:r>" + Result("REF x", "Part 1") + "<w:r><w:instrText>"))
                .Runs(Box("<w:default w:val=\"1\"/>") + Run(" yes ") + Box("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") + Run(" no"))
                .Runs("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry " +
                    "w:val=\"one\"/><w:listEntry " +
                    "w:val=\"two\"/></w:ddList></w:ffData></w:fldChar><w:instrText>FORMDROPDOWN</w:instrText><w:fldChar " +
                    "w:fldCharType=\"end\"/></w:r>"),
            "Go to the annex.",
            "[place and date]",
            "see Part 1",
            "☒ yes ☐ no",
            "two");

    [TestMethod]
    [DataRow("SYMBOL 179 \\f Symbol", "≥")]
    [DataRow("SYMBOL 0xFC \\f \"Wingdings\" \\s 12", "✓")]
    [DataRow("SYMBOL 147", "“")]
    [DataRow("SYMBOL 8364 \\u", "€")]
    [DataRow("SYMBOL 97 \\f Webdings", "\uFFFD")]
    public void A_symbol_field_prints_its_character(string instruction, string expected) =>
        Golden.Texts(new DocxBuilder().Runs(Run("[") + Field(instruction) + Run("]")), $"[{expected}]");

    [TestMethod]
    public void What_no_file_holds_is_named_in_the_notes_and_what_prints_nothing_is_not()
    {
        var docx = new DocxBuilder().Runs(
            Run("A") + Field("EQ \\f(1,2)") + Field("LISTNUM Articles") + Field("PAGE") + Field("XE \"index\"")
                + Result("IF 1 = 2 yes \"\"", "") + Field("FORMTEXT")
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText><w:fldChar " +
                "w:fldCharType=\"end\"/></w:r>");
        CollectionAssert.AreEqual(
            new[] { "EQ", "LISTNUM", "PAGE" }.Select(f => $"What the field {f} prints is not in the file and was not read.").ToArray(),
            Golden.Notes(docx));
    }

    [TestMethod]
    [DataRow("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText></w:r>", DisplayName = "in its instruction")]
    [DataRow("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>", DisplayName = "around one that does")]
    public void A_field_that_never_ends_hides_nothing_in_any_story(string open)
    {
        var note =
            $"<w:footnote w:id=\"1\"><w:p>{open}{Run("In the note.")}</w:p></w:footnote><w:footnote " +
            $"w:id=\"2\"><w:p>{Run("The next note.")}</w:p></w:footnote>";
        var docx = new DocxBuilder()
            .Runs(Run("Before.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                + Boxed(open + Run("In the box.")))
            .Runs(open + Run("Beside.")).Xml($"<w:tbl><w:tr><w:tc><w:p>{open}{Run("In a cell.")}</w:p></w:tc></w:tr></w:tbl>")
            .Text("After.")
            .Footnotes(note);
        Golden.Texts(docx, "Before.", "In the box.", "Beside.", "In a cell.", "After.", "In the note.", "The next note.");
        Assert.Contains(
            "A field (REF) begins and never ends; what stands after it is read as text, though a page may not show it.",
            Golden.Notes(docx));
    }

    private static string Markers(DocxBuilder docx) => string.Join(" | ", Golden.Read(docx).Passages.Select(p => p.Marker));

    private static string Field(string instruction) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} " +
        $"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Result(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>{instruction}</w:instrText><w:fldChar " +
        $"w:fldCharType=\"separate\"/></w:r>{Run(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Box(string state) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Boxed(string runs) =>
        $"<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{runs}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
}
