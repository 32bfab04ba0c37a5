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
    public static void Settle(List<object> put, MarkedDocument document)
    {
        var marking = document.Marking;
        var blocks = Blocks(put);
        for (var at = blocks.Count; at > 0; at--)
        {
            if ((at == blocks.Count || blocks[at] is XElement) && Settle(put, blocks, at, marking))
            {
                blocks = Blocks(put);
            }
        }

        // Other programs leave the end of a paragraph behind in which words follow the first note of the text.
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            if (blocks[at] is MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept, HasWordsBehindNote: true } noted
                && document.MayHoldFirstNote(noted))
            {
                at = ToOneBefore(put, blocks, at, noted, marking) ? blocks.Count : at;
            }
        }

        BeforeOtherStyles(put, marking);
        MovedInPart(put, marking);
    }

    // Where it is not one change from its beginning to its end, LibreOffice gives what follows the look of what came or went.
    private static void MovedInPart(List<object> put, Marking marking)
    {
        var blocks = Blocks(put);
        if (!blocks.Exists(b => b is MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept, IsMovedInPart: true }))
        {
            return;
        }

        var (gone, come) = (AlikeFrom(blocks, true, marking), AlikeFrom(blocks, false, marking));
        for (var at = blocks.Count - 2; at >= 0; at--)
        {
            if (blocks[at] is not MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept, IsMovedInPart: true } part
                || blocks[at + 1] is not MarkedParagraph next)
            {
                continue;
            }

            var isGone = IsGone(part.Whole);
            if (marking.Alike(part.Properties, Where(next, isGone)) && (isGone ? gone : come)[at + 1])
            {
                continue;
            }

            if (part.Move is not null)
            {
                part.MoveWhole();
            }

            if (part.IsMovedInPart && ToOneBefore(put, blocks, at, part, marking))
            {
                at = Math.Min(at, blocks.Count - 1);
            }
        }
    }

    // For each whether those from it to the one that stays, where these come or go, look alike there.
    private static bool[] AlikeFrom(List<object> blocks, bool gone, Marking marking)
    {
        var alike = new bool[blocks.Count];
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            alike[at] = at + 1 == blocks.Count || blocks[at + 1] is not MarkedParagraph next
                || blocks[at] is not MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept } here || IsGone(here.Whole) != gone
                || (alike[at + 1] && marking.Alike(Where(here, gone), Where(next, gone)));
        }

        return alike;
    }

    // How it looks where all that went is gone, or all that came is undone.
    private static XElement? Where(MarkedParagraph paragraph, bool gone) => gone ? paragraph.Properties : paragraph.PropertiesBefore;

    // LibreOffice saves what stands behind a deleted end in the style of what was deleted. So one of like look before it has its end
    // deleted instead, and where one of like look came it is replaced in its place.
    private static void BeforeOtherStyles(List<object> put, Marking marking)
    {
        var blocks = Blocks(put);
        for (var at = blocks.Count - 2; at > 0; at--)
        {
            if (blocks[at] is not MarkedParagraph { End: not Mark.Kept } gone || !IsGone(gone.Whole)
                || blocks[at + 1] is not MarkedParagraph next || Style(next.Properties) == Style(gone.Properties))
            {
                continue;
            }

            var first = FirstOfRun(blocks, at, gone);
            var run = blocks.GetRange(first, at + 1 - first).Cast<MarkedParagraph>().ToList();
            if (run is [{ Whole: Mark.Deleted }] && blocks[at - 1] is MarkedParagraph { Whole: Mark.Inserted, End: not Mark.Kept } come
                && marking.Alike(come.Properties, gone.Properties))
            {
                ReplaceInPlace(put, blocks, at, marking);
            }
            else if (first > 0 && blocks[first - 1] is MarkedParagraph { Whole: Mark.Kept, End: Mark.Kept } before
                && run.TrueForAll(p => Style(p.Properties) == Style(before.Properties))
                && marking.Alike(before.Properties, gone.Properties) && marking.Alike(before.PropertiesBefore, gone.Properties))
            {
                Shift(before, run, gone: true);
            }
        }
    }

    private static string? Style(XElement? properties) => properties.Child(W.pStyle).Attr(W.val);

    // The end of one before it that stays goes or comes for it and all that went or came with it. Whether two became one that stays
    // instead, to which what stands behind it can give its end.
    private static bool ToOneBefore(List<object> put, List<object> blocks, int at, MarkedParagraph here, Marking marking)
    {
        var first = FirstOfRun(blocks, at, here);
        if (first > 0 && blocks[first - 1] is MarkedParagraph { End: Mark.Kept } before)
        {
            List<MarkedParagraph> tail = [.. blocks.Skip(first).TakeWhile(b => WentOrCameWith(here, b)).Cast<MarkedParagraph>()];
            var last = tail[^1];
            if (IsGone(here.Whole) && Marking.LosesLevel(last.Properties, before.Properties))
            {
                // All the ends go, and a new one comes behind: exact in every program, for a paragraph follows.
                tail.Prepend(before).ToList().ForEach(p => p.End = Mark.Deleted);
                put.Insert(put.IndexOf(last) + 1, MarkedParagraph.NewEnd(before.Properties, marking));
            }
            else
            {
                Shift(before, tail, IsGone(here.Whole));
            }
        }
        else if (at > 0 && blocks[at - 1] is MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept } beside
            && IsGone(beside.Whole) != IsGone(here.Whole))
        {
            ReplaceInPlace(put, blocks, at, marking);
            return true;
        }

        return false;
    }

    // Where those begin that came, or went, with it.
    private static int FirstOfRun(List<object> blocks, int at, MarkedParagraph last)
    {
        while (at > 0 && WentOrCameWith(last, blocks[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool WentOrCameWith(MarkedParagraph one, object block) =>
        block is MarkedParagraph { Whole: not Mark.Kept, End: not Mark.Kept } other && IsGone(other.Whole) == IsGone(one.Whole);

    // One came where the other, beside it, went: it is replaced in its place.
    private static void ReplaceInPlace(List<object> put, List<object> blocks, int at, Marking marking)
    {
        var (before, here) = ((MarkedParagraph)blocks[at - 1], (MarkedParagraph)blocks[at]);
        var (gone, come) = IsGone(here.Whole) ? (here, before) : (before, here);
        blocks[at - 1] = Replaced(gone, come, marking);
        put[put.IndexOf(before)] = blocks[at - 1];
        put.Remove(here);
        blocks.RemoveAt(at);
    }

    // Marks between paragraphs, as the end of a bookmark, are in nothing's way.
    private static List<object> Blocks(List<object> put) => [.. put.Where(p => p is MarkedParagraph || ((XElement)p).Is(W.tbl))];

    // Whether two became one.
    private static bool Settle(List<object> put, List<object> blocks, int end, Marking marking)
    {
        var first = end;
        while (first > 0 && blocks[first - 1] is MarkedParagraph { Whole: not Mark.Kept })
        {
            first--;
        }

        List<MarkedParagraph> tail = [.. blocks.GetRange(first, end - first).Cast<MarkedParagraph>()];
        List<MarkedParagraph> changed = end == blocks.Count ? [.. blocks[WholeFrom(blocks)..].OfType<MarkedParagraph>()] : tail;
        var gone = changed.FindLast(p => IsGone(p.Whole));
        var come = changed.FindLast(p => !IsGone(p.Whole));
        if (gone is not null && come is not null)
        {
            put.RemoveAll(p => ReferenceEquals(p, gone) || ReferenceEquals(p, come));
            put.Insert(end < blocks.Count ? put.IndexOf(blocks[end]) : put.Count, Replaced(gone, come, marking));
            return true;
        }

        if (tail.Count > 0 && first > 0 && blocks[first - 1] is MarkedParagraph { End: Mark.Kept } before)
        {
            Shift(before, tail, gone is not null);
        }

        return false;
    }

    // From where on nothing at the end of the text stands in both versions, whole tables included.
    private static int WholeFrom(List<object> blocks) =>
        blocks.FindLastIndex(p => p is MarkedParagraph { Whole: Mark.Kept } || (p is XElement table && !IsWhole(table))) + 1;

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
