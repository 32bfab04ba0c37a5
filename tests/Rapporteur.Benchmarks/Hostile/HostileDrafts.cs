using Rapporteur.Benchmarks.Pane;
using static Rapporteur.Benchmarks.Hostile.HostileFiles;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>Drafts made to hurt who reads them.</summary>
internal static class HostileDrafts
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("a paragraph of 40 million repeated letters", "draft", (file, _) => DraftFile.Write(file, [Paragraph(Repeated(40_000_000))])),
        new("a paragraph of 99,000 repeated letters", "draft", (file, _) => DraftFile.Write(file, [Paragraph(Repeated(99_000))])),
        new("3.9 million letters in 49,000 paragraphs", "draft",
            (file, _) => DraftFile.Write(file, Numbers(49_000).Select(n => Paragraph(Text(n, 80))))),
        new("a paragraph of 8 million letters", "draft", (file, _) => DraftFile.Write(file, [Paragraph(Text(1, 8_000_000))])),
        new("490,000 elements", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    Numbers(23_300)
                        .Select(n =>
                            $"<w:p>{string.Concat(Enumerable.Repeat("<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>a</w:t></w:r>", 4))}</w:p>"))),
        new("980,000 attributes of 441,000 elements", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    Numbers(49_000)
                        .Select(n =>
                            $"<w:p w:rsidR=\"{n:X8}\" w:rsidRDefault=\"{n:X8}\" w:rsidP=\"{n:X8}\" w:rsidRPr=\"{n:X8}\">{string.Concat(Enumerable.Repeat($"<w:r w:rsidR=\"{n:X8}\" w:rsidRPr=\"{n:X8}\" w:rsidDel=\"{n:X8}\"><w:t xml:space=\"preserve\">a</w:t></w:r>", 4))}</w:p>"))),
        new("tables nested 50 deep", "draft", (file, _) => DraftFile.Write(file, [.. Numbers(200).Select(_ => Nested(50))])),
        new("a table of 200 by 200 cells", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    [$"<w:tbl>{string.Concat(Enumerable.Repeat($"<w:tr>{string.Concat(Enumerable.Repeat($"<w:tc>{Paragraph("a")}</w:tc>", 200))}</w:tr>", 200))}</w:tbl>"])),
        new("49,000 paragraphs, deeper and deeper", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    Numbers(49_000).Select(n => $"<w:p><w:pPr><w:ind w:left=\"{n * 20}\"/></w:pPr><w:r><w:t>{n}. a</w:t></w:r></w:p>"))),
        new("60,000 results of fields within one instruction", "draft",
            (file, _) => DraftFile.Write(file,
            [
                $"<w:p><w:r>{Field("begin")}{Many(60_000, Field("begin") + Field("separate"))}{Many(90_000, "<w:t>a</w:t>")}"
                    + $"{Many(60_001, Field("end"))}</w:r></w:p>",
            ])),
        new("a picture of 24 MB", "draft",
            (file, _) => { DraftFile.Write(file, [Paragraph("a")]); Add(file, "word/media/image1.bin", RandomBytes(24_000_000)); }),
        new("49,000 numbers whose level has a text of 400,000 letters", "draft",
            (file, _) => Package(file, Numbered(49_000), Numbering("decimal", $"%1 {Repeated(400_000)}")), OnlyWeighed: true),
        new("49,000 numbers worded, each of nine levels", "draft",
            (file, _) => Package(file, Numbered(49_000, level: 8), Numbering("ordinalText", "%1 %2 %3 %4 %5 %6 %7 %8 %9")),
            OnlyWeighed: true),
        new("300,000 fields AUTONUM, worded", "draft",
            (file, _) => DraftFile.Write(file, Numbers(3_000).Select(_ => $"<w:p>{Many(100, Simple(" AUTONUM \\* OrdText "))}</w:p>")),
            OnlyWeighed: true),
        new("39,000 fields AUTONUMLGL of nine levels with a long sign between them", "draft",
            (file, _) =>
            {
                DraftFile.Write(file, Numbers(39_000)
                    .Select(n => $"<w:p><w:pPr><w:outlineLvl w:val=\"{Math.Min(n, 8)}\"/></w:pPr>" +
                        $"{Simple($" AUTONUMLGL \\s {new string('-', 1_900)}")}</w:p>"));
                AddPicture(file);
            }, OnlyWeighed: true),
        new("39,000 buttons of 1,900 letters", "draft",
            (file, _) =>
            {
                DraftFile.Write(file, Numbers(39_000).Select(_ => $"<w:p>{Simple($" MACROBUTTON Send {Repeated(1_900)}")}</w:p>"));
                AddPicture(file);
            }, OnlyWeighed: true),
        new("79 MB that a program keeps with one field", "draft",
            (file, _) =>
            {
                DraftFile.Write(file,
                    [Paragraph("a"), $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:fldData>{Many(9_875_000, "QUJDREVG")}</w:fldData>" +
                        $"</w:fldChar></w:r><w:r>{Field("separate")}<w:t>a</w:t>{Field("end")}</w:r></w:p>"]);
                AddPicture(file);
            }, OnlyWeighed: true),
        new("79 MB in one attribute", "draft",
            (file, _) =>
            {
                DraftFile.Write(file, [Paragraph("a"), $"<w:p>{Simple($" ADDIN {Repeated(79_000_000)}")}</w:p>"]);
                AddPicture(file);
            }, OnlyWeighed: true),
        new("20,000 footnotes", "draft",
            (file, _) => Notes(file, n => $"<w:r><w:t>{Text(n, 60)}</w:t></w:r>"), OnlyWeighed: true),
        new("content controls nested 120 deep around 40,000 paragraphs, said to be prompts", "draft",
            (file, _) => DraftFile.Write(file, [Deep(120,
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>",
                string.Concat(Numbers(40_000).Select(n => Paragraph(Text(n, 80)))), "</w:sdtContent></w:sdt>")]), OnlyWeighed: true),
        new("2,000 smart tags nested 240 deep", "draft",
            (file, _) => DraftFile.Write(file, Numbers(2_000).Select(_ =>
                $"<w:p>{Deep(240, "<w:smartTag>", "<w:r><w:t>a</w:t></w:r>", "</w:smartTag>")}</w:p>")), OnlyWeighed: true),
        new("120,000 runs within smart tags nested 240 deep", "draft",
            (file, _) => DraftFile.Write(file, Numbers(10).Select(_ =>
                $"<w:p>{Deep(240, "<w:smartTag>", Many(12_000, "<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>"), "</w:smartTag>")}</w:p>")),
            OnlyWeighed: true),
        new("tables nested 75 deep around 40,000 paragraphs", "draft",
            (file, _) => DraftFile.Write(file, [Deep(75, "<w:tbl><w:tr><w:tc>",
                string.Concat(Numbers(40_000).Select(n => Paragraph(Text(n, 80)))), "<w:p/></w:tc></w:tr></w:tbl>")]), OnlyWeighed: true),
        new("3,900 headers", "draft",
            (file, _) => Package(file, [Paragraph("a")],
                [.. Numbers(3_900).Select(n => ("header", string.Concat(Numbers(12).Select(p => Paragraph(Text(n + p, 70))))))]),
            OnlyWeighed: true),
        new("3.9 million letters in a font of signs with a long name", "draft",
            (file, _) => Package(file,
                Numbers(40).Select(n => $"<w:p><w:r><w:rPr><w:rFonts w:ascii=\"{LongName}\" w:hAnsi=\"{LongName}\"/></w:rPr>" +
                    $"<w:t>{Repeated(97_000)}</w:t></w:r></w:p>"),
                ("fontTable", $"<w:font w:name=\"{LongName}\"><w:charset w:val=\"02\"/></w:font>")), OnlyWeighed: true),
    ];

    private static string LongName => new('n', 255);

    private static string Field(string mark) => $"<w:fldChar w:fldCharType=\"{mark}\"/>";

    private static string Simple(string instruction) => $"<w:fldSimple w:instr=\"{instruction}\"/>";

    private static string Nested(int depth) =>
        depth == 0 ? Paragraph("a") : $"<w:tbl><w:tr><w:tc>{Nested(depth - 1)}<w:p/></w:tc></w:tr></w:tbl>";

    private static string Deep(int depth, string before, string within, string after) => Many(depth, before) + within + Many(depth, after);

    private static IEnumerable<string> Numbered(int paragraphs, int level = 0) => Numbers(paragraphs).Select(_ =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>");

    private static (string, string) Numbering(string format, string text) => ("numbering",
        "<w:abstractNum w:abstractNumId=\"1\">" +
        string.Concat(Numbers(9).Select(l => $"<w:lvl w:ilvl=\"{l}\"><w:start w:val=\"777\"/><w:numFmt w:val=\"{format}\"/>" +
            $"<w:lvlText w:val=\"{text}\"/><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:lvl>")) +
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
}
