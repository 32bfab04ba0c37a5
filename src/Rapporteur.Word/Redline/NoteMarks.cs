using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>The marks of footnotes and endnotes in a text, and the notes they stand for.</summary>
internal static class NoteMarks
{
    public static bool IsMark(XElement element) => element.Word() is W.footnoteReference or W.endnoteReference;

    public static XElement? Of(XElement content) => content.DescendantsAndSelf().FirstOrDefault(IsMark);

    public static XElement? PartOf(WordFile file, XElement mark) => mark.Is(W.footnoteReference) ? file.Footnotes : file.Endnotes;

    public static string NameOfPart(WordFile file, XElement part) => file.Stories.First(s => s.Root == part).Name;

    public static XElement? NoteOf(WordFile file, XElement mark) => Find(PartOf(file, mark), mark);

    /// <summary>Puts notes in the order of their marks: LibreOffice takes the next one for each mark, whatever its id.</summary>
    public static void Order(XElement text, XElement? part, string mark)
    {
        if (part is null)
        {
            return;
        }

        var places = text.Within(mark).Select(m => m.Attr(W.id) ?? "").Distinct().Index().ToDictionary(m => m.Item, m => m.Index);
        part.ReplaceNodes(part.Elements()
            .OrderBy(n => n.Attr(W.type) is null or "normal" ? places.GetValueOrDefault(n.Attr(W.id) ?? "", int.MaxValue) : -1).ToList());
    }

    public static XElement? Find(XElement? part, XElement mark) => part?.Elements().FirstOrDefault(n => n.Attr(W.id) == mark.Attr(W.id));
}
