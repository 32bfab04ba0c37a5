using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// LibreOffice reads all notes where it meets the mark of the first, and takes what was said of the end of that mark's paragraph for
/// the end of one of theirs. Said again behind the mark, by a change that holds nothing, it is taken for the paragraph's, if no words
/// follow; to others such a change is none.
/// </summary>
internal static class FirstNotes
{
    public static void SayEndAgain(XElement text, Marking marking)
    {
        foreach (var first in new[] { W.footnoteReference, W.endnoteReference }.Select(kind => text.Within(kind).FirstOrDefault()))
        {
            if (first?.Ancestors().First(a => a.Is(W.p)) is not { } paragraph || NoteMarks.HasWordsBehind(paragraph.Elements()))
            {
                continue;
            }

            List<XElement> noted = [.. paragraph.Elements().Where(e => e.DescendantsAndSelf().Any(NoteMarks.IsMark))];
            if (EndOf(paragraph) is { } change)
            {
                noted[^1].AddAfterSelf(marking.Revision(change));
            }
            else if (noted.Skip(1).Any(n => n.Word() is W.ins or W.del))
            {
                noted[^1].AddAfterSelf(Look(marking));
            }
        }
    }

    // The same is made of the change of a note next to the first, but for a change of looks, of which nothing comes at an end.
    private static XElement Look(Marking marking) => new(Marking.Name(W.r), new XElement(
        Marking.Name(W.rPr), marking.Revision(W.rPrChange, new XElement(Marking.Name(W.rPr)))));

    private static string? EndOf(XElement paragraph) => paragraph.Child(W.pPr).Child(W.rPr)?.Elements().Select(e => e.Word())
        .FirstOrDefault(w => w is W.ins or W.del);
}
