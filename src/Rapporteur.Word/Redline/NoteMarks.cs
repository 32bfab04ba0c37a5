using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>The marks of footnotes and endnotes in a text, and the notes they stand for.</summary>
internal static class NoteMarks
{
    public static bool IsMark(XElement element) => element.Word() is W.footnoteReference or W.endnoteReference;

    public static XElement? Of(XElement content) => content.DescendantsAndSelf().FirstOrDefault(IsMark);

    /// <summary>Whether anything that is read stands behind the first mark of a note there; marks of other notes are nothing.</summary>
    public static bool HasWordsBehind(IEnumerable<XElement> content) => content.SelectMany(c => c.DescendantsAndSelf())
        .SkipWhile(e => !IsMark(e)).Any(e => e.Parent.Is(W.r) && e.Word() is not (W.rPr or W.commentReference) && !IsMark(e));

    public static XElement? PartOf(WordFile file, XElement mark) => mark.Is(W.footnoteReference) ? file.Footnotes : file.Endnotes;

    public static string NameOfPart(WordFile file, XElement part) => file.Stories.First(s => s.Root == part).Name;

    public static XElement? NoteOf(WordFile file, XElement mark) => Find(PartOf(file, mark), mark);

    /// <summary>
    /// Puts notes in the order of their marks and counts them so: LibreOffice takes the next one for each mark, whatever its id.
    /// </summary>
    public static void Order(XElement text, XElement? part, string mark)
    {
        if (part is null)
        {
            return;
        }

        var notes = part.Elements().DistinctBy(n => n.Attr(W.id)).ToDictionary(n => n.Attr(W.id) ?? "");
        List<(XElement Mark, XElement Note)> marks =
            [.. text.Within(mark).Where(m => notes.ContainsKey(m.Attr(W.id) ?? "")).Select(m => (m, notes[m.Attr(W.id) ?? ""]))];
        List<int> ids = [.. marks.Select(m => m.Mark.Number(W.id) ?? 0)];
        if (ids.SequenceEqual(ids.Order()) && ids.Distinct().Count() == ids.Count)
        {
            return;
        }

        List<XElement> noted = [.. marks.Select(m => m.Note).Distinct()];
        List<XElement> others = [.. part.Elements().Except(noted)];
        var last = others.Select(n => n.Number(W.id) ?? 0).Append(0).Max();
        var renamed = noted.Index().ToDictionary(n => n.Item, n => (last + 1 + n.Index).ToString(CultureInfo.InvariantCulture));
        marks.ForEach(m => m.Mark.SetAttributeValue(Marking.Name(W.id), renamed[m.Note]));
        noted.ForEach(n => n.SetAttributeValue(Marking.Name(W.id), renamed[n]));
        part.ReplaceNodes(others.Concat(noted).ToList());
    }

    public static XElement? Find(XElement? part, XElement mark) => part?.Elements().FirstOrDefault(n => n.Attr(W.id) == mark.Attr(W.id));
}
