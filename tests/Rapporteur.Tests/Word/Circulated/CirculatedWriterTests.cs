using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;
using Rapporteur.Tests.Word.Returns;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Word.Circulated;

[TestClass]
public sealed class CirculatedWriterTests
{
    public static IEnumerable<object[]> Names() => Originals.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_marked_file_reads_as_the_draft_it_was_frozen_from(string name)
    {
        var (_, draft, marked) = Marked(name);
        Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(Golden.Read(new MemoryStream(marked)).Passages));
        Assert.AreEqual(MarkOf(draft), DraftMarkReader.Of(new MemoryStream(marked)));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_passage_has_one_bookmark_around_its_own_text(string name)
    {
        var (_, draft, marked) = Marked(name);
        using var document = Open(marked);
        var texts = OursIn(document).ToDictionary(b => PassageMark.Of(b.Name!.Value!)!, Around);
        CollectionAssert.AreEqual(draft.Passages.Select(p => new PassageMark(3, p.Id)).ToList(),
            texts.Keys.OrderBy(m => m.Passage.Value, StringComparer.Ordinal).ToList());
        foreach (var (mark, text) in texts)
        {
            StringAssert.EndsWith(QuotationMatch.FoldText(text), QuotationMatch.FoldText(draft.Find(mark.Passage)!.Text),
                StringComparison.Ordinal);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Bookmarks_have_ids_of_their_own_and_others_stay(string name)
    {
        var (original, _, marked) = Marked(name);
        using var before = Open(original);
        using var document = Open(marked);
        Assert.AreEqual(string.Join('\n', Bookmarks(before).Select(b => $"{b.Id} {b.Name}")),
            string.Join('\n', Bookmarks(document).Except(OursIn(document)).Select(b => $"{b.Id} {b.Name}")));
        CollectionAssert.AllItemsAreUnique(Bookmarks(document).Select(b => b.Id!.Value).ToList());
        CollectionAssert.AreEquivalent(Bookmarks(document).Select(b => b.Id!.Value).ToList(),
            Stories(document).SelectMany(s => s.Descendants<BookmarkEnd>()).Select(b => b.Id!.Value).ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Marking_brings_no_fault_the_original_had_not(string name)
    {
        var (original, _, marked) = Marked(name);
        Assert.IsEmpty(Faults(marked).Except(Faults(original)).ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Marking_again_and_marking_what_is_marked_give_the_same_bytes(string name)
    {
        var (original, draft, marked) = Marked(name);
        CollectionAssert.AreEqual(marked, CirculatedWriter.Write(original, draft, MarkOf(draft)));
        CollectionAssert.AreEqual(marked, CirculatedWriter.Write(marked, draft, MarkOf(draft)));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_file_Word_saved_again_still_says_what_it_is_and_proposes_nothing(string name)
    {
        var (_, draft, marked) = Marked(name);
        var saved = WordLike.Saved(marked).ToArray();
        Assert.AreNotEqual(marked.Length, saved.Length);
        Assert.AreEqual(MarkOf(draft), DraftMarkReader.Of(new MemoryStream(saved)));
        var read = Proposals.Read(new MemoryStream(saved), draft);
        Assert.AreEqual("", Proposals.Lines(read));
        Assert.AreEqual(draft.Passages.Length, read.Counts.Found);
    }

    [TestMethod]
    public void A_strict_original_circulates_in_the_form_every_word_processor_reads()
    {
        var original = AnnotatedFiles.All["strict Open XML"]().ToArray();
        var draft = DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        var marked = CirculatedWriter.Write(original, draft, MarkOf(draft));
        Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(Golden.Read(new MemoryStream(marked)).Passages));
        Assert.AreEqual(draft.Passages.Length, PassagesMarkedIn(marked));
        Assert.AreEqual(MarkOf(draft), DraftMarkReader.Of(new MemoryStream(marked)));
        Assert.DoesNotContain("purl.oclc.org", All(marked));
    }

    [TestMethod]
    public void A_file_marked_as_an_older_draft_is_marked_anew()
    {
        var (_, draft, marked) = Marked("the sample");
        var mark = MarkOf(draft) with { Number = 4 };
        var again = CirculatedWriter.Write(marked, draft, mark);
        using var document = Open(again);
        Assert.IsTrue(OursIn(document).All(b => b.Name!.Value!.StartsWith("_Rap4_", StringComparison.Ordinal)));
        Assert.HasCount(1, document.MainDocumentPart!.CustomXmlParts.ToList());
        Assert.AreEqual(mark, DraftMarkReader.Of(new MemoryStream(again)));
    }

    [TestMethod]
    public void Nobody_is_named_in_it_and_nothing_that_was_struck_out_or_remarked_is_left()
    {
        var package = RawPackage.Of(Originals.Tracked().Build())
            .With("docProps/core.xml",
                """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Declaration</dc:title><dc:creator>Jane Drafter</dc:creator><cp:lastModifiedBy>Jane Drafter</cp:lastModifiedBy></cp:coreProperties>""")
            .With("docProps/app.xml",
                """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Manager>Jane Drafter</Manager><Pages>3</Pages></Properties>""")
            .With("word/people.xml",
                """<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Jane Drafter"/></w15:people>""")
            .With("word/settings.xml", $"""<w:settings {DocxBuilder.Namespaces}><w:attachedTemplate r:id="t1"/></w:settings>""")
            .With("word/_rels/settings.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/Jane%20Drafter/own.dotx" TargetMode="External"/></Relationships>""")
            .Replacing("_rels/.rels", "</Relationships>",
                """<Relationship Id="c1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="a1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>""")
            .Replacing("word/_rels/document.xml.rels", "</Relationships>",
                """<Relationship Id="p1" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>""")
            .Replacing("[Content_Types].xml", "</Types>",
                """<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/word/people.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>""");
        var original = package.Build().ToArray();
        var draft = DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        var marked = CirculatedWriter.Write(original, draft, MarkOf(draft));

        Assert.AreEqual(Golden.Lines(draft.Passages), Golden.Lines(Golden.Read(new MemoryStream(marked)).Passages));
        StringAssert.Contains(All(original), "secret", StringComparison.Ordinal);
        foreach (var kept in new[] { "Jane", "author=", "secret", "shall", "commentReference", "rPrChange" })
        {
            Assert.DoesNotContain(kept, All(marked), $"\"{kept}\" is left in the circulated file.");
        }

        StringAssert.Contains(All(marked), "<dc:title>Declaration</dc:title>", StringComparison.Ordinal);
    }

    [TestMethod]
    public void What_the_draft_s_reader_does_not_see_does_not_go_round_hidden()
    {
        var (original, draft, marked) = Marked("hidden text");
        Assert.DoesNotContain("secret", Golden.Lines(draft.Passages));
        StringAssert.Contains(All(original), "secret", StringComparison.Ordinal);
        foreach (var hidden in new[] { "secret", "Jane", "XE", "PAGE" })
        {
            Assert.DoesNotContain(hidden, All(marked), $"\"{hidden}\" is left in the circulated file.");
        }
    }

    [TestMethod]
    public void Pictures_nobody_sees_properties_nobody_reads_and_paths_stay_at_home()
    {
        const string vml =
            "<w:r><w:pict><v:shape id=\"s1\" alt=\"C:\\Users\\Jane\\map.png\"><v:imagedata r:id=\"{0}\"/></v:shape></w:pict></w:r>";
        var body = new DocxBuilder()
            .Runs(DocxBuilder.Run("Shown.") + vml.Replace("{0}", "i1", StringComparison.Ordinal)
                + $"<w:del w:id=\"1\" w:author=\"Jane\">{vml.Replace("{0}", "i2", StringComparison.Ordinal)}</w:del>")
            .Runs("<w:hyperlink r:id=\"h1\">" + DocxBuilder.Run("A link home") + "</w:hyperlink><w:hyperlink r:id=\"h2\">"
                + DocxBuilder.Run("and one to the world") + "</w:hyperlink>")
            .Runs("<w:fldSimple w:instr=\" DOCPROPERTY Symbol \">" + DocxBuilder.Run("ICM/1") + "</w:fldSimple>");
        const string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var original = RawPackage.Of(body.Build())
            .With("word/media/shown.png", [1, 2, 3]).With("word/media/struck.png", [4, 5, 6])
            .With("docProps/thumbnail.png", [7, 8, 9])
            .With("docProps/app.xml",
                """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Jane.dotm</Template><Pages>3</Pages></Properties>""")
            .With("docProps/custom.xml",
                """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Checked by"><vt:lpwstr>Jane</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Symbol"><vt:lpwstr>ICM/1</vt:lpwstr></property></Properties>""")
            .With("word/settings.xml",
                $"""<w:settings {DocxBuilder.Namespaces}><w:docVars><w:docVar w:name="typist" w:val="Jane"/></w:docVars></w:settings>""")
            .Replacing("_rels/.rels", "</Relationships>",
                $"""<Relationship Id="a1" Type="{kind}/extended-properties" Target="docProps/app.xml"/><Relationship Id="c1" Type="{kind}/custom-properties" Target="docProps/custom.xml"/><Relationship Id="t1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.png"/></Relationships>""")
            .Replacing("word/_rels/document.xml.rels", "</Relationships>",
                $"""<Relationship Id="i1" Type="{kind}/image" Target="media/shown.png"/><Relationship Id="i2" Type="{kind}/image" Target="media/struck.png"/><Relationship Id="h1" Type="{kind}/hyperlink" Target="file:///C:/Users/Jane/own.docx" TargetMode="External"/><Relationship Id="h2" Type="{kind}/hyperlink" Target="https://example.org/" TargetMode="External"/><Relationship Id="s1" Type="{kind}/settings" Target="settings.xml"/></Relationships>""")
            .Replacing("[Content_Types].xml", "</Types>",
                """<Default Extension="png" ContentType="image/png"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>""")
            .Build().ToArray();
        var draft = DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        var marked = All(CirculatedWriter.Write(original, draft, MarkOf(draft)));
        foreach (var gone in new[] { "Jane", "struck.png", "thumbnail", "Symbol" })
        {
            StringAssert.Contains(All(original), gone, StringComparison.Ordinal);
            Assert.DoesNotContain(gone, marked, $"\"{gone}\" is left in the circulated file.");
        }

        foreach (var kept in new[] { "shown.png", "A link home", "https://example.org/", ">ICM/1</w:t>" })
        {
            StringAssert.Contains(marked, kept, StringComparison.Ordinal);
        }
    }

    internal static DraftMark MarkOf(Draft draft) => new("zero-draft", 3, draft.Hash);

    internal static (byte[] Original, Draft Draft, byte[] Marked) Marked(string name)
    {
        var original = Originals.All[name]().ToArray();
        var draft = DraftJson.Freeze(Golden.Read(new MemoryStream(original)).Passages);
        return (original, draft, CirculatedWriter.Write(original, draft, MarkOf(draft)));
    }

    /// <summary>How many passages the file's bookmarks name.</summary>
    internal static int PassagesMarkedIn(byte[] file)
    {
        using var document = Open(file);
        return OursIn(document).Select(b => b.Name!.Value).Distinct().Count();
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<string> Faults(byte[] file)
    {
        using var document = Open(file);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => $"{f.Id} {f.Description}")];
    }

    private static IEnumerable<OpenXmlElement> Stories(WordprocessingDocument document) =>
        new OpenXmlElement?[] { document.MainDocumentPart!.Document, document.MainDocumentPart.FootnotesPart?.Footnotes,
            document.MainDocumentPart.EndnotesPart?.Endnotes }.OfType<OpenXmlElement>();

    private static List<BookmarkStart> Bookmarks(WordprocessingDocument document) =>
        [.. Stories(document).SelectMany(s => s.Descendants<BookmarkStart>())];

    private static List<BookmarkStart> OursIn(WordprocessingDocument document) =>
        [.. Bookmarks(document).Where(b => PassageMark.Of(b.Name!.Value!) is not null)];

    private static string Around(BookmarkStart start) => string.Concat(start.ElementsAfter()
        .TakeWhile(e => e is not BookmarkEnd end || end.Id!.Value != start.Id!.Value)
        .SelectMany(
            e => e.Descendants<OpenXmlLeafTextElement>().Where(t => t is Text or DocumentFormat.OpenXml.Math.Text
                && t.Ancestors<TextBoxContent>().Count() == start.Ancestors<TextBoxContent>().Count()))
        .Select(t => t.Text));

    private static string All(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var all = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(entry.FullName).Append(reader.ReadToEnd());
        }

        return all.ToString();
    }
}
