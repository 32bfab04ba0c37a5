using System.Xml.Linq;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Which table, row and cell of the later file is which of the earlier: those that share most of their paragraphs.</summary>
internal sealed class Containers
{
    private readonly Dictionary<XElement, XElement> cells = [];
    private readonly XElement earlierBody;
    private readonly XElement laterBody;

    public Containers(RedlineSide earlier, RedlineSide later, Comparison comparison)
    {
        (earlierBody, laterBody) = (earlier.Body, later.Body);
        List<(XElement Was, XElement Now)> links = [.. comparison.Changes.SelectMany(c => c.Links).Where(l => !l.Moved)
            .Select(l => (earlier.Paragraphs[l.Earlier].Source, later.Paragraphs[l.Later].Source))];
        Tables = Paired(links, W.tbl, (_, _) => true);
        Rows = Paired(links, W.tr, (was, now) => Tables.GetValueOrDefault(now.Parent!) == was.Parent
            && was.Children(W.tc).Count() == now.Children(W.tc).Count());
        foreach (var (now, was) in Rows)
        {
            foreach (var (cell, before) in now.Children(W.tc).Zip(was.Children(W.tc)))
            {
                cells[cell] = before;
            }
        }
    }

    public Dictionary<XElement, XElement> Tables { get; }

    public Dictionary<XElement, XElement> Rows { get; }

    public bool Together(XElement earlier, XElement later) =>
        (earlier.Parent == earlierBody && later.Parent == laterBody) || cells.GetValueOrDefault(later.Parent!) == earlier.Parent;

    private static Dictionary<XElement, XElement> Paired(
        List<(XElement Was, XElement Now)> links, string word, Func<XElement, XElement, bool> may)
    {
        var (pairs, used) = (new Dictionary<XElement, XElement>(), new HashSet<XElement>());
        var votes = links
            .Select(l => (Was: Around(l.Was, word), Now: Around(l.Now, word)))
            .Where(l => l.Was is not null && l.Now is not null)
            .CountBy(l => (l.Was!, l.Now!))
            .OrderByDescending(v => v.Value);
        foreach (var ((was, now), _) in votes)
        {
            if (!pairs.ContainsKey(now) && may(was, now) && used.Add(was))
            {
                pairs[now] = was;
            }
        }

        return pairs;
    }

    private static XElement? Around(XElement paragraph, string word) => paragraph.Ancestors().FirstOrDefault(a => a.Is(word));
}
