using System.Buffers.Binary;
using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Word;

/// <summary>Every broken or hostile file is refused with a code and a sentence that names what and where.</summary>
[TestClass]
public sealed class HostileFileTests
{
    private const string Main = "word/document.xml";
    private const string Links = "word/_rels/document.xml.rels";

    [TestMethod]
    [DataRow("", "file-empty", "0 bytes")]
    [DataRow("hello", "file-not-a-docx", "some other kind of file")]
    [DataRow("%PDF-1.7 ...", "file-not-a-docx", "PDF")]
    [DataRow("{\\rtf1 text}", "file-not-a-docx", ".rtf")]
    [DataRow("<html><body>Text</body></html>", "file-not-a-docx", "XML or HTML")]
    [DataRow("PK and nothing more", "file-damaged", "zip archive")]
    public void What_is_no_archive_is_named(string content, string code, string named) =>
        Refused(new MemoryStream(Encoding.UTF8.GetBytes(content)), code, named);

    [TestMethod]
    [DataRow("WordDocument", "file-not-a-docx", ".doc)")]
    [DataRow("Workbook", "file-not-a-docx", ".xls)")]
    [DataRow("EncryptedPackage", "file-encrypted", "Remove the password")]
    public void Old_office_files_and_encrypted_ones_are_told_apart(string stream, string code, string named) =>
        Refused(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)]),
            code, named);

    [TestMethod]
    public void Other_office_packages_are_named()
    {
        var workbook = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(workbook, SpreadsheetDocumentType.Workbook))
        {
            document.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
        }

        workbook.Position = 0;
        Refused(workbook, "file-not-a-docx", ".xlsx");
        Refused(RawPackage.Docx().With("mimetype", "application/vnd.oasis.opendocument.text").Build(), "file-not-a-docx", ".odt");
        Refused(RawPackage.Docx().Without("[Content_Types].xml").Build(), "file-not-a-docx", "zip archive");
        Refused(RawPackage.Docx().Replacing("[Content_Types].xml", "document.main+xml", "template.main+xml").Build(), "file-not-a-docx",
            ".dotx");
    }

    [TestMethod]
    public void Macros_are_refused_by_type_and_by_part()
    {
        Refused(
            RawPackage.Docx()
                .Replacing("[Content_Types].xml", "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    "vnd.ms-word.document.macroEnabled.main+xml").Build(),
            "file-with-macros", "macro-enabled");
        Refused(RawPackage.Docx().With("word/vbaProject.bin", "x").Build(), "file-with-macros", "word/vbaProject.bin");
    }

    [TestMethod]
    public void A_package_whose_parts_do_not_fit_is_damaged()
    {
        Refused(RawPackage.Docx().Without(Main).Build(), "file-damaged", Main);
        Refused(RawPackage.Docx().Without("_rels/.rels").Build(), "file-damaged", "main part");
        Refused(RawPackage.Docx().Twice(Main).Build(), "file-damaged", "twice");
        Refused(RawPackage.Docx().With(Main, "<nothing/>").Build(), "file-damaged", "Word document");
        Refused(RawPackage.Docx().With(Main, $"<w:document {DocxBuilder.Namespaces}/>").Build(), "file-damaged", "body");
        Refused(RawPackage.Docx().Body("<w:p/>").Build(), "file-without-text", "no text");
    }

    [TestMethod]
    public void Malformed_xml_is_named_with_its_line() =>
        Refused(RawPackage.Docx().With("word/styles.xml", "<a>\n<b></a>").Build(), "file-damaged",
            "word/styles.xml is not well-formed XML (line 2");

    [TestMethod]
    [DataRow(Main)]
    [DataRow("customXml/item1.xml")]
    [DataRow("[Content_Types].xml")]
    [DataRow("_rels/.rels")]
    public void A_document_type_in_any_part_is_refused(string part) =>
        Refused(RawPackage.Docx().With(part, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Build(), "file-with-dtd", part);

    [TestMethod]
    public void Ten_thousand_nested_elements_are_refused() =>
        Refused(
            RawPackage.Docx()
                .Body(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000))
                    + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000))).Build(),
            "file-nested-too-deep", Main);

    [TestMethod]
    public void A_bomb_is_refused_by_what_comes_out_of_it()
    {
        Refused(RawPackage.Docx().With("word/media/image1.bmp", new byte[60_000_000]).Build(), "file-expands", "word/media/image1.bmp");
        Refused(RawPackage.Docx().Body("<w:p><w:r><w:t>" + new string(' ', 30_000_000) + "</w:t></w:r></w:p>").Build(), "file-expands",
            Main);
    }

    [TestMethod]
    public void Too_many_parts_or_elements_are_refused()
    {
        var package = RawPackage.Docx();
        foreach (var n in Enumerable.Range(0, 4_001))
        {
            package.With($"word/media/{n}.png", "x");
        }

        Refused(package.Build(), "file-expands", "4000 parts");
        var fault =
            Fault(RawPackage.Docx().Body(string.Concat(Enumerable.Repeat("<w:p/>", 2_000))).Build(),
                new FileLimits { MostElements = 1_000 });
        Assert.AreEqual("file-expands", fault.Code);
    }

    [TestMethod]
    public void A_header_that_lies_about_a_size_gains_nothing()
    {
        var bytes = RawPackage.Docx().With("word/media/image1.bmp", new byte[60_000_000]).Build().ToArray();
        for (var i = 0; i + 4 <= bytes.Length; i++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)) == 60_000_000)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i), 10);
            }
        }

        Assert.IsTrue(DraftReader.Read(new MemoryStream(bytes)) is ReadResult.Refused { Fault.Code: "file-expands" or "file-damaged" }
            or ReadResult.Read { Notes: [{ What.Key: "files.note.part" }] });
    }

    [TestMethod]
    public void Two_hundred_megabytes_are_refused_unread()
    {
        Refused(new EndlessStream(200L * 1024 * 1024), "file-too-large", "25 MB");
        var unknown = new EndlessStream(null);
        Refused(unknown, "file-too-large", "25 MB");
        Assert.IsLessThan(27L * 1024 * 1024, unknown.Handed);
    }

    [TestMethod]
    public void Links_outside_are_noted_and_never_followed_but_hyperlinks_are_fine()
    {
        var read = Golden.Read(RawPackage.Docx().With(Links, Relationships(
            """<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:someone@@bad host" TargetMode="External"/>""",
            """<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>""",
            """<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="\\server\share\t.dotm" TargetMode="External"/>""")).Build());
        CollectionAssert.AreEqual(
            new[]
            {
                $"A link to something outside the document (attachedTemplate, in {Links}) was not followed.",
                $"A link to something outside the document (image, in {Links}) was not followed.",
            },
            Golden.Notes(read));
    }

    [TestMethod]
    public void A_picture_that_is_not_there_is_noted_and_any_other_missing_part_refused()
    {
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var links = Relationships($"""<Relationship Id="r1" Type="{type}image" Target="../NULL"/>""");
        var read = Golden.Read(RawPackage.Docx().With(Links, links).Build());
        CollectionAssert.AreEqual(new[] { $"A picture named in {Links} is not in the file." }, Golden.Notes(read));
        Refused(RawPackage.Docx().Without("word/styles.xml").Build(), "file-damaged", "(styles) is missing");
    }

    [TestMethod]
    [DataRow("custom-properties-not-well-formed")]
    [DataRow("thumbnail-missing")]
    public void Parts_without_text_never_refuse_a_draft(string name) => Assert.IsNotEmpty(Golden.Read(Case(name)).Passages);

    [TestMethod]
    [DataRow("theme", "word/theme/theme1.xml", "<a:theme")]
    [DataRow("custom-properties", "docProps/custom.xml", "<Properties/>")]
    [DataRow("custom-properties", "docProps/custom.xml", "<Properties><property><x:t>1</x:t></property></Properties>")]
    [DataRow("extended-properties", "docProps/app.xml", "\u0001")]
    [DataRow("core-properties", "docProps/core.xml", "<core/>")]
    [DataRow("thumbnail", "docProps/thumbnail.unknown", "x")]
    [DataRow("fontTable", "word/fontTable.xml", "")]
    [DataRow("webSettings", "word/webSettings.xml", null)]
    [DataRow("customXml", "customXml/item1.xml", "<a><b></a>")]
    public void Whatever_is_wrong_with_a_part_without_text_it_is_left_out_and_the_draft_circulates(string kind, string part,
        string? content)
    {
        var of = part.StartsWith("word/", StringComparison.Ordinal) || kind == "customXml" ? Links : "_rels/.rels";
        var type =
            (kind is "core-properties" or "thumbnail"
                ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/") + kind;
        var package =
            RawPackage.Docx()
                .Replacing(of, "</Relationships>", $"<Relationship Id=\"x9\" Type=\"{type}\" Target=\"/{part}\"/></Relationships>");
        if (content is not null)
        {
            package.With(part, content);
        }

        var original = package.Build().ToArray();
        var draft = Rapporteur.Drafts.DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        var circulated = Rapporteur.Word.Circulated.CirculatedWriter.Write(original, draft, new("zero-draft", 0, draft.Hash));
        Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(Golden.Read(new MemoryStream(circulated)).Passages));
        Assert.AreEqual(draft.Hash, Rapporteur.Word.Reading.DraftMarkReader.Of(new MemoryStream(circulated))?.Hash);
    }

    [TestMethod]
    public void A_part_named_below_another_is_damage()
    {
        Refused(Case("part-named-below-another"), "file-damaged",
            "word/document.xml/extra.xml is named below another part, word/document.xml");
        Refused(RawPackage.Docx().With("word/STYLES.xml/a/b.bin", "x").Build(), "file-damaged", "named below");
        Refused(Rapporteur.Tests.Forms.FormFile.Blank().Raw().With("word/document.xml", "<a/>").With("word/document.xml/x.xml", "<a/>")
            .Build(), "file-damaged", "named below");
    }

    [TestMethod]
    public void Attributes_are_not_counted_as_elements()
    {
        var ids =
            string.Concat(
                Enumerable.Range(0, 400)
                    .Select(n => $"<w:p w:rsidR=\"{n:X8}\" w:rsidRDefault=\"{n:X8}\" w:rsidP=\"{n:X8}\"><w:r><w:t>a</w:t></w:r></w:p>"));
        Assert.HasCount(400, Passages(RawPackage.Docx().Body(ids).Build(), new FileLimits { MostElements = 1_300 }));
        Refused(RawPackage.Docx().Body(ids).Build(), "file-expands", "1000 attributes", new FileLimits { MostAttributes = 1_000 });
    }

    [TestMethod]
    public void Text_is_bounded_by_paragraph_and_file_with_what_to_do()
    {
        var limits = new FileLimits { MostParagraphText = 100, MostText = 1_000 };
        var box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r>";
        Refused(RawPackage.Docx().Body($"<w:p>{DocxBuilder.Run(new string('a', 60))}{box}{DocxBuilder.Run(new string('a', 60))}</w:p>")
            .Build(), "file-expands", "Divide it", limits);
        Refused(RawPackage.Docx().Body(string.Concat(Enumerable.Repeat($"<w:p>{DocxBuilder.Run(new string('a', 90))}</w:p>", 12))).Build(),
            "file-expands", "several files", limits);
        Assert.HasCount(10,
            Passages(
                RawPackage.Docx().Body(string.Concat(Enumerable.Repeat($"<w:p>{DocxBuilder.Run(new string('a', 90))}</w:p>", 10))).Build(),
                limits));
    }

    [TestMethod]
    public void What_fields_keep_beside_the_text_is_bounded_in_the_whole_file()
    {
        var limits = new FileLimits { MostKept = 10_000, MostText = 100 };
        var field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:fldData>" + new string('A', 4_900) + "</w:fldData></w:fldChar>"
            + "<w:instrText>ADDIN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/><w:t>Text</w:t>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r>";
        Assert.HasCount(1, Passages(RawPackage.Docx().Body($"<w:p>{field}{field}</w:p>").Build(), limits));
        Refused(RawPackage.Docx().Body($"<w:p>{field}{field}{field}</w:p>").Build(), "file-expands", "Unlink its fields", limits);
    }

    [TestMethod]
    public void Notes_are_counted_by_themselves()
    {
        var docx = new DocxBuilder().Runs(string.Concat(Enumerable.Range(1, 3).Select(n =>
            $"{DocxBuilder.Run($"Word {n}")}<w:r><w:footnoteReference w:id=\"{n}\"/></w:r>")));
        var file = docx.Footnotes(string.Concat(Enumerable.Range(1, 3).Select(n =>
            $"<w:footnote w:id=\"{n}\"><w:p>{DocxBuilder.Run($"Note {n}.")}</w:p></w:footnote>"))).Build();
        Assert.HasCount(4, Passages(file, new FileLimits { MostNotes = 3 }));
        file.Position = 0;
        Refused(file, "file-expands", "more than 2 footnotes and endnotes", new FileLimits { MostNotes = 2 });
    }

    [TestMethod]
    public void An_attribute_is_never_held_beyond_what_a_file_may_keep()
    {
        var file = RawPackage.Docx().Body($"<w:p><w:fldSimple w:instr=\" ADDIN {new string('a', 4_000_000)}\"/></w:p>").Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(file, "file-expands", "Unlink its fields", new FileLimits { MostKept = 100_000 });
        Assert.IsLessThanOrEqualTo(4_000_000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Of_an_instruction_no_more_is_taken_apart_than_any_field_has()
    {
        var words = string.Concat(Enumerable.Repeat("a ", 1_500_000));
        foreach (var field in new[]
        {
            $"<w:fldSimple w:instr=\" ADDIN {words}\"/>",
            $"<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>ADDIN {words}</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>",
        })
        {
            var file = RawPackage.Docx().Body($"<w:p>{DocxBuilder.Run("Text")}{field}</w:p>").Build();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.HasCount(1, Passages(file, FileLimits.Default));
            Assert.IsLessThanOrEqualTo(100_000_000, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [TestMethod]
    [DataRow("aFChunk", "another file inserted")]
    [DataRow("subDocument", "sub-document")]
    public void Text_kept_outside_the_document_is_refused(string kind, string named) =>
        Refused(
            RawPackage.Docx()
                .With(Links,
                    Relationships(
                        $"""<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="other.html" TargetMode="External"/>""")).Build(),
            "file-with-text-elsewhere", named);

    [TestMethod]
    public void Values_nobody_can_parse_count_as_absent() =>
        Assert.AreEqual(
            "Text",
            Golden.Read(RawPackage.Docx().Body("""
                <w:p><w:pPr><w:pStyle w:val="nobody"/><w:numPr><w:ilvl w:val="x"/><w:numId w:val="99999999999"/></w:numPr><w:ind w:left="1e9"/><w:outlineLvl w:val="-7"/></w:pPr>
                <w:r><w:rPr><w:vanish w:val="perhaps"/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="zz"/><w:fldChar w:fldCharType="end"/><w:t>Text</w:t></w:r></w:p>
                """).Build()).Passages.Single().Text.Trim('\uFFFD'));

    [TestMethod]
    public void Styles_based_on_each_other_end() =>
        Golden.Texts(
            new DocxBuilder().Styles("""
                <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
                <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
                """).Runs(DocxBuilder.Run("Text"), "<w:pStyle w:val=\"A\"/>"),
            "Text");

    [TestMethod]
    public void A_file_cut_short_anywhere_is_refused_and_never_an_exception()
    {
        var whole = RawPackage.Docx().Build().ToArray();
        Gen.Int[0, whole.Length - 1].Sample(length => Fault(new MemoryStream(whole, 0, length)).Sentence.Length > 20);
    }

    [TestMethod]
    public void A_file_with_bytes_changed_anywhere_is_read_or_refused_and_never_an_exception()
    {
        var whole = RawPackage.Docx().Build().ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 4].Sample(
            changes =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in changes)
                {
                    bytes[at] = value;
                }

                return DraftReader.Read(new MemoryStream(bytes)) is ReadResult.Read or ReadResult.Refused;
            },
            iter: 1_000);
    }

    [TestMethod]
    public void Parts_with_attributes_and_names_changed_are_read_or_refused_and_never_an_exception()
    {
        string[] old =
            ["w:val", "w:id=\"1\"", "\"1\"", "\"0\"", "w:p>", "w:tc>", "w:r>", "w:lvl", "rId", "main+xml", "styles", "Target", "Type",
                "decimal", "restart", "word/", "relationships", "2006", "begin", "xmlns:w", "/"];
        string[] now = ["", "x", "w:val", "-1", "99999999999", "\"\"", "w:tbl>", "w:sdt>", "&lt;", "%20", "..", "//", "http:"];
        var parts =
            RawPackage.Of(Rich()).Names.Where(
                n => n.EndsWith("xml", StringComparison.Ordinal) || n.EndsWith("rels", StringComparison.Ordinal)).ToArray();
        Gen.Select(Gen.Int[0, parts.Length - 1], Gen.Int[0, old.Length - 1], Gen.Int[0, now.Length - 1], Gen.Int[0, 3]).Array[1, 3].Sample(
            changes =>
            {
                var package = RawPackage.Of(Rich());
                foreach (var (part, from, to, nth) in changes)
                {
                    package.Replacing(parts[part], old[from], now[to], nth);
                }

                return DraftReader.Read(package.Build()) is ReadResult.Read or ReadResult.Refused;
            },
            iter: 1_000);
    }

    private static MemoryStream Rich() => new DocxBuilder()
        .List(1, ("decimal", "%1."), ("lowerRoman", "(%2)")).Title("Title").Heading("Part 1").Item("One", 1).Item("Two", 1, 1)
        .Xml(TableTests.Table(
            TableTests.Row(TableTests.Cell("a", "<w:gridSpan w:val=\"1\"/><w:vMerge w:val=\"restart\"/>"), TableTests.Cell("b"))))
        .Runs("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + DocxBuilder.Run("x") + DocxBuilder.Ins("in")
            + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
        .Footnotes("<w:footnote w:id=\"1\"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>")
        .Comments("<w:comment w:id=\"1\"><w:p><w:r><w:t>Said</w:t></w:r></w:p></w:comment>").Build();

    private static string Relationships(params string[] links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links)}</Relationships>";

    private static System.Collections.Immutable.ImmutableArray<Rapporteur.Drafts.Passage> Passages(Stream file, FileLimits limits) =>
        ((ReadResult.Read)DraftReader.Read(file, limits)).Passages;

    private static MemoryStream Case(string name) =>
        new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "drafts", $"{name}.docx")));

    private static void Refused(Stream file, string code, string named, FileLimits? limits = null)
    {
        var fault = Fault(file, limits);
        Assert.AreEqual(code, fault.Code, fault.Sentence);
        StringAssert.Contains(fault.Sentence, named, StringComparison.Ordinal);
    }

    private static FileFault Fault(Stream file, FileLimits? limits = null) => DraftReader.Read(file, limits) switch
    {
        ReadResult.Refused refused => refused.Fault,
        _ => throw new AssertFailedException("The file was read."),
    };

    /// <summary>A stream of zeros that counts what it handed out; with a length it must not be read at all.</summary>
    private sealed class EndlessStream(long? length) : Stream
    {
        public long Handed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => length is not null;

        public override bool CanWrite => false;

        public override long Length => length!.Value;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Assert.IsNull(length, "A file known to be too large was read.");
            Handed += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
