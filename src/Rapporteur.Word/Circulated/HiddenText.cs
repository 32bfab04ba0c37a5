using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Takes out what is formatted as hidden, by the rule the draft is read by: who reads the frozen text does not see it, so
/// it does not go round behind it. The runs stay, empty, since a hidden paragraph takes no number; a field whose result is
/// shown keeps its marks.
/// </summary>
internal static class HiddenText
{
    public static void Remove(WordFile file)
    {
        var styles = new StyleSheet(file.Styles);
        foreach (var (_, root, _) in file.Stories)
        {
            Unwrap(root);
            var runs = root.Within(W.r).ToList();
            var hidden = runs.ConvertAll(r => r.Ancestors().FirstOrDefault(a => a.Is(W.p)) is { } around
                && styles.Hides(r.Child(W.rPr), styles.ChainOf(around.Child(W.pPr))));
            var whole = WhollyHidden(runs, hidden);
            for (var i = 0; i < runs.Count; i++)
            {
                var all = whole[i];
                runs[i].Elements().Where(c => hidden[i] && !c.Is(W.rPr) && (all || c.Word() is not (W.fldChar or W.instrText))).Remove();
            }
        }
    }

    // A wrapper of older Word versions that says what its words are, a person's name for instance.
    private static void Unwrap(XElement root)
    {
        foreach (var tag in root.Within(W.smartTag).ToList())
        {
            tag.Elements().Where(c => c.Is("smartTagPr")).Remove();
            Without(tag);
        }
    }

    /// <summary>Puts what an element holds into its place.</summary>
    internal static void Without(XElement wrapper)
    {
        foreach (var child in wrapper.Elements().ToList())
        {
            child.Remove();
            wrapper.AddBeforeSelf(child);
        }

        wrapper.Remove();
    }

    // Index entries and the like: a field of which nothing is shown goes with its marks.
    private static bool[] WhollyHidden(List<XElement> runs, List<bool> hidden)
    {
        var (whole, begun, shownBefore) = (new bool[runs.Count], new Stack<int>(), new int[runs.Count + 1]);
        for (var i = 0; i < runs.Count; i++)
        {
            shownBefore[i + 1] = shownBefore[i] + (hidden[i] ? 0 : 1);
            foreach (var mark in runs[i].Children(W.fldChar).Select(f => f.Attr(W.fldCharType)))
            {
                if (mark == "begin")
                {
                    begun.Push(i);
                }
                else if (mark == "end" && begun.TryPop(out var from) && begun.Count == 0 && shownBefore[i + 1] == shownBefore[from])
                {
                    Array.Fill(whole, true, from, i + 1 - from);
                }
            }
        }

        return whole;
    }
}
