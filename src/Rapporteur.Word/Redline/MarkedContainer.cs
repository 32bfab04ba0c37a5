using System.Xml.Linq;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Puts what stood in a body or cell and what stands in it now into one, in the order of the later file; what is gone comes
/// where it was.
/// </summary>
internal sealed class MarkedContainer
{
    private readonly MarkedDocument document;
    private readonly List<XElement> was;
    private readonly Dictionary<XElement, int> places;
    private readonly List<object> put = [];
    private readonly HashSet<XElement> taken = [];
    private int next;

    public MarkedContainer(MarkedDocument document, XElement earlier, XElement later)
    {
        this.document = document;
        was = [.. Blocks(earlier)];
        places = was.Index().ToDictionary(b => b.Item, b => b.Index);
        List<XElement> blocks = [.. later.Elements().Where(e => e.Word() is not (W.sectPr or W.tcPr))];
        var stays = blocks.FindLastIndex(Stays);
        blocks[..(stays + 1)].ForEach(Take);

        // At the end what is gone comes before what is new, so that a paragraph that stays is the last.
        Flush(was.Count);
        blocks[(stays + 1)..].ForEach(Take);
        Ends.Settle(put, document);
    }

    public IEnumerable<XElement> Elements => put.Select(p => p is MarkedParagraph paragraph ? paragraph.Element() : (XElement)p);

    private static IEnumerable<XElement> Blocks(XElement container) => container.Elements().Where(e => e.Word() is W.p or W.tbl);

    private bool Stays(XElement block) => block.Is(W.tbl)
        ? document.Tables.GetValueOrDefault(block) is { } before && places.ContainsKey(before)
        : document.Later.PositionOf(block) is >= 0 and var position
            && document.Joining.OfLater(position) is [var from, ..] && PlaceOf(from) >= 0;

    // In either file by one that stays, with no table between: only there can a new end be put in behind it.
    private bool AreFollowed(int earlier, int later)
    {
        var (gone, come) = (was.Skip(PlaceOf(earlier) + 1), document.Later.Paragraphs[later].Source.ElementsAfterSelf());
        return (gone.TakeWhile(e => !e.Is(W.tbl)).Any(e => document.Joining.OfEarlier(document.Earlier.PositionOf(e)).Count > 0)
                && come.TakeWhile(e => !e.Is(W.tbl)).Any(e => e.Is(W.p) && Stays(e)))
            || (AreText(gone) && AreText(come));
    }

    // The last of what went and of what came become one at the end of the text, which stays.
    private static bool AreText(IEnumerable<XElement> blocks) =>
        blocks.Where(e => e.Is(W.p) || e.Is(W.tbl)).ToList() is { Count: > 0 } all && all.TrueForAll(e => e.Is(W.p));

    private void Take(XElement block)
    {
        if (!taken.Add(block))
        {
            return;
        }

        if (block.Is(W.tbl))
        {
            Table(block);
        }
        else if (document.Later.PositionOf(block) is >= 0 and var position)
        {
            Paragraph(block, position);
        }
        else
        {
            put.Add(block);
        }
    }

    private void Table(XElement table)
    {
        if (document.Tables.GetValueOrDefault(table) is { } before && places.GetValueOrDefault(before, -1) is var at && at >= next)
        {
            Flush(at);
            next = at + 1;
            put.Add(document.MarkedTable(before, table));
        }
        else
        {
            put.Add(document.WholeTable(table, Mark.Inserted));
        }
    }

    private void Paragraph(XElement block, int position)
    {
        var from = document.Joining.OfLater(position);
        if (from.Count == 0 || PlaceOf(from[0]) < 0)
        {
            put.Add(document.WholeLater(position));
            return;
        }

        var group = document.Joining.OfEarlier(from[0]);
        if (group[0] != position)
        {
            return; // written with the first part of the whole
        }

        Group(from, group);
    }

    // One text in several paragraphs on one side: what comes between its parts is put there.
    private void Group(IReadOnlyList<int> earlier, IReadOnlyList<int> later)
    {
        Flush(PlaceOf(earlier[0]));
        var properties = (Was: document.Earlier.Paragraphs[earlier[0]].Properties, Now: document.Later.Paragraphs[later[0]].Properties);
        if (earlier.Count == 1 && later.Count == 1 && document.IsSame(earlier[0], later[0]))
        {
            next++;
            put.Add(document.Kept(earlier[0], later[0]));
            return;
        }

        var script = Scripts.Of(document.Comparison, earlier, later);
        var (a, b) = (0, 0);
        var open = Open();
        foreach (var stretch in script)
        {
            if (stretch.Was >= 0 && stretch.Was != earlier[a])
            {
                ToEarlier(stretch.Was);
            }

            if (stretch.Mark is not Mark.Deleted && stretch.Paragraph != later[b])
            {
                ToLater(stretch.Paragraph);
            }

            document.Write(open, stretch);
        }

        ToEarlier(earlier[^1]);
        ToLater(later[^1]);
        Last(open);
        put.Add(open);
        if (later.Count == 1 && document.RunsIntoLevel(earlier, later[0]) && AreFollowed(earlier[^1], later[0]))
        {
            IntoLevel(earlier);
        }

        next = PlaceOf(earlier[^1]) + 1;

        MarkedParagraph Open() => new(document.Marking) { Properties = properties.Now, PropertiesBefore = properties.Was };

        void Last(MarkedParagraph paragraph)
        {
            paragraph.Written = new Written(earlier[a], later[b]);
            (paragraph.Properties, paragraph.PropertiesBefore) =
                (document.Later.Paragraphs[later[b]].Properties, document.Earlier.Paragraphs[earlier[a]].Properties);
        }

        void ToEarlier(int paragraph)
        {
            for (; earlier[a] != paragraph && a + 1 < earlier.Count; a++)
            {
                Close(Mark.Deleted);
                next = PlaceOf(earlier[a]) + 1;
                Flush(PlaceOf(earlier[a + 1]));
            }
        }

        void ToLater(int paragraph)
        {
            for (; later[b] != paragraph && b + 1 < later.Count; b++)
            {
                Close(Mark.Inserted);
                document.Between(later[b], later[b + 1]).ForEach(Take);
            }
        }

        void Close(Mark end)
        {
            Last(open);
            open.End = end;
            put.Add(open);
            var next = Open();
            if (document.MayHoldFirstNote(open))
            {
                open.GiveWordsBehindNote(next);
            }

            open = next;
        }
    }

    // Other programs give a sub-item whose level is rejected the first one; so its own end goes too, and a new one comes behind. What
    // all of it becomes they take from the first part, and the standard from the last.
    private void IntoLevel(IReadOnlyList<int> earlier)
    {
        List<MarkedParagraph> parts =
            [.. Enumerable.Reverse(put).OfType<MarkedParagraph>().Where(p => p.Whole == Mark.Kept).Take(earlier.Count).Reverse()];
        var end = MarkedParagraph.NewEnd(parts[^1].Properties, document.Marking);
        foreach (var (at, (part, was)) in parts.Zip(earlier).Index())
        {
            part.PropertiesBefore = document.Earlier.Paragraphs[was].Properties;
            part.Properties = at == 0 ? end.Properties : part.PropertiesBefore;
            part.End = Mark.Deleted;
        }

        put.Add(end);
    }

    private int PlaceOf(int earlier) => places.GetValueOrDefault(document.Earlier.Paragraphs[earlier].Source, -1);

    private void Flush(int to)
    {
        for (; next < to; next++)
        {
            var block = was[next];
            if (block.Is(W.tbl))
            {
                put.Add(document.WholeTable(block, Mark.Deleted));
            }
            else if (document.Joining.OfEarlier(document.Earlier.PositionOf(block)).Count == 0)
            {
                put.Add(document.WholeEarlier(document.Earlier.PositionOf(block)));
            }
        }
    }
}
