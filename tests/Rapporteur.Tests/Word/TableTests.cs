namespace Rapporteur.Tests.Word;

[TestClass]
public sealed class TableTests
{
    [TestMethod]
    public void Cells_are_read_row_by_row_and_merged_cells_once() =>
        Golden.Passages(
            new DocxBuilder().Text("Before").Xml(Table(
                Row(Cell("Wide", "<w:gridSpan w:val=\"2\"/>"), Cell("Right")),
                Row(Cell("Tall", "<w:vMerge w:val=\"restart\"/>"), Cell("b2"), Cell("c2")),
                Row(Cell("", "<w:vMerge/>"), Cell("b3"), Cell("c3")))).Text("After"),
            """
            First paragraph |  | 0 Paragraph | Before
            Table 1, row 1, column 1 |  | 0 TableCell | Wide
            Table 1, row 1, column 3 |  | 0 TableCell | Right
            Table 1, row 2, column 1 |  | 0 TableCell | Tall
            Table 1, row 2, column 2 |  | 0 TableCell | b2
            Table 1, row 2, column 3 |  | 0 TableCell | c2
            Table 1, row 3, column 2 |  | 0 TableCell | b3
            Table 1, row 3, column 3 |  | 0 TableCell | c3
            Second paragraph |  | 0 Paragraph | After
            """);

    [TestMethod]
    public void A_row_marked_as_hidden_is_read_as_far_as_its_text_is_not_and_counts_only_then()
    {
        const string hidden = "<w:trPr><w:hidden/></w:trPr>";
        const string gone = "<w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not seen</w:t></w:r></w:p></w:tc>";
        Golden.Passages(
            new DocxBuilder().Xml(Table(
                Row(Cell("a")), $"<w:tr>{hidden}{gone}</w:tr>", $"<w:tr>{hidden}{Cell("Seen")}</w:tr>", Row(Cell("b")))),
            """
            Table 1, row 1, column 1 |  | 0 TableCell | a
            Table 1, row 2, column 1 |  | 0 TableCell | Seen
            Table 1, row 3, column 1 |  | 0 TableCell | b
            """);
    }

    [TestMethod]
    public void A_grid_finer_than_the_cells_skips_no_column() =>
        Golden.Passages(
            new DocxBuilder().Xml(Table(
                Row(Cell("a", "<w:gridSpan w:val=\"3\"/>"), Cell("b", "<w:gridSpan w:val=\"2\"/>")),
                Row(Cell("c", "<w:gridSpan w:val=\"3\"/>"), Cell("d", "<w:gridSpan w:val=\"2\"/>")))),
            """
            Table 1, row 1, column 1 |  | 0 TableCell | a
            Table 1, row 1, column 2 |  | 0 TableCell | b
            Table 1, row 2, column 1 |  | 0 TableCell | c
            Table 1, row 2, column 2 |  | 0 TableCell | d
            """);

    [TestMethod]
    public void A_nested_table_is_read_where_it_stands_and_a_cell_may_hold_several_paragraphs() =>
        Golden.Passages(
            new DocxBuilder().Xml(Table(Row(
                $"<w:tc><w:p>{DocxBuilder.Run("First")}</w:p><w:p>{DocxBuilder.Run("(a) typed")}</w:p>{Table(Row(Cell("in"), Cell("side")))}<w:p>{DocxBuilder.Run("Last")}</w:p></w:tc>",
                Cell("Beside")))).Xml(Table(Row(Cell("Another")))),
            """
            Table 1, row 1, column 1 |  | 0 TableCell | First
            Table 1, row 1, column 1, (a) | (a) | 0 TableCell | typed
            Table 1, row 1, column 1, table 1, row 1, column 1 |  | 1 TableCell | in
            Table 1, row 1, column 1, table 1, row 1, column 2 |  | 1 TableCell | side
            Table 1, row 1, column 1, third paragraph |  | 0 TableCell | Last
            Table 1, row 1, column 2 |  | 0 TableCell | Beside
            Table 2, row 1, column 1 |  | 0 TableCell | Another
            """);

    [TestMethod]
    public void Rows_and_cells_in_content_controls_are_read() =>
        Golden.Texts(
            new DocxBuilder()
                .Xml(Table(
                    $"<w:sdt><w:sdtContent>{Row("<w:sdt><w:sdtContent>" + Cell("a") + "</w:sdtContent></w:sdt>", Cell("b"))}</w:sdtContent></w:sdt>")),
            "a",
            "b");

    internal static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    internal static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    internal static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{DocxBuilder.Run(text)}</w:p></w:tc>";
}
