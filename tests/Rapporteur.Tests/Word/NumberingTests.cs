namespace Rapporteur.Tests.Word;

[TestClass]
public sealed class NumberingTests
{
    private static readonly (string, string)[] Paragraphs = [("decimal", "%1."), ("lowerRoman", "(%2)"), ("lowerLetter", "%3)")];

    [TestMethod]
    public void Numbers_run_through_the_parts_and_roman_items_start_again_under_each() =>
        Golden.Passages(
            new DocxBuilder().List(1, Paragraphs)
                .Title("Draft declaration")
                .Heading("Preamble").Text("We, the Ministers,").Text("Recalling the earlier texts,")
                .Heading("Part 1 – Priority goals")
                .Item("Goals.", 1).Item("One.", 1, 1).Item("Two.", 1, 1).Item("Deep.", 1, 2)
                .Heading("Part 2 – Other goals")
                .Item("Others.", 1).Item("First again.", 1, 1),
            """
            Title |  | 0 Title | Draft declaration
            Preamble |  | 1 Heading | Preamble
            Preamble, first paragraph |  | 0 Paragraph | We, the Ministers,
            Preamble, second paragraph |  | 0 Paragraph | Recalling the earlier texts,
            Part 1 |  | 1 Heading | Part 1 – Priority goals
            Part 1, 1 | 1. | 0 Paragraph | Goals.
            Part 1, 1 (i) | (i) | 1 Indent | One.
            Part 1, 1 (ii) | (ii) | 1 Indent | Two.
            Part 1, 1 (ii) a) | a) | 2 Indent | Deep.
            Part 2 |  | 1 Heading | Part 2 – Other goals
            Part 2, 2 | 2. | 0 Paragraph | Others.
            Part 2, 2 (i) | (i) | 1 Indent | First again.
            """);

    [TestMethod]
    public void A_list_with_a_start_override_starts_there_and_the_shared_count_goes_on() =>
        Markers(
            new DocxBuilder().List(1, Paragraphs).Restart(2, 1, 7).Item("a", 1).Item("b", 1).Item("c", 2).Item("d", 2).Item("e", 1),
            "1. 2. 7. 8. 9.");

    [TestMethod]
    public void Lists_on_one_definition_share_their_count() =>
        Markers(
            new DocxBuilder().List(1, Paragraphs).Numbering("").Restart(2, 1).Item("a", 1).Item("b", 1).Item("c", 2).Item("d", 2),
            "1. 2. 1. 2.");

    [TestMethod]
    public void A_numbered_paragraph_without_text_counts_though_it_is_no_passage() =>
        Markers(new DocxBuilder().List(1, Paragraphs).Item("a", 1).Item("", 1).Item("c", 1), "1. 3.");

    [TestMethod]
    public void A_level_jumped_over_shows_its_start_and_counts_as_used() =>
        Markers(new DocxBuilder().List(1, ("decimal", "%1."), ("decimal", "%1.%2")).Item("a", 1, 1).Item("b", 1, 1).Item("c", 1),
            "1.1 1.2 2.");

    [TestMethod]
    [DataRow("0", "1. (i) (ii) 2. (iii)", DisplayName = "never restarts")]
    [DataRow("1", "1. (i) (ii) 2. (i)", DisplayName = "restarts after level one")]
    public void A_level_restarts_as_the_file_says(string restart, string expected) =>
        Markers(
            new DocxBuilder().Numbering($"""
                <w:abstractNum w:abstractNumId="1">
                  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlRestart w:val="{restart}"/><w:lvlText w:val="(%2)"/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                """).Item("a", 1).Item("b", 1, 1).Item("c", 1, 1).Item("d", 1).Item("e", 1, 1),
            expected);

    [TestMethod]
    public void Legal_numbering_shows_upper_levels_in_digits_and_cites_the_number_alone() =>
        Golden.Passages(
            new DocxBuilder().Numbering("""
                <w:abstractNum w:abstractNumId="1">
                  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
                  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                """).Item("Upper", 1).Item("Lower", 1, 1),
            """
            III | III. | 0 Paragraph | Upper
            3.1 | 3.1 | 1 Indent | Lower
            """);

    [TestMethod]
    [DataRow("decimal", 28, "28")]
    [DataRow("decimalZero", 4, "04")]
    [DataRow("lowerRoman", 49, "xlix")]
    [DataRow("upperRoman", 1994, "MCMXCIV")]
    [DataRow("lowerLetter", 28, "bb")]
    [DataRow("upperLetter", 26, "Z")]
    [DataRow("ordinal", 112, "112th")]
    [DataRow("ordinalText", 21, "Twenty-first")]
    [DataRow("cardinalText", 30, "Thirty")]
    [DataRow("russianLower", 3, "в")]
    [DataRow("none", 3, "")]
    [DataRow("hex", 31, "1F")]
    [DataRow("chicago", 5, "**")]
    [DataRow("russianLower", 26, "ы")]
    [DataRow("russianUpper", 29, "Я")]
    [DataRow("russianLower", 30, "аа")]
    [DataRow("hebrew1", 15, "טו")]
    [DataRow("hebrew1", 121, "קכא")]
    [DataRow("hebrew2", 22, "ת")]
    [DataRow("arabicAlpha", 28, "ي")]
    [DataRow("arabicAbjad", 4, "د")]
    [DataRow("thaiLetters", 41, "ฮ")]
    [DataRow("thaiNumbers", 10, "๑๐")]
    [DataRow("hindiVowels", 1, "क")]
    [DataRow("hindiConsonants", 1, "अ")]
    [DataRow("hindiNumbers", 21, "२१")]
    [DataRow("ideographDigital", 10, "一〇")]
    [DataRow("chineseCountingThousand", 21, "二十一")]
    [DataRow("ideographLegalTraditional", 15, "壹拾伍")]
    [DataRow("koreanLegal", 42, "마흔둘")]
    [DataRow("aiueoFullWidth", 46, "ン")]
    [DataRow("iroha", 3, "ﾊ")]
    [DataRow("ganada", 15, "가")]
    [DataRow("ideographZodiac", 12, "亥")]
    [DataRow("decimalEnclosedCircle", 20, "⑳")]
    public void Every_number_format_prints_as_in_Word(string format, int start, string expected) =>
        Markers(
            new DocxBuilder().Numbering($"""
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="§%1"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                """).Item("a", 1),
            "§" + expected);

    [TestMethod]
    [DataRow("ordinal", 1, "fr-FR", "1er")]
    [DataRow("ordinal", 2, "fr-CA", "2e")]
    [DataRow("ordinal", 3, "ru-RU", "3-й")]
    [DataRow("ordinal", 3, "es-ES", "3.º")]
    [DataRow("cardinalText", 100, "en-US", "One hundred")]
    [DataRow("cardinalText", 121, "en-US", "One hundred twenty-one")]
    [DataRow("cardinalText", 121, "en-GB", "One hundred and twenty-one")]
    [DataRow("ordinalText", 300, "en-US", "Three hundredth")]
    [DataRow("ordinalText", 999, "en-US", "Nine hundred ninety-ninth")]
    [DataRow("cardinalText", 200, "fr-FR", "Deux-cents")]
    [DataRow("cardinalText", 280, "fr-FR", "Deux-cent-quatre-vingts")]
    [DataRow("ordinalText", 101, "fr-FR", "Cent-unième")]
    [DataRow("ordinalText", 400, "fr-FR", "Quatre-centième")]
    [DataRow("cardinalText", 219, "ru-RU", "Двести девятнадцать")]
    [DataRow("ordinalText", 100, "ru-RU", "Сотый")]
    [DataRow("ordinalText", 347, "ru-RU", "Триста сорок седьмой")]
    [DataRow("cardinalText", 100, "es-ES", "Cien")]
    [DataRow("cardinalText", 531, "es-ES", "Quinientos treinta y uno")]
    [DataRow("ordinalText", 218, "es-ES", "Ducentésimo decimoctavo")]
    [DataRow("ordinalText", 1, "fr-FR", "Premier")]
    [DataRow("ordinalText", 16, "fr-FR", "Seizième")]
    [DataRow("ordinalText", 80, "fr-FR", "Quatre-vingtième")]
    [DataRow("ordinalText", 99, "fr-FR", "Quatre-vingt-dix-neuvième")]
    [DataRow("cardinalText", 71, "fr-FR", "Soixante-et-onze")]
    [DataRow("ordinalText", 23, "ru-RU", "Двадцать третий")]
    [DataRow("cardinalText", 40, "ru-RU", "Сорок")]
    [DataRow("ordinalText", 18, "es-ES", "Decimoctavo")]
    [DataRow("cardinalText", 31, "es-MX", "Treinta y uno")]
    public void Number_words_are_in_the_language_of_the_paragraph(string format, int start, string language, string expected)
    {
        var mark = $"<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:lang w:val=\"{language}\"/></w:rPr>";
        Markers(Starting(format, start).Runs(DocxBuilder.Run("a"), mark), expected);
    }

    [TestMethod]
    [DataRow("ordinalText", 3, "de-DE",
        "Some numbers of the list number format \"ordinalText\" are not known here in the language \"de-DE\" and are shown as digits.")]
    [DataRow("cardinalText", 1000, "en-GB",
        "Some numbers of the list number format \"cardinalText\" are not known here in the language \"en-GB\" and are shown as digits.")]
    [DataRow("hebrew2", 23, "he-IL", "Some numbers of the list number format \"hebrew2\" are not known here and are shown as digits.")]
    [DataRow("thaiCounting", 3, "th-TH",
        "Some numbers of the list number format \"thaiCounting\" are not known here and are shown as digits.")]
    public void What_cannot_be_printed_as_on_the_page_is_digits_and_said_so(string format, int start, string language, string note)
    {
        var docx =
            Starting(format, start)
                .Runs(DocxBuilder.Run("a"), $"<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:lang w:val=\"{language}\"/></w:rPr>");
        Assert.AreEqual(start.ToString(System.Globalization.CultureInfo.InvariantCulture), Golden.Read(docx).Passages.Single().Marker);
        Assert.AreEqual(note, Golden.Notes(docx).Single());
    }

    [TestMethod]
    [DataRow("0001, 0002, 0003, ...", "0012")]
    [DataRow("01, 02, 03, ...", "12")]
    [DataRow("001", "012")]
    [DataRow("a, b, c, ...", "l")]
    [DataRow("I, II, III, ...", "XII")]
    [DataRow("1st, 2nd, 3rd, ...", "12th")]
    [DataRow("أ, ب, ت, ...", "س")]
    [DataRow("something else", "12")]
    public void A_custom_format_is_padded_or_the_format_that_begins_like_it(string pattern, string expected) =>
        Markers(
            new DocxBuilder().Numbering($"""
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="custom" w:format="{pattern}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                """).Item("a", 1),
            expected);

    [TestMethod]
    public void Of_a_marker_without_end_the_beginning_is_looked_at_and_said_to_be_cut()
    {
        var none = string.Concat(Enumerable.Repeat("%9", 200));
        var read = Golden.Read(new DocxBuilder().Numbering($"""
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{none}%1."/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            """).Item("a", 1));
        Assert.AreEqual("", read.Passages.Single().Marker);
        Assert.HasCount(1, Golden.Notes(read));
    }

    [TestMethod]
    public void A_style_numbers_its_paragraphs_and_zero_takes_the_number_away()
    {
        var docx = new DocxBuilder().List(1, Paragraphs)
            .Styles("""
                <w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Para"/></w:style>
                """)
            .Numbering("""
                <w:abstractNum w:abstractNumId="5">
                  <w:lvl w:ilvl="0"><w:start w:val="14"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Para"/><w:lvlText w:val="%1."/></w:lvl>
                  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:pStyle w:val="Sub"/><w:lvlText w:val="(%2)"/></w:lvl>
                </w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>
                """);
        foreach (var (text, properties) in new[] { ("a", "Para"), ("b", "Sub"), ("c", "Sub") })
        {
            docx.Runs(DocxBuilder.Run(text), $"<w:pStyle w:val=\"{properties}\"/>");
        }

        docx.Runs(DocxBuilder.Run("d"), "<w:pStyle w:val=\"Para\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>");
        docx.Runs(DocxBuilder.Run("e"), "<w:pStyle w:val=\"Para\"/>");
        Golden.Passages(
            docx,
            """
            14 | 14. | 0 Paragraph | a
            14 (i) | (i) | 1 Indent | b
            14 (ii) | (ii) | 1 Indent | c
            14 (ii), second paragraph |  | 1 Indent | d
            15 | 15. | 0 Paragraph | e
            """);
    }

    [TestMethod]
    public void A_list_may_take_its_levels_from_a_numbering_style() =>
        Markers(
            new DocxBuilder()
                .Styles("""<w:style w:type="numbering" w:styleId="Act"><w:name w:val="Act"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""")
                .Numbering("""
                    <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Act"/><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
                    <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Act"/></w:abstractNum>
                    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
                    """)
                .Item("a", 2).Item("b", 1),
            "B) C)");

    [TestMethod]
    public void Bullets_of_symbol_fonts_are_the_signs_printed_and_are_counted() =>
        Golden.Passages(
            new DocxBuilder()
                .Numbering("""
                    <w:abstractNum w:abstractNumId="1">
                      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:pPr><w:ind w:left="720"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>
                      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0A7;"/><w:pPr><w:ind w:left="1440"/></w:pPr><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>
                    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                    """)
                .Heading("Part 2: Commitments").Text("We agree on:").Item("one", 1).Item("two", 1).Item("deep", 1, 1).Item("three", 1),
            """
            Part 2 |  | 1 Heading | Part 2: Commitments
            Part 2, first paragraph |  | 0 Paragraph | We agree on:
            Part 2, first indent | • | 0 Indent | one
            Part 2, second indent | • | 0 Indent | two
            Part 2, second indent, first sub-indent | ▪ | 1 Indent | deep
            Part 2, third indent | • | 0 Indent | three
            """);

    [TestMethod]
    public void Numbered_headings_give_their_number_to_the_labels() =>
        Golden.Passages(
            new DocxBuilder()
                .Styles("""
                    <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                    """)
                .List(1, ("upperRoman", "Chapter %1"), ("decimal", "%1.%2")).List(2, Paragraphs)
                .Runs(DocxBuilder.Run("Prevention"), "<w:pStyle w:val=\"Chapter\"/>").Item("a", 2)
                .Runs(DocxBuilder.Run("Protection"), "<w:pStyle w:val=\"Chapter\"/>").Item("b", 2),
            """
            Chapter I | Chapter I | 1 Heading | Prevention
            Chapter I, 1 | 1. | 0 Paragraph | a
            Chapter II | Chapter II | 1 Heading | Protection
            Chapter II, 2 | 2. | 0 Paragraph | b
            """);

    private static void Markers(DocxBuilder docx, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', Golden.Read(docx).Passages.Select(p => p.Marker)));

    private static DocxBuilder Starting(string format, int start) => new DocxBuilder().Numbering($"""
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """);
}
