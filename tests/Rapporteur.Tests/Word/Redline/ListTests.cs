using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>Paragraphs of lists in the marked version: either file's numbers come out, whatever each calls its lists.</summary>
[TestClass]
public class ListTests
{
    private const string Levels =
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%2)\"/></w:lvl>";

    private const string Costs = "Governments share the costs of rescue services along the mountain roads";
    private const string Figures = "publish statistics of accidents every year in spring";
    private const string Drivers = "train drivers of buses for winter conditions";
    private const string Report = "The Secretariat reports to the next meeting in autumn.";

    // Seen with LibreOffice 7.4: the whole has the look of its first part.
    [TestMethod]
    public void Sub_items_that_run_together_into_another_level_have_it_from_the_first_on()
    {
        int?[] levels = [null, 0, 1, 2];
        foreach (var (first, second, whole) in levels.SelectMany(a => levels.SelectMany(b => levels.Select(c => (a, b, c)))))
        {
            var written = Written(
                File(Numbered(1), (Costs, first, 1), (Figures, second, 1), (Report, 0, 1)),
                File(Numbered(1), ($"{Costs} {Figures}", whole, 1), (Report, 0, 1)));
            Assert.IsTrue(written.Proof.Holds, $"{first} {second} {whole}");
            Assert.AreEqual(0, written.Proof.PaintedUntouched);
            var shapes = new MarkedFile(written.File).Shapes().ToList();
            Assert.IsEmpty(shapes, $"{first} {second} {whole}: {shapes.FirstOrDefault()}");
        }
    }

    [TestMethod]
    public void A_list_that_either_file_calls_by_another_number_is_one_list()
    {
        var written = Written(
            File(Numbered(1), (Costs, 0, 1), (Figures, 1, 1), (Report, 0, 1)),
            File(Numbered(4, 5, 6), (Costs, 0, 4), (Figures, 1, 5), (Report, 0, 6)));
        Assert.IsFalse(new MarkedFile(written.File).Body.Descendants().Any(e => e.Attribute(MarkedFile.W + "author") is not null));
    }

    [TestMethod]
    public void A_list_that_begins_anew_is_none_that_goes_on()
    {
        var restarted = Numbered(1) + Restarted(2);
        var written = Written(
            File(restarted, (Costs, 0, 1), (Figures, 0, 2), (Report, 0, 2)),
            File(restarted, (Costs, 0, 1), (Figures, 0, 1), (Report, 0, 1)));
        Assert.IsTrue(written.Proof.Holds);
        Assert.HasCount(2, new MarkedFile(written.File).Body.Descendants(MarkedFile.W + "pPrChange").ToList());
    }

    // Several numbers may be one list; the first of them need not be anywhere in the text.
    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(2, 3)]
    public void A_list_that_only_the_earlier_file_has_comes_along_with_what_was_deleted_of_it(int one, int other)
    {
        var written = Written(
            File(Numbered(1, 2, 3), (Costs, 0, one), (Drivers, 0, other), (Report, null, 1)),
            File("", (Costs, null, 0), (Report, null, 0)));
        Assert.IsTrue(written.Proof.Holds);
        using var document = WordprocessingDocument.Open(new MemoryStream(written.File), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
        Assert.IsEmpty(faults, string.Join('\n', faults));
        var lists = document.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;
        var number = new MarkedFile(written.File).Body.Descendants(MarkedFile.W + "numId")
            .Select(n => (string?)n.Attribute(MarkedFile.W + "val")).Distinct().Single();
        Assert.Contains($":numId=\"{number}\"", lists.OuterXml);
        Assert.Contains("(%2)", lists.OuterXml);
    }

    private static RedlineResult.Written Written(byte[] earlier, byte[] later) => (RedlineResult.Written)RedlineWriter.Write(
        new MemoryStream(earlier), new MemoryStream(later), new MarkedBy("Secretariat", DateTimeOffset.UnixEpoch));

    private static string Numbered(params int[] numbers) => $"<w:abstractNum w:abstractNumId=\"{numbers[0]}\">{Levels}</w:abstractNum>"
        + string.Concat(numbers.Select(n => $"<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"{numbers[0]}\"/></w:num>"));

    private static string Restarted(int number) => $"<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"1\"/>"
        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private static byte[] File(string numbering, params (string Text, int? Level, int List)[] paragraphs)
    {
        var builder = new DocxBuilder();
        if (numbering.Length > 0)
        {
            builder.Numbering(numbering);
        }

        foreach (var (text, level, list) in paragraphs)
        {
            var item = level is null ? "" : $"<w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>";
            builder.Xml($"<w:p>{item}<w:r><w:t>{text}</w:t></w:r></w:p>");
        }

        return builder.Build().ToArray();
    }
}
