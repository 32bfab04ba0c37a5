using Rapporteur.Drafts;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

[TestClass]
public sealed class TextTests
{
    [TestMethod]
    public void Tracked_insertions_are_shown_and_deletions_are_not()
    {
        var docx =
            new DocxBuilder()
                .Runs(Run("We ") + Del("shall") + Ins("will") + Run(" act. ") + "<w:ins w:id=\"1\" w:author=\"A\">" + Del("both")
                    + "</w:ins>");
        Golden.Texts(docx, "We will act.");
        CollectionAssert.AreEqual(
            new[] { "1 tracked insertion is shown as accepted.", "2 tracked deletions are left out as accepted." },
            Golden.Notes(docx));
    }

    [TestMethod]
    public void A_move_is_shown_at_its_new_place_only() =>
        Golden.Texts(
            new DocxBuilder().Runs($"<w:moveFrom w:id=\"1\" w:author=\"A\">{Run("Moved.")}</w:moveFrom>" + Run("Here."))
                .Runs($"<w:moveTo w:id=\"2\" w:author=\"A\">{Run("Moved.")}</w:moveTo>"),
            "Here.",
            "Moved.");

    [TestMethod]
    public void Paragraphs_run_together_when_the_mark_between_them_is_deleted() =>
        Golden.Texts(new DocxBuilder().Runs(Run("One "), "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>").Text("two.").Text("Three."),
            "One two.", "Three.");

    [TestMethod]
    public void Of_a_field_the_result_is_text_and_the_instruction_is_not() =>
        Golden.Texts(
            new DocxBuilder()
                .Runs(Run("See ") + Field(" REF x " + "</w:instrText></w:r>" + Field("PAGE", "7") + "<w:r><w:instrText>", "paragraph 3")
                    + Run("."))
                .Runs("<w:fldSimple w:instr=\"DATE\">" + Run("1 May") + "</w:fldSimple>")
                .Runs("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDETEXT</w:instrText><w:fldChar " +
                    "w:fldCharType=\"separate\"/></w:r>" + Run("Runs over"))
                .Runs(Run("two paragraphs") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
            "See paragraph 3.",
            "1 May",
            "Runs over",
            "two paragraphs");

    [TestMethod]
    public void Content_controls_show_their_content_but_not_their_prompt()
    {
        var docx = new DocxBuilder()
            .Styles("<w:style w:type=\"character\" w:styleId=\"Platzhalter\"><w:name w:val=\"Placeholder Text\"/></w:style>")
            .Runs(Run("In ") + "<w:sdt><w:sdtContent>" + Run("Budapest") + "</w:sdtContent></w:sdt>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + Run("Click here") + "</w:sdtContent></w:sdt>")
            .Xml("<w:sdt><w:sdtContent><w:p>" + Run("Block") + "</w:p><w:customXml w:element=\"e\"><w:p>" + Run("Custom")
                + "</w:p></w:customXml></w:sdtContent></w:sdt>")
            .Xml("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:rPr><w:rStyle " +
                "w:val=\"Platzhalter\"/></w:rPr><w:t>[Name of the State]</w:t></w:r></w:p></w:sdtContent></w:sdt>");
        Golden.Texts(docx, "In Budapest", "Block", "Custom");
        CollectionAssert.AreEqual(
            new[]
            {
                "A content control that only shows its prompt is left out: \"Click here\".",
                "A content control that only shows its prompt is left out: \"[Name of the State]\".",
            },
            Golden.Notes(docx));
    }

    [TestMethod]
    public void A_prompt_in_place_of_a_cell_or_a_row_is_no_text_and_counts_as_its_cell()
    {
        const string Flag = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>";
        static string Cell(string text) => $"<w:tc><w:p>{Run(text)}</w:p></w:tc>";
        var docx = new DocxBuilder().Xml(
            $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Flag}{Cell("Click here")}</w:sdtContent></w:sdt>{Cell("Goal")}</w:tr>"
            + $"{Flag}<w:tr>{Cell("Choose an item.")}</w:tr></w:sdtContent></w:sdt><w:tr>{Flag}{Cell("Filled")}</w:sdtContent></w:sdt></w:tr></w:tbl><w:p/>");
        Assert.AreEqual(
            "Table 1, row 1, column 2: Goal | Table 1, row 3, column 1: Filled",
            string.Join(" | ", PassagePaths.Labelled(Golden.Read(docx).Passages).Select(p => $"{p.Label}: {p.Passage.Text}")));
        Assert.HasCount(2, Golden.Notes(docx));
    }

    [TestMethod]
    public void Of_ruby_text_the_reading_is_noted()
    {
        var docx =
            new DocxBuilder()
                .Runs("<w:r><w:ruby><w:rubyPr/><w:rt>" + Run("とうきょう") + "</w:rt><w:rubyBase>" + Run("東京") + "</w:rubyBase></w:ruby></w:r>");
        Golden.Texts(docx, "東京");
        Assert.AreEqual("Not read as text: reading above a word (ruby) (1 in the document).", Golden.Notes(docx).Single());
    }

    [TestMethod]
    public void Of_many_notes_twenty_are_named_and_the_rest_counted()
    {
        var docx = new DocxBuilder();
        foreach (var n in Enumerable.Range(1, 23))
        {
            docx.Runs(
                Run("A")
                    + $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle " +
                        $"w:val=\"PlaceholderText\"/></w:rPr><w:t>Name {n}</w:t></w:r></w:sdtContent></w:sdt>");
        }

        var notes = Golden.Notes(docx);
        Assert.HasCount(21, notes);
        Assert.AreEqual("And 3 more of these kinds, not named here.", notes[^1]);
    }

    [TestMethod]
    public void Hyperlinks_smart_tags_and_direction_wrappers_are_read_through() =>
        Golden.Texts(
            new DocxBuilder().Runs(
                "<w:hyperlink w:anchor=\"x\">" + Run("link ") + "</w:hyperlink><w:smartTag w:element=\"place\">" + Run("tag ")
                    + "<w:smartTag w:element=\"city\">" + Run("city ") + "</w:smartTag></w:smartTag>"
                + "<w:bdo w:val=\"ltr\">" + Run("bdo ") + "</w:bdo><w:dir w:val=\"rtl\">" + Run("dir") + "</w:dir>"),
            "link tag city bdo dir");

    [TestMethod]
    public void Footnotes_and_endnotes_come_last_and_their_marks_are_no_text()
    {
        var docx = new DocxBuilder()
            .Heading("Part 1")
            .Runs(Run("Second note first") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + Run(", then")
                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + Run("."))
            .Runs(Run("Own mark") + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>")
            .Footnotes(
                Note("footnote", 2, "Two.") + Note("footnote", 3, "Three.", "And more.") + Note("footnote", 4, "Nobody refers to it."))
            .Endnotes(Note("endnote", 2, "End."));
        Golden.Passages(
            docx,
            """
            Part 1 |  | 1 Heading | Part 1
            Part 1, first paragraph |  | 0 Paragraph | Second note first, then.
            Part 1, second paragraph |  | 0 Paragraph | Own mark
            Footnote 1 |  | 0 Footnote | Three.
            Footnote 1, second paragraph |  | 0 Footnote | And more.
            Footnote * |  | 0 Footnote | Two.
            Endnote i |  | 0 Footnote | End.
            """);
        Assert.IsNull(Golden.Read(docx).Passages[^1].Section);
        Assert.HasCount(3, Golden.Draft(docx).SectionFrom(new PassageId("p001")));
    }

    [TestMethod]
    public void Hyphens_breaks_tabs_and_spaces_are_as_on_the_page() =>
        Golden.Texts(
            new DocxBuilder()
                .Runs("<w:r><w:t>co</w:t><w:softHyphen/><w:t>operation</w:t><w:noBreakHyphen/><w:t>based inter\u00ADnational</w:t></w:r>")
                .Runs("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>")
                .Runs("<w:r><w:t> not </w:t></w:r><w:r><w:t xml:space=\"preserve\"> kept </w:t></w:r><w:r><w:t>14\u00A0%</w:t></w:r>"),
            "cooperation\u2011based international",
            "a b c d",
            "not kept 14\u00A0%");

    [TestMethod]
    public void Hidden_text_is_not_read_directly_or_by_style() =>
        Golden.Texts(
            new DocxBuilder()
                .Styles("<w:style w:type=\"character\" w:styleId=\"Hid\"><w:name w:val=\"Hid\"/><w:rPr><w:vanish/></w:rPr></w:style>")
                .Runs(Run("Seen ")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r><w:r><w:rPr><w:rStyle " +
                        "w:val=\"Hid\"/></w:rPr><w:t>nor</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Hid\"/><w:vanish " +
                        "w:val=\"0\"/></w:rPr><w:t>again</w:t></w:r>"),
            "Seen again");

    [TestMethod]
    public void Symbols_are_the_characters_printed() =>
        Golden.Texts(
            new DocxBuilder()
                .Runs("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym " +
                    "w:font=\"Arial\" w:char=\"20AC\"/><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>"),
            "≥✓€α");

    [TestMethod]
    public void A_text_box_is_read_once_after_its_paragraph() =>
        Golden.Passages(
            new DocxBuilder().Runs(Run("Around") + """
                <w:r><mc:AlternateContent>
                  <mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
                  <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
                </mc:AlternateContent></w:r>
                """).Runs(Run("Old ") + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>VML</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"),
            """
            First paragraph |  | 0 Paragraph | Around
            Text box 1 |  | 0 Paragraph | Boxed
            Second paragraph |  | 0 Paragraph | Old
            Text box 2 |  | 0 Paragraph | VML
            """);

    [TestMethod]
    public void Alternate_content_not_understood_takes_the_fallback() =>
        Golden.Texts(
            new DocxBuilder()
                .Runs("<mc:AlternateContent><mc:Choice xmlns:new=\"urn:new\" Requires=\"new\">" + Run("new") + "</mc:Choice><mc:Fallback>"
                    + Run("old") + "</mc:Fallback></mc:AlternateContent>"),
            "old");

    [TestMethod]
    public void Other_scripts_and_directions_are_untouched() =>
        Golden.Texts(
            new DocxBuilder()
                .Text("14. Мы, министры, подтверждаем: «миграция»")
                .Runs("<w:r><w:rPr><w:rtl/></w:rPr><w:t>نحن الوزراء \u200Fنؤكد (IOM) مجددا</w:t></w:r>", "<w:bidi/>")
                .Runs("<w:r><w:t>می\u200Cخواهیم</w:t></w:r>").Text("SMALL Caps stay as typed"),
            "Мы, министры, подтверждаем: «миграция»",
            "نحن الوزراء \u200Fنؤكد (IOM) مجددا",
            "می\u200Cخواهیم",
            "SMALL Caps stay as typed");

    [TestMethod]
    public void A_table_of_contents_is_left_out_and_said_so()
    {
        var docx = new DocxBuilder().Styles("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>")
            .Runs(Run("Part 1 ..... 2"), "<w:pStyle w:val=\"TOC1\"/>").Heading("Part 1");
        Golden.Texts(docx, "Part 1");
        CollectionAssert.Contains(Golden.Notes(docx), "1 line of a table of contents is left out.");
    }

    [TestMethod]
    public void Title_and_language_come_from_the_styles()
    {
        var read = Golden.Read(new DocxBuilder().Title("Draft declaration").Text("x"));
        Assert.AreEqual("Draft declaration", read.Title);
        Assert.AreEqual("en-GB", read.Language);
    }

    private static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar " +
        $"w:fldCharType=\"separate\"/></w:r>{Run(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Note(string kind, int id, params string[] paragraphs) =>
        $"<w:{kind} w:id=\"{id}\">{string.Concat(paragraphs.Select((p, i) =>
            "<w:p>" + (i == 0 ? $"<w:r><w:{kind}Ref/></w:r>" : "") + Run((i == 0 ? " " : "") + p) + "</w:p>"))}</w:{kind}>";
}
