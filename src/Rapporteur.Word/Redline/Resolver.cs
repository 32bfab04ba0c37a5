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
        foreach (var change in resolved.Descendants().Where(e => go.Contains(e.Word()) && !IsOfMark(e)).ToList())
        {
            change.Remove();
        }

        foreach (var change in resolved.Descendants().Where(e => stay.Contains(e.Word()) && !IsOfMark(e)).Reverse().ToList())
        {
            change.ReplaceWith(change.Nodes());
        }

        resolved.Descendants().Where(IsRange).ToList().ForEach(e => e.Remove());
        foreach (var text in resolved.Descendants().Where(e => e.Word() is W.delText or W.delInstrText).ToList())
        {
            text.Name = XName.Get(text.Is(W.delText) ? W.t : W.instrText, W.Main);
        }

        Join(resolved, stay, go);
        return resolved;
    }

    private static bool IsRange(XElement element) => element.Word()
        is W.moveFromRangeStart or W.moveFromRangeEnd or W.moveToRangeStart or W.moveToRangeEnd;

    private static bool IsOfMark(XElement change) => change.Parent?.Word() is W.rPr or W.trPr or W.numPr;

    private static void Properties(XElement body, bool accepts)
    {
        foreach (var change in body.Descendants().Where(e => e.Word() is "pPrChange" or W.rPrChange).ToList())
        {
            var owner = change.Parent!;
            change.Remove();
            if (accepts)
            {
                continue;
            }

            var keep = owner.Elements().Where(e => owner.Is(W.pPr) && e.Word() is W.rPr or W.sectPr).ToList();
            owner.ReplaceNodes(change.Elements().First().Elements(), keep);
        }
    }

    // What stood before an end that goes runs together with what follows, which keeps its own properties.
    private static void Join(XElement body, string[] stay, string[] go)
    {
        foreach (var paragraph in body.Within(W.p).ToList())
        {
            var end = paragraph.Child(W.pPr).Child(W.rPr);
            var goes = end is not null && go.Any(g => end.Child(g) is not null);
            end?.Elements().Where(e => stay.Contains(e.Word()) || go.Contains(e.Word())).ToList().ForEach(e => e.Remove());
            if (!goes || paragraph.ElementsAfterSelf().FirstOrDefault() is not { } next || next.Is(W.sectPr))
            {
                continue;
            }

            List<XElement> content = [.. paragraph.Elements().Where(e => !e.Is(W.pPr))];
            if (next.Is(W.p))
            {
                if (next.Child(W.pPr) is { } properties)
                {
                    properties.AddAfterSelf(content);
                }
                else
                {
                    next.AddFirst(content);
                }
            }

            // Before a table there is nothing to run together with, and nothing is left of an empty one.
            if (next.Is(W.p) || content.Count == 0)
            {
                paragraph.Remove();
            }
        }
    }
}
