using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// What a body is when all its tracked changes are accepted, or all rejected, as the standard says it (ISO/IEC 29500-1,
/// 17.13.5). Works on a copy; comments and marks of moves go.
/// </summary>
public static class Resolver
{
    public static XElement Accepted(XElement body) => Resolved(body, [W.ins, W.moveTo], [W.del, W.moveFrom]);

    public static XElement Rejected(XElement body) => Resolved(body, [W.del, W.moveFrom], [W.ins, W.moveTo]);

    private static XElement Resolved(XElement body, string[] stay, string[] go)
    {
        var (resolved, accepts) = (new XElement(body), stay[0] == W.ins);
        Properties(resolved, accepts);
        resolved.Within(W.tr).Where(r => r.Child(W.trPr) is { } p && go.Any(g => p.Child(g) is not null)).ToList().ForEach(r => r.Remove());
        resolved.Within(W.trPr).Elements().Where(e => stay.Contains(e.Word())).ToList().ForEach(e => e.Remove());
        resolved.Within(W.tbl).Where(t => t.Child(W.tr) is null).ToList().ForEach(t => t.Remove());
        var gone = resolved.Descendants().Where(e => go.Contains(e.Word()) && !IsOfMark(e)).Concat(InMoves(resolved, accepts)).ToList();
        gone.ForEach(e => e.Remove());

        foreach (var change in resolved.Descendants().Where(e => stay.Contains(e.Word()) && !IsOfMark(e)).Reverse().ToList())
        {
            // Taken out first: what still has a parent would be copied.
            List<XNode> inside = [.. change.Nodes()];
            change.RemoveNodes();
            change.ReplaceWith(inside);
        }

        resolved.Descendants().Where(IsRange).ToList().ForEach(e => e.Remove());
        resolved.Within(W.hyperlink).Where(l => !l.HasElements).ToList().ForEach(l => l.Remove());
        foreach (var text in resolved.Descendants().Where(e => e.Word() is W.delText or W.delInstrText).ToList())
        {
            text.Name = XName.Get(text.Is(W.delText) ? W.t : W.instrText, W.Main);
        }

        Join(resolved, stay, go);
        return resolved;
    }

    // What came or went by a move that is undone goes with it, also what was changed in it on the way.
    private static IEnumerable<XElement> InMoves(XElement body, bool accepts)
    {
        var (start, end, change) = accepts
            ? (W.moveFromRangeStart, W.moveFromRangeEnd, W.ins)
            : (W.moveToRangeStart, W.moveToRangeEnd, W.del);
        return body.Within(start).SelectMany(s => s.ElementsAfterSelf().TakeWhile(e => !e.Is(end))).Where(e => e.Is(change));
    }

    private static bool IsRange(XElement element) => element.Word()
        is W.moveFromRangeStart or W.moveFromRangeEnd or W.moveToRangeStart or W.moveToRangeEnd;

    private static bool IsOfMark(XElement change) => change.Parent?.Word() is W.rPr or W.trPr;

    private static void Properties(XElement body, bool accepts)
    {
        foreach (var change in body.Descendants().Where(e => e.Word().EndsWith("Change", StringComparison.Ordinal)).ToList())
        {
            var owner = change.Parent!;
            change.Remove();
            if (!accepts && change.Elements().FirstOrDefault() is { } before && before.Name == owner.Name)
            {
                var keep = owner.Elements().Where(IsNotRemembered).ToLookup(e => owner.Is(W.rPr) || owner.Is(W.sectPr));
                owner.ReplaceNodes(keep[true], before.Elements(), keep[false]);
            }
        }

        // A number that was put before a paragraph (17.13.5.19).
        foreach (var number in body.Within(W.numPr).Where(n => n.Child(W.ins) is not null).ToList())
        {
            number.Child(W.ins)!.Remove();
            if (!accepts)
            {
                number.Remove();
            }
        }
    }

    // What properties hold beside what a change of them keeps (17.13.5.29 and the like).
    private static bool IsNotRemembered(XElement property) => property.Word() is W.sectPr or "headerReference" or "footerReference"
        or W.ins or W.del or W.moveFrom or W.moveTo or W.cellIns or W.cellDel or W.cellMerge
        || (property.Is(W.rPr) && property.Parent.Is(W.pPr));

    // What stood before an end that goes runs together with what follows, which keeps its own properties.
    private static void Join(XElement body, string[] stay, string[] go)
    {
        foreach (var container in body.Within(W.p).Select(p => p.Parent!).Distinct().ToList())
        {
            List<XElement> blocks = [.. container.Elements()];
            var (gone, before) = (new HashSet<XNode>(), (XElement?)null);
            foreach (var (at, block) in blocks.Index())
            {
                if (block.Is(W.p) && EndGoes(block, stay, go) && RunsOn(block, before, Next(blocks, at)))
                {
                    gone.Add(block);
                }
                else
                {
                    before = block;
                }
            }

            if (gone.Count > 0)
            {
                // All at once: each taken out by itself would be looked for from the start of the text.
                container.ReplaceNodes(container.Nodes().Where(n => !gone.Contains(n)).ToList());
            }
        }
    }

    private static bool EndGoes(XElement paragraph, string[] stay, string[] go)
    {
        var end = paragraph.Child(W.pPr).Child(W.rPr);
        var goes = end is not null && go.Any(g => end.Child(g) is not null);
        end?.Elements().Where(e => stay.Contains(e.Word()) || go.Contains(e.Word())).ToList().ForEach(e => e.Remove());
        return goes;
    }

    private static XElement? Next(List<XElement> blocks, int at) =>
        blocks.FindIndex(at + 1, e => e.Word() is W.p or W.tbl or W.sectPr) is >= 0 and var next ? blocks[next] : null;

    // Whether nothing is left of a paragraph whose end goes. Before a table or at the end there is nothing to run together with, and
    // nothing is left of an empty one.
    private static bool RunsOn(XElement paragraph, XElement? before, XElement? next)
    {
        List<XElement> content = [.. paragraph.Elements().Where(e => !e.Is(W.pPr))];
        if (next is null || !next.Is(W.p))
        {
            return content.Count == 0 && (next.Is(W.tbl) || before.Is(W.p));
        }

        content.ForEach(e => e.Remove());
        if (next.Child(W.pPr) is { } properties)
        {
            properties.AddAfterSelf(content);
        }
        else
        {
            next.AddFirst(content);
        }

        return true;
    }
}
