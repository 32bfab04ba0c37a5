using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Settles the ends of paragraphs where nothing can flow in from behind: before a table and at the end of a cell or of the
/// text. There the change of end stands at the paragraph before (ISO/IEC 29500-1, 17.13.5: what stood before a deleted end runs
/// together with what follows it), and a paragraph replaced as the last one is replaced in its place.
/// </summary>
internal static class Ends
{
    public static void Settle(List<object> put, Marking marking)
    {
        for (var at = put.Count; at > 0; at--)
        {
            if (at == put.Count || put[at] is XElement table && table.Is(W.tbl))
            {
                Settle(put, at, marking);
            }
        }

        // Other programs leave the end of a paragraph behind that holds a note's mark.
        for (var at = 1; at < put.Count; at++)
        {
            if (put[at] is MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept, HoldsNote: true } noted
                && put[at - 1] is MarkedParagraph { Whole: Mark.Kept, End: Mark.Kept } before)
            {
                Shift(before, [noted], IsGone(noted.Whole));
            }
        }
    }

    private static void Settle(List<object> put, int end, Marking marking)
    {
        var first = end;
        while (first > 0 && put[first - 1] is MarkedParagraph { Whole: not Mark.Kept })
        {
            first--;
        }

        List<MarkedParagraph> tail = [.. put.GetRange(first, end - first).Cast<MarkedParagraph>()];
        List<MarkedParagraph> changed = end == put.Count ? [.. put[WholeFrom(put)..].OfType<MarkedParagraph>()] : tail;
        var gone = changed.FindLast(p => IsGone(p.Whole));
        var come = changed.FindLast(p => !IsGone(p.Whole));
        if (gone is not null && come is not null)
        {
            put.RemoveAll(p => ReferenceEquals(p, gone) || ReferenceEquals(p, come));
            put.Insert(end - 2, Replaced(gone, come, marking));
        }
        else if (tail.Count > 0 && first > 0 && put[first - 1] is MarkedParagraph { End: Mark.Kept } before)
        {
            Shift(before, tail, gone is not null);
        }
    }

    // From where on nothing at the end of the text stands in both versions, whole tables included.
    private static int WholeFrom(List<object> put) =>
        put.FindLastIndex(p => p is MarkedParagraph { Whole: Mark.Kept } || (p is XElement table && !IsWhole(table))) + 1;

    private static bool IsWhole(XElement table) => table.Is(W.tbl)
        && table.Children(W.tr).All(r => r.Child(W.trPr) is { } p && (p.Child(W.ins) ?? p.Child(W.del)) is not null);

    private static MarkedParagraph Replaced(MarkedParagraph gone, MarkedParagraph come, Marking marking)
    {
        var replaced = new MarkedParagraph(marking)
        {
            Written = new Written(gone.Written.Earlier, come.Written.Later),
            Properties = come.Properties,
            PropertiesBefore = gone.Properties,
        };
        replaced.Append(gone);
        replaced.Append(come);
        return replaced;
    }

    private static void Shift(MarkedParagraph before, List<MarkedParagraph> tail, bool gone)
    {
        var mark = gone ? Mark.Deleted : Mark.Inserted;
        var last = tail[^1];
        (last.Properties, last.PropertiesBefore) = gone
            ? (before.Properties, last.Properties)
            : (last.Properties, before.PropertiesBefore);
        before.End = mark;
        tail.ForEach(p => p.End = mark);
        last.End = Mark.Kept;
    }

    private static bool IsGone(Mark mark) => mark is Mark.Deleted or Mark.MovedAway;
}
