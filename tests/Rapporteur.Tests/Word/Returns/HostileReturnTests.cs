using System.Text;
using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Tests.Word.Circulated;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;
using static Rapporteur.Tests.Word.DocxBuilder;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>Broken and hostile returns: refused with a sentence or read as far as they make sense, never an exception.</summary>
[TestClass]
public sealed class HostileReturnTests
{
    private static readonly Draft Draft = DraftJson.Freeze(Golden.Read(AnnotatedFiles.Draft()).Passages);

    [TestMethod]
    public void What_is_refused_as_a_draft_is_refused_as_a_return()
    {
        Refused(RawPackage.Of(AnnotatedFiles.Draft()).With("word/vbaProject.bin", "x").Build(), "file-with-macros");
        Refused(RawPackage.Of(AnnotatedFiles.Draft()).With("customXml/item1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Build(),
            "file-with-dtd");
        Refused(RawPackage.Of(AnnotatedFiles.Draft()).With("word/media/image1.bmp", new byte[60_000_000]).Build(), "file-expands");
        Refused(new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7")), "file-not-a-docx");
    }

    [TestMethod]
    public void Changes_nested_deeper_than_any_program_writes_are_refused() => Refused(
        With(string.Concat(Enumerable.Repeat("<w:ins w:id=\"1\" w:author=\"A\"><w:del w:id=\"2\" w:author=\"B\">", 2_000)) + Run("x")
            + string.Concat(Enumerable.Repeat("</w:del></w:ins>", 2_000))),
        "file-nested-too-deep");

    [TestMethod]
    public void Thousands_of_ranges_never_closed_and_closed_without_being_opened_change_nothing()
    {
        var ranges = string.Concat(Enumerable.Range(0, 20_000).Select(n =>
            $"<w:moveFromRangeStart w:id=\"{n}\" w:name=\"m{n}\"/><w:moveToRangeEnd w:id=\"{n}\"/><w:commentRangeStart w:id=\"{n}\"/><w:bookmarkStart w:id=\"{n}\" w:name=\"_Rap0_p{n:000}\"/>"));
        Assert.AreEqual("", Proposals.Lines(With(ranges + Run("Reduce irregular migration.")), Draft));
    }

    [TestMethod]
    public void Comments_over_everything_that_answer_each_other_in_circles_are_read()
    {
        var numbers = Enumerable.Range(1, 1_000).ToList();
        var open = string.Concat(numbers.Select(n => $"<w:commentRangeStart w:id=\"{n}\"/>"));
        var said =
            string.Concat(
                numbers.Select(
                    n => $"<w:comment w:id=\"{n}\" w:author=\"A\"><w:p w14:paraId=\"{n:X8}\">{Run("Round.")}</w:p></w:comment>"));
        var threads =
            string.Concat(numbers.Select(n => $"<w15:commentEx w15:paraId=\"{n:X8}\" w15:paraIdParent=\"{(n % 1_000) + 1:X8}\"/>"));
        var text =
            new DocxBuilder().Xml(open).Xml(string.Concat(Enumerable.Range(0, 300).Select(n => $"<w:p>{Run($"Paragraph {n}")}</w:p>")))
                .Comments(said, threads);
        var draft = Golden.Draft(text);
        var read = Proposals.Read(text.Build(), draft);
        Assert.AreEqual(1_000, read.Proposals.Sum(p => p.Text.Split('\n').Length) + read.NotUnderstood.Length);
    }

    [TestMethod]
    public void Of_a_comment_over_everything_no_more_places_are_found_than_show_that_it_is()
    {
        var few = Allocated(1);
        Assert.IsLessThanOrEqualTo(60_000_000, Allocated(150) - few);

        static long Allocated(int comments)
        {
            var (numbers, paragraphs) = (Enumerable.Range(1, comments).ToList(), Enumerable.Range(0, 2_000)
                .Select(n => $"<w:p>{Run($"Paragraph {n} of a text that everybody speaks of as a whole")}</w:p>"));
            var text = new DocxBuilder()
                .Xml(string.Concat(numbers.Select(n => $"<w:commentRangeStart w:id=\"{n}\"/>")) + string.Concat(paragraphs)
                    + string.Concat(numbers.Select(n => $"<w:commentRangeEnd w:id=\"{n}\"/>")))
                .Comments(string.Concat(numbers.Select(n =>
                    $"<w:comment w:id=\"{n}\" w:author=\"A\"><w:p>{Run("Too long.")}</w:p></w:comment>")));
            var (draft, file) = (Golden.Draft(text), text.Build());
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = Proposals.Read(file, draft);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.AreEqual(comments, read.Proposals.Count(p => p.Places.SequenceEqual([Place.Document])));
            return allocated;
        }
    }

    [TestMethod]
    public void A_name_as_long_as_a_book_or_with_line_ends_is_cut_to_a_name()
    {
        var (tab, longest) = ("Dele&#10;&#9;Gate", new string('x', 100_000));
        var read = Proposals.Read(
            With($"<w:ins w:id=\"1\" w:author=\"{tab}\">{Run("All ")}</w:ins><w:ins w:id=\"2\" " +
                $"w:author=\"{longest}\">{Run("of it ")}</w:ins>" + Run("Reduce irregular migration.")), Draft);
        Assert.AreEqual($"Dele Gate, {longest[..79]}…", read.Proposals.Single().Author);
    }

    [TestMethod]
    public void Parts_with_attributes_and_names_changed_are_read_or_refused_and_never_an_exception()
    {
        string[] old =
            ["w:val", "w:id=\"1\"", "\"1\"", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:p>", "w:tc>", "w:r>", "w:author", "w:name",
                "RangeStart", "RangeEnd", "w15:", "paraId", "bookmark", "_Rap3_", "hash", "number", "consultation", "/"];
        string[] now =
            ["", "x", "w:val", "-1", "99999999999", "\"\"", "w:ins", "w:del", "w:tbl>", "w:sdt>", "&lt;", "&#x1F;", "_Rap3_p002"];
        var files =
            AnnotatedFiles.All.Values.Select(f => f().ToArray()).Append(CirculatedWriterTests.Marked("the sample").Marked).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1],
            Gen.Select(Gen.Int[0, 99], Gen.Int[0, old.Length - 1], Gen.Int[0, now.Length - 1], Gen.Int[0, 3]).Array[1, 3]).Sample(
            (file, changes) =>
            {
                var package = RawPackage.Of(new MemoryStream(files[file]));
                var parts = package.Names.Where(n => n.EndsWith("xml", StringComparison.Ordinal)).ToArray();
                foreach (var (part, from, to, nth) in changes)
                {
                    package.Replacing(parts[part % parts.Length], old[from], now[to], nth);
                }

                var bytes = package.Build().ToArray();
                _ = DraftMarkReader.Of(new MemoryStream(bytes));
                return ReturnReader.Read(new MemoryStream(bytes), Draft) is ReturnResult.Read or ReturnResult.Refused;
            },
            iter: 1_000);
    }

    [TestMethod]
    public void Five_thousand_changes_are_all_proposed()
    {
        var draft =
            Golden.Draft(
                new DocxBuilder()
                    .Xml(string.Concat(Enumerable.Range(0, 2_500).Select(n => $"<w:p>{Run($"Passage {n} says the same again.")}</w:p>"))));
        var returned = new DocxBuilder().Xml(string.Concat(Enumerable.Range(0, 2_500).Select(n =>
            $"<w:p><w:commentRangeStart w:id=\"{n}\"/>{Run($"Passage {n} says ")}{Del("the same")}{Ins("another thing")}{Run(" again.")}<w:commentRangeEnd w:id=\"{n}\"/></w:p>")))
            .Comments(
                string.Concat(
                    Enumerable.Range(0, 2_500)
                        .Select(n => $"<w:comment w:id=\"{n}\" w:author=\"A\"><w:p>{Run($"Why {n}?")}</w:p></w:comment>")));
        var counts = Proposals.Read(returned.Build(), draft).Counts;
        Assert.AreEqual((2_500, 2_500), (counts.Tracked, counts.WordComments));
    }

    [TestMethod]
    public void A_thousand_paragraphs_all_retyped_are_still_told_apart()
    {
        var draft =
            Golden.Draft(
                new DocxBuilder()
                    .Xml(string.Concat(
                        Enumerable.Range(0, 1_000)
                            .Select(n => $"<w:p>{Run($"Goal {n} of part {n % 7} is measured by indicator {n * 31} each year.")}</w:p>"))));
        var read = Proposals.Read(
            new DocxBuilder().Text("Done.")
                .Xml(string.Concat(
                    Enumerable.Range(0, 1_000)
                        .Select(n =>
                            $"<w:p>{Run($"Goal {n} of part {n % 7} is measured by indicator {n * 31} every second year.")}</w:p>")))
                            .Build(), draft);
        Assert.AreEqual(1_000, read.Counts.Untracked);
        Assert.IsTrue(read.Proposals.All(p => p.Places.Length == 1));
    }

    private static MemoryStream With(string second) =>
        RawPackage.Of(AnnotatedFiles.Draft())
            .Replacing("word/document.xml", "<w:r><w:t xml:space=\"preserve\">Reduce irregular migration.</w:t></w:r>", second).Build();

    private static void Refused(Stream file, string code) =>
        Assert.AreEqual(code, (ReturnReader.Read(file, Draft) as ReturnResult.Refused)?.Fault.Code);
}
