namespace Rapporteur.Word.Papers;

/// <summary>
/// How the papers look: one quiet typeface every Word has in all scripts, few sizes, hairlines, no colour that carries a
/// meaning alone. Distances are in twentieths of a point, sizes in half points.
/// </summary>
internal static class PaperStyles
{
    public static string Xml(string language) => $"""
        <w:styles {PaperParts.Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="18"/><w:szCs w:val="20"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        {Paragraph("Normal", "Normal", "", "", isDefault: true)}
        {Paragraph("Title", "Title", """<w:spacing w:before="120" w:after="160"/>""", """<w:b/><w:bCs/><w:color w:val="1F3247"/><w:sz w:val="44"/><w:szCs w:val="44"/>""")}
        {Paragraph("Subtitle", "Subtitle", """<w:spacing w:after="60"/>""", """<w:color w:val="404040"/><w:sz w:val="26"/><w:szCs w:val="26"/>""")}
        {Paragraph("CoverNote", "Cover note", """<w:spacing w:before="600" w:after="480"/>""", """<w:b/><w:bCs/><w:color w:val="595959"/><w:sz w:val="20"/><w:szCs w:val="20"/>""")}
        {Paragraph("CoverForum", "Cover forum", """<w:spacing w:before="600" w:after="60"/>""", """<w:color w:val="595959"/><w:sz w:val="26"/><w:szCs w:val="26"/>""")}
        {Paragraph("CoverLine", "Cover line", """<w:tabs><w:tab w:val="left" w:pos="3686"/></w:tabs><w:spacing w:before="40" w:after="100"/><w:ind w:left="3686" w:right="1134" w:hanging="3686"/>""", """<w:sz w:val="20"/><w:szCs w:val="22"/>""")}
        {Heading(1, 28, "1F3247", before: 440, after: 80)}
        {Heading(2, 22, "1F3247", before: 280, after: 100)}
        {Heading(3, 18, "1F3247", before: 40, after: 40)}
        {Heading(4, 18, "404040", before: 40, after: 40)}
        {Paragraph("Explanation", "Explanation", """<w:keepNext/><w:spacing w:after="120"/>""", """<w:color w:val="595959"/>""")}
        {Paragraph("ColumnHeading", "Column heading", """<w:keepNext/><w:spacing w:before="20" w:after="20"/>""", """<w:b/><w:bCs/><w:color w:val="404040"/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {Paragraph("Cell", "Cell", """<w:spacing w:after="60"/>""", "")}
        {Paragraph("CellFirst", "Cell first line", """<w:spacing w:after="60"/>""", """<w:b/><w:bCs/>""", "Cell")}
        {Paragraph("CellReference", "Cell reference", """<w:spacing w:after="20"/>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""", "Cell")}
        {Paragraph("CellNote", "Cell note", """<w:spacing w:after="40"/>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""", "Cell")}
        {Paragraph("CellLabel", "Cell label", """<w:keepNext/><w:spacing w:before="40" w:after="20"/>""", """<w:b/><w:bCs/><w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""", "Cell")}
        {Paragraph("Header", "header", """<w:tabs><w:tab w:val="right" w:pos="14570"/></w:tabs>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {Paragraph("Footer", "footer", """<w:tabs><w:tab w:val="right" w:pos="14570"/></w:tabs><w:spacing w:after="20"/>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {Paragraph("FootnoteText", "footnote text", """<w:spacing w:after="20"/>""", """<w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {Character("FootnoteReference", "footnote reference", """<w:vertAlign w:val="superscript"/>""")}
        {Character("CoverLabel", "Cover label", """<w:color w:val="595959"/>""")}
        {Changes}
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="Comments"><w:name w:val="Comments"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="7F8A96"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7F8A96"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CED4"/></w:tblBorders><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="110" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        </w:styles>
        """;

    /// <summary>Of words that would be removed and added, told by more than colour.</summary>
    internal static string Changes { get; } =
        Character("Removed", "Words to be removed", """<w:strike/><w:color w:val="9C1C1C"/>""")
        + Character("Added", "Words to be added", """<w:color w:val="0B4F8A"/><w:u w:val="single"/>""");

    internal static string Heading(int rank, int size, string color, int before, int after) => Paragraph(
        $"Heading{rank}",
        $"heading {rank}",
        $"""<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}"/><w:outlineLvl w:val="{rank - 1}"/>""",
        $"""<w:b/><w:bCs/><w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""");

    internal static string Paragraph(string id, string name, string paragraph, string run, string basedOn = "Normal",
        bool isDefault = false) =>
        $"""<w:style w:type="paragraph"{(isDefault ? " w:default=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/>{(isDefault ? "" : $"""<w:basedOn w:val="{basedOn}"/>""")}<w:qFormat/>{Within("pPr", paragraph)}{Within("rPr", run)}</w:style>""";

    internal static string Character(string id, string name, string run) =>
        $"""<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/><w:qFormat/>{Within("rPr", run)}</w:style>""";

    private static string Within(string element, string properties) =>
        properties.Length == 0 ? "" : $"<w:{element}>{properties}</w:{element}>";
}
