using Rapporteur.Benchmarks.Pane;
using static Rapporteur.Benchmarks.Hostile.HostileFiles;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>Filled-in workbooks made to hurt who reads them.</summary>
internal static class HostileForms
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("200 rows of headings that are one long text", "form",
            (file, draft) =>
                Form(file, draft, Repeated(32_000),
                    Numbers(200).Select(r => Row(r + 1, string.Concat(Numbers(300).Select(_ => "<c t=\"s\"><v>0</v></c>")))))),
        new("a shared text of 4 million letters in 60,000 cells", "form",
            (file, draft) =>
                Form(file, draft, Repeated(4_000_000),
                    Numbers(200).Select(r => Row(r + 1, string.Concat(Numbers(300).Select(_ => "<c t=\"s\"><v>0</v></c>")))))),
        new("490,000 elements in cells", "form",
            (file, draft) =>
                Form(file, draft, "a",
                    [Heading,
                        .. Numbers(40_000)
                            .Select(r =>
                                Row(r + 5,
                                    "<c t=\"inlineStr\"><is><t>Paragraph 1</t></is></c>" +
                                    "<c/><c/><c t=\"inlineStr\"><is><t>Why?</t></is></c>"))])),
        new("400 rows that quote one long passage", "form",
            (file, draft) =>
                Form(file, draft, Repeated(12_000),
                    [Heading,
                        .. Numbers(400)
                            .Select(r =>
                                Row(r + 5,
                                    "<c t=\"inlineStr\"><is><t>Paragraph 1</t></is></c><c t=\"s\"><v>0</v></c><c " +
                                    "t=\"inlineStr\"><is><t>b</t></is></c>"))])),
        new("a number format of 255 signs in 240,000 cells", "form",
            (file, draft) => Form(file, draft, "a", Cells("<c s=\"1\"><v>1</v></c>"),
                styles: Styles([$"0{Many(127, "_)")}"])), OnlyWeighed: true),
        new("a format of a day of 255 signs in 240,000 cells", "form",
            (file, draft) => Form(file, draft, "a", Cells("<c s=\"1\"><v>45000</v></c>"),
                styles: Styles([$"d mmmm yyyy{Many(122, "_)")}"])), OnlyWeighed: true),
        new("a text format of 255 signs in 240,000 cells", "form",
            (file, draft) => Form(file, draft, "a", Cells("<c s=\"1\" t=\"s\"><v>0</v></c>"),
                styles: Styles([$"@{Many(127, "_)")}"])), OnlyWeighed: true),
        new("110,000 formats of 255 signs, each in a cell", "form",
            (file, draft) => Form(file, draft, "a",
                Numbers(550).Select(r => Row(r + 1, string.Concat(Numbers(200).Select(c => $"<c s=\"{(r * 200) + c + 1}\"><v>1</v></c>")))),
                styles: Styles([.. Numbers(110_000).Select(n => $"0{Many(122, "_)")}\"{n:X6}\"")])), OnlyWeighed: true),
        new("a shared text of 4 million letters in 60,000 cells of a text format", "form",
            (file, draft) =>
                Form(file, draft, Repeated(4_000_000),
                    Numbers(200).Select(r => Row(r + 1, Many(300, "<c s=\"1\" t=\"s\"><v>0</v></c>"))), styles: Styles(["_(@_)"])),
            OnlyWeighed: true),
        new("a shared text of 32,000 letters in 60,000 cells of a text format", "form",
            (file, draft) =>
                Form(file, draft, Repeated(32_000),
                    Numbers(200).Select(r => Row(r + 1, Many(300, "<c s=\"1\" t=\"s\"><v>0</v></c>"))), styles: Styles(["_(@_)"])),
            OnlyWeighed: true),
        new("a font of signs with a name of a million letters in 240,000 cells", "form",
            (file, draft) => Form(file, draft, "a", Cells("<c s=\"1\" t=\"s\"><v>0</v></c>"),
                styles: Styles(["@"], $"<font><charset val=\"2\"/><name val=\"{Repeated(1_000_000)}\"/></font>")), OnlyWeighed: true),
        new("160,000 fonts of signs", "form",
            (file, draft) => Form(file, draft, "a", Numbers(10).Select(r => Row(r + 1, Many(200, "<c s=\"1\" t=\"s\"><v>0</v></c>"))),
                styles: Styles(["@"], string.Concat(Numbers(160_000)
                    .Select(n => $"<font><charset val=\"2\"/><name val=\"{n:X8}{Many(30, "name ")}\"/></font>")))), OnlyWeighed: true),
        new("32,000 joined cells and one over the whole sheet", "form",
            (file, draft) => Form(file, draft, "a", [Heading, .. Rows(40_000)],
                Merged(Numbers(32_000).Select(n => $"{Letters(6 + (n % 80 * 2))}{(n / 80) + 5}:{Letters(7 + (n % 80 * 2))}{(n / 80) + 5}")
                    .Append("A1:XFD1048576"))), OnlyWeighed: true),
        new("32,000 joined cells, each over all rows", "form",
            (file, draft) => Form(file, draft, "a", [Heading, .. Rows(40_000)],
                Merged(Numbers(16_000).Select(n => $"{Letters(10 + n)}5:{Letters(10 + n)}1048576")
                    .Concat(Numbers(16_000).Select(n => $"{Letters(10 + n)}1:{Letters(10 + n)}4")))), OnlyWeighed: true),
        new("240,000 days written out", "form",
            (file, draft) => Form(file, draft, "a", Cells("<c t=\"d\"><v>2017-12-22T10:15:30.123Z</v></c>")), OnlyWeighed: true),
        new("79 MB in the value of one cell", "form",
            (file, draft) =>
            {
                Form(file, draft, "a", [Heading, Row(5, $"<c t=\"str\"><v>{Repeated(79_000_000)}</v></c>")]);
                AddPicture(file);
            }, OnlyWeighed: true),
        new("79 million digits in one cell", "form",
            (file, draft) =>
            {
                Form(file, draft, "a", [Heading, Row(5, $"<c><v>{Many(7_900_000, "1234567890")}</v></c>")]);
                AddPicture(file);
            }, OnlyWeighed: true),
    ];

    private static string Heading =>
        Row(4, string.Concat(
            new[] { "Passage", "Existing wording", "Proposed wording", "Explanation" }.Select(
                h => $"<c t=\"inlineStr\"><is><t>{h}</t></is></c>")));

    private static string Row(int number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    // With the cells themselves and their values about as many elements as a file may have.
    private static IEnumerable<string> Cells(string cell) => Numbers(1_200).Select(r => Row(r + 1, Many(200, cell)));

    private static IEnumerable<string> Rows(int count) => Numbers(count).Select(r => Row(r + 5,
        "<c t=\"inlineStr\"><is><t>Paragraph 1</t></is></c><c/><c t=\"inlineStr\"><is><t>b</t></is></c>"));

    private static string Letters(int column) =>
        column == 0 ? "" : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    private static string Merged(IEnumerable<string> ranges) =>
        $"<mergeCells>{string.Concat(ranges.Select(r => $"<mergeCell ref=\"{r}\"/>"))}</mergeCells>";

    // The formats of cells from the second on are these, in the first of these fonts behind the usual one.
    private static string Styles(IReadOnlyList<string> formats, string fonts = "<font/>") =>
        $"<styleSheet xmlns=\"{Sheet}\"><numFmts>" + string.Concat(formats.Select(
            (f, n) => $"<numFmt numFmtId=\"{n + 164}\" formatCode=\"{f.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>")) +
        $"</numFmts><fonts><font/>{fonts}</fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>" +
        string.Concat(Numbers(formats.Count).Select(n => $"<xf numFmtId=\"{n + 164}\" fontId=\"1\"/>")) + "</cellXfs></styleSheet>";

    private static void Form(
        string file, string draft, string shared, IEnumerable<string> rows, string behind = "", string? styles = null)
    {
        DraftFile.Write(draft, Numbers(3).Select(n => Paragraph(Text(n, 300))));
        Archive(file,
        [
            ("[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" " +
                $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" " +
                $"ContentType=\"image/png\"/><Override PartName=\"/xl/workbook.xml\" " +
                $"ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/sheet.xml\" " +
                $"ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" " +
                $"ContentType=\"{Types}.styles+xml\"/><Override PartName=\"/xl/shared.xml\" " +
                $"ContentType=\"{Types}.sharedStrings+xml\"/></Types>"),
            ("_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" " +
                $"Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml",
                $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"Comments\" sheetId=\"1\" " +
                $"r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" " +
                $"Type=\"{Links}/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"r2\" Type=\"{Links}/sharedStrings\" " +
                $"Target=\"shared.xml\"/><Relationship Id=\"r3\" Type=\"{Links}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/sheet.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData>{string.Concat(rows)}</sheetData>{behind}</worksheet>"),
            ("xl/shared.xml", $"<sst xmlns=\"{Sheet}\"><si><t>{shared}</t></si></sst>"),
            ("xl/styles.xml", styles ?? Styles([])),
        ]);
    }
}
