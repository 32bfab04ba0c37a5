using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>One numbered change: where it is, by the passages of either draft, what the margin says and what the list.</summary>
public sealed record MarginChange(ImmutableArray<PassageId> Earlier, ImmutableArray<PassageId> Later, string Margin, string Sentence);

/// <summary>The changes of a marked version as they are numbered in its margin and listed behind its text.</summary>
public sealed record MarginChanges(string Heading, ImmutableArray<MarginChange> Changes)
{
    /// <summary>Whether they are listed behind the text as well; the list is no tracked change.</summary>
    public bool Listed { get; init; } = true;

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /// <summary>
    /// Puts each number into the margin as a comment of the paper's own, beside the first paragraph of its change. The ends of a
    /// comment never stand within a tracked change.
    /// </summary>
    internal void Number(CirculatedPackage package, WordFile file, MarkedDocument document, MarkedBy by)
    {
        var (was, now) = (document.Earlier.Passages(), document.Later.Passages());
        var (ofEarlier, ofLater) = (new Dictionary<int, XElement>(), new Dictionary<int, XElement>());
        foreach (var paragraph in document.Later.Body.Within(W.p))
        {
            if (paragraph.Annotation<Written>() is { } written)
            {
                ofEarlier.TryAdd(written.Earlier, paragraph);
                ofLater.TryAdd(written.Later, paragraph);
            }
        }

        var comments = new XElement(Marking.Name(W.comments), new XAttribute(XNamespace.Xmlns + "w", W.Main));
        foreach (var (at, change) in Changes.Index())
        {
            if ((Beside(change.Later, now, ofLater) ?? Beside(change.Earlier, was, ofEarlier)) is { } paragraph)
            {
                comments.Add(Comment(at, change, by));
                Around(paragraph, at);
            }
        }

        if (comments.HasElements)
        {
            package.Put(null, comments, file.Main, "rapporteurChanges", "comments", "word/comments.xml", Type);
        }
    }

    /// <summary>Lists them behind the text, on a page of their own.</summary>
    internal void List(XElement body)
    {
        if (!Listed || Changes.IsEmpty)
        {
            return;
        }

        var section = body.Child(W.sectPr);
        List<XElement> lines =
        [
            Line(new XElement(Marking.Name(W.pPr), new XElement(Marking.Name("keepNext")), new XElement(Marking.Name("pageBreakBefore"))),
                Run(Heading, bold: true)),
            .. Changes.Select((c, at) => Line(
                null, Run(string.Create(CultureInfo.InvariantCulture, $"{at + 1}.\u00A0"), bold: true), Run(c.Sentence, bold: false))),
        ];
        if (section is null)
        {
            body.Add(lines);
        }
        else
        {
            section.AddBeforeSelf(lines);
        }
    }

    private static XElement? Beside(
        ImmutableArray<PassageId> passages, Dictionary<PassageId, int> of, Dictionary<int, XElement> paragraphs) =>
        passages.Select(p => of.TryGetValue(p, out var at) ? paragraphs.GetValueOrDefault(at) : null).FirstOrDefault(p => p is not null);

    private static XElement Comment(int id, MarginChange change, MarkedBy by) => new(
        Marking.Name(W.comment),
        new XAttribute(Marking.Name(W.id), id),
        new XAttribute(Marking.Name(W.author), by.Author),
        new XAttribute(Marking.Name("date"), by.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        Line(null, Run(change.Margin, bold: true)),
        Line(null, Run(change.Sentence, bold: false)));

    private static void Around(XElement paragraph, int id)
    {
        var start = new XElement(Marking.Name(W.commentRangeStart), new XAttribute(Marking.Name(W.id), id));
        if (paragraph.Child(W.pPr) is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            paragraph.AddFirst(start);
        }

        paragraph.Add(
            new XElement(Marking.Name(W.commentRangeEnd), new XAttribute(Marking.Name(W.id), id)),
            new XElement(
                Marking.Name(W.r), new XElement(Marking.Name(W.commentReference), new XAttribute(Marking.Name(W.id), id))));
    }

    private static XElement Line(XElement? properties, params XElement[] runs) => new(Marking.Name(W.p), properties, runs);

    private static XElement Run(string text, bool bold) => new(
        Marking.Name(W.r),
        bold ? new XElement(Marking.Name(W.rPr), new XElement(Marking.Name("b"))) : null,
        new XElement(Marking.Name(W.t), new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
