using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Rapporteur.Tests.Papers;

/// <summary>What every written file is held against: the schema, and what Word itself wants beyond it.</summary>
internal static class Sound
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Ranges = ["bookmark", "commentRange", "moveFromRange", "moveToRange"];

    private static readonly string[] Changes = ["ins", "del", "moveFrom", "moveTo"];

    /// <summary>A Word document: valid; ids unique, ranges paired and in their order, comments at one level and within no change.</summary>
    public static void AssertDocument(Stream docx, string of)
    {
        docx.Position = 0;
        using var document = WordprocessingDocument.Open(docx, false);
        AssertValid(document, of);
        var body = Root(document.MainDocumentPart!);
        foreach (var range in Ranges)
        {
            var (starts, ends) = (Ids(body, $"{range}Start"), Ids(body, $"{range}End"));
            CollectionAssert.AllItemsAreUnique(starts, $"{of}: {range}");
            CollectionAssert.AreEquivalent(starts, ends, $"{of}: {range}");
        }

        CollectionAssert.AllItemsAreUnique(Changes.SelectMany(c => Ids(body, c)).ToList(), $"{of}: changes");
        AssertComments(body, document.MainDocumentPart!.WordprocessingCommentsPart, of);
    }

    /// <summary>A workbook: valid, and without a formula.</summary>
    public static void AssertWorkbook(Stream xlsx, string of)
    {
        xlsx.Position = 0;
        using var workbook = SpreadsheetDocument.Open(xlsx, false);
        AssertValid(workbook, of);
        Assert.IsTrue(workbook.WorkbookPart!.WorksheetParts.All(s => s.Worksheet!.Descendants()
            .All(e => e.LocalName != "f")), $"{of} has a formula");
    }

    private static void AssertComments(XElement body, WordprocessingCommentsPart? part, string of)
    {
        var ids = part is null ? [] : Ids(Root(part), "comment");
        CollectionAssert.AllItemsAreUnique(ids, of);
        var marks = body.Descendants().Where(e => e.Name.Namespace == W && e.Name.LocalName.StartsWith("comment", StringComparison.Ordinal))
            .ToLookup(e => e.Attribute(W + "id")!.Value);
        CollectionAssert.AreEquivalent(ids, marks.Select(m => m.Key).ToList(), of);
        foreach (var comment in marks)
        {
            CollectionAssert.AreEqual(new[] { "commentRangeStart", "commentRangeEnd", "commentReference" },
                comment.Select(m => m.Name.LocalName).ToArray(), of);
            Assert.IsTrue(comment.Take(2).All(m => m.Parent!.Name == W + "p"), $"{of}: a range begins or ends within something");
        }
    }

    private static void AssertValid(OpenXmlPackage package, string of)
    {
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, CancellationToken.None)
            .Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}").ToList();
        Assert.IsEmpty(faults, $"{of}\n{string.Join('\n', faults.Take(10))}");
    }

    private static List<string> Ids(XElement within, string element) =>
        [.. within.Descendants(W + element).Select(e => e.Attribute(W + "id")!.Value)];

    private static XElement Root(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
