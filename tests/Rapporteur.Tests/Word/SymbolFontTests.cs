using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word;

/// <summary>Letters of a font of signs are the signs, however the text came by that font.</summary>
[TestClass]
public sealed class SymbolFontTests
{
    private const string Wingdings = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>";

    private const string Ticks = $"""
        <w:style w:type="character" w:styleId="Tick"><w:name w:val="Tick"/><w:rPr>{Wingdings}</w:rPr></w:style>
        <w:style w:type="character" w:styleId="Small"><w:name w:val="Small"/><w:basedOn w:val="Tick"/></w:style>
        <w:style w:type="paragraph" w:styleId="Ticks"><w:name w:val="Ticks"/><w:rPr>{Wingdings}</w:rPr></w:style>
        """;

    [TestMethod]
    [DataRow("", "<w:rStyle w:val=\"Tick\"/>", "ü", "✓")]
    [DataRow("", "<w:rStyle w:val=\"Small\"/>", "ü", "✓")]
    [DataRow("<w:pStyle w:val=\"Ticks\"/>", "", "ü", "✓")]
    [DataRow("<w:pStyle w:val=\"Ticks\"/>", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>", "ü", "ü")]
    [DataRow("<w:pStyle w:val=\"Ticks\"/>", "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>", "ü", "ü")]
    [DataRow("", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Wingdings\"/>", "aü", "a✓")]
    [DataRow("", "<w:rFonts w:ascii=\"Wingdings\"/>", "\uF0FC", "✓")]
    [DataRow("", "", "ü", "ü")]
    public void The_font_may_come_from_a_style_and_be_another_above_ASCII(string paragraph, string run, string text, string expected) =>
        Golden.Texts(
            new DocxBuilder().Styles(Ticks).Runs($"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r>", paragraph), expected);

    [TestMethod]
    [DataRow("Euclid Symbol", "02", "\uFFFD")]
    [DataRow("Euclid Symbol", "00", "a")]
    [DataRow("OpenSymbol", "02", "a")]
    [DataRow("Segoe UI Symbol", "02", "a")]
    public void A_font_holds_signs_where_the_files_own_table_says_so(string font, string set, string expected) =>
        Golden.Texts(
            new DocxBuilder().Font(font, set)
                .Runs($"<w:r><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/></w:rPr><w:t>a</w:t></w:r>"), expected);

    [TestMethod]
    public void A_sign_before_an_item_of_a_list_is_one_in_any_number_format()
    {
        var docx = new DocxBuilder().Numbering($"""
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="none"/><w:lvlText w:val="&#xF0FC;"/><w:rPr>{Wingdings}</w:rPr></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>
                <w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            """).Item("One.", 1).Item("Two.", 1, 1);
        Golden.Passages(docx, """
            First indent | ✓ | 0 Indent | One.
            First indent, α) | α) | 1 Indent | Two.
            """);
    }

    [TestMethod]
    public void A_symbol_without_a_font_of_its_own_is_in_the_runs() =>
        Golden.Texts(
            new DocxBuilder().Runs($"<w:r><w:rPr>{Wingdings}</w:rPr><w:sym w:char=\"F0FC\"/></w:r>"
                + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A7\"/><w:sym w:font=\"Symbol\" w:char=\"F0E5\"/></w:r>"), "✓♣∑");
}
