using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Papers;
using Rapporteur.Word.Papers;

namespace Rapporteur.Tests.Papers;

/// <summary>A draft with comments as it was written: its lines, its text without the changes, and what Word itself wants of it.</summary>
internal static class Annotated
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static MemoryStream Written(DraftWithComments paper)
    {
        var stream = new MemoryStream();
        DraftWithCommentsWriter.Write(paper, stream);
        stream.Position = 0;
        return stream;
    }

    public static DraftWithComments Of(Given given, PaperUse use = PaperUse.Circulation) =>
        DraftWithComments.For(given.SeenBy(Given.Secretary), given.Now, use)!;

    /// <summary>Every paragraph as a line: notes as {n …}, changes as [-author: words-] and [+author: words+]; then the notes.</summary>
    public static ImmutableArray<string> Lines(Stream docx)
    {
        var (body, comments) = Read(docx);
        return
        [
            .. body.Descendants(W + "p").Select(p => (IsAdded(p) ? "¶+ " : "") + Line(p)),
            "",
            .. comments.Elements().SelectMany(c =>
                c.Elements(W + "p").Select(Text).Prepend($"{{{c.Attribute(W + "id")!.Value}}} {c.Attribute(W + "author")!.Value}")),
        ];
    }

    /// <summary>The paragraphs as they are when every change is refused.</summary>
    public static ImmutableArray<string> Refused(Stream docx) =>
    [
        .. Read(docx).Body.Descendants(W + "p")
            .Where(p => !IsAdded(p))
            .Select(p => string.Concat(
                from text in p.Descendants()
                where text.Name == W + "delText" || (text.Name == W + "t" && !text.Ancestors(W + "ins").Any())
                select text.Value)),
    ];

    /// <summary>As every file, and no change has an id of a comment's.</summary>
    public static void AssertSound(Stream docx)
    {
        Sound.AssertDocument(docx, "the draft with comments");
        var (body, comments) = Read(docx);
        CollectionAssert.AllItemsAreUnique(
            comments.Elements().Concat(body.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "del"))
                .Select(e => e.Attribute(W + "id")!.Value).ToList());
    }

    public static int Counted(Stream docx) => Read(docx).Comments.Elements(W + "comment").Count();

    /// <summary>The words each would add and remove, in the order of the text; changes that touch may have become one.</summary>
    public static IEnumerable<string> Changed(Stream docx) =>
        from change in Read(docx).Body.Descendants()
        where change.Name == W + "ins" || change.Name == W + "del"
        let words = string.Concat(change.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText").Select(e => e.Value))
        group words by $"{change.Name.LocalName} {change.Attribute(W + "author")!.Value}" into said
        orderby said.Key
        select $"{said.Key}: {string.Concat(said)}";

    public static IEnumerable<string> Notes(Stream docx) =>
        Read(docx).Comments.Elements().Select(c => string.Join('\n', c.Elements(W + "p").Select(Text)));

    private static bool IsAdded(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + "ins") is not null;

    private static string Line(XElement paragraph) => string.Concat(paragraph.Descendants().Select(e => e.Name.LocalName switch
    {
        "commentRangeStart" => $"{{{e.Attribute(W + "id")!.Value} ",
        "commentReference" => "}",
        "tab" when e.Parent!.Name == W + "r" => " ",
        "t" => Within(e, "ins", '+') ?? e.Value,
        "delText" => Within(e, "del", '-'),
        _ => "",
    }));

    private static string? Within(XElement text, string change, char sign) =>
        text.Ancestors(W + change).FirstOrDefault() is { } around
            ? $"[{sign}{around.Attribute(W + "author")!.Value}: {text.Value}{sign}]" : null;

    private static string Text(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value));

    private static (XElement Body, XElement Comments) Read(Stream docx)
    {
        docx.Position = 0;
        using var document = WordprocessingDocument.Open(docx, false);
        using var body = document.MainDocumentPart!.GetStream();
        var root = XElement.Load(body, LoadOptions.PreserveWhitespace);
        if (document.MainDocumentPart.WordprocessingCommentsPart is not { } part)
        {
            return (root, new XElement("none"));
        }

        using var comments = part.GetStream();
        return (root, XElement.Load(comments, LoadOptions.PreserveWhitespace));
    }
}
