namespace Rapporteur.Word.Papers;

/// <summary>How a draft with comments looks: the draft's own text as a plain letter, ours smaller and grey.</summary>
internal static class AnnotatedStyles
{
    public static string Xml(string language, int width = 9412) => $"""
        <w:styles {PaperParts.Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        {PaperStyles.Paragraph("Normal", "Normal", "", "", isDefault: true)}
        {PaperStyles.Paragraph("Title", "Title", """<w:spacing w:before="240" w:after="240"/>""", """<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>""")}
        {PaperStyles.Heading(1, 26, "1F3247", before: 360, after: 120)}
        {PaperStyles.Heading(2, 23, "1F3247", before: 280, after: 100)}
        {PaperStyles.Heading(3, 21, "1F3247", before: 240, after: 80)}
        {PaperStyles.Heading(4, 21, "404040", before: 200, after: 80)}
        {Ours("PaperForum", "Paper forum", "", 22)}
        {PaperStyles.Paragraph("PaperTitle", "Paper title", """<w:spacing w:after="60"/>""", """<w:b/><w:bCs/><w:color w:val="1F3247"/><w:sz w:val="36"/><w:szCs w:val="36"/>""")}
        {Ours("PaperLine", "Paper line", "", 22)}
        {Ours("PaperNote", "Paper note", """<w:spacing w:after="40"/>""", 17)}
        {Ours("PaperAnchor", "Paper anchor", """<w:spacing w:before="120" w:after="120"/>""", 20)}
        {PaperStyles.Paragraph("PaperHeading", "Paper heading", """<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="7F8A96"/></w:pBdr><w:spacing w:before="480" w:after="80"/>""", """<w:b/><w:bCs/><w:color w:val="595959"/><w:sz w:val="20"/><w:szCs w:val="20"/>""")}
        {PaperStyles.Paragraph("DraftFootnote", "Draft footnote", """<w:spacing w:after="60"/>""", """<w:sz w:val="17"/><w:szCs w:val="17"/>""")}
        {PaperStyles.Paragraph("CommentText", "annotation text", """<w:spacing w:after="40"/>""", """<w:sz w:val="20"/><w:szCs w:val="20"/>""")}
        {PaperStyles.Paragraph("Footer", "footer", $"""<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs><w:spacing w:after="20"/>""", """<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {PaperStyles.Paragraph("ColumnHeading", "Column heading", """<w:keepNext/><w:spacing w:before="20" w:after="20"/>""", """<w:b/><w:bCs/><w:color w:val="404040"/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {PaperStyles.Paragraph("Cell", "Cell", """<w:spacing w:after="60"/>""", """<w:sz w:val="18"/><w:szCs w:val="20"/>""")}
        {Ours("CellNote", "Cell note", """<w:spacing w:after="40"/>""", 16)}
        {PaperStyles.Paragraph("CellWarning", "Cell warning", """<w:spacing w:after="40"/>""", """<w:b/><w:bCs/><w:color w:val="9C1C1C"/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        {PaperStyles.Changes}
        {PaperStyles.Character("Reference", "Reference", """<w:color w:val="595959"/><w:sz w:val="15"/><w:szCs w:val="15"/>""")}
        {PaperStyles.Character("CommentReference", "annotation reference", """<w:sz w:val="16"/><w:szCs w:val="16"/>""")}
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="Cells"><w:name w:val="Cells"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="7F8A96"/><w:left w:val="single" w:sz="4" w:space="0" w:color="7F8A96"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7F8A96"/><w:right w:val="single" w:sz="4" w:space="0" w:color="7F8A96"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CED4"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="C9CED4"/></w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        </w:styles>
        """;

    private static string Ours(string id, string name, string paragraph, int size) =>
        PaperStyles.Paragraph(id, name, paragraph, $"""<w:color w:val="595959"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""");
}
