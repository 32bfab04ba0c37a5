using System.IO.Compression;
using Rapporteur.Benchmarks.Pane;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>Makes a file to be read, and for a return or a form the draft it is read against.</summary>
internal delegate void WriteHostile(string file, string draft);

/// <summary>Files of few bytes, or at the limits, that a word processor opens, by name and kind (draft, return, form).</summary>
internal static class HostileFiles
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IReadOnlyList<(string Name, string Kind, WriteHostile Write)> All { get; } =
    [
        ("a paragraph of 40 million repeated letters", "draft", (file, _) => DraftFile.Write(file, [Paragraph(Repeated(40_000_000))])),
        ("a paragraph of 99,000 repeated letters", "draft", (file, _) => DraftFile.Write(file, [Paragraph(Repeated(99_000))])),
        ("3.9 million letters in 49,000 paragraphs", "draft",
            (file, _) => DraftFile.Write(file, Numbers(49_000).Select(n => Paragraph(Text(n, 80))))),
        ("a paragraph of 8 million letters", "draft", (file, _) => DraftFile.Write(file, [Paragraph(Text(1, 8_000_000))])),
        ("490,000 elements", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    Numbers(23_300)
                        .Select(n =>
                            $"<w:p>{string.Concat(Enumerable.Repeat("<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>a</w:t></w:r>", 4))}</w:p>"))),
        ("980,000 attributes of 441,000 elements", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    Numbers(49_000)
                        .Select(n =>
                            $"<w:p w:rsidR=\"{n:X8}\" w:rsidRDefault=\"{n:X8}\" w:rsidP=\"{n:X8}\" w:rsidRPr=\"{n:X8}\">{string.Concat(Enumerable.Repeat($"<w:r w:rsidR=\"{n:X8}\" w:rsidRPr=\"{n:X8}\" w:rsidDel=\"{n:X8}\"><w:t xml:space=\"preserve\">a</w:t></w:r>", 4))}</w:p>"))),
        ("tables nested 50 deep", "draft", (file, _) => DraftFile.Write(file, [.. Numbers(200).Select(_ => Nested(50))])),
        ("a table of 200 by 200 cells", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    [$"<w:tbl>{string.Concat(Enumerable.Repeat($"<w:tr>{string.Concat(Enumerable.Repeat($"<w:tc>{Paragraph("a")}</w:tc>", 200))}</w:tr>", 200))}</w:tbl>"])),
        ("49,000 paragraphs, deeper and deeper", "draft",
            (file, _) =>
                DraftFile.Write(file,
                    Numbers(49_000).Select(n => $"<w:p><w:pPr><w:ind w:left=\"{n * 20}\"/></w:pPr><w:r><w:t>{n}. a</w:t></w:r></w:p>"))),
        ("60,000 results of fields within one instruction", "draft",
            (file, _) => DraftFile.Write(file,
            [
                $"<w:p><w:r>{Field("begin")}{Many(60_000, Field("begin") + Field("separate"))}{Many(90_000, "<w:t>a</w:t>")}"
                    + $"{Many(60_001, Field("end"))}</w:r></w:p>",
            ])),
        ("a picture of 24 MB", "draft",
            (file, _) => { DraftFile.Write(file, [Paragraph("a")]); Add(file, "word/media/image1.bin", RandomBytes(24_000_000)); }),
        ("the same paragraph of 99,000 letters with every word changed", "return",
            (file, draft) => { DraftFile.Write(draft,
                [.. Numbers(9).Select(n => Paragraph(Text(n, 200))), Paragraph(Repeated(99_000))]); DraftFile.Write(file,
                    [.. Numbers(9).Select(n => Paragraph(Text(n, 200))),
                        Paragraph(Repeated(99_000).Replace("the", "a", StringComparison.Ordinal))]); }),
        ("ten paragraphs of 99,000 letters written anew", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(10).Select(n => Paragraph(Text(n, 99_000)))); DraftFile.Write(file,
                Numbers(10).Select(n => Paragraph(Text(n + 3, 99_000)))); }),
        ("3.9 million letters, every paragraph changed", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(10_000).Select(n => Paragraph(Text(n, 390)))); DraftFile.Write(file,
                Numbers(10_000).Select(n => Paragraph(Text(n, 388) + " x"))); }),
        ("a paragraph of 8 million letters beside a draft", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(10).Select(n => Paragraph(Text(n, 200)))); DraftFile.Write(file,
                [.. Numbers(10).Select(n => Paragraph(Text(n, 200))), Paragraph(Text(1, 8_000_000))]); }),
        ("40,000 equal paragraphs against 40,000 others", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(40_000).Select(n => Paragraph("the same words"))); DraftFile.Write(file,
                Numbers(40_000).Select(n => Paragraph(n % 2 == 0 ? "the same words" : "the other words"))); }),
        ("200 rows of headings that are one long text", "form",
            (file, draft) =>
                Form(file, draft, Repeated(32_000),
                    Numbers(200).Select(r => Row(r + 1, string.Concat(Numbers(300).Select(_ => "<c t=\"s\"><v>0</v></c>")))))),
        ("a shared text of 4 million letters in 60,000 cells", "form",
            (file, draft) =>
                Form(file, draft, Repeated(4_000_000),
                    Numbers(200).Select(r => Row(r + 1, string.Concat(Numbers(300).Select(_ => "<c t=\"s\"><v>0</v></c>")))))),
        ("490,000 elements in cells", "form",
            (file, draft) =>
                Form(file, draft, "a",
                    [Heading,
                        .. Numbers(40_000)
                            .Select(r =>
                                Row(r + 5,
                                    "<c t=\"inlineStr\"><is><t>Paragraph 1</t></is></c>" +
                                    "<c/><c/><c t=\"inlineStr\"><is><t>Why?</t></is></c>"))])),
        ("400 rows that quote one long passage", "form",
            (file, draft) =>
                Form(file, draft, Repeated(12_000),
                    [Heading,
                        .. Numbers(400)
                            .Select(r =>
                                Row(r + 5,
                                    "<c t=\"inlineStr\"><is><t>Paragraph 1</t></is></c><c t=\"s\"><v>0</v></c><c " +
                                    "t=\"inlineStr\"><is><t>b</t></is></c>"))])),
    ];

    private static string Heading =>
        Row(4, string.Concat(
            new[] { "Passage", "Existing wording", "Proposed wording", "Explanation" }.Select(
                h => $"<c t=\"inlineStr\"><is><t>{h}</t></is></c>")));

    private static string Field(string mark) => $"<w:fldChar w:fldCharType=\"{mark}\"/>";

    private static string Many(int times, string markup) => string.Concat(Enumerable.Repeat(markup, times));

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    private static string Repeated(int length) => string.Concat(Enumerable.Repeat("the sea ", length / 8));

    private static string Text(int n, int length) =>
        InventedText.Of(n, length / 3) is var text && text.Length > length ? text[..length].Trim() : text;

    private static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Nested(int depth) =>
        depth == 0 ? Paragraph("a") : $"<w:tbl><w:tr><w:tc>{Nested(depth - 1)}<w:p/></w:tc></w:tr></w:tbl>";

    private static string Row(int number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            bytes[i] = (byte)((i * 2_654_435_761L) >> 13);
        }

        return bytes;
    }

    private static void Add(string file, string name, byte[] content)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        using var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        part.Write(content);
    }

    private static void Form(string file, string draft, string shared, IEnumerable<string> rows)
    {
        DraftFile.Write(draft, Numbers(3).Select(n => Paragraph(Text(n, 300))));
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, content) in new[]
        {
            ("[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" " +
                $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" " +
                $"ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/sheet.xml\" " +
                $"ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/shared.xml\" " +
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
                $"Target=\"shared.xml\"/></Relationships>"),
            ("xl/sheet.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>"),
            ("xl/shared.xml", $"<sst xmlns=\"{Sheet}\"><si><t>{shared}</t></si></sst>"),
        })
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(content);
        }
    }
}
